/** A slower method for the tests: the platform's own dates, one day at a time, and a set of closed days. It shares no code with the room. */
import fc from 'fast-check'
import type { CalendarData } from '../calendar-data.ts'
import type { LocalDate } from '../local-date.ts'

const ONE_DAY = 86_400_000

export function step(d: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${d}T00:00:00Z`) + days * ONE_DAY).toISOString().slice(0, 10) as LocalDate
}

export function slowWeekday(d: LocalDate): number {
  return new Date(`${d}T00:00:00Z`).getUTCDay() || 7
}

export function slowlyWorks(data: CalendarData, d: LocalDate): boolean {
  return slowWeekday(d) <= 5 && !data.closed.some(row => row.day === d)
}

/** The n-th working day in a direction, looking at every day in turn; undefined on leaving the known range. */
export function slowlyCounted(
  data: CalendarData,
  from: LocalDate,
  n: number,
  direction: 1 | -1,
  fromCounts: boolean,
): LocalDate | undefined {
  if (from < data.knownFrom || from > data.knownTo) return undefined
  let d = fromCounts ? from : step(from, direction)
  for (let counted = 0; d >= data.knownFrom && d <= data.knownTo; d = step(d, direction)) {
    if (slowlyWorks(data, d) && ++counted === n) return d
  }
  return undefined
}

/** Every day from one to another, both included. */
export function daysFrom(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = []
  for (let d = from; d <= to; d = step(d, 1)) days.push(d)
  return days
}

/** Any day of the years a case can touch, month ends and leap days often. */
export function anyDayBetween(from: string, to: string): fc.Arbitrary<LocalDate> {
  const first = Date.parse(`${from}T00:00:00Z`)
  const span = (Date.parse(`${to}T00:00:00Z`) - first) / ONE_DAY
  return fc.integer({ min: 0, max: span }).map(n => new Date(first + n * ONE_DAY).toISOString().slice(0, 10) as LocalDate)
}
