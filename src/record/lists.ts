/** What lists show of open work. Every condition is inside the query, and every answer is a page of a known size. */
import type { LocalDate } from '#calendar'
import type { Door } from './door.ts'
import { asTold } from './kept-names.ts'
import { addSight, addWords, asked, type Conditions, conditions, keptMark, type Sight } from './list-conditions.ts'
import { aboutMark, accountMarked, markFor, namedMark } from './search-words.ts'
import { statement } from './statement.ts'

export interface WorkQuery {
  readonly sight: Sight
  readonly kind?: string
  readonly roles?: readonly string[]
  readonly stages?: readonly string[]
  readonly service?: string
  /** Words the case is found by. */
  readonly text?: string
  readonly dueFrom?: LocalDate
  readonly dueTo?: LocalDate
  /** How many at most; the soonest due first, those without a day last. */
  readonly limit?: number
}

/** A span of days to be counted, both ends included; neither: rows without a day too. */
export interface Band {
  readonly name: string
  readonly kind?: string
  readonly from?: LocalDate
  readonly to?: LocalDate
}

/** Cases to be read one after another, by their references in order. */
export interface ReferenceQuery {
  readonly sight: Sight
  readonly procedure?: string
  readonly open?: boolean
  /** Received in these days, both included. */
  readonly receivedFrom?: LocalDate
  readonly receivedTo?: LocalDate
  /** Open still, or closed on this day or later. */
  readonly notClosedBefore?: LocalDate
  /** Only those that come after this one. */
  readonly after?: string
  readonly limit: number
}

const workConditions = (body: string, query: WorkQuery): Conditions => {
  const found = conditions(body)
  addSight(found, query.sight)
  found.add(query.kind, p => `kind = ${p}`)
  found.add(query.roles, p => `roles && ${p}::text[]`)
  found.add(query.stages, p => `stage = any (${p}::text[])`)
  found.add(query.service, p => `service = ${p}`)
  found.add(query.dueFrom, p => `due_on >= ${p}`)
  found.add(query.dueTo, p => `due_on <= ${p}`)
  addWords(found, query.sight, 'worklist_row', query.text)
  return found
}

const countOf = (found: Conditions, band: Band): string => {
  const parts: string[] = []
  const add = (value: string | undefined, text: (p: string) => string): void => {
    if (value === undefined) return
    found.values.push(value)
    parts.push(text(`$${found.values.length}`))
  }
  add(band.kind, p => `kind = ${p}`)
  add(band.from, p => `due_on >= ${p}`)
  add(band.to, p => `due_on <= ${p}`)
  return `count(*) filter (where ${parts.join(' and ') || 'true'})`
}

const toLookAt = statement<{ case_reference: string }>(
  'cases-to-look-at',
  `select case_reference from recourse.case_index where body = $1 and look_again_on <= $2 order by look_again_on, case_reference limit $3`,
)

const kept = statement<{ word: string; case_reference: string }>(
  'kept-from-cases',
  `select word, case_reference from recourse.case_word where body = $1 and word >= $2 and word < $3 and word <> $4
   order by word, case_reference limit 5000`,
)

const givenARestricted = statement<{ case_reference: string }>(
  'given-a-restricted-case',
  `select given.case_reference from recourse.case_word given where given.body = $1 and given.word = $2
   and not exists (select from recourse.case_word about where about.body = $1 and about.word = $3 and about.case_reference = given.case_reference)
   limit 1`,
)

export const listsOf = (door: Door) => ({
  /** Whether any restricted case is given to this account by name, and not kept from it. */
  hasRestrictedCases: async (viewer: string): Promise<boolean> => {
    const [rows] = await door.run(givenARestricted(door.body, markFor(namedMark, viewer), markFor(aboutMark, viewer)))
    return rows.length > 0
  },

  /** What was read of cases that this sight has, as it is told of them. */
  asTold: <Row extends { readonly reference: string }>(sight: Sight, rows: readonly Row[]): Promise<readonly Row[]> =>
    asTold(door, sight, rows, row => row.reference),

  /** Rows of open work, as outputs made them. */
  worklist: async <Row extends object>(query: WorkQuery): Promise<readonly Row[]> => {
    const found = workConditions(door.body, query)
    found.values.push(query.limit ?? 1_000)
    const text = `select case_reference, "row" from recourse.worklist_row where ${found.where()}
      order by due_on nulls last, case_reference, key limit $${found.values.length}`
    const [rows] = await door.run(asked<{ case_reference: string; row: Row }>(text, found.values))
    return (await asTold(door, query.sight, rows, row => row.case_reference)).map(({ row }) => row)
  },

  /** How many rows fall in each band; a row may fall in several. */
  countWork: async (query: Omit<WorkQuery, 'limit'>, bands: readonly Band[]): Promise<Readonly<Record<string, number>>> => {
    const found = workConditions(door.body, query)
    const where = found.where()
    const counts = bands.map((band, i) => `${countOf(found, band)} as c${i}`).join(', ')
    const [[row]] = await door.run(
      asked<Record<string, number>>(`select ${counts} from recourse.worklist_row where ${where}`, found.values),
    )
    return Object.fromEntries(bands.map((band, i) => [band.name, row?.[`c${i}`] ?? 0]))
  },

  /** How many rows of each role or stage. */
  facets: async (
    query: Omit<WorkQuery, 'limit'>,
    by: 'roles' | 'stage',
  ): Promise<readonly { readonly value: string; readonly count: number }[]> => {
    const found = workConditions(door.body, query)
    const value = by === 'roles' ? 'unnest(roles)' : 'stage'
    const text = `select ${value} as value, count(*) as count from recourse.worklist_row where ${found.where()} group by 1 order by 1`
    const [rows] = await door.run(asked<{ value: string; count: number }>(text, found.values))
    return rows
  },

  /** How many cases are open, of those that may be seen. */
  openCases: async (sight: Sight): Promise<number> => {
    const found = conditions(door.body)
    found.say('is_open')
    addSight(found, sight)
    const [[row]] = await door.run(
      asked<{ count: number }>(`select count(*) from recourse.case_index where ${found.where()}`, found.values),
    )
    return row?.count ?? 0
  },

  /** References in their order, so many at a time: the last of one page is what the next comes after. */
  references: async (query: ReferenceQuery): Promise<readonly string[]> => {
    const found = conditions(door.body)
    addSight(found, query.sight)
    found.add(query.procedure, p => `procedure = ${p}`)
    found.add(query.open, p => `is_open = ${p}`)
    found.add(query.receivedFrom, p => `received_on >= ${p}`)
    found.add(query.receivedTo, p => `received_on <= ${p}`)
    found.add(query.notClosedBefore, p => `(is_open or closed_on is null or closed_on >= ${p})`)
    found.add(query.after, p => `case_reference > ${p}`)
    found.values.push(query.limit)
    const text = `select case_reference from recourse.case_index where ${found.where()} order by case_reference limit $${found.values.length}`
    const [rows] = await door.run(asked<{ case_reference: string }>(text, found.values))
    return rows.map(r => r.case_reference)
  },

  /** Who is kept from which case, but for whoever looks. */
  keptFromCases: async (viewer: string): Promise<readonly { readonly account: string; readonly reference: string }[]> => {
    const [rows] = await door.run(kept(door.body, aboutMark, `${aboutMark}\u{10FFFF}`, keptMark(viewer)))
    return rows.map(({ word, case_reference: reference }) => ({ account: accountMarked(word), reference }))
  },

  /** Cases that read differently from this day on, though nothing was recorded: the daily job's work. */
  casesToLookAt: async (today: LocalDate, limit = 500): Promise<readonly string[]> => {
    const [rows] = await door.run(toLookAt(door.body, today, limit))
    return rows.map(r => r.case_reference)
  },
})
