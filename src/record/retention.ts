/** What is past its time, and the end of it: the whole of a case, one thing of it, emails that joined no case. */
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import { erasureColumns as columns, type Erasure, eraseOne, keepErasure } from './append/erasing.ts'
import type { Door } from './door.ts'
import { addSight, asked, conditions, type Sight } from './list-conditions.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

interface Row extends Record<string, unknown> {
  readonly case_reference: string | null
  readonly what: Erasure['what']
  readonly thing: string
  readonly why: string
  readonly rule: string
  readonly account: string
  readonly name: string
  readonly erased_at: Instant
}

const all = statement<Row>('erasures', `select ${columns} from recourse.erasure where body = $1 order by number`)
const ofCase = statement<Row>(
  'erasures-of-case',
  `select ${columns} from recourse.erasure where body = $1 and case_reference = $2 order by number`,
)
const mailsPast = statement<{ id: string }>(
  'mails-past',
  `select id from recourse.mail_received where body = $1 and case_reference is null and received_at < $2 order by received_at, id limit $3`,
)
const draftsPast = statement(
  'drop-past-letter-drafts',
  `delete from recourse.letter_draft d where d.body = $1 and d.saved_at < $2
   and exists (select from recourse.case_index c where c.body = $1 and c.case_reference = d.case_reference and not c.is_open)
   returning 1 as gone`,
)
const draftsCounted = statement<{ count: number }>(
  'count-past-letter-drafts',
  `select count(*)::int as count from recourse.letter_draft d where d.body = $1 and d.saved_at < $2
   and exists (select from recourse.case_index c where c.body = $1 and c.case_reference = d.case_reference and not c.is_open)`,
)
const mailsCounted = statement<{ count: number }>(
  'count-past-mails',
  'select count(*)::int as count from recourse.mail_received where body = $1 and case_reference is null and received_at < $2',
)

const erasureOf = ({ case_reference, account, name, erased_at, ...row }: Row): Erasure => ({
  ...(case_reference !== null && { reference: case_reference }),
  ...{ what: row.what, thing: row.thing, why: row.why, rule: row.rule },
  by: { account, name },
  at: erased_at,
})

/** Closed cases of a procedure that nobody has erased: those closed up to a day, or those of which a fact says so. */
export interface PastQuery {
  readonly sight: Sight
  readonly procedure: string
  readonly closedTo?: LocalDate
  /** A fact of the case by which somebody decided it: its last one says so in the field. */
  readonly decidedBy?: { readonly fact: string; readonly field: string }
}

const pastConditions = (body: string, { sight, procedure, closedTo, decidedBy }: PastQuery) => {
  const found = conditions(body)
  addSight(found, sight)
  found.say('not is_open')
  found.add(procedure, p => `procedure = ${p}`)
  found.add(closedTo, p => `closed_on <= ${p}`)
  found.say(
    `not exists (select from recourse.erasure x where x.body = $1 and x.case_reference = case_index.case_reference and x.what = 'case')`,
  )
  if (decidedBy !== undefined) {
    found.values.push(decidedBy.fact, decidedBy.field)
    const n = found.values.length
    found.say(`coalesce((select (e.fact::jsonb -> 'data' -> $${n})::text from recourse.record_entry e
      where e.body = $1 and e.case_reference = case_index.case_reference and e.fact_type = $${n - 1} order by e.position desc limit 1), '') = 'true'`)
  }
  return found
}

export const retentionOf = (door: Door) => ({
  /** How many there are, and the references of some of them, the longest closed first. */
  casesPast: async (query: PastQuery, page: { readonly skip: number; readonly limit: number }) => {
    const found = pastConditions(door.body, query)
    const where = found.where()
    const counted = asked<{ count: number }>(`select count(*)::int as count from recourse.case_index where ${where}`, [...found.values])
    found.values.push(page.skip, page.limit)
    const n = found.values.length
    const list = asked<{ case_reference: string }>(
      `select case_reference from recourse.case_index where ${where} order by closed_on, case_reference offset $${n - 1} limit $${n}`,
      found.values,
    )
    const [[count], rows] = await door.run(counted, list)
    return { total: count?.count ?? 0, references: rows.map(row => row.case_reference) }
  },
  /** The oldest first. */
  erasures: async (): Promise<readonly Erasure[]> => (await door.run(all(door.body)))[0].map(erasureOf),
  erasuresOfCase: async (reference: string): Promise<readonly Erasure[]> =>
    (await door.run(ofCase(door.body, reference)))[0].map(erasureOf),
  /** Of no case: nothing is recorded of it but the line. false: there is no such email. */
  eraseMail: async (erasure: Omit<Erasure, 'what' | 'reference'>): Promise<boolean> => {
    const { thing, why, rule, by, at } = mustBeStorable(erasure)
    const [[row]] = await door.run(
      eraseOne('email', null, thing, '[]'),
      keepErasure(door.body, null, 'email', thing, why, rule, by.account, by.name, at),
    )
    return (row?.rows ?? 0) > 0
  },
  /** Emails that joined no case and came before this instant, the oldest first. */
  mailsPast: async (before: Instant, most: number): Promise<readonly string[]> =>
    (await door.run(mailsPast(door.body, before, most)))[0].map(({ id }) => id),
  countMailsPast: async (before: Instant): Promise<number> => (await door.run(mailsCounted(door.body, before)))[0][0]?.count ?? 0,
  /** Letters begun and never sent, of closed cases, last saved before this instant. How many went. */
  dropPastDrafts: async (before: Instant): Promise<number> => (await door.run(draftsPast(door.body, before)))[0].length,
  countPastDrafts: async (before: Instant): Promise<number> => (await door.run(draftsCounted(door.body, before)))[0][0]?.count ?? 0,
})
