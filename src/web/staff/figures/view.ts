/** What the pages of figures print, from what was counted. */
import type { LocalDate } from '#calendar'
import type { Procedure } from '#language'
import { type Amount, type FigureTable, plainDay, type Reconciled, type ReportFigures } from '#outputs'
import type { DaysAsked } from './choose.tsx'
import { figureHref } from './figure-href.ts'

export interface FiguresView {
  readonly sub: string
  readonly wrong?: string
  readonly procedure: string
  readonly procedures: readonly { readonly value: string; readonly text: string }[]
  readonly period: string
  readonly ownHref: string
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

/** The headlines: what came in, what stands, and each share and average, eight at the most. */
const isHeadline = (procedure: Procedure, measure: string): boolean => {
  const { outOf, value, on } = procedure.measures?.[measure] ?? {}
  const isOfTheEnd = typeof on === 'object' && 'at' in on && on.at === 'period-end'
  return measure === 'received' || isOfTheEnd || outOf !== undefined || value !== undefined
}

export interface FiguresOf {
  readonly procedure: Procedure
  readonly procedures: readonly Procedure[]
  readonly days: DaysAsked
  readonly figures: ReportFigures | undefined
  readonly today: LocalDate
}

export const figuresView = ({ procedure, procedures, days, figures, today }: FiguresOf): FiguresView => {
  const [section] = figures?.sections ?? []
  const table = section?.tables[0]
  const { from, to } = days
  const href = (measure: string): string => figureHref({ procedure: procedure.id, measure, from, to })
  const shown = (table?.rows ?? []).filter(({ measure }) => isHeadline(procedure, measure)).slice(0, 8)
  const isOver = to < today
  return {
    sub: `${procedure.title}, ${figures?.period.title ?? ''}${isOver ? '' : `, so far: it ends on ${plainDay(to)}`}. Counted from the record as it stands today.${leftOut(figures?.isWhole ?? true)}`,
    ...(days.wrong === undefined ? {} : { wrong: days.wrong }),
    procedure: procedure.id,
    procedures: procedures.map(({ id, title }) => ({ value: id, text: title })),
    period: days.period,
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
