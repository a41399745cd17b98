import { addDays, addMonths, day, type LocalDate, parseLocalDate, weekday } from '#calendar'
import type { Each } from '#language'
import type { Period } from '../words/happened.ts'
import type { View } from '../words/machine.ts'
import { seen } from './body-record.ts'

type ByPeriod = Extract<Each, object>

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

/** The periods of the version so far: from its first day, the case's own, or that on which the body's record begins, to today (language 5.3). */
export function periodsOf(v: View, each: ByPeriod): readonly Period[] {
  const { receivedFrom } = v.world.compiled.procedure
  const own = v.world.entries.find(e => !e.ofTheBody)?.on ?? recordBegan(v)
  const first = own !== undefined && own > receivedFrom ? own : receivedFrom
  const periods: Period[] = []
  let period = periodHolding(each, first)
  while (period.from <= v.today) {
    periods.push(period)
    period = periodHolding(each, addDays(period.to, 1))
  }
  return periods
}

/** The day from which the body keeps its own record here; what ended before it was done, or not, elsewhere. */
function recordBegan(v: View): LocalDate | undefined {
  const from = seen(v, 'record-begun').at(-1)?.fact.data.from
  return typeof from === 'string' ? parseLocalDate(from) : undefined
}

/** The week (from Monday), month, quarter, half-year or year that holds a day; years begin where the source says. */
export function periodHolding({ period, yearStarts }: ByPeriod, on: LocalDate): Period {
  if (period === 'week') {
    const from = addDays(on, 1 - weekday(on))
    return { id: from, from, to: addDays(from, 6) }
  }
  const year = yearHolding(yearStarts ?? '01-01', on)
  const step = MONTHS[period]
  let part = 0
  while (addMonths(year, (part + 1) * step) <= on) part++
  const from = addMonths(year, part * step)
  const to = addDays(addMonths(year, (part + 1) * step), -1)
  return { id: nameOf(period, part, from, year), from, to }
}

function yearHolding(starts: string, on: LocalDate): LocalDate {
  const thisYear = day(`${on.slice(0, 4)}-${starts}`)
  return thisYear <= on ? thisYear : addMonths(thisYear, -12)
}

function nameOf(period: keyof typeof MONTHS, part: number, from: LocalDate, year: LocalDate): string {
  if (period === 'month') return from.slice(0, 7)
  const start = year.slice(0, 4)
  const name = year.slice(5) === '01-01' ? start : `${start}-${String((Number(start) + 1) % 100).padStart(2, '0')}`
  return period === 'year' ? name : `${name}-${period === 'quarter' ? 'Q' : 'H'}${part + 1}`
}
