/** Bundles of evidence: what was chosen, by whom, and who checked it. */
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { Door } from './door.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

export interface BundleStep {
  readonly bundle: string
  readonly what: 'chosen' | 'checked' | 'sent-back'
  /** Of a choice: how many entries of the record it holds, and the day it is dated. */
  readonly entries?: number
  readonly issued?: LocalDate
  readonly reason?: string
  readonly by: string
  readonly at: Instant
}

interface StepRow extends Record<string, unknown> {
  readonly bundle: string
  readonly what: BundleStep['what']
  readonly entries: number | null
  readonly issued: LocalDate | null
  readonly reason: string | null
  readonly account: string
  readonly happened_at: Instant
}

const insertStep = statement(
  'bundle-step',
  `insert into recourse.bundle_step (body, case_reference, bundle, what, entries, issued, reason, account, happened_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

const insertChoice = statement(
  'bundle-choice',
  `insert into recourse.bundle_choice (body, case_reference, bundle, choice) values ($1, $2, $3, $4)`,
)

const steps = statement<StepRow>(
  'bundle-steps',
  `select bundle, what, entries, issued, reason, account, happened_at
   from recourse.bundle_step where body = $1 and case_reference = $2 order by number`,
)

const choices = statement<{ bundle: string; choice: unknown }>(
  'bundle-choices',
  `select bundle, choice from recourse.bundle_choice where body = $1 and case_reference = $2`,
)

const hashAt = statement<{ hash: Buffer }>(
  'entry-hash',
  `select hash from recourse.record_entry where body = $1 and case_reference = $2 and position = $3`,
)

const stepOf = (row: StepRow): BundleStep => ({
  bundle: row.bundle,
  what: row.what,
  ...(row.entries === null ? {} : { entries: row.entries }),
  ...(row.issued === null ? {} : { issued: row.issued }),
  ...(row.reason === null ? {} : { reason: row.reason }),
  by: row.account,
  at: row.happened_at,
})

const values = (body: string, reference: string, { bundle, what, entries, issued, reason, by, at }: BundleStep) =>
  [body, reference, bundle, what, entries ?? null, issued ?? null, reason ?? null, by, at] as const

export const bundlesOf = (door: Door) => ({
  addBundleStep: async (reference: string, step: BundleStep): Promise<void> => {
    await door.run(insertStep(...values(door.body, reference, mustBeStorable(step))))
  },
  /** The choice and the step that says so, together. */
  addBundle: async (reference: string, step: BundleStep, choice: unknown): Promise<void> => {
    await door.run(
      insertChoice(door.body, reference, step.bundle, JSON.stringify(mustBeStorable(choice))),
      insertStep(...values(door.body, reference, mustBeStorable(step))),
    )
  },
  bundleSteps: async (reference: string): Promise<readonly BundleStep[]> => {
    const [rows] = await door.run(steps(door.body, reference))
    return rows.map(stepOf)
  },
  /** By bundle; one whose personal data was erased is not there. */
  bundleChoices: async (reference: string): Promise<ReadonlyMap<string, unknown>> => {
    const [rows] = await door.run(choices(door.body, reference))
    return new Map(rows.map(({ bundle, choice }) => [bundle, choice]))
  },
  /** The hash that an entry of a case was chained by, in hexadecimal. */
  entryHash: async (reference: string, position: number): Promise<string | undefined> => {
    const [[row]] = await door.run(hashAt(door.body, reference, position))
    return row?.hash.toString('hex')
  },
})
