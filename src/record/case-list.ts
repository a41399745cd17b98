/** Cases found: a page read onward from the last, how many there are, what is owed in them, and why each was found. All limits are inside the query. */
import type { LocalDate } from '#calendar'
import type { Door } from './door.ts'
import { asTold } from './kept-names.ts'
import { addSight, asked, type Conditions, conditions, type Sight, toldWord } from './list-conditions.ts'
import { type Place, placesOf, soughtWords } from './search-words.ts'
import { addSought, type SoughtWord, soughtIn } from './sought.ts'
import { isNear } from './spelling.ts'
import type { Statement } from './statement.ts'

export interface CaseQuery {
  readonly sight: Sight
  /** Words the case is found by: each begins one of its words. */
  readonly text?: string
  /** Also what is spelt, or sounds, nearly so. */
  readonly nearly?: boolean
  readonly open?: boolean
  readonly restricted?: boolean
  readonly procedure?: string
  readonly service?: string
  readonly stage?: string
  readonly position?: string
  /** What is owed in it: `stage-1/respond`. */
  readonly act?: string
  /** Given to each of these accounts by name. */
  readonly holders?: readonly string[]
  /** Owed by this role. */
  readonly owedBy?: string
  /** Given to this account, or owed by one of these roles. */
  readonly team?: { readonly account: string; readonly roles: readonly string[] }
  readonly references?: readonly string[]
  /** Before an ombudsman now. */
  readonly atOmbudsman?: boolean
  readonly dueTo?: LocalDate
  /** Received in these days, both included. */
  readonly receivedFrom?: LocalDate
  readonly receivedTo?: LocalDate
}

/** The soonest due first, so what is latest leads; the latest received first; the earliest; the latest closed. */
export type CaseOrder = 'due' | 'received' | 'oldest' | 'closed'

/** Where a page ends: the day of its order and the reference. */
export interface PageEnd {
  readonly day: string
  readonly reference: string
}

export interface CasePage {
  readonly order?: CaseOrder
  readonly after?: PageEnd | undefined
  /** The page that ends here, instead. */
  readonly before?: PageEnd | undefined
  readonly pageSize?: number
}

export interface ListedCase<Summary extends object = object> {
  readonly reference: string
  readonly procedure: string
  readonly title: string
  readonly person: string
  readonly service?: string
  readonly stage: string
  readonly position: string
  readonly open: boolean
  readonly restricted: boolean
  readonly receivedOn: LocalDate
  readonly closedOn?: LocalDate
  readonly nextDue?: LocalDate
  readonly holders: readonly string[]
  /** As it was given; empty once the case's personal data is erased. */
  readonly summary: Partial<Summary>
}

interface CaseRow extends Record<string, unknown> {
  readonly case_reference: string
  readonly procedure: string
  readonly title: string
  readonly person: string
  readonly service: string | null
  readonly stage: string
  readonly position_title: string
  readonly is_open: boolean
  readonly is_restricted: boolean
  readonly received_on: LocalDate
  readonly closed_on: LocalDate | null
  readonly next_due: LocalDate | null
  readonly holders: readonly string[]
}

const listed = <Summary extends object>(row: CaseRow & { readonly summary: Partial<Summary> }): ListedCase<Summary> => ({
  reference: row.case_reference,
  procedure: row.procedure,
  title: row.title,
  person: row.person,
  ...(row.service === null ? {} : { service: row.service }),
  stage: row.stage,
  position: row.position_title,
  open: row.is_open,
  restricted: row.is_restricted,
  receivedOn: row.received_on,
  ...(row.closed_on === null ? {} : { closedOn: row.closed_on }),
  ...(row.next_due === null ? {} : { nextDue: row.next_due }),
  holders: row.holders,
  summary: row.summary,
})

const caseColumns = `case_reference, procedure, title, person, service, stage, position_title, is_open, is_restricted,
  received_on, closed_on, next_due, holders, summary`

const orders = {
  due: { key: `coalesce(next_due, 'infinity'::date)`, onward: true, day: (row: ListedCase) => row.nextDue ?? 'infinity' },
  received: { key: 'received_on', onward: false, day: (row: ListedCase) => row.receivedOn },
  oldest: { key: 'received_on', onward: true, day: (row: ListedCase) => row.receivedOn },
  closed: { key: `coalesce(closed_on, '-infinity'::date)`, onward: false, day: (row: ListedCase) => row.closedOn ?? '-infinity' },
} as const satisfies Record<CaseOrder, unknown>

const ended = `'{closed,too-early}'`

const caseConditions = (body: string, query: CaseQuery, words: readonly SoughtWord[]): Conditions => {
  const found = conditions(body)
  addSight(found, query.sight)
  // Said, not asked: an index of closed cases alone can answer.
  if (query.open !== undefined) found.say(query.open ? 'is_open' : 'not is_open')
  found.add(query.references, p => `case_reference = any (${p}::text[])`)
  found.add(query.restricted, p => `is_restricted = ${p}`)
  found.add(query.procedure, p => `procedure = ${p}`)
  found.add(query.service, p => `service = ${p}`)
  found.add(query.stage, p => `stage = ${p}`)
  found.add(query.position, p => `position_title = ${p}`)
  found.add(query.act, p => `${p} = any (acts)`)
  found.add(query.holders, p => `holders @> ${p}::text[]`)
  found.add(query.owedBy, p => `${p} = any (owing)`)
  if (query.team) {
    const n = found.values.push(query.team.account, query.team.roles)
    found.say(`($${n - 1} = any (holders) or owing && $${n}::text[])`)
  }
  if (query.atOmbudsman)
    found.say(`case_reference in (select t.case_reference from recourse.case_thing t
      where t.body = $1 and t.kind = 'enquiry' and t.state <> all (${ended}::text[]))`)
  found.add(query.dueTo, p => `next_due <= ${p}`)
  found.add(query.receivedFrom, p => `received_on >= ${p}`)
  found.add(query.receivedTo, p => `received_on <= ${p}`)
  addSought(found, query.sight, words)
  return found
}

/** A count that goes no further says "at least": counting a whole archive would cost more the larger it is. */
export const countedTo = 1_000

const countStatement = (body: string, query: CaseQuery, words: readonly SoughtWord[]): Statement<{ count: number }> => {
  const found = caseConditions(body, query, words)
  return asked(
    `select count(*) from (select from recourse.case_index where ${found.where()} limit ${countedTo + 1}) as counted`,
    found.values,
  )
}

interface FoundWord extends Record<string, unknown> {
  readonly case_reference: string
  readonly word: string
  readonly place: string
}

const wordsOfCases = (body: string, sight: Sight, references: readonly string[]): Statement<FoundWord> => {
  const found = conditions(body, 'w.')
  found.add(references, p => `w.case_reference = any (${p}::text[])`)
  const told = toldWord(found, sight)
  return asked(
    `select w.case_reference, w.word, w.place from recourse.case_word w where ${found.where()} and w.place <> ''${told}`,
    found.values,
  )
}

/** Why a case was found: its word, where it stands, and whether it is only nearly what was typed. */
export interface FoundBy {
  readonly word: string
  readonly places: readonly Place[]
  readonly nearly: boolean
}

const whyFound = (sought: readonly string[], nearly: boolean, words: readonly FoundWord[]): readonly FoundBy[] =>
  sought.flatMap(typed => {
    const begins = words
      .filter(({ word }) => word.startsWith(typed))
      .sort((a, b) => a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
    const near = ({ word, place }: FoundWord): boolean => isNear(typed, word, /[na]/.test(place))
    const [hit] = begins.length > 0 || !nearly ? begins : words.filter(near).sort((a, b) => (a.word < b.word ? -1 : 1))
    return hit === undefined ? [] : [{ word: hit.word, places: placesOf(hit.place), nearly: begins.length === 0 }]
  })

export const caseListOf = (door: Door) => ({
  /** A page of cases, and the ends that the next and the previous page begin at. */
  cases: async <Summary extends object = object>(
    query: CaseQuery,
    { order = 'due', after, before, pageSize = 50 }: CasePage = {},
  ): Promise<{ readonly rows: readonly ListedCase<Summary>[]; readonly next?: PageEnd; readonly previous?: PageEnd }> => {
    const found = caseConditions(door.body, query, await soughtIn(door, query.sight, query.text, query.nearly === true))
    const { key, onward, day } = orders[order]
    const isUp = before === undefined ? onward : !onward
    const end = before ?? after
    if (end) {
      const n = found.values.push(end.day, end.reference)
      found.say(`(${key}, case_reference) ${isUp ? '>' : '<'} ($${n - 1}::date, $${n})`)
    }
    const n = found.values.push(pageSize + 1)
    const way = isUp ? 'asc' : 'desc'
    const text = `select ${caseColumns} from recourse.case_index where ${found.where()} order by ${key} ${way}, case_reference ${way} limit $${n}`
    const [rows] = await door.run(asked<CaseRow & { readonly summary: Partial<Summary> }>(text, found.values))
    const more = rows.length > pageSize
    const shown = rows.slice(0, pageSize).map(row => listed<Summary>(row))
    const read = [...(await asTold(door, query.sight, shown, row => row.reference))]
    const page = before === undefined ? read : read.reverse()
    const [first, last] = [page[0], page.at(-1)]
    return {
      rows: page,
      ...(last && (before !== undefined || more) && { next: { day: day(last), reference: last.reference } }),
      ...(first && (before === undefined ? after !== undefined : more) && { previous: { day: day(first), reference: first.reference } }),
    }
  },

  /** How many cases each query finds; one more than `countedTo` where there are more. */
  countCases: async (...queries: readonly CaseQuery[]): Promise<readonly number[]> => {
    const words = await Promise.all(queries.map(({ sight, text, nearly }) => soughtIn(door, sight, text, nearly === true)))
    const counted = await door.run(...queries.map((query, i) => countStatement(door.body, query, words[i] ?? [])))
    return counted.map(rows => rows[0]?.count ?? 0)
  },

  /** What is owed in open cases that may be seen, most often first. */
  owedActs: async (
    sight: Sight,
    limit = 60,
  ): Promise<readonly { readonly act: string; readonly must: string; readonly count: number }[]> => {
    const found = conditions(door.body)
    addSight(found, sight)
    const n = found.values.push(limit)
    const text = `select act, min(must) as must, count(distinct case_reference) as count
      from (select split_part(key, ' ', 1) as act, "row" ->> 'must' as must, case_reference from recourse.worklist_row
        where ${found.where()} and kind = 'duty' limit 20000) as owed
      group by act order by count desc, act limit $${n}`
    const [rows] = await door.run(asked<{ act: string; must: string; count: number }>(text, found.values))
    return rows
  },

  /** Why each of these was found, for cases that the query has shown already. */
  foundBy: async (
    sight: Sight,
    references: readonly string[],
    text: string,
    nearly: boolean,
  ): Promise<ReadonlyMap<string, readonly FoundBy[]>> => {
    const sought = soughtWords(text)
    if (sought.length === 0 || references.length === 0) return new Map()
    const [words] = await door.run(wordsOfCases(door.body, sight, references))
    const byCase = Map.groupBy(words, ({ case_reference }) => case_reference)
    return new Map([...byCase].map(([reference, own]) => [reference, whyFound(sought, nearly, own)]))
  },
})
