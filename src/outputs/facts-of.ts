import type { LocalDate } from '#calendar'
import type { Fact, FactId } from '#case'
import { type Procedure, sayFact, sayRef } from '#language'
import { sentenceCase } from './days-in-words/days.ts'

/** The day a fact happened; of a span, its first. */
export const dayOf = (fact: Fact): LocalDate => (typeof fact.on === 'string' ? fact.on : fact.on.from)

/** What a fact says happened, as it stands inside a sentence: 'an advocate was appointed'. */
export function factInSentence(procedure: Procedure, fact: Pick<Fact, 'type' | 'data'>): string {
  const { as, letter } = fact.data
  if (fact.type === 'person-appointed' && typeof as === 'string') return sayRef(procedure, { fact: fact.type, where: { as } })
  if (fact.type === 'letter-sent' && typeof letter === 'string') return sayRef(procedure, { fact: fact.type, where: { letter } })
  return sayFact(procedure, fact.type)
}

/** The same as a heading: 'The response was sent'. */
export const factTitle = (procedure: Procedure, fact: Pick<Fact, 'type' | 'data'>): string => sentenceCase(factInSentence(procedure, fact))

export const factById = (facts: readonly Fact[], id: FactId | undefined): Fact | undefined =>
  id === undefined ? undefined : facts.find(fact => fact.id === id)
