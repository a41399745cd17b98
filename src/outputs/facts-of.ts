import type { LocalDate } from '#calendar'
import type { Fact } from '#case'
import type { FactType, Ref } from '#language'

/** The fact types a ref may pick. */
export const factTypesOf = (ref: Ref): readonly FactType[] => {
  if (typeof ref === 'string') return [ref]
  return typeof ref.fact === 'string' ? [ref.fact] : ref.fact.flatMap(factTypesOf)
}

/** The day a fact happened; of a span, its first. */
export const dayOf = (fact: Fact): LocalDate => (typeof fact.on === 'string' ? fact.on : fact.on.from)
