import type { Calendar, LocalDate } from '#calendar'
import { type CompiledProcedure, contributions, type Fact } from '#case'

/** Figures of a procedure's reports that nothing comes into, of these cases; once nothing is left the rest need not be counted. */
export function atNought(
  compiled: CompiledProcedure,
  cases: Iterable<readonly Fact[]>,
  calendar: Calendar,
  today: LocalDate,
): readonly string[] {
  const { reports = {}, measures = {} } = compiled.procedure
  const shown = Object.values(reports).flatMap(({ contains }) =>
    Object.values(contains).flatMap(({ shows, says }) => shows ?? [...says.matchAll(/\{([^{}]*)\}/g)].map(([, id = '']) => id)),
  )
  const left = new Set(shown.filter(id => measures[id] !== undefined))
  for (const facts of cases) {
    if (left.size === 0) break
    for (const { measure, isKnown } of contributions(compiled, facts, calendar, today)) if (isKnown) left.delete(measure)
  }
  return [...left]
}
