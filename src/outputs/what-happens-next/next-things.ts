import type { Calendar, LocalDate } from '#calendar'
import type { DutyState, RungState, Status } from '#case'
import type { CaseRead } from '../case-read.ts'
import type { Chip } from '../chip.ts'
import { clockChips, countedIn } from '../clock-words.ts'
import { dayAndMonth, distance, lengthInWords, sentenceCase, shortDayIn } from '../days-in-words/days.ts'
import { holderInWords, isOutside } from '../who-in-words.ts'
import { reasonFor } from '../why-this-date/reason.ts'
import type { WhenInWords } from '../worklist/row.ts'
import type { NextThing } from './view.ts'

const LIVE: readonly Status[] = ['late', 'owed', 'owed-without-a-date', 'paused', 'cannot-say']

export const isLive = (duty: DutyState): boolean => LIVE.includes(duty.status)

/** What must be done, the next date first; then what has no date; then what can only be foreseen. */
export const nextThings = (read: CaseRead, calendar: Calendar): readonly NextThing[] =>
  nextThingsOf(
    read,
    calendar,
    read.state.duties.filter(duty => isLive(duty) || foreseen(duty) !== undefined),
  )

/** The same of some of its duties: those of one payment, of one matter. */
export function nextThingsOf(read: CaseRead, calendar: Calendar, duties: readonly DutyState[]): readonly NextThing[] {
  const today = read.state.today
  return (
    duties
      .map(duty => ({ order: orderOf(duty), thing: nextThing(duty, read, today, calendar) }))
      // Of the same day, in the order the procedure puts them: sorting keeps it.
      .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
      .map(({ thing }) => thing)
  )
}

const foreseen = (duty: DutyState): LocalDate | undefined => (duty.status === 'not-started' ? duty.projected : undefined)

function orderOf(duty: DutyState): string {
  const due = duty.due ?? duty.earliest
  if (isLive(duty) && duty.status !== 'paused' && due !== undefined) return `1 ${due}`
  if (isLive(duty)) return `2 ${duty.start ?? '9'}`
  return `3 ${foreseen(duty) ?? '9'}`
}

function nextThing(duty: DutyState, read: CaseRead, today: LocalDate, calendar: Calendar): NextThing {
  const due = duty.due ?? duty.earliest
  const rung = duty.ladder.filter(each => each.is === 'planned' || each.is === 'due').toSorted((a, b) => (a.day < b.day ? -1 : 1))[0]
  return {
    key: duty.key,
    status: duty.status,
    title: sentenceCase(duty.must),
    when: whenOf(duty, today, calendar),
    ...(due === undefined || duty.status === 'paused' ? {} : { due }),
    by: holderInWords(read, duty.who),
    who: duty.who,
    outside: isOutside(read.procedure, duty.who),
    why: reasonFor(read, duty, calendar),
    clause: duty.clause,
    act: duty.key,
    ...(duty.letter === undefined ? {} : { letter: duty.letter }),
    chips: chipsOf(duty),
    blockedBy: duty.blockedBy,
    // Where one thing does it, that it is missing is said by its being owed.
    missing: duty.missing.length > 1 ? duty.missing : [],
    points: duty.for.filter(thing => thing.kind === 'point').map(thing => thing.id),
    things: duty.for,
    ...(rung === undefined ? {} : { reminder: { what: rung.what, day: rung.day, words: reminderWords(rung, today) } }),
    projected: foreseen(duty) !== undefined,
  }
}

/** What a rung says is news of the duty, not of the day it is sent on. */
const reminderWords = ({ what, day }: RungState, today: LocalDate): string =>
  `A reminder ${day < today ? 'was due to go' : 'goes'} on ${dayAndMonth(day)}: ${what}`

function chipsOf(duty: DutyState): readonly Chip[] {
  const chips: Chip[] = []
  // Of several lines of the law the latest is what it allows at most; the others are crossed by any extension.
  const law = duty.lines.filter(line => line.kind === 'law' && line.due !== undefined)
  if (law.length > 0 && law.every(line => line.crossed)) chips.push({ kind: 'late', words: 'Past the law’s date' })
  if (duty.lines.some(line => line.kind === 'aim' && line.crossed)) chips.push({ kind: 'today', words: 'Aim passed' })
  if (duty.status === 'paused') chips.push({ kind: 'stop', words: 'Paused' })
  return [...chips, ...clockChips(duty)].slice(0, 2)
}

function whenOf(duty: DutyState, today: LocalDate, calendar: Calendar): WhenInWords {
  const ahead = foreseen(duty)
  if (ahead !== undefined) return { lead: 'Not started', day: `not later than ${shortDayIn(ahead, today)} if all goes in time` }
  if (duty.status === 'paused') {
    const left = duty.daysLeft === undefined ? 'Paused' : `${lengthInWords(duty.daysLeft, countedIn(duty))} left`
    return { lead: left, day: duty.pausedSince === undefined ? 'paused' : `paused since ${shortDayIn(duty.pausedSince, today)}` }
  }
  const due = duty.due ?? duty.earliest
  if (due === undefined) {
    if (duty.status === 'cannot-say') return { lead: 'No date yet', day: duty.why === undefined ? '' : `not known: ${duty.why.what}` }
    return { lead: 'As soon as possible', day: duty.start === undefined ? '' : `since ${shortDayIn(duty.start, today)}` }
  }
  const day = shortDayIn(due, today)
  if (due < today) return { lead: duty.aim ? 'Aim passed' : distance(today, due, calendar, countedIn(duty)), day: `was ${day}` }
  const between = duty.due === undefined && duty.latest !== undefined ? `between ${day} and ${shortDayIn(duty.latest, today)}` : `by ${day}`
  return { lead: distance(today, due, calendar, countedIn(duty)), day: between }
}
