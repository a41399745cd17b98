/** The periods of a report: its own, those it is laid beside, and what each is called. */
import { addDays, addMonths, daysBetween, type LocalDate } from '#calendar'
import { periodHolding } from '#case'
import type { Each, Report } from '#language'
import { monthName, plainDay } from '../days-in-words/days.ts'
import type { NamedPeriod } from './report-figures.ts'

type ByPeriod = Extract<Each, object>

/** 'July to September 2026', 'April 2026 to March 2027', 'June 2026'; what is not whole months by its days. */
export function periodTitle({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }): string {
  if (!isWholeMonths(from, to)) return from === to ? plainDay(from) : `${plainDay(from)} to ${plainDay(to)}`
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  const end = `${monthName(to)} ${last}`
  if (from.slice(0, 7) === to.slice(0, 7)) return end
  return first === last ? `${monthName(from)} to ${end}` : `${monthName(from)} ${first} to ${end}`
}

/** From the first day of a month to the last day of one. */
export const isWholeMonths = (from: LocalDate, to: LocalDate): boolean => from.endsWith('-01') && addDays(to, 1).endsWith('-01')

const named = (period: { readonly id: string; readonly from: LocalDate; readonly to: LocalDate }): NamedPeriod => ({
  ...period,
  title: periodTitle(period),
})

/** The report's period that holds a day; of the year so far where it is cumulative. None where it is not by periods. */
export function reportPeriod({ each, cumulative }: Report, on: LocalDate): NamedPeriod | undefined {
  if (!isByPeriod(each)) return undefined
  const own = periodHolding(each, on)
  return named(cumulative ? { ...own, from: periodHolding({ ...each, period: 'year' }, on).from } : own)
}

/** The period of that id, as `report-issued` names it. */
export function reportPeriodNamed(report: Report, id: string, today: LocalDate): NamedPeriod | undefined {
  for (let period = reportPeriod(report, today), i = 0; period !== undefined && i < mostBack; i++) {
    if (period.id === id) return period
    period = before(report, period)
  }
  return undefined
}

/** So many periods before it, the latest first. */
export function periodsBefore(report: Report, period: NamedPeriod, howMany: number): readonly NamedPeriod[] {
  const periods: NamedPeriod[] = []
  for (let last = before(report, period); last !== undefined && periods.length < howMany; last = before(report, last)) periods.push(last)
  return periods
}

/** Weeks of ten years. */
const mostBack = 530

const isByPeriod = (each: Each | undefined): each is ByPeriod => typeof each === 'object'

/** The one before: of a year so far, the same part of the year before; of a report one after another, as many days. */
function before(report: Report, { from, to, id }: NamedPeriod): NamedPeriod | undefined {
  if (!isByPeriod(report.each)) return undefined
  if (!report.cumulative) return reportPeriod(report, addDays(from, -1))
  const own = periodHolding(report.each, to)
  return own.id === id ? reportPeriod(report, addDays(own.from, -1)) : undefined
}

/** So many periods of the same length before days that were chosen, the latest first: months before months, days before days. */
export function chosenBefore({ from, to }: NamedPeriod, howMany: number): readonly NamedPeriod[] {
  const months = isWholeMonths(from, to) ? monthsBetween(from, addDays(to, 1)) : 0
  return Array.from({ length: howMany }, (_, i) => {
    if (months > 0) return chosenPeriod(addMonths(from, -months * (i + 1)), addDays(addMonths(from, -months * i), -1))
    const days = (daysBetween(from, to) + 1) * (i + 1)
    return chosenPeriod(addDays(from, -days), addDays(to, -days))
  })
}

const monthsBetween = (from: LocalDate, to: LocalDate): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

/** Any days that somebody chose. */
export const chosenPeriod = (from: LocalDate, to: LocalDate): NamedPeriod => named({ id: `${from} to ${to}`, from, to })
