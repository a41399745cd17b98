/** Staff accounts and their sessions. Passwords come already hashed; of a session's id only the hash is kept. */
import type { Instant } from '#case'
import { type AdminStep, adminStep } from './admin-log.ts'
import type { Door } from './door.ts'
import { statement } from './statement.ts'
import { tokenHash } from './token-hash.ts'

export interface StaffAccount {
  readonly id: string
  /** What is typed to sign in; case does not matter. */
  readonly signInName: string
  readonly name: string
  readonly roles: readonly string[]
  readonly passwordHash?: string
  readonly isActive: boolean
  /** The password was said by somebody else: it opens nothing but the page where it is changed. */
  readonly mustChangePassword?: boolean
  /** The issuer that vouches for it, where it has no password here. */
  readonly comesFrom?: string
  /** Where its reminders are to be sent, where an address is known. */
  readonly email?: string
  /** Its owner has shown that mail to it reaches them, or the identity provider vouches for it: until then nothing goes there but the link. */
  readonly isEmailConfirmed?: true
  /** The secret of its codes, encrypted; none: a password is enough. */
  readonly secondFactor?: string
  readonly failedCount: number
  readonly lockedUntil?: Instant
}

export type NewAccount = Omit<StaffAccount, 'failedCount' | 'lockedUntil' | 'secondFactor'>

export interface StaffSession {
  readonly account: StaffAccount
  readonly csrf: string
  readonly expiresAt: Instant
}

export interface ListedSession {
  /** Tells it from others of the same account; it opens nothing. */
  readonly handle: string
  readonly beganAt: Instant
  readonly expiresAt: Instant
  /** As the browser named itself. */
  readonly agent: string
  readonly isThis: boolean
}

interface AccountRow extends Record<string, unknown> {
  readonly id: string
  readonly sign_in_name: string
  readonly name: string
  readonly roles: readonly string[]
  readonly password_hash: string | null
  readonly is_active: boolean
  readonly failed_count: number
  readonly locked_until: Instant | null
  readonly must_change_password: boolean
  readonly comes_from: string | null
  readonly second_factor: string | null
  readonly email: string
  readonly email_confirmed: boolean
}

const columns =
  'id, sign_in_name, name, roles, password_hash, is_active, failed_count, locked_until, must_change_password, comes_from, second_factor, email, email_confirmed'

const saveAccount = statement(
  'save-account',
  `insert into recourse.account as kept (body, id, sign_in_name, name, roles, password_hash, is_active, must_change_password, comes_from, email,
     email_confirmed)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (body, id) do update set (sign_in_name, name, roles, password_hash, is_active, must_change_password, comes_from, email, email_confirmed) =
     (excluded.sign_in_name, excluded.name, excluded.roles, excluded.password_hash, excluded.is_active, excluded.must_change_password,
      excluded.comes_from, coalesce(nullif(excluded.email, ''), kept.email),
      case when excluded.email in ('', kept.email) then kept.email_confirmed or excluded.email_confirmed else excluded.email_confirmed end)`,
)

const changePassword = statement(
  'change-password',
  `update recourse.account set password_hash = $3, must_change_password = false where body = $1 and id = $2`,
)

const changeEmail = statement(
  'change-account-email',
  `update recourse.account set email = $3, email_confirmed = email_confirmed and email = $3 where body = $1 and id = $2`,
)

const keepFactor = statement(
  'keep-second-factor',
  `update recourse.account set second_factor = $3, recovery_codes = $4, second_factor_last = null where body = $1 and id = $2`,
)

/** None is returned where a code of this step or a later one was taken before. */
const takeStep = statement(
  'take-second-factor-step',
  `update recourse.account set second_factor_last = $3 where body = $1 and id = $2 and coalesce(second_factor_last, 0) < $3 returning id`,
)

const takeRecovery = statement(
  'take-recovery-code',
  `update recourse.account set recovery_codes = array_remove(recovery_codes, $3) where body = $1 and id = $2 and $3 = any (recovery_codes)
   returning id`,
)

const setActive = statement('set-account-active', `update recourse.account set is_active = $3 where body = $1 and id = $2`)
const tellPassword = statement(
  'tell-password',
  `update recourse.account set password_hash = $3, must_change_password = true, failed_count = 0, locked_until = null
   where body = $1 and id = $2`,
)

const byName = statement<AccountRow>('account-by-name', `select ${columns} from recourse.account where body = $1 and sign_in_name = $2`)
const all = statement<AccountRow>('all-accounts', `select ${columns} from recourse.account where body = $1 order by name, id`)

const countFailure = statement<{ failed_count: number }>(
  'count-sign-in-failure',
  `update recourse.account set failed_count = failed_count + 1 where body = $1 and id = $2 returning failed_count`,
)

const lock = statement('lock-account', `update recourse.account set locked_until = $3 where body = $1 and id = $2`)
const clear = statement('clear-failures', `update recourse.account set failed_count = 0, locked_until = null where body = $1 and id = $2`)

const begin = statement(
  'begin-session',
  `insert into recourse.session (body, id_hash, account, csrf, began_at, expires_at, agent) values ($1, $2, $3, $4, $5, $6, $7)`,
)

const read = statement<AccountRow & { csrf: string; expires_at: Instant }>(
  'read-session',
  `select ${columns
    .split(', ')
    .map(c => `a.${c}`)
    .join(', ')}, s.csrf, s.expires_at
   from recourse.session s join recourse.account a on a.body = s.body and a.id = s.account
   where s.body = $1 and s.id_hash = $2 and s.expires_at > $3 and s.began_at > $4 and a.is_active`,
)

const extend = statement('extend-session', `update recourse.session set expires_at = $3 where body = $1 and id_hash = $2`)
const end = statement('end-session', `delete from recourse.session where body = $1 and id_hash = $2`)
const handle = `encode(substr(id_hash, 1, 9), 'hex')`
const list = statement<{ handle: string; began_at: Instant; expires_at: Instant; agent: string; is_this: boolean }>(
  'list-sessions',
  `select ${handle} as handle, began_at, expires_at, agent, id_hash = $3 as is_this from recourse.session
   where body = $1 and account = $2 and expires_at > $4 order by began_at desc, id_hash`,
)
const endOne = statement<{ id: string }>(
  'end-session-of',
  `delete from recourse.session where body = $1 and account = $2 and ${handle} = $3 returning account as id`,
)
const endOthers = statement('end-other-sessions', `delete from recourse.session where body = $1 and account = $2 and id_hash <> $3`)
const endAll = statement('end-sessions-of', `delete from recourse.session where body = $1 and account = $2`)

const countOpen = statement<{ account: string; count: number }>(
  'count-open-sessions',
  `select account, count(*) as count from recourse.session where body = $1 and expires_at > $2 group by account`,
)

const accountOf = (row: AccountRow): StaffAccount => ({
  id: row.id,
  signInName: row.sign_in_name,
  name: row.name,
  roles: row.roles,
  ...(row.password_hash === null ? {} : { passwordHash: row.password_hash }),
  isActive: row.is_active,
  failedCount: row.failed_count,
  ...(row.locked_until === null ? {} : { lockedUntil: row.locked_until }),
  ...(row.must_change_password ? { mustChangePassword: true } : {}),
  ...(row.comes_from === null ? {} : { comesFrom: row.comes_from }),
  ...(row.second_factor === null ? {} : { secondFactor: row.second_factor }),
  ...(row.email === '' ? {} : { email: row.email }),
  ...(row.email_confirmed ? { isEmailConfirmed: true } : {}),
})

const plainName = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

export const accountsOf = (door: Door) => ({
  /** New, or as it is now: by its id; its e-mail address stays where none is given. Sessions of an account no longer active open nothing. */
  saveAccount: async (a: NewAccount, ...steps: readonly AdminStep[]): Promise<void> => {
    await door.run(
      saveAccount(
        ...[door.body, a.id, plainName(a.signInName), a.name, a.roles, a.passwordHash, a.isActive],
        ...[a.mustChangePassword ?? false, a.comesFrom, a.email ?? '', a.isEmailConfirmed ?? false],
      ),
      ...steps.map(step => adminStep(door, step)),
    )
  },
  /** Switched off, all its sessions end. */
  setAccountActive: async (id: string, isActive: boolean, step: AdminStep): Promise<void> => {
    await door.run(setActive(door.body, id, isActive), ...(isActive ? [] : [endAll(door.body, id)]), adminStep(door, step))
  },
  /** One that somebody else says: it must be changed first. Its sessions end, and it may be tried again at once. */
  tellPassword: async (id: string, passwordHash: string, step: AdminStep): Promise<void> => {
    await door.run(tellPassword(door.body, id, passwordHash), endAll(door.body, id), adminStep(door, step))
  },
  liftLock: async (id: string, step: AdminStep): Promise<void> => {
    await door.run(clear(door.body, id), adminStep(door, step))
  },
  /** How many sessions of each account are open; those without one are left out. */
  openSessionCounts: async (now: Instant): Promise<Readonly<Record<string, number>>> => {
    const [rows] = await door.run(countOpen(door.body, now))
    return Object.fromEntries(rows.map(({ account, count }) => [account, count]))
  },
  /** The new one is the account's own choice: it need not be changed again. */
  changePassword: async (id: string, passwordHash: string): Promise<void> => {
    await door.run(changePassword(door.body, id, passwordHash))
  },
  /** '': its reminders go nowhere but to its own page. Another address than before is not confirmed. */
  changeEmail: async (id: string, email: string, ...steps: readonly AdminStep[]): Promise<void> => {
    await door.run(changeEmail(door.body, id, email), ...steps.map(step => adminStep(door, step)))
  },
  /** `undefined`: a password is enough from now on. `recovery`: codes that each work once. */
  keepSecondFactor: async (id: string, secret: string | undefined, recovery: readonly string[]): Promise<void> => {
    await door.run(keepFactor(door.body, id, secret, recovery.map(tokenHash)))
  },
  /** Whether no code of this step, or of a later one, was taken before; it is taken by asking. */
  takeSecondFactorStep: async (id: string, step: number): Promise<boolean> => {
    const [rows] = await door.run(takeStep(door.body, id, step))
    return rows.length > 0
  },
  /** Whether this is a recovery code not yet used; it is used by asking. */
  takeRecoveryCode: async (id: string, code: string): Promise<boolean> => {
    const [rows] = await door.run(takeRecovery(door.body, id, tokenHash(code)))
    return rows.length > 0
  },
  accountByName: async (signInName: string): Promise<StaffAccount | undefined> => {
    const [[row]] = await door.run(byName(door.body, plainName(signInName)))
    return row && accountOf(row)
  },
  accounts: async (): Promise<readonly StaffAccount[]> => {
    const [rows] = await door.run(all(door.body))
    return rows.map(accountOf)
  },
  /** How many times in a row it has now failed. */
  countSignInFailure: async (id: string): Promise<number> => {
    const [[row]] = await door.run(countFailure(door.body, id))
    return row?.failed_count ?? 0
  },
  lockAccount: async (id: string, until: Instant): Promise<void> => {
    await door.run(lock(door.body, id, until))
  },
  beginSession: async (
    id: string,
    { account, csrf, now, expiresAt, agent }: { account: string; csrf: string; now: Instant; expiresAt: Instant; agent: string },
    ...steps: readonly AdminStep[]
  ): Promise<void> => {
    const opened = begin(door.body, tokenHash(id), account, csrf, now, expiresAt, agent)
    await door.run(opened, clear(door.body, account), ...steps.map(step => adminStep(door, step)))
  },
  /** Of a session that began after `since`, however often it was used. */
  readSession: async (id: string, now: Instant, since: Instant): Promise<StaffSession | undefined> => {
    const [[row]] = await door.run(read(door.body, tokenHash(id), now, since))
    return row && { account: accountOf(row), csrf: row.csrf, expiresAt: row.expires_at }
  },
  extendSession: async (id: string, expiresAt: Instant): Promise<void> => {
    await door.run(extend(door.body, tokenHash(id), expiresAt))
  },
  endSession: async (id: string): Promise<void> => {
    await door.run(end(door.body, tokenHash(id)))
  },
  /** The account's sessions that are open now, the latest begun first. */
  sessionsOf: async (account: string, now: Instant, current?: string): Promise<readonly ListedSession[]> => {
    const [rows] = await door.run(list(door.body, account, tokenHash(current ?? ''), now))
    return rows.map(({ handle, began_at, expires_at, agent, is_this }) => ({
      ...{ handle, beganAt: began_at, expiresAt: expires_at, agent, isThis: is_this },
    }))
  },
  /** Whether there was such a session of this account. */
  endSessionOf: async (account: string, handle: string): Promise<boolean> => {
    const [rows] = await door.run(endOne(door.body, account, handle))
    return rows.length > 0
  },
  endOtherSessions: async (account: string, current: string): Promise<void> => {
    await door.run(endOthers(door.body, account, tokenHash(current)))
  },
  endSessionsOf: async (account: string, ...steps: readonly AdminStep[]): Promise<void> => {
    await door.run(endAll(door.body, account), ...steps.map(step => adminStep(door, step)))
  },
})
