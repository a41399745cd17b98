/** What lists read of a case, worked out from its state whenever something is recorded, and on the days on which time alone changes it. */
import { addDays, type Calendar, type LocalDate } from '#calendar'
import type { CaseState, Fact } from '#case'
import type { Procedure } from '#language'
import {
  actionRowsOf,
  appointedRoles,
  type CaseAbout,
  type CaseRead,
  factsThatCount,
  forMeetings,
  keptFrom,
  lessonsOf,
  limitThings,
  matterThings,
  outThings,
  partKey,
  partsOf,
  paymentRowsOf,
  pointThings,
  reminderThings,
  roleTitle,
  rowsOf,
  tellingWords,
  themedPoints,
  toldRoles,
  traitsOf,
  type WorklistRow,
  whatHappensNext,
} from '#outputs'
import type { Json, Projections, ThingRow } from '#record'
import type { Person } from '#web'
import { titleOf } from './facts-of-a-complaint.ts'

export interface Projected extends CaseRead {
  readonly reference: string
  readonly calendar: Calendar
  readonly people: Readonly<Record<string, Person>>
  readonly restrictedServices: ReadonlySet<string>
  /** The body's staff accounts, with the roles each holds. */
  readonly staff: readonly { readonly id: string; readonly roles: readonly string[] }[]
}

const firstDay = (fact: Fact): LocalDate => (typeof fact.on === 'string' ? fact.on : fact.on.from)

const field = (fact: Fact | undefined, name: string): string | undefined => {
  const value = fact?.data[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

const isErased = (facts: readonly Fact[]): boolean => facts.some(({ type, data }) => type === 'personal-data-erased' && data.of === 'case')

/** The words a case is called by: its first point's, else those of the receipt. */
export const titleOfCase = (facts: readonly Fact[]): string => {
  if (isErased(facts)) return 'Personal data erased'
  const words = field(
    facts.find(fact => fact.type === 'point-raised'),
    'words',
  )
  return titleOf(words ?? field(facts[0], 'words') ?? field(facts[0], 'about') ?? 'No words were recorded')
}

/** Who complains, as a list names them. */
const personOf = (people: Readonly<Record<string, Person>>): string => people.complainant?.name || 'Anonymous'

/** The first day after today on which something reads differently though nothing is recorded. */
export const lookAgainOn = (state: CaseState): LocalDate | undefined => {
  const days: LocalDate[] = []
  for (const duty of state.duties) {
    if (duty.status === 'owed' && duty.due) days.push(addDays(duty.due, 1))
    for (const rung of duty.ladder) if (rung.is === 'planned') days.push(rung.day)
    for (const line of duty.lines) if (line.due && !line.crossed) days.push(addDays(line.due, 1))
  }
  for (const date of state.dates) if (date.due) days.push(addDays(date.due, 1))
  for (const notice of state.notices) if (notice.is === 'planned') days.push(notice.day)
  return days.filter(day => day > state.today).sort()[0]
}

const live = new Set(['owed', 'late', 'paused', 'owed-without-a-date', 'cannot-say'])

/** Of facts that count: who does each action and who follows it up, as it was last given out; a team or a role has nobody of its own here. */
const withAnAction = (facts: readonly Fact[]): readonly string[] => {
  const last = new Map<string, Fact>()
  for (const fact of facts) if (fact.type === 'action-assigned') for (const id of fact.about?.action ?? []) last.set(id, fact)
  return [...last.values()].flatMap(fact => ['owner', 'followUp'].flatMap(name => field(fact, name) ?? []))
}

/** The case's own facts. */
type OwnFacts = Pick<CaseRead, 'facts' | 'state' | 'procedure'>

const partsIn = ({ procedure, facts, state }: OwnFacts) => partsOf(procedure, factsThatCount({ facts, state }))

/** Accounts that something in it is given to by name: those with a part in it, and whoever has or follows up an action. */
export const holdersOf = (own: OwnFacts): readonly string[] => [
  ...new Set([...partsIn(own).map(({ person }) => person), ...withAnAction(factsThatCount(own))]),
]

/** These, and whose part is lent for a time: it is still theirs to see, and to have back. They see the case though it is restricted. */
export const namedIn = (own: OwnFacts): readonly string[] => [
  ...new Set([
    ...holdersOf(own),
    ...partsIn(own).flatMap(({ insteadOf, until }) => (insteadOf === undefined || until === undefined ? [] : [insteadOf])),
  ]),
]

/** An action may also be given to somebody outside, in words. */
const namedAccounts = ({ staff, ...own }: OwnFacts & Pick<Projected, 'staff'>): readonly string[] => {
  const named = new Set(namedIn(own))
  return staff.flatMap(({ id }) => (named.has(id) ? [id] : []))
}

/** A duty's key without what it is about. */
const actOf = (key: string): string => key.split(' ')[0] ?? key

/** What is due first; an aim only where nothing else is owed, what has no date after what has one. */
const soonestOf = (rows: readonly WorklistRow[]): WorklistRow | undefined => {
  const weight = ({ due, aim }: WorklistRow): string => `${aim ? 1 : 0}${due ?? '9'}`
  return rows.toSorted((a, b) => (weight(a) < weight(b) ? -1 : weight(a) > weight(b) ? 1 : 0))[0]
}

const jsonOf = (row: WorklistRow): Json => JSON.parse(JSON.stringify(row))

/**
 * Whose case it is: whoever has a part in it by name, has or follows up an action of it, or did something in it, and, for a role that owes something now
 * and that nobody is appointed to case by case, everyone who holds that role.
 */
export const accountsOf = (read: Pick<Projected, 'state' | 'facts' | 'staff' | 'reference' | 'procedure'>): string[] => {
  const { state, facts, staff, reference, procedure } = read
  const own = facts.filter(fact => fact.case === reference)
  const named = new Set(namedIn({ procedure, state, facts: own }))
  const doers = new Set(own.flatMap(({ by }) => by?.person ?? []))
  const byAppointment = appointedRoles(procedure)
  const owing = new Set(
    state.duties.filter(({ status }) => live.has(status)).flatMap(({ who }) => who.filter(role => !byAppointment.has(role))),
  )
  // Whoever it was escalated to, or who is told of something in it, must be able to look.
  for (const role of toldRoles({ state })) if (!byAppointment.has(role)) owing.add(role)
  // A meeting sees what it is to have before it, and no more.
  for (const { of } of forMeetings(read)) for (const role of [of, procedure.meetings?.[of]?.chair ?? of]) owing.add(role)
  const kept = new Set(keptFrom(procedure, own).map(({ person }) => person))
  return staff
    .filter(({ id, roles }) => !kept.has(id) && (named.has(id) || doers.has(id) || roles.some(role => owing.has(role))))
    .map(({ id }) => id)
}

const caseFacts = (facts: readonly Fact[], reference: string): Fact[] => facts.filter(fact => fact.case === reference)

const openStage = (procedure: Procedure, read: Projected): string =>
  whatHappensNext(read, read.calendar).strip.stage?.title ?? Object.values(procedure.stages)[0]?.title ?? ''

/** Actions are listed for as long as the case is kept: what was done is counted, and checked, when the case is closed. */
const actionThings = (read: CaseRead, about: CaseAbout): readonly ThingRow[] =>
  actionRowsOf(read, about).map(row => {
    const owner = row.owner === undefined || row.owner.is === 'words' ? row.followUp : row.owner.id
    return {
      kind: 'action',
      id: row.id,
      state: row.standing,
      since: row.proposedOn,
      ...(row.due && { due: row.due }),
      ...(row.done && { done: row.done.on }),
      ...(owner && { owner }),
      row,
    }
  })

/** Who has a part in an open case by name, since when, and whether they have done anything in it since. */
const partThings = (own: OwnFacts): readonly ThingRow[] =>
  partsIn(own).map(part => {
    const { as, person, since, until, insteadOf, by, fact } = part
    const after = own.facts.slice(own.facts.findIndex(({ id }) => id === fact.id) + 1)
    const isNew = by !== person && !after.some(later => later.by?.person === person)
    return {
      ...{ kind: 'part', id: `${partKey(part)} ${person}`, state: until === undefined ? 'held' : 'lent', since, owner: person },
      ...(until !== undefined && { due: until }),
      row: {
        as,
        title: roleTitle(own.procedure, as),
        isNew,
        ...(insteadOf !== undefined && { insteadOf }),
        ...(by !== undefined && { by }),
      },
    }
  })

/** What was learned stays in the log when the case is closed. */
const lessonThings = (read: Projected): readonly ThingRow[] =>
  lessonsOf(read).map(lesson => {
    const { id, state, since, due, done, cause, words, actions } = lesson
    const search = [cause ?? '', ...words, ...actions.map(({ what }) => what)].join(' ').toLowerCase()
    return {
      ...{ kind: 'lesson', id, state, since, row: { ...lesson, search } },
      ...(due && { due }),
      ...(done && { done }),
      ...(cause && { theme: cause }),
    }
  })

/** Payments stay listed when they are made: what was paid is asked for later. */
const paymentThings = (read: CaseRead, about: CaseAbout): readonly ThingRow[] =>
  paymentRowsOf(read, about).map(({ payment, row }) => {
    const done = payment.isOpen ? undefined : (payment.confirmed?.on ?? payment.paid?.on)
    return {
      ...{ kind: 'payment', id: payment.id, state: payment.standing, since: payment.orderedOn, row },
      ...(payment.due && { due: payment.due }),
      ...(done && { done }),
    }
  })

/** Whom a list finds it by, and how each is reached. */
const foundBy = (people: Readonly<Record<string, Person>>) => ({
  names: Object.values(people).map(({ name }) => name),
  contacts: Object.values(people).flatMap(({ email, phone }) => [email, phone].filter(contact => contact !== undefined)),
  addresses: Object.values(people).flatMap(({ address }) => address ?? []),
})

const wordsOfPoints = (facts: readonly Fact[]): string =>
  facts.flatMap(fact => (fact.type === 'point-raised' ? (field(fact, 'words') ?? []) : [])).join('\n')

export const projectionsOf = (read: Projected): Projections => {
  const { state, procedure, people, reference, restrictedServices } = read
  const facts = caseFacts(read.facts, reference)
  const received = facts.find(fact => fact.type === 'complaint-received') ?? facts[0]
  const service = field(received, 'service')
  const restricted = service !== undefined && restrictedServices.has(service)
  const title = titleOfCase(facts)
  const person = isErased(facts) ? 'Erased' : personOf(people)
  const accounts = accountsOf(read)
  const position = state.positions.find(({ kind }) => kind === 'case')
  const isOpen = position?.open ?? true
  const about = { reference, title, person, restricted, ...(service ? { service } : {}) }
  const rows = isOpen ? rowsOf(read, about) : []
  const duties = rows.filter(({ kind }) => kind === 'duty')
  const next = soonestOf(duties)
  const nextDue = next?.aim ? undefined : next?.due
  const closed = facts.findLast(fact => fact.type === 'case-closed')
  // Also of a closed case: the end of its keeping, or of a window that opens it again, comes by time alone.
  const again = lookAgainOn(state)
  return {
    caseIndex: {
      title,
      person,
      ...(service ? { service } : {}),
      stage: openStage(procedure, read),
      position: position?.title ?? '',
      open: isOpen,
      restricted,
      receivedOn: received ? firstDay(received) : state.today,
      ...(!isOpen && closed ? { closedOn: firstDay(closed) } : {}),
      ...(nextDue ? { nextDue } : {}),
      ...(again ? { lookAgainOn: again } : {}),
      accounts,
      holders: holdersOf({ procedure, state, facts }),
      owing: [...new Set(duties.flatMap(({ who }) => who.map(({ role }) => role)))],
      acts: [...new Set(duties.map(({ key }) => actOf(key)))],
      traits: traitsOf({ facts, state }),
      ...(next && { summary: { next: jsonOf(next) } }),
      telling: [
        ...tellingWords(
          wordsOfPoints(facts),
          Object.values(people).map(({ name }) => name),
        ).keys(),
      ],
      about: keptFrom(procedure, facts).map(({ person: kept }) => kept),
      ...(restricted && { named: namedAccounts({ ...read, facts }) }),
      search: facts.flatMap(fact => (fact.type === 'point-raised' ? (field(fact, 'words') ?? []) : [])).join(' '),
      found: foundBy(people),
    },
    things: [
      ...actionThings(read, about),
      ...lessonThings(read),
      ...paymentThings(read, about),
      ...pointThings(themedPoints({ facts, state })),
      ...matterThings(read, read.calendar),
      ...limitThings({ ...read, facts }, person),
      ...outThings({ ...read, facts }),
      ...(isOpen ? reminderThings(read) : []),
      ...(isOpen ? partThings({ procedure, state, facts }) : []),
    ],
    worklist: rows.map(row => ({
      key: row.key,
      kind: row.kind,
      ...(row.due ? { due: row.due } : {}),
      ...(row.since ? { since: row.since } : {}),
      roles: [...row.who.map(({ role }) => role), ...(row.escalatedTo ?? [])],
      stage: row.stage.id,
      ...(service ? { service } : {}),
      restricted,
      accounts,
      row,
    })),
  }
}
