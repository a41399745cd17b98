/** The clock: the only place that asks what time it is. "Today" is the day in Europe/London. */
import { day, type LocalDate } from '#calendar'

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' })

export interface Clock {
  now(): string
  today(): LocalDate
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => day(london.format(new Date())),
}

/** The day in London of an instant. */
export const londonDay = (instant: string): LocalDate => day(london.format(new Date(instant)))
