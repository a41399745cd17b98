/** Facts of a case that stand, and what they say of its people. */
import type { Fact } from '#case'
import { plainDay } from '#outputs'

export const said = (fact: Fact, name: string): string => {
  const value = fact.data[name]
  return typeof value === 'string' ? value : ''
}

export const dayOf = ({ on }: Fact): string => plainDay(typeof on === 'string' ? on : on.from)

/** A case as far as this reads it. */
export interface FactsOfCase {
  readonly facts: readonly Fact[]
  readonly state: { readonly facts: readonly { readonly fact: string; readonly effect: string }[] }
}

/** Facts that count: what was taken back is not shown as standing. */
export const countingFacts = (open: FactsOfCase): readonly Fact[] => {
  const without = new Set(open.state.facts.flatMap(({ fact, effect }) => (effect === 'no' ? [fact] : [])))
  return open.facts.filter(({ id }) => !without.has(id))
}
