/** The body's own record over the time of the demonstration: dates of its meetings, what it set, what it issued. */

import type { Calendar } from '#calendar'
import { addDays, dayNumber, fromDayNumber, type LocalDate } from '#calendar'
import { type Fact, type Field, periodHolding } from '#case'
import { onWorkingDay } from './plan.ts'
import type { BodyDeed } from './texts.ts'

interface Over {
  readonly calendar: Calendar
  readonly from: LocalDate
  readonly to: LocalDate
  readonly accounts: Readonly<Record<string, readonly string[]>>
}

/** How long after the last day meetings are already in the diary. */
const AHEAD = 200

/** What was done by the last day, in order; a deed that is done again and again, each time. */
export const ofTheBodyOver = (deeds: readonly BodyDeed[], over: Over): readonly Fact[] =>
  deeds
    .flatMap(deed => daysOf(deed, over).map(on => factOf(deed, on, over)))
    .sort((a, b) => (String(a.on) < String(b.on) ? -1 : String(a.on) > String(b.on) ? 1 : 0))
    .map((fact, i) => ({ ...fact, id: `body/${i + 1}` }))

const daysOf = ({ after, every }: BodyDeed, { calendar, from, to }: Over): readonly LocalDate[] => {
  const days: LocalDate[] = []
  for (let n = dayNumber(from) + after; n <= dayNumber(to); n += every ?? Number.POSITIVE_INFINITY) {
    const on = onWorkingDay(calendar, fromDayNumber(n))
    if (on <= to) days.push(on)
  }
  return days
}

const factOf = (deed: BodyDeed, on: LocalDate, { calendar, to, accounts }: Over): Fact => {
  const { fact, by, data, about, diary, dayIn, ahead = {}, forPeriodBefore } = deed
  const person = accounts[by]?.[0]
  const period = forPeriodBefore === undefined ? undefined : before(forPeriodBefore, on)
  return {
    id: '',
    type: fact,
    case: null,
    on,
    by: { role: by, ...(person === undefined ? {} : { person }) },
    ...(about === undefined ? {} : { about }),
    recordedAt: `${on}T09:00:00.000Z`,
    recordedBy: person ?? 'demonstration',
    data: {
      ...data,
      ...(dayIn === undefined ? {} : { [dayIn]: on }),
      ...Object.fromEntries(Object.entries(ahead).map(([field, days]) => [field, addDays(to, days)])),
      ...(period === undefined ? {} : { period }),
      ...(diary === undefined ? {} : { [diary.field]: meetings(diary.every, calendar, on, addDays(to, AHEAD)) }),
    },
  }
}

const before = (each: NonNullable<BodyDeed['forPeriodBefore']>, on: LocalDate): string =>
  periodHolding(each, addDays(periodHolding(each, on).from, -1)).id

const meetings = (every: number, calendar: Calendar, from: LocalDate, to: LocalDate): Field => {
  const days: LocalDate[] = []
  for (let n = dayNumber(from) + 9; n <= dayNumber(to); n += every) days.push(onWorkingDay(calendar, fromDayNumber(n)))
  return days
}
