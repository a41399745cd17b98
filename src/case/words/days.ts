import { type LocalDate, MONTHS, WEEKDAYS, weekday } from '#calendar'

/** 'Friday 29 May 2026'. */
export const fullDay = (d: LocalDate): string => `${WEEKDAYS[weekday(d) - 1]} ${plainDay(d)}`

/** '29 May 2026'. */
export const plainDay = (d: LocalDate): string => `${dayAndMonth(d)} ${d.slice(0, 4)}`

/** '29 May'. */
export const dayAndMonth = (d: LocalDate): string => `${Number(d.slice(8))} ${MONTHS[Number(d.slice(5, 7)) - 1]}`

/** '29 May', with the year where it is not that of the other day. */
export const dayBeside = (d: LocalDate, other: LocalDate): string => (d.slice(0, 4) === other.slice(0, 4) ? dayAndMonth(d) : plainDay(d))

/** '1 working day', '20 working days'. */
export const amount = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`
