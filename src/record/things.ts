/** Things of cases that lists keep when they are done, found across cases. Every condition is inside the query. */
import type { LocalDate } from '#calendar'
import type { Door } from './door.ts'
import { asTold } from './kept-names.ts'
import { addSight, addWords, asked, type Conditions, conditions, type Sight, unnamedIn } from './list-conditions.ts'
import { mustBeStorable } from './storable-text.ts'

export interface ThingQuery {
  readonly sight: Sight
  readonly kind: string
  readonly states?: readonly string[]
  /** Whose it is, or who follows it up. */
  readonly owners?: readonly string[]
  readonly service?: string
  readonly theme?: string
  /** What the row itself says its kind is: of an action, a remedy or an improvement. */
  readonly rowKind?: string
  /** One of these. */
  readonly themes?: readonly string[]
  readonly references?: readonly string[]
  readonly reference?: string
  /** Whether something is still to be done about it: its row's `next`. */
  readonly waits?: boolean
  readonly dueFrom?: LocalDate
  readonly dueTo?: LocalDate
  readonly sinceFrom?: LocalDate
  readonly sinceTo?: LocalDate
  /** Words the case is found by. */
  readonly text?: string
  /** Words that the thing itself says, each somewhere in its row's \`search\`. */
  readonly said?: string
}

export interface ListedThing<Row extends object> {
  readonly reference: string
  readonly id: string
  readonly state: string
  readonly since: LocalDate
  readonly due?: LocalDate
  readonly done?: LocalDate
  readonly owner?: string
  readonly service?: string
  readonly theme?: string
  /** Of the case. */
  readonly title: string
  readonly restricted: boolean
  /** As outputs made it; empty once the case's personal data is erased. */
  readonly row: Partial<Row>
}

interface ThingRead extends Record<string, unknown> {
  readonly case_reference: string
  readonly id: string
  readonly state: string
  readonly since: LocalDate
  readonly due_on: LocalDate | null
  readonly done_on: LocalDate | null
  readonly owner: string | null
  readonly service: string | null
  readonly theme: string | null
  readonly title: string
  readonly is_restricted: boolean
}

const tables = `recourse.case_thing t join recourse.case_index c on c.body = t.body and c.case_reference = t.case_reference`
const columns = `t.case_reference, t.id, t.state, t.since, t.due_on, t.done_on, t.owner, t.service, t.theme, t.row - 'search' as row, c.title, c.is_restricted`

const thingConditions = (body: string, query: ThingQuery): Conditions => {
  const found = conditions(body, 't.')
  addSight(found, query.sight, 'c.')
  found.add(query.kind, p => `t.kind = ${p}`)
  found.add(query.states, p => `t.state = any (${p}::text[])`)
  found.add(query.owners, p => `(t.owner = any (${p}::text[]) or t."row" ->> 'followUp' = any (${p}::text[]))`)
  found.add(query.service, p => `t.service = ${p}`)
  found.add(query.theme, p => `t.theme = ${p}`)
  found.add(query.rowKind, p => `t."row" ->> 'kind' = ${p}`)
  if (query.waits !== undefined) found.say(`${query.waits ? '' : 'not '}jsonb_exists(t."row", 'next')`)
  found.add(query.themes, p => `t.theme = any (${p}::text[])`)
  found.add(query.references, p => `t.case_reference = any (${p}::text[])`)
  found.add(query.reference, p => `t.case_reference = ${p}`)
  found.add(query.dueFrom, p => `t.due_on >= ${p}`)
  found.add(query.dueTo, p => `t.due_on <= ${p}`)
  found.add(query.sinceFrom, p => `t.since >= ${p}`)
  found.add(query.sinceTo, p => `t.since <= ${p}`)
  addWords(found, query.sight, 't', query.text)
  for (const word of mustBeStorable(query.said ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter(one => one !== '')
    .slice(0, 10))
    found.add(word, p => {
      const kept = unnamedIn(found, query.sight, 'c.')
      const isNamed = `exists (select from recourse.case_word w
        where w.body = $1 and w.case_reference = t.case_reference and w.place ~ '[nca]' and position(${p} in w.word) > 0)`
      return `position(${p} in t.row->>'search') > 0${kept === undefined ? '' : ` and not (${kept} and ${isNamed})`}`
    })
  return found
}

const listed = <Row extends object>(row: ThingRead & { readonly row: Partial<Row> }): ListedThing<Row> => ({
  reference: row.case_reference,
  id: row.id,
  state: row.state,
  since: row.since,
  ...(row.due_on === null ? {} : { due: row.due_on }),
  ...(row.done_on === null ? {} : { done: row.done_on }),
  ...(row.owner === null ? {} : { owner: row.owner }),
  ...(row.service === null ? {} : { service: row.service }),
  ...(row.theme === null ? {} : { theme: row.theme }),
  title: row.title,
  restricted: row.is_restricted,
  row: row.row,
})

/** Beyond this the total is said as "at least": counting a whole archive would cost more the larger it is. */
const countedTo = 10_000

/** The soonest due first, those without a day last; or the latest that came about first. */
const orders = {
  due: 't.due_on nulls last, t.case_reference, t.id',
  latest: 't.since desc, t.case_reference desc, t.id',
} as const

export interface ThingPage {
  readonly order?: keyof typeof orders
  /** From 1. */
  readonly page?: number
  readonly pageSize?: number
}

export const thingsOf = (door: Door) => ({
  /** A page of things. `isAtLeast`: there are more than `total`. */
  things: async <Row extends object>(query: ThingQuery, { order = 'due', page = 1, pageSize = 50 }: ThingPage = {}) => {
    const found = thingConditions(door.body, query)
    const where = found.where()
    const n = found.values.length
    const at = Math.max(1, page)
    const list = `select ${columns} from ${tables} where ${where} order by ${orders[order]} limit $${n + 1} offset $${n + 2}`
    const count = `select count(*) from (select from ${tables} where ${where} limit ${countedTo}) as counted`
    const [rows, [counted]] = await door.run(
      asked<ThingRead & { readonly row: Partial<Row> }>(list, [...found.values, pageSize, (at - 1) * pageSize]),
      asked<{ count: number }>(count, found.values),
    )
    const total = counted?.count ?? 0
    return {
      rows: await asTold(
        door,
        query.sight,
        rows.map(row => listed<Row>(row)),
        row => row.reference,
      ),
      total,
      isAtLeast: total === countedTo,
      page: at,
      pages: Math.max(1, Math.ceil(total / pageSize)),
    }
  },

  /** How many things of each state, owner, service or theme; those without one are left out. */
  countThings: async (
    query: ThingQuery,
    by: 'state' | 'owner' | 'service' | 'theme',
  ): Promise<readonly { readonly value: string; readonly count: number }[]> => {
    const found = thingConditions(door.body, query)
    const text = `select t.${by} as value, count(*) as count from ${tables} where ${found.where()} and t.${by} is not null group by 1 order by 1`
    const [rows] = await door.run(asked<{ value: string; count: number }>(text, found.values))
    return rows
  },
})
