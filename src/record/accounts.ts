/** Staff accounts and their sessions. Passwords come already hashed; of a session's id only the hash is kept. */
import type { Instant } from '#case'
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
  readonly failedCount: number
  readonly lockedUntil?: Instant
}

export type NewAccount = Omit<StaffAccount, 'failedCount' | 'lockedUntil'>

export interface StaffSession {
  readonly account: StaffAccount
  readonly csrf: string
  readonly expiresAt: Instant
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
}

const columns = 'id, sign_in_name, name, roles, password_hash, is_active, failed_count, locked_until'

const saveAccount = statement(
  'save-account',
  `insert into recourse.account (body, id, sign_in_name, name, roles, password_hash, is_active) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (body, id) do update set (sign_in_name, name, roles, password_hash, is_active) =
     (excluded.sign_in_name, excluded.name, excluded.roles, excluded.password_hash, excluded.is_active)`,
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
  `insert into recourse.session (body, id_hash, account, csrf, began_at, expires_at) values ($1, $2, $3, $4, $5, $6)`,
)

const read = statement<AccountRow & { csrf: string; expires_at: Instant }>(
  'read-session',
  `select ${columns
    .split(', ')
    .map(c => `a.${c}`)
    .join(', ')}, s.csrf, s.expires_at
   from recourse.session s join recourse.account a on a.body = s.body and a.id = s.account
   where s.body = $1 and s.id_hash = $2 and s.expires_at > $3 and a.is_active`,
)

const extend = statement('extend-session', `update recourse.session set expires_at = $3 where body = $1 and id_hash = $2`)
const end = statement('end-session', `delete from recourse.session where body = $1 and id_hash = $2`)
const endAll = statement('end-sessions-of', `delete from recourse.session where body = $1 and account = $2`)

const accountOf = (row: AccountRow): StaffAccount => ({
  id: row.id,
  signInName: row.sign_in_name,
  name: row.name,
  roles: row.roles,
  ...(row.password_hash === null ? {} : { passwordHash: row.password_hash }),
  isActive: row.is_active,
  failedCount: row.failed_count,
  ...(row.locked_until === null ? {} : { lockedUntil: row.locked_until }),
})

const plainName = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

export const accountsOf = (door: Door) => ({
  /** New, or as it is now: by its id. Sessions of an account no longer active open nothing. */
  saveAccount: async (a: NewAccount): Promise<void> => {
    await door.run(saveAccount(door.body, a.id, plainName(a.signInName), a.name, a.roles, a.passwordHash, a.isActive))
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
  beginSession: async (id: string, account: string, csrf: string, now: Instant, expiresAt: Instant): Promise<void> => {
    await door.run(begin(door.body, tokenHash(id), account, csrf, now, expiresAt), clear(door.body, account))
  },
  readSession: async (id: string, now: Instant): Promise<StaffSession | undefined> => {
    const [[row]] = await door.run(read(door.body, tokenHash(id), now))
    return row && { account: accountOf(row), csrf: row.csrf, expiresAt: row.expires_at }
  },
  extendSession: async (id: string, expiresAt: Instant): Promise<void> => {
    await door.run(extend(door.body, tokenHash(id), expiresAt))
  },
  endSession: async (id: string): Promise<void> => {
    await door.run(end(door.body, tokenHash(id)))
  },
  endSessionsOf: async (account: string): Promise<void> => {
    await door.run(endAll(door.body, account))
  },
})
