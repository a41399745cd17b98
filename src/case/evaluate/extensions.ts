import type { LocalDate } from '#calendar'
import type { Refusal } from '../types.ts'
import { amount, fullDay, plainDay } from '../words/days.ts'
import type { Entry, InForce } from '../words/happened.ts'
import type { CompiledAct, CompiledClock, View } from '../words/machine.ts'
import { NotKnown } from '../words/not-known.ts'
import { asActed, withClock } from '../words/sight.ts'
import { daysLate } from './duties.ts'
import { labelOf } from './label-of.ts'

/** A clock as an extension finds it: its date in force, and whether its duty is done. */
interface Found {
  readonly inForce: InForce
  readonly isDone: boolean
}

/** What every extension is refused for without its being written (language 6): it must move a running date later, within its cap. */
export function extensionRefusals(act: CompiledAct, v: View, e: Entry | undefined): readonly Refusal[] {
  const { clock } = act
  if (clock === undefined) return []
  const found = v.world.clockFound(v, clock)
  const refuse = (because: string, more: Partial<Refusal> = {}): Refusal => ({
    act: act.key,
    clause: act.clause,
    because,
    severity: 'refuse',
    ...more,
    tests: [],
  })
  const stopped = notRunning(act, clock, found)
  if (stopped !== undefined) return [refuse(stopped)]
  const { due, start } = found.inForce
  if (due instanceof NotKnown) return [refuse(`The time to ${inClock(clock)} is not running (${act.clause}).`)]
  const refusals: Refusal[] = []
  if (v.today > due && !act.evenLate) {
    const because = `${fullDay(v.today)} is after the date in force, ${fullDay(due)}, and a time that has run out cannot be extended (${act.clause}). It could have been done until ${plainDay(due)}.`
    refusals.push(refuse(because, { field: 'on', latest: due }))
  }
  if (e !== undefined) refusals.push(...dateRefusals(act, clock, asActed(withClock(v, start, due), e), start, due, refuse))
  return refusals
}

const inClock = (clock: CompiledClock): string => (clock.duty === undefined ? `reach “${clock.title}”` : clock.title)

function notRunning(act: CompiledAct, clock: CompiledClock, { inForce, isDone }: Found): string | undefined {
  if (isDone) return `It is done already, so there is no time to extend: ${inClock(clock)} (${act.clause}).`
  if (!(inForce.due instanceof NotKnown)) return undefined
  if (inForce.due.cannot === 'paused') {
    return `The time to ${inClock(clock)} is paused, so it cannot be extended (${act.clause}). Extend it when it runs again.`
  }
  return `The time to ${inClock(clock)} is not running, so it cannot be extended (${act.clause}).`
}

function dateRefusals(
  act: CompiledAct,
  clock: CompiledClock,
  v: View,
  start: LocalDate | undefined,
  due: LocalDate,
  refuse: (because: string, more?: Partial<Refusal>) => Refusal,
): readonly Refusal[] {
  const to = act.to?.day(v)
  const field = act.dateField
  const about = field === undefined ? {} : { field }
  if (to === undefined || to instanceof NotKnown) {
    const what =
      to?.field === undefined ? `it is not recorded (${to?.what ?? 'the new date'})` : `${labelOf(to.field, act, v)} is not given`
    return [refuse(`Cannot say which day the new date is: ${what} (${act.clause}).`, about)]
  }
  const most = act.atMost?.day(v)
  const cap = most === undefined || most instanceof NotKnown ? undefined : most
  const refusals: Refusal[] = []
  if (to <= due) {
    const within = cap !== undefined && cap > due ? ` and no later than ${plainDay(cap)}` : ''
    const because = `${fullDay(to)} is not later than the date in force, ${fullDay(due)} (${act.clause}). Choose a later date${within}.`
    refusals.push(refuse(because, { ...about, ...(cap === undefined ? {} : { latest: cap }) }))
  }
  if (most instanceof NotKnown) refusals.push(refuse(`Cannot say what the latest date is: it needs ${most.what} (${act.clause}).`, about))
  if (cap !== undefined && to > cap) refusals.push(refuse(pastTheCap(act, clock, v, start, due, to, cap), { ...about, latest: cap }))
  return refusals
}

function pastTheCap(
  act: CompiledAct,
  clock: CompiledClock,
  v: View,
  start: LocalDate | undefined,
  due: LocalDate,
  to: LocalDate,
  cap: LocalDate,
): string {
  const unit = clock.countsWorkingDays() ? 'working day' : 'day'
  const found =
    start === undefined
      ? `${fullDay(to)} is too late.`
      : `${fullDay(to)} is ${amount(daysLate(v, clock, start, to), unit)} after the clock started on ${plainDay(start)}.`
  const todo = cap > due ? 'Choose a date no later than that.' : `The date in force is ${plainDay(due)} already: no more time can be given.`
  return `${found} At most ${fullDay(cap)} is allowed (${act.clause}). ${todo}`
}
