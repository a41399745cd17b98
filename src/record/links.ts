/** Links that open somebody's own complaint once, and how often an address asked for one. Of each secret only the hash is here. */
import type { Instant } from '#case'
import type { Json } from './append/append.ts'
import type { Door } from './door.ts'
import { statement } from './statement.ts'
import { tokenHash } from './token-hash.ts'

export interface CaseLink {
  readonly reference: string
  readonly person: string
}

const insertLink = statement(
  'insert-case-link',
  `insert into recourse.case_link (body, token_hash, case_reference, person, expires_at) values ($1, $2, $3, $4, $5)`,
)

/** Two at once: one deletes the row, the other finds none. */
const useLink = statement<{ case_reference: string; person: string }>(
  'use-case-link',
  `with used as (
     delete from recourse.case_link where body = $1 and token_hash = $2 and expires_at > $3 returning case_reference, person)
   insert into recourse.case_key (body, case_reference, key_hash, person, expires_at)
   select $1, case_reference, $4, person, $5 from used returning case_reference, person`,
)

/** Asked for is counted and put in the queue in one go, or neither where the address had its share. */
const ask = statement<{ kind: string }>(
  'ask-for-link',
  `with before as (select count(*) as times from recourse.link_asked where body = $1 and address_hash = $2 and asked_at > $4),
   asked as (
     insert into recourse.link_asked (body, address_hash, asked_at) select $1, $2, $3 from before where times < $5 returning 1)
   insert into recourse.outbox (body, kind, message, not_before) select $1, $6, $7, $3 from asked returning kind`,
)

const dropLinks = statement('drop-old-case-links', `delete from recourse.case_link where body = $1 and expires_at <= $2`)
const dropKeys = statement('drop-old-case-keys', `delete from recourse.case_key where body = $1 and expires_at <= $2`)
const dropAsked = statement(
  'drop-old-link-asked',
  `delete from recourse.link_asked where body = $1 and asked_at <= $2::timestamptz - interval '1 day'`,
)

/** Who asked stays in the queue no longer than it takes to send it. */
const dropMails = statement(
  'drop-old-link-mails',
  `delete from recourse.outbox
   where body = $1 and kind in ('case-link', 'draft-link', 'papers-link', 'papers-code', 'confirm-email') and not_before <= $2::timestamptz - interval '1 day'`,
)

/** Links, keys and counts whose time is over. */
export const dropOldLinks = (body: string, now: Instant) =>
  [dropLinks(body, now), dropKeys(body, now), dropAsked(body, now), dropMails(body, now)] as const

export interface AskedForLink {
  readonly address: string
  readonly kind: string
  readonly message: Json
  readonly at: Instant
  /** Those asked for after this count. */
  readonly since: Instant
  readonly most: number
}

export const linksOf = (door: Door) => ({
  /** false: this address has asked as often as it may since then, and nothing is sent. */
  askForLink: async ({ address, kind, message, at, since, most }: AskedForLink): Promise<boolean> => {
    const [rows] = await door.run(ask(door.body, tokenHash(address), at, since, most, kind, JSON.stringify(message)))
    return rows.length > 0
  },
  keepCaseLink: async (token: string, { reference, person }: CaseLink, expiresAt: Instant): Promise<void> => {
    await door.run(insertLink(door.body, tokenHash(token), reference, person, expiresAt))
  },
  /** Once, and not after its time: the case it opens from now with this key, for a while. */
  useCaseLink: async (token: string, now: Instant, key: string, keyExpiresAt: Instant): Promise<CaseLink | undefined> => {
    const [[row]] = await door.run(useLink(door.body, tokenHash(token), now, tokenHash(key), keyExpiresAt))
    return row && { reference: row.case_reference, person: row.person }
  },
})
