/** What a tracker of cases shows of each without anybody typing it again: who has it and since when, and when they are reminded. */
import type { LocalDate } from '#calendar'
import type { Fact, RungState, Time } from '#case'
import type { Clause, RoleId } from '#language'
import { appointedRoles } from '../appointed-roles.ts'
import type { CaseRead } from '../case-read.ts'
import { dayOf } from '../facts-of.ts'
import { factsThatCount } from '../facts-that-count.ts'
import { appointedTo, nameOf, roleTitle } from '../who-in-words.ts'

export interface TrackedPerson {
  readonly role: RoleId
  /** The role's title, where the case keeps no name. */
  readonly name: string
  /** When the case was given to them: when the complaint went to them, else when they were appointed. */
  readonly givenOn: LocalDate
  readonly givenAt?: Time
}

export interface TrackedReminder {
  readonly what: string
  readonly day: LocalDate
  readonly clause: Clause
  readonly isSent: boolean
}

export interface TrackedCase {
  readonly people: readonly TrackedPerson[]
  /** Sent and still to come, by day; those that fell away are left out. */
  readonly reminders: readonly TrackedReminder[]
}

const passedOn = (role: RoleId, since: LocalDate) => (fact: Fact) =>
  fact.type === 'passed-on' && [fact.data.to].flat().includes(role) && dayOf(fact) >= since && fact.data.what !== 'reports'

const personIn = (read: CaseRead, role: RoleId): readonly TrackedPerson[] => {
  const appointed = appointedTo(read, role)
  if (appointed === undefined) return []
  const given = factsThatCount(read).findLast(passedOn(role, appointed.since))
  return [
    {
      role,
      name: nameOf(read, appointed.person) ?? roleTitle(read.procedure, role),
      givenOn: given === undefined ? appointed.since : dayOf(given),
      ...(given?.at !== undefined && { givenAt: given.at }),
    },
  ]
}

const isShown = ({ is }: RungState): boolean => is !== 'dropped'

/** One reminder that goes to one role or another, as the case may be, is two rungs of the same name and day. */
const onePerDay = (rungs: readonly RungState[]): readonly RungState[] => [
  ...new Map(
    rungs.toSorted((a, b) => Number(a.is === 'sent') - Number(b.is === 'sent')).map(rung => [`${rung.what} ${rung.day}`, rung]),
  ).values(),
]

export const trackedCase = (read: CaseRead): TrackedCase => ({
  people: [...appointedRoles(read.procedure)].flatMap(role => personIn(read, role)),
  reminders: onePerDay(read.state.duties.flatMap(({ ladder }) => ladder.filter(isShown)))
    .map(({ what, day, clause, is }) => ({ what, day, clause, isSent: is === 'sent' }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
})
