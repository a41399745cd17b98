/** The book of a version, made once and kept: a version and its calendar do not change while the server runs. */
import { bankHolidays, type Calendar, compileCalendar } from '#calendar'
import type { Procedure } from '#language'
import { type Book, book, type Flow, flowOf } from '#outputs'
import type { ReadEdition } from '../services.ts'
import { besidesOf } from './rule-link.tsx'

export interface BookWithFlow {
  readonly book: Book
  readonly flow: Flow
  readonly besides: ReadonlyMap<string, string>
}

const calendars = new Map<Procedure['calendar'], Calendar>()
const books = new Map<string, BookWithFlow>()

/** The bank holidays of the procedure's nation, without any body's own closed days: the book says what the procedure says. */
export function calendarFor(nation: Procedure['calendar']): Calendar {
  const known = calendars.get(nation) ?? compileCalendar(bankHolidays[nation])
  calendars.set(nation, known)
  return known
}

export function bookOf({ procedure, clauses, hash, body }: ReadEdition): BookWithFlow {
  const key = `${body.id} ${hash}`
  const known = books.get(key)
  if (known !== undefined) return known
  const made = book({ procedure, clauses, body, calendar: calendarFor(procedure.calendar), hash })
  const both = { book: made, flow: flowOf(procedure, made.periods), besides: besidesOf(made) }
  books.set(key, both)
  return both
}
