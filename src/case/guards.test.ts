/** What guards a fact: also where the duty that asks for it does not apply, and what was refused and must be answered. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import {
  all,
  any,
  type Condition,
  every,
  fieldOf,
  filled,
  given,
  inRegister,
  is,
  last,
  not,
  owed,
  type Procedure,
  recorded,
  refused,
  type Stage,
  sent,
  the,
  theActor,
  workingDays,
} from '#language'
import { decide } from './decide.ts'
import { england } from './testing/anytown.ts'
import { attemptOf, factsOf, type Short } from './testing/facts.ts'
import { received, seeIn, withStage } from './testing/see.ts'
import type { Refusal } from './types.ts'
import type { CompiledProcedure } from './words/machine.ts'

const refusedIn = (compiled: CompiledProcedure, shorts: readonly Short[], attempt: Short): readonly Refusal[] => {
  const answer = decide(compiled, factsOf(...shorts), england, day('2026-06-01'), attemptOf(attempt))
  return 'refused' in answer ? answer.refused : []
}
const clausesOf = (refusals: readonly Refusal[]): readonly string[] => refusals.map(one => one.clause)

describe('a duty that does not apply', () => {
  const warning = (more: Partial<Stage> = {}): CompiledProcedure =>
    withStage(
      {
        title: 'S',
        clause: '1',
        duties: {
          warn: {
            clause: '2',
            who: 'director',
            must: 'send the warning',
            when: recorded('behaviour-logged'),
            by: workingDays(5).from('complaint-received'),
            doneBy: sent('warning'),
            letter: 'warning',
            needs: { why: { clause: '4', that: filled(given('format')), otherwise: 'say in which format' } },
          },
        },
        ...more,
      },
      { letters: { warning: { title: 'Warning', clause: '3', to: ['complainant'], contains: { why: { clause: '3.1', says: 'why' } } } } },
    )
  const letter = (contents: readonly string[], more: Partial<Short> = {}): Short => ({
    type: 'letter-sent',
    on: '2026-04-08',
    by: 'director',
    stage: 's',
    data: { letter: 'warning', contents, to: ['complainant'], format: 'letter' },
    ...more,
  })

  test('still says how its fact is done: its letter, its needs, who may', () => {
    expect(clausesOf(refusedIn(warning(), [received('2026-04-07')], letter([])))).toEqual(['3.1'])
    expect(clausesOf(refusedIn(warning(), [received('2026-04-07')], letter(['why'], { by: 'investigator' })))).toEqual(['2'])
    expect(refusedIn(warning(), [received('2026-04-07')], letter(['why']))).toEqual([])
    const outside = seeIn(warning(), '2026-04-09', [received('2026-04-07'), letter([], { id: 'bare' })])
    expect(outside.fact('bare').effect).toBe('no')
    expect(outside.duty('s/warn').status).toBe('does-not-apply')
  })

  test('gives way to an act that applies and lets the fact through', () => {
    const gates = { send: { clause: '5', who: 'investigator', may: 'send any letter', records: 'letter-sent' } } as const
    expect(refusedIn(warning({ gates }), [received('2026-04-07')], letter(['other'], { by: 'investigator' }))).toEqual([])
  })

  test('of a stage that is not open says nothing', () => {
    expect(refusedIn(warning({ opensWhen: recorded('case-reopened') }), [received('2026-04-07')], letter(['other']))).toEqual([])
  })
})

test('a duty that asks something judges what does it; one that neither needs, asks nor sends anything only notices', () => {
  const compiled = (asks: readonly string[]): CompiledProcedure =>
    withStage({
      title: 'S',
      clause: '1',
      duties: {
        decide: {
          clause: '2',
          who: 'director',
          must: 'decide',
          by: workingDays(5).from('complaint-received'),
          doneBy: 'acceptance-decided',
          asks,
        },
      },
    })
  const bare: Short = { type: 'acceptance-decided', on: '2026-04-08', by: 'investigator', data: { accepted: true } }
  expect(refusedIn(compiled(['reasons']), [received('2026-04-07')], bare).map(one => one.field)).toEqual([undefined, 'reasons'])
  expect(refusedIn(compiled([]), [received('2026-04-07')], bare)).toEqual([])
})

describe('what was refused', () => {
  const asks: Short = { type: 'escalation-requested', on: '2026-05-01', by: 'complainant', stage: 's', data: { how: 'letter' } }
  const stage = (decided: boolean): Stage => ({
    title: 'S',
    clause: '1',
    dates: { window: { title: 'Last day', clause: '2', by: workingDays(5).from('complaint-received') } },
    gates: {
      ask: {
        clause: '3',
        who: 'complainant',
        may: 'ask',
        records: 'escalation-requested',
        until: {
          by: 'window',
          offers: 'ombudsman',
          ...(decided ? { decided: { by: 'lateness-decided', ifSays: { accepted: true } } } : {}),
        },
      },
    },
    duties: {
      'tell-too-late': {
        clause: '4',
        who: 'director',
        must: 'tell them that it came too late, and where they may go',
        by: workingDays(3).from(last(refused('escalation-requested'))),
        doneBy: sent('too-late'),
      },
    },
  })

  test('is a fact that its answer may be owed by, though no other word sees it', () => {
    const compiled = withStage(stage(false))
    const seen = seeIn(compiled, '2026-05-05', [received('2026-04-07'), { ...asks, id: 'late' }])
    expect(seen.fact('late')).toMatchObject({ effect: 'no', refusals: [{ clause: '2', latest: '2026-04-14', offers: 'ombudsman' }] })
    expect(seen.duty('s/tell-too-late')).toMatchObject({ status: 'owed', start: '2026-05-01', due: '2026-05-07' })
    const inTime = seeIn(compiled, '2026-05-05', [received('2026-04-07'), { ...asks, on: '2026-04-14' }])
    expect(inTime.duty('s/tell-too-late').status).toBe('not-started')
  })

  test('by a decision, is refused from the day of the decision', () => {
    const compiled = withStage(stage(true))
    const no: Short = { type: 'lateness-decided', on: '2026-05-06', by: 'director', data: { of: 's', accepted: false } }
    const at = (...more: readonly Short[]) => seeIn(compiled, '2026-05-06', [received('2026-04-07'), asks, ...more]).duty('s/tell-too-late')
    expect(at().status).toBe('not-started')
    expect(at(no)).toMatchObject({ status: 'owed', due: '2026-05-07' })
    expect(at({ ...no, data: { of: 's', accepted: true } }).status).toBe('not-started')
  })

  test('every fact is seen by a pick or by `refused`, never by both', () => {
    const compiled = withStage({
      ...stage(false),
      duties: {
        seen: { clause: '5', who: 'director', must: 'a', by: workingDays(1).from(last('escalation-requested')), doneBy: 'case-closed' },
        unseen: {
          clause: '5',
          who: 'director',
          must: 'b',
          by: workingDays(1).from(refused('escalation-requested', { stage: 'any' })),
          doneBy: 'case-closed',
        },
      },
    })
    fc.assert(
      fc.property(fc.constantFrom('2026-04-08', '2026-04-14', '2026-04-15', '2026-05-01'), on => {
        const seen = seeIn(compiled, '2026-05-05', [received('2026-04-07'), { ...asks, on, id: 'it' }])
        const has = seen.fact('it').effect === 'yes'
        expect([seen.duty('s/seen').status !== 'not-started', seen.duty('s/unseen').status !== 'not-started']).toEqual([has, !has])
      }),
    )
  })
})

describe('a register compared with the case', () => {
  const compiled = withStage(
    {
      title: 'S',
      clause: '1',
      gates: {
        sign: {
          clause: '2',
          who: 'director',
          may: 'sign',
          records: 'response-signed',
          needs: {
            'for-the-service': {
              clause: '3',
              that: inRegister(theActor, 'signatories', { service: fieldOf('complaint-received', 'service') }),
              otherwise: 'they may not sign for this service',
            },
          },
        },
      },
    },
    { registers: { signatories: { title: 'Signatories', clause: '3', of: 'people', requires: { maySign: true } } } },
  )
  const entered = (service: string, maySign: boolean, on = '2026-01-05'): Short => ({
    type: 'person-registered',
    on,
    case: null,
    data: { register: 'signatories', person: 'p1', service, maySign },
  })
  const signs: Short = {
    type: 'response-signed',
    on: '2026-04-08',
    by: 'director',
    person: 'p1',
    stage: 's',
    data: { version: 1, complete: true, everyPoint: true },
  }
  const answers = (...entries: readonly Short[]) =>
    refusedIn(compiled, [...entries, received('2026-04-07', { service: 'roads' })], signs).length

  test('looks at the last entry alone, and at what it says of this case', () => {
    expect(answers(entered('roads', true))).toBe(0)
    expect(answers(entered('housing', true))).toBe(1)
    expect(answers(entered('roads', true), entered('roads', false, '2026-02-05'))).toBe(1)
    expect(answers(entered('roads', true), entered('housing', true, '2026-02-05'))).toBe(1)
    expect(refusedIn(compiled, [entered('roads', true), received('2026-04-07')], signs)[0]?.because).toContain('Cannot say')
  })
})

describe('`owed(*)` in an act about no point', () => {
  const procedure = (that: Procedure['stages'][string]['opensWhen'] & object): CompiledProcedure =>
    withStage({
      title: 'S',
      clause: '1',
      duties: {
        answer: { clause: '2', who: 'director', must: 'answer', by: workingDays(5).from('point-raised'), doneBy: 'finding-recorded' },
      },
      gates: {
        close: {
          clause: '3',
          who: 'director',
          may: 'close',
          records: 'case-closed',
          needs: { done: { clause: '3', that, otherwise: 'something is owed' } },
        },
      },
    })
  const raised = (point: string): Short => ({ type: 'point-raised', on: '2026-04-07', about: { point: [point] }, data: { words: 'x' } })
  const found = (point: string): Short => ({
    type: 'finding-recorded',
    on: '2026-04-08',
    by: 'director',
    about: { point: [point] },
    data: { finding: 'upheld', reasons: 'x' },
  })
  const closes: Short = { type: 'case-closed', on: '2026-04-09', by: 'director' }
  const points = ['1', '2', '3']

  test('asks of every point, in whatever order they are answered', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(points), answered => {
        const facts = [received('2026-04-07'), ...points.map(raised), ...answered.map(found)]
        const mayClose = refusedIn(procedure(not(owed('*'))), facts, closes).length === 0
        expect(mayClose).toBe(answered.length === points.length)
        expect(refusedIn(procedure(every('point', not(owed('answer')))), facts, closes).length === 0).toBe(mayClose)
      }),
    )
  })

  test('an act about a point asks of that point', () => {
    const facts = [received('2026-04-07'), ...points.map(raised), found('1')]
    expect(refusedIn(procedure(not(owed('*'))), facts, { ...closes, about: { point: ['1'] } })).toEqual([])
    expect(refusedIn(procedure(not(owed('*'))), facts, { ...closes, about: { point: ['2'] } })).toHaveLength(1)
  })
})

test('a choice that has not begun is not started, and one that nobody made cannot be said', () => {
  const compiled = withStage({
    title: 'S',
    clause: '1',
    duties: {
      d: {
        clause: '1',
        who: 'director',
        must: 'do it',
        by: {
          choose: [
            { when: is(fieldOf('timescale-set', 'band'), 'low'), by: workingDays(5).from('acknowledgement-sent') },
            { when: recorded(the('timescale-set', { where: { band: 'high' } })), by: workingDays(9).from('acknowledgement-sent') },
          ],
        },
        doneBy: 'case-closed',
      },
    },
  })
  const acknowledged: Short = { type: 'acknowledgement-sent', on: '2026-04-08', stage: 's' }
  const low: Short = { type: 'timescale-set', on: '2026-04-09', data: { band: 'low' } }
  const at = (...shorts: readonly Short[]) => seeIn(compiled, '2026-04-10', [received('2026-04-07'), ...shorts]).duty('s/d')
  expect(at().status).toBe('not-started')
  expect(at(acknowledged)).toMatchObject({ status: 'cannot-say', why: { cannot: 'not-recorded' } })
  expect(at(acknowledged, low)).toMatchObject({ status: 'owed', due: '2026-04-15' })
  expect(at(low).status).toBe('not-started')
})

describe('a refusal names what it is refused for', () => {
  const settled = any(recorded('action-done'), recorded('action-dropped'))
  const closing = (that: Condition): CompiledProcedure =>
    withStage({
      title: 'S',
      clause: '1',
      gates: {
        close: {
          ...{ clause: '2', who: 'director', may: 'close the case', records: 'case-closed' },
          needs: { done: { clause: '2.1', that, otherwise: 'something promised is not done' } },
        },
      },
    })
  const about = (id: string, type: string): Short => ({ type, on: '2026-04-08', about: { action: [id] }, data: { what: id } })
  const close: Short = { type: 'case-closed', on: '2026-04-20', by: 'director' }
  const facts = [received('2026-04-07'), ...['1', '2', '3'].map(id => about(id, 'action-proposed')), about('2', 'action-done')]
  const named = (that: Condition, shorts = facts) =>
    refusedIn(closing(that), shorts, close).map(({ things }) => things?.map(({ id }) => id))

  test('the actions that are not done, and no others, however deep the condition stands', () => {
    expect(named(every('action', settled))).toEqual([['1', '3']])
    expect(named(any(not(recorded('complaint-received')), all(every('action', settled))))).toEqual([['1', '3']])
    expect(named(all(recorded('point-raised'), every('action', recorded('action-proposed'))))).toEqual([[]])
  })

  test('before anybody tries: the gate says the same', () => {
    const gate = seeIn(closing(every('action', settled)), '2026-04-20', facts).gate('s/close')
    expect(gate.refusals.flatMap(({ things }) => things ?? [])).toEqual([
      { kind: 'action', id: '1' },
      { kind: 'action', id: '3' },
    ])
    expect(JSON.stringify(gate.refusals)).toContain('"things":[{"kind":"action","id":"1"}')
  })
})
