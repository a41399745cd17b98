/** Who holds each role of a procedure today, who deputises, until when, and which role that owes something nobody holds. */
import { type LocalDate, parseLocalDate } from '#calendar'
import type { Fact } from '#case'
import type { Clause, RoleId, Who } from '#language'
import { appointedRoles } from '../appointed-roles.ts'
import type { CaseRead } from '../case-read.ts'
import { dayOf } from '../facts-of.ts'
import { calledBy, counting, textIn } from './counting.ts'

/** A role given for a time, or to act in the place of another. */
export interface GivenRole {
  readonly person: string
  readonly role: RoleId
  readonly insteadOf?: RoleId
  readonly since: LocalDate
  readonly until?: LocalDate
}

export interface HeldRole {
  readonly role: RoleId
  readonly title: string
  readonly clause: Clause
  readonly isOutside: boolean
  readonly holders: readonly { readonly id: string; readonly name: string; readonly since?: LocalDate; readonly until?: LocalDate }[]
  readonly deputies: readonly {
    readonly id: string
    readonly name: string
    readonly as: RoleId
    readonly asTitle: string
    readonly until?: LocalDate
  }[]
  /** Who acts in it is named case by case. */
  readonly isAppointed: boolean
  /** Something is owed by it alone, and nobody inside the body holds it. */
  readonly isGap: boolean
  readonly maySubstitute: boolean
}

const keyOf = ({ person, role, insteadOf }: Pick<GivenRole, 'person' | 'role' | 'insteadOf'>): string =>
  JSON.stringify([person, role, insteadOf ?? null])

/**
 * What was given and still stands on a day: not ended since, and its time not over. The last word on the same person, role and
 * place counts. `facts` are those of the body's record that count.
 */
export function rolesGiven(facts: readonly Fact[], today: LocalDate): readonly GivenRole[] {
  const standing = new Map<string, GivenRole>()
  for (const fact of facts) {
    if (fact.type !== 'role-given' && fact.type !== 'role-ended') continue
    const [person, role, insteadOf] = [textIn(fact, 'person'), textIn(fact, 'role'), textIn(fact, 'insteadOf')]
    if (person === undefined || role === undefined) continue
    const until = parseLocalDate(textIn(fact, 'until') ?? '')
    const given = {
      person,
      role,
      since: dayOf(fact),
      ...(insteadOf === undefined ? {} : { insteadOf }),
      ...(until === undefined ? {} : { until }),
    }
    standing.delete(keyOf(given))
    if (fact.type === 'role-given' && (until === undefined || until >= today)) standing.set(keyOf(given), given)
  }
  return [...standing.values()]
}

/** The roles an account holds on a day, and those in whose place it acts: its own, with what was given for a time. */
export function standingOf(
  account: { readonly id: string; readonly roles: readonly RoleId[] },
  given: readonly GivenRole[],
): {
  readonly roles: readonly RoleId[]
  readonly deputyFor: readonly { readonly role: RoleId; readonly insteadOf: RoleId }[]
} {
  const own = given.filter(({ person }) => person === account.id)
  const timed = own.flatMap(({ role, until, insteadOf }) => (until === undefined && insteadOf === undefined ? [] : [role]))
  return {
    roles: [...new Set([...account.roles, ...timed])],
    deputyFor: own.flatMap(({ role, insteadOf }) => (insteadOf === undefined ? [] : [{ role, insteadOf }])),
  }
}

export interface RolesRead extends CaseRead {
  readonly accountRoles?: Readonly<Record<string, readonly RoleId[]>>
}

export function rolesHeld(read: RolesRead): readonly HeldRole[] {
  const { procedure, accountRoles = {}, state } = read
  const given = rolesGiven(counting(read, 'role-given', 'role-ended'), state.today)
  const byAppointment = appointedRoles(procedure)
  const owing = rolesThatAloneOwe(read)
  return Object.entries(procedure.roles).map(([role, { title, clause, outside, deputies }]): HeldRole => {
    const timed = given.filter(one => one.role === role && one.insteadOf === undefined)
    const accounts = Object.entries(accountRoles).flatMap(([id, roles]) => (roles.includes(role) ? [id] : []))
    const holders = [...new Set([...accounts, ...timed.map(({ person }) => person)])].map(id => {
      const own = timed.findLast(({ person }) => person === id)
      return {
        id,
        name: calledBy(read, id),
        ...(own === undefined ? {} : { since: own.since, ...(own.until === undefined ? {} : { until: own.until }) }),
      }
    })
    const substitutes = given.filter(({ insteadOf }) => insteadOf === role)
    const isAppointed = byAppointment.has(role)
    return {
      role,
      title,
      clause,
      isOutside: outside === true,
      holders,
      deputies: substitutes.map(({ person, role: as, until }) => ({
        id: person,
        name: calledBy(read, person),
        as,
        asTitle: procedure.roles[as]?.title ?? as,
        ...(until === undefined ? {} : { until }),
      })),
      isAppointed,
      isGap: outside !== true && !isAppointed && holders.length === 0 && substitutes.length === 0 && owing.has(role),
      maySubstitute: deputies !== 'none',
    }
  })
}

/** Roles that some duty names and no other beside: nobody else may do it. */
function rolesThatAloneOwe({ procedure }: CaseRead): ReadonlySet<RoleId> {
  const alone = new Set<RoleId>()
  const stages = [...Object.values(procedure.stages), ...(procedure.ofTheBody === undefined ? [] : [procedure.ofTheBody])]
  for (const stage of stages) for (const { who } of Object.values(stage.duties ?? {})) for (const role of onlyOne(who)) alone.add(role)
  return alone
}

const onlyOne = (who: Who): readonly RoleId[] =>
  typeof who === 'string' ? (who === 'anyone' || who === 'nobody' ? [] : [who]) : who.length === 1 ? who : []
