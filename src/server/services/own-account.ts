/** What somebody does about their own account: their sessions, their password, the codes of an app. */
import type { StaffAccount } from '#record'
import type { Services, Session } from '#web'
import { hashPassword, passwordMatches } from '../passwords.ts'
import { askToConfirm } from '../post/confirm-mail.ts'
import { browserNamed } from '../sign-in/browser-named.ts'
import { passwordFault } from '../sign-in/password-fault.ts'
import { newRecoveryCodes, offer, sealedFor, stepOfCode } from '../sign-in/second-factor.ts'
import type { Desk } from './desk.ts'
import { emailFault } from './email-fault.ts'

type Own = Pick<
  Services,
  | 'ownAccount'
  | 'endSession'
  | 'endOtherSessions'
  | 'changePassword'
  | 'changeEmail'
  | 'sendEmailLink'
  | 'confirmEmail'
  | 'offerSecondFactor'
  | 'turnOnSecondFactor'
  | 'turnOffSecondFactor'
>

const refused = (field: string, because: string) => ({ is: 'refused', field, because }) as const
const notTheirs = 'The password is not right.'

export const ownAccountServices = (desk: Desk): Own => {
  const { store, clock } = desk
  const read = async ({ account }: Session): Promise<StaffAccount> => {
    const found = (await store.accounts()).find(({ id }) => id === account.id)
    if (found === undefined) throw new Error('a session of no account')
    return found
  }
  const matches = async ({ passwordHash }: StaffAccount, password: string): Promise<boolean> =>
    passwordHash !== undefined && passwordMatches(password.slice(0, 1_000), passwordHash)

  return {
    async ownAccount(session) {
      const [account, sessions] = await Promise.all([read(session), store.sessionsOf(session.account.id, clock.now(), session.id)])
      return {
        hasPassword: account.passwordHash !== undefined,
        hasSecondFactor: account.secondFactor !== undefined,
        ...(account.email !== undefined && { email: account.email }),
        isEmailConfirmed: account.isEmailConfirmed === true,
        sessions: sessions.map(({ handle, beganAt, agent, isThis }) => ({ handle, beganAt, browser: browserNamed(agent), isThis })),
      }
    },
    endSession: ({ account }, handle) => store.endSessionOf(account.id, handle),
    endOtherSessions: ({ account, id }) => store.endOtherSessions(account.id, id),

    async changePassword(session, was, now) {
      const account = await read(session)
      if (!(await matches(account, was))) return refused('was', notTheirs)
      const fault =
        was === now ? 'It is the one you have. Choose another.' : passwordFault(now, [account.name, account.signInName, desk.body.name])
      if (fault !== undefined) return refused('now', fault)
      await store.changePassword(account.id, await hashPassword(now))
      // Whoever had learned the old one is out.
      await store.endOtherSessions(account.id, session.id)
      return { is: 'changed' }
    },

    async changeEmail(session, typed) {
      const email = typed.trim()
      const fault = emailFault(email)
      if (fault !== undefined) return refused('email', fault)
      const was = await read(session)
      await store.changeEmail(was.id, email)
      if (email !== '' && !(email === was.email && was.isEmailConfirmed)) await askToConfirm(desk, was.id)
      return { is: 'changed' }
    },

    async sendEmailLink(session) {
      const { id, email, isEmailConfirmed } = await read(session)
      return email !== undefined && !isEmailConfirmed && (await askToConfirm(desk, id))
    },

    confirmEmail: ({ account }, token) => store.confirmEmail(account.id, token, clock.now()),

    offerSecondFactor: ({ account }, again) => offer(`${desk.body.shortName} complaints`, account.name, again),

    async turnOnSecondFactor({ account }, secret, code) {
      const typed = code.replace(/\s/g, '')
      const step = stepOfCode(secret, typed, clock.now())
      if (step === undefined)
        return refused('code', 'That is not the code your app shows now. Check that the app has the key, and the right time.')
      const recovery = newRecoveryCodes()
      await store.keepSecondFactor(account.id, sealedFor(desk, account.id, secret), recovery)
      // Whoever saw it typed cannot sign in with it.
      await store.takeSecondFactorStep(account.id, step)
      return { is: 'on', recovery }
    },

    async turnOffSecondFactor(session, password) {
      const account = await read(session)
      if (!(await matches(account, password))) return refused('password', notTheirs)
      await store.keepSecondFactor(account.id, undefined, [])
      return { is: 'changed' }
    },
  }
}
