/** Charts of what tables say, from them alone: what is hidden in a table is hidden in its chart. */
import type { ChartData, Drawn } from '../charts/chart-data.ts'
import { type ControlChart, controlChart } from '../control-chart/chart.ts'
import { signalsInWords } from '../control-chart/in-words.ts'
import { isOfChosenRows, type ShownAmount, type ShownRow, type ShownSection, type ShownTable } from './content.ts'

/** Each table of a section with the charts that are drawn from it alone. */
export const besideItsCharts = ({ tables, parts }: Pick<ShownSection, 'tables' | 'parts'>): readonly BesideItsCharts[] =>
  tables.map(table => ({ table, charts: chartsOf(table, parts) }))

interface BesideItsCharts {
  readonly table: ShownTable
  readonly charts: readonly ChartData[]
}

const chartsOf = (table: ShownTable, parts: ShownSection['parts']): readonly ChartData[] => {
  if (isOfChosenRows(table)) return []
  if (table.isTrend) return trendOf(table)
  if (isCrossed(table)) return crossedOf(table)
  return table.rows.some(({ isGroup }) => isGroup) ? barsOf(table) : [...stackedOf(table, parts), ...linesOf(table)]
}

const countIn = (amount: ShownAmount | undefined): Drawn => {
  if (amount === undefined || amount.is === 'hidden') return undefined
  return amount.is === 'none' ? 0 : amount.count
}

const isCount = ({ cells }: ShownRow): boolean => cells.every(({ is }) => is === 'count' || is === 'none' || is === 'hidden')

/** Fewer bars than this are read quicker in the table. */
const fewestBars = 3
/** Fewer periods than this are no line. */
const fewestPeriods = 3

/** More parts than this are not told apart in one bar. */
const mostParts = 4

/** Whoever sees its limits sees what is hidden in it: then it is not drawn. */
export function trendChart({ rows: [row], columns }: Pick<ShownTable, 'rows' | 'columns'>): ControlChart | undefined {
  const counts = (row?.cells ?? []).map(countIn)
  const months = columns.flatMap(({ id }, i) => (counts[i] === undefined ? [] : [{ month: id, value: counts[i] }]))
  return months.length < columns.length ? undefined : controlChart(months)
}

const trendOf = (table: ShownTable): readonly ChartData[] => {
  const chart = trendChart(table)
  return chart === undefined ? [] : [{ is: 'control', title: table.title, chart }]
}

/** A trend as it is read: a line a month, and what is to be said of it. */
export interface TrendLine {
  readonly title: string
  readonly amount: ShownAmount
  readonly says: string
}

export const trendLines = (table: Pick<ShownTable, 'rows' | 'columns'>): readonly TrendLine[] => {
  const chart = trendChart(table)
  const signals = chart?.is === 'charted' ? chart.spans.flatMap(({ months }) => months.map(one => one.signals)) : []
  return table.columns.map(({ title }, i) => ({
    ...{ title, amount: table.rows[0]?.cells[i] ?? { is: 'none' }, says: signalsInWords(signals[i] ?? []) },
  }))
}

/** Over what is said of each month. */
export const trendHead = 'What it says'

/** The groups of one field in bars, in parts by the other. */
const crossedOf = ({ title, rows, columns }: ShownTable): readonly ChartData[] =>
  columns.length > mostParts || rows.length === 0
    ? []
    : [
        {
          ...{ is: 'stacked', title, parts: columns.map(column => column.title) },
          rows: rows.map(({ title: label, cells }) => ({ label, values: columns.map((_, i) => countIn(cells[i])) })),
        },
      ]

const isCrossed = ({ columns }: ShownTable): boolean => columns.some(({ group }) => group !== undefined)

/** Of shares none is drawn: how long a bar is would say how many there were, and not how large a part. */
const barsOf = ({ title, rows, columns }: ShownTable): readonly ChartData[] =>
  rows.some(({ cells: [now] }) => now?.is === 'share') || rows.filter(({ cells: [now] }) => (countIn(now) ?? 0) > 0).length < fewestBars
    ? []
    : [
        {
          ...{ is: 'bars', title: `${title}: ${columns[0]?.title ?? ''}` },
          rows: rows.map(({ title: label, cells }) => ({ label, value: countIn(cells[0]) })),
        },
      ]

/** The first number of a table over its periods, the earliest first. */
const linesOf = ({ rows, columns }: ShownTable): readonly ChartData[] => {
  const first = rows.find(isCount)
  if (first === undefined || columns.length < fewestPeriods) return []
  const points = columns.map(({ title }, i) => ({ label: title, value: countIn(first.cells[i]) }))
  return [{ ...{ is: 'line', title: `${first.title}, period by period` }, points: points.toReversed() }]
}

/** Wholes with the same parts by the same names stand under one another. */
const stackedOf = ({ rows }: ShownTable, parts: ShownSection['parts']): readonly ChartData[] => {
  const rowOf = (measure: string): ShownRow | undefined => rows.find(row => row.measure === measure)
  return parts.flatMap(({ whole, parts: measures }): readonly ChartData[] => {
    const found = measures.map(rowOf)
    const title = rowOf(whole)?.title
    const known = found.filter(row => row !== undefined)
    const values = known.map(({ cells }) => countIn(cells[0]))
    // Beside a part that is not shown the others would look like the whole.
    if (title === undefined || known.length < found.length || known.length < 2 || known.length > 4 || values.includes(undefined)) return []
    const chart: ChartData = {
      ...{ is: 'stacked', title: `${title}, in its parts` },
      parts: known.map(row => row.title),
      rows: [{ label: title, values }],
    }
    return [chart]
  })
}
