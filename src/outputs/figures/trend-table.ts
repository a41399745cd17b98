/** A figure of a report month by month: two years that end with its period, for what is usual and what is more than chance. */
import { addDays, addMonths, day, type LocalDate } from '#calendar'
import { controlChart } from '../control-chart/chart.ts'
import { monthOf } from '../control-chart/months.ts'
import { periodTitle } from './periods.ts'
import type { FigureTable, NamedPeriod } from './report-figures.ts'
import type { Tally } from './tally.ts'

/** Twelve for the limits and as many to judge. */
const months = 24

/** Whole months, the earliest first; of a period that ends within one, to the month before. */
export const monthsOfTrend = ({ to }: { readonly to: LocalDate }): readonly NamedPeriod[] => {
  const until = addDays(to, 1)
  const next = day(`${monthOf(until)}-01`)
  return Array.from({ length: months }, (_, i) => {
    const from = addMonths(next, i - months)
    const own = { from, to: addDays(addMonths(from, 1), -1) }
    return { ...own, id: monthOf(from), title: periodTitle(own) }
  })
}

/** Nothing where there is too little to say what is usual. Months before the first that has any are before the record began. */
export function trendTable(
  measure: string,
  title: string,
  all: readonly NamedPeriod[],
  tallies: readonly Tally[],
): readonly [FigureTable] | undefined {
  const begun = tallies.findIndex(({ count }) => count > 0)
  if (begun < 0) return undefined
  const [columns, counted] = [all.slice(begun), tallies.slice(begun)]
  if (controlChart(columns.map(({ id }, i) => ({ month: id, value: counted[i]?.count ?? 0 }))).is !== 'charted') return undefined
  return [
    {
      ...{ id: `${measure}-by-month`, title: `${title}, month by month`, columns, isTrend: true },
      rows: [
        {
          ...{ id: measure, measure, title },
          cells: counted.map(({ count }) => ({ amount: { is: 'count', count }, notKnown: 0 })),
        },
      ],
    },
  ]
}
