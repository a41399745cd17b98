import type { Calendar, LocalDate } from '#calendar'
import { otherLengths } from './compile/other-lengths.ts'
import { begin, beginBeside } from './evaluate/begin.ts'
import type { CaseWorld } from './evaluate/case-world.ts'
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

/** A case under two procedures. */
export interface UnderBoth {
  readonly before: CaseState
  readonly after: CaseState
  /**
   * True where it is known that every duty has the same dates and stands the same in both, and every fact has the same effect: the two differ
   * in lengths alone, and nothing in the case was counted by one that differs. Their words still differ.
   */
  readonly areAlike: boolean
}

interface Version {
  readonly compiled: CompiledProcedure
  readonly calendar: Calendar
}

/**
 * The state of a case under the present procedure and under a changed one, as evaluating it twice would give: what reads the same in
 * both, with all that it leans on, is worked out once; the changed one only where somebody asks for it.
 */
export function evaluateBoth(present: Version, changed: Version, facts: readonly Fact[], today: LocalDate): UnderBoth {
  if (present.calendar !== changed.calendar || hasSpan(facts)) {
    return {
      before: evaluate(present.compiled, facts, present.calendar, today),
      after: evaluate(changed.compiled, facts, changed.calendar, today),
      areAlike: false,
    }
  }
  return new OneBesideTheOther(begin(present.compiled, facts, present.calendar, today, undefined, 'first'), changed, today)
}

class OneBesideTheOther implements UnderBoth {
  readonly before: CaseState
  readonly #world: CaseWorld
  readonly #changed: Version
  readonly #today: LocalDate
  #after: CaseState | undefined

  constructor(world: CaseWorld, changed: Version, today: LocalDate) {
    this.before = stateOf(world, today, 'case')
    this.#world = world
    this.#changed = changed
    this.#today = today
  }

  get after(): CaseState {
    const { compiled, calendar } = this.#changed
    this.#after ??= stateOf(beginBeside(compiled, this.#world, calendar), this.#today, 'case', this.before)
    return this.#after
  }

  /** What was never counted by took no part in any answer, so another length would have led to the same ones. */
  get areAlike(): boolean {
    const differ = otherLengths(this.#world.compiled, this.#changed.compiled)
    if (differ === undefined) return false
    // The dates of duties are worked out when they are read.
    void this.before.duties
    return differ.every(number => this.#world.counted[number] === 0)
  }
}
