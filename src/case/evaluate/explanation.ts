import type { ClockState, DutyState, LineState, Move, Refusal, RungState, Step } from '../types.ts'
import type { CompiledClock, InForce, View } from '../words/machine.ts'
import { NotKnown } from '../words/not-known.ts'
import { begunAfresh, withClock } from '../words/sight.ts'
import type { CaseWorld } from './case-world.ts'
import { inForce, type Run } from './clocks.ts'
import type { Standing } from './duties.ts'
import { movesOf } from './moves.ts'
import { blockedBy } from './refusals.ts'
import { ladderOf } from './rungs.ts'
import { sayClockState } from './says.ts'

const NOTHING: readonly never[] = []

/** What is worked out of a clock only when somebody looks: the way to its date, in steps and in words. Each once. */
export class Explanation {
  readonly world: CaseWorld
  readonly v: View
  /** From where its date was looked at: now, or when the duty was met. */
  readonly seenFrom: View
  readonly clock: CompiledClock
  readonly now: InForce
  readonly run: Run | undefined
  private knownSteps: readonly Step[] | undefined
  private knownMoves: readonly Move[] | undefined
  private knownLines: readonly LineState[] | undefined
  private knownOthers: ClockState['others'] | undefined
  private knownSays: string | undefined

  constructor(world: CaseWorld, v: View, seenFrom: View, clock: CompiledClock, now: InForce, run: Run | undefined) {
    this.world = world
    this.v = v
    this.seenFrom = seenFrom
    this.clock = clock
    this.now = now
    this.run = run
  }

  get steps(): readonly Step[] {
    if (this.knownSteps !== undefined) return this.knownSteps
    const into: Step[] = []
    inForce(this.seenFrom, this.clock, this.run, into)
    this.knownSteps = into
    return into
  }

  get moves(): readonly Move[] {
    this.knownMoves ??= movesOf(this.world, this.seenFrom, this.clock, this.run)
    return this.knownMoves
  }

  get lines(): readonly LineState[] {
    this.knownLines ??= this.clock.lines.length === 0 ? NOTHING : linesOf(this)
    return this.knownLines
  }

  get others(): ClockState['others'] {
    this.knownOthers ??= this.clock.others.length === 0 ? NOTHING : othersOf(this)
    return this.knownOthers
  }

  get says(): string {
    this.knownSays ??= sayClockState(this.world.compiled.procedure, this.clock, this.now, this.steps, this.moves)
    return this.knownSays
  }
}

/** The same of a duty: who was late before a move, what is missing, what blocks it, its ladder. */
export class DutyExplanation extends Explanation {
  readonly standing: Standing
  readonly isUndone: boolean
  private knownWasLate: DutyState['wasLate'] | undefined
  private knownLadder: readonly RungState[] | undefined
  private knownBlocks: readonly Refusal[] | undefined
  private knownMissing: readonly string[] | undefined
  private knownWithout: readonly string[] | undefined

  constructor(world: CaseWorld, v: View, clock: CompiledClock, standing: Standing, isUndone: boolean) {
    const { metFrom, run, clock: now } = standing.duty
    super(world, v, metFrom ?? v, clock, now, run)
    this.standing = standing
    this.isUndone = isUndone
  }

  /** Earlier dates that had passed undone when something moved them. */
  get wasLate(): DutyState['wasLate'] {
    this.knownWasLate ??= this.moves.flatMap(move =>
      move.from !== undefined && move.on > move.from ? [{ due: move.from, until: move.on }] : [],
    )
    return this.knownWasLate
  }

  get ladder(): readonly RungState[] {
    const { world, v, clock, standing } = this
    this.knownLadder ??= clock.ladder.length === 0 ? NOTHING : ladderOf(world, v, clock, standing, this.moves)
    return this.knownLadder
  }

  get blockedBy(): readonly Refusal[] {
    const { duty } = this.clock
    this.knownBlocks ??= this.isUndone && duty !== undefined ? blockedBy(duty.act, this.v) : NOTHING
    return this.knownBlocks
  }

  get missing(): readonly string[] {
    const { duty } = this.clock
    this.knownMissing ??= this.isUndone && duty?.isManifold === true ? duty.does.missing(this.v, this.standing.duty.counts) : NOTHING
    return this.knownMissing
  }

  get withoutEffect(): readonly string[] {
    this.knownWithout ??= withoutEffect(this)
    return this.knownWithout
  }
}

/** Facts that would have done it, had they had effect. */
function withoutEffect({ world, v, clock }: Explanation): readonly string[] {
  if (!world.hasRefused) return NOTHING
  const pickers = clock.duty?.does.pickers ?? NOTHING
  return world.entries.flatMap(e =>
    e.place < v.upTo && world.hasEffectFrom(e.place) >= v.upTo && pickers.some(picker => picker.fits(v, e) === true) ? [e.fact.id] : [],
  )
}

/** Dates shown beside; crossed when the day has passed and the thing is not done, or was done after it. */
function linesOf({ v, seenFrom, clock, now }: Explanation): readonly LineState[] {
  const from = withClock(seenFrom, now.start, now.due instanceof NotKnown ? undefined : now.due)
  const until = seenFrom === v ? v.today : seenFrom.today
  return clock.lines.map(({ id, title, kind, clause, by }) => {
    const due = by.day(from)
    if (due instanceof NotKnown) return { id, title, kind, clause, crossed: false }
    return { id, title, kind, clause, due, crossed: until > due }
  })
}

/** What another reading would give, by the start in force; shown, never enforced. */
function othersOf({ seenFrom, clock, now }: Explanation): ClockState['others'] {
  const isAfresh = now.begun !== undefined && now.start !== undefined && now.start !== now.begun.on
  const view = isAfresh && now.start !== undefined ? begunAfresh(seenFrom, now.start) : withClock(seenFrom, now.start, undefined)
  return clock.others.map(({ text, by }) => {
    const due = by.day(view)
    return due instanceof NotKnown ? { text, why: due.asUnknown() } : { text, due }
  })
}
