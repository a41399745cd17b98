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
  /** Beside so many periods of the same length before. */
  readonly beside?: number
  readonly asAt?: Instant
}

/** A sum that must come to nothing, case by case: what is in `left` and not in `right`, or the other way. */
export interface SumAsked {
  readonly procedure: string
  /** The measure whose parts or flow it is. */
  readonly measure: string
  readonly of: 'parts' | 'flow'
  readonly from: LocalDate
  readonly to: LocalDate
}

/** One figure, or one group of it. */
export interface FigureAsked {
  readonly procedure: string
  readonly measure: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly group?: { readonly field: string; readonly value: string }
  readonly services?: readonly string[]
}

export interface FigureCase {
  readonly reference: string
  readonly title: string
  readonly restricted: boolean
  readonly service?: string
  /** The day it counts on. */
  readonly on?: LocalDate
  /** What it adds, where the figure is an average: working days. */
  readonly value?: number
  /** The thing of the case that is counted, where things are: a point, an action. */
  readonly thing?: string
}

export interface FigureCases {
  /** Those that this account may open, the latest first. */
  readonly rows: readonly FigureCase[]
  readonly total: number
  /** How many more are counted that it may not open. */
  readonly others: number
  readonly page: number
  readonly pages: number
}

export interface FigureServices {
  /** None where there is no such report, or its procedure names no such period. */
  reportFigures(session: Session, asked: ReportAsked): Promise<ReportFigures | undefined>
  chosenFigures(session: Session, chosen: FiguresChosen): Promise<ReportFigures | undefined>
  /** The cases behind a figure. */
  figureCases(session: Session, asked: FigureAsked, page: number): Promise<FigureCases>
  /** Cases that stand on one side of a sum alone, of those that this account may open. */
  casesOutOfStep(
    session: Session,
    asked: SumAsked,
  ): Promise<readonly { readonly reference: string; readonly title: string; readonly more: number }[]>
  /** The periods that a report has had since the procedure began, the latest first; the one that is not over yet is first. */
  reportPeriods(procedure: string, report: string): readonly NamedPeriod[]
}
