/** Somebody's due dates as a calendar that their own calendar program reads. */
import type { Session } from './account.ts'

export interface CalendarServices {
  /** When the address in use was made; nothing where there is none. */
  calendarFeedMadeAt(session: Session): Promise<string | undefined>
  /** A new secret, told once; the one before opens nothing any more. */
  makeCalendarFeed(session: Session): Promise<string>
  stopCalendarFeed(session: Session): Promise<void>
  /** The calendar (RFC 5545) of whoever this secret belongs to, as of today. `address`: where the product is reached. */
  calendarOf(token: string, address: string): Promise<string | undefined>
}
