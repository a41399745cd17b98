/** Which facts of a case belong to which matter with an ombudsman. */
import type { LocalDate } from '#calendar'
import { type Fact, factsAsCorrected } from '#case'
import type { Gate, Procedure, StageId } from '#language'
import { typesOf } from '#language'
import type { CaseRead } from '../case-read.ts'
import { dayOf } from '../facts-of.ts'

export const kind = 'enquiry'

/** The facts of an ombudsman that say where a matter stands. */
const ofAnOmbudsman = (type: string): boolean => type.startsWith('ombudsman-')

/** Facts that count today, as they read today, in the order they happened. */
export function countingFacts({ facts, state }: Pick<CaseRead, 'facts' | 'state'>): readonly Fact[] {
  const counts = new Set(state.facts.flatMap(({ fact, effect }) => (effect === 'yes' ? [fact] : [])))
  return factsAsCorrected(facts, state.today)
    .filter(fact => fact.case !== null && counts.has(fact.id))
    .map((fact, i) => ({ fact, i }))
    .toSorted((a, b) => (dayOf(a.fact) < dayOf(b.fact) ? -1 : dayOf(a.fact) > dayOf(b.fact) ? 1 : a.i - b.i))
    .map(({ fact }) => fact)
}

/** The matters of a case, by the first fact that names each; '' is that of facts which name none, where there is no other. */
export function matterIds(facts: readonly Fact[]): readonly string[] {
  const ids = new Set(facts.flatMap(fact => (ofAnOmbudsman(fact.type) ? (fact.about?.[kind] ?? []) : [])))
  if (ids.size > 0) return [...ids]
  return facts.some(({ type }) => ofAnOmbudsman(type)) ? [''] : []
}

/** What is seen of a matter: what is about it, and what is about none. */
export const factsOfMatter = (facts: readonly Fact[], id: string): readonly Fact[] =>
  facts.filter(({ about }) => about?.[kind] === undefined || about[kind].includes(id))

/** The stages in which something is owed or done for each matter. */
export function ombudsmanStages({ stages }: Pick<Procedure, 'stages'>): readonly StageId[] {
  return Object.entries(stages).flatMap(([id, { duties = {}, gates = {} }]) =>
    [...Object.values(duties), ...Object.values(gates)].some(({ each }) => each === kind) ? [id] : [],
  )
}

/** What a matter begins with; all else is of one that has begun. */
export const beginsAMatter = (type: string): boolean => type === 'ombudsman-approached' || type === 'ombudsman-enquiry-received'

/** The acts by which a matter begins: an approach, and an enquiry that nothing went before. */
export function beginningsOfMatters(procedure: Procedure): readonly { readonly key: string; readonly gate: Gate; readonly type: string }[] {
  return Object.entries(procedure.stages).flatMap(([stage, { gates = {} }]) =>
    Object.entries(gates).flatMap(([id, gate]) =>
      typesOf(gate.records)
        .filter(beginsAMatter)
        .map(type => ({ key: `${stage}/${id}`, gate, type })),
    ),
  )
}

/** Whether a case's procedure knows of ombudsmen, or anything of one is recorded. */
export const knowsOmbudsmen = ({ procedure, facts }: Pick<CaseRead, 'procedure' | 'facts'>): boolean =>
  facts.some(({ type }) => ofAnOmbudsman(type)) || beginningsOfMatters(procedure).length > 0

/**
 * Of several matters, the one that something not said to be of any belongs to: the last whose draft or decision had come by then, else
 * the last that had begun.
 */
export function matterOn(facts: readonly Fact[], on: LocalDate): string | undefined {
  const by = facts.filter(fact => dayOf(fact) <= on)
  const answered = by.findLast(({ type }) => type === 'ombudsman-draft-received' || type === 'ombudsman-decision-received')
  return (answered ?? by.findLast(({ type }) => ofAnOmbudsman(type)))?.about?.[kind]?.[0]
}
