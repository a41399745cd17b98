/** A report as it is issued: its figures and its words, frozen together. */
import type { LocalDate } from '#calendar'
import type { Instant } from '#case'
import type { Clause } from '#language'
import type { EqualityYear } from '../equality/equality.ts'
import type { Amount, FigureColumn, FigureDefinition, NamedPeriod, ReportFigures } from '../figures/report-figures.ts'

/** What is written beside its numbers, by the id of a section or of a row (`rowWords`); `summary` is of the whole, in plain words. */
export interface ReportWords {
  readonly summary: string
  readonly sections: Readonly<Record<string, string>>
}

export type AssessmentAnswer = 'yes' | 'partly' | 'no'

/** What a source outside the procedures asks each year, as it was answered. */
export interface AnsweredAssessment {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly note?: string
  readonly questions: readonly {
    readonly id: string
    /** Of the source. */
    readonly clause: string
    readonly asks: string
    /** Measures that show it. */
    readonly shows: readonly string[]
    readonly answer: AssessmentAnswer
    readonly words: string
  }[]
}

/** Where the words on one row of a section are kept. */
export const rowWords = (section: string, { id }: { readonly id: string }): string => `${section}--${id.replaceAll(/[^A-Za-z0-9]+/g, '-')}`

/** Its rows were chosen, or are things: what they count is counted elsewhere. */
export const isOfChosenRows = ({ says, asksWords }: { readonly says?: readonly string[]; readonly asksWords?: true }): boolean =>
  says !== undefined || asksWords === true

/** What was issued, all of it: its hash is of this. */
export interface IssuedContent {
  readonly body: string
  readonly report: string
  /** The version of the procedure whose report it is, by its hash. */
  readonly procedure: { readonly id: string; readonly hash: string }
  /** 1; a correction is the next. */
  readonly edition: number
  /** Why there is a further edition. */
  readonly reason?: string
  /** Figures are of the record as it stood then. */
  readonly asAt: Instant
  readonly figures: ReportFigures
  readonly words: ReportWords
  readonly signedOff?: { readonly role: string; readonly title: string; readonly on: LocalDate }
  readonly presented?: { readonly to: string; readonly on: LocalDate }
  /** Figures that an earlier report gave otherwise. */
  readonly moved: readonly MovedFigure[]
  readonly assessments?: readonly AnsweredAssessment[]
  /** Of the year it is of, where the body asks who complains. */
  readonly equality?: EqualityYear
}

/** A figure of the report before, as it was given then and as the record has it now. */
export interface MovedFigure {
  readonly title: string
  readonly period: string
  readonly was: Amount
  readonly is: Amount
  /** What was recorded since then in the cases behind it, in words with how often. */
  readonly because: readonly string[]
}

/** What the public is shown in place of a small number. */
export type ShownAmount = Amount | { readonly is: 'hidden' }

export interface ShownRow {
  readonly id: string
  readonly measure: string
  readonly title: string
  readonly isGroup: boolean
  readonly cells: readonly ShownAmount[]
  /** In the order of the table's `says`. */
  readonly said?: readonly string[]
  /** What people wrote of this row. */
  readonly words?: string
}

export interface ShownTable {
  readonly id: string
  readonly title: string
  readonly columns: readonly FigureColumn[]
  readonly rows: readonly ShownRow[]
  /** What each row says in words before its numbers. */
  readonly says?: readonly string[]
  readonly note?: string
  /** People are asked for words on each of its rows. */
  readonly asksWords?: true
  /** One figure month by month, the earliest first. */
  readonly isTrend?: true
}

export interface ShownSection {
  readonly id: string
  readonly title: string
  readonly clause: Clause
  readonly words: string
  readonly tables: readonly ShownTable[]
  /** Measures that together are another. */
  readonly parts: readonly { readonly whole: string; readonly parts: readonly string[] }[]
}

export interface ShownAssessment extends Omit<AnsweredAssessment, 'questions'> {
  readonly questions: readonly (Omit<AnsweredAssessment['questions'][number], 'shows'> & {
    readonly figures: readonly { readonly title: string; readonly amount: ShownAmount }[]
  })[]
}

/** A report as readers are shown it: nobody’s name, no case, and no number by which somebody could be known. */
export interface ShownReport {
  readonly body: string
  readonly report: string
  readonly procedure: string
  readonly title: string
  readonly period: NamedPeriod
  readonly asAt: LocalDate
  readonly edition: number
  readonly reason?: string
  readonly issuedOn: LocalDate
  readonly summary: string
  readonly sections: readonly ShownSection[]
  readonly definitions: readonly FigureDefinition[]
  readonly signedOff?: { readonly title: string; readonly on: LocalDate }
  readonly presented?: { readonly to: string; readonly on: LocalDate }
  readonly assessments?: readonly ShownAssessment[]
  /** Titles of figures that an earlier report gave otherwise, with their period. */
  readonly moved: readonly string[]
  /** Numbers from 1 to this are hidden; nothing where all are shown. */
  readonly hiddenUpTo?: number
  /** It was never issued: somebody chose its figures, or looks at it before it is. What is said of them. */
  readonly chosen?: readonly string[]
}
