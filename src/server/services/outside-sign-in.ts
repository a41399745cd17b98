/** Signing in with the body's own identity provider: who it vouches for has the roles that its groups give, no more and no less, each time. */
import { createHash } from 'node:crypto'
import type { Services } from '#web'
import type { Errand, OpenId, Vouched } from '../sign-in/open-id.ts'
import { beginSession, later, secret } from '../sign-in/sessions.ts'
import type { Desk } from './desk.ts'

const errandFor = 15 * 60_000
const errandPath = '/sign-in/back'

type Outside = Pick<Services, 'outside' | 'beginOutside' | 'endOutside'>

/** The same person at the same issuer, always; nothing of it can be typed on the sign-in page. */
const idOf = ({ issuer, subject }: Vouched): string =>
  `outside-${createHash('sha256').update(`${issuer}\n${subject}`).digest('hex').slice(0, 24)}`

const textIn = (form: Readonly<Record<string, string | readonly string[]>>, name: string): string => {
  const value = Object.hasOwn(form, name) ? form[name] : undefined
  return typeof value === 'string' ? value : ''
}

const notConfigured = 'Staff sign in with a name and a password here.'

export const outsideSignIn = (desk: Desk, openId: OpenId | undefined, report: (fault: unknown) => void): Outside => {
  const { store, clock } = desk
  if (openId === undefined)
    return {
      beginOutside: async () => ({ because: notConfigured }),
      endOutside: async () => ({ answer: { is: 'refused', because: notConfigured }, returnTo: '', form: '' }),
    }

  const welcome = async (vouched: Vouched): Promise<string | undefined> => {
    if (vouched.roles.length === 0)
      return `${vouched.name} is known to ${openId.label}, but none of its groups gives a role here. Ask whoever manages accounts to add you to one.`
    const id = idOf(vouched)
    const before = (await store.accounts()).find(one => one.id === id)
    if (before && !before.isActive) return 'This account was closed here. Ask whoever manages accounts if that is a mistake.'
    await store.saveAccount({
      ...{ id, signInName: id, name: vouched.name, roles: vouched.roles },
      isActive: true,
      comesFrom: vouched.issuer,
      // The body's own provider has checked it: it is not asked for a second time.
      ...(vouched.email !== undefined && { email: vouched.email, isEmailConfirmed: true }),
    })
    return undefined
  }

  return {
    outside: { label: openId.label, onlyThat: openId.onlyThat },

    async beginOutside(returnTo, form) {
      try {
        const { url, errand } = await openId.begin()
        const token = secret()
        await store.keepForm(token, { path: errandPath, form: { ...errand, returnTo, form } }, later(clock.now(), errandFor))
        return { url, errand: token }
      } catch (fault) {
        report(fault)
        return {
          because: `${openId.label} cannot be reached just now. Try again in a few minutes. If it goes on, tell whoever looks after it.`,
        }
      }
    },

    async endOutside(search, token, from) {
      const kept = token === '' ? undefined : await store.takeForm(token, clock.now())
      const form = kept?.path === errandPath ? kept.form : {}
      const going = { returnTo: textIn(form, 'returnTo'), form: textIn(form, 'form') }
      const refused = (because: string) => ({ answer: { is: 'refused', because } as const, ...going })
      const errand: Errand = { state: textIn(form, 'state'), nonce: textIn(form, 'nonce'), verifier: textIn(form, 'verifier') }
      if (errand.state === '') return refused('Too much time has passed since you began to sign in. Begin again.')
      let vouched: Vouched
      try {
        vouched = await openId.end(search, errand)
      } catch (fault) {
        report(fault)
        return refused(`${openId.label} did not say who you are. Begin again; if it goes on, tell whoever looks after it.`)
      }
      const because = await welcome(vouched)
      if (because !== undefined) return refused(because)
      const account = (await store.accounts()).find(one => one.id === idOf(vouched))
      if (account === undefined) return refused('The account could not be made. Try again.')
      return { answer: { is: 'in', session: await beginSession(desk, account, from) }, ...going }
    },
  }
}
