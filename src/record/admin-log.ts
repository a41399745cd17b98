/** The log of what was done to the service itself. Steps are added, never changed; they go when their time is over. */
import type { LocalDate } from '#calendar'
import type { Field, Instant } from '#case'
import type { Door } from './door.ts'
import { asked, conditions } from './list-conditions.ts'
import { type Statement, statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

/** How something stood, in words that people read: 'roles' as their titles. Never a secret. */
export type AdminState = Readonly<Record<string, Field>>

export interface AdminStep {
  /** 'account-made'. */
  readonly what: string
  /** What it was done to: its id, and what people call it. */
  readonly about: string
  readonly title: string
  readonly by: { readonly account: string; readonly name: string }
  readonly at: Instant
  /** Only what changed; empty where there was nothing before. */
  readonly was: AdminState
  readonly became: AdminState
  readonly reason?: string
}

export interface AdminLogQuery {
  /** Who signed in and who opened which case is told only where it is asked for, or about one case or account: there is so much of it. */
  readonly what?: string
  /** Whoever did it. */
  readonly by?: string
  readonly about?: string
  /** The first and the last day, as London has them. */
  readonly from?: LocalDate
  readonly to?: LocalDate
  /** How many of the latest; all where it does not say. */
  readonly most?: number
}

interface Row extends Record<string, unknown> {
  readonly what: string
  readonly about: string
  readonly title: string
  readonly account: string
  readonly name: string
  readonly was: AdminState
  readonly became: AdminState
  readonly reason: string | null
  readonly happened_at: Instant
}

/** That somebody signed in, opened a case, or took a file of it away: kept apart from what was changed, and shown where it is asked for. */
const looks = ['case-opened', 'case-exported', 'signed-in', 'sign-in-refused'] as const

const columns = 'what, about, title, account, name, was, became, reason, happened_at'

const add = statement(
  'add-admin-step',
  `insert into recourse.admin_step (body, ${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
)
const kinds = statement<{ what: string }>(
  'kinds-of-admin-step',
  'select distinct what from recourse.admin_step where body = $1 order by what',
)
const doers = statement<{ account: string; name: string }>(
  'doers-of-admin-steps',
  'select distinct on (account) account, name from recourse.admin_step where body = $1 order by account, number desc',
)

const lastOfEach = statement<Row>(
  'last-admin-steps',
  `select distinct on (what) ${columns} from recourse.admin_step where body = $1 and what not in (${looks.map(look => `'${look}'`).join(', ')}) order by what, number desc`,
)

const eraseBefore = statement<{ went: number }>('erase-log', 'select recourse.erase_log($1, $2, $3, $4, $5)::int as went')
const before = statement<{ count: number }>(
  'count-log-before',
  'select count(*)::int as count from recourse.admin_step where body = $1 and happened_at < $2',
)

/** The step as a statement, to be run in the transaction of what it tells of. */
export const adminStep = (door: Pick<Door, 'body'>, step: AdminStep): Statement => {
  const { what, about, title, by, at, was, became, reason } = mustBeStorable(step)
  return add(door.body, what, about, title, by.account, by.name, JSON.stringify(was), JSON.stringify(became), reason, at)
}

const stepOf = ({ account, name, happened_at, reason, ...row }: Row): AdminStep => ({
  ...row,
  by: { account, name },
  at: happened_at,
  ...(reason === null ? {} : { reason }),
})

export const adminLogOf = (door: Door) => ({
  addAdminStep: async (step: AdminStep): Promise<void> => {
    await door.run(adminStep(door, step))
  },
  /** How many steps are of before this instant. */
  countLogBefore: async (instant: Instant): Promise<number> => (await door.run(before(door.body, instant)))[0][0]?.count ?? 0,
  /** They go, but never those of the last six months; how many went is a step of the log itself. */
  eraseLogBefore: async (instant: Instant, { by, reason = '', at }: Pick<AdminStep, 'by' | 'reason' | 'at'>): Promise<number> =>
    (await door.run(eraseBefore(instant, by.account, by.name, reason, at)))[0][0]?.went ?? 0,
  /** The latest first, and how many there are in all. */
  adminSteps: async ({ what, by, about, from, to, most }: AdminLogQuery) => {
    const found = conditions(door.body)
    found.add(what, p => `what = ${p}`)
    for (const look of looks) found.add(what === undefined && about === undefined ? look : undefined, p => `what <> ${p}`)
    found.add(by, p => `account = ${p}`)
    found.add(about, p => `about = ${p}`)
    found.add(from, p => `(happened_at at time zone 'Europe/London')::date >= ${p}::date`)
    found.add(to, p => `(happened_at at time zone 'Europe/London')::date <= ${p}::date`)
    const where = found.where()
    const list = `select ${columns} from recourse.admin_step where ${where} order by number desc limit $${found.values.length + 1}`
    const [rows, [counted]] = await door.run(
      asked<Row>(list, [...found.values, most ?? null]),
      asked<{ count: number }>(`select count(*) from recourse.admin_step where ${where}`, found.values),
    )
    return { steps: rows.map(stepOf), total: counted?.count ?? 0 }
  },
  /** The last step of each kind, about each group of things: 'letter-worded', 'body-changed' of the services. */
  lastAdminSteps: async (): Promise<readonly AdminStep[]> => (await door.run(lastOfEach(door.body)))[0].map(stepOf),
  /** What the log may be narrowed to: the kinds of step in it, and whoever did them. */
  adminLogHas: async (): Promise<{
    readonly whats: readonly string[]
    readonly people: readonly { readonly id: string; readonly name: string }[]
  }> => {
    const [whats, people] = await door.run(kinds(door.body), doers(door.body))
    return { whats: whats.map(({ what }) => what), people: people.map(({ account: id, name }) => ({ id, name })) }
  },
})
