/** One answer to a complaint whose points go several ways, where a clause says so. */
import type { CaseState } from '#case'
import type { Procedure } from '#language'
import { rolesOf } from '../who-in-words.ts'
import type { OneAnswerOwed, PointRoute } from './view.ts'

/** Owed where points stand on at least two of the tracks it names. */
export const oneAnswers = (procedure: Procedure, state: CaseState, points: readonly PointRoute[]): readonly OneAnswerOwed[] =>
  Object.entries(procedure.oneAnswer ?? {}).flatMap(([id, { tracks, must, clause, who, by }]) => {
    const of = points.filter(({ track }) => tracks.includes(track))
    const ways = [...new Set(of.map(({ title }) => title))]
    if (new Set(of.map(({ track }) => track)).size < 2) return []
    const due = by === undefined ? undefined : state.duties.find(duty => duty.key === by && duty.due !== undefined)?.due
    return [
      {
        id,
        must,
        clause,
        who: rolesOf(who),
        points: of.map(({ number }) => number),
        ways,
        ...(due === undefined ? {} : { due }),
        ...(by === undefined ? {} : { key: by }),
      },
    ]
  })
