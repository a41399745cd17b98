import type { Condition, FactType, Procedure, Ref, StageId, Value, When } from '#language'
import type { Dated, Known, Picker, Test } from './machine.ts'
import type { Reads } from './reads.ts'

/** How each sort of word is compiled; handed about because every sort may hold every other. */
export interface Words {
  picker(ref: Ref, scope: Scope): Picker
  value(value: Value, scope: Scope): Known
  when(when: When, scope: Scope): Dated
  condition(condition: Condition, scope: Scope): Test
}

/** Where a rule is written: what its bare names mean, and what it turns on as it is read. */
export interface Scope {
  readonly words: Words
  readonly procedure: Procedure
  /** The stage it stands in; undefined for the rules of the whole procedure. `body` for the body's own. */
  readonly stage: StageId | undefined
  readonly typeNumber: (type: FactType) => number
  /** Keeps a length that is counted by, and gives it its number. */
  readonly lengthNumber: (n: number) => number
  readonly reads: Reads
  /** Inside the `by` of a clock, where the first days counted from are its starts. */
  readonly startsAClock: boolean
  /** Inside what a count counts from: the date that is chosen there is the one that begins it. */
  readonly countedFrom?: true
}

export const nothingRead = (): Reads => ({
  types: new Set(),
  alike: new Set(),
  nodes: new Set(),
  kinds: new Set(),
  everything: false,
  today: false,
})

/** The key of a duty, date or gate as written in this scope. */
export const keyOf = (scope: Scope, id: string): string => (id.includes('/') || scope.stage === undefined ? id : `${scope.stage}/${id}`)

/** The number of a type that a rule turns on. */
export function readsType(scope: Scope, type: FactType): number {
  scope.reads.types.add(type)
  return scope.typeNumber(type)
}
