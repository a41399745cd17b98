/** What the pages of figures and reports need done. */
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { NamedPeriod, Narrowing, ReportFigures } from '#outputs'
import type { Session } from './account.ts'
import type { NamedChoice } from './action-services.ts'

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
  /** Of some cases alone. */
  readonly only?: Narrowing
  /** A second field: its groups stand beside those of each in `by`. */
  readonly across?: string
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
  /** One group of a second field. */
  readonly across?: { readonly field: string; readonly value: string }
  readonly services?: readonly string[]
  readonly only?: Narrowing
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

/** A question to the figures under a name. */
export interface OwnQuestionSaved {
  readonly id: string
  readonly name: string
  /** As in its address. */
  readonly asked: string
  /** '': nobody; else a role. */
  readonly sharedWith: string
  /** Who keeps it; none where it is the account's own. */
  readonly keptBy?: string
  /** How its answer comes to this account by email. */
  readonly mail?: QuestionMailed
}

export interface QuestionMailed {
  readonly every: 'week' | 'month'
  readonly sends: 'figures' | 'csv'
}

export interface OwnQuestionServices {
  /** Their own, and those shared with a role of theirs. */
  ownQuestions(session: Session): Promise<readonly OwnQuestionSaved[]>
  /** One that this account may open. */
  ownQuestion(session: Session, id: string): Promise<OwnQuestionSaved | undefined>
  keepQuestion(session: Session, question: Pick<OwnQuestionSaved, 'id' | 'name' | 'asked' | 'sharedWith'>): Promise<void>
  /** false: it is not theirs to remove. */
  removeQuestion(session: Session, id: string): Promise<boolean>
  /** Its answer by email to this account from now on; nothing: no more. false: there is no such question, or no address to write to. */
  mailQuestion(session: Session, id: string, mail: QuestionMailed | undefined): Promise<boolean>
}

export interface FigureServices extends OwnQuestionServices {
  /** None where there is no such report, or its procedure names no such period. */
  reportFigures(session: Session, asked: ReportAsked): Promise<ReportFigures | undefined>
  chosenFigures(session: Session, chosen: FiguresChosen): Promise<ReportFigures | undefined>
  /** The cases behind a figure. */
  figureCases(session: Session, asked: FigureAsked, page: number): Promise<FigureCases>
  /** What the record has to narrow figures to, as far as this account may know: who found on cases only where it may see all of them. */
  narrowedTo(session: Session, procedure: string): Promise<Readonly<Record<'provider' | 'decided', readonly NamedChoice[]>>>
  /** Cases that stand on one side of a sum alone, of those that this account may open. */
  casesOutOfStep(
    session: Session,
    asked: SumAsked,
  ): Promise<readonly { readonly reference: string; readonly title: string; readonly more: number }[]>
  /** The periods that a report has had since the procedure began, the latest first; the one that is not over yet is first. */
  reportPeriods(procedure: string, report: string): readonly NamedPeriod[]
}
