/** What the pages of figures and reports need done. */
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { NamedPeriod, ReportFigures } from '#outputs'
import type { Session } from './account.ts'

export interface ReportAsked {
  readonly procedure: string
  readonly report: string
  /** As `report-issued` names it: '2026-27-Q2'. */
  readonly period: string
  /** From the record as it stood then; now, where not given. */
  readonly asAt?: Instant
}

/** A choice of one's own: some measures of a procedure, over any days. */
export interface FiguresChosen {
  readonly procedure: string
  readonly measures: readonly string[]
  readonly from: LocalDate
  readonly to: LocalDate
  /** Fields to give them in groups by. */
  readonly by?: readonly string[]
  readonly services?: readonly string[]
  readonly asAt?: Instant
}

export interface FigureServices {
  /** None where there is no such report, or its procedure names no such period. */
  reportFigures(session: Session, asked: ReportAsked): Promise<ReportFigures | undefined>
  chosenFigures(session: Session, chosen: FiguresChosen): Promise<ReportFigures | undefined>
  /** The periods that a report has had since the procedure began, the latest first; the one that is not over yet is first. */
  reportPeriods(procedure: string, report: string): readonly NamedPeriod[]
}
