import { addDays, type Calendar, closedBecause, day, isWorkingDay, type LocalDate, weekday } from '#calendar'

/**
 * The day on which an example's events happen: a working day that a bank holiday follows, so that the example shows one left out.
 * Two years before the calendar ends, so that what is counted from it is known; from February, so that it is not New Year that is shown.
 */
export function exampleDayIn(calendar: Calendar): LocalDate {
  const { knownFrom, knownTo } = calendar.data
  const year = Number(knownTo.slice(0, 4)) - 2
  const first = day(`${year}-02-01`) < knownFrom ? knownFrom : day(`${year}-02-01`)
  for (let on = first; on < knownTo; on = addDays(on, 1)) {
    const next = addDays(on, 1)
    if (isWorkingDay(calendar, on) === true && weekday(next) < 6 && closedBecause(calendar, next) !== undefined) return on
  }
  return first
}
