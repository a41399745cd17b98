/** What is a signal: something other than the usual ups and downs. Everything else is noise, and is to be left alone. */
import { type Limits, movingRanges } from './limits.ts'

export type SignalRule =
  /** Beyond a limit. */
  | 'beyond'
  /** A step from the month before that is larger than any usual one. */
  | 'step'
  /** One of eight or more in a row on one side of the mean. */
  | 'run'
  /** One of three, of four in a row, nearer to a limit than to the mean. */
  | 'near-limit'

export interface Signal {
  readonly rule: SignalRule
  readonly side: 'high' | 'low'
}

const RUN = 8
/** What adding and dividing leave over. */
const TINY = 1e-9

/** The signals of each value, in the order of the values. */
export const signalsIn = (values: readonly number[], limits: Limits): readonly (readonly Signal[])[] => {
  const found = values.map((value): Signal[] => {
    if (value > limits.upper + TINY) return [{ rule: 'beyond', side: 'high' }]
    return value < limits.lower - TINY ? [{ rule: 'beyond', side: 'low' }] : []
  })
  for (const [i, range] of movingRanges(values).entries())
    if (range > limits.rangeLimit + TINY)
      found[i + 1]?.push({ rule: 'step', side: (values[i + 1] ?? 0) > (values[i] ?? 0) ? 'high' : 'low' })
  for (const side of ['high', 'low'] as const) {
    for (const i of runsOn(values, limits, side)) found[i]?.push({ rule: 'run', side })
    for (const i of nearLimit(values, limits, side)) found[i]?.push({ rule: 'near-limit', side })
  }
  return found
}

type Side = Signal['side']

/** How far a value is from the mean towards that side. */
const towards = (value: number, { mean }: Limits, side: Side): number => (side === 'high' ? value - mean : mean - value)

/** Places that belong to a run of eight or more; a value on the mean is on neither side. */
const runsOn = (values: readonly number[], limits: Limits, side: Side): readonly number[] => {
  const places: number[] = []
  let begun = 0
  for (let i = 0; i <= values.length; i++) {
    const value = values[i]
    if (value !== undefined && towards(value, limits, side) > TINY) continue
    if (i - begun >= RUN) for (let place = begun; place < i; place++) places.push(place)
    begun = i + 1
  }
  return places
}

/** Places of three or more, among four in a row, that are nearer to that side's limit than to the mean. */
const nearLimit = (values: readonly number[], limits: Limits, side: Side): readonly number[] => {
  const half = (limits.upper - limits.mean) / 2
  const isNear = values.map(value => half > TINY && towards(value, limits, side) > half + TINY)
  const places = new Set<number>()
  for (let i = 0; i + 4 <= values.length; i++) {
    const near = [i, i + 1, i + 2, i + 3].filter(place => isNear[place])
    if (near.length >= 3) for (const place of near) places.add(place)
  }
  return [...places].sort((a, b) => a - b)
}
