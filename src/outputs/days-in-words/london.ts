import { addDays, day, type LocalDate, parseLocalDate, weekday } from '#calendar'
import type { Instant, Time } from '#case'

/**
 * The day and the time of an instant on a clock in London. Summer time runs from 01:00 UTC on the last Sunday of March to
 * 01:00 UTC on the last Sunday of October (Summer Time Order 2002).
 */
export function inLondon(instant: Instant): { readonly day: LocalDate; readonly time: Time } | undefined {
  const utcDay = parseLocalDate(instant.slice(0, 10))
  const hour = Number(instant.slice(11, 13))
  if (utcDay === undefined || !Number.isInteger(hour)) return undefined
  const minute = instant.slice(14, 16)
  const year = utcDay.slice(0, 4)
  const begins = `${lastSunday(`${year}-03-31`)}T01`
  const ends = `${lastSunday(`${year}-10-31`)}T01`
  const at = instant.slice(0, 13)
  const local = at >= begins && at < ends ? hour + 1 : hour
  return { day: local >= 24 ? addDays(utcDay, 1) : utcDay, time: `${String(local % 24).padStart(2, '0')}:${minute}` }
}

function lastSunday(endOfMonth: string): LocalDate {
  const last = day(endOfMonth)
  return addDays(last, -(weekday(last) % 7))
}
