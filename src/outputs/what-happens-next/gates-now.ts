import type { Calendar } from '#calendar'
import type { DutyState, GateState, Refusal } from '#case'
import type { CaseRead } from '../case-read.ts'
import { distance, sentenceCase, shortDayIn } from '../days-in-words/days.ts'
import { refusalInWords } from '../refusal-in-words.ts'
import { isOutside, rolesInWords } from '../who-in-words.ts'
import type { CannotNow, OpenWindow } from './view.ts'

/** Who may ask for what now, the window that closes first leading. */
export function openWindows(read: CaseRead, calendar: Calendar): readonly OpenWindow[] {
  return read.state.gates
    .flatMap(gate => (gate.is === 'closed' ? [] : [openWindow(gate, gate.is, read, calendar)]))
    .sort((a, b) => compare(a.until ?? '9', b.until ?? '9'))
}

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
  }
}

/** What would be refused: closed gates, and duties that something stops, with every reason. */
export function cannotNow(read: CaseRead): readonly CannotNow[] {
  const gates = read.state.gates
    .filter(gate => gate.is === 'closed' && gate.refusals.some(tells))
    .map(gate => cannot(gate, gate.may, gate.refusals))
  const duties = read.state.duties.filter(duty => duty.blockedBy.some(tells)).map(duty => cannot(duty, duty.must, duty.blockedBy))
  return [...duties, ...gates]
}

/** A warning stops nothing. */
const tells = (refusal: Refusal): boolean => refusal.severity !== 'warn'

function cannot(act: GateState | DutyState, words: string, refusals: readonly Refusal[]): CannotNow {
  return {
    key: act.key,
    title: sentenceCase(words),
    reasons: refusals.filter(tells).map(refusal => ({
      because: refusalInWords(refusal),
      clause: refusal.clause,
      ...(refusal.offers === undefined ? {} : { offers: refusal.offers }),
    })),
    who: act.who,
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
