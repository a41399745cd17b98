import { addDays, addWorkingDays, type Calendar, daysBetween, type LocalDate, workingDaysBetween } from '#calendar'
import type { Step } from '../types.ts'
import type { Begun, Entry, InForce } from '../words/happened.ts'
import type { CompiledAct, CompiledClock, CompiledHold, Dated, Run, View } from '../words/machine.ts'
import { NotKnown } from '../words/not-known.ts'
import { asActed, atPlace, begunAfresh, byCalendar, withClock } from '../words/sight.ts'

/** What changes a date, in the order it happened. */
type Change =
  | { readonly is: 'hold'; readonly e: Entry; readonly hold: CompiledHold }
  | { readonly is: 'release'; readonly e: Entry; readonly hold: CompiledHold }
  | { readonly is: 'extend'; readonly e: Entry; readonly extension: CompiledAct }

/** The date in force: the base, then every change in the order it happened (language 6). `known`: its start, if that was looked up. */
export function inForce(v: View, clock: CompiledClock, run: Run | undefined, steps: Step[] | undefined, known?: Begun): InForce {
  const begun: Begun | undefined = run === undefined ? (known ?? clock.by.start(v)) : { on: run.start, place: run.after }
  const by = run?.by ?? clock.by
  const looking = run === undefined ? v : withClock(v, run.start, undefined)
  const base = steps === undefined ? by.day(looking) : explainBase(looking, by, begun, clock, steps)
  if (begun === undefined || (clock.holds.length === 0 && clock.extensions.length === 0)) {
    return unchanged(begun, base)
  }
  const changes = changesOf(v, clock, begun, run?.after ?? -1)
  if (changes.length === 0) return unchanged(begun, base)
  return new Fold(looking, clock, by, begun, base, steps).through(changes)
}

const unchanged = (begun: Begun | undefined, base: LocalDate | NotKnown): InForce => ({
  begun,
  start: begun?.on,
  base,
  due: base,
  extended: false,
})

/** The steps to the first date; where a closed day was added since, the date as it stood before and then the move. */
function explainBase(v: View, by: Dated, begun: Begun | undefined, clock: CompiledClock, steps: Step[]): LocalDate | NotKnown {
  const changes = begun === undefined ? [] : v.world.calendarChanges(v.upTo).filter(e => e.on > begun.on)
  if (changes.length === 0) return by.explain(v, steps)
  const then = v.world.calendarAt(changes[0]?.place ?? v.upTo)
  let from = by.explain(byCalendar(v, then), steps)
  for (const change of changes) {
    const gives = by.day(byCalendar(v, v.world.calendarAt(change.place + 1)))
    if (gives instanceof NotKnown || from instanceof NotKnown || gives === from) continue
    steps.push({
      step: 'moved',
      by: 'calendar',
      what: String(change.fact.data.why ?? 'a closed day'),
      fact: change.fact.id,
      on: change.on,
      from,
      gives,
      clause: clock.clause,
    })
    from = gives
  }
  return from
}

function changesOf(v: View, clock: CompiledClock, begun: Begun, after: number): readonly Change[] {
  const changes: Change[] = []
  for (const hold of clock.holds) {
    for (const e of hold.from.all(v)) if (e.place > after) changes.push({ is: 'hold', e, hold })
    for (const e of hold.to.all(v)) if (e.place > after) changes.push({ is: 'release', e, hold })
  }
  for (const extension of clock.extensions) {
    for (const e of v.world.letThrough(v, extension)) {
      // One made before the start in force belongs to an earlier run of the clock.
      if (e.place > after && e.on >= begun.on) changes.push({ is: 'extend', e, extension })
    }
  }
  return changes.length < 2 ? changes : changes.sort((a, b) => a.e.place - b.e.place)
}

class Fold {
  readonly v: View
  readonly clock: CompiledClock
  readonly by: Dated
  readonly begun: Begun
  readonly base: LocalDate | NotKnown
  readonly steps: Step[] | undefined
  start: LocalDate
  due: LocalDate | NotKnown
  extended = false
  private readonly holding = new Set<CompiledHold>()
  private heldSince: LocalDate | undefined
  private left = 0
  private afresh = false

  constructor(v: View, clock: CompiledClock, by: Dated, begun: Begun, base: LocalDate | NotKnown, steps: Step[] | undefined) {
    this.v = v
    this.clock = clock
    this.by = by
    this.begun = begun
    this.base = base
    this.steps = steps
    this.start = begun.on
    this.due = base
  }

  through(changes: readonly Change[]): InForce {
    for (const change of changes) {
      if (change.is === 'hold') this.hold(change.e, change.hold)
      else if (change.is === 'release') this.release(change.e, change.hold)
      else this.extend(change.e, change.extension)
    }
    if (this.heldSince !== undefined) {
      const hold = [...this.holding][0]
      if (hold !== undefined) {
        this.steps?.push({ step: 'held', hold: hold.id, from: this.heldSince, left: this.left, clause: hold.clause })
        this.due = new NotKnown('paused', hold.says, undefined, this.heldSince, this.left)
      }
    }
    return { begun: this.begun, start: this.start, base: this.base, due: this.due, extended: this.extended }
  }

  /** A clock that has run out cannot be held; a hold that stands already when the clock starts counts from its start. */
  private hold(e: Entry, hold: CompiledHold): void {
    if (this.due instanceof NotKnown || (this.heldSince === undefined && e.on > this.due)) return
    this.holding.add(hold)
    if (hold.resumes === 'afresh') this.afresh = true
    if (this.heldSince !== undefined) return
    this.heldSince = e.on < this.start ? this.start : e.on
    this.left = daysLeft(this.v.calendar, this.clock.countsWorkingDays(), this.heldSince, this.due)
  }

  private release(e: Entry, hold: CompiledHold): void {
    if (!this.holding.delete(hold) || this.holding.size > 0 || this.heldSince === undefined || this.due instanceof NotKnown) return
    const from = this.heldSince
    const afresh = this.afresh
    this.heldSince = undefined
    this.afresh = false
    // It ended before the clock began: nothing was held.
    if (e.on < this.start) return
    this.steps?.push({ step: 'held', hold: hold.id, from, to: e.on, left: this.left, clause: hold.clause })
    const before = this.due
    if (afresh) this.beginAfresh(e, hold)
    else this.due = later(this.v.calendar, this.clock.countsWorkingDays(), e.on, this.left)
    if (this.due instanceof NotKnown) return
    this.steps?.push({
      step: 'moved',
      by: 'hold',
      what: hold.says,
      fact: e.fact.id,
      on: e.on,
      from: before,
      gives: this.due,
      clause: hold.clause,
    })
  }

  private beginAfresh(e: Entry, hold: CompiledHold): void {
    this.steps?.push({ step: 'afresh', hold: hold.id, fact: e.fact.id, clause: hold.clause, gives: e.on })
    const again = begunAfresh(this.v, e.on)
    this.due = this.steps === undefined ? this.by.day(again) : this.by.explain(again, this.steps)
    this.start = e.on
    this.extended = false
  }

  private extend(e: Entry, extension: CompiledAct): void {
    const from = this.due
    if (from instanceof NotKnown || extension.to === undefined) return
    // What had been agreed by then is what it brings into force, counted by the calendar as it is now.
    const then = byCalendar(asActed(withClock(atPlace(this.v, e.place, e.on), this.start, from), e), this.v.calendar)
    const to = extension.to.day(then)
    // For this strand, or since a closed day was added, it may no longer be later: an extension never brings a date forward.
    if (to instanceof NotKnown || to <= from) return
    const gives = this.steps === undefined ? to : extension.to.explain(then, this.steps)
    if (gives instanceof NotKnown) return
    this.steps?.push({
      step: 'moved',
      by: 'extension',
      what: extension.may,
      fact: e.fact.id,
      on: e.on,
      from,
      gives,
      clause: extension.clause,
    })
    this.due = gives
    this.extended = true
  }
}

/** The days of a period that are left after a day: working days for a clock in working days, else calendar days. */
export function daysLeft(calendar: Calendar, inWorkingDays: boolean, from: LocalDate, due: LocalDate): number {
  const left = inWorkingDays ? workingDaysBetween(calendar, from, due) : daysBetween(from, due)
  return Math.max(left ?? daysBetween(from, due), 0)
}

/** Days that were left, counted on from the day a hold ended, which is not one of them. */
function later(calendar: Calendar, inWorkingDays: boolean, from: LocalDate, left: number): LocalDate | NotKnown {
  if (!inWorkingDays) return addDays(from, left)
  return addWorkingDays(calendar, from, left) ?? new NotKnown('beyond-calendar', `${left} working days from ${from}`)
}
