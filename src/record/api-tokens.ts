/** Tokens of the API: of each only the hash is kept. They are ended, never removed. */
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import { type AdminStep, adminStep } from './admin-log.ts'
import type { Door } from './door.ts'
import { statement } from './statement.ts'
import { tokenHash } from './token-hash.ts'

export interface KeptToken {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly madeAt: Instant
  /** The last day it opens anything. */
  readonly expiresOn: LocalDate
  readonly lastUsedAt?: Instant
  readonly endedAt?: Instant
}

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly made_at: Instant
  readonly expires_on: LocalDate
  readonly last_used_at: Instant | null
  readonly ended_at: Instant | null
}

const columns = 'id, account, name, scopes, made_at, expires_on, last_used_at, ended_at'

const save = statement(
  'save-api-token',
  `insert into recourse.api_token (body, id, account, name, scopes, token_hash, made_at, expires_on) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)
const end = statement('end-api-token', `update recourse.api_token set ended_at = $3 where body = $1 and id = $2 and ended_at is null`)
const used = statement('api-token-used', `update recourse.api_token set last_used_at = $3 where body = $1 and id = $2`)
const bySecret = statement<Row>('api-token-by-secret', `select ${columns} from recourse.api_token where body = $1 and token_hash = $2`)
const all = statement<Row>('api-tokens', `select ${columns} from recourse.api_token where body = $1 order by made_at desc, id`)

const tokenOf = ({ made_at, expires_on, last_used_at, ended_at, ...row }: Row): KeptToken => ({
  ...row,
  madeAt: made_at,
  expiresOn: expires_on,
  ...(last_used_at !== null && { lastUsedAt: last_used_at }),
  ...(ended_at !== null && { endedAt: ended_at }),
})

export const apiTokensOf = (door: Door) => ({
  /** The latest first; those that were ended too. */
  apiTokens: async (): Promise<readonly KeptToken[]> => {
    const [rows] = await door.run(all(door.body))
    return rows.map(tokenOf)
  },
  /** Whatever became of it since. */
  apiTokenBySecret: async (secret: string): Promise<KeptToken | undefined> => {
    const [[row]] = await door.run(bySecret(door.body, tokenHash(secret)))
    return row && tokenOf(row)
  },
  saveApiToken: async ({ id, account, name, scopes, madeAt, expiresOn }: KeptToken, secret: string, step: AdminStep): Promise<void> => {
    await door.run(save(door.body, id, account, name, scopes, tokenHash(secret), madeAt, expiresOn), adminStep(door, step))
  },
  endApiToken: async (id: string, at: Instant, step: AdminStep): Promise<void> => {
    await door.run(end(door.body, id, at), adminStep(door, step))
  },
  apiTokenUsed: async (id: string, at: Instant): Promise<void> => {
    await door.run(used(door.body, id, at))
  },
})
