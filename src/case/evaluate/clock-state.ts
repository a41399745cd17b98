import { addDays, type LocalDate } from '#calendar'
import type { ClockState, DutyState, Status, Thing } from '../types.ts'
import { plainDay } from '../words/days.ts'
import type { CompiledClock, CompiledDuty, InForce, View } from '../words/machine.ts'
import { NotKnown } from '../words/not-known.ts'
import { begunAfresh, byCalendar, withClock } from '../words/sight.ts'
import type { CaseWorld } from './case-world.ts'
import { type DutyRun, daysLate, metStatus, type Standing } from './duties.ts'
import { DutyExplanation, Explanation } from './explanation.ts'
import { type Quiet, quietDuty } from './quiet-duties.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** The state of a named date, or of the clock of a duty. Explanations are made when they are read; all of it is plain JSON. */
export function dateState(world: CaseWorld, v: View, clock: CompiledClock, things: readonly Thing[]): ClockState | undefined {
  const standing = world.standing(v, clock.stage)
  if (standing === 'not-open' || standing === 'skipped') return undefined
  const applies = clock.when?.judge(v)
  if (applies === false) return undefined
  const now = world.inForce(v, clock)
  const e = new Explanation(world, v, v, clock, now, undefined)
  const state: Mutable<ClockState> = {
    key: clock.key,
    title: clock.title,
    clause: clock.clause,
    for: things,
    aim: clock.aim,
    get steps() {
      return e.steps
    },
    get moves() {
      return e.moves
    },
    get lines() {
      return e.lines
    },
    get others() {
      return e.others
    },
    get says() {
      return e.says
    },
  }
  putDates(state, v, clock, now, !(applies instanceof NotKnown))
  if (applies instanceof NotKnown) state.why = applies.asUnknown()
  return state
}

function putDates(state: Mutable<ClockState>, v: View, clock: CompiledClock, now: InForce, isDated: boolean): void {
  if (now.start !== undefined) state.start = now.start
  if (!(now.base instanceof NotKnown)) state.base = now.base
  if (!(now.due instanceof NotKnown)) {
    if (isDated) state.due = now.due
  } else if (now.due.isDoubt) state.why = now.due.asUnknown()
  const most = furthest(v, clock, now)
  if (most !== undefined) state.atMost = most
  if (clock.reading !== undefined) state.reading = clock.reading
  if (clock.departs !== undefined) state.departs = clock.departs
}

/** The furthest any capped extension may reach today. */
function furthest(v: View, clock: CompiledClock, now: InForce): LocalDate | undefined {
  let most: LocalDate | undefined
  for (const { atMost } of clock.extensions) {
    if (atMost === undefined || now.due instanceof NotKnown) continue
    const day = atMost.day(withClock(v, now.start, now.due))
    if (!(day instanceof NotKnown) && (most === undefined || day > most)) most = day
  }
  return most
}

const NOTHING: readonly never[] = []
const UNDONE: readonly Status[] = ['owed', 'late', 'paused', 'owed-without-a-date']

export function dutyState(
  world: CaseWorld,
  v: View,
  clock: CompiledClock,
  duty: CompiledDuty,
  standing: Standing,
  things: readonly Thing[],
): DutyState {
  const { status } = standing
  if (status === 'not-started' || status === 'does-not-apply') return quietState(world, v, clock, duty, standing, things)
  const run = standing.duty
  const e = new DutyExplanation(world, v, clock, standing, UNDONE.includes(status))
  const state: Mutable<DutyState> = {
    key: clock.key,
    title: clock.title,
    clause: clock.clause,
    for: things,
    stage: clock.stage.id,
    who: duty.who,
    must: duty.must,
    status,
    aim: clock.aim,
    records: duty.does.types,
    asks: duty.act.asks.map(one => one.field),
    occurrences: run.past.length === 0 ? NOTHING : occurrencesOf(run, status),
    get wasLate() {
      return e.wasLate
    },
    get missing() {
      return e.missing
    },
    get blockedBy() {
      return e.blockedBy
    },
    get withoutEffect() {
      return e.withoutEffect
    },
    get ladder() {
      return e.ladder
    },
    get steps() {
      return e.steps
    },
    get moves() {
      return e.moves
    },
    get lines() {
      return e.lines
    },
    get others() {
      return e.others
    },
    get says() {
      return e.says
    },
  }
  if (duty.letter !== undefined) state.letter = duty.letter
  putDates(state, v, clock, run.clock, true)
  if (standing.why !== undefined) state.why = standing.why.asUnknown()
  putDone(state, v, clock, run, standing)
  return state
}

/** What is the same in every case, with what may yet be said of this one. */
function quietState(
  world: CaseWorld,
  v: View,
  clock: CompiledClock,
  duty: CompiledDuty,
  standing: Standing,
  things: readonly Thing[],
): DutyState {
  const { due } = standing.duty.clock
  const waitsFor: Quiet = { is: 'waits', for: due instanceof NotKnown ? due.what : '' }
  const isShut = world.standing(v, clock.stage) === 'not-open'
  const quiet = quietDuty(clock, duty, standing.status === 'does-not-apply' ? { is: 'applies-not' } : isShut ? { is: 'shut' } : waitsFor)
  const projected = standing.status === 'not-started' && !isShut ? projectedFor(world, v, clock, duty) : undefined
  const without = world.hasRefused ? new DutyExplanation(world, v, clock, standing, false).withoutEffect : NOTHING
  if (things.length === 0 && projected === undefined && without.length === 0) return quiet
  return {
    ...quiet,
    for: things,
    withoutEffect: without,
    ...(projected === undefined ? {} : { projected, says: `${quiet.says} Not later than ${plainDay(projected)} if that is done in time.` }),
  }
}

function putDone(state: Mutable<DutyState>, v: View, clock: CompiledClock, run: DutyRun, { status }: Standing): void {
  const { due } = run.clock
  if (run.doing !== undefined) {
    state.doneOn = run.doing.on
    state.doneBy = run.doing.entries.map(e => e.fact.id)
  }
  if (due instanceof NotKnown) {
    if (status === 'paused') {
      if (due.since !== undefined) state.pausedSince = due.since
      if (due.left !== undefined) state.daysLeft = due.left
    }
    return
  }
  const by = status === 'late' ? v.today : status === 'met-late' ? run.doing?.on : undefined
  if (by === undefined) return
  state.daysLate = daysLate(v, clock, due, by)
  state.lateSince = dayAfter(due)
}

const dayAfter = (day: LocalDate): LocalDate => addDays(day, 1)

function occurrencesOf(run: DutyRun, status: Status): DutyState['occurrences'] {
  const past = run.past.map(({ clock, doing }) => ({
    ...(clock.due instanceof NotKnown ? {} : { due: clock.due }),
    doneOn: doing.on,
    status: metStatus(clock, doing),
  }))
  const { due } = run.clock
  return [...past, { ...(due instanceof NotKnown ? {} : { due }), status }]
}

/** Not later than this, if the duty that makes its start is done in time. */
function projectedFor(world: CaseWorld, v: View, clock: CompiledClock, duty: CompiledDuty): LocalDate | undefined {
  let earliest: LocalDate | undefined
  for (const key of duty.startedBy) {
    const other = world.compiled.clocks.get(key)
    const standing = other === undefined ? undefined : world.standingOfDuty(v, other)
    if (standing?.status !== 'owed') continue
    const { due } = standing.duty.clock
    if (due instanceof NotKnown) continue
    const day = clock.by.day(byCalendar(begunAfresh(v, due), v.calendar))
    if (!(day instanceof NotKnown) && (earliest === undefined || day < earliest)) earliest = day
  }
  return earliest
}
