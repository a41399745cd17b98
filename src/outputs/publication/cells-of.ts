/** A report's figures as numbers that add up: what can be had from what, for hiding the small ones. */
import type { Amount, FigureRow, FigureTable, NamedPeriod, ReportFigures } from '../figures/report-figures.ts'

/** A number of a report: the same measure of the same group and days is the same number, wherever it is printed. */
export interface KeyedNumber {
  readonly key: string
  readonly measure: string
  /** Beside its measure: of which group, in which section where it is of fewer services, and of which days. */
  readonly group: string
  readonly section: string
  readonly days: string
  readonly period: Pick<NamedPeriod, 'from' | 'to'>
  readonly value: number
}

/** The number that stands in a cell; of a share the number above the line, of days how many they are of. */
export const numberOf = (amount: Amount): number => (amount.is === 'none' ? 0 : amount.count)

export interface CellKeys {
  readonly number: KeyedNumber
  /** Of a share, the number below the line. */
  readonly whole?: KeyedNumber
}

/** Measures on the period's end are as things stood on a day: the same on the last day of a quarter and of its year. */
export type IsOfTheEnd = (measure: string) => boolean

export class Numbers {
  readonly #byKey = new Map<string, KeyedNumber>()
  readonly #isOfTheEnd: IsOfTheEnd

  constructor(isOfTheEnd: IsOfTheEnd) {
    this.#isOfTheEnd = isOfTheEnd
  }

  all(): readonly KeyedNumber[] {
    return [...this.#byKey.values()]
  }

  /** A number that differs from one of the same name is of fewer services: it goes by its section too. */
  keysOf(figures: ReportFigures, section: string, row: FigureRow, column: NamedPeriod, amount: Amount): CellKeys {
    const group = row.group === undefined ? '' : `${row.group.field}=${row.group.value}`
    const number = this.#keyed(row.measure, group, section, column, numberOf(amount))
    const outOf = figures.definitions[row.measure]?.outOf
    if (amount.is !== 'share' || outOf === undefined) return { number }
    return { number, whole: this.#keyed(outOf.measure, group, section, column, amount.of) }
  }

  #keyed(measure: string, group: string, section: string, { from, to }: NamedPeriod, value: number): KeyedNumber {
    const days = this.#isOfTheEnd(measure) ? to : `${from}..${to}`
    for (const own of ['', section]) {
      const key = `${measure}|${group}${own === '' ? '' : `|${own}`}@${days}`
      const known = this.#byKey.get(key)
      if (known !== undefined && known.value !== value) continue
      const keyed = known ?? {
        ...{ key, measure, group, section: own, days, value },
        period: { from: this.#isOfTheEnd(measure) ? to : from, to },
      }
      this.#byKey.set(key, keyed)
      return keyed
    }
    throw new RangeError(`The report gives two numbers for '${measure}' in section '${section}': ${value} is one of them.`)
  }
}

export const eachCell = function* (figures: ReportFigures): Generator<{
  readonly section: string
  readonly table: FigureTable
  readonly row: FigureRow
  readonly column: NamedPeriod
  readonly amount: Amount
}> {
  for (const { id: section, tables } of figures.sections)
    for (const table of tables)
      for (const row of table.rows)
        for (const [i, { amount }] of row.cells.entries()) {
          const column = table.columns[i]
          if (column !== undefined) yield { section, table, row, column, amount }
        }
}
