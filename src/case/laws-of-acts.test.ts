/** Laws 11 and 16 of the language: what is refused, and that there is always a way on. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day, type LocalDate } from '#calendar'
import { decide } from './decide.ts'
import { evaluate } from './evaluate.ts'
import { anytown, anytownCompiled, england } from './testing/anytown.ts'
import { attemptOf, type Short } from './testing/facts.ts'
import { histories, historiesOfPoints, LOOKED_FROM } from './testing/histories.ts'
import type { Attempt, CaseState, Fact, Refusal } from './types.ts'

const either = fc.oneof(histories, historiesOfPoints)

function clausesIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value !== 'object' || value === null) return found
  for (const [key, inside] of Object.entries(value)) {
    if (key === 'clause' && typeof inside === 'string') found.add(inside)
    else clausesIn(inside, found)
  }
  return found
}

const CLAUSES = clausesIn(anytown)

const record = (facts: readonly Fact[], attempt: Attempt): readonly Fact[] => [
  ...facts,
  { ...attempt, id: 'tried', recordedAt: '2026-12-31T00:00:00Z', recordedBy: 'a-1' },
]

describe('11: refusals', () => {
  test('each cites a clause that there is, and says something', () => {
    fc.assert(
      fc.property(either, facts => {
        const state = evaluate(anytownCompiled, facts, england, LOOKED_FROM)
        const all: readonly Refusal[] = [
          ...state.gates.flatMap(gate => gate.refusals),
          ...state.facts.flatMap(fact => fact.refusals),
          ...state.duties.flatMap(duty => duty.blockedBy),
        ]
        for (const refusal of all) {
          expect(CLAUSES).toContain(refusal.clause)
          expect(refusal.because).toMatch(/^[A-Z“].*\.$/)
        }
      }),
    )
  })

  test('what an act refuses is without effect if it is recorded all the same; what is let through has effect', () => {
    fc.assert(
      fc.property(either, either, fc.nat(), (facts, others, which) => {
        const other = others[1 + (which % Math.max(others.length - 1, 1))]
        if (other === undefined) return
        const { id: _id, recordedAt: _at, recordedBy: _by, ...attempt } = other
        const answer = decide(anytownCompiled, facts, england, LOOKED_FROM, attempt)
        const effect = evaluate(anytownCompiled, record(facts, attempt), england, LOOKED_FROM).facts.find(
          one => one.fact === 'tried',
        )?.effect
        if ('record' in answer) expect(effect).toBe(answer.waits ? 'waits' : 'yes')
        else if (answer.refused.some(one => one.act !== 'record')) expect(effect).toBe('no')
      }),
    )
  })
})

/** How each thing still owed in Anytown can be done, by whom. */
const doing = (on: LocalDate, state: CaseState): readonly Short[] => {
  const payment = state.gates.some(gate => gate.for.some(thing => thing.kind === 'payment'))
  return [
    { type: 'person-appointed', on, by: 'complaints-officer', stage: 'stage-1', data: { as: 'advocate', person: 'p-1' } },
    { type: 'person-appointed', on, by: 'complaints-officer', stage: 'stage-2', data: { as: 'independent-person', person: 'p-2' } },
    { type: 'hold-lifted', on, by: 'complaints-manager' },
    { type: 'acknowledgement-sent', on, by: 'complaints-officer', stage: 'stage-1', data: { contents: [], to: ['complainant'] } },
    { type: 'timescale-set', on, by: 'service-manager', data: { band: 'low', discussed: true } },
    { type: 'people-told', on, by: 'complaints-officer', data: { of: 'complaint', to: ['service-manager', 'director'] } },
    { type: 'draft-submitted', on, by: 'service-manager', stage: 'stage-1', data: { of: 'response', to: [] } },
    { type: 'draft-shared', on, by: 'complaints-officer', stage: 'stage-1', about: { reader: ['r-1'] }, data: {} },
    { type: 'report-received', on, by: 'service-manager', stage: 'stage-1', data: { of: 'service', signed: true } },
    {
      type: 'response-sent',
      on,
      by: 'service-manager',
      stage: 'stage-1',
      data: { version: 9, contents: ['answer', 'next-step', 'apology'], to: ['complainant'] },
    },
    { type: 'lateness-decided', on, by: 'complaints-manager', stage: 'stage-1', data: { of: 'stage-2', accepted: true, reasons: 'x' } },
    { type: 'statement-signed', on, by: 'complainant', stage: 'stage-2', data: { elements: 1, outcomesSought: true } },
    { type: 'report-received', on, by: 'investigator', stage: 'stage-2', data: { of: 'investigation', signed: true } },
    { type: 'finding-recorded', on, by: 'investigator', data: { finding: 'upheld', reasons: 'x' } },
    {
      type: 'response-sent',
      on,
      by: 'director',
      stage: 'stage-2',
      data: { version: 9, contents: ['outcome', 'ombudsman'], to: ['complainant'] },
    },
    { type: 'letter-sent', on, by: 'complaints-officer', stage: 'stage-1', data: { letter: 'thanks', contents: [], to: ['helper'] } },
    { type: 'meetings-scheduled', on, case: null, data: { of: 'board', dates: ['2026-12-15'] } },
    { type: 'report-issued', on, by: 'complaints-manager', data: { report: 'board', period: 'x', to: 'board', published: false } },
    ...(payment
      ? [{ type: 'payment-ordered', on, by: 'director', about: { payment: ['pay-1'] }, data: { payee: 'x', amount: 1, source: 'x' } }]
      : []),
  ]
}

test('16: from every state reached, each open stage can be answered and the case closed', () => {
  fc.assert(
    fc.property(either, facts => {
      let now: readonly Fact[] = facts
      let on = addDays(LOOKED_FROM, 1)
      const seen: string[] = []
      for (let round = 0; round < 3; round++) {
        for (const short of doing(on, evaluate(anytownCompiled, now, england, on))) {
          const attempt = attemptOf(short)
          now = [...now, { ...attempt, id: `way-${now.length}`, recordedAt: `${on}T12:00:00Z`, recordedBy: 'a-1' }]
        }
        const close = attemptOf({ type: 'case-closed', on, by: 'complaints-officer', data: { reason: 'answered' } })
        const answer = decide(anytownCompiled, now, england, on, close)
        if ('record' in answer) return
        seen.push(...answer.refused.map(one => one.because))
        on = addDays(on, 1)
      }
      const owed = evaluate(anytownCompiled, now, england, on).duties.filter(duty =>
        ['owed', 'late', 'paused', 'owed-without-a-date', 'cannot-say'].includes(duty.status),
      )
      expect({ seen, owed: owed.map(duty => `${duty.key} ${duty.status} ${duty.says}`) }).toBe('closed')
    }),
    { numRuns: 60 },
  )
})

test('a closed case may still be looked at, and nothing in it is owed', () => {
  const [history] = fc.sample(histories, 1)
  expect(history?.length ?? 0).toBeGreaterThan(0)
  expect(evaluate(anytownCompiled, [], england, day('2026-04-01')).duties.every(duty => duty.status === 'not-started')).toBe(true)
})
