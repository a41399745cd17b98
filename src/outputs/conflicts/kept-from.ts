/** Who is kept from a case: whom it is about, and whoever has an interest in it. To them the case is not there. */
import type { LocalDate } from '#calendar'
import type { Fact, FactId } from '#case'
import type { Procedure } from '#language'
import { dayOf } from '../facts-of.ts'
import { correctedFact } from '../facts-that-count.ts'

export interface KeptFrom {
  /** The account, or the person where they have none. */
  readonly person: string
  readonly since: LocalDate
  /** 'named': the complaint says that it is about them. */
  readonly by: 'named' | 'declared'
  /** What the interest is. */
  readonly why?: string
  readonly fact: FactId
}

const text = (fact: Fact, name: string): string | undefined => {
  const value = fact.data[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** In the order it came about; `facts` are the case's own, in the order they were recorded. What was taken back keeps nobody away. */
export function keptFrom(procedure: Procedure, facts: readonly Fact[]): readonly KeptFrom[] {
  const retracted = new Set(facts.flatMap(({ type, data }) => (type === 'fact-retracted' ? [data.retracts] : [])))
  const standing = facts.filter(({ id }) => !retracted.has(id))
  const kept = new Map<string, KeptFrom>()
  const named = Object.entries(procedure.fields?.['complaint-received'] ?? {}).filter(([, { type }]) => type === 'person')
  for (const fact of standing) {
    const person = text(fact, 'person')
    if (fact.type === 'complaint-received') {
      const received = correctedFact(fact, standing)
      for (const [field] of named) {
        const about = text(received, field)
        if (about !== undefined) kept.set(about, { person: about, since: dayOf(fact), by: 'named', fact: fact.id })
      }
    } else if (fact.type === 'conflict-declared' && person !== undefined) {
      const why = text(fact, 'why')
      kept.set(person, { person, since: dayOf(fact), by: 'declared', ...(why === undefined ? {} : { why }), fact: fact.id })
    } else if (fact.type === 'conflict-ended' && person !== undefined) kept.delete(person)
  }
  return [...kept.values()]
}
