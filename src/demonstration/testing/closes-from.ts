import fc from 'fast-check'
import { expect } from 'vitest'
import { type Calendar, day, type LocalDate } from '#calendar'
import { type CompiledProcedure, evaluate, type Fact } from '#case'
import { wayOn } from '../way-on.ts'

const OWED: ReadonlySet<string> = new Set(['owed', 'late', 'owed-without-a-date', 'paused'])

/** Law 16: from these facts the case can still be closed, by facts that are let through, and then owes nothing. */
export function closesFrom(compiled: CompiledProcedure, facts: readonly Fact[], calendar: Calendar): void {
  const days = facts.map(({ recordedAt }) => recordedAt.slice(0, 10)).sort()
  const today: LocalDate = day(days.at(-1) ?? '')
  const way = wayOn(compiled, facts, calendar, today)
  expect(way.stuck).toEqual([])
  expect(way.closes).toBe(true)
  const last = way.acts.at(-1)?.on
  const state = evaluate(compiled, [...facts, ...way.acts], calendar, typeof last === 'string' ? last : today)
  const made = new Set(way.acts.map(({ id }) => id))
  expect(state.facts.filter(({ fact, effect }) => made.has(fact) && effect !== 'yes')).toEqual([])
  expect(state.duties.flatMap(({ key, status }) => (OWED.has(status) ? [key] : []))).toEqual([])
}

/** The same from any moment of any of these lives. */
export const closesFromAnyMoment = (
  compiled: CompiledProcedure,
  cases: readonly { readonly facts: readonly Fact[] }[],
  calendar: Calendar,
  numRuns: number,
): void => {
  const moment = fc
    .nat(cases.length - 1)
    .chain(n => fc.record({ n: fc.constant(n), length: fc.integer({ min: 1, max: cases[n]?.facts.length ?? 1 }) }))
  fc.assert(
    fc.property(moment, ({ n, length }) => closesFrom(compiled, cases[n]?.facts.slice(0, length) ?? [], calendar)),
    { numRuns },
  )
}
