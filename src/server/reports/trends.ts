/** Month by month, the first numbers of a report: whether what rose or fell is more than chance. */
import { addDays, addMonths, day, type LocalDate } from '#calendar'
import { type ControlChart, controlChart, type ReportFigures } from '#outputs'
import { isStanding } from '../figures/from-sums.ts'
import type { Desk } from '../services/desk.ts'
import type { AtWork } from './at-work.ts'

/** Measures that are followed: the first that a reader meets. */
const most = 3
/** Two years: twelve months for the limits and as many to judge. */
const months = 24

/** Whole months that end with the period, by the first day of each, the earliest first. */
const monthsUntil = (to: LocalDate): readonly LocalDate[] => {
  const last = addDays(to, 1).endsWith('-01') ? to : addDays(day(`${to.slice(0, 7)}-01`), -1)
  const first = day(`${last.slice(0, 7)}-01`)
  return Array.from({ length: months }, (_, i) => addMonths(first, i + 1 - months))
}

const firstCounts = ({ sections }: ReportFigures): readonly string[] => {
  const rows = sections.flatMap(({ tables }) => tables.flatMap(table => table.rows))
  return [
    ...new Set(rows.filter(({ group, cells: [now] }) => group === undefined && now?.amount.is === 'count').map(({ measure }) => measure)),
  ].slice(0, most)
}

/** By measure, as the record stands now; a month that is not over is left out, and months before the first that has any are before the record began, and are left out. */
export const trendsOf = async ({ store }: Desk, { edition, figures }: AtWork): Promise<Readonly<Record<string, ControlChart>>> => {
  const measures = firstCounts(figures)
  const { period, asAt } = figures
  const all = monthsUntil(period.to < asAt ? period.to : addDays(asAt, -1))
  const [from, to] = [all[0], all.at(-1)]
  if (measures.length === 0 || from === undefined || to === undefined) return {}
  const { procedure } = edition
  const standing = measures.filter(id => isStanding(procedure, id))
  const sums = await store.figureMonths({ procedure: procedure.id, measures, standing, from, to })
  return Object.fromEntries(
    measures.map(measure => {
      const own = sums.filter(one => one.measure === measure)
      const counts = all.map(month => {
        // What stands, stands until it changes.
        const of = standing.includes(measure) ? own.findLast(one => one.month <= month) : own.find(one => one.month === month)
        return { month: month.slice(0, 7), value: of?.count ?? 0 }
      })
      const begun = counts.findIndex(({ value }) => value > 0)
      return [measure, controlChart(begun < 0 ? [] : counts.slice(begun))]
    }),
  )
}
