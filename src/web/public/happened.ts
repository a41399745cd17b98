/** When something happened, as people give it: a month and a year, and the day where they know it. */
import { type LocalDate, MONTHS, parseLocalDate } from '#calendar'
import type { FormError } from '../layout/index.ts'

export interface TypedDate {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** 'YYYY-MM-DD' or 'YYYY-MM'; or what is wrong with it, and with which part. */
export type ReadDate = { readonly happened: string } | { readonly wrong: 'day' | 'month' | 'year'; readonly because: string }

const monthNumber = (typed: string): number => {
  if (/^\d{1,2}$/.test(typed)) return Number(typed)
  const name = typed.toLowerCase()
  return name.length < 3 ? 0 : MONTHS.findIndex(month => month.toLowerCase().startsWith(name)) + 1
}

const two = (n: number): string => String(n).padStart(2, '0')

export function readHappened(typed: TypedDate, today: LocalDate): ReadDate {
  const d = typed.day.trim()
  const m = typed.month.trim()
  const y = typed.year.trim()
  if (m === '' && y === '' && d === '')
    return { wrong: 'month', because: 'Enter the month and year it happened, or choose ‘I am not sure’' }
  if (m === '') return { wrong: 'month', because: 'Enter the month it happened, or choose ‘I am not sure’' }
  if (y === '') return { wrong: 'year', because: 'Enter the year it happened, or choose ‘I am not sure’' }
  const month = monthNumber(m)
  if (month < 1 || month > 12)
    return { wrong: 'month', because: `‘${m.slice(0, 20)}’ is not a month. Enter a number from 1 to 12, or a name such as March` }
  if (!/^\d{4}$/.test(y)) return { wrong: 'year', because: `The year must have 4 numbers, such as ${today.slice(0, 4)}` }
  if (Number(y) < Number(today.slice(0, 4)) - 100) return { wrong: 'year', because: `${y} is more than 100 years ago. Check the year` }
  if (d === '') {
    const happened = `${y}-${two(month)}`
    return happened > today.slice(0, 7)
      ? { wrong: 'month', because: `${MONTHS[month - 1]} ${y} has not come yet. Enter a date that has passed` }
      : { happened }
  }
  const happened = /^\d{1,2}$/.test(d) ? parseLocalDate(`${y}-${two(month)}-${two(Number(d))}`) : undefined
  if (happened === undefined)
    return { wrong: 'day', because: `There is no ${d.slice(0, 20)} ${MONTHS[month - 1]} ${y}. Check the day, or leave it empty` }
  if (happened > today) return { wrong: 'day', because: `${inWords(happened)} has not come yet. Enter a date that has passed` }
  return { happened }
}

/** '2026-03' as 'March 2026', '2026-03-04' as '4 March 2026'. */
export function inWords(happened: string): string {
  const [year = '', month = '', d] = happened.split('-')
  const name = MONTHS[Number(month) - 1] ?? ''
  return d === undefined ? `${name} ${year}` : `${Number(d)} ${name} ${year}`
}

export const asErrors = (read: ReadDate): readonly FormError[] =>
  'wrong' in read ? [{ field: `happened-${read.wrong}`, text: read.because }] : []
