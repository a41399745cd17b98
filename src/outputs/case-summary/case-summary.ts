import type { LocalDate } from '#calendar'
import type { Status } from '#case'
import type { Clause } from '#language'
import type { CaseRead } from '../case-read.ts'
import { lastFact } from '../letters/fill.ts'
import { stageNow } from '../what-happens-next/stage-now.ts'

/** A case as reference data: where it stands and what it was promised, with no name and no words of anybody. */
export interface CaseSummary {
  readonly reference: string
  readonly procedure: { readonly id: string; readonly title: string; readonly version: LocalDate; readonly hash: string }
  readonly asOn: LocalDate
  readonly receivedOn?: LocalDate
  readonly stage?: { readonly id: string; readonly title: string }
  readonly position?: { readonly id: string; readonly title: string; readonly open: boolean; readonly clause: Clause }
  readonly points: number
  readonly outcome?: string
  readonly duties: readonly {
    readonly key: string
    readonly must: string
    readonly clause: Clause
    readonly status: Status
    readonly due?: LocalDate
    readonly doneOn?: LocalDate
    readonly extended: boolean
  }[]
}

const UNTOLD: readonly Status[] = ['not-started', 'does-not-apply']

export function caseSummary(read: CaseRead & { readonly reference: string }): CaseSummary {
  const { state, procedure } = read
  const received = lastFact('complaint-received', read)
  const stage = stageNow(state, procedure)
  const position = state.positions.find(each => each.kind === 'case')
  return {
    reference: read.reference,
    procedure: { id: procedure.id, title: procedure.title, version: state.procedure.version, hash: state.procedure.hash },
    asOn: state.today,
    ...(received === undefined ? {} : { receivedOn: typeof received.on === 'string' ? received.on : received.on.from }),
    ...(stage === undefined ? {} : { stage: { id: stage.id, title: stage.title } }),
    ...(position === undefined
      ? {}
      : { position: { id: position.is, title: position.title, open: position.open, clause: position.clause } }),
    points: new Set(state.strands.flatMap(strand => strand.point ?? [])).size,
    ...(state.outcomes.overall === undefined ? {} : { outcome: state.outcomes.overall }),
    duties: state.duties
      .filter(duty => !UNTOLD.includes(duty.status))
      .map(({ key, must, clause, status, due, doneOn, moves }) => ({
        key,
        must,
        clause,
        status,
        ...(due === undefined ? {} : { due }),
        ...(doneOn === undefined ? {} : { doneOn }),
        extended: moves.some(move => move.by === 'extension'),
      })),
  }
}
