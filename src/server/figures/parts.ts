/** What a case adds to each measure, as it is kept beside its other lists. */
import type { Calendar, LocalDate } from '#calendar'
import { type CompiledProcedure, contributions, type Fact } from '#case'
import type { FigurePart } from '#record'

export const figurePartsOf = (
  compiled: CompiledProcedure,
  facts: readonly Fact[],
  calendar: Calendar,
  today: LocalDate,
): readonly FigurePart[] =>
  contributions(compiled, facts, calendar, today).map(({ measure, for: of, on, until, isKnown, value, by }) => ({
    ...{ measure, thing: of?.id ?? '', known: isKnown, groups: by },
    ...(on === undefined ? {} : { on }),
    ...(until === undefined ? {} : { until }),
    ...(typeof value === 'number' ? { value } : {}),
  }))
