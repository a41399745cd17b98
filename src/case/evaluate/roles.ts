import type { RoleId } from '#language'
import type { Entry } from '../words/happened.ts'
import type { View } from '../words/machine.ts'
import { seen } from './body-record.ts'

/** Whether the doer acts in one of the roles, as its holder or as a deputy on record that day (language 11). */
export function mayActAs(v: View, e: Entry, roles: readonly RoleId[]): boolean {
  if (e.role === undefined || roles.includes(e.role)) return true
  const ended = seen(v, 'role-ended')
  return seen(v, 'role-given').some(one => {
    const { role, person, until, insteadOf } = one.fact.data
    if (typeof insteadOf !== 'string' || !roles.includes(insteadOf)) return false
    if (v.world.compiled.procedure.roles[insteadOf]?.deputies === 'none') return false
    if (typeof until === 'string' && until < v.today) return false
    if (ended.some(other => other.place > one.place && endsIt(other, one))) return false
    return role === e.role && (e.person === undefined || person === e.person)
  })
}

const endsIt = ({ fact: ended }: Entry, { fact: given }: Entry): boolean =>
  (['role', 'person', 'insteadOf'] as const).every(field => ended.data[field] === given.data[field])

/** A role the same person has held in this case and may not hold beside this one. */
export function otherRoleHeld(v: View, e: Entry): { readonly role: RoleId; readonly clause: string } | undefined {
  const { compiled } = v.world
  if (e.person === undefined || e.role === undefined || !compiled.exclusiveRoles.has(e.role)) return undefined
  const { roles } = compiled.procedure
  const appointed = compiled.typeNumbers.get('person-appointed')
  for (const one of v.world.entries) {
    if (one.place >= v.upTo) break
    if (one.ofTheBody || one.effectFrom >= v.upTo || (one.person !== e.person && one.type !== appointed)) continue
    const held = roleOf(one, e.person)
    if (held === undefined || held === e.role) continue
    if (roles[e.role]?.notAlso?.includes(held)) return { role: held, clause: roles[e.role]?.clause ?? '' }
    if (roles[held]?.notAlso?.includes(e.role)) return { role: held, clause: roles[held]?.clause ?? '' }
  }
  return undefined
}

function roleOf(e: Entry, person: string): RoleId | undefined {
  if (e.person === person) return e.role
  const as = e.fact.type === 'person-appointed' && e.fact.data.person === person ? e.fact.data.as : undefined
  return typeof as === 'string' ? as : undefined
}
