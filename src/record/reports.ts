/** Reports being written, and as they were issued: nothing of either is ever changed. */
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { ReportIssued } from './append/append.ts'
import type { Door } from './door.ts'
import { type Statement, statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

export interface ReportNamed {
  readonly procedure: string
  readonly report: string
  readonly period: string
}

export interface ReportDraftKept {
  readonly version: number
  readonly words: { readonly summary: string; readonly sections: Readonly<Record<string, string>> }
  readonly asAt: Instant
  readonly by: string
  readonly at: Instant
}

export interface ReportStepKept {
  readonly what: 'signed-off' | 'presented'
  /** Of the draft that it was said of. */
  readonly version: number
  readonly role: string
  readonly on: LocalDate
  readonly by: string
  readonly at: Instant
}

export interface KeptReport extends ReportIssued {
  /** Its procedure, report, period and edition: 'anytown-children-annual-2026-27-1'. */
  readonly id: string
}

const insertIssued = statement(
  'keep-report-issued',
  `insert into recourse.report_issued (body, fact, procedure, report, period, edition, content, hash, shown, hidden, issued_on, account)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)

/** Beside the fact that it was issued. */
export const reportStatements = (body: string, fact: string, report: ReportIssued | undefined): readonly Statement[] => {
  if (report === undefined) return []
  const { procedure, report: id, period, edition, content, hash, shown, hidden, issuedOn, by } = report
  return [insertIssued(body, fact, procedure, id, period, edition, content, hash, shown ?? null, hidden, issuedOn, by)]
}

interface DraftRow extends Record<string, unknown> {
  readonly version: number
  readonly words: ReportDraftKept['words']
  readonly as_at: Instant
  readonly account: string
  readonly saved_at: Instant
}

interface StepRow extends Record<string, unknown> {
  readonly what: ReportStepKept['what']
  readonly version: number
  readonly role: string
  readonly on_day: LocalDate
  readonly account: string
  readonly happened_at: Instant
}

interface IssuedRow extends Record<string, unknown> {
  readonly id: string
  readonly procedure: string
  readonly report: string
  readonly period: string
  readonly edition: number
  readonly content: string
  readonly hash: string
  readonly shown: string | null
  readonly hidden: readonly string[]
  readonly issued_on: LocalDate
  readonly account: string
}

const drafts = statement<DraftRow>(
  'report-drafts',
  `select version, words, as_at, account, saved_at from recourse.report_draft
   where body = $1 and procedure = $2 and report = $3 and period = $4 order by version desc`,
)
const steps = statement<StepRow>(
  'report-steps',
  `select what, version, role, on_day, account, happened_at from recourse.report_step
   where body = $1 and procedure = $2 and report = $3 and period = $4 order by turn`,
)
const addDraft = statement<{ version: number }>(
  'add-report-draft',
  `insert into recourse.report_draft (body, procedure, report, period, version, words, as_at, account, saved_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning version`,
)
const addStep = statement<{ turn: number }>(
  'add-report-step',
  `insert into recourse.report_step (body, procedure, report, period, turn, what, version, role, on_day, account, happened_at)
   select $1, $2, $3, $4, coalesce(max(turn), 0) + 1, $5, $6, $7, $8, $9, $10 from recourse.report_step
   where body = $1 and procedure = $2 and report = $3 and period = $4
   on conflict do nothing returning turn`,
)
/** What a report is reached by: plain in an address, and the same for ever. */
const address = `procedure || '-' || report || '-' || period || '-' || edition`
const columns = `${address} as id, procedure, report, period, edition, content, hash, shown, hidden, issued_on, account`
const issued = statement<IssuedRow>(
  'reports-issued',
  `select ${columns} from recourse.report_issued where body = $1 and procedure = $2 order by issued_on desc, edition desc, fact`,
)
const oneIssued = statement<IssuedRow>('report-issued', `select ${columns} from recourse.report_issued where body = $1 and ${address} = $2`)
const published = statement<{ readonly id: string; readonly shown: string } & Record<string, unknown>>(
  'reports-published',
  `select ${address} as id, shown from recourse.report_issued where body = $1 and shown is not null order by issued_on desc, edition desc, fact limit $2`,
)

/** Whole words are looked for by whoever asks: this narrows everybody in the record to those of whom a part stands there. */
const named = statement<{ readonly details: { readonly name: string; readonly as?: string } }>(
  'people-named',
  `select details from recourse.person where body = $1 and exists (
     select from regexp_split_to_table(details->>'name', '[\\s,.]+') as part where length(part) >= 3 and strpos($2, part) > 0)`,
)

const keptOf = ({ shown, issued_on: issuedOn, account: by, ...row }: IssuedRow): KeptReport => ({
  ...row,
  ...(shown === null ? {} : { shown }),
  ...{ issuedOn, by },
})

export const reportsOf = (door: Door) => ({
  /** The latest version first. */
  reportDrafts: async ({ procedure, report, period }: ReportNamed): Promise<readonly ReportDraftKept[]> => {
    const [rows] = await door.run(drafts(door.body, procedure, report, period))
    return rows.map(({ version, words, as_at: asAt, account: by, saved_at: at }) => ({ version, words, asAt, by, at }))
  },
  reportSteps: async ({ procedure, report, period }: ReportNamed): Promise<readonly ReportStepKept[]> => {
    const [rows] = await door.run(steps(door.body, procedure, report, period))
    return rows.map(({ what, version, role, on_day: on, account: by, happened_at: at }) => ({ what, version, role, on, by, at }))
  },
  /** false: somebody saved that version first. */
  saveReportDraft: async ({ procedure, report, period }: ReportNamed, draft: ReportDraftKept): Promise<boolean> => {
    const { version, words, asAt, by, at } = draft
    mustBeStorable(words)
    const [rows] = await door.run(addDraft(door.body, procedure, report, period, version, JSON.stringify(words), asAt, by, at))
    return rows.length > 0
  },
  /** false: somebody did a step of it at the same moment. */
  addReportStep: async ({ procedure, report, period }: ReportNamed, step: ReportStepKept): Promise<boolean> => {
    const { what, version, role, on, by, at } = step
    const [rows] = await door.run(addStep(door.body, procedure, report, period, what, version, role, on, by, at))
    return rows.length > 0
  },
  /** Of a procedure, the latest first. */
  reportsIssued: async (procedure: string): Promise<readonly KeptReport[]> => {
    const [rows] = await door.run(issued(door.body, procedure))
    return rows.map(keptOf)
  },
  reportIssued: async (id: string): Promise<KeptReport | undefined> => {
    const [rows] = await door.run(oneIssued(door.body, id))
    return rows.map(keptOf)[0]
  },
  /** People of cases and registers of whose name a part stands in these words. */
  peopleNamedIn: async (words: string): Promise<readonly { readonly name: string; readonly as?: string }[]> => {
    const [rows] = await door.run(named(door.body, words))
    return rows.map(({ details }) => details)
  },
  /** As the public is shown them, the latest first. */
  reportsPublished: async (limit: number): Promise<readonly { readonly id: string; readonly shown: string }[]> => {
    const [rows] = await door.run(published(door.body, limit))
    return rows
  },
})
