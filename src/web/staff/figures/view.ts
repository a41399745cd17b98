/** What the pages of figures print, from what was counted. */
import type { LocalDate } from '#calendar'
import type { Procedure } from '#language'
import { type Amount, type FigureTable, plainDay, type Reconciled, type ReportFigures } from '#outputs'
import type { DaysAsked } from './choose.tsx'
import { figureHref } from './figure-href.ts'
import type { InReport } from './in-reports.tsx'

export interface FiguresView {
  readonly sub: string
  readonly wrong?: string
  readonly procedure: string
  readonly procedures: readonly { readonly value: string; readonly text: string }[]
  readonly period: string
  readonly ownHref: string
  readonly inReports: readonly InReport[]
  readonly headlines: readonly {
    readonly title: string
    readonly amount: Amount
    readonly before: Amount | undefined
    readonly href: string
  }[]
  readonly table?: FigureTable
  readonly notes: Readonly<Record<string, string>>
  readonly sums: readonly { readonly sum: Reconciled; readonly href: string }[]
}

/** What a reader who does not see everything is told with every figure. */
export const leftOut = (isWhole: boolean): string =>
  isWhole ? '' : ' Cases that you may not see because they are restricted, or because they are about you, are in no figure here.'

/** A remark where a share is above the limit that the procedure sets. */
export const flagsOf = (procedure: Procedure, table: FigureTable | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (table?.rows ?? []).flatMap(({ id, measure, group, cells }) => {
      const { flag, flagAbove } = procedure.measures?.[measure] ?? {}
      const amount = cells[0]?.amount
      const isAbove = amount?.is === 'share' && flagAbove !== undefined && (amount.percent ?? 0) > flagAbove
      return flag !== undefined && group === undefined && isAbove ? [[id, flag]] : []
    }),
  )

/** What is worth a headline first: what came in, what stands, then shares and averages that are looked at by service, then the others. */
const weightOf = (procedure: Procedure, measure: string): number | undefined => {
  const { outOf, value, on, splitBy } = procedure.measures?.[measure] ?? {}
  if (measure === 'received') return 0
  if (typeof on === 'object' && 'at' in on && on.at === 'period-end') return 1
  if (outOf === undefined && value === undefined) return undefined
  return splitBy === undefined && value === undefined ? 3 : 2
}

const headlinesOf = (procedure: Procedure, rows: FigureTable['rows']): FigureTable['rows'] =>
  rows
    .flatMap(row => {
      const weight = weightOf(procedure, row.measure)
      return weight === undefined ? [] : [{ row, weight }]
    })
    .toSorted((a, b) => a.weight - b.weight)
    .slice(0, 8)
    .map(({ row }) => row)

export interface FiguresOf {
  readonly procedure: Procedure
  readonly procedures: readonly Procedure[]
  readonly days: DaysAsked
  readonly figures: ReportFigures | undefined
  readonly today: LocalDate
  readonly inReports: readonly InReport[]
}

export const figuresView = ({ procedure, procedures, days, figures, today, inReports }: FiguresOf): FiguresView => {
  const [section] = figures?.sections ?? []
  const table = section?.tables[0]
  const { from, to } = days
  const href = (measure: string): string => figureHref({ procedure: procedure.id, measure, from, to })
  const shown = headlinesOf(procedure, table?.rows ?? [])
  const isOver = to < today
  return {
    sub: `${procedure.title}, ${figures?.period.title ?? ''}${isOver ? '' : `, so far: it ends on ${plainDay(to)}`}. Counted from the record as it stands today.${leftOut(figures?.isWhole ?? true)}`,
    ...(days.wrong === undefined ? {} : { wrong: days.wrong }),
    procedure: procedure.id,
    procedures: procedures.map(({ id, title }) => ({ value: id, text: title })),
    period: days.period,
    inReports,
    ownHref: `/figures/own?${new URLSearchParams({ procedure: procedure.id, from, to })}`,
    headlines: shown.map(({ title, measure, cells }) => ({
      ...{ title, href: href(measure), before: cells[1]?.amount },
      amount: cells[0]?.amount ?? { is: 'none' },
    })),
    ...(table !== undefined && table.rows.length > 0 ? { table } : {}),
    notes: flagsOf(procedure, table),
    sums: (section?.sums ?? []).map(sum => ({ sum, href: sumHref(sum, procedure.id, { from, to }) })),
  }
}

/** Where the cases stand that make a sum differ. */
export const sumHref = (
  { id }: Reconciled,
  procedure: string,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): string => `/figures/sums/${encodeURIComponent(id)}?${new URLSearchParams({ procedure, from, to })}`
