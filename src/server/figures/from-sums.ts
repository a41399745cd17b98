/** Figures read from what is kept beside the cases: as the record stands now. */
import type { LocalDate } from '#calendar'
import type { Procedure } from '#language'
import { type Counting, countingKey, type Tallies, tallyOf } from '#outputs'
import type { CountedPart, CountQuery, Sight } from '#record'
import type { Desk } from '../services/desk.ts'

/** Of how things stand at the end of a period, not of what happened in it. */
export const isStanding = (procedure: Procedure, measure: string): boolean => {
  const on = procedure.measures?.[measure]?.on
  return typeof on === 'object' && 'at' in on && on.at === 'period-end'
}

/** By `countingKey`. What would stand on a day to come is what stands today. */
export async function countedFromSums(
  { store }: Pick<Desk, 'store'>,
  procedure: Procedure,
  sight: Sight,
  countings: readonly Counting[],
): Promise<ReadonlyMap<string, Tallies>> {
  const standing = Object.keys(procedure.measures ?? {}).filter(id => isStanding(procedure, id))
  const query = ({ from, to, services }: { readonly from: LocalDate; readonly to: LocalDate; readonly services?: readonly string[] }) => ({
    ...{ procedure: procedure.id, from, to, standing, sight },
    ...(services === undefined ? {} : { services }),
  })
  const queries: readonly CountQuery[] = countings.map(query)
  const answers = await store.figureSums(queries)
  return new Map(countings.map((counting, i) => [countingKey(counting), talliesOf(procedure, answers[i] ?? [])]))
}

function talliesOf({ measures = {} }: Procedure, parts: readonly CountedPart[]): Tallies {
  const of = Map.groupBy(parts, ({ measure }) => measure)
  return Object.fromEntries(
    Object.entries(measures).map(([id, { splitBy = [] }]) => {
      const own = Map.groupBy(of.get(id) ?? [], ({ field }) => field)
      const one = (field: string): number => own.get(field)?.[0]?.count ?? 0
      const by = new Map(splitBy.map(field => [field, new Map((own.get(field) ?? []).map(({ value, count }) => [value, count]))]))
      const values = new Map((own.get('=') ?? []).map(({ value, count }) => [Number(value), count]))
      return [id, tallyOf({ count: one(''), notKnown: one('?'), by, values }, splitBy)]
    }),
  )
}
