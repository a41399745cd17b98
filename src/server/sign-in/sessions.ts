/** Sessions: begun by whoever has shown who they are, ended by a while of nothing, by the length of a day, or by their owner. */
import { randomBytes } from 'node:crypto'
import type { StaffAccount } from '#record'
import type { Account, Browser, Session } from '#web'
import { accountToday } from '../roles-today.ts'
import { stepBy } from '../services/admin-steps.ts'
import { type Desk, permissionsOf } from '../services/desk.ts'

const minute = 60_000
/** A session ends after this long without being used. */
export const idleFor = 60 * minute
/** Its end is moved on at most this often, so that reading a page is seldom a write. */
export const movedOnAfter = 5 * minute
/** However busy: whoever was taken out of a group, or left, is out by the next day. */
export const longestSession = 12 * 60 * minute

export const later = (now: string, milliseconds: number): string => new Date(Date.parse(now) + milliseconds).toISOString()

export const secret = (): string => randomBytes(32).toString('base64url')

/** As it stands today, with the roles given to it for a time and those in whose place it acts. */
export const accountOf = async (desk: Desk, account: StaffAccount): Promise<Account> => {
  const { id, name } = account
  const { roles, deputyFor } = await accountToday(desk, account)
  const acting = [...roles, ...deputyFor.map(({ insteadOf }) => insteadOf)]
  return { id, name, roles, ...(deputyFor.length === 0 ? {} : { deputyFor }), permissions: permissionsOf(desk.body, acting) }
}

export const beginSession = async (desk: Desk, account: StaffAccount, { agent }: Browser): Promise<Session> => {
  const { store, clock } = desk
  const now = clock.now()
  const session: Session = {
    ...{ id: secret(), account: await accountOf(desk, account), csrf: secret() },
    ...(account.mustChangePassword && { mustChangePassword: true }),
  }
  const { id, csrf } = session
  const from = agent.slice(0, 300)
  const step = { what: 'signed-in', about: account.id, title: account.name, was: {}, became: { browser: from } }
  const opened = { account: account.id, csrf, now, expiresAt: later(now, idleFor), agent: from }
  await store.beginSession(id, opened, stepBy(desk, session, step))
  return session
}
