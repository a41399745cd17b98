/** Month by month, the first numbers of a report: whether what rose or fell is more than chance. */
import { addDays, day, type LocalDate } from '#calendar'
import { type ControlChart, chosenPeriod, controlChart, type ReportFigures } from '#outputs'
import { countedAsAt } from '../figures/as-at.ts'
import type { Desk } from '../services/desk.ts'
import { filledIn } from '../services/figures.ts'
import type { AtWork } from './at-work.ts'

/** Measures that are followed: the first that a reader meets. */
const most = 3
/** Two years: twelve months for the limits and as many to judge. */
const months = 24

/** Whole months that end with the period, the latest first. */
const monthsUntil = (to: LocalDate): readonly ReturnType<typeof chosenPeriod>[] => {
  const found: ReturnType<typeof chosenPeriod>[] = []
  let last = addDays(to, 1).endsWith('-01') ? to : addDays(day(`${to.slice(0, 7)}-01`), -1)
  while (found.length < months) {
    const first = day(`${last.slice(0, 7)}-01`)
    found.push(chosenPeriod(first, last))
    last = addDays(first, -1)
  }
  return found
}

const firstCounts = ({ sections }: ReportFigures): readonly string[] => {
  const rows = sections.flatMap(({ tables }) => tables.flatMap(table => table.rows))
  return [
    ...new Set(rows.filter(({ group, cells: [now] }) => group === undefined && now?.amount.is === 'count').map(({ measure }) => measure)),
  ].slice(0, most)
}

/** By measure; months before the first that has any are before the record began, and are left out. */
export const trendsOf = async (desk: Desk, { edition, figures, asAt }: AtWork): Promise<Readonly<Record<string, ControlChart>>> => {
  const shows = firstCounts(figures)
  const [period, ...earlier] = monthsUntil(figures.period.to)
  if (shows.length === 0 || period === undefined) return {}
  const sections = { trend: { clause: figures.clause, says: 'Month by month', shows, beside: earlier.length } }
  const filling = { procedure: edition.procedure, title: 'Month by month', clause: figures.clause, sections, period, earlier }
  const counted = await filledIn(desk, { restricted: true }, filling, asAt, countedAsAt)
  const rows = counted.sections[0]?.tables[0]?.rows ?? []
  return Object.fromEntries(
    rows.map(({ measure, cells }) => {
      const counts = [period, ...earlier]
        .map(({ from }, i) => {
          const amount = cells[i]?.amount
          return { month: from.slice(0, 7), value: amount?.is === 'count' ? amount.count : 0 }
        })
        .toReversed()
      const begun = counts.findIndex(({ value }) => value > 0)
      return [measure, controlChart(begun < 0 ? [] : counts.slice(begun))]
    }),
  )
}
