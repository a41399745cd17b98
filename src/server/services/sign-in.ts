/** Signing in and out. Failures are counted and the account rests after too many; what is said never tells which part was wrong. */
import { randomUUID } from 'node:crypto'
import type { StaffAccount } from '#record'
import type { Browser, Services, SignedIn } from '#web'
import { hashPassword, passwordMatches } from '../passwords.ts'
import { codeIsRight } from '../sign-in/second-factor.ts'
import { accountOf, beginSession, idleFor, later, longestSession, movedOnAfter, secret } from '../sign-in/sessions.ts'
import type { Desk } from './desk.ts'

const failuresAllowed = 8
const minute = 60_000
const lockedFor = 15 * minute
const codeWantedFor = 10 * minute

const somebody = { account: 'not-signed-in', name: 'Somebody not signed in' }

const wrong = 'The name or the password is not right. Check both and try again.'
const wrongCode = 'That code is not right, or it was used before. Wait for the next one in your app, or use a recovery code.'

type SignIn = Pick<Services, 'signIn' | 'giveCode' | 'session' | 'signOut' | 'keepForm' | 'takeForm'>

/** Where a password was given and a code is still wanted: kept as a form is, taken once. */
const codeStep = '/sign-in/code'

export const signInServices = (desk: Desk): SignIn => {
  const { store, clock } = desk
  // Compared with when there is no such account, so that the time taken does not tell whether there is.
  const nobody = hashPassword(randomUUID())

  const lockedWords = ({ lockedUntil }: StaffAccount): string | undefined => {
    const now = clock.now()
    if (lockedUntil === undefined || lockedUntil <= now) return undefined
    const left = Math.ceil((Date.parse(lockedUntil) - Date.parse(now)) / minute)
    return `There were too many wrong attempts. Wait ${left} ${left === 1 ? 'minute' : 'minutes'} and try again, or ask an administrator.`
  }

  // Only of an account that there is: what else was typed for a name may be a password.
  const failed = async ({ id, name }: StaffAccount): Promise<void> => {
    const failures = await store.countSignInFailure(id)
    const rests = failures % failuresAllowed === 0
    const became = rests ? { rests: true } : {}
    await store.addAdminStep({ what: 'sign-in-refused', about: id, title: name, by: somebody, at: clock.now(), was: {}, became })
    if (rests) await store.lockAccount(id, later(clock.now(), lockedFor))
  }

  const askForCode = async (account: StaffAccount): Promise<SignedIn> => {
    const attempt = secret()
    await store.keepForm(attempt, { path: codeStep, form: { account: account.id } }, later(clock.now(), codeWantedFor))
    return { is: 'code-wanted', attempt }
  }

  return {
    async signIn(name, password, from: Browser) {
      const account = await store.accountByName(name)
      const matches = await passwordMatches(password.slice(0, 1_000), account?.passwordHash ?? (await nobody))
      if (!account?.isActive) return { is: 'refused', because: wrong }
      const locked = lockedWords(account)
      if (locked !== undefined) return { is: 'refused', because: locked }
      if (!matches) {
        await failed(account)
        return { is: 'refused', because: wrong }
      }
      if (account.secondFactor !== undefined) return askForCode(account)
      return { is: 'in', session: await beginSession(desk, account, from) }
    },

    async giveCode(attempt, code, from) {
      const kept = await store.takeForm(attempt, clock.now())
      const id = kept?.path === codeStep ? kept.form.account : undefined
      const account = typeof id === 'string' ? (await store.accounts()).find(one => one.id === id) : undefined
      if (!account?.isActive) return { is: 'refused', because: 'Too much time has passed. Enter your name and password again.' }
      const locked = lockedWords(account)
      if (locked !== undefined) return { is: 'refused', because: locked }
      if (await codeIsRight(desk, account, code)) return { is: 'in', session: await beginSession(desk, account, from) }
      await failed(account)
      const again = await askForCode(account)
      return again.is === 'code-wanted' ? { ...again, because: wrongCode } : again
    },

    async session(id) {
      const now = clock.now()
      const kept = await store.readSession(id, now, later(now, -longestSession))
      if (!kept) return undefined
      if (Date.parse(kept.expiresAt) - Date.parse(now) < idleFor - movedOnAfter) await store.extendSession(id, later(now, idleFor))
      const { mustChangePassword } = kept.account
      return { id, account: await accountOf(desk, kept.account), csrf: kept.csrf, ...(mustChangePassword && { mustChangePassword }) }
    },

    signOut: id => store.endSession(id),

    async keepForm(path, form) {
      const token = secret()
      await store.keepForm(token, { path, form }, later(clock.now(), 24 * idleFor))
      return token
    },
    takeForm: token => store.takeForm(token, clock.now()),
  }
}
