import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Fact, Field } from '#case'
import { recordedBy, versionThen } from './as-it-was.ts'

const fact = (n: number, type: string, at: string, data: Readonly<Record<string, Field>> = {}): Fact => ({
  ...{ id: `c/${n}`, type, case: 'c', on: day(at.slice(0, 10)), recordedAt: `${at}T09:00:00.000Z`, recordedBy: 'kim', data },
})
const then = '2026-06-01T12:00:00.000Z'

test('the version a case was under is what the first later move moved it from', () => {
  const moves = [
    fact(1, 'complaint-received', '2026-05-01'),
    fact(2, 'moved-to-version', '2026-05-20', { fromHash: 'a', toHash: 'b' }),
    fact(3, 'moved-to-version', '2026-07-01', { fromHash: 'b', toHash: 'c' }),
    fact(4, 'moved-to-version', '2026-08-01', { fromHash: 'c', toHash: 'd' }),
  ]
  expect(versionThen(moves, 'd', then)).toBe('b')
  expect(versionThen(moves, 'd', '2026-07-15T12:00:00.000Z')).toBe('c')
  expect(versionThen(moves, 'd', '2026-09-01T12:00:00.000Z')).toBe('d')
  expect(versionThen(moves.slice(0, 1), 'a', then)).toBe('a')
})

test('a correction erased since is read where it stood; one that came later, and what was recorded later, are not there', () => {
  const kept = '{"category":"delay"}'
  const facts = [
    fact(1, 'complaint-received', '2026-05-01', { words: '[erased]', category: 'staff' }),
    fact(2, 'fact-corrected', '2026-05-10', { corrects: 'c/1', with: '[erased]' }),
    fact(3, 'fact-corrected', '2026-06-10', { corrects: 'c/1', with: '[erased]' }),
    fact(4, 'personal-data-erased', '2032-06-10', { of: 'case', why: 'time-over' }),
    fact(5, 'fact-corrected', '2032-06-10', { corrects: 'c/1', with: kept }),
    fact(6, 'fact-corrected', '2032-06-10', { corrects: 'c/1', with: '{"category":"policy"}' }),
  ]
  expect(recordedBy(facts, then).map(({ id, data }) => [id, data.with])).toEqual([
    ['c/1', undefined],
    ['c/2', kept],
  ])
  expect(recordedBy(facts, '2032-07-01T00:00:00.000Z')).toEqual(facts)
})
