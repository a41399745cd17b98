/** Webhooks and what they are told. An event is written by the database with the facts themselves; a worker claims it for a while. */
import type { Instant } from '#case'
import { type AdminStep, adminStep } from './admin-log.ts'
import type { Door } from './door.ts'
import { statement } from './statement.ts'

export interface KeptWebhook {
  readonly id: string
  readonly url: string
  /** Of facts; none: all of them. */
  readonly types: readonly string[]
  /** Sealed. */
  readonly secret: string
  readonly madeBy: string
  readonly madeAt: Instant
  readonly offAt?: Instant
  readonly offBecause?: string
}

export interface WebhookEvent {
  readonly number: number
  readonly webhook: string
  readonly event: string
  readonly reference: string | null
  readonly position: number | null
  readonly recordedAt: Instant
  /** Counting one that is claimed. */
  readonly attempts: number
}

export interface ClaimedEvent extends WebhookEvent {
  readonly isRestricted: boolean
}

export interface ToldEvent extends WebhookEvent {
  /** null: it waits. */
  readonly taken: boolean | null
  readonly answer: string | null
  readonly answeredAt: Instant | null
  readonly notBefore: Instant
}

interface HookRow extends Record<string, unknown> {
  readonly id: string
  readonly url: string
  readonly types: readonly string[]
  readonly secret: string
  readonly made_by: string
  readonly made_at: Instant
  readonly off_at: Instant | null
  readonly off_because: string | null
}

interface EventRow extends Record<string, unknown> {
  readonly number: number
  readonly webhook: string
  readonly event: string
  readonly case_reference: string | null
  readonly position: number | null
  readonly recorded_at: Instant
  readonly attempts: number
}

const save = statement(
  'save-webhook',
  `insert into recourse.webhook (body, id, url, types, secret, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (body, id) do update set (url, types, secret) = (excluded.url, excluded.types, excluded.secret)`,
)
const hooks = statement<HookRow>(
  'webhooks',
  `select id, url, types, secret, made_by, made_at, off_at, off_because from recourse.webhook where body = $1 order by made_at, id`,
)
const remove = statement('remove-webhook', `delete from recourse.webhook where body = $1 and id = $2`)
const turn = statement('turn-webhook', `update recourse.webhook set off_at = $3, off_because = $4 where body = $1 and id = $2`)
const hurry = statement(
  'hurry-webhook-events',
  `update recourse.webhook_event set not_before = $3 where body = $1 and webhook = $2 and done_at is null and not_before > $3`,
)
const add = statement(
  'add-webhook-event',
  `insert into recourse.webhook_event (body, webhook, event, recorded_at, not_before) values ($1, $2, $3, $4, $4)`,
)
const claim = statement<EventRow & { readonly is_restricted: boolean }>(
  'claim-webhook-events',
  `with next as (
     select e.number from recourse.webhook_event e join recourse.webhook w on w.body = e.body and w.id = e.webhook and w.off_at is null
     where e.body = $1 and e.done_at is null and e.not_before <= $2 and (e.claimed_until is null or e.claimed_until <= $2)
     order by e.not_before, e.number limit $4 for update of e skip locked)
   update recourse.webhook_event e set claimed_until = $3, attempts = attempts + 1 from next
   where e.body = $1 and e.number = next.number
   returning e.number, e.webhook, e.event, e.case_reference, e.position, e.recorded_at, e.attempts,
     coalesce((select c.is_restricted from recourse.case_index c where c.body = e.body and c.case_reference = e.case_reference), false) as is_restricted`,
)
const answered = statement(
  'webhook-event-answered',
  `update recourse.webhook_event set (done_at, taken, answer, answered_at, not_before, claimed_until) = ($3, $4, $5, $6, $7, null)
   where body = $1 and number = $2`,
)
const drop = statement('drop-webhook-event', `delete from recourse.webhook_event where body = $1 and number = $2`)
const dropDone = statement('drop-told-webhook-events', `delete from recourse.webhook_event where body = $1 and done_at < $2`)
const told = statement<
  EventRow & {
    readonly taken: boolean | null
    readonly answer: string | null
    readonly answered_at: Instant | null
    readonly not_before: Instant
  }
>(
  'webhook-events',
  `select number, webhook, event, case_reference, position, recorded_at, attempts, taken, answer, answered_at, not_before
   from recourse.webhook_event where body = $1 and webhook = $2 order by number desc limit $3`,
)
const waiting = statement<{ webhook: string; count: number }>(
  'webhook-events-waiting',
  `select webhook, count(*)::int as count from recourse.webhook_event where body = $1 and done_at is null group by webhook`,
)

const hookOf = ({ made_by, made_at, off_at, off_because, ...row }: HookRow): KeptWebhook => ({
  ...row,
  madeBy: made_by,
  madeAt: made_at,
  ...(off_at !== null && { offAt: off_at }),
  ...(off_because !== null && { offBecause: off_because }),
})

const eventOf = ({ number, webhook, event, case_reference, position, recorded_at, attempts }: EventRow): WebhookEvent => ({
  ...{ number, webhook, event, position, attempts },
  reference: case_reference,
  recordedAt: recorded_at,
})

export const webhooksOf = (door: Door) => ({
  webhooks: async (): Promise<readonly KeptWebhook[]> => {
    const [rows] = await door.run(hooks(door.body))
    return rows.map(hookOf)
  },
  saveWebhook: async ({ id, url, types, secret, madeBy, madeAt }: KeptWebhook, step: AdminStep): Promise<void> => {
    await door.run(save(door.body, id, url, types, secret, madeBy, madeAt), adminStep(door, step))
  },
  /** With all that it was told. */
  removeWebhook: async (id: string, step: AdminStep): Promise<void> => {
    await door.run(remove(door.body, id), adminStep(door, step))
  },
  /** Off: what is recorded meanwhile is not told; what waits goes on waiting until it is on again. */
  turnWebhook: async (id: string, off: { readonly at: Instant; readonly because: string } | undefined, step: AdminStep): Promise<void> => {
    const turned = turn(door.body, id, off?.at ?? null, off?.because ?? null)
    await (off === undefined
      ? door.run(turned, hurry(door.body, id, step.at), adminStep(door, step))
      : door.run(turned, adminStep(door, step)))
  },
  addWebhookEvent: async (webhook: string, event: string, at: Instant): Promise<void> => {
    await door.run(add(door.body, webhook, event, at))
  },
  /** Two workers never hold the same event at once. */
  claimWebhookEvents: async (now: Instant, until: Instant, limit: number): Promise<readonly ClaimedEvent[]> => {
    const [rows] = await door.run(claim(door.body, now, until, limit))
    return rows.map(row => ({ ...eventOf(row), isRestricted: row.is_restricted })).sort((a, b) => a.number - b.number)
  },
  /** `again`: when it is tried next; none: it is over, taken or not. */
  webhookAnswered: async (
    number: number,
    at: Instant,
    { taken, answer, again }: { readonly taken: boolean; readonly answer: string; readonly again?: Instant },
  ): Promise<void> => {
    await door.run(
      answered(door.body, number, again === undefined ? at : null, again === undefined ? taken : null, answer, at, again ?? at),
    )
  },
  /** As if it had not been to be told. */
  dropWebhookEvent: async (number: number): Promise<void> => {
    await door.run(drop(door.body, number))
  },
  dropToldWebhookEvents: async (doneBefore: Instant): Promise<void> => {
    await door.run(dropDone(door.body, doneBefore))
  },
  /** The latest first. */
  webhookEvents: async (webhook: string, limit: number): Promise<readonly ToldEvent[]> => {
    const [rows] = await door.run(told(door.body, webhook, limit))
    return rows.map(row => ({
      ...eventOf(row),
      ...{ taken: row.taken, answer: row.answer, answeredAt: row.answered_at, notBefore: row.not_before },
    }))
  },
  webhookEventsWaiting: async (): Promise<ReadonlyMap<string, number>> => {
    const [rows] = await door.run(waiting(door.body))
    return new Map(rows.map(({ webhook, count }) => [webhook, count]))
  },
})
