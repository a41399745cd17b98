/** The body's own closures and worked days, as its record tells of them. */
import { type ClosedDay, type LocalDate, parseLocalDate } from '#calendar'
import type { Fact } from '#case'

export interface Closures {
  readonly closed: readonly ClosedDay[]
  readonly worked: readonly LocalDate[]
}

const daysOf = ({ data }: Fact): LocalDate[] =>
  (Array.isArray(data.days) ? data.days : []).flatMap(text => parseLocalDate(String(text)) ?? [])

/** The last word on a day counts: closed, then opened again, is open. */
export const closuresOf = (bodyFacts: readonly Fact[]): Closures => {
  const closed = new Map<LocalDate, ClosedDay>()
  const worked = new Set<LocalDate>()
  for (const fact of bodyFacts) {
    if (fact.type !== 'calendar-changed') continue
    const addedOn = typeof fact.on === 'string' ? fact.on : fact.on.from
    for (const day of daysOf(fact))
      if (fact.data.working === true) {
        closed.delete(day)
        worked.add(day)
      } else {
        worked.delete(day)
        closed.set(day, { day, why: String(fact.data.why ?? 'Closed'), addedOn })
      }
  }
  return { closed: [...closed.values()], worked: [...worked] }
}

/** The days that were said to be closed, or worked, on that day or later. */
export const closuresRecordedSince = (bodyFacts: readonly Fact[], since: LocalDate): readonly LocalDate[] =>
  bodyFacts.flatMap(fact => (fact.type === 'calendar-changed' && fact.recordedAt.slice(0, 10) >= since ? daysOf(fact) : []))
