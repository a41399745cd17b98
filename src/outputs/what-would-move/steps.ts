import type { Fact, FactState } from '#case'
import { factDefinition } from '#language'
import { dayOf, factTitle } from '../facts-of.ts'
import { refusalInWords } from '../refusal-in-words.ts'
import type { ChangedStep, Side } from './view.ts'

type Reasons = ChangedStep['reasons']

const reasonsOf = (state: FactState | undefined): Reasons =>
  state === undefined || state.effect === 'yes'
    ? []
    : state.refusals.map(refusal => ({ because: refusalInWords(refusal), clause: refusal.clause }))

/** What the other procedure has no word for: such a step stays in the record and does nothing. */
const unknownIn = (fact: Fact, { procedure }: Side): Reasons => {
  const clause = Object.values(procedure.stages)[0]?.clause ?? ''
  const because: string[] = []
  if (factDefinition(procedure, fact.type) === undefined) because.push('That version records nothing of this kind.')
  if (fact.by && !Object.hasOwn(procedure.roles, fact.by.role)) because.push('That version has no such role as the one that did it.')
  if (fact.stage !== undefined && !Object.hasOwn(procedure.stages, fact.stage) && fact.stage !== 'body')
    because.push('That version has no such stage as the one it belongs to.')
  return because.map(each => ({ because: each, clause }))
}

const statesOf = ({ state }: Side): ReadonlyMap<string, FactState> => new Map(state.facts.map(each => [each.fact, each]))

/** The steps recorded that would count otherwise, each with the clause that says so. */
export function changedSteps(before: Side, after: Side, facts: readonly Fact[]): readonly ChangedStep[] {
  const [were, would] = [statesOf(before), statesOf(after)]
  return facts
    .filter(fact => fact.case !== null)
    .flatMap(fact => {
      const known = were.get(fact.id)?.effect ?? 'yes'
      const strange = unknownIn(fact, before).length > 0 ? [] : unknownIn(fact, after)
      const state = would.get(fact.id)
      const effect = strange.length > 0 ? 'no' : (state?.effect ?? 'yes')
      if (effect === known) return []
      const procedure = factDefinition(before.procedure, fact.type) ? before.procedure : after.procedure
      const reasons = [...strange, ...reasonsOf(state)]
      return [{ fact: fact.id, title: factTitle(procedure, fact), on: dayOf(fact), before: known, after: effect, reasons }]
    })
}
