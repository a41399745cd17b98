/** Messages handed over, and what became of them. Each has its row before it is handed over, so that one cut short is known for one. */
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { Door } from './door.ts'
import { asTold } from './kept-names.ts'
import { addSight, asked, conditions, type Sight } from './list-conditions.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

/** How it was handed over: to a mail server, to GOV.UK Notify, to the post; or only shown, where nothing is set up. */
export type HandedBy = 'smtp' | 'notify' | 'post' | 'shown'
export type MessageState = 'handing-over' | 'given' | 'delivered' | 'failed' | 'posted' | 'shown'

export interface HandOver {
  readonly number: number
  /** `CASE-REFERENCE.NUMBER@DOMAIN`, without brackets: what a reply names. */
  readonly messageId: string
  readonly reference: string | null
  readonly kind: string
  readonly letter: string | null
  readonly way: HandedBy
}

/** One message, waiting or handed over. */
export interface MessageKept {
  readonly number: number
  readonly reference: string | null
  readonly kind: string
  /** The letter it carries, and what that is called. */
  readonly letter: string | null
  readonly title: string | null
  readonly sentOn: LocalDate | null
  readonly fact: string | null
  /** How it is to go: by e-mail, or printed and posted. */
  readonly way: 'e-mail' | 'post'
  readonly person: string | null
  readonly format: string | null
  readonly attempts: number
  readonly notBefore: Instant
  readonly doneAt: Instant | null
  readonly stoppedAt: Instant | null
  readonly lastFault: string | null
  readonly handedBy: HandedBy | null
  readonly messageId: string | null
  readonly state: MessageState | null
  readonly stateAt: Instant | null
  readonly because: string | null
  readonly givenAt: Instant | null
  readonly postedOn: LocalDate | null
  readonly postedBy: string | null
  /** Another message of the same letter took its place. */
  readonly replaced: boolean
}

type MessageRow = { readonly [Name in keyof MessageKept]: MessageKept[Name] }

const columns = `o.number, o.case_reference as reference, o.kind, o.letter, s.title, s.sent_on as "sentOn", s.fact, o.way,
  o.message ->> 'to' as person, o.message ->> 'format' as format, o.attempts, o.not_before as "notBefore", o.done_at as "doneAt",
  o.stopped_at as "stoppedAt", o.last_fault as "lastFault", m.way as "handedBy", m.message_id as "messageId", m.state,
  m.state_at as "stateAt", m.because, m.given_at as "givenAt", m.posted_on as "postedOn", m.handed_by as "postedBy",
  exists (select from recourse.outbox later where later.body = o.body and later.case_reference = o.case_reference
    and later.letter = o.letter and later.message ->> 'to' is not distinct from o.message ->> 'to' and later.number > o.number) as replaced`

const tables = `recourse.outbox o
  left join recourse.message_sent m on m.body = o.body and m.number = o.number
  left join recourse.letter_sent s on s.body = o.body and s.case_reference = o.case_reference and s.id = o.letter`

const ofCase = statement<MessageRow>(
  'messages-of-case',
  `select ${columns} from ${tables} where o.body = $1 and o.case_reference = $2 order by o.number`,
)

const begin = statement<{ unclear: number }>(
  'begin-hand-over',
  `insert into recourse.message_sent as kept (body, number, message_id, case_reference, kind, letter, way, state, state_at)
   values ($1, $2, $3, $4, $5, $6, $7, 'handing-over', $8)
   on conflict (body, number) do update set way = excluded.way, state = 'handing-over', state_at = excluded.state_at,
     unclear = kept.unclear + case kept.state when 'handing-over' then 1 else 0 end
   returning unclear`,
)

const mark = statement(
  'mark-message',
  `update recourse.message_sent set state = $3, state_at = $4, because = $5, provider_id = coalesce($6, provider_id),
     given_at = case when $3 in ('given', 'shown') then $4 else given_at end
   where body = $1 and number = $2`,
)

const doneNow = statement(
  'message-done-now',
  `update recourse.outbox set done_at = $3, claimed_until = null, stopped_at = null where body = $1 and number = $2`,
)

const stop = statement(
  'stop-message',
  `update recourse.outbox set stopped_at = $3, claimed_until = null, last_fault = $4 where body = $1 and number = $2 and done_at is null`,
)

const tryNow = statement<{ number: number }>(
  'try-message-now',
  `update recourse.outbox set not_before = $3, stopped_at = null, claimed_until = null
   where body = $1 and number = $2 and done_at is null and way = 'e-mail' and (claimed_until is null or claimed_until <= $3) returning number`,
)

/** Once only: a message that was given and has not failed, or whose place another took, stays as it is. */
const byPost = statement<{ number: number }>(
  'send-by-post-instead',
  `with was as (
     select o.* from recourse.outbox o left join recourse.message_sent m on m.body = o.body and m.number = o.number
     where o.body = $1 and o.number = $2 and o.letter is not null and o.way = 'e-mail' and (o.done_at is null or m.state in ('failed', 'shown'))
       and (o.claimed_until is null or o.claimed_until <= $3)
       and not exists (select from recourse.outbox later where later.body = o.body and later.case_reference = o.case_reference
         and later.letter = o.letter and later.message ->> 'to' is not distinct from o.message ->> 'to' and later.number > o.number)
     for update of o),
   ended as (
     update recourse.outbox o set done_at = coalesce(o.done_at, $3), stopped_at = null from was where o.body = $1 and o.number = was.number)
   insert into recourse.outbox (body, case_reference, kind, message, not_before)
   select body, case_reference, kind, message || '{"way":"post"}', $3 from was returning number`,
)

const posted = statement<{ number: number }>(
  'mark-posted',
  `with gone as (
     update recourse.outbox set done_at = $5 where body = $1 and number = any ($2::bigint[]) and way = 'post' and done_at is null
     returning number, case_reference, kind, letter)
   insert into recourse.message_sent (body, number, message_id, case_reference, kind, letter, way, state, state_at, given_at, posted_on, handed_by)
   select $1, number, 'post.' || number, case_reference, kind, letter, 'post', 'posted', $5, $5, $3, $4 from gone returning number`,
)

const toFollow = statement<{ number: number; provider_id: string }>(
  'messages-to-follow',
  `select number, provider_id from recourse.message_sent
   where body = $1 and state = 'given' and way = 'notify' and provider_id is not null and state_at >= $2 order by state_at limit 50`,
)

/** Number in the table is a big one; no body sends so many messages that it is not a safe integer. */
const messageOf = (row: MessageRow): MessageKept => ({ ...row, number: Number(row.number) })

/** What the page of the post shows: what waits, what stopped or failed and was not replaced, and what went since a day. */
const forPage = (body: string, sight: Sight, since: Instant) => {
  const found = conditions(body, 'o.')
  found.add(since, p => `(o.done_at is null or m.state_at >= ${p} or m.state = 'failed')`)
  addSight(found, sight, 'c.')
  return asked<MessageRow & Record<string, unknown>>(
    `select ${columns} from ${tables} join recourse.case_index c on c.body = o.body and c.case_reference = o.case_reference
     where ${found.where()} order by o.number limit 1000`,
    found.values,
  )
}

const digests = statement<MessageRow & { account: string; day: LocalDate; about: string | null }>(
  'digests-on-the-way',
  `select ${columns}, o.message ->> 'account' as account, o.message ->> 'day' as day, o.message ->> 'about' as about from ${tables}
   where o.body = $1 and o.kind = 'digest' and o.message ->> 'day' between $2 and $3 order by o.message ->> 'day' desc, o.number limit 2000`,
)

export const messagesOf = (door: Door) => ({
  messagesOfCase: async (reference: string): Promise<readonly MessageKept[]> => {
    const [rows] = await door.run(ofCase(door.body, reference))
    return rows.map(messageOf)
  },
  /** The messages of reminders of these days, the latest first, with whose each is; `about` where it is about one reminder alone. */
  digestsOnTheWay: async (
    from: LocalDate,
    to: LocalDate,
  ): Promise<readonly (MessageKept & { readonly account: string; readonly day: LocalDate; readonly about?: string })[]> => {
    const [rows] = await door.run(digests(door.body, from, to))
    return rows.map(({ account, day, about, ...row }) => ({ ...messageOf(row), account, day, ...(about === null ? {} : { about }) }))
  },
  /** Messages of cases within sight: waiting, failed, and those that went since. */
  messagesOnTheWay: async (sight: Sight, since: Instant): Promise<readonly MessageKept[]> => {
    const [rows] = await door.run(forPage(door.body, sight, since))
    return asTold(door, sight, rows.map(messageOf), row => row.reference)
  },
  /** Says that a hand-over begins. Gives how many earlier ones of this message ended without an answer. */
  beginHandOver: async ({ number, messageId, reference, kind, letter, way }: HandOver, at: Instant): Promise<number> => {
    const [rows] = await door.run(begin(door.body, number, messageId, reference, kind, letter, way, at))
    return rows[0]?.unclear ?? 0
  },
  /** It was taken: in one go with the end of its waiting. */
  messageTaken: async (number: number, state: 'given' | 'shown', at: Instant, provider?: string): Promise<void> => {
    await door.run(mark(door.body, number, state, at, null, provider ?? null), doneNow(door.body, number, at))
  },
  /** It certainly was not taken: a later hand-over is no second one. */
  messageNotTaken: async (number: number, at: Instant, because: string): Promise<void> => {
    await door.run(mark(door.body, number, 'failed', at, mustBeStorable(because), null))
  },
  /** Not tried again until a person says so. */
  messageStopped: async (number: number, at: Instant, because: string): Promise<void> => {
    const why = mustBeStorable(because)
    await door.run(mark(door.body, number, 'failed', at, why, null), stop(door.body, number, at, why))
  },
  /** What was learned of one that had been given. */
  messageOutcome: async (number: number, state: 'delivered' | 'failed', at: Instant, because?: string): Promise<void> => {
    await door.run(mark(door.body, number, state, at, because === undefined ? null : mustBeStorable(because), null))
  },
  messagesToFollow: async (since: Instant): Promise<readonly { readonly number: number; readonly provider: string }[]> => {
    const [rows] = await door.run(toFollow(door.body, since))
    return rows.map(({ number, provider_id }) => ({ number: Number(number), provider: provider_id }))
  },
  /** false: it has gone, or is going at this moment. */
  tryMessageNow: async (number: number, now: Instant): Promise<boolean> => {
    const [rows] = await door.run(tryNow(door.body, number, now))
    return rows.length > 0
  },
  /** Its letter goes into the queue to be printed, and it is not sent itself. false: it has gone, or is going, or another took its place. */
  sendByPostInstead: async (number: number, now: Instant): Promise<boolean> => {
    const [rows] = await door.run(byPost(door.body, number, now))
    return rows.length > 0
  },
  /** Of these, how many were waiting to be posted and now are. */
  markPosted: async (numbers: readonly number[], on: LocalDate, by: string, at: Instant): Promise<number> => {
    const [rows] = await door.run(posted(door.body, numbers, on, by, at))
    return rows.length
  },
})
