/** Due dates as an iCalendar (RFC 5545): all-day events with the case, the duty and its clause, and nothing of anybody. */
import ical, { ICalEventTransparency } from 'ical-generator'
import { addDays, type LocalDate } from '#calendar'

export interface CalendarEvent {
  /** The same for as long as it is the same thing, whatever its day. */
  readonly uid: string
  /** Higher whenever it may have changed. */
  readonly sequence: number
  readonly on: LocalDate
  readonly summary: string
  readonly description: string
  readonly path: string
}

export interface CalendarWanted {
  readonly name: string
  readonly today: LocalDate
  /** Without a slash at its end. */
  readonly address: string
  readonly events: readonly CalendarEvent[]
}

const hoursBetweenReadings = 4

export const calendarText = ({ name, today, address, events }: CalendarWanted): string => {
  const calendar = ical({
    name,
    prodId: { company: 'Recourse', product: 'due dates', language: 'EN' },
    ttl: hoursBetweenReadings * 60 * 60,
  })
  for (const { uid, sequence, on, summary, description, path } of events)
    calendar.createEvent({
      ...{ id: uid, sequence, summary, description, url: `${address}${path}` },
      // One day, from its morning to the next: dates without a time stay on their day wherever they are read.
      ...{ start: on, end: addDays(on, 1), allDay: true },
      // The same all day long, so that a reader can ask whether anything has changed.
      stamp: `${today}T00:00:00Z`,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  return calendar.toString()
}
