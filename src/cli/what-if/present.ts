import { bankHolidays, type Calendar, compileCalendar, withClosures } from '#calendar'
import type { Fact } from '#case'
import type { Procedure } from '#language'
import { closuresOf, type Edition, type Library } from '#server'

/** The version a case is under: by its hash, else by its date, else the newest of that name. Undefined: no such procedure is here. */
export function presentVersion(
  { editions }: Library,
  {
    body,
    procedure,
    version,
    hash,
  }: { readonly body: string; readonly procedure: string; readonly version: string; readonly hash: string },
): Edition | undefined {
  const named = editions.filter(one => one.procedure.body === body && one.procedure.id === procedure)
  return (
    named.find(one => one.hash === hash) ??
    named.find(one => one.procedure.receivedFrom === version) ??
    named.toSorted((a, b) => (a.procedure.receivedFrom < b.procedure.receivedFrom ? 1 : -1))[0]
  )
}

/** The calendar of each nation asked for, with the closures that the body's record tells of. */
export function calendarsWith(bodyFacts: readonly Fact[]): (procedure: Procedure) => Calendar {
  const { closed, worked } = closuresOf(bodyFacts)
  const compiled = new Map<string, Calendar>()
  return ({ calendar: nation }) => {
    const known = compiled.get(nation) ?? compileCalendar(withClosures(bankHolidays[nation], closed, worked))
    compiled.set(nation, known)
    return known
  }
}
