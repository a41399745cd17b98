import { addDays, type LocalDate } from '#calendar'
import type { ClockState, DutyState, Status, Thing, Unknown } from '../types.ts'
import type { InForce } from '../words/happened.ts'
import type { CompiledClock, CompiledDuty, DutyRun, View } from '../words/machine.ts'
import { NotKnown } from '../words/not-known.ts'
import { withClock } from '../words/sight.ts'
import { daysLate, metStatus } from './duties.ts'
import type { DutyExplanation, Explanation } from './explanation.ts'

/**
 * What is shown of a named date, or of the clock of a duty. The dates stand in it; what explains them is worked out when it is
 * read, by getters of the class: an object with getters of its own costs more to make than all the rest of a duty.
 */
export class ShownClock implements ClockState {
  readonly key: string
  readonly title: string
  readonly clause: string
  readonly for: readonly Thing[]
  readonly aim: boolean
  readonly start?: LocalDate
  readonly base?: LocalDate
  readonly due?: LocalDate
  readonly why?: Unknown
  readonly atMost?: LocalDate
  readonly reading?: NonNullable<ClockState['reading']>
  readonly departs?: NonNullable<ClockState['departs']>
  readonly #e: Explanation

  /** `doubt`: whether it applies at all. */
  constructor(e: Explanation, things: readonly Thing[], doubt: NotKnown | undefined, isDated: boolean) {
    const { clock, now } = e
    this.#e = e
    this.key = clock.key
    this.title = clock.title
    this.clause = clock.clause
    this.for = things
    this.aim = clock.aim
    if (now.start !== undefined) this.start = now.start
    if (!(now.base instanceof NotKnown)) this.base = now.base
    if (isDated && !(now.due instanceof NotKnown)) this.due = now.due
    const why = doubt ?? (now.due instanceof NotKnown && now.due.isDoubt ? now.due : undefined)
    if (why !== undefined) this.why = why.asUnknown()
    const most = furthest(e.v, clock, now)
    if (most !== undefined) this.atMost = most
    if (clock.reading !== undefined) this.reading = clock.reading
    if (clock.departs !== undefined) this.departs = clock.departs
  }

  get steps(): ClockState['steps'] {
    return this.#e.steps
  }
  get moves(): ClockState['moves'] {
    return this.#e.moves
  }
  get lines(): ClockState['lines'] {
    return this.#e.lines
  }
  get others(): ClockState['others'] {
    return this.#e.others
  }
  get says(): string {
    return this.#e.says
  }

  /** Of one clock, for two strands: whether nobody could tell the two apart. What is said of a date says its steps and its moves. */
  isShownAs(other: ShownClock): boolean {
    return haveEqualFields(this, other) && JSON.stringify(this.explained()) === JSON.stringify(other.explained())
  }

  protected explained(): readonly unknown[] {
    return [this.steps, this.moves, this.lines, this.others, this.due === undefined && this.says]
  }

  toJSON(): ClockState {
    const { steps, moves, lines, others, says } = this
    return { ...this, steps, moves, lines, others, says }
  }
}

/** The fields of their own alone, which cost nothing to read. */
function haveEqualFields(a: ShownClock, b: ShownClock): boolean {
  const fields = Object.entries(a)
  if (fields.length !== Object.keys(b).length) return false
  return fields.every(([field, value]) => {
    const other: unknown = Reflect.get(b, field)
    return value === other || (typeof value === 'object' && JSON.stringify(value) === JSON.stringify(other))
  })
}

const NOTHING: readonly never[] = []

/** The same of a duty that has begun or is done. */
export class ShownDuty extends ShownClock implements DutyState {
  readonly stage: string
  readonly who: DutyState['who']
  readonly must: string
  readonly letter?: string
  readonly status: Status
  readonly doneOn?: LocalDate
  readonly doneBy?: NonNullable<DutyState['doneBy']>
  readonly daysLate?: number
  readonly lateSince?: LocalDate
  readonly pausedSince?: LocalDate
  readonly daysLeft?: number
  readonly occurrences: DutyState['occurrences']
  readonly records: DutyState['records']
  readonly asks: readonly string[]
  readonly #e: DutyExplanation

  constructor(e: DutyExplanation, duty: CompiledDuty, things: readonly Thing[]) {
    super(e, things, e.standing.why, true)
    const { v, clock, standing } = e
    const { status, duty: run } = standing
    this.#e = e
    this.stage = clock.stage.id
    this.who = duty.who
    this.must = duty.must
    this.status = status
    this.records = duty.does.types
    this.asks = duty.asks
    this.occurrences = run.past.length === 0 ? NOTHING : occurrencesOf(run, status)
    if (duty.letter !== undefined) this.letter = duty.letter
    if (run.doing !== undefined) {
      this.doneOn = run.doing.on
      this.doneBy = run.doing.entries.map(one => one.fact.id)
    }
    const { due } = run.clock
    if (due instanceof NotKnown) {
      if (status !== 'paused') return
      if (due.since !== undefined) this.pausedSince = due.since
      if (due.left !== undefined) this.daysLeft = due.left
      return
    }
    const by = status === 'late' ? v.today : status === 'met-late' ? run.doing?.on : undefined
    if (by === undefined) return
    this.daysLate = daysLate(v, clock, due, by)
    this.lateSince = addDays(due, 1)
  }

  get wasLate(): DutyState['wasLate'] {
    return this.#e.wasLate
  }
  get missing(): DutyState['missing'] {
    return this.#e.missing
  }
  get blockedBy(): DutyState['blockedBy'] {
    return this.#e.blockedBy
  }
  get withoutEffect(): DutyState['withoutEffect'] {
    return this.#e.withoutEffect
  }
  get ladder(): DutyState['ladder'] {
    return this.#e.ladder
  }

  /** Who was late before a move is read off the moves. */
  protected override explained(): readonly unknown[] {
    return [...super.explained(), this.missing, this.blockedBy, this.withoutEffect, this.ladder]
  }

  override toJSON(): DutyState {
    const { steps, moves, lines, others, says, wasLate, missing, blockedBy, withoutEffect, ladder } = this
    return { ...this, wasLate, missing, blockedBy, withoutEffect, ladder, steps, moves, lines, others, says }
  }
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

function occurrencesOf(run: DutyRun, status: Status): DutyState['occurrences'] {
  const past = run.past.map(({ clock, doing }) => ({
    ...(clock.due instanceof NotKnown ? {} : { due: clock.due }),
    doneOn: doing.on,
    status: metStatus(clock, doing),
  }))
  const { due } = run.clock
  return [...past, { ...(due instanceof NotKnown ? {} : { due }), status }]
}

/** As plain objects, with everything that explains them. */
export const dateInFull = (one: ClockState): ClockState => (one instanceof ShownClock ? one.toJSON() : one)
export const dutyInFull = (one: DutyState): DutyState => (one instanceof ShownDuty ? one.toJSON() : one)
