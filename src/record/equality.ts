/** Equality monitoring: counts, and tickets to answer once. No row is about a person. */
import type { LocalDate } from '#calendar'
import type { Door } from './door.ts'
import { type Statement, statement } from './statement.ts'
import { tokenHash } from './token-hash.ts'

export interface EqualityTally {
  readonly procedure: string
  /** '2026-Q2' */
  readonly period: string
  readonly route: 'web' | 'staff'
  /** '' counts people: how many were asked, and how many answered. */
  readonly question: string
  readonly answer: string
  readonly count: number
}

interface Counted {
  readonly question: string
  readonly answer: string
}

const more = `on conflict (body, procedure, period, route, question, answer) do update set count = equality_count.count + 1`
const into = `insert into recourse.equality_count (body, procedure, period, route, question, answer, count)`

const add = statement(
  'count-equality',
  `${into} select $1, $2, $3, $4, a.question, a.answer, 1 from jsonb_to_recordset($5) as a(question text, answer text) ${more}`,
)

/** Two at once: one deletes the ticket, the other finds none and counts nothing. */
const spend = statement<{ question: string }>(
  'answer-equality',
  `with spent as (
     delete from recourse.equality_ticket where body = $1 and token_hash = $2 and expires_on >= $3 returning procedure)
   ${into} select $1, s.procedure, $4, 'web', a.question, a.answer, 1
   from spent s, jsonb_to_recordset($5) as a(question text, answer text) ${more}
   returning question`,
)

const keepTicket = statement(
  'keep-equality-ticket',
  `insert into recourse.equality_ticket (body, token_hash, procedure, expires_on) values ($1, $2, $3, $4)`,
)

const all = statement<{ [K in keyof EqualityTally]: EqualityTally[K] }>(
  'equality-counts',
  `select procedure, period, route, question, answer, count from recourse.equality_count where body = $1
   order by procedure, period, route, question, answer`,
)

const dropTickets = statement('drop-equality-tickets', `delete from recourse.equality_ticket where body = $1 and expires_on < $2`)
const dropCounts = statement('drop-equality-counts', `delete from recourse.equality_count where body = $1 and period < $2`)

export const equalityOf = (door: Door) => ({
  /** One person more: what is counted of them, in one go. */
  countEquality: async (at: Pick<EqualityTally, 'procedure' | 'period' | 'route'>, counted: readonly Counted[]): Promise<void> => {
    await door.run(add(door.body, at.procedure, at.period, at.route, JSON.stringify(counted)))
  },
  keepEqualityTicket: async (ticket: string, procedure: string, expiresOn: LocalDate): Promise<void> => {
    await door.run(keepTicket(door.body, tokenHash(ticket), procedure, expiresOn))
  },
  /** false: used before, or too old; then nothing is counted. */
  answerEquality: async (ticket: string, today: LocalDate, period: string, counted: readonly Counted[]): Promise<boolean> => {
    const [rows] = await door.run(spend(door.body, tokenHash(ticket), today, period, JSON.stringify(counted)))
    return rows.length > 0
  },
  equalityTallies: async (): Promise<readonly EqualityTally[]> => {
    const [rows] = await door.run(all(door.body))
    return rows
  },
  /** Tickets whose day is over, and counts of the quarters before this one. */
  dropOldEquality: async (today: LocalDate, before: string): Promise<void> => {
    const gone: readonly Statement[] = [dropTickets(door.body, today), dropCounts(door.body, before)]
    await door.run(...gone)
  },
})
