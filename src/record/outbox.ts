/** Messages that wait to be sent. A worker claims some for a while; what it does not report done is offered again. */
import type { Instant } from '#case'
import type { Json } from './append/append.ts'
import type { Door } from './door.ts'
import { statement } from './statement.ts'

export interface Claimed {
  readonly number: number
  readonly reference: string | null
  readonly kind: string
  readonly message: Json
  /** Counting this one. */
  readonly attempts: number
}

const claim = statement<{ number: number; case_reference: string | null; kind: string; message: Json; attempts: number }>(
  'claim-messages',
  `with next as (
     select number from recourse.outbox
     where body = $1 and way = 'e-mail' and done_at is null and stopped_at is null and not_before <= $2 and (claimed_until is null or claimed_until <= $2) and ($5::text[] is null or kind = any ($5::text[]))
     order by not_before, number limit $4 for update skip locked)
   update recourse.outbox o set claimed_until = $3, attempts = attempts + 1 from next
   where o.body = $1 and o.number = next.number
   returning o.number, o.case_reference, o.kind, o.message, o.attempts`,
)

const done = statement('message-done', `update recourse.outbox set done_at = $3, claimed_until = null where body = $1 and number = $2`)

const later = statement(
  'message-later',
  `update recourse.outbox set not_before = $3, claimed_until = null, last_fault = $4 where body = $1 and number = $2`,
)

const dropDone = statement('drop-done-messages', `delete from recourse.outbox where body = $1 and done_at <= $2`)

export const outboxOf = (door: Door) => ({
  /** Two workers never hold the same message at once; each is offered at least once. Only of these kinds, where they are given. */
  claimMessages: async (now: Instant, until: Instant, limit = 20, kinds?: readonly string[]): Promise<readonly Claimed[]> => {
    const [rows] = await door.run(claim(door.body, now, until, limit, kinds ?? null))
    return rows.map(({ case_reference, ...row }) => ({ ...row, reference: case_reference })).sort((a, b) => a.number - b.number)
  },
  messageDone: async (number: number, at: Instant): Promise<void> => {
    await door.run(done(door.body, number, at))
  },
  messageLater: async (number: number, notBefore: Instant, fault: string): Promise<void> => {
    await door.run(later(door.body, number, notBefore, fault.toWellFormed().replaceAll('\0', '')))
  },
  dropDoneMessages: async (doneBefore: Instant): Promise<void> => {
    await door.run(dropDone(door.body, doneBefore))
  },
})
