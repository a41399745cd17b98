/** Secret addresses of calendars, one an account; and how far cases have come, which numbers the versions of their events. */
import type { Instant } from '#case'
import type { Door } from './door.ts'
import { statement } from './statement.ts'
import { tokenHash } from './token-hash.ts'

const save = statement(
  'save-calendar-feed',
  `insert into recourse.calendar_feed (body, account, token_hash, made_at) values ($1, $2, $3, $4)
   on conflict (body, account) do update set (token_hash, made_at) = (excluded.token_hash, excluded.made_at)`,
)
const drop = statement('drop-calendar-feed', `delete from recourse.calendar_feed where body = $1 and account = $2`)
const ofAccount = statement<{ made_at: Instant }>(
  'calendar-feed-of-account',
  `select made_at from recourse.calendar_feed where body = $1 and account = $2`,
)
const byToken = statement<{ account: string }>(
  'calendar-feed-by-token',
  `select account from recourse.calendar_feed where body = $1 and token_hash = $2`,
)
const positions = statement<{ case_reference: string; position: number }>(
  'positions-of-cases',
  `select case_reference, position from recourse.case_head where body = $1 and case_reference = any ($2::text[])`,
)

export const calendarFeedsOf = (door: Door) => ({
  /** In place of the one there was, which opens nothing any more. */
  saveCalendarFeed: async (account: string, token: string, at: Instant): Promise<void> => {
    await door.run(save(door.body, account, tokenHash(token), at))
  },
  dropCalendarFeed: async (account: string): Promise<void> => {
    await door.run(drop(door.body, account))
  },
  calendarFeedMadeAt: async (account: string): Promise<Instant | undefined> => {
    const [[row]] = await door.run(ofAccount(door.body, account))
    return row?.made_at
  },
  calendarFeedAccount: async (token: string): Promise<string | undefined> => {
    const [[row]] = await door.run(byToken(door.body, tokenHash(token)))
    return row?.account
  },
  /** How many facts each of these cases has. */
  positionsOf: async (references: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const [rows] = await door.run(positions(door.body, references))
    return new Map(rows.map(({ case_reference, position }) => [case_reference, position]))
  },
})
