import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'
import { anyWord } from './testing/any-word.ts'
import { heads } from './testing/heads.ts'
import type { Stage } from './types.ts'
import * as w from './words.ts'

/** Every object in a word that is itself a word: the ways of a choice and a `where` are the two that are not. */
function wordsIn(value: unknown, key = ''): readonly object[] {
  if (Array.isArray(value)) return value.flatMap(item => wordsIn(item, key))
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([k, item]) => wordsIn(item, k))
  return key === 'where' || key === 'choose' ? inner : [value, ...inner]
}

describe('every word', () => {
  test('is plain JSON: read back it is the same, and nothing in it is a function', () => {
    fc.assert(
      fc.property(anyWord, word => {
        expect(JSON.parse(JSON.stringify(word))).toStrictEqual(structuredClone(word))
        expect(canonicalJson(JSON.parse(canonicalJson(word)))).toBe(canonicalJson(word))
      }),
      { numRuns: 1000 },
    )
  })

  test('has exactly one head key, which is no argument of another', () => {
    fc.assert(
      fc.property(anyWord, word => {
        for (const one of wordsIn(word)) expect(Object.keys(one).filter(key => heads.has(key))).toHaveLength(1)
      }),
      { numRuns: 1000 },
    )
    for (const head of heads) expect(head in {}, head).toBe(false)
  })
})

test.each([
  ['the', w.the('response-sent'), { fact: 'response-sent' }],
  [
    'the, narrowed',
    w.the('a', { where: { x: [1, 2] }, by: 'r', stage: 'any', since: 'b' }),
    { fact: 'a', where: { x: [1, 2] }, by: 'r', stage: 'any', since: 'b' },
  ],
  ['the, of several', w.the([w.the('a', { by: 'r' }), 'b']), { fact: [{ fact: 'a', by: 'r' }, 'b'] }],
  ['last', w.last('a'), { fact: 'a', pick: 'last' }],
  ['last of several', w.last(['a', 'b']), { fact: ['a', 'b'], pick: 'last' }],
  ['last of a pick', w.last(w.the('a', { by: 'r' })), { fact: 'a', by: 'r', pick: 'last' }],
  ['last, narrowed', w.last('a', { by: 'r' }), { fact: 'a', by: 'r', pick: 'last' }],
  ['refused', w.refused('a', { where: { x: 1 } }), { fact: 'a', where: { x: 1 }, effect: 'refused' }],
  ['waiting', w.waiting('a', { stage: 's' }), { fact: 'a', stage: 's', effect: 'waits' }],
  ['refused, the last', w.last(w.refused('a')), { fact: 'a', effect: 'refused', pick: 'last' }],
  ['months of a field', w.months(w.fieldOf('a', 'n')).from('b'), { unit: 'months', n: { fieldOf: 'a', field: 'n' }, how: 'from', of: 'b' }],
  ['inRegister, compared', w.inRegister('p', 'r', { x: 1 }), { inRegister: 'p', register: 'r', where: { x: 1 } }],
  ['appointed', w.appointed('advocate'), { fact: 'person-appointed', where: { as: 'advocate' } }],
  [
    'appointed, narrowed',
    w.appointed('advocate', { where: { chair: true }, by: 'r' }),
    { fact: 'person-appointed', where: { as: 'advocate', chair: true }, by: 'r' },
  ],
  ['sent', w.sent('exclusion'), { fact: 'letter-sent', where: { letter: 'exclusion' } }],
  ['sent, narrowed', w.sent('exclusion', { stage: 'any' }), { fact: 'letter-sent', where: { letter: 'exclusion' }, stage: 'any' }],
  ['given', w.given('reason'), { given: 'reason' }],
  ['fieldOf', w.fieldOf('a', 'x'), { fieldOf: 'a', field: 'x' }],
  ['fieldsOf', w.fieldsOf('a', 'x'), { fieldsOf: 'a', field: 'x' }],
  ['count', w.count('a'), { count: 'a' }],
  ['whoDid', w.whoDid('a'), { whoDid: 'a' }],
  ['theActor', w.theActor, { actor: 'person' }],
  ['actorRole', w.actorRole, { actor: 'role' }],
  ['dayOf', w.dayOf('a'), { date: 'a' }],
  ['momentOf', w.momentOf('a'), { momentOf: 'a' }],
  ['hours', w.hours(24).after('a'), { hours: 24, after: 'a' }],
  ['workingDaysTaken', w.workingDaysTaken('a', 'b'), { taken: ['a', 'b'] }],
  ['overall', w.overall, { overall: true }],
  ['setting', w.setting('x'), { setting: 'x' }],
  ['workingDays', w.workingDays(10).from('a'), { unit: 'working-days', n: 10, how: 'from', of: 'a' }],
  ['days', w.days(28).after('a'), { unit: 'days', n: 28, how: 'after', of: 'a' }],
  ['weeks', w.weeks(13).beginningWith('a'), { unit: 'weeks', n: 13, how: 'beginning-with', of: 'a' }],
  ['months', w.months(3).before('a'), { unit: 'months', n: 3, how: 'before', of: 'a' }],
  ['years', w.years(w.setting('x')).from('a'), { unit: 'years', n: { setting: 'x' }, how: 'from', of: 'a' }],
  ['orNextWorkingDay', w.days(5).from('a').orNextWorkingDay(), { unit: 'days', n: 5, how: 'from', of: 'a', roll: 'next' }],
  ['orPreviousWorkingDay', w.days(5).before('a').orPreviousWorkingDay(), { unit: 'days', n: 5, how: 'before', of: 'a', roll: 'previous' }],
  ['dateIn', w.dateIn('given', 'newDate'), { dateIn: 'given', field: 'newDate' }],
  ['onDay', w.onDay('2026-04-01'), { day: '2026-04-01' }],
  ['dueOf', w.dueOf('respond'), { dueOf: 'respond' }],
  ['earliestOf', w.earliestOf('a', 'b'), { earliestOf: ['a', 'b'] }],
  ['latestOf', w.latestOf('a', 'b'), { latestOf: ['a', 'b'] }],
  ['onceAll', w.onceAll('a', 'b'), { onceAll: ['a', 'b'] }],
  ['choose', w.choose({ when: w.track('t'), by: 'a' }), { choose: [{ when: { track: 't' }, by: 'a' }] }],
  ['nextMeeting', w.nextMeeting('board').onOrAfter('a'), { meeting: 'board', onOrAfter: 'a' }],
  ['noLimit', w.noLimit('as soon as possible').after('a'), { noLimit: 'as soon as possible', arises: 'a' }],
  ['theStart', w.theStart, { at: 'start' }],
  ['theDue', w.theDue, { at: 'due' }],
  ['theActDay', w.theActDay, { at: 'act' }],
  ['periodStart', w.periodStart, { at: 'period-start' }],
  ['periodEnd', w.periodEnd, { at: 'period-end' }],
  ['recorded', w.recorded('a'), { recorded: 'a' }],
  ['stands', w.stands('a', 'b'), { stands: 'a', endedBy: 'b' }],
  [
    'consent',
    w.consent('sharing', { with: 'provider' }),
    {
      stands: { fact: 'consent-answered', where: { scope: 'sharing', with: 'provider', answer: 'given' } },
      endedBy: { fact: 'consent-answered', where: { scope: 'sharing', with: 'provider', answer: ['refused', 'withdrawn'] } },
    },
  ],
  ['all', w.all(w.track('t')), { all: [{ track: 't' }] }],
  ['any', w.any(), { any: [] }],
  ['not', w.not(w.track('t')), { not: { track: 't' } }],
  ['is', w.is(1, 2), { is: [1, 2] }],
  ['atLeast', w.atLeast(1, 2), { atLeast: [1, 2] }],
  ['atMost', w.atMost(1, 2), { atMost: [1, 2] }],
  ['filled', w.filled(w.given('x')), { filled: { given: 'x' } }],
  ['covers', w.covers(w.given('x'), ['y']), { covers: [{ given: 'x' }, ['y']] }],
  ['every', w.every('point', w.track('t')), { every: 'point', that: { track: 't' } }],
  ['onOrBefore', w.onOrBefore('a'), { atMost: [{ date: { at: 'act' } }, { date: 'a' }] }],
  ['met', w.met('d'), { dutyIs: ['d', 'met'] }],
  ['late', w.late('d'), { dutyIs: ['d', 'late'] }],
  ['overdue', w.overdue('d'), { dutyIs: ['d', 'overdue'] }],
  ['owed', w.owed('d'), { dutyIs: ['d', 'owed'] }],
  ['paused', w.paused('d'), { dutyIs: ['d', 'paused'] }],
  ['inRegister', w.inRegister('p', 'r'), { inRegister: 'p', register: 'r' }],
  ['waits', w.waits('g'), { waits: 'g' }],
  ['track', w.track('t'), { track: 't' }],
  ['stageIs', w.stageIs('s', 'ended'), { stageIs: ['s', 'ended'] }],
  ['anyOf', w.anyOf('a', 'b'), { anyOf: ['a', 'b'] }],
  ['allOf', w.allOf('a', 'b'), { allOf: ['a', 'b'] }],
  ['allCovered', w.allCovered(w.given('x'), ['y'], 'a'), { covers: [{ given: 'x' }, ['y']], with: 'a' }],
  ['everyOne', w.everyOne('payment', 'payment-made'), { everyOne: 'payment', done: 'payment-made' }],
])('%s', (_, word, spelled) => {
  expect(JSON.parse(JSON.stringify(word))).toStrictEqual(spelled)
})

test('a fixed day that does not exist is refused where it is written', () => {
  expect(() => w.onDay('2026-02-30')).toThrow(RangeError)
})

test('rolling leaves the count it was made from alone', () => {
  const count = w.workingDays(5).from('complaint-received')
  count.orNextWorkingDay()
  expect(Object.keys(count)).toEqual(['unit', 'n', 'how', 'of'])
  expect({ ...count }).toStrictEqual({ unit: 'working-days', n: 5, how: 'from', of: 'complaint-received' })
})

test('a stage and a procedure are what was written', () => {
  const written: Stage = { title: 'Stage One', clause: '6.1' }
  expect(w.stage(written)).toBe(written)
  const procedure = { id: 'children', title: 'Children', body: 'anytown', stages: { 'stage-1': written } } as const
  const whole = { ...procedure, receivedFrom: w.onDay('2026-04-01').day, counting: 'day-after', calendar: 'scotland', roles: {} } as const
  expect(w.procedure(whole)).toBe(whole)
})
