import {
  addDays,
  type Calendar,
  daysBetween,
  type LocalDate,
  MONTHS,
  WEEKDAYS,
  WELSH_MONTHS,
  WELSH_WEEKDAYS,
  weekday,
  workingDaysBetween,
} from '#calendar'
import type { Unit } from '#language'

export const weekdayName = (day: LocalDate): string => WEEKDAYS[weekday(day) - 1] ?? ''
export const monthName = (day: LocalDate): string => MONTHS[Number(day.slice(5, 7)) - 1] ?? ''
export const dayOfMonth = (day: LocalDate): number => Number(day.slice(8, 10))

/** 'Wednesday 20 May 2026' */
export const longDay = (day: LocalDate): string => `${weekdayName(day)} ${plainDay(day)}`

/** 'dydd Mercher 20 Mai 2026' */
export const longDayInWelsh = (day: LocalDate): string =>
  `${WELSH_WEEKDAYS[weekday(day) - 1] ?? ''} ${dayOfMonth(day)} ${WELSH_MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${Number(day.slice(0, 4))}`

/** 'Wednesday 20 May': in a page that has said the year. */
export const dayAndMonth = (day: LocalDate): string => `${weekdayName(day)} ${dayOfMonth(day)} ${monthName(day)}`

/** 'Wed 20 May': in a list. */
export const shortDay = (day: LocalDate): string => `${weekdayName(day).slice(0, 3)} ${dayOfMonth(day)} ${monthName(day).slice(0, 3)}`

/** '20 May 2026' */
export const plainDay = (day: LocalDate): string => `${dayOfMonth(day)} ${monthName(day)} ${Number(day.slice(0, 4))}`

/** '20 May' */
export const barelyDay = (day: LocalDate): string => `${dayOfMonth(day)} ${monthName(day)}`

/** A day in a list, with its year where that is not the year of the list. */
export const shortDayIn = (day: LocalDate, today: LocalDate): string =>
  day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : `${shortDay(day)} ${Number(day.slice(0, 4))}`

/** '1 working day', '16 calendar days', '3 months' */
export function lengthInWords(n: number, unit: Unit | 'calendar-days'): string {
  const one = {
    'working-days': 'working day',
    'calendar-days': 'calendar day',
    days: 'calendar day',
    weeks: 'week',
    months: 'month',
    years: 'year',
  }[unit]
  return `${n} ${one}${n === 1 ? '' : 's'}`
}

/** What a distance is counted in: as the clause counts, calendar days where nothing is counted. */
export type CountedIn = 'working-days' | 'calendar-days'

/** How many days from one day to a later one, in working days where the calendar knows them; in calendar days past its end. */
export function distanceBetween(
  from: LocalDate,
  to: LocalDate,
  calendar: Calendar,
  counts: CountedIn,
): { readonly n: number; readonly counts: CountedIn } {
  const working = counts === 'working-days' ? workingDaysBetween(calendar, from, to) : undefined
  return working === undefined ? { n: daysBetween(from, to), counts: 'calendar-days' } : { n: working, counts }
}

/** 'Today', 'Tomorrow', 'In 4 working days', '1 working day late', '3 calendar days late'. */
export function distance(today: LocalDate, day: LocalDate, calendar: Calendar, counts: CountedIn = 'working-days'): string {
  if (day === today) return 'Today'
  if (day === addDays(today, 1)) return 'Tomorrow'
  const far = distanceBetween(today, day, calendar, counts)
  // Nothing but closed days lie between: the working days would say 'in 0'.
  const { n, counts: unit } = far.n === 0 ? { n: daysBetween(today, day), counts: 'calendar-days' as const } : far
  return n > 0 ? `In ${lengthInWords(n, unit)}` : `${lengthInWords(-n, unit)} late`
}

/** 'a', 'a and b', 'a, b and c' */
export function listInWords(words: readonly string[], joined = 'and'): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${joined} ${words.at(-1)}`
}

/** The first letter large, the rest untouched: 'K.A. is told' stays as it is. */
export const sentenceCase = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The words of an id, where nobody gave it any: 'stage-1' is 'Stage 1'. */
export const idInWords = (id: string): string => sentenceCase(id.replaceAll('-', ' '))

/** An hour as people say it: '4.10pm', '9am', 'noon' is '12pm'. */
export function timeInWords(time: string): string {
  const hour = Number(time.slice(0, 2))
  const minute = time.slice(3, 5)
  return `${hour % 12 === 0 ? 12 : hour % 12}${minute === '00' ? '' : `.${minute}`}${hour < 12 ? 'am' : 'pm'}`
}
