/** When each fact was typed in: the day it happened, and now and then a day or two later; never before the one recorded before it. */
import { addWorkingDays, type Calendar, type LocalDate } from '#calendar'
import type { Fact, Instant } from '#case'
import type { Chance } from './chance.ts'

const LATE_SHARE = 0.06
const OPENS = 9 * 60
const LAST_MINUTE = 22 * 60 + 30

const onOf = (fact: Fact): LocalDate => (typeof fact.on === 'string' ? fact.on : fact.on.to)

const instant = (day: LocalDate, minute: number): Instant =>
  `${day}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`

const minuteOf = (at: string | undefined): number => (at === undefined ? OPENS : Number(at.slice(0, 2)) * 60 + Number(at.slice(3)))

/** The facts in their order, each with the instant it was recorded, none after the last day. */
export const recordedTimes = (facts: readonly Fact[], chance: Chance, calendar: Calendar, to: LocalDate): readonly Fact[] => {
  const received = facts[0] === undefined ? undefined : onOf(facts[0])
  let day = received
  let minute = OPENS
  const wished = facts.map((fact, i) => {
    // What happened before the case began is learned of with the complaint.
    const on = received !== undefined && onOf(fact) < received ? received : onOf(fact)
    const isNext = on === day && i > 0
    minute = Math.min(
      LAST_MINUTE,
      isNext ? Math.max(minute + chance.whole(1, 12), minuteOf(fact.at)) : Math.max(minuteOf(fact.at) + chance.whole(0, 40), OPENS),
    )
    if (i === 0) minute = minuteOf(fact.at)
    day = on
    const lag = i > 0 && on < to && chance.happens(LATE_SHARE) ? chance.whole(1, 2) : 0
    const later = lag === 0 ? on : (addWorkingDays(calendar, on, lag) ?? on)
    return instant(later < to ? later : on, minute)
  })
  for (let i = wished.length - 2; i >= 0; i--) {
    const [one, next] = [wished[i], wished[i + 1]]
    if (one !== undefined && next !== undefined && one > next) wished[i] = next
  }
  return facts.map((fact, i) => ({ ...fact, recordedAt: wished[i] ?? fact.recordedAt }))
}
