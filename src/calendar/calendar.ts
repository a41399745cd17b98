import type { CalendarData, ClosedDay } from './calendar-data.ts'
import { dayNumber, fromDayNumber, type LocalDate, weekdayOf } from './local-date.ts'

/**
 * A calendar made ready to count by: every answer is a look-up. Use the functions of this room on it, not its fields.
 * A day outside the known range is never used, not even to count from.
 */
export interface Calendar {
  readonly data: CalendarData
  /** The day number of the first known day; indexes below count from it. */
  readonly first: number
  readonly length: number
  /** How many working days there are up to and including each known day. */
  readonly workingUpTo: Int32Array
  /** The index of the k-th working day, k from 1; entry 0 is unused. */
  readonly workingDayAt: Int32Array
  /** Every closed day in order, weekends too. */
  readonly closed: readonly ClosedDay[]
  readonly texts: readonly LocalDate[]
}

/** Prepares a calendar: once for each body and set of closures, some milliseconds. Closed days outside the known range mean nothing. */
export function compileCalendar(data: CalendarData): Calendar {
  const first = dayNumber(data.knownFrom)
  const length = dayNumber(data.knownTo) - first + 1
  if (length < 1) throw new RangeError(`a calendar known from ${data.knownFrom} to ${data.knownTo} holds no day`)
  const rows = new Map(data.closed.map(row => [row.day, row]))
  const workingUpTo = new Int32Array(length)
  const workingDayAt = new Int32Array(length + 1)
  const closed: ClosedDay[] = []
  const texts: LocalDate[] = []
  let working = 0
  for (let i = 0; i < length; i++) {
    const text = fromDayNumber(first + i)
    const row = weekendRow(first + i, text) ?? rows.get(text)
    if (row === undefined) workingDayAt[++working] = i
    else closed.push(row)
    workingUpTo[i] = working
    texts.push(text)
  }
  return { data, first, length, workingUpTo, workingDayAt: workingDayAt.slice(0, working + 1), closed, texts }
}

/** Whether a day is Monday to Friday and not closed; undefined outside the known range. */
export function isWorkingDay(c: Calendar, d: LocalDate): boolean | undefined {
  const i = dayNumber(d) - c.first
  if (i < 0 || i >= c.length) return undefined
  return worksAt(c, i) === 1
}

/** Why a day is not a working day: 'Saturday', 'Sunday' or the closure's name. Undefined for a working day or outside the known range. */
export function closedBecause(c: Calendar, d: LocalDate): string | undefined {
  const i = dayNumber(d) - c.first
  if (i < 0 || i >= c.length || worksAt(c, i) === 1) return undefined
  return c.closed[closedUpTo(c, i) - 1]?.why
}

/**
 * The n-th working day after `from`, which never counts. n = 0 is `from` itself, whatever day it is.
 * Undefined when it needs a day outside the known range.
 */
export function addWorkingDays(c: Calendar, from: LocalDate, n: number): LocalDate | undefined {
  if (n === 0) return from
  const upTo = c.workingUpTo[dayNumber(from) - c.first]
  return upTo === undefined ? undefined : workingDay(c, upTo + n)
}

/** The n-th working day before `from`, which never counts; as `addWorkingDays`. */
export function subtractWorkingDays(c: Calendar, from: LocalDate, n: number): LocalDate | undefined {
  if (n === 0) return from
  const i = dayNumber(from) - c.first
  const upTo = c.workingUpTo[i]
  return upTo === undefined ? undefined : workingDay(c, upTo - worksAt(c, i) - n + 1)
}

/** The n-th working day counting `from` itself as day 1 where it is one: the same-day convention. n = 0 is `from` itself. */
export function countWorkingDaysFrom(c: Calendar, from: LocalDate, n: number): LocalDate | undefined {
  if (n === 0) return from
  const i = dayNumber(from) - c.first
  const upTo = c.workingUpTo[i]
  return upTo === undefined ? undefined : workingDay(c, upTo - worksAt(c, i) + n)
}

/** The day itself if it is a working day, else the next one. */
export function onOrAfter(c: Calendar, d: LocalDate): LocalDate | undefined {
  return countWorkingDaysFrom(c, d, 1)
}

/** The day itself if it is a working day, else the one before. */
export function onOrBefore(c: Calendar, d: LocalDate): LocalDate | undefined {
  const upTo = c.workingUpTo[dayNumber(d) - c.first]
  return upTo === undefined ? undefined : workingDay(c, upTo)
}

/** How many working days there are after the first day, up to and including the second; negative where the second is earlier. */
export function workingDaysBetween(c: Calendar, after: LocalDate, upTo: LocalDate): number | undefined {
  const a = c.workingUpTo[dayNumber(after) - c.first]
  const b = c.workingUpTo[dayNumber(upTo) - c.first]
  return a === undefined || b === undefined ? undefined : b - a
}

/** The closed days from one day to another, both included, weekends too; only those within the known range. */
export function closedDaysBetween(c: Calendar, from: LocalDate, to: LocalDate): readonly ClosedDay[] {
  const i = Math.max(dayNumber(from) - c.first, 0)
  const j = Math.min(dayNumber(to) - c.first, c.length - 1)
  if (i > j) return []
  return c.closed.slice(i === 0 ? 0 : closedUpTo(c, i - 1), closedUpTo(c, j))
}

function workingDay(c: Calendar, k: number): LocalDate | undefined {
  if (!Number.isInteger(k)) throw new RangeError('working days are counted in whole numbers')
  // Entry 0 of the table is not a day.
  return k < 1 ? undefined : c.texts[c.workingDayAt[k] ?? -1]
}

/** 1 for a working day, 0 for a closed one. */
function worksAt(c: Calendar, i: number): number {
  return (c.workingUpTo[i] ?? 0) - (c.workingUpTo[i - 1] ?? 0)
}

function closedUpTo(c: Calendar, i: number): number {
  return i + 1 - (c.workingUpTo[i] ?? 0)
}

function weekendRow(n: number, text: LocalDate): ClosedDay | undefined {
  const weekday = weekdayOf(n)
  if (weekday < 6) return undefined
  return { day: text, why: weekday === 6 ? 'Saturday' : 'Sunday' }
}
