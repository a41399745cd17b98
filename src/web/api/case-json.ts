/** A case as the API gives it: what its pages show. */
import type { z } from 'zod'
import type { OpenCase, OpenRecord, Session } from '../services.ts'
import { actsOfRecord } from '../staff/acts/act.ts'
import { doersOf, isOffered } from '../staff/acts/offer.ts'
import { pointsOf } from '../staff/acts/points.ts'
import type { Frozen } from './operation.ts'
import type { caseSchema, nextSchema } from './schemas/case.ts'

export const caseJson = (open: OpenCase): Frozen<z.output<typeof caseSchema>> => {
  const { reference, position, title, restricted, procedure, compiled, state, people, chain } = open
  const { today, positions, strands, duties, dates, gates, outcomes, checklists, unknown } = state
  return {
    ...{ reference, position, title, restricted, today, positions, strands, duties, dates, gates, outcomes, checklists, unknown, chain },
    procedure: { id: procedure.id, title: procedure.title, version: procedure.receivedFrom, hash: compiled.hash },
    points: pointsOf(open).map(({ id, words, finding }) => ({ id, words, ...(finding !== undefined && { finding }) })),
    people: Object.values(people),
  }
}

/** What is owed and open, and which acts are this account's to record. */
export const nextJson = (open: OpenRecord, { account }: Session): Frozen<z.output<typeof nextSchema>> => ({
  ...{ position: open.position, today: open.state.today, duties: open.state.duties, gates: open.state.gates },
  mayRecord: [...actsOfRecord(open).values()].flatMap(act => {
    const doers = doersOf(act, open.procedure, account)
    if (!isOffered(doers)) return []
    const records = [...new Set(act.ways.map(({ type }) => type))]
    return [{ act: act.key, title: act.title, clause: act.clause, records, as: [...doers.own, ...doers.others] }]
  }),
})
