/** Mailboxes that are read for emails: how far each was read, what waits to be tried again, and what is wrong. */
import type { Instant } from '#case'
import type { Door } from './door.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

export interface MailboxPlace {
  /** UIDVALIDITY; 0: it was never read. */
  readonly validity: number
  /** Every email up to this one was taken in, or is held. */
  readonly lastUid: number
}

export interface MailboxState {
  readonly name: string
  readonly lookedAt?: Instant
  readonly fault?: { readonly because: string; readonly since: Instant }
  readonly held: readonly HeldEmail[]
}

/** An email that could not be taken in, and stays in its mailbox. */
export interface HeldEmail {
  readonly uid: number
  readonly because: string
  readonly since: Instant
  readonly triedAt: Instant
  readonly tries: number
}

const claim = statement<{ validity: string; last_uid: string }>(
  'claim-mailbox',
  `insert into recourse.mailbox as kept (body, name, claimed_until) values ($1, $2, $4)
   on conflict (body, name) do update set claimed_until = excluded.claimed_until
     where kept.claimed_until is null or kept.claimed_until <= $3
   returning validity, last_uid`,
)

const advance = statement(
  'advance-mailbox',
  `update recourse.mailbox set validity = $3, last_uid = case when validity = $3 then greatest(last_uid, $4) else $4 end, claimed_until = $5
   where body = $1 and name = $2`,
)

const release = statement(
  'release-mailbox',
  `update recourse.mailbox set claimed_until = null, looked_at = case when $4::text is null then $3 else looked_at end, fault = $4,
     fault_since = case when $4::text is null then null else coalesce(fault_since, $3) end
   where body = $1 and name = $2`,
)

const hold = statement(
  'hold-email',
  `insert into recourse.mailbox_held as held (body, name, validity, uid, because, since, tried_at, tries) values ($1, $2, $3, $4, $5, $6, $6, 1)
   on conflict (body, name, validity, uid) do update set because = excluded.because, tried_at = excluded.tried_at, tries = held.tries + 1`,
)

const letGo = statement('let-email-go', `delete from recourse.mailbox_held where body = $1 and name = $2 and validity = $3 and uid = $4`)

const forget = statement('forget-held-emails', `delete from recourse.mailbox_held where body = $1 and name = $2 and validity <> $3`)

const heldIn = statement<{ uid: string; because: string; since: Instant; tried_at: Instant; tries: number }>(
  'held-emails',
  `select uid, because, since, tried_at, tries from recourse.mailbox_held where body = $1 and name = $2 order by uid limit 200`,
)

const read = statement<{ looked_at: Instant | null; fault: string | null; fault_since: Instant | null }>(
  'mailbox',
  `select looked_at, fault, fault_since from recourse.mailbox where body = $1 and name = $2`,
)

export const mailboxesOf = (door: Door) => {
  const { body } = door
  return {
    /** How far it was read; undefined while another process reads it. */
    claimMailbox: async (name: string, now: Instant, until: Instant): Promise<MailboxPlace | undefined> => {
      const [[row]] = await door.run(claim(body, name, now, until))
      return row && { validity: Number(row.validity), lastUid: Number(row.last_uid) }
    },
    /** All up to this email is done with; it is this process's to read until then. With another validity, it begins afresh. */
    advanceMailbox: async (name: string, { validity, lastUid }: MailboxPlace, until: Instant): Promise<void> => {
      await door.run(advance(body, name, validity, lastUid, until), forget(body, name, validity))
    },
    /** It was read to its end; or why not. */
    releaseMailbox: async (name: string, now: Instant, fault?: string): Promise<void> => {
      await door.run(release(body, name, now, fault === undefined ? null : mustBeStorable(fault)))
    },
    holdEmail: async (name: string, validity: number, uid: number, because: string, at: Instant): Promise<void> => {
      await door.run(hold(body, name, validity, uid, mustBeStorable(because), at))
    },
    letEmailGo: async (name: string, validity: number, uid: number): Promise<void> => {
      await door.run(letGo(body, name, validity, uid))
    },
    mailboxState: async (name: string): Promise<MailboxState> => {
      const [[row], held] = await door.run(read(body, name), heldIn(body, name))
      return {
        name,
        ...(row?.looked_at ? { lookedAt: row.looked_at } : {}),
        ...(row?.fault && row.fault_since ? { fault: { because: row.fault, since: row.fault_since } } : {}),
        held: held.map(({ uid, because, since, tried_at, tries }) => ({ uid: Number(uid), because, since, triedAt: tried_at, tries })),
      }
    },
  }
}
