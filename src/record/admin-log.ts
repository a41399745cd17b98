/** The log of what was done to the service itself. Steps are added, never changed. */
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
  readonly what?: string
  /** Whoever did it. */
  readonly by?: string
  readonly about?: string
  /** From 1. */
  readonly page?: number
  readonly pageSize?: number
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
  /** A page of the log, the latest first. */
  adminSteps: async ({ what, by, about, page = 1, pageSize = 50 }: AdminLogQuery) => {
    const found = conditions(door.body)
    found.add(what, p => `what = ${p}`)
    found.add(by, p => `account = ${p}`)
    found.add(about, p => `about = ${p}`)
    const where = found.where()
    const n = found.values.length
    const at = Math.max(1, page)
    const list = `select ${columns} from recourse.admin_step where ${where} order by number desc limit $${n + 1} offset $${n + 2}`
    const [rows, [counted]] = await door.run(
      asked<Row>(list, [...found.values, pageSize, (at - 1) * pageSize]),
      asked<{ count: number }>(`select count(*) from recourse.admin_step where ${where}`, found.values),
    )
    const total = counted?.count ?? 0
    return { steps: rows.map(stepOf), total, page: at, pages: Math.max(1, Math.ceil(total / pageSize)) }
  },
  /** What the log may be narrowed to: the kinds of step in it, and whoever did them. */
  adminLogHas: async (): Promise<{
    readonly whats: readonly string[]
    readonly people: readonly { readonly id: string; readonly name: string }[]
  }> => {
    const [whats, people] = await door.run(kinds(door.body), doers(door.body))
    return { whats: whats.map(({ what }) => what), people: people.map(({ account: id, name }) => ({ id, name })) }
  },
})
