/**
 * Limits for a count month by month, as Donald Wheeler's chart of individual values and their moving range (XmR) has them: how far the
 * months differ from one another anyway, worked out from the differences between neighbours. It supposes no shape of the counts.
 */

/** What one average step from month to month stands for, to either side of the mean. */
const LIMIT = 2.66
/** The largest step that is still usual, in average steps. */
const RANGE_LIMIT = 3.27

export interface Limits {
  readonly mean: number
  /** The average step from one month to the next. */
  readonly meanRange: number
  readonly upper: number
  /** Below nought there is nothing to be found: a count has then no lower limit. */
  readonly lower: number
  readonly rangeLimit: number
}

export const movingRanges = (values: readonly number[]): readonly number[] =>
  values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)))

const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

export const limitsOf = (values: readonly number[]): Limits => {
  const mean = meanOf(values)
  const meanRange = meanOf(movingRanges(values))
  return { mean, meanRange, upper: mean + LIMIT * meanRange, lower: mean - LIMIT * meanRange, rangeLimit: RANGE_LIMIT * meanRange }
}
