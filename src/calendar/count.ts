import {
  addWorkingDays,
  type Calendar,
  closedDaysBetween,
  countWorkingDaysFrom,
  onOrAfter,
  onOrBefore,
  subtractWorkingDays,
} from './calendar.ts'
import type { ClosedDay } from './calendar-data.ts'
import { addDays, dayNumber, hasCorrespondingDay, type LocalDate, monthsBeginningWith, monthsOn, writtenDay } from './local-date.ts'

/** Whether the day of an event is day 0 of a count, or day 1 if it is a working day. */
export type Convention = 'day-after' | 'same-day'

/** A length and how it lies to the day it is counted from. */
export interface Length {
  readonly unit: 'working-days' | 'days' | 'weeks' | 'months' | 'years'
  readonly n: number
  /** 'from': by the convention; 'after': the day never counts; 'beginning-with': it is day 1; 'before': backwards, and it never counts. */
  readonly how: 'from' | 'after' | 'beginning-with' | 'before'
}

export interface Counted {
  readonly gives: LocalDate
  /** The closed days that the count passed over; none for calendar units, which pass over nothing. */
  readonly skipped: readonly ClosedDay[]
  /** The month had no corresponding day, so its last day was taken. */
  readonly clamped?: true
}

const NOTHING: readonly ClosedDay[] = []

/**
 * Counts a length from a day. n = 0 is the day itself. The convention governs `from` in working days only.
 * Undefined when a working-day count needs a day outside the calendar's known range, and beyond the year 9999.
 */
export function count(c: Calendar, convention: Convention, length: Length, from: LocalDate): Counted | undefined {
  const { unit, n, how } = length
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`a length is a whole number of ${unit}, 0 or more; ${n} is not`)
  if (n === 0) return { gives: from, skipped: NOTHING }
  if (unit === 'working-days') return countWorkingDays(c, convention, n, how, from)
  if (unit === 'days' || unit === 'weeks') return countDays(unit === 'days' ? n : n * 7, how, from)
  return countMonths(unit === 'months' ? n : n * 12, how, from)
}

/** The nearest working day, the day itself if it is one. Undefined outside the known range. */
export function roll(c: Calendar, d: LocalDate, to: 'next' | 'previous'): LocalDate | undefined {
  return to === 'next' ? onOrAfter(c, d) : onOrBefore(c, d)
}

function countWorkingDays(c: Calendar, convention: Convention, n: number, how: Length['how'], from: LocalDate): Counted | undefined {
  if (how === 'before') {
    const gives = subtractWorkingDays(c, from, n)
    return gives && { gives, skipped: closedDaysBetween(c, gives, addDays(from, -1)) }
  }
  // The event's own day is passed over only where the count could have used it.
  if (how === 'beginning-with' || (how === 'from' && convention === 'same-day')) {
    const gives = countWorkingDaysFrom(c, from, n)
    return gives && { gives, skipped: closedDaysBetween(c, from, gives) }
  }
  const gives = addWorkingDays(c, from, n)
  return gives && { gives, skipped: closedDaysBetween(c, addDays(from, 1), gives) }
}

function countDays(days: number, how: Length['how'], from: LocalDate): Counted | undefined {
  const signed = how === 'before' ? -days : how === 'beginning-with' ? days - 1 : days
  const gives = writtenDay(dayNumber(from) + signed)
  return gives && { gives, skipped: NOTHING }
}

function countMonths(months: number, how: Length['how'], from: LocalDate): Counted | undefined {
  const on = writtenDay(monthsOn(from, how === 'before' ? -months : months))
  if (on === undefined) return undefined
  const gives = how === 'beginning-with' ? monthsBeginningWith(from, months) : on
  return hasCorrespondingDay(from, on) ? { gives, skipped: NOTHING } : { gives, skipped: NOTHING, clamped: true }
}
