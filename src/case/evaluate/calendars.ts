import { asSeenOn, type Calendar, type ClosedDay, compileCalendar, day, type LocalDate, parseLocalDate, withClosures } from '#calendar'
import type { Entry } from '../words/happened.ts'

/** The calendar from a place on: the closures and worked days that came in by then. */
export interface CalendarFrom {
  readonly after: number
  readonly calendar: Calendar
}

/** The calendars of a case, one more for each change of the body's days (language 5.2). */
export function calendarsOf(calendar: Calendar, changes: readonly Entry[]): readonly CalendarFrom[] {
  let closed: readonly ClosedDay[] = []
  let worked: readonly LocalDate[] = []
  return changes.map(({ fact, on, place }) => {
    const listed = fact.data.days
    const days = (typeof listed === 'object' ? listed : [listed]).flatMap(text => parseLocalDate(String(text)) ?? [])
    // The last word on a day counts: closed, then opened again, is open.
    closed = closed.filter(row => !days.includes(row.day))
    worked = worked.filter(one => !days.includes(one))
    if (fact.data.working === true) worked = [...worked, ...days]
    else closed = [...closed, ...days.map(one => ({ day: one, why: String(fact.data.why ?? 'closed'), addedOn: on }))]
    return { after: place, calendar: changedCalendar(calendar, closed, worked) }
  })
}

/** Making a calendar costs more than a thousand look-ups: each is made once for the closures it has. */
const made = new WeakMap<Calendar, Map<string, Calendar>>()

function changedCalendar(calendar: Calendar, closed: readonly ClosedDay[], worked: readonly LocalDate[]): Calendar {
  const key = JSON.stringify([closed, worked])
  const known = made.get(calendar) ?? new Map<string, Calendar>()
  made.set(calendar, known)
  const already = known.get(key)
  if (already !== undefined) return already
  const now = compileCalendar(withClosures(calendar.data, closed, worked))
  known.set(key, now)
  return now
}

/** The calendar as it was before any of its late closures was announced. */
export function beforeLateClosures(calendar: Calendar): Calendar {
  const earliest = calendar.data.closed.reduce<LocalDate | undefined>(
    (first, row) => (row.addedOn !== undefined && (first === undefined || row.addedOn < first) ? row.addedOn : first),
    undefined,
  )
  if (earliest === undefined) return calendar
  const known = made.get(calendar) ?? new Map<string, Calendar>()
  made.set(calendar, known)
  const already = known.get('before')
  if (already !== undefined) return already
  const none = asSeenOn(calendar.data, day('0001-01-01'))
  const now = compileCalendar(none)
  known.set('before', now)
  return now
}
