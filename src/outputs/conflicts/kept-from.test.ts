import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Fact } from '#case'
import type { Procedure } from '#language'
import { anytown } from '../testing/anytown.ts'
import { keptFrom } from './kept-from.ts'

const procedure: Procedure = {
  ...anytown,
  fields: { 'complaint-received': { complainedAbout: { type: 'person', says: 'Whom it is about' } } },
}

const fact = (n: number, type: string, data: Fact['data']): Fact => ({
  ...{ id: `f${n}`, type, case: 'AT26-0001', on: day(`2026-05-0${n}`), recordedAt: `2026-05-0${n}T09:00:00Z`, recordedBy: 'kim', data },
})

const received = fact(1, 'complaint-received', { words: 'He shouted', complainedAbout: 'sol' })
const declared = fact(2, 'conflict-declared', { person: 'kim', why: 'Her sister complains' })

const who = (...facts: readonly Fact[]) => keptFrom(procedure, facts).map(({ person, by }) => `${person} ${by}`)

test('whoever the complaint is about, and whoever declared an interest', () => {
  expect(who(received, declared)).toEqual(['sol named', 'kim declared'])
  expect(keptFrom(procedure, [declared])).toEqual([
    { person: 'kim', since: day('2026-05-02'), by: 'declared', why: 'Her sister complains', fact: 'f2' },
  ])
})

test('an interest that ended, or was recorded by mistake, keeps nobody away; declared again it does', () => {
  const ended = fact(3, 'conflict-ended', { person: 'kim', reasons: 'It was withdrawn' })
  expect(who(declared, ended)).toEqual([])
  expect(who(declared, ended, { ...declared, id: 'f4' })).toEqual(['kim declared'])
  expect(who(declared, fact(3, 'fact-retracted', { retracts: 'f2' }))).toEqual([])
})

test('a complaint said to be about the wrong person is put right', () => {
  const corrected = fact(3, 'fact-corrected', { corrects: 'f1', with: '{"complainedAbout":"pam"}' })
  expect(who(received, corrected)).toEqual(['pam named'])
})
