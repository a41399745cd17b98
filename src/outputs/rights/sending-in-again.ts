/** A point that waited for other proceedings: whether they are over, and until when it may be sent in again. */
import type { LocalDate } from '#calendar'
import type { Fact } from '#case'
import type { Clause, RoleId } from '#language'
import type { CaseRead } from '../case-read.ts'
import { dayOf } from '../facts-of.ts'
import { factsThatCount } from '../facts-that-count.ts'

export interface SendingInAgain {
  /** The act of the procedure by which it is sent in again: `exclusions/resubmit`. */
  readonly act: string
  readonly who: readonly RoleId[]
  readonly clause: Clause
  /** The points it concerns; none: the whole case. */
  readonly points: readonly string[]
  /** The day the other proceedings ended; none: they go on. */
  readonly endedOn?: LocalDate
  /** The last day, where the procedure has one. */
  readonly until?: LocalDate
  /** That day is past, and the procedure refuses it now. */
  readonly isOver: boolean
}

const pointsOf = ({ about }: Fact): readonly string[] => about?.point ?? []

const concerns = (fact: Fact, points: readonly string[]): boolean =>
  points.length === 0 || pointsOf(fact).length === 0 || pointsOf(fact).some(point => points.includes(point))

/** That the procedure would let it be sent in again is no wait: something was set aside, held, or begun elsewhere. */
const waitsBy: readonly string[] = ['point-routed', 'hold-placed', 'other-process-began']

/** Each thing that waits by the procedure's own acts, while it waits; and what could have been sent in again, once its last day is past. */
export function sendingsInAgain(read: CaseRead): readonly SendingInAgain[] {
  const facts = factsThatCount(read)
  return read.state.gates
    .filter(({ records }) => records === 'point-resubmitted')
    .flatMap(gate => {
      const own = gate.for.flatMap(({ kind, id }) => (kind === 'point' ? [id] : []))
      const concerned = facts.filter(fact => concerns(fact, own))
      const ended = concerned.findLast(({ type }) => type === 'other-process-ended')
      const after = ended === undefined ? [] : concerned.slice(concerned.indexOf(ended) + 1)
      if (ended === undefined && !concerned.some(({ type }) => waitsBy.includes(type))) return []
      if (after.some(({ type }) => type === 'point-resubmitted' || type === 'other-process-began')) return []
      const isOver = gate.is === 'closed' && gate.closes !== undefined && gate.closes < read.state.today
      if (gate.is === 'closed' && !(isOver && ended !== undefined)) return []
      const points = own.length > 0 || ended === undefined ? own : pointsOf(ended)
      return [
        {
          ...{ act: gate.key, who: gate.who, clause: gate.clause, points, isOver },
          ...(ended && { endedOn: dayOf(ended) }),
          ...(gate.closes !== undefined && { until: gate.closes }),
        },
      ]
    })
}
