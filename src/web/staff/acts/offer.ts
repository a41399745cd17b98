/** Which acts an account may be offered, and as whom: its own roles, or outsiders' where it may record for them. */
import type { Procedure, RoleId } from '#language'
import type { Account } from '../../services.ts'
import { outsideRoles, rolesThatMay, type StepAct } from './act.ts'

export interface Doers {
  /** The account's own roles that own the act. */
  readonly own: readonly RoleId[]
  /** People outside the body whose doing it may record. A colleague's act needs the colleague's own account. */
  readonly others: readonly RoleId[]
}

/** The roles in which it does for another what is theirs to do. */
const deputyRoles = (act: StepAct, { roles }: Procedure, { deputyFor = [] }: Account): readonly RoleId[] =>
  deputyFor.flatMap(({ role, insteadOf }) =>
    roles[insteadOf]?.deputies !== 'none' && rolesThatMay(act, [insteadOf]).length > 0 ? [role] : [],
  )

/** As whom this account may record the act; none of either: it is not offered, and refused if posted. */
export const doersOf = (act: StepAct, procedure: Procedure, account: Account): Doers => ({
  own: [...new Set([...rolesThatMay(act, account.roles), ...deputyRoles(act, procedure, account)])],
  others: account.permissions.includes('record-for-others')
    ? outsideRoles(act, procedure).filter(role => !account.roles.includes(role))
    : [],
})

export const isOffered = ({ own, others }: Doers): boolean => own.length + others.length > 0
