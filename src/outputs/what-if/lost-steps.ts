import type { CaseState, Fact } from '#case'
import type { Procedure } from '#language'
import { changedSteps } from '../what-would-move/steps.ts'
import type { Side } from '../what-would-move/view.ts'
import type { LostStep } from './view.ts'

/** Whether the changed procedure has a word for the fact at all: asked of every fact, so it is looked at cheaply. */
const isStrange = (fact: Fact, { roles, stages }: Procedure): boolean =>
  (fact.by !== undefined && !Object.hasOwn(roles, fact.by.role)) ||
  (fact.stage !== undefined && fact.stage !== 'body' && !Object.hasOwn(stages, fact.stage))

const mayDiffer = (before: CaseState, after: CaseState, facts: readonly Fact[], { procedure }: Side): boolean =>
  before.facts.some(({ fact, effect }, i) => after.facts[i]?.fact !== fact || after.facts[i]?.effect !== effect) ||
  before.facts.length !== after.facts.length ||
  facts.some(fact => isStrange(fact, procedure))

/** The steps that count now and would not. Reasons are worked out only where something differs. */
export function lostSteps(before: Side, after: Side, facts: readonly Fact[]): readonly LostStep[] {
  if (!mayDiffer(before.state, after.state, facts, after)) return []
  return changedSteps(before, after, facts)
    .filter(step => step.after === 'no')
    .map(({ fact, title, reasons }) => {
      const [reason] = reasons
      const type = facts.find(one => one.id === fact)?.type ?? ''
      return { type, title, because: reason?.because ?? 'It would be without effect.', clause: reason?.clause ?? '' }
    })
}
