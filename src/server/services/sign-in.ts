/** Signing in and out. Failures are counted and the account rests after too many; what is said never tells which part was wrong. */
import { randomBytes, randomUUID } from 'node:crypto'
import type { StaffAccount } from '#record'
import type { Services, Session } from '#web'
import { hashPassword, passwordMatches } from '../passwords.ts'
import { type Desk, permissionsOf } from './desk.ts'

const failuresAllowed = 8
const minutes = 60_000
const lockedFor = 15 * minutes
/** A session ends after this long without being used. */
const idleFor = 60 * minutes
/** Its end is moved on at most this often, so that reading a page is seldom a write. */
const movedOnAfter = 5 * minutes

const after = (now: string, milliseconds: number): string => new Date(Date.parse(now) + milliseconds).toISOString()

const secret = (): string => randomBytes(32).toString('base64url')

const wrong = 'The name or the password is not right. Check both and try again.'

type SignIn = Pick<Services, 'signIn' | 'session' | 'signOut' | 'keepForm' | 'takeForm'>

export const signInServices = (desk: Desk): SignIn => {
  const { store, clock, body } = desk
  // Compared with when there is no such account, so that the time taken does not tell whether there is.
  const nobody = hashPassword(randomUUID())
  const accountOf = ({ id, name, roles }: StaffAccount): Session['account'] => ({
    id,
    name,
    roles,
    permissions: permissionsOf(body, roles),
  })

  return {
    async signIn(name, password) {
      const now = clock.now()
      const account = await store.accountByName(name)
      const matches = await passwordMatches(password.slice(0, 1_000), account?.passwordHash ?? (await nobody))
      if (!account?.isActive) return { is: 'refused', because: wrong }
      if (account.lockedUntil && account.lockedUntil > now) {
        const left = Math.ceil((Date.parse(account.lockedUntil) - Date.parse(now)) / minutes)
        return {
          is: 'refused',
          because: `There were too many wrong passwords. Wait ${left} ${left === 1 ? 'minute' : 'minutes'} and try again, or ask an administrator.`,
        }
      }
      if (!matches) {
        const failed = await store.countSignInFailure(account.id)
        if (failed % failuresAllowed === 0) await store.lockAccount(account.id, after(now, lockedFor))
        return { is: 'refused', because: wrong }
      }
      const session: Session = { id: secret(), account: accountOf(account), csrf: secret() }
      await store.beginSession(session.id, account.id, session.csrf, now, after(now, idleFor))
      return { is: 'in', session }
    },

    async session(id) {
      const now = clock.now()
      const kept = await store.readSession(id, now)
      if (!kept) return undefined
      if (Date.parse(kept.expiresAt) - Date.parse(now) < idleFor - movedOnAfter) await store.extendSession(id, after(now, idleFor))
      return { id, account: accountOf(kept.account), csrf: kept.csrf }
    },

    signOut: id => store.endSession(id),

    async keepForm(path, form) {
      const token = secret()
      await store.keepForm(token, { path, form }, after(clock.now(), 24 * idleFor))
      return token
    },
    takeForm: token => store.takeForm(token, clock.now()),
  }
}
