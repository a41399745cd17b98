/** Which numbers of a report the public is not shown, beside what it was shown before. */
import { addDays } from '#calendar'
import type { ReportFigures } from '../figures/report-figures.ts'
import { hide } from '../suppression/hide.ts'
import { eachCell, type IsOfTheEnd, type KeyedNumber, Numbers } from './cells-of.ts'
import type { Relations } from './relations.ts'
import { Together } from './together.ts'

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

export interface BesideThis {
  /** What the public was shown before. */
  readonly earlier: readonly Published[]
  /** Numbers from 1 to this are small. */
  readonly upTo: number
  /** What everybody knows who reads the procedure. */
  readonly relations: Relations
}

interface Placed extends KeyedNumber {
  readonly id: string
}

/** Of a trend of which a month may not be shown none is: with the others, its drawing would say nothing or too much. */
export function hideSmall(figures: ReportFigures, beside: BesideThis, isOfTheEnd: IsOfTheEnd): HiddenNumbers {
  const whole = hideNumbers(figures, beside, isOfTheEnd)
  const trends = figures.sections.flatMap(({ tables }) => tables.filter(({ isTrend }) => isTrend))
  if (trends.length === 0) return whole
  const sections = figures.sections.map(section => ({ ...section, tables: section.tables.filter(({ isTrend }) => !isTrend) }))
  const without = { ...figures, sections }
  const printed = new Set(keysIn(without, isOfTheEnd).map(({ key }) => key))
  const months = keysIn(figures, isOfTheEnd).flatMap(({ key }) => (printed.has(key) ? [] : [key]))
  if (!months.some(key => whole.hidden.has(key))) return whole
  const { hidden, givenAway } = hideNumbers(without, beside, isOfTheEnd)
  return { hidden: new Set([...hidden, ...months]), givenAway }
}

function hideNumbers(figures: ReportFigures, { earlier, upTo, relations }: BesideThis, isOfTheEnd: IsOfTheEnd): HiddenNumbers {
  const together = new Together(upTo)
  const placedOf = (of: ReportFigures, is: (key: string) => 'printed' | 'shown' | 'hidden'): readonly Placed[] => {
    const placed = keysIn(of, isOfTheEnd).map(number => ({ ...number, id: together.place(number, is(number.key)) }))
    relate(placed, relations, isOfTheEnd, together)
    return placed
  }
  for (const one of earlier) placedOf(one.figures, key => (one.hidden.has(key) ? 'hidden' : 'shown'))
  const own = placedOf(figures, () => 'printed')
  together.laidEndToEnd()
  const { ids, givenAway } = hide([...together.cells.values()], together.sums, upTo)
  const isHidden = ({ id }: Placed): boolean => ids.has(id) || together.cells.get(id)?.is === 'hidden'
  return { hidden: new Set(own.filter(isHidden).map(({ key }) => key)), givenAway }
}

const keysIn = (figures: ReportFigures, isOfTheEnd: IsOfTheEnd): readonly KeyedNumber[] => {
  const numbers = new Numbers(isOfTheEnd)
  for (const { section, row, column, amount } of eachCell(figures)) numbers.keysOf(figures, section, row, column, amount)
  return numbers.all()
}

const kindOf = ({ measure, group, section }: KeyedNumber): string => `${measure}|${group}|${section}`
const fieldOf = (group: string): string => group.split('=')[0] ?? ''

/** Wholes and their parts, groups and what they are groups of, a section's services and all of them, what came in and went out. */
function relate(placed: readonly Placed[], { within, flows }: Relations, isOfTheEnd: IsOfTheEnd, together: Together): void {
  const at = new Map(placed.map(one => [`${kindOf(one)}@${one.days}`, one]))
  const find = (measure: string, { group, section }: KeyedNumber, days: string): Placed | undefined =>
    at.get(`${measure}|${group}|${section}@${days}`)
  const relateTo = (whole: Placed, parts: readonly Placed[]): void => {
    if (parts.length > 0)
      together.within(
        whole.id,
        parts.map(({ id }) => id),
      )
  }
  for (const one of placed) if (!isOfTheEnd(one.measure)) together.over(kindOf(one), one.id, one.period)
  for (const whole of placed) {
    for (const { parts } of within.filter(known => known.whole === whole.measure))
      relateTo(
        whole,
        parts.flatMap(part => find(part, whole, whole.days) ?? []),
      )
    if (whole.section !== '') {
      const all = find(whole.measure, { ...whole, section: '' }, whole.days)
      if (all !== undefined) relateTo(...(all.value < whole.value ? ([whole, [all]] as const) : ([all, [whole]] as const)))
    }
    if (whole.group !== '') continue
    const groups = placed.filter(
      ({ measure, section, days, group }) => measure === whole.measure && section === whole.section && days === whole.days && group !== '',
    )
    for (const parts of Map.groupBy(groups, ({ group }) => fieldOf(group)).values()) relateTo(whole, parts)
  }
  for (const flow of flows)
    for (const end of placed.filter(({ measure }) => measure === flow.of))
      for (const days of new Set(
        placed.filter(({ period, measure }) => period.to === end.period.to && !isOfTheEnd(measure)).map(one => one.days),
      )) {
        const [from = ''] = days.split('..')
        const before = placed.find(one => kindOf(one) === kindOf(end) && addDays(one.period.to, 1) === from)
        const [came, went] = [flow.in.map(one => find(one, end, days)), flow.out.map(one => find(one, end, days))]
        const all = [before, ...came, ...went].filter(one => one !== undefined)
        if (all.length === came.length + went.length + 1)
          together.even(
            [...(before ? [before.id] : []), ...came.flatMap(one => one?.id ?? [])],
            [end.id, ...went.flatMap(one => one?.id ?? [])],
          )
      }
}
