/** Laws 6 to 10, 14 and 17 of the language: what dates rest on, and which way they may move. */

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, count, day, daysBetween, isWorkingDay, type LocalDate, roll } from '#calendar'
import { days, type Procedure, type When, weeks, workingDays } from '#language'
import { compile } from './compile.ts'
import { evaluate } from './evaluate.ts'
import { anytown, anytownCompiled, england } from './testing/anytown.ts'
import { factsOf } from './testing/facts.ts'
import { histories, historiesOfPoints, LOOKED_FROM, someDay } from './testing/histories.ts'
import type { CaseState, ClockState, DutyState, Fact, Step } from './types.ts'

const either = fc.oneof(histories, historiesOfPoints)
const stateOf = (facts: readonly Fact[], today = LOOKED_FROM): CaseState => evaluate(anytownCompiled, facts, england, today)
const clocksOf = (state: CaseState): readonly ClockState[] => [...state.duties, ...state.dates]
const dutyOf = (state: CaseState, key: string): DutyState | undefined => state.duties.find(one => one.key === key)

/** Anytown with one duty whose date is this. */
const withDate = (by: When): Procedure => ({
  ...anytown,
  stages: { s: { title: 'S', clause: '1', duties: { d: { clause: '1', who: 'director', must: 'do it', by, doneBy: 'case-closed' } } } },
})
const dueWith = (by: When, on: LocalDate, ...closed: readonly string[]): LocalDate | undefined => {
  const facts = factsOf(
    ...closed.map(one => ({ type: 'calendar-changed', on: '2026-01-02', case: null, data: { days: [one], working: false, why: 'x' } })),
    { type: 'complaint-received', on },
  )
  return evaluate(compile(withDate(by), 'h'), facts, england, LOOKED_FROM).duties[0]?.due
}

const length = fc.integer({ min: 0, max: 60 })
const made = fc.constantFrom(workingDays, days, weeks)

describe('6: monotone', () => {
  test('a later receipt never gives an earlier date', () => {
    fc.assert(
      fc.property(made, length, someDay, fc.integer({ min: 0, max: 30 }), (unit, n, on, later) => {
        const by = unit(n).from('complaint-received')
        const first = dueWith(by, on)
        const second = dueWith(by, addDays(on, Math.min(later, daysBetween(on, LOOKED_FROM))))
        expect(first !== undefined && second !== undefined && second >= first).toBe(true)
      }),
    )
  })

  test('a longer period or one more closed day never gives an earlier date', () => {
    fc.assert(
      fc.property(made, length, someDay, someDay, (unit, n, on, closed) => {
        const due = dueWith(unit(n).from('complaint-received'), on)
        const longer = dueWith(unit(n + 1).from('complaint-received'), on)
        const shut = dueWith(unit(n).from('complaint-received'), on, closed)
        expect(due !== undefined && longer !== undefined && shut !== undefined && longer >= due && shut >= due).toBe(true)
      }),
    )
  })

  test('a longer hold never gives an earlier date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), length, length, (placed, held, longer) => {
        const dueAfter = (lasting: number) => {
          const from = addDays(day('2026-04-07'), placed)
          const facts = factsOf(
            { type: 'complaint-received', on: '2026-04-07' },
            { type: 'hold-placed', on: from },
            { type: 'hold-lifted', on: addDays(from, lasting) },
          )
          return dutyOf(stateOf(facts), 'stage-1/respond')?.due
        }
        const [short, long] = [dueAfter(held), dueAfter(held + longer)]
        expect(short !== undefined && long !== undefined && long >= short).toBe(true)
      }),
    )
  })
})

/** The n-th working day, walked to one day at a time. */
function walked(step: Extract<Step, { step: 'count' }>, closed: ReadonlySet<string>): LocalDate {
  const back = step.how === 'before'
  let at = step.from
  let left = step.n
  while (left > 0) {
    at = addDays(at, back ? -1 : 1)
    if (!closed.has(at) && isWeekday(at)) left--
  }
  return at
}

const isWeekday = (on: LocalDate): boolean => ((daysBetween(day('1970-01-05'), on) % 7) + 7) % 7 < 5

function recomputed(step: Step): LocalDate | undefined {
  switch (step.step) {
    case 'count':
      return step.unit === 'working-days'
        ? walked(step, new Set(step.skipped.map(one => one.day)))
        : count(england, 'day-after', { unit: step.unit, n: step.n, how: step.how }, step.from)?.gives
    case 'rolled':
      return roll(england, step.from, step.to)
    case 'earliest':
      return [...step.of].sort()[0]
    case 'latest':
    case 'once-all':
      return [...step.of].sort().at(-1)
    case 'fact':
      return step.on
    default:
      return 'gives' in step ? step.gives : undefined
  }
}

describe('7 and 8: explanations', () => {
  test('each step gives what it says, and the last gives the date', () => {
    fc.assert(
      fc.property(either, someDay, (facts, today) => {
        for (const clock of clocksOf(stateOf(facts, today))) {
          if (clock.due === undefined) continue
          for (const step of clock.steps)
            if ('gives' in step) expect({ step, gives: recomputed(step) }).toEqual({ step, gives: step.gives })
          const last = clock.steps.findLast(step => 'gives' in step)
          expect(last !== undefined && 'gives' in last && last.gives).toBe(clock.due)
        }
      }),
    )
  })

  test('every day passed over is a weekend or closed, and none is passed over for nothing', () => {
    fc.assert(
      fc.property(either, facts => {
        const closedByFacts = new Set(facts.filter(fact => fact.type === 'calendar-changed').flatMap(fact => fact.data.days ?? []))
        for (const clock of clocksOf(stateOf(facts))) {
          for (const step of clock.steps) {
            if (step.step !== 'count') continue
            for (const { day: on } of step.skipped) expect(isWorkingDay(england, on) === false || closedByFacts.has(on)).toBe(true)
          }
        }
      }),
    )
  })

  test('no date rests on a fact without effect or a field that was not given', () => {
    fc.assert(
      fc.property(either, someDay, (facts, today) => {
        const state = stateOf(facts, today)
        const effects = new Map(state.facts.map(one => [one.fact, one.effect]))
        for (const clock of clocksOf(state)) {
          for (const step of clock.steps) {
            if (step.step !== 'fact' && step.step !== 'written') continue
            expect(effects.get(step.fact)).toBe('yes')
            if (step.step === 'written') expect(facts.find(fact => fact.id === step.fact)?.data[step.field]).toBe(step.gives)
          }
        }
      }),
    )
  })

  test('a clock that cannot be said has no date and says why; a date has no why', () => {
    fc.assert(
      fc.property(either, someDay, (facts, today) => {
        for (const duty of stateOf(facts, today).duties) {
          if (duty.status === 'cannot-say') expect(duty.why).toBeDefined()
          if (duty.why !== undefined && duty.status === 'cannot-say') expect(duty.due).toBeUndefined()
        }
      }),
    )
  })

  test('beyond the calendar there is no date', () => {
    const facts = factsOf({ type: 'complaint-received', on: '2028-12-20' })
    const duty = dutyOf(evaluate(anytownCompiled, facts, england, day('2028-12-20')), 'stage-1/respond')
    expect(duty?.status).toBe('cannot-say')
    expect(duty?.why?.cannot).toBe('beyond-calendar')
  })
})

const CAPS: Readonly<Record<string, number>> = { '6.5': 20, '6.6': 30 }

test('10: no extension in force is past its cap, not later than the date it moved, or made when that had run out', () => {
  fc.assert(
    fc.property(either, facts => {
      for (const { steps, start } of stateOf(facts).duties) {
        for (const step of steps) {
          if (step.step !== 'moved' || step.by !== 'extension' || start === undefined) continue
          expect(step.gives > step.from).toBe(true)
          // 6.6 may be used even late.
          expect(step.on <= step.from || step.clause === '6.6').toBe(true)
          const n = CAPS[step.clause] ?? 0
          const began = steps.slice(0, steps.indexOf(step)).findLast(one => one.step === 'afresh' || one.step === 'latest')
          const from = began !== undefined && 'gives' in began ? began.gives : start
          const closedByFacts = facts.some(fact => fact.type === 'calendar-changed')
          const cap = count(england, 'day-after', { unit: 'working-days', n: n + (closedByFacts ? 2 : 0), how: 'from' }, from)?.gives
          expect(cap !== undefined && step.gives <= cap).toBe(true)
        }
      }
    }),
  )
})

describe('14: rungs', () => {
  test('one for each rung and day, and never because of facts of the same or a later day', () => {
    fc.assert(
      fc.property(histories, someDay, (facts, today) => {
        const earlier = facts.filter(fact => typeof fact.on === 'string' && fact.on < today)
        const firedOn = (state: CaseState) =>
          state.duties.flatMap(duty =>
            duty.ladder.filter(rung => rung.day === today && (rung.is === 'due' || rung.is === 'sent')).map(rung => rung.key),
          )
        const morning = firedOn(stateOf(earlier, today))
        expect(new Set(morning).size).toBe(morning.length)
        const evening = stateOf(
          facts.filter(fact => typeof fact.on === 'string' && fact.on <= today),
          today,
        )
        // A date moved or met that day takes the rung off the list, but adds none.
        for (const key of firedOn(evening)) expect(morning).toContain(key)
      }),
    )
  })
})

test('17: narrowing a span of receipt or of a response never changes a definite status', () => {
  const span = fc
    .tuple(
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 0, max: 10 }),
      fc.integer({ min: 0, max: 10 }),
    )
    .map(([start, a, b, c]) => [start, start + a, start + a + b, start + a + b + c] as const)
  const on = (n: number) => addDays(day('2026-04-01'), n)
  fc.assert(
    fc.property(span, fc.boolean(), fc.integer({ min: 0, max: 40 }), ([outerFrom, innerFrom, innerTo, outerTo], ofReceipt, other) => {
      const response = { by: 'service-manager', stage: 'stage-1', data: { contents: ['answer', 'next-step', 'apology'] } }
      const statuses = (from: LocalDate, to: LocalDate) => {
        const facts = ofReceipt
          ? factsOf({ type: 'complaint-received', on: { from, to } })
          : factsOf({ type: 'complaint-received', on: '2026-04-01' }, { type: 'response-sent', on: { from, to }, ...response })
        return new Map(stateOf(facts, addDays(on(outerTo), other)).duties.map(duty => [duty.key, duty.status]))
      }
      const wide = statuses(on(outerFrom), on(outerTo))
      const narrow = statuses(on(innerFrom), on(innerTo))
      for (const [key, status] of wide) if (status !== 'cannot-say') expect(`${key} ${narrow.get(key)}`).toBe(`${key} ${status}`)
    }),
  )
})

test('a span gives the earliest and the latest date, and picks no day', () => {
  const facts = factsOf({ type: 'complaint-received', on: { from: '2026-04-01', to: '2026-04-08' } })
  const early = dutyOf(stateOf(facts, day('2026-04-16')), 'stage-1/respond')
  expect([early?.status, early?.due, early?.earliest, early?.latest]).toEqual(['owed', undefined, '2026-04-17', '2026-04-22'])
  const between = dutyOf(stateOf(facts, day('2026-04-20')), 'stage-1/respond')
  expect([between?.status, between?.why?.cannot]).toEqual(['cannot-say', 'span'])
  expect(dutyOf(stateOf(facts, day('2026-05-20')), 'stage-1/respond')?.status).toBe('late')
})
