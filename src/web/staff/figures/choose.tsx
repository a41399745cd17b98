/** Which days figures are of: a period by its name, or any two days. */
import { addDays, addMonths, day, type LocalDate, parseLocalDate } from '#calendar'
import { periodHolding } from '#case'
import type { Query } from '../http/query.ts'

export interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

const named = {
  month: { title: 'This month', each: 'month', back: 0 },
  'last-month': { title: 'Last month', each: 'month', back: 1 },
  quarter: { title: 'This quarter', each: 'quarter', back: 0 },
  'last-quarter': { title: 'Last quarter', each: 'quarter', back: 1 },
  year: { title: 'This year, from 1 April', each: 'year', back: 0 },
  'last-year': { title: 'Last year, from 1 April', each: 'year', back: 1 },
} as const

type Named = keyof typeof named

/** The periods that have a name, as an address says them. */
export const periodNames = ['month', 'last-month', 'quarter', 'last-quarter', 'year', 'last-year'] as const satisfies readonly Named[]

const isNamed = (name: string): name is Named => Object.hasOwn(named, name)

export const periodChoices = Object.entries(named).map(([value, { title }]) => ({ value, text: title }))

const months = { month: 1, quarter: 3, year: 12 } as const

const daysOf = (name: Named, today: LocalDate): Days => {
  const { each, back } = named[name]
  const { from, to } = periodHolding({ period: each, yearStarts: '04-01' }, back === 0 ? today : addMonths(firstOf(today), -months[each]))
  return { from, to }
}

const firstOf = (today: LocalDate): LocalDate => day(`${today.slice(0, 7)}-01`)

export interface DaysAsked extends Days {
  /** The name of the period; '' where days were given. */
  readonly period: string
  /** What is wrong with the days that were given, where they were not taken. */
  readonly wrong?: string
}

/** The days asked for; the last quarter where none are. */
export const daysAsked = (asked: Query, today: LocalDate): DaysAsked => {
  const name = asked.text('period')
  const [typedFrom, typedTo] = [asked.text('from'), asked.text('to')]
  const [from, to] = [parseLocalDate(typedFrom), parseLocalDate(typedTo)]
  if (isNamed(name) || (typedFrom === '' && typedTo === '')) {
    const period = isNamed(name) ? name : 'last-quarter'
    return { ...daysOf(period, today), period }
  }
  if (from !== undefined && to !== undefined && from <= to && to < addDays(from, 3660)) return { from, to, period: '' }
  const wrong =
    from === undefined || to === undefined
      ? 'Give both days, as 2026-04-01. The last quarter is shown meanwhile.'
      : 'The first day must come before the last, and no more than ten years. The last quarter is shown meanwhile.'
  return { ...daysOf('last-quarter', today), period: 'last-quarter', wrong }
}
