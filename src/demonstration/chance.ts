/** Chance that is the same every time: a small seeded generator (mulberry32), passed in wherever something is chosen. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from the first to the last, both possible. */
  whole(first: number, last: number): number
  /** True in this share of cases, from 0 to 1. */
  happens(share: number): boolean
  pick<T>(list: readonly [T, ...T[]]): T
  pick<T>(list: readonly T[]): T | undefined
  shuffled<T>(list: readonly T[]): T[]
}

export const chanceFrom = (seed: number): Chance => {
  let a = seed >>> 0
  const next = (): number => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (first: number, last: number): number => first + Math.floor(next() * (last - first + 1))
  function pick<T>(list: readonly [T, ...T[]]): T
  function pick<T>(list: readonly T[]): T | undefined
  function pick<T>(list: readonly T[]): T | undefined {
    return list[whole(0, list.length - 1)]
  }
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map(one => ({ one, at: next() }))
      .sort((x, y) => x.at - y.at)
      .map(({ one }) => one)
  return { next, whole, happens: share => next() < share, pick, shuffled }
}

/** A stream of its own for the n-th of several, so that a change in one moves no other. */
export const chanceOf = (seed: number, n: number): Chance =>
  chanceFrom(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(n + 1, 0xc2b2ae35))
