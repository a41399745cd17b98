import { addDays, type Calendar, closedBecause, daysBetween, type LocalDate, weekday } from '#calendar'
import type { ClockState } from '#case'
import { dayAndMonth, dayOfMonth, lengthInWords, monthName } from '../days-in-words/days.ts'
import type { Numbering } from './numbering.ts'
import type { Run } from './trace.ts'
import type { CalendarCell, CalendarWeek, CellState, LetteredStep } from './view.ts'

/** More weeks than this and the quiet ones in the middle are left out. */
const WHOLE = 16
/** Today is drawn when it is not further than this from the count. */
const NEAR = 42

interface Drawing {
  readonly runs: readonly Run[]
  readonly clock: ClockState
  readonly numbering: Numbering
  readonly steps: readonly LetteredStep[]
  readonly labels: ReadonlyMap<LocalDate, string>
  readonly calendar: Calendar
  readonly today: LocalDate
}

/** The weeks on which the count is drawn, Monday first. */
export function weeksOf(drawing: Drawing): readonly CalendarWeek[] {
  const range = rangeOf(drawing)
  if (range === undefined) return []
  const weeks: CalendarWeek[] = []
  for (let monday = mondayOf(range.first); monday <= range.last; monday = addDays(monday, 7))
    weeks.push(weekOf(monday, range, drawing, weeks.length === 0))
  return weeks.length > WHOLE ? withoutQuietWeeks(weeks) : weeks
}

interface Range {
  readonly first: LocalDate
  readonly last: LocalDate
}

function rangeOf({ runs, clock, numbering, steps, today }: Drawing): Range | undefined {
  const days = [...numbering.days.keys(), ...numbering.stopped, ...steps.map(step => step.day), ...runs.map(run => run.anchor.day)]
  if (clock.due !== undefined) days.push(clock.due)
  if (days.length === 0) return undefined
  days.sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const near = daysBetween(last, today) > 0 && daysBetween(last, today) <= NEAR
  return { first, last: near ? today : last }
}

const mondayOf = (day: LocalDate): LocalDate => addDays(day, 1 - weekday(day))

function weekOf(monday: LocalDate, range: Range, drawing: Drawing, isFirst: boolean): CalendarWeek {
  const days = [0, 1, 2, 3, 4, 5, 6].map(n => addDays(monday, n))
  const begins = days.find(day => dayOfMonth(day) === 1)
  const named = isFirst ? range.first : begins
  return {
    month: named === undefined ? '' : monthName(named).slice(0, 3),
    monday,
    says: `week of ${dayAndMonth(monday)}`,
    cells: days.map(day => cellOf(day, range, drawing, isFirst && day === monday)),
  }
}

function cellOf(day: LocalDate, range: Range, drawing: Drawing, namesMonth: boolean): CalendarCell {
  const { numbering, clock, runs, today, calendar } = drawing
  const numbered = numbering.days.get(day)
  const isStart = runs.some(run => run.counts.length > 0 && startOf(run) === day)
  const count = numbered?.n ?? (isStart ? 0 : undefined)
  const closed = closedBecause(calendar, day)
  const state = stateOf(day, range, drawing, isStart)
  const label = drawing.labels.get(day) ?? (weekday(day) < 6 ? closed : undefined)
  return {
    day,
    dayWords: namesMonth || dayOfMonth(day) === 1 ? `${dayOfMonth(day)} ${monthName(day).slice(0, 3)}` : String(dayOfMonth(day)),
    state,
    ...(count === undefined ? {} : { count }),
    ...(label === undefined ? {} : { label }),
    letters: drawing.steps.filter(step => step.day === day).map(step => step.letter),
    isToday: day === today,
    isWeekend: weekday(day) >= 6,
    says: saysOf(state, { today: day === today, due: day === clock.due, ...(numbered ?? {}), ...(closed === undefined ? {} : { closed }) }),
  }
}

/** The day a run is counted from: its anchor, or the day its last count begins from. */
export const startOf = (run: Run): LocalDate => run.counts.at(-1)?.from ?? run.anchor.day

function stateOf(day: LocalDate, range: Range, { numbering, clock, calendar }: Drawing, isStart: boolean): CellState {
  const numbered = numbering.days.get(day)
  if (day === clock.due) return 'due'
  if (isStart) return 'start'
  if (numbered !== undefined) return numbered.is === 'not-used-extra' && day === clock.atMost ? 'latest' : numbered.is
  if (day < range.first) return 'outside'
  const closed = closedBecause(calendar, day)
  if (weekday(day) >= 6) return 'weekend'
  if (closed !== undefined)
    return calendar.data.closed.some(row => row.day === day && row.addedOn !== undefined) ? 'closure' : 'bank-holiday'
  return numbering.stopped.has(day) ? 'stopped' : 'plain'
}

const SAYS: Record<CellState, string> = {
  counted: 'counted',
  extra: 'counted, extra time',
  'not-used-extra': 'possible, not used',
  latest: 'the latest possible day, not used',
  'set-aside': 'counted first, then set aside',
  stopped: 'clock stopped',
  weekend: 'weekend, not counted',
  'bank-holiday': 'not counted',
  closure: 'closed, not counted',
  start: 'the count begins from here',
  due: 'the date',
  plain: '',
  outside: '',
}

function saysOf(
  state: CellState,
  cell: { readonly today: boolean; readonly due: boolean; readonly n?: number; readonly is?: string; readonly closed?: string },
): string {
  const number = cell.n === undefined ? '' : `day ${cell.n}`
  const closed = (state === 'bank-holiday' || state === 'closure') && cell.closed !== undefined ? cell.closed : ''
  return [number, closed, SAYS[state], cell.today ? 'today' : ''].filter(words => words !== '').join(', ')
}

/** A long count is drawn with its beginning, its end and every week in which something happened. */
function withoutQuietWeeks(weeks: readonly CalendarWeek[]): readonly CalendarWeek[] {
  const keeps = weeks.map((week, i) => i < 2 || i >= weeks.length - 2 || week.cells.some(isTelling))
  const near = keeps.map((keep, i) => keep || keeps[i - 1] === true || keeps[i + 1] === true)
  let leftOut = 0
  return weeks.flatMap((week, i) => {
    if (near[i] !== true) {
      leftOut++
      return []
    }
    const before = leftOut
    leftOut = 0
    if (before === 0) return [week]
    const month = week.month === '' && week.cells[0] !== undefined ? monthName(week.cells[0].day).slice(0, 3) : week.month
    return [{ ...week, month, leftOutBefore: before, says: `${week.says}, after ${lengthInWords(before, 'weeks')} left out` }]
  })
}

const isTelling = (cell: CalendarCell): boolean =>
  cell.letters.length > 0 || cell.state === 'due' || cell.state === 'start' || cell.state === 'latest' || cell.isToday
