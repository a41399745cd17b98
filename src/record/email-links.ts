/** Links that confirm the address of an account. Of each secret only the hash is here. */
import type { Instant } from '#case'
import type { Door } from './door.ts'
import { statement } from './statement.ts'
import { tokenHash } from './token-hash.ts'

const insert = statement(
  'insert-email-link',
  `insert into recourse.email_link (body, token_hash, account, email, expires_at) values ($1, $2, $3, $4, $5)`,
)

/** Two at once: one deletes the row, the other finds none. One sent to an address given before confirms nothing. */
const confirm = statement<{ id: string }>(
  'confirm-account-email',
  `with used as (
     delete from recourse.email_link where body = $1 and token_hash = $2 and account = $3 and expires_at > $4 returning account, email)
   update recourse.account a set email_confirmed = true from used where a.body = $1 and a.id = used.account and a.email = used.email
   returning a.id`,
)

const drop = statement('drop-old-email-links', `delete from recourse.email_link where body = $1 and expires_at <= $2`)

/** Those whose time is over. */
export const dropOldEmailLinks = (body: string, now: Instant) => drop(body, now)

export const emailLinksOf = (door: Door) => ({
  keepEmailLink: async (
    token: string,
    { account, email }: { readonly account: string; readonly email: string },
    expiresAt: Instant,
  ): Promise<void> => {
    await door.run(insert(door.body, tokenHash(token), account, email, expiresAt))
  },
  /** Once, by the account it was sent for, not after its time, and only for the address the account has now. */
  confirmEmail: async (account: string, token: string, now: Instant): Promise<boolean> => {
    const [rows] = await door.run(confirm(door.body, tokenHash(token), account, now))
    return rows.length > 0
  },
})
