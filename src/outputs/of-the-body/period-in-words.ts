import { MONTHS, parseLocalDate } from '#calendar'
import { plainDay } from '../days-in-words/days.ts'

const PARTS = ['first', 'second', 'third', 'fourth'] as const

/** A period's id in words: '2025-26-Q3' is 'the third quarter of 2025-26'; what is no period's id stays as it was written. */
export function periodInWords(id: string): string {
  const week = parseLocalDate(id)
  if (week !== undefined) return `the week from ${plainDay(week)}`
  const month = /^(\d{4})-(\d{2})$/.exec(id)
  const named = month?.[2] === undefined ? undefined : MONTHS[Number(month[2]) - 1]
  // '2025-11' is November 2025; '2025-26' is a year that begins in 2025.
  if (named !== undefined && Number(month?.[2]) !== (Number(month?.[1]) + 1) % 100) return `${named} ${month?.[1]}`
  const part = /^(\d{4}(?:-\d{2})?)-([QH])([1-4])$/.exec(id)
  const which = PARTS[Number(part?.[3]) - 1]
  if (which !== undefined) return `the ${which} ${part?.[2] === 'Q' ? 'quarter' : 'half'} of ${part?.[1]}`
  return /^\d{4}(-\d{2})?$/.test(id) ? `the year ${id}` : id
}
