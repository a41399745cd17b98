import type { ClockState, DutyState, LineState, Move, Refusal, RungState, Step } from '../types.ts'
import { isDuty } from '../words/doing.ts'
import type { Entry, InForce } from '../words/happened.ts'
import type { CompiledClock, Run, View } from '../words/machine.ts'
import { NotKnown } from '../words/not-known.ts'
import { begunAfresh, ofStrand, withClock } from '../words/sight.ts'
import type { CaseWorld } from './case-world.ts'
import { inForce } from './clocks.ts'
import { runOf, type Standing } from './duties.ts'
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
    super(world, v, metFrom === undefined ? v : ofSameStrand(metFrom, v), clock, now, run)
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
    this.knownMissing ??= this.isUndone && duty?.isManifold === true ? missingOf(this.v, this.clock) : NOTHING
    return this.knownMissing
  }

  get withoutEffect(): readonly string[] {
    this.knownWithout ??= withoutEffect(this.world, this.v, this.clock)
    return this.knownWithout
  }
}

/** Facts that would have done it, had they had effect. */
export function withoutEffect({ facts }: CaseWorld, v: View, clock: CompiledClock): readonly string[] {
  let found: string[] | undefined
  for (const e of facts.refused) {
    if (e.place >= v.upTo || e.effectFrom < v.upTo || !wouldHaveDone(clock, v, e)) continue
    if (found === undefined) found = [e.fact.id]
    else found.push(e.fact.id)
  }
  return found ?? NOTHING
}

function wouldHaveDone({ duty }: CompiledClock, v: View, e: Entry): boolean {
  for (const picker of duty?.does.pickers ?? NOTHING) if (picker.mayFit(e) && picker.fits(v, e) === true) return true
  return false
}

/** What was found out for one strand and is so for another is explained from where that one stands. */
const ofSameStrand = (then: View, v: View): View =>
  then.point === v.point && then.member === v.member ? then : ofStrand(then, v.point, v.member)

/** What is missing turns on which doings count, for this strand. */
const missingOf = (v: View, clock: CompiledClock): readonly string[] =>
  isDuty(clock) ? clock.duty.does.missing(v, runOf(v, clock).counts) : NOTHING

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
