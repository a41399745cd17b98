/** Where everything of a chart stands, in the units of its view box: the page only writes it out. Nothing is said by colour alone. */
import { stepOf } from '../charts/scale.ts'
import type { ChartedMonth, ControlChart, Month, Span } from './chart.ts'

export interface ChartSize {
  readonly width: number
  readonly height: number
}

export interface ChartLine {
  readonly is: 'mean' | 'limit'
  readonly x1: number
  readonly x2: number
  readonly y: number
}

export interface ChartMark {
  readonly x: number
  readonly y: number
  readonly month: Month
  readonly value: number
  readonly isSignal: boolean
}

export interface ChartDrawing extends ChartSize {
  /** From month to month; one a span, because limits set anew are another chart. */
  readonly paths: readonly string[]
  readonly lines: readonly ChartLine[]
  readonly marks: readonly ChartMark[]
  readonly rows: readonly { readonly y: number; readonly value: number }[]
  readonly columns: readonly { readonly x: number; readonly month: Month; readonly isLabelled: boolean }[]
  /** Where limits were set anew. */
  readonly breaks: readonly number[]
  /** The names of the lines of the newest span, at its right end. */
  readonly names: readonly { readonly x: number; readonly y: number; readonly text: string }[]
  readonly left: number
  readonly right: number
  readonly bottom: number
}

const MARGIN = { left: 30, right: 74, top: 26, bottom: 28 }
const LABEL = 46

const round = (n: number): number => Math.round(n * 10) / 10

export const chartDrawing = (chart: ControlChart, size: ChartSize): ChartDrawing => {
  const spans: readonly (Pick<Span, 'months'> & Partial<Pick<Span, 'limits'>>)[] =
    chart.is === 'charted' ? chart.spans : [{ months: chart.months.map(month => ({ ...month, signals: [] })) }]
  const months = spans.flatMap(span => span.months)
  const most = Math.max(4, ...months.map(({ value }) => value), ...spans.map(({ limits }) => limits?.upper ?? 0))
  const step = stepOf(most)
  const top = Math.ceil(most / step) * step
  const [left, right, bottom] = [MARGIN.left, size.width - MARGIN.right, size.height - MARGIN.bottom]
  const gap = months.length > 1 ? (right - left - 16) / (months.length - 1) : 0
  const xOf = (i: number): number => round(left + 8 + i * gap)
  const yOf = (value: number): number => round(bottom - (value / top) * (bottom - MARGIN.top))
  const every = Math.max(1, Math.ceil(LABEL / Math.max(gap, 1)))
  const starts = spans.map((_, n) => spans.slice(0, n).reduce((sum, { months: before }) => sum + before.length, 0))
  const at = (n: number, i: number): number => (starts[n] ?? 0) + i
  return {
    ...size,
    ...{ left, right, bottom },
    paths: spans.map(({ months: own }, n) => own.map(({ value }, i) => `${i === 0 ? 'M' : 'L'}${xOf(at(n, i))} ${yOf(value)}`).join(' ')),
    lines: spans.flatMap((span, n) => linesOf(span, xOf(at(n, 0)) - 6, xOf(at(n, span.months.length - 1)) + 6, yOf)),
    marks: spans.flatMap(({ months: own }, n) => own.map((month, i) => markOf(month, xOf(at(n, i)), yOf))),
    rows: Array.from({ length: top / step + 1 }, (_, i) => ({ y: yOf(i * step), value: i * step })),
    columns: months.map(({ month }, i) => ({ x: xOf(i), month, isLabelled: (months.length - 1 - i) % every === 0 })),
    breaks: starts.slice(1).map(start => round((xOf(start - 1) + xOf(start)) / 2)),
    names: namesOf(spans.at(-1)?.limits, right + 4, yOf),
  }
}

const linesOf = (
  { limits }: Partial<Pick<Span, 'limits'>>,
  x1: number,
  x2: number,
  yOf: (value: number) => number,
): readonly ChartLine[] => {
  if (limits === undefined) return []
  const line = (is: ChartLine['is'], value: number): ChartLine => ({ is, x1, x2, y: yOf(value) })
  return [line('mean', limits.mean), line('limit', limits.upper), ...(limits.lower > 0 ? [line('limit', limits.lower)] : [])]
}

const markOf = ({ month, value, signals }: ChartedMonth, x: number, yOf: (value: number) => number): ChartMark => ({
  ...{ x, y: yOf(value), month, value },
  isSignal: signals.length > 0,
})

/** Names that would stand on one another are moved apart. */
const namesOf = (limits: Span['limits'] | undefined, x: number, yOf: (value: number) => number): ChartDrawing['names'] => {
  if (limits === undefined) return []
  const named = [
    { text: 'Upper limit', y: yOf(limits.upper) },
    { text: 'Mean', y: yOf(limits.mean) },
    ...(limits.lower > 0 ? [{ text: 'Lower limit', y: yOf(limits.lower) }] : []),
  ]
  let above = -Infinity
  return named.map(({ text, y }) => {
    above = Math.max(y + 4, above + 14)
    return { x, y: round(above), text }
  })
}
