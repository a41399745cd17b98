import { type Fact, factsAsCorrected } from '#case'
import type { CaseRead } from '../case-read.ts'

/** The facts of these types that count, as they read once corrected, in the order of the record. */
export function counting({ facts, state }: CaseRead, ...types: readonly string[]): readonly Fact[] {
  const counts = new Set(state.facts.filter(({ effect }) => effect === 'yes').map(({ fact }) => fact))
  return factsAsCorrected(facts, state.today).filter(({ id, type }) => types.includes(type) && counts.has(id))
}

/** What somebody is called: on the body's own record, or as a member of staff. */
export const calledBy = ({ people, accounts }: CaseRead, id: string): string =>
  people?.[id]?.name ?? accounts?.[id] ?? id.replaceAll('-', ' ')

export const textIn = ({ data }: Pick<Fact, 'data'>, field: string): string | undefined => {
  const value = data[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}
