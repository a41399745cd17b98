import type { Calendar } from '#calendar'
import type { DutyState, GateState, Refusal, Status } from '#case'
import type { StageId } from '#language'
import type { CaseRead } from '../case-read.ts'
import { distance, sentenceCase, shortDayIn } from '../days-in-words/days.ts'
import { refusalInWords } from '../refusal-in-words.ts'
import { isOutside, rolesInWords } from '../who-in-words.ts'
import { stageNow } from './stage-now.ts'
import type { CannotNow, OpenWindow } from './view.ts'

/** What may be asked for while its time lasts, the window that closes first leading: rights to go on, and more time. */
export const openWindows = (read: CaseRead, calendar: Calendar): readonly OpenWindow[] => windowsAmong(read.state.gates, read, calendar)

/** Those of one thing that close on a day: of one matter, one payment. More time for a duty is told with its duty. */
export function openWindowsOf(read: CaseRead, calendar: Calendar, isOwn: (gate: GateState) => boolean): readonly OpenWindow[] {
  const own = read.state.gates.filter(gate => gate.closes !== undefined && gate.key.split('/').length === 2 && isOwn(gate))
  return windowsAmong(own, read, calendar)
}

const windowsAmong = (gates: readonly GateState[], read: CaseRead, calendar: Calendar): readonly OpenWindow[] =>
  toldApart(
    gates
      .filter(gate => isWindow(gate) && !movesWhatIsDone(gate, read))
      .flatMap(gate => (gate.is === 'closed' ? [] : [{ ...openWindow(gate, gate.is, read, calendar), points: pointsIn(gate) }]))
      .sort((a, b) => compare(a.until ?? '9', b.until ?? '9')),
  )

function openWindow(gate: GateState, is: 'open' | 'asks', read: CaseRead, calendar: Calendar): OpenWindow {
  const { today } = read.state
  return {
    key: gate.key,
    title: sentenceCase(gate.may),
    by: rolesInWords(read.procedure, gate.who),
    who: gate.who,
    outside: isOutside(read.procedure, gate.who),
    ...(gate.closes === undefined ? {} : { until: gate.closes }),
    when:
      gate.closes === undefined
        ? { lead: 'At any time', day: '' }
        : {
            lead: gate.closes < today ? 'The last day has passed' : distance(today, gate.closes, calendar),
            day: `until ${shortDayIn(gate.closes, today)}`,
          },
    clause: gate.clause,
    is,
    notes: gate.refusals
      .filter(({ severity }) => severity === 'decide')
      .map(refusal => ({ words: `Asked now, it waits for a decision: ${refusalInWords(refusal)}`, clause: refusal.clause })),
  }
}

/** A gate that time closes, or that leads on to another stage. */
export const isWindow = (gate: GateState): boolean => gate.closes !== undefined || gate.records === 'escalation-requested'

/** More time for a duty that is done, or that nobody owes any more, is nothing to offer. */
const movesWhatIsDone = ({ key }: GateState, { state }: CaseRead): boolean => {
  const moved = state.duties.filter(duty => key.startsWith(`${duty.key}/`))
  return moved.length > 0 && moved.every(({ status }) => OVER.includes(status))
}

const OVER: readonly Status[] = [
  'met-in-time',
  'met-in-time-after-extension',
  'met-late',
  'met',
  'missed',
  'no-longer-owed',
  'does-not-apply',
]

/**
 * What would be refused in the stages that are open: duties that something stops, then closed gates, those of the stage the
 * case is in first. What belongs to a stage still to come, does not apply to this case at all or no longer does, is not news; and
 * what may be done for one point can be done, whatever stops it for another.
 */
export function cannotNow(read: CaseRead): readonly CannotNow[] {
  const now = stageNow(read.state, read.procedure)?.id
  const open = new Set(read.state.gates.filter(({ is }) => is !== 'closed').map(({ key }) => key))
  const closed = read.state.gates.filter(
    gate => gate.is === 'closed' && !open.has(gate.key) && isOpenStage(read, gate.stage) && concerns(gate, read),
  )
  const gates = closed.map(gate => cannot(gate, gate.may, gate.refusals, gate.stage === now))
  const duties = read.state.duties.filter(duty => duty.blockedBy.some(tells)).map(duty => cannot(duty, duty.must, duty.blockedBy, true))
  return toldApart([...duties, ...gates.filter(gate => gate.leads), ...gates.filter(gate => !gate.leads)])
}

/** What is refused for each point with reasons of its own, or may be asked for each until another day, says for which. */
const toldApart = <One extends { readonly key: string; readonly title: string; readonly points: readonly string[] }>(
  all: readonly One[],
): readonly Omit<One, 'points'>[] =>
  all.map(({ points, ...one }) => {
    const isOne = points.length === 0 || all.every(each => each.points === points || each.key !== one.key)
    return isOne ? one : { ...one, title: `${one.title}: ${points.length === 1 ? 'point' : 'points'} ${points.join(', ')}` }
  })

const isOpenStage = (read: CaseRead, stage: StageId): boolean =>
  read.state.strands.length === 0 || read.state.strands.some(strand => strand.stages[stage]?.is === 'open')

/** Whatever else would refuse it, an act for other cases than this, or one that had its time here, is nothing to tell. */
const concerns = (gate: GateState, read: CaseRead): boolean =>
  gate.refusals.some(tells) && !gate.refusals.some(isForOthers) && !movesWhatIsDone(gate, read)

export const isForOthers = ({ because }: Refusal): boolean => because.startsWith('This does not apply here')

/** A warning stops nothing; that an act is for other cases than this is no refusal to tell. */
const tells = (refusal: Refusal): boolean => refusal.severity !== 'warn' && !isForOthers(refusal)

const pointsIn = (act: GateState | DutyState): readonly string[] => act.for.filter(({ kind }) => kind === 'point').map(({ id }) => id)

function cannot(
  act: GateState | DutyState,
  words: string,
  refusals: readonly Refusal[],
  leads: boolean,
): CannotNow & { readonly points: readonly string[] } {
  return {
    points: pointsIn(act),
    key: act.key,
    title: sentenceCase(words),
    reasons: refusals.filter(tells).map(refusal => ({
      because: refusalInWords(refusal),
      clause: refusal.clause,
      ...(refusal.offers === undefined ? {} : { offers: refusal.offers }),
      ...(refusal.things === undefined || refusal.things.length === 0 ? {} : { things: refusal.things }),
    })),
    who: act.who,
    leads,
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
