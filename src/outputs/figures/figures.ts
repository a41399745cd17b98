import type { Calendar, LocalDate } from '#calendar'
import { type CompiledProcedure, type Fact, type Measured, measured, type Period } from '#case'
import type { Clause } from '#language'

/** One case of those that are counted: its own facts and the body's, in the order of the record. */
export interface CountedCase {
  readonly id: string
  readonly facts: readonly Fact[]
}

/** A measure counted over a period, with the cases behind it. */
export interface Figure {
  readonly measure: string
  readonly title: string
  readonly clause: Clause
  readonly count: number
  /** The percentage of the measure it is a share of, to one decimal; none where that counts nothing. */
  readonly share?: number
  /** Of the value it takes of each, to one decimal; none where nothing is counted. */
  readonly average?: number
  /** How many by each field it is split by; `''` where the field was not given. */
  readonly by: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Each case once, however many things of it count. */
  readonly cases: readonly string[]
  /** Cases of which it cannot be said. */
  readonly notKnown: readonly string[]
}

/** Everything that a procedure measures, counted over cases in a period as they are known today. */
export function figures(
  compiled: CompiledProcedure,
  cases: readonly CountedCase[],
  calendar: Calendar,
  period: Period,
  today: LocalDate,
): Readonly<Record<string, Figure>> {
  const { measures = {} } = compiled.procedure
  const found = cases.map(({ id, facts }) => ({ id, ...measured(compiled, facts, calendar, today, period) }))
  const countOf = (measure: string): number =>
    found.reduce((sum, { counted }) => sum + counted.filter(one => one.measure === measure).length, 0)
  return Object.fromEntries(
    Object.entries(measures).map(([measure, { title, clause, outOf, value, splitBy = [] }]) => {
      const each = found.map(({ id, counted, notKnown }) => ({
        id,
        counted: counted.filter(one => one.measure === measure),
        isDoubtful: notKnown.some(one => one.measure === measure),
      }))
      const counted = each.flatMap(one => one.counted)
      const count = counted.length
      const whole = outOf === undefined ? 0 : countOf(outOf)
      const figure: Figure = {
        measure,
        title,
        clause,
        count,
        ...(whole === 0 ? {} : { share: toTenths((100 * count) / whole) }),
        ...(value === undefined || count === 0 ? {} : { average: average(counted) }),
        by: Object.fromEntries(splitBy.map(field => [field, tally(counted, field)])),
        cases: each.filter(one => one.counted.length > 0).map(one => one.id),
        notKnown: each.filter(one => one.isDoubtful).map(one => one.id),
      }
      return [measure, figure]
    }),
  )
}

const average = (counted: readonly Measured[]): number =>
  toTenths(counted.reduce((sum, { value }) => sum + Number(value), 0) / counted.length)

/** To one decimal, half up. */
const toTenths = (n: number): number => Math.round(n * 10 + Number.EPSILON) / 10

function tally(counted: readonly Measured[], field: string): Readonly<Record<string, number>> {
  const by: Record<string, number> = {}
  for (const { by: fields } of counted) {
    const is = fields[field] ?? ''
    by[is] = (by[is] ?? 0) + 1
  }
  return by
}
