import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Fact } from '#case'
import { standingsOn } from './standing.ts'

let n = 0
const fact = (type: string, on: string, data: Fact['data']): Fact => ({
  id: `f${++n}`,
  case: null,
  type,
  on: day(on),
  recordedAt: `${on}T09:00:00Z`,
  recordedBy: 'manager',
  data,
})

const away = (from: string, until: string) => fact('person-away', '2026-05-01', { person: 'olive', from, until })
const of = (facts: readonly Fact[], today: string) => standingsOn(facts, day(today)).get('olive')

test('somebody is away from the first day to the last, and what is to come is known before', () => {
  const facts = [away('2026-05-11', '2026-05-15')]
  expect(of(facts, '2026-05-10')).toEqual({ ahead: [{ from: '2026-05-11', until: '2026-05-15', fact: facts[0]?.id }], checks: [] })
  expect(of(facts, '2026-05-11')?.away?.until).toBe('2026-05-15')
  expect(of(facts, '2026-05-15')?.away?.until).toBe('2026-05-15')
  expect(of(facts, '2026-05-16')).toEqual({ ahead: [], checks: [] })
})

test('absences that follow each other are one, and one after a gap is the next', () => {
  const facts = [away('2026-05-16', '2026-05-20'), away('2026-05-11', '2026-05-15'), away('2026-06-01', '2026-06-05')]
  expect(of(facts, '2026-05-12')?.away).toEqual({ from: '2026-05-11', until: '2026-05-20' })
  expect(of(facts, '2026-05-12')?.ahead.map(({ from }) => from)).toEqual(['2026-06-01'])
})

test('being back sooner ends the absence that had begun, and leaves the one to come', () => {
  const back = fact('person-back', '2026-05-13', { person: 'olive' })
  const facts = [away('2026-05-11', '2026-05-15'), away('2026-06-01', '2026-06-05'), back]
  expect(of(facts, '2026-05-13')).toEqual({ ahead: [{ from: '2026-06-01', until: '2026-06-05', fact: facts[1]?.id }], checks: [] })
})

test('an absence taken back, or corrected, counts as it stands', () => {
  const first = away('2026-05-11', '2026-05-15')
  expect(
    of([first, fact('fact-retracted', '2026-05-11', { retracts: first.id, reason: 'Entered for another' })], '2026-05-12'),
  ).toBeUndefined()
  const corrected = fact('fact-corrected', '2026-05-11', { corrects: first.id, with: '{"until":"2026-05-29"}' })
  expect(of([first, corrected], '2026-05-28')?.away?.until).toBe('2026-05-29')
})

test('a check holds, is lapsing from 60 days before its last day, and has lapsed the day after it', () => {
  const facts = [fact('check-made', '2024-05-01', { person: 'olive', check: 'Enhanced DBS', until: '2027-05-01' })]
  const is = (today: string) => of(facts, today)?.checks[0]?.is
  expect([is('2027-03-01'), is('2027-03-02'), is('2027-05-01'), is('2027-05-02')]).toEqual(['holds', 'lapsing', 'lapsing', 'lapsed'])
})

test('the newest check of a kind counts, however it was spelt and whenever it was recorded', () => {
  const newer = fact('check-made', '2026-05-01', { person: 'olive', check: 'Enhanced DBS' })
  const older = fact('check-made', '2020-05-01', { person: 'olive', check: 'enhanced DBS', until: '2023-05-01' })
  expect(of([newer, older], '2026-05-12')?.checks).toEqual([{ check: 'Enhanced DBS', made: '2026-05-01', is: 'holds' }])
})
