import type { CaseState } from '#case'
import type { Procedure, StageId } from '#language'
import type { HealthStrip } from './view.ts'

/** The stages that people count: those numbered by their ids where a procedure numbers them, else all. */
export function numberedStages(procedure: Procedure): readonly StageId[] {
  const ids = Object.keys(procedure.stages)
  const numbered = ids.filter(id => /^stage-\d+$/.test(id))
  return numbered.length > 0 ? numbered : ids
}

/** The furthest stage that is open for any point; where none is, the furthest that ended. */
export function stageNow(state: CaseState, procedure: Procedure): HealthStrip['stage'] {
  const counted = numberedStages(procedure)
  const at = (is: 'open' | 'ended') => counted.findLast(id => state.strands.some(strand => strand.stages[id]?.is === is))
  const id = at('open') ?? at('ended')
  if (id === undefined) return undefined
  const title = procedure.stages[id]?.title ?? id
  const number = counted.indexOf(id) + 1
  return { id, title, words: `Stage ${number} of ${counted.length}`, number, of: counted.length }
}
