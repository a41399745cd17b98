import type { Calendar, LocalDate } from '#calendar'
import { begin, beginBeside } from './evaluate/begin.ts'
import { betweenSpans } from './evaluate/spans.ts'
import { type Of, stateOf } from './evaluate/state.ts'
import type { CaseState, Fact, Instant } from './types.ts'
import type { CompiledProcedure } from './words/machine.ts'

export interface EvaluateOptions {
  /** Hides what was recorded later: the state as it was known then. */
  readonly knownAt?: Instant
  /** Whether the stages of a case are worked out, or the body's own over the body's record. */
  readonly of?: Of
}

/**
 * The state of a case that follows from its facts and the body's own, together, in the order of the record (language 14).
 * Pure: the same facts give the same state. What explains a date (steps, moves, lines, ladder, `says`) is worked out when it
 * is first read; read or not, the state is plain JSON.
 */
export function evaluate(
  compiled: CompiledProcedure,
  facts: readonly Fact[],
  calendar: Calendar,
  today: LocalDate,
  options: EvaluateOptions = {},
): CaseState {
  const of = options.of ?? 'case'
  const state = stateOf(begin(compiled, facts, calendar, today, options.knownAt, 'first'), today, of)
  if (!hasSpan(facts)) return state
  return betweenSpans(state, stateOf(begin(compiled, facts, calendar, today, options.knownAt, 'last'), today, of))
}

const hasSpan = (facts: readonly Fact[]): boolean => facts.some(fact => typeof fact.on !== 'string')

/**
 * The state of a case under the present procedure and under a changed one, as evaluating it twice would give: what reads the same in
 * both, with all that it leans on, is worked out once.
 */
export function evaluateBoth(
  present: { readonly compiled: CompiledProcedure; readonly calendar: Calendar },
  changed: { readonly compiled: CompiledProcedure; readonly calendar: Calendar },
  facts: readonly Fact[],
  today: LocalDate,
): { readonly before: CaseState; readonly after: CaseState } {
  if (present.calendar !== changed.calendar || hasSpan(facts)) {
    return {
      before: evaluate(present.compiled, facts, present.calendar, today),
      after: evaluate(changed.compiled, facts, changed.calendar, today),
    }
  }
  const world = begin(present.compiled, facts, present.calendar, today, undefined, 'first')
  const before = stateOf(world, today, 'case')
  const after = stateOf(beginBeside(changed.compiled, world, changed.calendar), today, 'case', before)
  return { before, after }
}
