import type { LocalDate } from '#calendar'
import type { Fact, PersonId } from '#case'
import type { Procedure, RoleId, Who } from '#language'
import type { CaseRead } from './case-read.ts'
import { idInWords, listInWords } from './days-in-words/days.ts'
import { dayOf } from './facts-of.ts'

export const roleTitle = (procedure: Procedure, role: RoleId): string => procedure.roles[role]?.title ?? idInWords(role)

/** 'Service Manager', 'Complainant or Advocate', 'anyone'. */
export const rolesInWords = (procedure: Procedure, roles: readonly RoleId[], joined = 'or'): string =>
  listInWords(
    roles.map(role => roleTitle(procedure, role)),
    joined,
  )

export const rolesOf = (who: Who): readonly RoleId[] => (typeof who === 'string' ? [who] : who)

/** Owed or done by people outside the body only. */
export const isOutside = (procedure: Procedure, roles: readonly RoleId[]): boolean =>
  roles.length > 0 && roles.every(role => procedure.roles[role]?.outside === true)

/** The name of somebody on the case, or of a member of staff. */
export const nameOf = (read: CaseRead, person: PersonId): string | undefined => read.people?.[person]?.name ?? read.accounts?.[person]

/** A person's name, or their role where the name is not kept here. */
export function personInWords(read: CaseRead, by: { readonly role?: RoleId; readonly person?: PersonId } | undefined): string {
  if (by === undefined) return ''
  const name = by.person === undefined ? undefined : nameOf(read, by.person)
  const title = by.role === undefined ? '' : roleTitle(read.procedure, by.role)
  if (name === undefined) return title
  return title === '' || name === title ? name : `${name}, ${title}`
}

/** Who has been appointed to a role in this case: the last appointment that names it and counts. */
export function appointedTo(
  read: CaseRead,
  role: RoleId,
  about: Fact['about'] = {},
): { readonly person: PersonId; readonly since: LocalDate } | undefined {
  const counts = new Set(read.state.facts.filter(fact => fact.effect === 'yes').map(fact => fact.fact))
  let last: { person: PersonId; since: LocalDate } | undefined
  for (const fact of read.facts) {
    const { as, person } = fact.data
    if (fact.type !== 'person-appointed' || as !== role || typeof person !== 'string' || !counts.has(fact.id)) continue
    if (Object.entries(about).some(([kind, ids]) => fact.about?.[kind]?.some(id => ids.includes(id)) === false)) continue
    const since = dayOf(fact)
    if (last === undefined || since >= last.since) last = { person, since }
  }
  return last
}

/** 'J. Okoro, Service Manager' where somebody was appointed; else 'Service Manager'. */
export function holderInWords(read: CaseRead, roles: readonly RoleId[]): string {
  const named = roles.map(role => {
    const person = appointedTo(read, role)?.person
    return personInWords(read, person === undefined ? { role } : { role, person })
  })
  return listInWords(named, 'or')
}
