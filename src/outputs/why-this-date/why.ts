import { bankHolidaySources, type Calendar, closedBecause, daysBetween, type LocalDate, weekday } from '#calendar'
import type { ClockState, DutyState, Unknown } from '#case'
import type { Procedure } from '#language'
import type { CaseRead, Part } from '../case-read.ts'
import { countedIn } from '../clock-words.ts'
import { barelyDay, dayAndMonth, lengthInWords, longDay, sentenceCase, shortDay } from '../days-in-words/days.ts'
import { factById, factTitle } from '../facts-of.ts'
import { isDuty } from '../is-duty.ts'
import { versionMoves } from '../version-moves.ts'
import { startOf, weeksOf } from './grid.ts'
import { asLeaned } from './leaned.ts'
import { numberDays } from './numbering.ts'
import { reasonParts } from './reason.ts'
import { anchorInSentence, stepsOf, type Telling } from './steps.ts'
import { type Anchor, runsOf } from './trace.ts'
import type { CalendarWeek, CellState, WhyThisDate } from './view.ts'

/** The whole explanation of a date: one sentence, the calendar it was counted on, the steps in words, what else it might have been. */
export function whyThisDate(read: CaseRead, of: ClockState | DutyState, calendar: Calendar): WhyThisDate {
  const clock = asLeaned(of, read.state)
  const { procedure, facts } = read
  const today = read.state.today
  const runs = runsOf(clock)
  const numbering = numberDays(runs, clock, procedure, calendar, today)
  const telling: Telling = { runs, clock, numbering, facts, procedure, calendar }
  const steps = stepsOf(telling)
  // A day that somebody set, or that the procedure fixes, was not counted from anything.
  const isCounted = runs.some(run => run.counts.length > 0)
  const weeks = weeksOf({ runs, clock, numbering, steps, labels: labelsOf(telling), calendar, today })
  return {
    key: clock.key,
    title: clock.due === undefined ? 'Why is there no date?' : `Why ${longDay(clock.due)}?`,
    answer: answerOf(telling),
    steps,
    ...(weeks.length === 0 ? {} : { grid: { caption: isCounted ? 'Counted on the calendar' : 'On the calendar', weeks } }),
    legend: legendOf(weeks),
    notCounted: isCounted ? notCounted(telling) : '',
    lines: clock.lines.map(line => ({ ...line, words: lineWords(line, clock.due) })),
    others: clock.others.map(other => ({
      text: other.text,
      ...(other.due === undefined ? {} : { due: other.due }),
      dueWords: other.due === undefined ? 'no date' : shortDay(other.due),
      difference: differenceWords(clock.due, other.due),
      ...(other.due === undefined && other.why !== undefined ? { whyNone: noDateBecause(other.why) } : {}),
      clause: clock.clause,
    })),
    ...(clock.reading === undefined ? {} : { reading: clock.reading }),
    ...(clock.departs === undefined ? {} : { departs: clock.departs }),
    history: historyOf(clock),
    countingRule: isCounted ? COUNTING[procedure.counting] : '',
    versionMoves: versionMoves(facts),
    clause: clock.clause,
  }
}

const COUNTING: Record<Procedure['counting'], string> = {
  'day-after': 'Working days are counted from the day after the event: the next working day is day 1.',
  'same-day': 'The day of the event is day 1 if it is a working day; otherwise the next working day is.',
}

/** Subject, date, length and reason; the dates and the lengths are strong. */
function answerOf(telling: Telling): readonly Part[] {
  const { clock } = telling
  const subject = isDuty(clock) ? `The date to ${clock.must}` : sentenceCase(clock.title)
  if (clock.due === undefined) return undatedAnswer(subject, clock)
  const reason = reasonParts(telling)
  const date: readonly Part[] = [{ text: `${subject} is ` }, { text: longDay(clock.due), strong: true }]
  return [...date, ...(reason.length === 0 ? [] : [{ text: ': ' }, ...reason]), { text: '.' }]
}

function undatedAnswer(subject: string, clock: ClockState | DutyState): readonly Part[] {
  if (isDuty(clock) && clock.status === 'paused') {
    const since: readonly Part[] =
      clock.pausedSince === undefined ? [] : [{ text: ' since ' }, { text: dayAndMonth(clock.pausedSince), strong: true }]
    const left: readonly Part[] =
      clock.daysLeft === undefined
        ? []
        : [{ text: ', with ' }, { text: lengthInWords(clock.daysLeft, countedIn(clock)), strong: true }, { text: ' left' }]
    return [{ text: `${subject} is not running: the clock has been stopped` }, ...since, ...left, { text: '.' }]
  }
  if (clock.earliest !== undefined && clock.latest !== undefined) {
    return [
      { text: `${subject} is between ` },
      { text: longDay(clock.earliest), strong: true },
      { text: ' and ' },
      { text: longDay(clock.latest), strong: true },
      { text: ': the day it counts from is known only as a span.' },
    ]
  }
  if (clock.says !== '') return [{ text: clock.says }]
  return [{ text: `${subject} cannot be given${clock.why === undefined ? '' : `: ${clock.why.what} is not known`}.` }]
}

/** Short, for the room of a day; the line's own title stands beside the calendar. */
const LINES = { law: 'The law’s date', aim: 'Aim', outer: 'Outer limit' } as const

/** What stands written on the days of the calendar. */
function labelsOf({ runs, clock, facts, procedure }: Telling): ReadonlyMap<LocalDate, string> {
  const labels = new Map<LocalDate, string>()
  const add = (day: LocalDate | undefined, words: string) => {
    if (day === undefined) return
    const already = labels.get(day)
    labels.set(day, already === undefined || already === words ? words : `${already}; ${words}`)
  }
  for (const run of runs) {
    const fact = factById(facts, run.anchor.fact)
    add(run.anchor.day, anchorLabel(run.anchor, fact === undefined ? undefined : factTitle(procedure, fact), { facts, procedure }))
    for (const hold of run.holds) add(hold.from, 'Clock stopped')
    for (const hold of run.holds) if (hold.to !== undefined && runs.at(-1) === run) add(hold.to, 'Clock runs again')
    for (const move of run.moves) {
      const by = factById(facts, move.fact)
      if (move.by !== 'hold') add(move.on, by === undefined ? sentenceCase(move.what) : factTitle(procedure, by))
    }
  }
  const first = runs.at(-1)?.moves.find(move => move.by === 'extension')
  add(first?.from, 'First date')
  add(clock.due, isDuty(clock) ? 'Due' : clock.title)
  if (clock.atMost !== clock.due) add(clock.atMost, 'Latest possible')
  for (const line of clock.lines) if (line.kind !== 'other') add(line.due, LINES[line.kind])
  return labels
}

/** A day that was written in a fact is not the day on which the fact happened. */
function anchorLabel(anchor: Anchor, happened: string | undefined, telling: Pick<Telling, 'facts' | 'procedure'>): string {
  if (anchor.is === 'written') return 'The day set'
  return happened ?? sentenceCase(anchorInSentence(anchor, telling))
}

const LEGEND: readonly (readonly [CellState, string])[] = [
  ['counted', 'Counted'],
  ['extra', 'Extra time'],
  ['not-used-extra', 'Extra time not used'],
  ['stopped', 'Clock stopped'],
  ['weekend', 'Weekend or bank holiday'],
  ['closure', 'Closed that day'],
  ['set-aside', 'Counted first, then set aside'],
]

function legendOf(weeks: readonly CalendarWeek[]): WhyThisDate['legend'] {
  const states = new Set<CellState>(weeks.flatMap(week => week.cells.map(cell => (cell.state === 'bank-holiday' ? 'weekend' : cell.state))))
  return LEGEND.filter(([state]) => states.has(state)).map(([state, words]) => ({ state, words }))
}

/** The weekdays passed over by name; weekends are known. */
function notCounted({ runs, clock, numbering, calendar, procedure }: Telling): string {
  if (countedIn(clock) === 'calendar-days' || runs.length === 0) return ''
  const days = [...numbering.days.keys(), ...runs.map(startOf), ...(clock.due === undefined ? [] : [clock.due])].sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return ''
  const closed = calendar.data.closed.filter(
    row => row.day > from && row.day < to && weekday(row.day) < 6 && closedBecause(calendar, row.day) !== undefined,
  )
  const named = (rows: typeof closed) => rows.map(row => `${row.why} ${barelyDay(row.day)}`).join(', ')
  const after = clock.due === undefined ? [] : closed.filter(row => clock.due !== undefined && row.day > clock.due)
  const before = closed.filter(row => !after.includes(row))
  const weekends = before.length === 0 ? 'Not counted: weekends' : `Not counted: weekends, ${named(before)}`
  const comes = after.length === 0 ? '' : ` (${named(after)} ${after.length === 1 ? 'comes' : 'come'} after the date)`
  return `${weekends}${comes}. Source: ${bankHolidaySources[procedure.calendar]}.`
}

function lineWords(line: ClockState['lines'][number], due: LocalDate | undefined): string {
  if (line.due === undefined) return 'No date yet.'
  if (line.crossed) return `${longDay(line.due)}. That day has passed.`
  if (due === undefined) return `${longDay(line.due)}.`
  if (line.due === due) return `${longDay(line.due)}: the same day.`
  return due < line.due
    ? `${longDay(line.due)}. The date above is inside that.`
    : `${longDay(line.due)}. The date above is later than that.`
}

/** 'Not recorded: the response was received.' What is missing may be an event or a thing, so it stands after a colon. */
function noDateBecause({ cannot, what }: Unknown): string {
  if (cannot === 'no-length') return `${sentenceCase(what)}.`
  if (cannot === 'beyond-calendar') return `It needs ${what}.`
  const lead = cannot === 'not-recorded' ? 'Not recorded' : cannot === 'not-given' ? 'Not given' : 'Not known'
  return `${lead}: ${what}.`
}

/** '9 calendar days earlier', 'the same' */
function differenceWords(due: LocalDate | undefined, other: LocalDate | undefined): string {
  if (due === undefined || other === undefined) return ''
  const n = daysBetween(due, other)
  return n === 0 ? 'the same' : `${lengthInWords(Math.abs(n), 'calendar-days')} ${n < 0 ? 'earlier' : 'later'}`
}

function historyOf(clock: ClockState): WhyThisDate['history'] {
  const moved = clock.moves.flatMap(move => {
    const what = move.by === 'leaned-on' ? `another date moved (${move.what})` : move.what
    return move.to === undefined ? [] : [{ due: move.to, words: `${shortDay(move.to)}, from ${barelyDay(move.on)}: ${what}` }]
  })
  // The first date is what stood before the first change; a date that leans on another has no other record of it.
  const first = clock.moves.find(move => move.from !== undefined)?.from ?? clock.base
  if (first === undefined || moved.length === 0) return []
  return [{ due: first, words: `${shortDay(first)} at first` }, ...moved]
}
