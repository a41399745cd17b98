/** Opening a case: its facts, its version, and the state that follows from them today. */
import type { Calendar } from '#calendar'
import { type CaseState, evaluate, type Fact } from '#case'
import { keptFrom } from '#outputs'
import type { CaseRecord, StaffAccount } from '#record'
import { type Account, type OpenCase, type Person, type Session, viewerOf } from '#web'
import { figurePartsOf } from '../figures/parts.ts'
import { type Edition, editionByHash, LibraryError } from '../library.ts'
import { accountsOf, namedIn, type Projected, projectionsOf, titleOfCase } from '../projections.ts'
import { staffToday } from '../roles-today.ts'
import type { Desk } from './desk.ts'
import { shutOut } from './shut-out.ts'

export interface CaseInHand {
  readonly record: CaseRecord
  readonly edition: Edition
  readonly bodyFacts: readonly Fact[]
  /** The body's facts and the case's, in record order. */
  readonly facts: readonly Fact[]
  readonly calendar: Calendar
  readonly people: Readonly<Record<string, Person>>
  readonly staff: readonly StaffAccount[]
  /** The clause by which it is told without who complained: to be shown, never to be recorded from. */
  readonly namesKeptBy?: string
  readonly documentsKept?: number
}

/** The version a case began under: by its hash, so that a changed file is never taken for it. */
export const editionOfCase = (desk: Desk, { procedure, reference }: CaseRecord): Edition => {
  const edition = editionByHash(desk.library, procedure.hash)
  if (edition) return edition
  const version = `${procedure.id} of ${procedure.version}`
  throw new LibraryError(
    `Case ${reference} began under ${version} with hash ${procedure.hash.slice(0, 12)}, which is neither in procedures/ nor kept in the data folder. Put that version back.`,
  )
}

export const isPerson = (somebody: { readonly id: string }): somebody is Person =>
  'name' in somebody && 'as' in somebody && 'needs' in somebody

/** Its documents are those that this viewer may see; nobody: those that everybody on the case may. */
export const readInHand = async (desk: Desk, reference: string, viewer: readonly string[] = []): Promise<CaseInHand | undefined> => {
  const { store } = desk
  const [record, ofTheBody, staff, calendar] = await Promise.all([
    store.readCase(reference, viewer),
    store.readBodyFacts(),
    store.accounts(),
    desk.calendar(),
  ])
  if (!record) return undefined
  return {
    record,
    edition: editionOfCase(desk, record),
    bodyFacts: ofTheBody.facts,
    facts: [...ofTheBody.facts, ...record.facts],
    calendar,
    people: Object.fromEntries(record.people.filter(isPerson).map(person => [person.id, person])),
    staff: staffToday(staff, ofTheBody.facts, desk.clock.today()),
  }
}

const restrictedServices = (desk: Desk): ReadonlySet<string> =>
  new Set(desk.body.services.filter(({ restricted }) => restricted).map(({ id }) => id))

const namesOf = (staff: readonly StaffAccount[]) => Object.fromEntries(staff.map(({ id, name }) => [id, name]))

/** What lists are to say of a case with these facts. */
export const projectedNow = (
  desk: Desk,
  hand: CaseInHand,
  facts: readonly Fact[],
  people: Readonly<Record<string, Person>>,
): ReturnType<typeof projectionsOf> => {
  const state = evaluate(hand.edition.compiled, facts, hand.calendar, desk.clock.today())
  const projected: Projected = {
    reference: hand.record.reference,
    state,
    procedure: hand.edition.procedure,
    facts,
    people,
    calendar: hand.calendar,
    restrictedServices: restrictedServices(desk),
    staff: hand.staff,
    accounts: namesOf(hand.staff),
  }
  const figures = figurePartsOf(hand.edition.compiled, facts, hand.calendar, desk.clock.today())
  return { ...projectionsOf(projected), figures }
}

const isRestricted = (desk: Desk, facts: readonly Fact[]): boolean => {
  const service = facts.find(({ type }) => type === 'complaint-received')?.data.service
  return typeof service === 'string' && restrictedServices(desk).has(service)
}

/** The case's state today. */
export const stateOf = (desk: Desk, { edition, facts, calendar }: CaseInHand): CaseState =>
  evaluate(edition.compiled, facts, calendar, desk.clock.today())

const once = <Value>(read: () => Value): (() => Value) => {
  let known: { readonly value: Value } | undefined
  return () => {
    known ??= { value: read() }
    return known.value
  }
}

/** Accounts that something in the case is given to by name. */
const namedInHand = (desk: Desk, hand: CaseInHand): readonly string[] =>
  namedIn({ procedure: hand.edition.procedure, facts: hand.record.facts, state: stateOf(desk, hand) })

/**
 * Who may open a case at all. Nobody who is kept from it; where it is restricted, who may see restricted cases, and who is in it by name; of
 * these, who sees all cases, and who sees their own where it is theirs. Lists say the same by `addSight`.
 */
export const sightInto = (desk: Desk, hand: CaseInHand): ((account: Pick<Account, 'id' | 'permissions'>) => boolean) => {
  const { facts, staff, edition, record } = hand
  const { procedure } = edition
  const kept = new Set(keptFrom(procedure, record.facts).map(({ person }) => person))
  const restricted = isRestricted(desk, record.facts)
  const named = once(() => new Set(namedInHand(desk, hand)))
  const own = once(() => new Set(accountsOf({ state: stateOf(desk, hand), facts, staff, reference: record.reference, procedure })))
  return ({ id, permissions }) => {
    if (kept.has(id)) return false
    if (restricted && !permissions.includes('see-restricted') && !named().has(id)) return false
    if (permissions.includes('see-all-cases')) return true
    return permissions.includes('see-own-cases') && own().has(id)
  }
}

/** Whether an account may open a case at all. */
export const maySee = (desk: Desk, account: Account, hand: CaseInHand): boolean => sightInto(desk, hand)(account)

/** Whether an account that may open the case may only because something in it is given to them by name. */
export const seesByName = (desk: Desk, { permissions }: Account, hand: CaseInHand): boolean =>
  isRestricted(desk, hand.record.facts) && !permissions.includes('see-restricted')

/** A case that may not be seen is not found. */
export const readFor = async (desk: Desk, { account }: Session, reference: string): Promise<CaseInHand | undefined> => {
  const hand = await readInHand(desk, reference, viewerOf(account))
  return hand && maySee(desk, account, hand) ? hand : undefined
}

export const opened = (desk: Desk, hand: CaseInHand): OpenCase => {
  const { record, edition, calendar } = hand
  return {
    reference: record.reference,
    position: record.position,
    title: titleOfCase(record.facts),
    restricted: isRestricted(desk, record.facts),
    body: desk.body,
    procedure: edition.procedure,
    compiled: edition.compiled,
    calendar,
    facts: record.facts,
    bodyFacts: hand.bodyFacts,
    state: stateOf(desk, hand),
    people: hand.people,
    accounts: namesOf(hand.staff),
    accountRoles: Object.fromEntries(hand.staff.map(({ id, roles }) => [id, roles])),
    opensNothing: [...shutOut(desk, hand.staff).keys()],
    documents: record.documents,
    drafts: record.drafts,
    letters: record.letters.map(({ copy, ...letter }) => ({
      ...letter,
      to: copy?.to ?? [],
      html: copy?.html ?? '<p>The words of this letter were erased when its time was over.</p>',
      text: copy?.text ?? 'The words of this letter were erased when its time was over.',
    })),
    chain: { entries: record.position, unbroken: record.unbroken },
    ...(hand.namesKeptBy !== undefined && { namesKeptBy: hand.namesKeptBy }),
    ...(hand.documentsKept && { documentsKept: hand.documentsKept }),
  }
}
