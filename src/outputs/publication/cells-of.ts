/** A report's figures as numbers that add up: what can be had from what, for hiding the small ones. */
import type { Amount, FigureRow, FigureTable, NamedPeriod, ReportFigures } from '../figures/report-figures.ts'
import type { SafeCell, Sum } from '../suppression/cells.ts'

/** A number of a report: the same measure of the same group and days is the same number, wherever it is printed. */
export interface KeyedNumber {
  readonly key: string
  readonly of: string
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
    for (const name of [`${measure}|${group}`, `${measure}|${group}|${section}`]) {
      const key = `${name}@${days}`
      const known = this.#byKey.get(key)
      if (known !== undefined && known.value !== value) continue
      const keyed = known ?? { key, of: name, period: { from: this.#isOfTheEnd(measure) ? to : from, to }, value }
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

/** Cells and sums built up together; what is left over in each is a number too, though it stands nowhere. */
export class Sums {
  readonly cells = new Map<string, SafeCell>()
  readonly sums: Sum[] = []

  add(cell: SafeCell): void {
    if (!this.cells.has(cell.id)) this.cells.set(cell.id, cell)
  }

  /** `parts` are some of `whole`. */
  within(whole: string, parts: readonly string[]): void {
    const of = (id: string): number => this.cells.get(id)?.value ?? 0
    const rest = of(whole) - parts.reduce((sum, id) => sum + of(id), 0)
    const id = `rest of ${whole} without ${parts.join(' ')}`
    if (rest > 0) this.add({ id, value: rest, is: 'unprinted' })
    this.sums.push({ plus: [whole], minus: [...parts, ...(rest > 0 ? [id] : [])] })
  }
}
