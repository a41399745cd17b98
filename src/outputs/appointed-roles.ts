import type { Procedure, RoleId } from '#language'

const known = new WeakMap<Procedure, ReadonlySet<RoleId>>()

/** The roles that a procedure appoints people to, case by case: holding one in general makes nobody the one of this case. */
export function appointedRoles(procedure: Procedure): ReadonlySet<RoleId> {
  const before = known.get(procedure)
  if (before !== undefined) return before
  const roles = new Set<RoleId>()
  lookIn(procedure.stages, roles)
  known.set(procedure, roles)
  return roles
}

function lookIn(value: unknown, roles: Set<RoleId>): void {
  if (typeof value !== 'object' || value === null) return
  if ('fact' in value && value.fact === 'person-appointed' && 'where' in value) {
    const as = typeof value.where === 'object' && value.where !== null && 'as' in value.where ? value.where.as : undefined
    for (const role of Array.isArray(as) ? as : [as]) if (typeof role === 'string') roles.add(role)
  }
  for (const inner of Object.values(value)) lookIn(inner, roles)
}
