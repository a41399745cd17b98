/** Scales of charts: they begin at nought, so that a length is what it says. */

/** Whole steps for a scale of at most five of them: 1, 2, 5, 10, 20 ... */
export const stepOf = (most: number): number => {
  for (let unit = 1; ; unit *= 10) for (const n of [1, 2, 5]) if (most / (n * unit) <= 5) return n * unit
}

export interface Scale {
  readonly top: number
  readonly ticks: readonly number[]
  at(value: number): number
}

/** From nought at `from` to the first whole step at or above the largest at `to`. */
export const scaleOf = (values: readonly number[], from: number, to: number): Scale => {
  const most = Math.max(4, ...values)
  const step = stepOf(most)
  const top = Math.ceil(most / step) * step
  return {
    top,
    ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step),
    at: value => from + (value / top) * (to - from),
  }
}
