import type { Calendar } from '#calendar'
import type { CaseState, DutyState } from '#case'
import type { Procedure } from '#language'
import type { CaseRead } from '../case-read.ts'
import type { Chip } from '../chip.ts'
import { clockChips, countedIn } from '../clock-words.ts'
import { barelyDay, dayAndMonth, distance, lengthInWords, plainDay } from '../days-in-words/days.ts'
import { refusalInWords } from '../refusal-in-words.ts'
import { appointedTo, isOutside, roleTitle } from '../who-in-words.ts'
import { isLive } from './next-things.ts'
import { stageNow } from './stage-now.ts'
import type { HealthStrip } from './view.ts'

/** The four things said above every case: the stage, who holds it, what is due next, and whether it is well. */
export function healthStrip(read: CaseRead, calendar: Calendar): HealthStrip {
  const live = read.state.duties.filter(isLive)
  const dated = live
    .filter(duty => duty.due !== undefined && duty.status !== 'paused')
    .toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))
  const next = dated[0]
  const stage = stageNow(read.state, read.procedure)
  const elsewhere = elsewhereThan(stage, next ?? live[0], live, read.procedure)
  return {
    ...(stage === undefined ? {} : { stage }),
    ...(elsewhere === undefined ? {} : { elsewhere }),
    holder: holderOf(read, dated.find(duty => !isOutside(read.procedure, duty.who)) ?? next ?? live[0]),
    ...(next?.due === undefined
      ? {}
      : {
          next: {
            key: next.key,
            due: next.due,
            words: dayAndMonth(next.due),
            lead: distance(read.state.today, next.due, calendar, countedIn(next)),
          },
        }),
    health: healthOf(read.state, live, calendar),
  }
}

function elsewhereThan(
  stage: HealthStrip['stage'],
  first: DutyState | undefined,
  live: readonly DutyState[],
  { stages }: Procedure,
): string | undefined {
  if (stage === undefined || stage.of === 0 || first === undefined) return undefined
  if (live.some(duty => duty.stage === stage.id)) return undefined
  return stages[first.stage]?.title
}

function holderOf(read: CaseRead, duty: DutyState | undefined): HealthStrip['holder'] {
  const role = duty?.who[0]
  if (role === undefined) return { name: 'Nobody', detail: 'nothing is owed' }
  const title = roleTitle(read.procedure, role)
  const appointed = appointedTo(read, role)
  const name = appointed === undefined ? undefined : read.people?.[appointed.person]?.name
  if (appointed === undefined || name === undefined) return { name: title, detail: '' }
  return { name, detail: `${title}, since ${barelyDay(appointed.since)}` }
}

function healthOf(state: CaseState, live: readonly DutyState[], calendar: Calendar): HealthStrip['health'] {
  const is = healthNow(state, live)
  const late = live.filter(duty => duty.status === 'late').toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))[0]
  const words = {
    closed: 'Closed',
    paused: 'Paused',
    'cannot-say': 'Cannot say',
    'on-time': live.length === 0 ? 'Nothing is owed' : 'On time',
    late: late?.due === undefined ? 'Late' : distance(state.today, late.due, calendar, countedIn(late)),
  }[is]
  return { is, words, chips: live.flatMap(clockChips).filter(first).slice(0, 2), notes: notesOf(live) }
}

function healthNow(state: CaseState, live: readonly DutyState[]): HealthStrip['health']['is'] {
  if (live.some(duty => duty.status === 'late')) return 'late'
  const position = state.positions.find(each => each.kind === 'case')
  if (position?.open === false) return 'closed'
  const running = live.filter(duty => duty.status === 'owed' || duty.status === 'owed-without-a-date')
  if (running.length > 0 || live.length === 0) return 'on-time'
  return live.some(duty => duty.status === 'paused') ? 'paused' : 'cannot-say'
}

/** What stops it or limits it: the reasons against sending, how far the date may still move, what nobody has recorded. */
function notesOf(live: readonly DutyState[]): readonly string[] {
  const notes = live.flatMap(duty => [
    ...duty.blockedBy.filter(refusal => refusal.severity !== 'warn').map(refusal => refusalInWords(refusal)),
    ...(duty.due !== undefined && duty.atMost !== undefined && duty.atMost > duty.due && duty.moves.some(move => move.by === 'extension')
      ? [`Can move again, to ${plainDay(duty.atMost)} at most.`]
      : []),
    ...(duty.status === 'cannot-say' && duty.why !== undefined ? [`Not known: ${duty.why.what}.`] : []),
    ...(duty.status === 'paused' && duty.daysLeft !== undefined
      ? [`Stopped, with ${lengthInWords(duty.daysLeft, countedIn(duty))} left to ${duty.must}.`]
      : []),
  ])
  return [...new Set(notes)].slice(0, 3)
}

const first = (chip: Chip, i: number, all: readonly Chip[]): boolean => all.findIndex(each => each.words === chip.words) === i
