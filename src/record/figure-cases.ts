/** The cases behind a figure. */
import type { LocalDate } from '#calendar'
import type { Door } from './door.ts'
import { addOnly, addRowSight, answering, type CountedPart, type CountQuery, joined, rowsOf } from './figure-sums.ts'
import { asTold } from './kept-names.ts'
import { asked, type Conditions, conditions, type Sight } from './list-conditions.ts'
import type { Statement } from './statement.ts'

export interface FigureCaseQuery extends Omit<CountQuery, 'standing' | 'sight' | 'pairs' | 'measures' | 'cases'> {
  readonly measure: string
  readonly isStanding: boolean
  readonly group?: FigureGroup
  /** A group of a second field. */
  readonly across?: FigureGroup
  readonly sight: Sight
}

interface FigureGroup {
  readonly field: string
  readonly value: string
}

export interface FigureCaseRow {
  readonly reference: string
  readonly title: string
  readonly restricted: boolean
  readonly service?: string
  readonly on?: LocalDate
  readonly value?: number
  readonly thing: string
}

interface CaseRead extends Record<string, unknown> {
  readonly case_reference: string
  readonly title: string
  readonly is_restricted: boolean
  readonly service: string | null
  readonly on_day: LocalDate
  readonly value: string | null
  readonly thing: string
}

/** The rows behind a figure, as far as `found` may see them. */
function behind(found: Conditions, query: FigureCaseQuery): string {
  const { procedure, measure, services, from, to, isStanding, group, across, only, sight } = query
  found.say('f.is_known')
  found.add(procedure, p => `f.procedure = ${p}`)
  found.add(measure, p => `f.measure = ${p}`)
  found.add(services, p => `f.service = any (${p}::text[])`)
  found.add(to, p => `f.on_day <= ${p}`)
  if (isStanding) found.add(to, p => `(f.until_day is null or f.until_day > ${p})`)
  else found.add(from, p => `f.on_day >= ${p}`)
  for (const { field: name, value } of [group, across].filter(one => one !== undefined)) {
    const field = `$${found.values.push(name)}`
    if (value === '') found.say(`coalesce(f.groups ->> ${field}::text, '') = ''`)
    else found.add(value, p => `f.groups ->> ${field}::text = ${p}`)
  }
  addRowSight(found, sight)
  addOnly(found, only)
  return `${rowsOf(sight, only)} where ${found.where()}`
}

/** How many a figure says, whoever may open them: from the sums where they hold it. */
const together = 'together'
function sumBehind(body: string, query: FigureCaseQuery): Statement<CountedPart> {
  const { measure, isStanding, group, across, sight, ...rest } = query
  const { ownOf: _, ...whole } = sight
  const pairs = group && across ? [[together, group.field, across.field] as const] : []
  return answering(body, { ...rest, measures: [measure], standing: isStanding ? [measure] : [], sight: whole, pairs })
}

function countIn(parts: readonly CountedPart[], { group, across }: FigureCaseQuery): number {
  const all = parts.find(({ field }) => field === '')?.count ?? 0
  const one = group ?? across
  if (one === undefined) return all
  const [field, value] = group && across ? [together, `${group.value}\t${across.value}`] : [one.field, one.value]
  const of = parts.filter(part => part.field === field)
  // No row says that it is in no group.
  if (value === '') return of.reduce((left, part) => (part.value === '' ? left : left - part.count), all)
  return of.find(part => part.value === value)?.count ?? 0
}

const rowOf = ({
  case_reference: reference,
  title,
  is_restricted: restricted,
  service,
  on_day: on,
  value,
  thing,
}: CaseRead): FigureCaseRow => ({
  ...{ reference, title, restricted, thing },
  ...(service === null ? {} : { service }),
  ...(String(on).startsWith('-') ? {} : { on }),
  ...(value === null ? {} : { value: Number(value) }),
})

export const figureCasesOf = (door: Door) => ({
  /** A page of the cases behind a figure that may be opened, the latest first; how many there are, and how many more are counted. */
  casesBehind: async (query: FigureCaseQuery, page: number, pageSize = 50) => {
    const mine = conditions(door.body, 'f.')
    const from = behind(mine, query)
    const order = 'f.on_day desc, f.case_reference, f.thing'
    // Only those of the page are looked up in the lists.
    const list = `select f.case_reference, c.title, c.is_restricted, c.service, f.on_day, f.value, f.thing
      from (select f.* from ${from} order by ${order} limit ${pageSize} offset ${(page - 1) * pageSize}) f${joined} order by ${order}`
    const own = `select count(*)::int as count from ${from}`
    const [rows, parts, owned] = await door.run(
      asked<CaseRead>(list, mine.values),
      sumBehind(door.body, query),
      ...(query.sight.ownOf === undefined ? [] : [asked<{ count: number }>(own, mine.values)]),
    )
    const counted = countIn(parts, query)
    const shown = await asTold(door, query.sight, rows.map(rowOf), row => row.reference)
    return { rows: shown, total: owned?.[0]?.count ?? counted, counted }
  },

  /** Cases whose rows behind some figures are more, or fewer, than those behind the others. */
  casesOutOfStep: async (
    plus: readonly FigureCaseQuery[],
    minus: readonly FigureCaseQuery[],
  ): Promise<readonly { readonly reference: string; readonly title: string; readonly more: number }[]> => {
    const values: unknown[] = [door.body]
    const sides = [...plus.map(query => [query, 1] as const), ...minus.map(query => [query, -1] as const)].map(([query, sign]) => {
      const found = conditions(door.body, 'f.')
      found.values.splice(0, found.values.length, ...values)
      const from = behind(found, query)
      values.splice(0, values.length, ...found.values)
      return `select f.case_reference, ${sign} as sign from ${from}`
    })
    const text = `select f.case_reference as reference, c.title, f.more from (select case_reference, sum(sign)::int as more
        from (${sides.join(' union all ')}) as summed group by 1 having sum(sign) <> 0 order by 1 limit 100) f
      join recourse.case_index c on c.body = $1 and c.case_reference = f.case_reference order by 1`
    const [rows] = await door.run(asked<{ reference: string; title: string; more: number }>(text, values))
    const [one] = [...plus, ...minus]
    return one === undefined ? [] : asTold(door, one.sight, rows, row => row.reference)
  },
})
