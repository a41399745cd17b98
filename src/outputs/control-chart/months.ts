/** Complete months: what is counted in them, noughts too. A month that is not over is left out, because it would look like a fall. */
import type { LocalDate } from '#calendar'
import type { Month, MonthCount } from './chart.ts'

export const monthOf = (day: LocalDate): Month => day.slice(0, 7)

export const nextMonth = (month: Month): Month => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

export const previousMonth = (month: Month): Month => {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}

/** The last month that is over on that day. */
export const lastComplete = (today: LocalDate): Month => previousMonth(monthOf(today))

export const monthsBetween = (first: Month, last: Month): readonly Month[] => {
  const months: Month[] = []
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month)
  return months
}

/** One count a month, from the first to the last, both included. */
export const countedByMonth = (
  counts: readonly { readonly month: Month; readonly count: number }[],
  first: Month,
  last: Month,
): readonly MonthCount[] => {
  const sums = new Map<Month, number>()
  for (const { month, count } of counts) sums.set(month, (sums.get(month) ?? 0) + count)
  return monthsBetween(first, last).map(month => ({ month, value: sums.get(month) ?? 0 }))
}
