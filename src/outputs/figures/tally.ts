/** What cases add up to, measure by measure: the sums that every figure is made of, whoever added them. */
import type { Calendar, LocalDate } from '#calendar'
import { type CompiledProcedure, type Fact, type Measured, measured, type Period } from '#case'
import type { Measure, Procedure } from '#language'
import { pairField, pairValue } from './narrowing.ts'

/** Of one measure in one period. */
export interface Tally {
  readonly count: number
  /** Cases of which it cannot be said whether they count. */
  readonly notKnown: number
  /** How many by each field it is split by; '' where the field was not given. */
  readonly by: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Where it takes a value of each: how many had which, the lowest first. */
  readonly values: readonly (readonly [value: number, count: number])[]
}

export type Tallies = Readonly<Record<string, Tally>>

/** Counts case by case from the facts: exact and slow. A case is counted by the measures of the version it is under. */
export class Counter {
  readonly #sums: ReadonlyMap<string, Sum>
  readonly #measures: NonNullable<Procedure['measures']>

  readonly #pairs: readonly Pair[]

  constructor({ measures = {} }: Pick<Procedure, 'measures'>, pairs: readonly Pair[] = []) {
    this.#measures = measures
    this.#pairs = pairs
    this.#sums = new Map(Object.keys(measures).map(id => [id, new Sum()]))
  }

  /** What it counted of this case. */
  add(compiled: CompiledProcedure, facts: readonly Fact[], calendar: Calendar, today: LocalDate, period: Period): readonly Measured[] {
    const { counted, notKnown } = measured(compiled, facts, calendar, today, period)
    this.addCounted(counted)
    for (const measure of new Set(notKnown.map(one => one.measure))) this.#sums.get(measure)?.doubt()
    return counted
  }

  addCounted(counted: readonly Measured[]): void {
    for (const { measure, value, by } of counted) this.#sums.get(measure)?.add({ ...by, ...this.#together(by) }, value)
  }

  tallies(): Tallies {
    return Object.fromEntries([...this.#sums].map(([id, sum]) => [id, sum.tally(splitsOf(this.#measures[id], this.#pairs))]))
  }

  #together(by: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#pairs.map(([a, b]) => [pairField(a, b), pairValue(by[a] ?? '', by[b] ?? '')]))
  }
}

/** Two fields that are counted together. */
export type Pair = readonly [first: string, second: string]

/** Everything that a measure is counted by: its own fields, and the pairs of which it has both. */
export const splitsOf = (measure: Measure | undefined, pairs: readonly Pair[] = []): readonly string[] => {
  const own = measure?.splitBy ?? []
  return [...own, ...pairs.filter(([a, b]) => own.includes(a) && own.includes(b)).map(([a, b]) => pairField(a, b))]
}

class Sum {
  #count = 0
  #notKnown = 0
  readonly #by = new Map<string, Map<string, number>>()
  readonly #values = new Map<number, number>()

  add(by: Readonly<Record<string, string>>, value: unknown): void {
    this.#count++
    for (const [field, is] of Object.entries(by)) {
      const groups = this.#by.get(field) ?? new Map<string, number>()
      groups.set(is, (groups.get(is) ?? 0) + 1)
      this.#by.set(field, groups)
    }
    if (typeof value === 'number') this.#values.set(value, (this.#values.get(value) ?? 0) + 1)
  }

  doubt(): void {
    this.#notKnown++
  }

  tally(splits: readonly string[]): Tally {
    return tallyOf({ count: this.#count, notKnown: this.#notKnown, by: this.#by, values: this.#values }, splits)
  }
}

export interface Sums {
  readonly count: number
  readonly notKnown: number
  readonly by: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly values: ReadonlyMap<number, number>
}

/** Sums in their order, with what was counted and had no such field under ''. */
export function tallyOf({ count, notKnown, by, values }: Sums, splits: readonly string[]): Tally {
  return {
    count,
    notKnown,
    by: Object.fromEntries(
      splits.map(field => {
        const groups = [...(by.get(field) ?? [])].filter(([is, n]) => n !== 0 && is !== '').toSorted(([a], [b]) => (a < b ? -1 : 1))
        const without = count - groups.reduce((sum, [, n]) => sum + n, 0)
        return [field, Object.fromEntries(without === 0 ? groups : [...groups, ['', without]])]
      }),
    ),
    values: [...values].filter(([, n]) => n !== 0).toSorted(([a], [b]) => a - b),
  }
}

/** Sums of the same measures laid together: each added, or taken away. */
export function laidTogether(sides: readonly (readonly [sign: 1 | -1, tallies: Tallies])[]): Tallies {
  const measures = new Set(sides.flatMap(([, tallies]) => Object.keys(tallies)))
  return Object.fromEntries([...measures].map(id => [id, together(sides.map(([sign, tallies]) => [sign, tallies[id] ?? nothingCounted]))]))
}

function together(sides: readonly (readonly [sign: 1 | -1, tally: Tally])[]): Tally {
  const values = new Map<number, number>()
  const by = new Map<string, Map<string, number>>()
  let [count, notKnown] = [0, 0]
  for (const [sign, tally] of sides) {
    count += sign * tally.count
    notKnown += sign * tally.notKnown
    for (const [value, n] of tally.values) values.set(value, (values.get(value) ?? 0) + sign * n)
    for (const [field, groups] of Object.entries(tally.by)) {
      const own = by.get(field) ?? new Map<string, number>()
      for (const [is, n] of Object.entries(groups)) own.set(is, (own.get(is) ?? 0) + sign * n)
      by.set(field, own)
    }
  }
  return tallyOf({ count, notKnown, by, values }, [...by.keys()])
}

export const nothingCounted: Tally = { count: 0, notKnown: 0, by: {}, values: [] }
