/** A point that waited for other proceedings: whether they are over, and until when it may be sent in again. */
import type { LocalDate } from '#calendar'
import type { Fact } from '#case'
import type { Clause, GateId, RoleId, Unit } from '#language'
import type { CaseRead } from '../case-read.ts'
import { dayOf } from '../facts-of.ts'
import { factsThatCount } from '../facts-that-count.ts'
import { type WaitingFor, waitingFor } from './holds.ts'

export interface SendingInAgain {
  /** The act of the procedure by which it is sent in again: `exclusions/resubmit`. */
  readonly act: string
  readonly who: readonly RoleId[]
  readonly clause: Clause
  /** The points it concerns; none: the whole case. */
  readonly points: readonly string[]
  /** The day the other proceedings ended; none: they go on. */
  readonly endedOn?: LocalDate
  /** How long after their end it may be sent in again, where the procedure counts that. */
  readonly within?: { readonly n: number; readonly unit: Unit }
  /** The last day, where the procedure has one and they have ended. */
  readonly until?: LocalDate
  /** That day is past, and the procedure refuses it now. */
  readonly isOver: boolean
}

const pointsOf = ({ about }: Fact): readonly string[] => about?.point ?? []

const concerns = (fact: Fact, points: readonly string[]): boolean =>
  points.length === 0 || pointsOf(fact).length === 0 || pointsOf(fact).some(point => points.includes(point))

/** That the procedure would let it be sent in again is no wait: something was set aside, held, or begun elsewhere. */
const waitsBy: readonly string[] = ['point-routed', 'hold-placed', 'other-process-began']

const lengthOf = ({ procedure }: CaseRead, key: GateId): SendingInAgain['within'] => {
  const [stage = '', name = ''] = key.split('/')
  const by = procedure.stages[stage]?.gates?.[name]?.until?.by
  const [of, clock] = by?.includes('/') ? by.split('/') : [stage, by]
  const when = procedure.stages[of ?? '']?.dates?.[clock ?? '']?.by
  return typeof when === 'object' && 'unit' in when && typeof when.n === 'number' ? { n: when.n, unit: when.unit } : undefined
}

/** While the other proceedings go on, a procedure may refuse what it will let through afterwards: the hold itself says that it waits. */
const standsStill = (read: CaseRead, held: readonly WaitingFor[], key: GateId, points: readonly string[]): boolean =>
  held.some(one => points.length === 0 || one.points.length === 0 || one.points.some(point => points.includes(point))) ||
  read.state.strands.some(({ point, track }) => {
    const concerned = points.length === 0 || (point !== undefined && points.includes(point))
    return concerned && track !== undefined && read.procedure.tracks?.[track.id]?.refuses?.offers?.includes(key) === true
  })

/** Each thing that waits by the procedure's own acts, while it waits; and what could have been sent in again, once its last day is past. */
export function sendingsInAgain(read: CaseRead): readonly SendingInAgain[] {
  const facts = factsThatCount(read)
  const held = waitingFor(read)
  return read.state.gates
    .filter(({ records }) => records === 'point-resubmitted')
    .flatMap(gate => {
      const own = gate.for.flatMap(({ kind, id }) => (kind === 'point' ? [id] : []))
      const concerned = facts.filter(fact => concerns(fact, own))
      const ended = concerned.findLast(({ type }) => type === 'other-process-ended')
      const after = ended === undefined ? [] : concerned.slice(concerned.indexOf(ended) + 1)
      if (ended === undefined && !concerned.some(({ type }) => waitsBy.includes(type))) return []
      if (after.some(({ type }) => type === 'point-resubmitted' || type === 'other-process-began')) return []
      const within = lengthOf(read, gate.key)
      const isOver = gate.is === 'closed' && gate.closes !== undefined && gate.closes < read.state.today
      const isWaiting = ended === undefined && standsStill(read, held, gate.key, own)
      if (gate.is === 'closed' && !(isOver && ended !== undefined) && !isWaiting) return []
      const points = own.length > 0 || ended === undefined ? own : pointsOf(ended)
      return [
        {
          ...{ act: gate.key, who: gate.who, clause: gate.clause, points, isOver },
          ...(ended && { endedOn: dayOf(ended) }),
          ...(within && { within }),
          ...(gate.closes !== undefined && { until: gate.closes }),
        },
      ]
    })
}
