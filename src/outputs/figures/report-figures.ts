/** A report's figures: its sections as its procedure has them, each with tables of cells that know what they are. */
import type { LocalDate } from '#calendar'
import type { Period } from '#case'
import type { Clause } from '#language'

/**
 * What a cell says. `none`: there was nothing in the group, which is not 0. A share of nothing has no percentage: 'n/a'.
 * Percentages and averages are to one decimal, half up; `of` days, each day counts as the measure counts it.
 */
export type Amount =
  | { readonly is: 'none' }
  | { readonly is: 'count'; readonly count: number }
  | { readonly is: 'share'; readonly count: number; readonly of: number; readonly percent?: number }
  | { readonly is: 'days'; readonly count: number; readonly average: number; readonly median: number; readonly longest: number }

export interface Cell {
  readonly amount: Amount
  /** Cases of which it cannot be said whether they count; left out of the amount. */
  readonly notKnown: number
}

/** A period with what it is called: 'October to December 2026'. */
export interface NamedPeriod extends Period {
  readonly id: string
  readonly title: string
}

/** How a measure counts: what stands under each of its figures. */
export interface FigureDefinition {
  readonly measure: string
  readonly title: string
  readonly clause: Clause
  /** The counting rule in words. */
  readonly rule: string
  /** On which day it counts. */
  readonly on: string
  /** 'complaint', or the thing counted. */
  readonly counts: string
  readonly outOf?: { readonly measure: string; readonly title: string }
  /** What it may be split by, with what each field is called. */
  readonly splitBy: readonly { readonly field: string; readonly title: string }[]
  /** The procedure's own remark on when it calls for attention. */
  readonly flag?: string
}

/** A row of a table: a measure, or one group of it. Its id is unique in its table. */
export interface FigureRow {
  readonly id: string
  readonly measure: string
  readonly group?: { readonly field: string; readonly value: string }
  readonly title: string
  /** What is said of it, in the order of the table's `says`. */
  readonly said?: readonly string[]
  /** The case that it is of, where it is one thing of one case and whoever looks may open that. */
  readonly case?: string
  /** One for each column, in their order. */
  readonly cells: readonly Cell[]
}

/** A period; of a table by two fields, one group of the second in it. */
export interface FigureColumn extends NamedPeriod {
  readonly group?: { readonly field: string; readonly value: string }
}

export interface FigureTable {
  readonly id: string
  readonly title: string
  /** Columns are periods: the report's own first, then those it is laid beside; or the groups of a second field. */
  readonly columns: readonly FigureColumn[]
  readonly rows: readonly FigureRow[]
  /** What each row says in words before its numbers: the heads of those columns. */
  readonly says?: readonly string[]
  /** How its rows were chosen, and what it leaves out. */
  readonly note?: string
  /** People are asked for words on each of its rows. */
  readonly asksWords?: true
  /** One figure month by month, the earliest first: drawn with the limits of its usual ups and downs, and shown whole or not at all. */
  readonly isTrend?: true
}

export interface FigureSection {
  readonly id: string
  readonly title: string
  readonly clause: Clause
  readonly tables: readonly FigureTable[]
  /** Sums that must agree, and whether they do. */
  readonly sums: readonly Reconciled[]
}

/** `left` and `right` are added up and must be equal. */
export interface Reconciled {
  readonly id: string
  readonly title: string
  readonly left: readonly { readonly measure: string; readonly title: string; readonly count: number }[]
  readonly right: readonly { readonly measure: string; readonly title: string; readonly count: number }[]
  readonly difference: number
}

export interface ReportFigures {
  readonly procedure: string
  /** Absent: a choice of the reader's own. */
  readonly report?: string
  readonly title: string
  readonly clause: Clause
  readonly period: NamedPeriod
  /** The day whose record it was counted from. */
  readonly asAt: LocalDate
  /** False: restricted cases, or cases the reader is kept from, are left out of every figure. */
  readonly isWhole: boolean
  readonly sections: readonly FigureSection[]
  /** By measure, of each that has a figure here. */
  readonly definitions: Readonly<Record<string, FigureDefinition>>
}
