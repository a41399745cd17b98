import { day, type LocalDate } from '#calendar'
import type { ClockId, Condition, Count, Length, Ref, Unit, When } from '../types.ts'

/**
 * A count that may still be rolled. The two words are non-enumerable properties, so that the value itself is plain JSON:
 * they are in no key list, no copy, no comparison and no hash.
 */
export interface RollableCount extends Count {
  /** Moved to the next working day if it is not one. Nothing is ever moved without one of these words. */
  orNextWorkingDay(): Count
  orPreviousWorkingDay(): Count
}

/** A length of time, waiting for the date it is counted from. */
export interface LengthOfTime {
  /** By the procedure's counting rule. */
  from(date: When): RollableCount
  /** The date never counts, whatever the procedure's rule. */
  after(date: When): RollableCount
  /** The date is day 1, whatever the procedure's rule. */
  beginningWith(date: When): RollableCount
  /** Backwards; the date never counts. */
  before(date: When): RollableCount
}

/** Lengths in the unit the source writes; n = 0 is the day itself. */
export const workingDays = lengthIn('working-days')
export const days = lengthIn('days')
export const weeks = lengthIn('weeks')
export const months = lengthIn('months')
export const years = lengthIn('years')

/** A day written in a fact (or in the attempt, 'given'): a date that somebody else set. */
export function dateIn(ref: Ref | 'given', field: string): { readonly dateIn: Ref | 'given'; readonly field: string } {
  return { dateIn: ref, field }
}

/** A fixed date. */
export function onDay(text: string): { readonly day: LocalDate } {
  return { day: day(text) }
}

/** Another clock's date in force: it moves when that one moves. */
export function dueOf(clock: ClockId): { readonly dueOf: ClockId } {
  return { dueOf: clock }
}

/** The earliest of those that can be dated; one whose start has not happened is left out and named. */
export function earliestOf(...dates: readonly When[]): { readonly earliestOf: readonly When[] } {
  return { earliestOf: dates }
}

/** The latest of those that can be dated. */
export function latestOf(...dates: readonly When[]): { readonly latestOf: readonly When[] } {
  return { latestOf: dates }
}

/** The later, only when all have happened. */
export function onceAll(...dates: readonly When[]): { readonly onceAll: readonly When[] } {
  return { onceAll: dates }
}

/** One way of a choice. */
export interface Way {
  readonly when: Condition
  readonly by: When
}

/** The first whose condition is true; one unknown before it, and there is no date. */
export function choose(...ways: readonly Way[]): { readonly choose: readonly Way[] } {
  return { choose: ways }
}

/** The next day in the diary of a panel or board. */
export function nextMeeting(meeting: string): { onOrAfter(date: When): { readonly meeting: string; readonly onOrAfter: When } } {
  return { onOrAfter: date => ({ meeting, onOrAfter: date }) }
}

/** The source sets no limit ('as soon as possible'): owed from then, never late. */
export function noLimit(words: string): { after(date: When): { readonly noLimit: string; readonly arises: When } } {
  return { after: date => ({ noLimit: words, arises: date }) }
}

/** The clock's start in force and its date in force; the day of the act (or today); the ends of a period. */
export const theStart: { readonly at: 'start' } = { at: 'start' }
export const theDue: { readonly at: 'due' } = { at: 'due' }
export const theActDay: { readonly at: 'act' } = { at: 'act' }
export const periodStart: { readonly at: 'period-start' } = { at: 'period-start' }
export const periodEnd: { readonly at: 'period-end' } = { at: 'period-end' }

function lengthIn(unit: Unit): (n: Length) => LengthOfTime {
  return n => ({
    from: date => rollable({ unit, n, how: 'from', of: date }),
    after: date => rollable({ unit, n, how: 'after', of: date }),
    beginningWith: date => rollable({ unit, n, how: 'beginning-with', of: date }),
    before: date => rollable({ unit, n, how: 'before', of: date }),
  })
}

function rollable(count: Count): RollableCount {
  const words = {
    orNextWorkingDay: { value: (): Count => ({ ...count, roll: 'next' }) },
    orPreviousWorkingDay: { value: (): Count => ({ ...count, roll: 'previous' }) },
  }
  // Properties defined this way are not enumerable, and the compiler cannot see them arrive.
  return Object.defineProperties({ ...count }, words) as RollableCount
}
