/** Which roles an account may have, whoever asks. */
import type { Procedure, RoleId } from '#language'
import type { Desk } from './desk.ts'

/** A role that the same person may not hold beside one they have. */
export const heldBeside = ({ roles }: Procedure, role: RoleId, held: readonly RoleId[]): RoleId | undefined =>
  held.find(other => other !== role && (roles[role]?.notAlso?.includes(other) || roles[other]?.notAlso?.includes(role)))

/** Whether somebody may still administer once this account has these roles and no others. */
export const someoneAdministers = async ({ store, body }: Desk, account: string, roles: readonly RoleId[]): Promise<boolean> =>
  (await store.accounts()).some(
    one => one.isActive && (one.id === account ? roles : one.roles).some(role => body.permissions[role]?.includes('administer')),
  )
