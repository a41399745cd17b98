import { daysBetween, type LocalDate, workingDaysBetween } from '#calendar'
import type { Status } from '../types.ts'
import type { Begun, Doing, Entry, InForce } from '../words/happened.ts'
import type { CompiledClock, DutyClock, DutyRun, Run, View } from '../words/machine.ts'
import { type Answer, NotKnown } from '../words/not-known.ts'
import { atPlace } from '../words/sight.ts'
import { inForce } from './clocks.ts'
import { sinceWhen } from './stages.ts'

export interface Standing {
  readonly status: Status
  readonly duty: DutyRun
  readonly endedOn?: LocalDate
  readonly why?: NotKnown
}

const NO_PAST: DutyRun['past'] = []

/** What does a duty, and its date in force; a duty that is met keeps the date it had when it was met. */
export function runOf(v: View, clock: DutyClock): DutyRun {
  const { duty } = clock
  const begun = clock.by.start(v)
  const undone = duty.undoneBy?.last(v)
  const after = undone === undefined || undone instanceof NotKnown ? -1 : undone.place
  const counts = countsFor(v, clock, begun, after)
  if (duty.again !== undefined) return rolling(v, clock, begun, counts)
  const doing = duty.does.first(v, counts)
  const { clock: now, metFrom } = metOrNot(v, clock, begun, doing, undefined)
  return { clock: now, metFrom, doing, run: undefined, past: NO_PAST, counts }
}

/**
 * A doing belongs to the run of the clock it fell in: on or after the day of the start in force, or before the clock had
 * ever started. One before the last undoing does not count.
 */
function countsFor(v: View, clock: CompiledClock, begun: Begun | undefined, after: number): (e: Entry) => boolean {
  const { period } = v
  return e => {
    if (e.place <= after) return false
    if (period !== undefined) {
      const named = e.fact.data.period
      return named === undefined ? e.on >= period.from && e.on <= period.to : named === period.id
    }
    if (begun === undefined || e.on >= begun.on) return true
    const then = clock.by.start(atPlace(v, e.place, e.on))
    return then === undefined || then.on > e.on
  }
}

function metOrNot(
  v: View,
  clock: CompiledClock,
  begun: Begun | undefined,
  doing: Doing | undefined,
  run: Run | undefined,
): Pick<DutyRun, 'clock' | 'metFrom'> {
  if (doing === undefined) return { clock: inForce(v, clock, run, undefined, begun), metFrom: undefined }
  // Of the same day, what began the clock counts as before what stopped it.
  const sameDay = begun !== undefined && begun.on === doing.on && begun.place >= doing.place
  const place = sameDay ? begun.place + 1 : doing.place
  const metFrom = atPlace(v, place, doing.on)
  return { clock: inForce(metFrom, clock, run, undefined), metFrom }
}

/** Each doing begins the next time; done early or late, the next counts from the day it was done. */
function rolling(v: View, clock: DutyClock, begun: Begun | undefined, counts: (e: Entry) => boolean): DutyRun {
  const { duty } = clock
  const past: { clock: InForce; doing: Doing }[] = []
  let run: Run | undefined
  let after = begun?.place ?? -1
  for (;;) {
    const since = after
    const countsNow = (e: Entry): boolean => counts(e) && (run === undefined ? e.place !== since : e.place > since)
    const doing = duty.does.first(v, countsNow)
    const now = metOrNot(v, clock, begun, doing, run)
    if (doing === undefined || duty.again === undefined) return { ...now, doing, run, past, counts: countsNow }
    past.push({ clock: now.clock, doing })
    run = { by: duty.again, start: doing.on, after: doing.place }
    after = doing.place
  }
}

/** A duty of a stage that is not open, or that does not apply: how far it has come is worked out only where somebody asks. */
class Idle implements Standing {
  readonly status: Status
  readonly #v: View
  readonly #clock: DutyClock

  constructor(status: Status, v: View, clock: DutyClock) {
    this.status = status
    this.#v = v
    this.#clock = clock
  }

  get duty(): DutyRun {
    return this.#v.world.runOf(this.#v, this.#clock)
  }
}

/** The status: the first that fits (language 7). */
export function standingOfDuty(v: View, clock: DutyClock): Standing {
  const stage = v.world.standing(v, clock.stage)
  if (stage === 'not-open') return new Idle('not-started', v, clock)
  const applies = clock.when?.judge(v) ?? true
  if (applies === false && clock.by.start(v) !== undefined) return new Idle('does-not-apply', v, clock)
  const run = v.world.runOf(v, clock)
  const { due, begun } = run.clock
  if (run.doing === undefined && begun === undefined && stage !== 'skipped' && !isDoubt(due)) return { status: 'not-started', duty: run }
  if (stage === 'skipped' || applies === false) return { status: 'does-not-apply', duty: run }
  if (applies !== true) return { status: 'cannot-say', duty: run, why: applies }
  if (due instanceof NotKnown && due.isDoubt) return { status: 'cannot-say', duty: run, why: due }
  if (run.doing !== undefined) return { status: metStatus(run.clock, run.doing), duty: run }
  const endedOn = endOf(v, clock, stage)
  if (endedOn !== undefined) {
    const passed = !(due instanceof NotKnown) && due < endedOn
    return { status: passed ? 'missed' : 'no-longer-owed', duty: run, endedOn }
  }
  if (due instanceof NotKnown) {
    return { status: due.cannot === 'paused' ? 'paused' : due.cannot === 'no-limit' ? 'owed-without-a-date' : 'not-started', duty: run }
  }
  return { status: v.today > due ? 'late' : 'owed', duty: run }
}

const isDoubt = (due: LocalDate | NotKnown): boolean => due instanceof NotKnown && due.isDoubt

export function metStatus(clock: InForce, doing: Doing): Status {
  if (clock.due instanceof NotKnown) return clock.due.isDoubt ? 'cannot-say' : 'met'
  if (doing.on > clock.due) return 'met-late'
  return clock.extended ? 'met-in-time-after-extension' : 'met-in-time'
}

/** The day its stage ended or its `until` came true, whichever was first. */
function endOf(v: View, clock: DutyClock, stage: string): LocalDate | undefined {
  const ended = stage === 'ended' ? (v.world.endedOn(v, clock.stage) ?? v.today) : undefined
  const { until } = clock.duty
  const over = until?.judge(v) === true ? (sinceWhen(v, at => until.judge(at) === true) ?? v.today) : undefined
  return ended === undefined || (over !== undefined && over < ended) ? over : ended
}

/** Whether a duty stands so; a duty of which nothing can be said leaves it open. */
export function dutyIs(standing: Standing, is: 'met' | 'late' | 'overdue' | 'owed' | 'paused'): Answer {
  const { status } = standing
  if (status === 'cannot-say') return ofTheDoubtful(standing, is)
  switch (is) {
    case 'met':
      return status.startsWith('met') && standing.duty.doing !== undefined
    case 'late':
      return status === 'late' || status === 'met-late' || status === 'missed'
    case 'overdue':
      return status === 'late'
    case 'owed':
      return status === 'owed' || status === 'late' || status === 'paused' || status === 'owed-without-a-date'
    case 'paused':
      return status === 'paused'
  }
}

function ofTheDoubtful({ duty, why }: Standing, is: 'met' | 'late' | 'overdue' | 'owed' | 'paused'): Answer {
  const doubt = why ?? new NotKnown('not-recorded', 'its date')
  if (is === 'met') return duty.doing !== undefined
  if (is === 'paused') return false
  // Whether it is in time may be in doubt; that something done is not still to do is not.
  if (is === 'owed') return duty.doing === undefined ? doubt : false
  if (is === 'overdue' && duty.doing !== undefined) return false
  return doubt
}

/** Working days late for a clock in working days, else calendar days. */
export function daysLate(v: View, clock: CompiledClock, due: LocalDate, by: LocalDate): number {
  const working = clock.countsWorkingDays() ? workingDaysBetween(v.calendar, due, by) : undefined
  return working ?? daysBetween(due, by)
}
