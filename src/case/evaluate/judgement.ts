import type { Refusal } from '../types.ts'
import type { CompiledDecided } from '../words/machine.ts'

const NONE: readonly never[] = []

/** What an act says to a fact, or to nobody yet: its refusals, the decisions it waits for, what the form must ask. */
export class Judgement {
  refusals: readonly Refusal[] = NONE
  decides: readonly CompiledDecided[] = NONE
  /** Fields that the form must ask, each once. */
  asks: readonly string[] = NONE
  /** Refused outright, whatever is decided. */
  isRefused = false

  refuse(refusal: Refusal): void {
    this.refusals = [...this.refusals, refusal]
    this.isRefused ||= refusal.severity === 'refuse'
  }

  waitFor(decided: CompiledDecided): void {
    this.decides = [...this.decides, decided]
  }

  ask(field: string): void {
    if (!this.asks.includes(field)) this.asks = [...this.asks, field]
  }

  /** Both: what is refused for one of several things is refused. */
  join(other: Judgement): void {
    for (const refusal of other.refusals) this.refuse(refusal)
    for (const decided of other.decides) this.waitFor(decided)
    for (const field of other.asks) this.ask(field)
  }
}
