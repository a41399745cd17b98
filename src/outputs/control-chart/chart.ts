/** A control chart of counts month by month: limits over a stated baseline, frozen, and set anew only from a month somebody gave a reason for. */
import { type Limits, limitsOf } from './limits.ts'
import { type Signal, signalsIn } from './signals.ts'

/** '2026-04' */
export type Month = string

export interface MonthCount {
  readonly month: Month
  readonly value: number
}

/** From this month on the limits are worked out anew: what changed, in somebody's words. */
export interface NewBaseline {
  readonly from: Month
  readonly reason: string
}

export interface ChartedMonth extends MonthCount {
  readonly signals: readonly Signal[]
}

/** Months that are judged by the same limits. */
export interface Span {
  readonly months: readonly ChartedMonth[]
  readonly limits: Limits
  /** How many of its first months the limits come from. */
  readonly baseline: number
  /** Fewer than a year's: the limits still move with each month until then. */
  readonly isProvisional: boolean
  readonly reason?: string
}

export type ControlChart =
  | { readonly is: 'charted'; readonly spans: readonly Span[] }
  /** `months`: how many complete months there are. */
  | { readonly is: 'too-few-months'; readonly months: readonly MonthCount[] }
  /** Fewer than one a month: the months say more of chance than of the service. */
  | { readonly is: 'too-few-to-chart'; readonly months: readonly MonthCount[]; readonly mean: number }

/** Limits from fewer months than this would pretend to know. */
export const fewestMonths = 8
export const baselineMonths = 12
const fewestAMonth = 1

export const controlChart = (months: readonly MonthCount[], baselines: readonly NewBaseline[] = []): ControlChart => {
  if (months.length < fewestMonths) return { is: 'too-few-months', months }
  const parts = partsOf(months, baselines)
  const [first] = parts
  const mean = limitsOf((first?.months ?? []).slice(0, baselineMonths).map(({ value }) => value)).mean
  if (parts.length === 1 && mean < fewestAMonth) return { is: 'too-few-to-chart', months, mean }
  return { is: 'charted', spans: parts.map(spanOf) }
}

interface PartOf {
  readonly months: readonly MonthCount[]
  readonly reason?: string
}

/** A new baseline counts only where enough months stand on both sides of it. */
const partsOf = (months: readonly MonthCount[], baselines: readonly NewBaseline[]): readonly PartOf[] => {
  const parts: PartOf[] = []
  let begun = 0
  let reason: string | undefined
  for (const baseline of baselines.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const at = months.findIndex(({ month }) => month >= baseline.from)
    if (at - begun < fewestMonths || months.length - at < fewestMonths) continue
    parts.push({ months: months.slice(begun, at), ...(reason !== undefined && { reason }) })
    begun = at
    reason = baseline.reason
  }
  return [...parts, { months: months.slice(begun), ...(reason !== undefined && { reason }) }]
}

const spanOf = ({ months, reason }: PartOf): Span => {
  const values = months.map(({ value }) => value)
  const baseline = Math.min(baselineMonths, months.length)
  const limits = limitsOf(values.slice(0, baseline))
  const signals = signalsIn(values, limits)
  return {
    months: months.map((month, i) => ({ ...month, signals: signals[i] ?? [] })),
    limits,
    baseline,
    isProvisional: baseline < baselineMonths,
    ...(reason !== undefined && { reason }),
  }
}

export const monthsOf = (chart: ControlChart): readonly MonthCount[] =>
  chart.is === 'charted' ? chart.spans.flatMap(({ months }) => months) : chart.months

/** The last month that has a signal in the newest span, and the first month of what it belongs to. */
export const lastSignal = (
  chart: ControlChart,
): { readonly from: Month; readonly to: Month; readonly signals: readonly Signal[] } | undefined => {
  if (chart.is !== 'charted') return undefined
  const months = chart.spans.at(-1)?.months ?? []
  const last = months.findLastIndex(({ signals }) => signals.length > 0)
  const found = months[last]
  if (found === undefined) return undefined
  let first = last
  while ((months[first - 1]?.signals.length ?? 0) > 0) first -= 1
  return {
    from: months[first]?.month ?? found.month,
    to: found.month,
    signals: months.slice(first, last + 1).flatMap(({ signals }) => signals),
  }
}

export type MayRebase =
  | { readonly may: true; readonly fromAtEarliest: Month; readonly fromAtLatest: Month }
  | { readonly may: false; readonly because: string }

/** Whether limits may be set anew, and from which months: only after a signal, and only where enough months have passed since. */
export const mayRebase = (chart: ControlChart): MayRebase => {
  const signal = lastSignal(chart)
  if (chart.is !== 'charted' || signal === undefined)
    return { may: false, because: 'Nothing on this chart is a signal, so nothing says that the usual level has changed. The limits stay.' }
  const all = monthsOf(chart)
  const newest = chart.spans.at(-1)?.months ?? []
  const latest = all[all.length - fewestMonths]?.month
  const earliest = newest.slice(fewestMonths).find(({ month }) => month >= signal.from)?.month
  if (latest === undefined || earliest === undefined || earliest > latest)
    return {
      may: false,
      because: `New limits need ${fewestMonths} complete months at the new level, and ${fewestMonths} before it. Until then the months are judged by the limits as they are.`,
    }
  return { may: true, fromAtEarliest: earliest, fromAtLatest: latest }
}
