/** Figures read from what is kept beside the cases: as the record stands now. */
import type { Procedure } from '#language'
import { type Counting, countingKey, type Narrowing, type Pair, pairField, splitsOf, type Tallies, tallyOf } from '#outputs'
import type { CountedPart, CountQuery } from '#record'
import type { Desk } from '../services/desk.ts'

/** Of how things stand at the end of a period, not of what happened in it. */
export const isStanding = (procedure: Procedure, measure: string): boolean => {
  const on = procedure.measures?.[measure]?.on
  return typeof on === 'object' && 'at' in on && on.at === 'period-end'
}

/** As the record asks for it. */
export const countedOnly = ({ traits = [], also = [], not = [] }: Narrowing): NonNullable<CountQuery['only']> => ({ traits, also, not })

/** By `countingKey`; of some cases alone where they are named. What would stand on a day to come is what stands today. */
export async function countedFromSums(
  { store }: Pick<Desk, 'store'>,
  procedure: Procedure,
  sight: CountQuery['sight'],
  countings: readonly Counting[],
  cases?: readonly string[],
): Promise<ReadonlyMap<string, Tallies>> {
  const standing = Object.keys(procedure.measures ?? {}).filter(id => isStanding(procedure, id))
  const query = ({ from, to, services, only, pairs = [], measures }: Counting): CountQuery => ({
    ...{ procedure: procedure.id, from, to, standing, sight },
    ...(services && { services }),
    ...(only && { only: countedOnly(only) }),
    ...(measures && { measures }),
    ...(cases && { cases }),
    pairs: pairs.map(([one, other]) => [pairField(one, other), one, other]),
  })
  const queries: readonly CountQuery[] = countings.map(query)
  const answers = await store.figureSums(queries)
  return new Map(countings.map((counting, i) => [countingKey(counting), talliesOf(procedure, answers[i] ?? [], counting.pairs)]))
}

function talliesOf({ measures = {} }: Procedure, parts: readonly CountedPart[], pairs: readonly Pair[] | undefined): Tallies {
  const of = Map.groupBy(parts, ({ measure }) => measure)
  return Object.fromEntries(
    Object.entries(measures).map(([id, measure]) => {
      const splitBy = splitsOf(measure, pairs)
      const own = Map.groupBy(of.get(id) ?? [], ({ field }) => field)
      const one = (field: string): number => own.get(field)?.[0]?.count ?? 0
      const by = new Map(splitBy.map(field => [field, new Map((own.get(field) ?? []).map(({ value, count }) => [value, count]))]))
      const values = new Map((own.get('=') ?? []).map(({ value, count }) => [Number(value), count]))
      return [id, tallyOf({ count: one(''), notKnown: one('?'), by, values }, splitBy)]
    }),
  )
}
