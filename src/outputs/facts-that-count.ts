import { parseLocalDate } from '#calendar'
import type { Fact, Field } from '#case'
import type { CaseRead } from './case-read.ts'

const isField = (value: unknown): value is Field =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || Array.isArray(value)

const saidBy = (correction: Fact): Readonly<Record<string, unknown>> => {
  try {
    const said: unknown = JSON.parse(String(correction.data.with))
    return typeof said === 'object' && said !== null ? { ...said } : {}
  } catch {
    return {}
  }
}

const asItStands = (fact: Fact, corrections: readonly Fact[]): Fact => {
  let now = fact
  for (const { on, at: _at, by: _by, about: _about, ...fields } of corrections.map(saidBy)) {
    const data = Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, Field] => isField(entry[1])))
    const day = typeof on === 'string' ? parseLocalDate(on) : undefined
    now = { ...now, ...(day !== undefined && { on: day }), data: { ...now.data, ...data } }
  }
  return now
}

/** A fact as the corrections among these leave it. */
export const correctedFact = (fact: Fact, facts: readonly Fact[]): Fact =>
  asItStands(
    fact,
    facts.filter(({ type, data }) => type === 'fact-corrected' && data.corrects === fact.id),
  )

/** The case's own facts that have effect, each as its corrections leave it, in the order they were recorded. */
export function factsThatCount({ facts, state }: Pick<CaseRead, 'facts' | 'state'>): readonly Fact[] {
  const counting = new Set(state.facts.flatMap(({ fact, effect }) => (effect === 'yes' ? [fact] : [])))
  const retracted = new Set(facts.filter(({ type }) => type === 'fact-retracted').map(({ data }) => data.retracts))
  const corrections = facts.filter(({ type, id }) => type === 'fact-corrected' && !retracted.has(id))
  return facts
    .filter(fact => fact.case !== null && counting.has(fact.id) && !retracted.has(fact.id))
    .map(fact =>
      asItStands(
        fact,
        corrections.filter(({ data }) => data.corrects === fact.id),
      ),
    )
}
