/** Lists of cases, as far as the account may see the cases: found, counted, and kept under a name. Every limit is inside the query. */
import { type Calendar, type LocalDate, parseLocalDate } from '#calendar'
import { evaluate } from '#case'
import { group, type ListedRow, type TrackedCase, trackedCase, type WorklistRow } from '#outputs'
import { type CaseQuery, countedTo, type FoundBy, type ListedCase, type PageEnd, type Sight } from '#record'
import {
  actsIn,
  askedOf,
  type CaseFilter,
  type CaseListRow,
  type CaseListServices,
  caseFilterOf,
  isTracked,
  type Session,
  withoutWords,
} from '#web'
import { editionByHash } from '../library.ts'
import type { Desk } from './desk.ts'
import { sightOf } from './listing.ts'
import { isPerson } from './reading.ts'

const pageSize = 50

/** What a case keeps for its line in a list. */
interface Summary {
  readonly next: WorklistRow
}

const heldBy = (holder: string | undefined): Partial<CaseQuery> => {
  if (holder === undefined) return {}
  return holder.startsWith('role:') ? { owedBy: holder.slice('role:'.length) } : { holders: [holder] }
}

const queryOf = (sight: Sight, filter: CaseFilter): CaseQuery => {
  const { text, nearly, service, stage, position, owed, holder, procedure, ombudsman, restricted, dueTo, receivedFrom, receivedTo } = filter
  return {
    sight,
    ...(filter.which === 'all' ? {} : { open: filter.which === 'open' }),
    ...(text !== undefined && { text }),
    ...(nearly && { nearly }),
    ...(service !== undefined && { service }),
    ...(stage !== undefined && { stage }),
    ...(position !== undefined && { position }),
    ...(owed !== undefined && { act: owed }),
    ...(procedure !== undefined && { procedure }),
    ...(ombudsman && { atOmbudsman: true }),
    ...(restricted && { restricted: true }),
    ...(dueTo !== undefined && { dueTo }),
    ...(receivedFrom !== undefined && { receivedFrom }),
    ...(receivedTo !== undefined && { receivedTo }),
    ...heldBy(holder),
  }
}

const written = (end: PageEnd | undefined): string | undefined => end && `${end.day}.${end.reference}`

/** What is no place in a list begins it again. */
const readEnd = (text: string | undefined): PageEnd | undefined => {
  const [, day, reference] = /^(-?infinity|\d{4}-\d{2}-\d{2})\.(\S{1,40})$/.exec(text ?? '') ?? []
  if (day === undefined || reference === undefined) return undefined
  return day.endsWith('infinity') || parseLocalDate(day) !== undefined ? { day, reference } : undefined
}

/** The row of what is owed first, as it stands today. */
const nextToday = (next: WorklistRow | undefined, today: LocalDate, calendar: Calendar): ListedRow | undefined => {
  if (next === undefined) return undefined
  const { overdue, dueToday, next: soon, undated, waiting, laterRows } = group([next], today, calendar)
  return [...overdue, ...dueToday, ...soon, ...undated, ...waiting, ...laterRows][0]
}

interface Listing {
  readonly today: LocalDate
  readonly calendar: Calendar
  readonly names: ReadonlyMap<string, string>
  readonly found: ReadonlyMap<string, readonly FoundBy[]>
  readonly tracked: ReadonlyMap<string, TrackedCase>
}

const rowOf =
  ({ today, calendar, names, found, tracked }: Listing) =>
  (one: ListedCase<Summary>): CaseListRow => {
    const { reference, title, person, stage, position, open, receivedOn, closedOn, nextDue, restricted, service, summary } = one
    const next = open ? nextToday(summary.next, today, calendar) : undefined
    const facts = tracked.get(reference)
    return {
      ...{ reference, title, person, stage, position, open, receivedOn, restricted },
      ...(closedOn !== undefined && { closedOn }),
      ...(nextDue !== undefined && { nextDue }),
      ...(service !== undefined && { service }),
      ...(next && { next }),
      holders: one.holders.flatMap(id => names.get(id) ?? []),
      foundBy: found.get(reference) ?? [],
      ...(facts && { tracked: facts }),
    }
  }

const named = (people: readonly { readonly id: string }[]) =>
  Object.fromEntries(people.filter(isPerson).map(person => [person.id, { name: person.name }]))

/** What the chosen columns are read from; nothing is read where none of them asks. */
const trackedOf = async (
  desk: Desk,
  session: Session,
  { columns = [] }: CaseFilter,
  references: readonly string[],
  calendar: Calendar,
  accounts: Readonly<Record<string, string>>,
): Promise<Listing['tracked']> => {
  if (!columns.some(isTracked) || references.length === 0) return new Map()
  const [cases, { facts: bodyFacts }, people] = await Promise.all([
    desk.store.factsOfCases(references),
    desk.store.readBodyFacts(),
    desk.store.peopleOfCases(references),
  ])
  const rows = cases.flatMap(({ reference, procedure: { hash }, facts: own }) => {
    const edition = editionByHash(desk.library, hash)
    if (edition === undefined) return []
    const facts = [...bodyFacts, ...own]
    const state = evaluate(edition.compiled, facts, calendar, desk.clock.today())
    const read = { state, procedure: edition.procedure, facts, accounts, people: named(people.get(reference) ?? []) }
    return [{ reference, tracked: trackedCase(read) }]
  })
  const told = await desk.store.asTold(sightOf(desk, session), rows)
  return new Map(told.map(({ reference, tracked }) => [reference, tracked]))
}

const andWhose = (query: CaseQuery, { account }: Session, whose: CaseFilter['whose']): CaseQuery => {
  if (whose === 'mine') return { ...query, holders: [...(query.holders ?? []), account.id] }
  return whose === 'team' ? { ...query, team: { account: account.id, roles: actsIn(account) } } : query
}

/** The query of a list, as one account sees it. */
export const queryOfCases = (desk: Desk, session: Session, filter: CaseFilter): CaseQuery =>
  andWhose(queryOf(sightOf(desk, session), filter), session, filter.whose)

type Counts = Partial<Record<CaseFilter['whose'], number>>

/** Of open cases, all three; of an archive the one that is shown, and only where its first page does not say it already. */
const countsOf = async (desk: Desk, session: Session, query: CaseQuery, filter: CaseFilter, shown: number): Promise<Counts> => {
  if (filter.which === 'open') {
    const [mine = 0, team = 0, all = 0] = await desk.store.countCases(
      andWhose(query, session, 'mine'),
      andWhose(query, session, 'team'),
      query,
    )
    return { mine, team, all }
  }
  if (shown < pageSize) return { [filter.whose]: shown }
  const [count = 0] = await desk.store.countCases(andWhose(query, session, filter.whose))
  return { [filter.whose]: count }
}

interface Ends {
  readonly after: PageEnd | undefined
  readonly before: PageEnd | undefined
}

/** The page as typed; where nothing at all is spelt so, what is nearly spelt so. */
const pageOf = async (desk: Desk, session: Session, filter: CaseFilter, ends: Ends) => {
  const read = (query: CaseQuery, whose: CaseFilter['whose'], size = pageSize) =>
    desk.store.cases<Summary>(andWhose(query, session, whose), { order: filter.order, pageSize: size, ...ends })
  const asTyped = queryOf(sightOf(desk, session), filter)
  const page = await read(asTyped, filter.whose)
  const isLooking = filter.text !== undefined && !filter.nearly && ends.after === undefined && ends.before === undefined
  const isNothing = isLooking && page.rows.length === 0 && (filter.whose === 'all' || (await read(asTyped, 'all', 1)).rows.length === 0)
  if (!isNothing) return { page, query: asTyped, nearly: filter.nearly === true }
  const query = { ...asTyped, nearly: true }
  return { page: await read(query, filter.whose), query, nearly: true }
}

const list: (desk: Desk) => CaseListServices['cases'] =
  desk =>
  async (session, filter, { after, before } = {}) => {
    const today = desk.clock.today()
    const ends = { after: readEnd(after), before: readEnd(before) }
    const isFirst = ends.after === undefined && ends.before === undefined
    const { id, permissions } = session.account
    const [mayHaveRestricted, calendar, staff, owed, { page, query, nearly }] = await Promise.all([
      permissions.includes('see-restricted') || desk.store.hasRestrictedCases(id),
      desk.calendar(),
      desk.store.accounts(),
      desk.store.owedActs(sightOf(desk, session)),
      pageOf(desk, session, filter, ends),
    ])
    const names = new Map(staff.map(({ id, name }) => [id, name]))
    const references = page.rows.map(({ reference }) => reference)
    const [counts, found, tracked] = await Promise.all([
      isFirst ? countsOf(desk, session, query, filter, page.rows.length) : undefined,
      desk.store.foundBy(sightOf(desk, session), references, filter.text ?? '', nearly),
      trackedOf(desk, session, filter, references, calendar, Object.fromEntries(names)),
    ])
    const [next, previous] = [written(page.next), written(page.previous)]
    return {
      today,
      rows: page.rows.map(rowOf({ today, calendar, names, found, tracked })),
      nearly,
      ...(counts && { counts }),
      ...{ countedTo, mayHaveRestricted },
      ...(next !== undefined && { next }),
      ...(previous !== undefined && { previous }),
      owed: owed.map(({ act, must, count }) => ({ value: act, title: must, count })),
      staff: staff.map(({ id, name }) => ({ value: id, title: name })).sort((a, b) => (a.title < b.title ? -1 : 1)),
    }
  }

type Kept = NonNullable<Awaited<ReturnType<Desk['store']['savedList']>>>

const readFilter = (asked: string): CaseFilter => {
  const parameters = new URLSearchParams(asked)
  return caseFilterOf(name => parameters.get(name) ?? '')
}

const savedOf = ({ account }: Session, staff: readonly { readonly id: string; readonly name: string }[]) => {
  const nameOf = (id: string): string => staff.find(one => one.id === id)?.name ?? 'somebody who has left'
  return ({ id, name, asked, sharedWith, account: keeper }: Kept) => ({
    ...{ id, name, sharedWith, filter: readFilter(asked) },
    ...(keeper !== account.id && { keptBy: nameOf(keeper) }),
  })
}

export const caseListServices = (desk: Desk): CaseListServices => ({
  cases: list(desk),

  async savedLists(session) {
    const { account } = session
    const [kept, staff] = await Promise.all([desk.store.savedLists(account.id, actsIn(account)), desk.store.accounts()])
    const saved = kept.map(savedOf(session, staff))
    const sight = sightOf(desk, session)
    const counts = await desk.store.countCases(...saved.map(({ filter }) => andWhose(queryOf(sight, filter), session, filter.whose)))
    return saved.map((one, i) => ({ ...one, count: counts[i] ?? 0 }))
  },

  async savedList(session, id) {
    const { account } = session
    const kept = await desk.store.savedList(id)
    if (!kept) return undefined
    const may = kept.account === account.id || kept.sharedWith === 'link' || actsIn(account).includes(kept.sharedWith)
    return may ? savedOf(session, await desk.store.accounts())(kept) : undefined
  },

  keepList: ({ account }, { id, name, filter, sharedWith }) =>
    desk.store.keepList({ id, account: account.id, name, asked: askedOf(withoutWords(filter)), sharedWith }, desk.clock.now()),

  removeList: ({ account }, id) => desk.store.removeList(id, account.id),
})
