import { type SameWords, sameWords } from '../compile/same-words.ts'
import type { DutyState } from '../types.ts'
import type { Entry } from '../words/happened.ts'
import type { CompiledAct, CompiledClock, CompiledProcedure, Verdict } from '../words/machine.ts'
import type { Memory } from './memory.ts'

/** A case as it was worked out under the present procedure. */
interface Other {
  readonly compiled: CompiledProcedure
  readonly entries: readonly Entry[]
  verdict(place: number): Verdict
}

/**
 * The same case under the present procedure, while it is worked out under a changed one: what reads the same in both has the same
 * answer, as long as every fact was judged the same. From the first that was not, everything is worked out by itself.
 */
export class Beside {
  private readonly other: Other
  private readonly same: SameWords
  private readonly memory: Memory
  private isOneWay = true
  private dutiesOf: ReadonlyMap<string, readonly DutyState[]> | undefined

  constructor(other: Other, compiled: CompiledProcedure, memory: Memory, its: Memory) {
    this.other = other
    this.same = sameWords(other.compiled, compiled)
    this.memory = memory
    for (const [here, there] of this.same.plain) memory.take(here, its, there)
  }

  /** What a fact is judged to be, where whatever judges it reads the same; undefined where it must be judged here. */
  verdictOn(e: Entry): Verdict | undefined {
    const there = this.other.entries[e.place]
    const verdict = this.other.verdict(e.place)
    if (there === undefined || !isSettled(there, verdict)) this.part()
    if (!this.isOneWay || this.same.judging[e.type] !== true) return undefined
    return verdict.extends === undefined
      ? verdict
      : { ...verdict, extends: verdict.extends.flatMap(({ key }) => this.same.acts.get(key) ?? []) }
  }

  /** Told what a fact was judged to be here. */
  judged(e: Entry, verdict: Verdict): void {
    if (this.isOneWay && !hasSameEffect(verdict, this.other.verdict(e.place))) this.part()
  }

  private part(): void {
    if (!this.isOneWay) return
    this.isOneWay = false
    for (const [here] of this.same.plain) this.memory.forget(here)
  }

  /** How a duty is shown, where all that is shown of it is the same; `shown` is what is shown under the present procedure. */
  statesOf(clock: CompiledClock, shown: readonly DutyState[]): readonly DutyState[] | undefined {
    if (!this.isOneWay || !this.same.shown.has(clock)) return undefined
    this.dutiesOf ??= Map.groupBy(shown, duty => duty.key)
    return this.dutiesOf.get(clock.key) ?? []
  }
}

/** Judged once, where it stands: it neither waited nor was let stand. */
const isSettled = (e: Entry, { effect, since, waits }: Verdict): boolean =>
  since === undefined && waits === undefined && (effect === 'no' || e.effectFrom === e.place)

function hasSameEffect(a: Verdict, b: Verdict): boolean {
  if (a === b) return true
  if (a.effect !== b.effect || a.waits !== undefined || !areSame(a.through, b.through)) return false
  if (!areSame(a.extends?.map(keyOf) ?? NONE, b.extends?.map(keyOf) ?? NONE)) return false
  return a.byStrand === undefined && b.byStrand === undefined
}

const NONE: readonly string[] = []
const keyOf = (act: CompiledAct): string => act.key
const areSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, i) => one === b[i])
