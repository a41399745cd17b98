/** Staff accounts: made with a password that is said once and kept only as its hash. */
import { randomBytes } from 'node:crypto'
import type { Body } from '#language'
import type { Store } from '#record'
import { LibraryError } from './library.ts'
import { hashPassword } from './passwords.ts'

export interface AccountWanted {
  readonly signInName: string
  readonly name: string
  readonly roles: readonly string[]
  /** The password is told by somebody else, and opens nothing until its owner has changed it. */
  readonly mustChangePassword?: boolean
}

/** Makes the account, or gives an existing one these roles and a new password. The password is given back once. */
export const makeAccount = async (store: Store, body: Body, wanted: AccountWanted): Promise<string> => {
  const known = Object.keys(body.permissions)
  const strange = wanted.roles.filter(role => !known.includes(role))
  if (strange.length > 0 || wanted.roles.length === 0)
    throw new LibraryError(
      `${strange.length > 0 ? `There is no role '${strange[0]}'` : 'An account needs a role'}. The roles are: ${known.join(', ')}.`,
    )
  const existing = await store.accountByName(wanted.signInName)
  const password = randomBytes(12).toString('base64url')
  await store.saveAccount({
    ...wanted,
    id: existing?.id ?? wanted.signInName.trim().toLowerCase(),
    passwordHash: await hashPassword(password),
    isActive: true,
  })
  return password
}
