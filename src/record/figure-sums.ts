/** What all cases add up to, measure by measure: from the sums by month, from rows where they do not say it, or from both. */
import { addDays, day, daysBetween, type LocalDate } from '#calendar'
import { addSight, asked, type Conditions, casesMarked, conditions, givenMark, keptMark, type Sight } from './list-conditions.ts'
import type { Statement } from './statement.ts'

export interface CountQuery {
  readonly procedure: string
  readonly from: LocalDate
  readonly to: LocalDate
  /** Measures of how things stand at the end, not of what happened. */
  readonly standing: readonly string[]
  readonly services?: readonly string[]
  /** Restricted cases that may not be seen are left out, and those that the viewer is kept from; whose cases the others are does not matter. */
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

const firstOf = (on: LocalDate): LocalDate => day(`${on.slice(0, 7)}-01`)
const nextFirst = (on: LocalDate): LocalDate => firstOf(addDays(firstOf(on), 31))

interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

type Signed = readonly [sign: 1 | -1, days: Days]

const lengthOf = ({ from, to }: Days): number => Math.max(0, daysBetween(from, to) + 1)

/** The first day of a month that is nearest, and the days from one to the other: with the sign that takes a sum up to that month to the day. */
function nearestFirst(on: LocalDate): { readonly first: LocalDate; readonly days: Signed } {
  const [before, after] = [firstOf(on), nextFirst(on)]
  const [since, until] = [daysBetween(before, on), daysBetween(on, after)]
  return since <= until
    ? { first: before, days: [1, { from: before, to: addDays(on, -1) }] }
    : { first: after, days: [-1, { from: on, to: addDays(after, -1) }] }
}

/** A period as whole months, by the first day of each, and the days it has beyond them or they beyond it: as few as there can be. */
function split({ from, to }: Days): { readonly months: Days; readonly days: readonly Signed[] } {
  const [start, end] = [nearestFirst(from), nearestFirst(addDays(to, 1))]
  const [sign, before] = start.days
  const odd: readonly Signed[] = [[sign === 1 ? -1 : 1, before], end.days]
  const months = { from: start.first, to: addDays(end.first, -1) }
  if (lengthOf({ from, to }) <= odd.reduce((sum, [, days]) => sum + lengthOf(days), 0))
    return { months: { from: start.first, to: addDays(start.first, -1) }, days: [[1, { from, to }]] }
  return { months, days: odd.filter(([, days]) => lengthOf(days) > 0) }
}

/** Both tables of sums as one: what was added up, and what is yet to be. */
const monthly = (found: Conditions, months: string): string =>
  ['figure_month', 'figure_change']
    .map(table => `select measure, field, value, count from recourse.${table} where ${found.where()} and ${months}`)
    .join(' union all ')

const alike = 'measure, is_known, value, groups'

/** Where rows count, so many of each that are alike: `rows` are what is alike in them, and how often. */
const counted = (rows: string, more = ''): string =>
  `select r.measure, p.field, p.is, r.n from (select ${alike}, sum(n) as n from (${rows}) as each (${alike}, n) group by ${alike} having sum(n) <> 0) r,
    lateral (select field, "is" from recourse.figure_parts(r.is_known, r.value, r.groups) ${more}) p`

const summedUp = (branches: readonly string[]): string =>
  `select measure, field, value, sum(count)::int as count from (${branches.join(' union all ')}) as counted (measure, field, value, count)
   group by 1, 2, 3 having sum(count) <> 0 order by 1, 2, 3`

/**
 * The whole months from the sums, odd days from rows. Rows of restricted cases that are given by name to whoever looks come to it; those of
 * cases that they are kept from are taken away.
 */
function countStatement(body: string, { procedure, from, to, standing, services, sight, measures }: CountQuery): Statement<CountedPart> {
  const found = conditions(body)
  found.add(procedure, p => `procedure = ${p}`)
  found.add(services, p => `service = any (${p}::text[])`)
  found.add(measures, p => `measure = any (${p}::text[])`)
  const whole = found.where()
  if (!sight.restricted) found.say('not is_restricted')
  const use = (value: unknown): string => `$${found.values.push(value)}`
  const [stand, kept, given] = [use(standing), keptMark(sight.viewer), givenMark(sight.viewer)]
  const [happened, stands] = [`measure <> all (${stand}::text[])`, `measure = any (${stand}::text[])`]
  const { months, days } = split({ from, to })
  const end = nearestFirst(addDays(to, 1))
  const [sign, sinceThen] = end.days
  const seen = found.where()
  const rows = (n: number, when: string, of = seen): string =>
    `select ${alike}, ${n}::int from recourse.case_figure where ${of} and ${when}`
  const between = (column: string, one: Days): string => `${column} between ${use(one.from)} and ${use(one.to)}`
  const odd = days.map(([n, one]) => rows(n, `${happened} and ${between('on_day', one)}`))
  if (standing.length > 0 && lengthOf(sinceThen) > 0)
    odd.push(rows(sign, `${stands} and ${between('on_day', sinceThen)}`), rows(-sign, `${stands} and ${between('until_day', sinceThen)}`))
  if (kept !== undefined) {
    const [away, then] = [casesMarked(use(kept)), inPeriod(happened, stands, [use(from), use(to)])]
    odd.push(rows(-1, `case_reference in (${away}) and ${then}`))
    if (!sight.restricted) {
      const theirs = `is_restricted and case_reference in (${casesMarked(use(given))}) and case_reference not in (${away})`
      odd.push(rows(1, `${theirs} and ${then}`, whole))
    }
  }
  const sums = monthly(
    found,
    `(${happened} and (${between('month', months)} or month = '-infinity') or ${stands} and month < ${use(end.first)})`,
  )
  return asked(summedUp([sums, ...(odd.length === 0 ? [] : [counted(odd.join(' union all '))])]), found.values)
}

/** Rows that count from one day to another: what happened then, and how things stood at the end. */
const inPeriod = (happened: string, stands: string, [first, last]: readonly [first: string, last: string]): string =>
  `(${happened} and (on_day between ${first} and ${last} or on_day = '-infinity')
    or ${stands} and on_day <= ${last} and (until_day is null or until_day > ${last}))`

/** Of the cases that it is narrowed to; `c` is the case's line in the lists. */
export function addOnly(found: Conditions, only: CountedOnly | undefined): void {
  if (only === undefined) return
  for (const any of only.traits) found.add(any, p => `c.traits && ${p}::text[]`)
  const counts = (p: string): string =>
    `exists (select from recourse.case_figure o where o.body = $1 and o.case_reference = f.case_reference and o.is_known and o.measure = ${p})`
  for (const measure of only.also) found.add(measure, counts)
  for (const measure of only.not) found.add(measure, p => `not ${counts(p)}`)
}

export const joined = ' join recourse.case_index c on c.body = f.body and c.case_reference = f.case_reference'

/** The lists are read too where they say who a case belongs to, or what is known of it. */
export const rowsOf = ({ ownOf }: Pick<Sight, 'ownOf'>, only: CountedOnly | undefined): string =>
  `recourse.case_figure f${ownOf === undefined && (only?.traits ?? []).length === 0 ? '' : joined}`

/** What sums do not hold: of some cases alone, and by two fields together. Reads each row of the period. */
function rowsStatement(body: string, query: CountQuery): Statement<CountedPart> {
  const { procedure, from, to, standing, services, sight, only, pairs = [], measures, cases } = query
  const found = conditions(body, 'f.')
  found.add(procedure, p => `f.procedure = ${p}`)
  found.add(services, p => `f.service = any (${p}::text[])`)
  found.add(measures, p => `f.measure = any (${p}::text[])`)
  found.add(cases, p => `f.case_reference = any (${p}::text[])`)
  const { restricted, viewer } = sight
  addRowSight(found, { restricted, ...(viewer !== undefined && { viewer }) })
  addOnly(found, only)
  const use = (value: unknown): string => `$${found.values.push(value)}`
  const stand = use(standing)
  found.say(inPeriod(`f.measure <> all (${stand}::text[])`, `f.measure = any (${stand}::text[])`, [use(from), use(to)]))
  const together = pairs.map(([name, one, other]) => {
    const of = (field: string): string => `coalesce(r.groups ->> ${use(field)}::text, '')`
    return `union all select ${use(name)}::text, ${of(one)} || E'\\t' || ${of(other)} where r.is_known`
  })
  const rows = `select f.measure, f.is_known, f.value, f.groups, count(*) from ${rowsOf({}, only)} where ${found.where()} group by 1, 2, 3, 4`
  return asked(summedUp([counted(rows, together.join(' '))]), found.values)
}

/** A row says itself whether its case is restricted. */
export const addRowSight = (found: Conditions, { ownOf, ...sight }: Sight): void => {
  addSight(found, sight, 'f.')
  found.add(ownOf, p => `${p} = any (c.accounts)`)
}

export const answering = (body: string, query: CountQuery): Statement<CountedPart> =>
  query.only === undefined && query.cases === undefined && (query.pairs ?? []).length === 0
    ? countStatement(body, query)
    : rowsStatement(body, query)
