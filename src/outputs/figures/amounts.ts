/** What a cell of a figure is, from what was counted; and how it is said. */
import type { Measure } from '#language'
import type { Amount } from './report-figures.ts'
import type { Tally } from './tally.ts'

/** To one decimal, half up. */
export const toTenths = (n: number): number => Math.round(n * 10 + Number.EPSILON) / 10

export function amountOf({ outOf, value }: Measure, { count, values }: Tally, whole: Tally | undefined): Amount {
  if (value !== undefined) return daysOf(values)
  if (outOf !== undefined && whole !== undefined) return shareOf(count, whole.count)
  return { is: 'count', count }
}

export const shareOf = (count: number, of: number): Amount =>
  of === 0 ? { is: 'share', count, of } : { is: 'share', count, of, percent: toTenths((100 * count) / of) }

/** The middle one; of an even number the mean of the two in the middle. */
function daysOf(values: Tally['values']): Amount {
  const count = values.reduce((sum, [, n]) => sum + n, 0)
  const longest = values.at(-1)?.[0]
  if (count === 0 || longest === undefined) return { is: 'none' }
  const total = values.reduce((sum, [value, n]) => sum + value * n, 0)
  const at = (place: number): number => {
    let seen = 0
    for (const [value, n] of values) {
      seen += n
      if (seen >= place) return value
    }
    return longest
  }
  const median = (at(Math.ceil(count / 2)) + at(Math.floor(count / 2) + 1)) / 2
  return { is: 'days', count, average: toTenths(total / count), median, longest }
}

/** A group in which there was nothing is none, and not 0 or 0%. */
export function amountOfGroup(count: number, of: number | undefined): Amount {
  if (of !== undefined) return of === 0 ? { is: 'none' } : shareOf(count, of)
  return count === 0 ? { is: 'none' } : { is: 'count', count }
}

const number = (n: number): string => n.toLocaleString('en-GB')

/** '1,234', '76.7% (1,648 of 2,149)', 'n/a (0 of 0)', '6.4 days (median 5, longest 21; 12)', 'None'. */
export function amountInWords(amount: Amount): string {
  if (amount.is === 'none') return 'None'
  if (amount.is === 'count') return number(amount.count)
  if (amount.is === 'days') {
    const { average, median, longest, count } = amount
    return `${average.toFixed(1)} on average (median ${median}, longest ${longest}; ${number(count)})`
  }
  const { count, of, percent } = amount
  return `${percent === undefined ? 'n/a' : `${percent.toFixed(1)}%`} (${number(count)} of ${number(of)})`
}
