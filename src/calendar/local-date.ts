/** A day without a clock or a zone: 'YYYY-MM-DD'. Sorts as text and survives JSON. */
export type LocalDate = string & { readonly __brand: 'LocalDate' }

/** The days that can be written: years 0001 to 9999 of the Gregorian calendar. */
const FIRST = daysFromCivil(1, 1, 1)
const LAST = daysFromCivil(9999, 12, 31)

/** Texts already made, by day number, for the years a case is likely to touch: making a text costs more than the arithmetic. */
const KEPT_FROM = daysFromCivil(1900, 1, 1)
const kept: (LocalDate | undefined)[] = new Array(daysFromCivil(2200, 1, 1) - KEPT_FROM).fill(undefined)

/** The day a text names, if it is strictly 'YYYY-MM-DD' and there is such a day. */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const [year, month, dayOfMonth] = partsOf(text)
  if (year < 1 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined
  return text as LocalDate
}

/** A day written in code or data. Throws RangeError where there is no such day; for what people type use `parseLocalDate`. */
export function day(text: string): LocalDate {
  const parsed = parseLocalDate(text)
  if (parsed === undefined) throw new RangeError(`'${text}' is not a day: write it as YYYY-MM-DD`)
  return parsed
}

/** Days since 1970-01-01, which is 0. */
export function dayNumber(d: LocalDate): number {
  const year = d.charCodeAt(0) * 1000 + d.charCodeAt(1) * 100 + d.charCodeAt(2) * 10 + d.charCodeAt(3) - 53328
  const month = d.charCodeAt(5) * 10 + d.charCodeAt(6) - 528
  return daysFromCivil(year, month, d.charCodeAt(8) * 10 + d.charCodeAt(9) - 528)
}

/** The day of a number as `dayNumber` gives it. Throws RangeError outside the years 0001 to 9999. */
export function fromDayNumber(n: number): LocalDate {
  const made = writtenDay(n)
  if (made === undefined) throw new RangeError(`${n} is not the number of a day between 0001-01-01 and 9999-12-31`)
  return made
}

/** As `fromDayNumber`, but undefined where the day cannot be written. */
export function writtenDay(n: number): LocalDate | undefined {
  const already = kept[n - KEPT_FROM]
  if (already !== undefined) return already
  if (!Number.isInteger(n) || n < FIRST || n > LAST) return undefined
  const made = textOf(n)
  if (n - KEPT_FROM >= 0 && n - KEPT_FROM < kept.length) kept[n - KEPT_FROM] = made
  return made
}

/** n days later (earlier where n is negative). */
export function addDays(d: LocalDate, n: number): LocalDate {
  return fromDayNumber(dayNumber(d) + n)
}

/** The same day-number n months on, or that month's last day where it has none: 31 January and one month is 28 or 29 February. */
export function addMonths(d: LocalDate, n: number): LocalDate {
  return fromDayNumber(monthsOn(d, n))
}

/** The number of the day that `addMonths` gives, which may be one that cannot be written. */
export function monthsOn(d: LocalDate, n: number): number {
  const [year, month, dayOfMonth] = partsOf(d)
  const months = year * 12 + month - 1 + n
  const toYear = Math.floor(months / 12)
  const toMonth = months - toYear * 12 + 1
  return daysFromCivil(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)))
}

/** n times twelve months: 29 February becomes 28 February in a year without one. */
export function addYears(d: LocalDate, n: number): LocalDate {
  return addMonths(d, n * 12)
}

/**
 * The last day of n months of which `d` is the first: the day before the corresponding day, but the month's last day where
 * there is no corresponding day (one month beginning with 31 May ends on 30 June). n = 0 is `d` itself.
 */
export function monthsBeginningWith(d: LocalDate, n: number): LocalDate {
  if (n === 0) return d
  const corresponding = addMonths(d, n)
  return hasCorrespondingDay(d, corresponding) ? addDays(corresponding, -1) : corresponding
}

/** Whether months counted from `d` came to the same day-number, or were cut to the month's last day. */
export function hasCorrespondingDay(d: LocalDate, monthsOn: LocalDate): boolean {
  return d.charCodeAt(8) === monthsOn.charCodeAt(8) && d.charCodeAt(9) === monthsOn.charCodeAt(9)
}

/** How many days after `from` the day `to` is; negative where it is before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Monday is 1, Sunday is 7. */
export function weekday(d: LocalDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return weekdayOf(dayNumber(d))
}

export function weekdayOf(n: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // 1970-01-01 was a Thursday.
  const sinceMonday = (n + 3) % 7
  return ((sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}

function partsOf(text: string): [year: number, month: number, dayOfMonth: number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))]
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

// Years are taken to begin in March, so that the leap day is a year's last and the months before it follow one pattern.
function daysFromCivil(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year
  const fromMarch = month <= 2 ? month + 9 : month - 3
  const dayOfYear = (((153 * fromMarch + 2) / 5) | 0) + dayOfMonth - 1
  return y * 365 + ((y / 4) | 0) - ((y / 100) | 0) + ((y / 400) | 0) + dayOfYear - 719468
}

function textOf(n: number): LocalDate {
  const z = n + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}` as LocalDate
}
