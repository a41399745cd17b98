/** Accounts, exactly as they are printed. */
import type { Instant } from '#case'
import { inLondon, plainDay } from '#outputs'
import type { ListedAccount, OpenAccount } from '../../admin-services.ts'
import type { Services } from '../../services.ts'

export interface RoleOption {
  readonly value: string
  readonly text: string
}

export interface AccountRow {
  readonly id: string
  readonly href: string
  readonly name: string
  readonly signInName: string
  readonly roles: string
  readonly standing: string
  readonly isOff: boolean
  readonly isLocked: boolean
  readonly sessions: string
}

export interface AccountView extends AccountRow {
  readonly isActive: boolean
  readonly isOwn: boolean
  readonly isFromOutside: boolean
  readonly hasSecondFactor: boolean
  readonly email: string
  /** A link was sent there, and they have not opened it yet. */
  readonly waitsToConfirm: boolean
  readonly held: readonly string[]
  readonly open: readonly { readonly handle: string; readonly browser: string; readonly began: string; readonly isThis: boolean }[]
}

const moment = (at: Instant): string => {
  const then = inLondon(at)
  return then === undefined ? at : `${plainDay(then.day)}, ${then.time}`
}

/** The roles a person may be given, by their titles. */
export const roleOptions = ({ body, procedures }: Pick<Services, 'body' | 'procedures'>): readonly RoleOption[] => {
  const all = procedures()
  const publicRoles = new Set(body.relations.map(({ role }) => role))
  return Object.entries(body.permissions)
    .filter(([role, has]) => has.length > 0 && !publicRoles.has(role))
    .map(([value]) => ({ value, text: all.find(({ roles }) => Object.hasOwn(roles, value))?.roles[value]?.title ?? value }))
}

const standingOf = (account: ListedAccount): string => {
  if (!account.isActive) return 'Switched off'
  if (account.lockedUntil !== undefined) return `Locked after wrong passwords until ${moment(account.lockedUntil)}`
  if (account.mustChangePassword) return 'Waits for its first own password'
  return account.isFromOutside ? 'Signs in with another service' : account.hasSecondFactor ? 'Password and code' : 'Password'
}

export const accountRow = (account: ListedAccount, roles: readonly RoleOption[]): AccountRow => ({
  id: account.id,
  href: `/admin/accounts/${encodeURIComponent(account.id)}`,
  name: account.name,
  signInName: account.signInName,
  roles: account.roles.map(role => roles.find(({ value }) => value === role)?.text ?? role).join(', '),
  standing: standingOf(account),
  isOff: !account.isActive,
  isLocked: account.lockedUntil !== undefined,
  sessions: account.openSessions === 0 ? 'None' : String(account.openSessions),
})

export const accountView = (account: OpenAccount, roles: readonly RoleOption[], own: string): AccountView => ({
  ...accountRow(account, roles),
  isActive: account.isActive,
  isOwn: account.id === own,
  isFromOutside: account.isFromOutside,
  hasSecondFactor: account.hasSecondFactor,
  email: account.email ?? '',
  waitsToConfirm: account.email !== undefined && account.isEmailConfirmed !== true,
  held: account.roles,
  open: account.sessions.map(({ handle, browser, beganAt, isThis }) => ({ handle, browser, began: moment(beganAt), isThis })),
})
