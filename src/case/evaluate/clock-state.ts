import { addDays, type LocalDate } from '#calendar'
import type { ClockState, DutyState, LineState, Move, Refusal, RungState, Status, Step, Thing } from '../types.ts'
import type { CompiledClock, CompiledDuty, InForce, View } from '../words/machine.ts'
import { NotKnown } from '../words/not-known.ts'
import { begunAfresh, byCalendar, withClock } from '../words/sight.ts'
import type { CaseWorld } from './case-world.ts'
import { inForce, type Run } from './clocks.ts'
import { type DutyRun, daysLate, metStatus, type Standing } from './duties.ts'
import { movesOf } from './moves.ts'
import { once } from './once.ts'
import { blockedBy } from './refusals.ts'
import { ladderOf } from './rungs.ts'
import { sayClockState } from './says.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** What is worked out only when somebody looks: the way to a date, in steps and in words. */
interface Explained {
  steps(): readonly Step[]
  moves(): readonly Move[]
  lines(): readonly LineState[]
  others(): ClockState['others']
  says(): string
}

function explained(world: CaseWorld, v: View, seenFrom: View, clock: CompiledClock, now: InForce, run: Run | undefined): Explained {
  const steps = once(() => {
    const into: Step[] = []
    inForce(seenFrom, clock, run, into)
    return into
  })
  const moves = once(() => movesOf(world, seenFrom, clock, run))
  const lines = once(() => linesOf(v, seenFrom, clock, now))
  const others = once(() => othersOf(seenFrom, clock, now))
  return {
    steps,
    moves,
    lines,
    others,
    says: once(() => sayClockState(world.compiled.procedure, clock, now, steps(), moves())),
  }
}

/** Dates shown beside; crossed when the day has passed and the thing is not done, or was done after it. */
function linesOf(v: View, seenFrom: View, clock: CompiledClock, now: InForce): readonly LineState[] {
  const from = withClock(seenFrom, now.start, now.due instanceof NotKnown ? undefined : now.due)
  const until = seenFrom === v ? v.today : seenFrom.today
  return clock.lines.map(({ id, title, kind, clause, by }) => {
    const due = by.day(from)
    if (due instanceof NotKnown) return { id, title, kind, clause, crossed: false }
    return { id, title, kind, clause, due, crossed: until > due }
  })
}

/** What another reading would give, by the start in force; shown, never enforced. */
function othersOf(v: View, clock: CompiledClock, now: InForce): ClockState['others'] {
  const isAfresh = now.begun !== undefined && now.start !== undefined && now.start !== now.begun.on
  const view = isAfresh && now.start !== undefined ? begunAfresh(v, now.start) : withClock(v, now.start, undefined)
  return clock.others.map(({ text, by }) => {
    const due = by.day(view)
    return due instanceof NotKnown ? { text } : { text, due }
  })
}

/** The state of a named date, or of the clock of a duty. Explanations are made when they are read; all of it is plain JSON. */
export function dateState(world: CaseWorld, v: View, clock: CompiledClock, things: readonly Thing[]): ClockState | undefined {
  const standing = world.standing(v, clock.stage)
  if (standing === 'not-open' || standing === 'skipped') return undefined
  const applies = clock.when?.judge(v)
  if (applies === false) return undefined
  const now = world.inForce(v, clock)
  const e = explained(world, v, v, clock, now, undefined)
  const state: Mutable<ClockState> = {
    key: clock.key,
    title: clock.title,
    clause: clock.clause,
    for: things,
    aim: clock.aim,
    get steps() {
      return e.steps()
    },
    get moves() {
      return e.moves()
    },
    get lines() {
      return e.lines()
    },
    get others() {
      return e.others()
    },
    get says() {
      return e.says()
    },
  }
  putDates(state, v, clock, now)
  if (applies instanceof NotKnown) {
    state.why = applies.asUnknown()
    delete state.due
  }
  return state
}

function putDates(state: Mutable<ClockState>, v: View, clock: CompiledClock, now: InForce): void {
  if (now.start !== undefined) state.start = now.start
  if (!(now.base instanceof NotKnown)) state.base = now.base
  if (!(now.due instanceof NotKnown)) state.due = now.due
  else if (now.due.isDoubt) state.why = now.due.asUnknown()
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
  const run = standing.duty
  const now = run.clock
  const isUndone = UNDONE.includes(status)
  const e = explained(world, v, run.seenFrom, clock, now, run.run)
  const wasLate = once(() => passedUndone(e.moves()))
  const ladder = once((): readonly RungState[] => ladderOf(world, v, clock, standing, e.moves()))
  const blocked = once((): readonly Refusal[] => (isUndone ? blockedBy(duty.act, v) : NOTHING))
  const missing = once((): readonly string[] => (isUndone ? missingFor(v, duty, run) : NOTHING))
  const without = once(() => withoutEffect(world, v, duty))
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
      return wasLate()
    },
    get missing() {
      return missing()
    },
    get blockedBy() {
      return blocked()
    },
    get withoutEffect() {
      return without()
    },
    get ladder() {
      return ladder()
    },
    get steps() {
      return e.steps()
    },
    get moves() {
      return e.moves()
    },
    get lines() {
      return e.lines()
    },
    get others() {
      return e.others()
    },
    get says() {
      return e.says()
    },
  }
  if (duty.letter !== undefined) state.letter = duty.letter
  putDates(state, v, clock, now)
  if (standing.why !== undefined) state.why = standing.why.asUnknown()
  if (status === 'not-started' || status === 'does-not-apply') {
    delete state.due
    if (status === 'not-started') {
      const projected = projectedFor(world, v, clock, duty)
      if (projected !== undefined) state.projected = projected
    }
  }
  putDone(state, v, clock, run, standing)
  return state
}

function putDone(state: Mutable<DutyState>, v: View, clock: CompiledClock, run: DutyRun, { status }: Standing): void {
  const { due } = run.clock
  if (run.doing !== undefined && status !== 'not-started' && status !== 'does-not-apply') {
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

/** Earlier dates that had passed undone when something moved them. */
function passedUndone(moves: readonly Move[]): DutyState['wasLate'] {
  return moves.flatMap(move => (move.from !== undefined && move.on > move.from ? [{ due: move.from, until: move.on }] : []))
}

function missingFor(v: View, duty: CompiledDuty, run: DutyRun): readonly string[] {
  return duty.does.pickers.length < 2 && !duty.isManifold ? NOTHING : duty.does.missing(v, run.counts)
}

function withoutEffect(world: CaseWorld, v: View, duty: CompiledDuty): readonly string[] {
  const ids: string[] = []
  for (const e of world.entries) {
    if (e.place >= v.upTo || world.hasEffectFrom(e.place) < v.upTo) continue
    if (duty.does.pickers.some(picker => picker.fits(v, e) === true)) ids.push(e.fact.id)
  }
  return ids
}

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
