/** Tokens of the API: made and ended by their owners, read with every call. */
import { randomUUID } from 'node:crypto'
import { addDays, type LocalDate } from '#calendar'
import type { AdminStep, KeptToken } from '#record'
import { type ApiToken, isScope, type Session, type TokenFault, type TokenServices, type TokenWanted } from '#web'
import { accountOf, later, secret } from '../sign-in/sessions.ts'
import { stepBy } from './admin-steps.ts'
import type { Desk } from './desk.ts'

/** Secrets that lie about are looked for by their beginning. */
const beginning = 'recourse_'
const longestDays = 366
const minute = 60_000
/** Written down at most this often, so that reading is seldom a write. */
const usedWithin = 5 * minute

/** RECOURSE_API_PER_MINUTE, where it is a number. */
const callsPerMinute = (setting: string | undefined): number =>
  setting !== undefined && /^[1-9]\d{0,5}$/.test(setting) ? Number(setting) : 300

/** RECOURSE_API_ORIGINS: origins apart by commas. One that is none is said at the start, and stops it: a typing error opens nothing. */
const originsIn = (setting = ''): readonly string[] =>
  setting.split(',').flatMap(one => {
    const wanted = one.trim()
    if (wanted === '') return []
    if (URL.canParse(wanted) && /^https?:$/.test(new URL(wanted).protocol) && new URL(wanted).origin === wanted) return [wanted]
    throw new Error(
      `RECOURSE_API_ORIGINS has “${wanted}”, which is no origin. Write each as https://portal.example, without a path, apart by commas.`,
    )
  })

const standing = ({ endedAt, expiresOn }: KeptToken, today: LocalDate): ApiToken['is'] =>
  endedAt !== undefined ? 'ended' : expiresOn < today ? 'expired' : 'open'

const faultsIn = ({ name, scopes, days }: TokenWanted): readonly TokenFault[] => [
  ...(name.trim() === '' ? [{ field: 'name', because: 'Enter what the token is for, like “Nightly report of what is due”' } as const] : []),
  ...(name.length > 100 ? [{ field: 'name', because: 'Shorten what it is for: it may have 100 characters' } as const] : []),
  ...(scopes.length === 0 || !scopes.every(isScope) ? [{ field: 'scopes', because: 'Choose what it may be used for' } as const] : []),
  ...(Number.isInteger(days) && days >= 1 && days <= longestDays
    ? []
    : [{ field: 'days', because: `Choose how long it opens anything: at most ${longestDays} days` } as const]),
]

const mayAdminister = ({ account }: Session): boolean => account.permissions.includes('administer')

export const tokenServices = (desk: Desk): TokenServices => {
  const { store, clock } = desk

  const listed = async (ofAccount?: string): Promise<readonly ApiToken[]> => {
    const [kept, staff] = await Promise.all([store.apiTokens(), store.accounts()])
    const names = new Map(staff.map(({ id, name }) => [id, name]))
    const chosen = kept.filter(({ account }) => ofAccount === undefined || account === ofAccount)
    return chosen.map(token => tokenOf(token, names.get(token.account) ?? token.account))
  }

  const tokenOf = (kept: KeptToken, account: string): ApiToken => {
    const { id, name, scopes, madeAt, expiresOn, lastUsedAt } = kept
    const known = scopes.filter(isScope)
    const is = standing(kept, clock.today())
    return { ...{ id, name, scopes: known, account, madeAt, expiresOn, is }, ...(lastUsedAt !== undefined && { lastUsedAt }) }
  }

  const step = (session: Session, what: string, { id, name, scopes, expiresOn }: KeptToken): AdminStep => {
    const said = { scopes: [...scopes], expiresOn }
    const ended = what === 'token-ended'
    return stepBy(desk, session, { what, about: id, title: name, was: ended ? said : {}, became: ended ? {} : said })
  }

  return {
    callsPerMinute: callsPerMinute(process.env.RECOURSE_API_PER_MINUTE),
    apiOrigins: originsIn(process.env.RECOURSE_API_ORIGINS),

    ownTokens: ({ account }) => listed(account.id),

    allTokens: async session => (mayAdminister(session) ? listed() : []),

    async makeToken(session, wanted) {
      const faults = faultsIn(wanted)
      if (faults.length > 0) return { is: 'refused', faults }
      const token: KeptToken = {
        ...{ id: randomUUID().slice(0, 8), account: session.account.id, name: wanted.name.trim(), scopes: [...new Set(wanted.scopes)] },
        ...{ madeAt: clock.now(), expiresOn: addDays(clock.today(), wanted.days) },
      }
      const said = `${beginning}${secret()}`
      await store.saveApiToken(token, said, step(session, 'token-made', token))
      return { is: 'made', token: tokenOf(token, session.account.name), secret: said }
    },

    async endToken(session, id) {
      const kept = (await store.apiTokens()).find(one => one.id === id && one.endedAt === undefined)
      if (kept === undefined || (kept.account !== session.account.id && !mayAdminister(session))) return false
      await store.endApiToken(id, clock.now(), step(session, 'token-ended', kept))
      return true
    },

    async openToken(said) {
      const kept = said.startsWith(beginning) ? await store.apiTokenBySecret(said) : undefined
      if (kept === undefined) return { is: 'shut', because: 'There is no such token. Make one on your account’s page.' }
      const is = standing(kept, clock.today())
      if (is === 'ended') return { is: 'shut', because: 'This token was ended. Make another on your account’s page.' }
      if (is === 'expired')
        return { is: 'shut', because: `This token opened until ${kept.expiresOn}. Make another on your account’s page.` }
      const owner = (await store.accounts()).find(({ id }) => id === kept.account)
      if (!owner?.isActive) return { is: 'shut', because: 'The account of this token is switched off. Ask an administrator.' }
      if (owner.mustChangePassword) return { is: 'shut', because: 'The owner of this token must first change their password.' }
      const now = clock.now()
      if (kept.lastUsedAt === undefined || later(kept.lastUsedAt, usedWithin) <= now) await store.apiTokenUsed(kept.id, now)
      const account = await accountOf(desk, owner)
      const permissions = account.permissions.filter(one => one !== 'administer' || kept.scopes.includes('administration'))
      return { is: 'open', token: tokenOf(kept, account.name), session: { id: '', csrf: '', account: { ...account, permissions } } }
    },
  }
}
