/** What the pages of reports being written, issued and published need done. */
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { Assessment, AssessmentQuestion, Clause, RoleId } from '#language'
import type { AssessmentAnswer, IssuedContent, MovedFigure, NamedPeriod, ReportWords, ShownReport } from '#outputs'
import type { Recorded, Session } from './account.ts'

export interface ReportNamed {
  readonly procedure: string
  readonly report: string
  /** As `report-issued` names it: '2026-27-Q2'. */
  readonly period: string
}

export interface ReportStep {
  readonly what: 'signed-off' | 'presented'
  readonly title: string
  readonly on: LocalDate
  readonly by: string
  /** false: the words or the figures were changed since. */
  readonly isOfThisVersion: boolean
}

/** A report that is being written: as it would read if it were issued now. */
export interface ReportAtWork extends ReportNamed {
  readonly title: string
  readonly clause: Clause
  readonly of: NamedPeriod
  readonly isOver: boolean
  readonly who: readonly RoleId[]
  /** To whom it goes, in words. */
  readonly to: string
  readonly isPublished: boolean
  /** The role the document names; nothing where it names none. */
  readonly signedOffBy?: { readonly role: RoleId; readonly title: string }
  /** Of the draft: 0 before anything was saved. */
  readonly version: number
  readonly versions: readonly { readonly version: number; readonly by: string; readonly at: Instant }[]
  readonly asAt: Instant
  readonly words: ReportWords
  /** First words for each section, drawn from its figures. */
  readonly drafts: Readonly<Record<string, string>>
  /** What its clauses ask it to say beside its sections, of which one or another may do. */
  readonly beside: readonly { readonly id: string; readonly title: string }[]
  readonly shown: ShownReport
  /** What it answers beside its sections, and what is answered so far. */
  readonly assessments: readonly AssessmentAtWork[]
  /** How many small numbers earlier reports give away, whatever is hidden now. */
  readonly givenAway: number
  /** Names of people in the record that stand in its words. */
  readonly names: readonly string[]
  readonly moved: readonly MovedFigure[]
  readonly steps: readonly ReportStep[]
  /** What was issued for this period, the latest first. */
  readonly issued: readonly IssuedReport[]
  /** How many facts the body's record has. */
  readonly position: number
}

export interface AssessmentAtWork extends Omit<Assessment, 'questions'> {
  readonly questions: readonly (AssessmentQuestion & {
    readonly id: string
    readonly answer?: AssessmentAnswer
    readonly words: string
    /** First words, from the figures that the report gives. */
    readonly draft: string
  })[]
}

export interface IssuedReport extends ReportNamed {
  /** Its procedure, report, period and edition. */
  readonly id: string
  readonly title: string
  readonly edition: number
  readonly issuedOn: LocalDate
  readonly by: string
  readonly hash: string
  readonly isPublished: boolean
  readonly content: IssuedContent
}

/** A report made again from the record as it stood then. */
export interface MadeAgain {
  readonly isSame: boolean
  readonly hash: string
  /** Titles of the figures that came out otherwise. */
  readonly differs: readonly string[]
}

export interface PublishedReport {
  readonly id: string
  readonly report: ShownReport
  /** The edition that is in force, where this one is not. */
  readonly later?: string
}

export type ReportSaved =
  | { readonly is: 'saved'; readonly version: number }
  /** Somebody else saved it first. */
  | { readonly is: 'changed' }
  | { readonly is: 'refused'; readonly because: string; readonly clause: Clause; readonly field?: string }

export interface PublicationServices {
  reportAtWork(session: Session, named: ReportNamed): Promise<ReportAtWork | undefined>
  /** `version`: that which was open. `recount`: figures are brought up to now. */
  saveReport(
    session: Session,
    named: ReportNamed,
    draft: { readonly version: number; readonly words: ReportWords; readonly recount: boolean },
  ): Promise<ReportSaved>
  signOffReport(session: Session, named: ReportNamed, version: number): Promise<ReportSaved>
  presentReport(session: Session, named: ReportNamed, presented: { readonly version: number; readonly on: LocalDate }): Promise<ReportSaved>
  /** `reason`: why there is a further edition. `namesRead`: the names found in it were looked at. */
  issueReport(
    session: Session,
    named: ReportNamed,
    issue: {
      readonly version: number
      readonly position: number
      readonly key: string
      readonly reason: string
      readonly namesRead: boolean
    },
  ): Promise<Recorded>
  /** Of a procedure, the latest first. */
  issuedReports(session: Session, procedure: string): Promise<readonly IssuedReport[]>
  issuedReport(session: Session, id: string): Promise<IssuedReport | undefined>
  makeReportAgain(session: Session, id: string): Promise<MadeAgain | undefined>
  /** For everybody, the latest first. */
  publishedReports(): Promise<readonly PublishedReport[]>
  /** What was published, for those who follow it. */
  publishedFeed(): Promise<string>
  publishedReport(id: string): Promise<PublishedReport | undefined>
}
