import type { CaseState } from '#case'
import type { Procedure, StageId } from '#language'
import { isLive } from './next-things.ts'
import type { HealthStrip } from './view.ts'

/** The stages that people count, numbered by their ids; none where a procedure numbers none. */
export const numberedStages = ({ stages }: Procedure): readonly StageId[] => Object.keys(stages).filter(id => /^stage-\d+$/.test(id))

/**
 * Of numbered stages, the furthest that is open for any point, else the furthest that ended. Where a procedure numbers none, the
 * first in which something is still to be done, and where nothing is, the furthest that opened of itself: no stage is a step
 * further there, and those without a condition stand open from the first day.
 */
export function stageNow(state: CaseState, procedure: Procedure): HealthStrip['stage'] {
  const counted = numberedStages(procedure)
  if (counted.length === 0) return named(state, procedure)
  const id = furthest(state, counted)
  if (id === undefined) return undefined
  const number = counted.indexOf(id) + 1
  return { id, title: titleOf(procedure, id), words: `Stage ${number} of ${counted.length}`, number, of: counted.length }
}

const titleOf = ({ stages }: Procedure, id: StageId): string => stages[id]?.title ?? id

const furthest = (state: CaseState, ids: readonly StageId[]): StageId | undefined => {
  const at = (is: 'open' | 'ended') => ids.findLast(id => state.strands.some(strand => strand.stages[id]?.is === is))
  return at('open') ?? at('ended')
}

const named = (state: CaseState, procedure: Procedure): HealthStrip['stage'] => {
  const owing = new Set(state.duties.filter(isLive).map(({ key }) => key.slice(0, key.indexOf('/'))))
  const opened = Object.entries(procedure.stages).flatMap(([id, { opensWhen, track }]) => ((opensWhen ?? track) ? [id] : []))
  const id = Object.keys(procedure.stages).find(one => owing.has(one)) ?? furthest(state, opened)
  return id === undefined ? undefined : { id, title: titleOf(procedure, id), words: titleOf(procedure, id), number: 0, of: 0 }
}
