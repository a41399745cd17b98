/** What a rule turns on. */
import type { FactType, Kind } from '#language'

/** What a rule may turn on: so that its answer is worked out again only when one of these comes in. */
export interface Reads {
  readonly types: Set<FactType>
  /** Types it reads for every point alike, so that they do not tell one strand from another. */
  readonly alike: Set<FactType>
  readonly nodes: Set<string>
  /** Kinds of things: another thing may come of any fact about one. */
  readonly kinds: Set<Kind>
  everything: boolean
  today: boolean
}

export interface Node {
  /** 'clock:stage-1/respond', 'stage:stage-1', 'track'. */
  readonly id: string
  readonly index: number
  readonly reads: Reads
  /** By type number: 1 where a fact of the type may change the answer. Filled when everything is known. */
  relevant: Uint8Array
  /** The same, but for what it turns on only through the track a strand is on. */
  telling: Uint8Array
  kinds: readonly Kind[]
  everything: boolean
  timed: boolean
}
