import { addDays, type Calendar, isWorkingDay, type LocalDate } from '#calendar'
import type { ClockState } from '#case'
import type { Procedure } from '#language'
import type { Count, Run } from './trace.ts'

export type Numbered = 'counted' | 'extra' | 'not-used-extra' | 'set-aside'

export interface Numbering {
  readonly days: ReadonlyMap<LocalDate, { readonly n: number; readonly is: Numbered }>
  readonly stopped: ReadonlySet<LocalDate>
}

/** How a count lies on the calendar: which way it goes, and whether its first day is day 1. */
interface Way {
  readonly from: LocalDate
  readonly step: 1 | -1
  readonly ownDayCounts: boolean
  readonly counts: (day: LocalDate) => boolean
}

const FAR = 5000

/** The numbers written on the days: the count in force, the extra days after it, and what was counted before it began afresh. */
export function numberDays(
  runs: readonly Run[],
  clock: ClockState & { readonly pausedSince?: LocalDate },
  procedure: Procedure,
  calendar: Calendar,
  today: LocalDate,
): Numbering {
  const days = new Map<LocalDate, { n: number; is: Numbered }>()
  const stopped = new Set<LocalDate>()
  for (const [i, run] of runs.entries()) {
    const live = i === runs.length - 1
    const count = run.counts.at(-1)
    const way = count === undefined ? undefined : wayOf(count, procedure, calendar)
    const next = runs[i + 1]
    for (const day of stoppedDays(run, next, today)) stopped.add(day)
    if (way === undefined) continue
    if (!live) numberSetAside(days, run, way, stopped)
    else numberLive(days, run, way, stopped, clock)
  }
  return { days, stopped }
}

function wayOf(count: Count, procedure: Procedure, calendar: Calendar): Way {
  const working = count.unit === 'working-days'
  return {
    from: count.from,
    step: count.how === 'before' ? -1 : 1,
    ownDayCounts: count.how === 'beginning-with' || (count.how === 'from' && working && procedure.counting === 'same-day'),
    counts: working ? day => isWorkingDay(calendar, day) === true : () => true,
  }
}

/** The day a hold is placed is used up; the days after it, to the day it ended, are not counted. */
function stoppedDays(run: Run, next: Run | undefined, today: LocalDate): readonly LocalDate[] {
  return run.holds.flatMap(hold => {
    const end = hold.to ?? next?.anchor.day ?? today
    const days: LocalDate[] = []
    for (let day = addDays(hold.from, 1); day <= end && days.length < FAR; day = addDays(day, 1)) days.push(day)
    return days
  })
}

type Days = Map<LocalDate, { n: number; is: Numbered }>

function numberSetAside(days: Days, run: Run, way: Way, stopped: ReadonlySet<LocalDate>): void {
  const last = run.holds.at(-1)?.from ?? run.base ?? way.from
  let n = 0
  for (let day = firstOf(way); day <= last && n < FAR; day = addDays(day, 1)) {
    if (way.counts(day) && !stopped.has(day)) days.set(day, { n: ++n, is: 'set-aside' })
  }
}

function numberLive(
  days: Days,
  run: Run,
  way: Way,
  stopped: ReadonlySet<LocalDate>,
  clock: ClockState & { readonly pausedSince?: LocalDate },
): void {
  const end = clock.due ?? clock.pausedSince
  if (end === undefined) return
  if (way.step === -1) {
    numberBackwards(days, way, end)
    return
  }
  const extraFrom = run.moves.find(move => move.by === 'extension')?.from
  const limit = clock.due !== undefined && clock.atMost !== undefined && clock.atMost > end ? clock.atMost : end
  let n = 0
  for (let day = firstOf(way); day <= limit && n < FAR; day = addDays(day, 1)) {
    if (!way.counts(day) || stopped.has(day)) continue
    days.set(day, { n: ++n, is: day > end ? 'not-used-extra' : extraFrom !== undefined && day > extraFrom ? 'extra' : 'counted' })
  }
}

function numberBackwards(days: Days, way: Way, end: LocalDate): void {
  let n = 0
  for (let day = addDays(way.from, -1); day >= end && n < FAR; day = addDays(day, -1)) {
    if (way.counts(day)) days.set(day, { n: ++n, is: 'counted' })
  }
}

const firstOf = (way: Way): LocalDate => (way.ownDayCounts ? way.from : addDays(way.from, 1))
