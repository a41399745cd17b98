/** What all cases add up to, measure by measure, and the cases behind a figure. */
import { addDays, day, type LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { Door } from './door.ts'
import { addSight, asked, type Conditions, conditions, keptFromBy, keptMark, type Sight } from './list-conditions.ts'
import { type Statement, statement } from './statement.ts'

export interface CountQuery {
  readonly procedure: string
  readonly from: LocalDate
  readonly to: LocalDate
  /** Measures of how things stand at the end, not of what happened. */
  readonly standing: readonly string[]
  readonly services?: readonly string[]
  /** Restricted cases are left out where they may not be seen, and those that the viewer is kept from; whose cases they are does not matter. */
  readonly sight: Pick<Sight, 'restricted' | 'viewer'>
  /** Of some cases alone: then each row is read, and no sums. */
  readonly only?: CountedOnly
  /** Fields that are counted together: the name of the two as one, then each. */
  readonly pairs?: readonly (readonly [together: string, first: string, second: string])[]
  /** No others need be counted, where each row is read. */
  readonly measures?: readonly string[]
  /** Of these cases alone. */
  readonly cases?: readonly string[]
}

export interface CountedOnly {
  /** Of each list the case has any. */
  readonly traits: readonly (readonly string[])[]
  /** It counts for each of these too, on any day; and for none of those. */
  readonly also: readonly string[]
  readonly not: readonly string[]
}

/** `field` '': all, '?': not known, '=': by the value it has, else by a field that the measure is split by. */
export interface CountedPart extends Record<string, unknown> {
  readonly measure: string
  readonly field: string
  readonly value: string
  readonly count: number
}

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

const firstOf = (on: LocalDate): LocalDate => day(`${on.slice(0, 7)}-01`)
const nextFirst = (on: LocalDate): LocalDate => firstOf(addDays(firstOf(on), 31))

interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** The whole months of a period by the first day of each, and the days before and after them. */
function split({ from, to }: Days): { readonly months: Days; readonly days: readonly Days[] } {
  const first = from.endsWith('-01') ? from : nextFirst(from)
  const after = addDays(to, 1)
  const end = firstOf(after)
  if (first >= end) return { months: { from: first, to: addDays(first, -1) }, days: [{ from, to }] }
  const days = [
    { from, to: addDays(first, -1) },
    { from: end, to },
  ].filter(one => one.from <= one.to)
  return { months: { from: first, to: addDays(end, -1) }, days }
}

const sums = 'select measure, field, value, sum(count)::int as count from ('
const parts = 'recourse.figure_parts(f.is_known, f.value, f.groups) p'

/** Both tables of sums as one: what was added up, and what is yet to be. */
const monthly = (found: Conditions, months: string): string =>
  ['figure_month', 'figure_change']
    .map(table => `select measure, field, value, count from recourse.${table} where ${found.where()} and ${months}`)
    .join(' union all ')

function countStatement(body: string, { procedure, from, to, standing, services, sight }: CountQuery): Statement<CountedPart> {
  const found = conditions(body)
  found.add(procedure, p => `procedure = ${p}`)
  found.add(services, p => `service = any (${p}::text[])`)
  if (!sight.restricted) found.say('not is_restricted')
  const use = (value: unknown): string => `$${found.values.push(value)}`
  const [stand, mark] = [use(standing), keptMark(sight.viewer)]
  const kept = mark === undefined ? undefined : keptFromBy(use(mark))
  const [happened, stands] = [`measure <> all (${stand}::text[])`, `measure = any (${stand}::text[])`]
  const { months, days } = split({ from, to })
  const [first, last] = [use(months.from), use(months.to)]
  const isMonthsEnd = addDays(to, 1).endsWith('-01')
  const thisMonth = use(isMonthsEnd ? addDays(to, 1) : firstOf(to))
  const ofRows = (sign: string, when: string): string =>
    `select measure, p.field, p.is, ${sign} from recourse.case_figure f, ${parts} where ${found.where()} and ${when}`
  const notKept = kept === undefined ? '' : ` and case_reference not in (${kept})`
  const branches = [
    monthly(found, `(${happened} and (month between ${first} and ${last} or month = '-infinity') or ${stands} and month < ${thisMonth})`),
    ...days.map(one => ofRows('1', `${happened} and on_day between ${use(one.from)} and ${use(one.to)}${notKept}`)),
    ...(isMonthsEnd
      ? []
      : [['1', 'on_day'] as const, ['-1', 'until_day'] as const].map(([sign, at]) =>
          ofRows(sign, `${stands} and ${at} between ${thisMonth} and ${use(to)}${notKept}`),
        )),
    // What the sums hold of cases that whoever looks is kept from.
    ...(kept === undefined
      ? []
      : [
          ofRows(
            '-1',
            `case_reference in (${kept}) and (${happened} and (on_day between ${first} and ${last} or on_day = '-infinity')
              or ${stands} and on_day < ${thisMonth} and (until_day is null or until_day >= ${thisMonth}))`,
          ),
        ]),
  ]
  const text = `${sums}${branches.join(' union all ')}) as counted (measure, field, value, count) group by 1, 2, 3 having sum(count) <> 0 order by 1, 2, 3`
  return asked(text, found.values)
}

/** Of the cases that it is narrowed to; `c` is the case's line in the lists. */
function addOnly(found: Conditions, only: CountedOnly | undefined): void {
  if (only === undefined) return
  for (const any of only.traits) found.add(any, p => `c.traits && ${p}::text[]`)
  const counts = (p: string): string =>
    `exists (select from recourse.case_figure o where o.body = $1 and o.case_reference = f.case_reference and o.is_known and o.measure = ${p})`
  for (const measure of only.also) found.add(measure, counts)
  for (const measure of only.not) found.add(measure, p => `not ${counts(p)}`)
}

const withCases = 'recourse.case_figure f join recourse.case_index c on c.body = f.body and c.case_reference = f.case_reference'

/** What sums do not hold: of some cases alone, and by two fields together. Reads each row of the period. */
function rowsStatement(body: string, query: CountQuery): Statement<CountedPart> {
  const { procedure, from, to, standing, services, sight, only, pairs = [], measures, cases } = query
  const found = conditions(body, 'f.')
  found.add(procedure, p => `f.procedure = ${p}`)
  found.add(services, p => `f.service = any (${p}::text[])`)
  found.add(measures, p => `f.measure = any (${p}::text[])`)
  found.add(cases, p => `f.case_reference = any (${p}::text[])`)
  const { restricted, viewer } = sight
  addSight(found, { restricted, ...(viewer !== undefined && { viewer }) }, 'c.')
  addOnly(found, only)
  const use = (value: unknown): string => `$${found.values.push(value)}`
  const [stand, first, last] = [use(standing), use(from), use(to)]
  found.say(
    `(f.measure <> all (${stand}::text[]) and (f.on_day between ${first} and ${last} or f.on_day = '-infinity')
      or f.measure = any (${stand}::text[]) and f.on_day <= ${last} and (f.until_day is null or f.until_day > ${last}))`,
  )
  const together = pairs.map(([name, one, other]) => {
    const of = (field: string): string => `coalesce(f.groups ->> ${use(field)}::text, '')`
    return `union all select ${use(name)}::text, ${of(one)} || E'\\t' || ${of(other)} where f.is_known`
  })
  const each = `(select field, "is" from recourse.figure_parts(f.is_known, f.value, f.groups) ${together.join(' ')}) p`
  const text = `select f.measure, p.field, p.is as value, count(*)::int as count from ${withCases}, lateral ${each}
    where ${found.where()} group by 1, 2, 3 order by 1, 2, 3`
  return asked(text, found.values)
}

const answering = (body: string, query: CountQuery): Statement<CountedPart> =>
  query.only === undefined && query.cases === undefined && (query.pairs ?? []).length === 0
    ? countStatement(body, query)
    : rowsStatement(body, query)

const folded = statement(
  'figures-folded',
  `with gone as (delete from recourse.figure_change where body = $1 returning *)
   insert into recourse.figure_month as kept (body, procedure, measure, month, service, is_restricted, field, value, count)
   select body, procedure, measure, month, service, is_restricted, field, value, sum(count) from gone group by 1, 2, 3, 4, 5, 6, 7, 8
   having sum(count) <> 0 order by 1, 2, 3, 4, 5, 6, 7, 8
   on conflict (body, procedure, month, measure, service, is_restricted, field, value) do update set count = kept.count + excluded.count`,
)

const changedSince = statement<{ case_reference: string }>(
  'cases-changed-since',
  `select distinct e.case_reference from recourse.record_entry e join recourse.case_index c using (body, case_reference)
   where e.body = $1 and c.procedure = $2 and e.recorded_at > $3 order by 1 limit $4`,
)

const keptFromAny = statement<{ is: boolean }>('kept-from-any', `select exists (${keptFromBy('$2')}) as is`)

/** The rows behind a figure, as far as `found` may see them. */
function behind(found: Conditions, query: FigureCaseQuery): string {
  const { procedure, measure, services, from, to, isStanding, group, across, only } = query
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
  addOnly(found, only)
  return `${withCases} where ${found.where()}`
}

export const figuresOf = (door: Door) => ({
  /** Each query answered from one moment of the record. */
  figureSums: async (queries: readonly CountQuery[]): Promise<readonly (readonly CountedPart[])[]> =>
    door.run(...queries.map(query => answering(door.body, query))),

  /** A page of the cases behind a figure that may be opened, the latest first; how many there are, and how many more are counted. */
  casesBehind: async (query: FigureCaseQuery, page: number, pageSize = 50) => {
    const mine = conditions(door.body, 'f.')
    addSight(mine, query.sight, 'c.')
    const from = behind(mine, query)
    const all = conditions(door.body, 'f.')
    const { ownOf: _, ...sight } = query.sight
    addSight(all, sight, 'c.')
    const list = `select f.case_reference, c.title, c.is_restricted, c.service, f.on_day, f.value, f.thing from ${from}
      order by f.on_day desc, f.case_reference, f.thing limit ${pageSize} offset ${(page - 1) * pageSize}`
    const [rows, [own], [counted]] = await door.run(
      asked<CaseRead>(list, mine.values),
      asked<{ count: number }>(`select count(*)::int as count from ${from}`, mine.values),
      asked<{ count: number }>(`select count(*)::int as count from ${behind(all, query)}`, all.values),
    )
    return { rows: rows.map(rowOf), total: own?.count ?? 0, counted: counted?.count ?? 0 }
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
      addSight(found, query.sight, 'c.')
      const from = behind(found, query)
      values.splice(0, values.length, ...found.values)
      return `select f.case_reference, c.title, ${sign} as sign from ${from}`
    })
    const text = `select case_reference as reference, title, sum(sign)::int as more from (${sides.join(' union all ')}) as summed
      group by 1, 2 having sum(sign) <> 0 order by 1 limit 100`
    const [rows] = await door.run(asked<{ reference: string; title: string; more: number }>(text, values))
    return rows
  },

  /** Cases of the procedure in which anything was recorded after the moment: so many at the most, and whoever may open them. */
  casesChangedSince: async (procedure: string, after: Instant, most: number): Promise<readonly string[]> => {
    const [rows] = await door.run(changedSince(door.body, procedure, after, most))
    return rows.map(row => row.case_reference)
  },

  /** Whether any case is kept from this account. */
  isKeptFromAny: async (viewer: string): Promise<boolean> => {
    const [[found]] = await door.run(keptFromAny(door.body, keptMark(viewer)))
    return found?.is ?? false
  },

  /** Adds to the sums what was recorded since; costs what was recorded, and not what there is. */
  addUpFigures: async (): Promise<void> => {
    await door.run(folded(door.body))
  },
})

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
