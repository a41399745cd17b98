/** A report while it is written: the version in force, its figures as at a moment, and the words that people gave it. */
import type { Instant } from '#case'
import { inLondon, type ReportFigures, type ReportWords, reportFilling, reportPeriodNamed } from '#outputs'
import type { KeptReport, ReportDraftKept, ReportNamed, ReportStepKept } from '#record'
import { countedAsAt } from '../figures/as-at.ts'
import type { Edition } from '../library.ts'
import type { Desk } from '../services/desk.ts'
import { editionsInForce } from '../services/editions-in-force.ts'
import { filledIn } from '../services/figures.ts'

/** A report is of the whole, whoever makes it: its numbers are no case, and cases are opened by those who may. */
const whole = { restricted: true }

export interface AtWork {
  readonly named: ReportNamed
  readonly edition: Edition
  readonly drafts: readonly ReportDraftKept[]
  readonly version: number
  readonly words: ReportWords
  readonly asAt: Instant
  readonly figures: ReportFigures
  readonly steps: readonly ReportStepKept[]
  /** Of this procedure, every report and period, the latest first. */
  readonly issued: readonly KeptReport[]
}

/** As the version of a procedure has it, from the record as it stood then: from the facts alone, unless said otherwise. */
export const figuresAt = async (
  desk: Desk,
  edition: Edition,
  { report, period }: ReportNamed,
  asAt: Instant,
  count?: typeof countedAsAt,
): Promise<ReportFigures | undefined> => {
  const { procedure } = edition
  const own = procedure.reports?.[report]
  const named = own && reportPeriodNamed(own, period, desk.clock.today())
  return own && named && filledIn(desk, whole, reportFilling(procedure, report, own, named), asAt, count)
}

/** With figures by what is kept: before any is issued it is counted from the facts. */
export const openAtWork = async (desk: Desk, named: ReportNamed): Promise<AtWork | undefined> => {
  const edition = editionsInForce(desk, desk.clock.today()).find(({ procedure }) => procedure.id === named.procedure)
  const own = edition?.procedure.reports?.[named.report]
  if (edition === undefined || own === undefined || own.listsLive !== undefined) return undefined
  const [drafts, steps, issued] = await Promise.all([
    desk.store.reportDrafts(named),
    desk.store.reportSteps(named),
    desk.store.reportsIssued(named.procedure),
  ])
  const [latest] = drafts
  const asAt = latest?.asAt ?? desk.clock.now()
  const figures = await figuresAt(desk, edition, named, asAt, countedAsAt)
  if (figures === undefined) return undefined
  const words = latest?.words ?? { summary: '', sections: {} }
  return { named, edition, drafts, version: latest?.version ?? 0, words, asAt, figures, steps, issued }
}

export const isOf = ({ report, period }: ReportNamed, kept: KeptReport): boolean => kept.report === report && kept.period === period

export const dayOf = (at: Instant, today: ReportFigures['asAt']): ReportFigures['asAt'] => inLondon(at)?.day ?? today
