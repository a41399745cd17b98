/** Who was reminded of what, and the one message a day in which it went. */
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { Json, ReminderRow } from './append/append.ts'
import type { Door } from './door.ts'
import { asTold } from './kept-names.ts'
import { addSight, asked, conditions, type Sight } from './list-conditions.ts'
import { type Statement, statement } from './statement.ts'

export interface KeptReminder<Row extends object> extends Omit<ReminderRow, 'row'> {
  readonly reference: string
  /** In the order they were made. */
  readonly number: number
  readonly row: Row
  readonly madeAt: Instant
  readonly digestOn?: LocalDate
  readonly restricted: boolean
}

export interface DigestKept {
  readonly account: string
  readonly day: LocalDate
  readonly subject: string
  readonly text: string
  readonly madeAt: Instant
  /** What it is about, where it is a message of its own: one such, ever. Absent: the one message of its day. */
  readonly about?: string
}

const insert = statement(
  'keep-reminders',
  `insert into recourse.reminder (body, case_reference, rung, account, role, kind, pass_on, rung_day, row, made_at)
   select $1, $2, rung, account, role, kind, "passOn", day, "row", $4
   from jsonb_to_recordset($3) as given(rung text, account text, role text, kind text, "passOn" text, day date, "row" jsonb)
   on conflict do nothing`,
)

/** Beside the fact that says they were sent; whoever was told before is not told again. */
export const reminderStatements = (body: string, reference: string, rows: readonly ReminderRow[], at: Instant): readonly Statement[] =>
  rows.length === 0 ? [] : [insert(body, reference, JSON.stringify(rows), at)]

interface Kept extends Record<string, unknown> {
  readonly case_reference: string
  readonly rung: string
  readonly account: string
  readonly number: number
  readonly role: string
  readonly kind: string
  readonly pass_on: string | null
  readonly rung_day: LocalDate
  readonly made_at: Instant
  readonly digest_on: LocalDate | null
  readonly is_restricted: boolean
}

const columns = `r.case_reference, r.rung, r.account, r.number, r.role, r.kind, r.pass_on, r.rung_day, r.row, r.made_at, r.digest_on, c.is_restricted`

const kept = <Row extends object>(read: Kept & { readonly row: Row }): KeptReminder<Row> => ({
  ...{ reference: read.case_reference, rung: read.rung, account: read.account, number: read.number, role: read.role, kind: read.kind },
  ...(read.pass_on === null ? {} : { passOn: read.pass_on }),
  ...{ day: read.rung_day, row: read.row, madeAt: read.made_at, restricted: read.is_restricted },
  ...(read.digest_on === null ? {} : { digestOn: read.digest_on }),
})

const ofRungs = statement<{ rung: string; account: string }>(
  'reminded-of-rungs',
  `select rung, account from recourse.reminder where body = $1 and case_reference = $2 and rung = any ($3::text[])`,
)

const waiting = statement<{ account: string }>(
  'accounts-with-reminders',
  `select distinct account from recourse.reminder where body = $1 and digest_on is null order by account`,
)

const hasDigest = statement<{ account: string }>(
  'digests-of-a-day',
  `select account from recourse.digest where body = $1 and day = $2 and about = ''`,
)

const insertDigest = statement(
  'keep-digest',
  `insert into recourse.digest (body, account, day, subject, text, made_at, about) values ($1, $2, $3, $4, $5, $6, $7)`,
)
const insertMessage = statement('digest-out', `insert into recourse.outbox (body, kind, message, not_before) values ($1, 'digest', $2, $3)`)
const markSent = statement(
  'reminders-in-digest',
  `update recourse.reminder set digest_on = $3 where body = $1 and account = $2 and digest_on is null and number = any ($4::bigint[])`,
)

export interface ReminderQuery {
  readonly sight: Sight
  readonly account?: string
  /** Only those that wait for a message, or only those that went in one. */
  readonly isSent?: boolean
  readonly from?: LocalDate
  readonly to?: LocalDate
  readonly limit: number
}

export const remindersOf = (door: Door) => ({
  /** Of these reminders, who was told before. */
  remindedOf: async (reference: string, rungs: readonly string[]) => {
    const [rows] = await door.run(ofRungs(door.body, reference, rungs))
    return rows
  },
  /** Reminders that no fact tells of: they are to be passed on by hand. */
  keepReminders: async (reference: string, rows: readonly ReminderRow[], at: Instant): Promise<void> => {
    if (rows.length > 0) await door.run(insert(door.body, reference, JSON.stringify(rows), at))
  },
  accountsWithReminders: async (): Promise<readonly string[]> => {
    const [rows] = await door.run(waiting(door.body))
    return rows.map(({ account }) => account)
  },
  digestedOn: async (day: LocalDate): Promise<ReadonlySet<string>> => {
    const [rows] = await door.run(hasDigest(door.body, day))
    return new Set(rows.map(({ account }) => account))
  },
  /** The message, its place in the outbox, and what went in it, together or not at all. false: they had it, or the one of that day. */
  keepDigest: async (digest: DigestKept, message: Json, numbers: readonly number[]): Promise<boolean> => {
    const { account, day, subject, text, madeAt, about = '' } = digest
    try {
      await door.run(
        insertDigest(door.body, account, day, subject, text, madeAt, about),
        insertMessage(door.body, JSON.stringify(message), madeAt),
        markSent(door.body, account, day, numbers),
      )
      return true
    } catch (fault) {
      if (fault instanceof Error && 'code' in fault && fault.code === '23505') return false
      throw fault
    }
  },
  /** What was told, the latest message first, in it the oldest reminder; of cases that may be seen. */
  reminders: async <Row extends object>(query: ReminderQuery): Promise<readonly KeptReminder<Row>[]> => {
    const found = conditions(door.body, 'r.')
    addSight(found, query.sight, 'c.')
    found.add(query.account, p => `r.account = ${p}`)
    if (query.isSent !== undefined) found.say(`r.digest_on is ${query.isSent ? 'not ' : ''}null`)
    found.add(query.from, p => `r.digest_on >= ${p}`)
    found.add(query.to, p => `r.digest_on <= ${p}`)
    found.values.push(query.limit)
    const text = `select ${columns} from recourse.reminder r
      join recourse.case_index c on c.body = r.body and c.case_reference = r.case_reference
      where ${found.where()} order by r.digest_on desc nulls first, r.account, r.rung_day, r.number limit $${found.values.length}`
    const [rows] = await door.run(asked<Kept & { readonly row: Row }>(text, found.values))
    return asTold(
      door,
      query.sight,
      rows.map(row => kept<Row>(row)),
      row => row.reference,
    )
  },
})
