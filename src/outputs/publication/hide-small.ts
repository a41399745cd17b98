/** Which numbers of a report the public is not shown, beside what it was shown before. */
import type { LocalDate } from '#calendar'
import type { ReportFigures } from '../figures/report-figures.ts'
import { hide } from '../suppression/hide.ts'
import { eachCell, type IsOfTheEnd, type KeyedNumber, Numbers, Sums } from './cells-of.ts'

/** Figures that were published before, and the keys of those that were hidden then. */
export interface Published {
  readonly figures: ReportFigures
  readonly hidden: ReadonlySet<string>
}

export interface HiddenNumbers {
  /** By key. */
  readonly hidden: ReadonlySet<string>
  /** What earlier reports give away, whatever is hidden now. */
  readonly givenAway: readonly string[]
}

export function hideSmall(figures: ReportFigures, earlier: readonly Published[], upTo: number, isOfTheEnd: IsOfTheEnd): HiddenNumbers {
  const together = new Sums()
  const periods = new Map<string, KeyedNumber[]>()
  const put = (number: KeyedNumber, is: 'printed' | 'shown' | 'hidden'): void => {
    if (together.cells.has(number.key)) return
    together.add({ id: number.key, value: number.value, is })
    periods.set(number.of, [...(periods.get(number.of) ?? []), number])
  }
  for (const one of earlier) {
    const numbers = new Numbers(isOfTheEnd)
    for (const number of keysIn(one.figures, numbers)) put(number, one.hidden.has(number.key) ? 'hidden' : 'shown')
    relate(one.figures, numbers, together)
  }
  const numbers = new Numbers(isOfTheEnd)
  for (const number of keysIn(figures, numbers)) put(number, 'printed')
  relate(figures, numbers, together)
  for (const same of periods.values()) nest(same, together)
  const { ids, givenAway } = hide([...together.cells.values()], together.sums, upTo)
  const before = [...together.cells.values()].filter(({ is }) => is === 'hidden').map(({ id }) => id)
  return { hidden: new Set([...ids, ...before]), givenAway }
}

const keysIn = (figures: ReportFigures, numbers: Numbers): readonly KeyedNumber[] => {
  for (const { section, row, column, amount } of eachCell(figures)) numbers.keysOf(figures, section, row, column, amount)
  return numbers.all()
}

/** Shares and their wholes, groups and what they are groups of, a section's services and all of them. */
function relate(figures: ReportFigures, numbers: Numbers, together: Sums): void {
  const groups = new Map<string, { readonly whole: string; readonly parts: Set<string> }>()
  for (const { section, row, column, amount } of eachCell(figures)) {
    const { number, whole } = numbers.keysOf(figures, section, row, column, amount)
    if (whole !== undefined) together.within(whole.key, [number.key])
    const all = number.of.endsWith(`|${section}`) ? number.key.replace(`|${section}@`, '@') : undefined
    if (all !== undefined && together.cells.has(all)) together.within(all, [number.key])
    if (row.group === undefined) continue
    const total = number.key.replace(`|${row.group.field}=${row.group.value}`, '|')
    const id = `${total} ${row.group.field}`
    const known = groups.get(id) ?? { whole: total, parts: new Set<string>() }
    groups.set(id, { ...known, parts: known.parts.add(number.key) })
  }
  for (const { whole, parts } of groups.values()) if (together.cells.has(whole)) together.within(whole, [...parts])
}

interface Span {
  readonly from: LocalDate
  readonly to: LocalDate
}

const isWithin = (inner: Span, outer: Span): boolean =>
  inner.from >= outer.from && inner.to <= outer.to && (inner.from !== outer.from || inner.to !== outer.to)

/** A year and its quarters, a year so far and the one before: what is left between them can be had by taking away. */
function nest(numbers: readonly KeyedNumber[], together: Sums): void {
  for (const whole of numbers) {
    const inside = numbers.filter(one => isWithin(one.period, whole.period))
    const largest = inside.filter(one => !inside.some(other => isWithin(one.period, other.period)))
    const apart: KeyedNumber[] = []
    for (const one of largest.toSorted((a, b) => (a.period.from < b.period.from ? -1 : 1)))
      if (apart.every(({ period }) => period.to < one.period.from)) apart.push(one)
    if (apart.length > 0)
      together.within(
        whole.key,
        apart.map(({ key }) => key),
      )
  }
}
