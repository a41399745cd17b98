import { type Calendar, isWorkingDay, type LocalDate, workingDaysBetween } from '#calendar'
import type { DutyIs, Each, Kind, Literal, TrackId } from '#language'
import type { Field } from '../types.ts'
import { isDuty } from '../words/doing.ts'
import type { Entry, InForce, StageStanding } from '../words/happened.ts'
import type {
  CompiledAct,
  CompiledClock,
  CompiledProcedure,
  CompiledStage,
  DutyClock,
  DutyRun,
  Verdict,
  View,
  World,
} from '../words/machine.ts'
import { type Answer, NotKnown } from '../words/not-known.ts'
import type { Node } from '../words/reads.ts'
import { bare, ofStrand, ofThing, scopeOf } from '../words/sight.ts'
import { Beside } from './beside.ts'
import { isInRegister, nextMeeting, settingOn } from './body-record.ts'
import { type CalendarFrom, calendarsOf } from './calendars.ts'
import { inForce } from './clocks.ts'
import { runOf, type Standing, standingOfDuty } from './duties.ts'
import { DutiesAsked } from './duties-asked.ts'
import { FactsSoFar } from './facts-so-far.ts'
import { Memory } from './memory.ts'
import { overallOutcome } from './outcomes.ts'
import { periodsOf } from './periods.ts'
import { endOf, type OnTrack, standingOf, trackOf } from './stages.ts'
import { type Strand, Strands, sees, strandKey } from './strands.ts'
import { untouched } from './untouched.ts'

const dateOf = (v: View, clock: CompiledClock): InForce => inForce(v, clock, undefined, undefined)

/** One case while it is worked out: its facts in order, its strands, and what was found out already. */
export class CaseWorld implements World {
  readonly compiled: CompiledProcedure
  readonly entries: readonly Entry[]
  readonly facts: FactsSoFar
  turnedOnStrand = false
  readonly counted: Uint8Array
  private readonly strands: Strands
  private readonly asked: DutiesAsked
  private readonly memory: Memory
  private readonly calendars: readonly CalendarFrom[]
  private readonly base: Calendar
  /** The same case under another procedure, as far as the two go the same way. */
  readonly beside: Beside | undefined

  constructor(compiled: CompiledProcedure, entries: readonly Entry[], calendar: Calendar, other?: CaseWorld) {
    this.compiled = compiled
    this.entries = entries
    this.facts = new FactsSoFar(entries, compiled)
    this.strands = new Strands(this, this.facts)
    this.asked = new DutiesAsked(this)
    this.memory = new Memory(entries, compiled.nodes.length)
    this.counted = new Uint8Array(compiled.lengths.length)
    this.base = calendar
    this.calendars = calendarsOf(calendar, this.byType(compiled.typeNumbers.get('calendar-changed') ?? -1))
    this.beside = other && new Beside(other, compiled, this.memory, other.memory)
  }

  // ---- Facts and their effect ----

  byType(type: number): readonly Entry[] {
    return this.facts.byType(type)
  }

  isUntouched(clock: CompiledClock, upTo: number): boolean {
    return this.facts.isUntouched(clock, upTo)
  }

  verdict(place: number): Verdict {
    return this.facts.verdict(place)
  }

  /** Records what a fact was judged to be; `from` is the place from which it has effect, where it has any. */
  judged(e: Entry, verdict: Verdict, from: number | undefined): void {
    this.facts.judged(e, verdict, from)
    if (verdict.effect === 'no' && verdict.waits !== undefined) this.memory.wake(verdict.waits.until)
    if (from === undefined) return
    // Where there is one strand more, what is true of all of them, or of any, may be another thing.
    if (from !== e.place || e.points !== undefined || e.members !== undefined) this.memory.wake(from)
  }

  letThrough(v: View, extension: CompiledAct): readonly Entry[] {
    const all = this.facts.letThrough(extension)
    return all.length === 0 ? all : all.filter(e => e.place < v.upTo && e.effectFrom < v.upTo && this.wasLetThroughFor(v, e, extension))
  }

  private wasLetThroughFor(v: View, e: Entry, extension: CompiledAct): boolean {
    const by = this.verdict(e.place).byStrand
    if (by !== undefined || e.points !== undefined || e.members !== undefined) this.turnedOnStrand = true
    if (!sees(v, e)) return false
    if (v.thing !== undefined && e.about?.[v.thing.kind]?.includes(v.thing.id) === false) return false
    if (by === undefined) return true
    // A point raised since was not there to be judged: what was let through for the others is so for it.
    const own = by.get(strandKey(v.point, v.member))
    return own === undefined ? e.points === undefined : own.includes(extension.key)
  }

  waits(v: View, gate: string): boolean {
    return this.facts.waits(v, gate)
  }

  // ---- Strands and things ----

  thingsAt(kind: Kind, v: View): readonly string[] {
    return this.facts.thingsAt(kind, v)
  }

  pointsAt(upTo: number): readonly string[] {
    return this.facts.idsOf('point', upTo)
  }

  strandsAt(upTo: number): readonly Strand[] {
    return this.strands.at(upTo)
  }

  knows(v: View): boolean {
    return this.strands.knows(v)
  }

  within(v: View): readonly View[] {
    return this.strands.within(v)
  }

  alike(strands: readonly Strand[], node: Node, upTo: number): readonly (readonly Strand[])[] {
    return this.strands.alike(strands, node, upTo)
  }

  /** The points that `every point` means: those the act names, else all whose stage is open. */
  openPoints(v: View, stage: string | undefined): readonly string[] {
    const named = v.act?.points
    if (named !== undefined) return named
    const points = this.pointsAt(v.upTo)
    const found = stage === undefined ? undefined : this.compiled.stageById.get(stage)
    if (found === undefined) return points
    return points.filter(point => this.standing(ofStrand(v, point, v.member), found) === 'open')
  }

  // ---- Memory ----

  /** Whether a fact may change what a node answers. */
  turnsOn(node: Node, e: Entry): boolean {
    return this.memory.turnsOn(node, e)
  }

  lastRelevant(node: Node, upTo: number): number {
    return this.memory.lastRelevantPlace(node, upTo)
  }

  // ---- Clocks, duties, stages ----

  /** A clock looked at by itself: of the things and periods it is for, and no others. */
  private clean(v: View, clock: CompiledClock): View {
    const thing = typeof clock.each === 'string' && clock.each === v.thing?.kind ? v.thing : undefined
    const period = typeof clock.each === 'object' ? v.period : undefined
    return v.thing === thing && v.period === period ? v : scopeOf(v, thing, period, this.calendarAt(v.upTo))
  }

  runOf(v: View, clock: DutyClock): DutyRun {
    const own = this.clean(v, clock)
    if (this.isUntouched(clock, v.upTo)) return untouched(bare(own), clock).run
    return this.memory.remember(clock.node, own, clock, runOf)
  }

  inForce(v: View, clock: CompiledClock): InForce {
    if (isDuty(clock)) return this.runOf(v, clock).clock
    return this.memory.remember(clock.node, this.clean(v, clock), clock, dateOf)
  }

  clockAt(v: View, key: string): InForce | NotKnown {
    const clock = this.compiled.clocks.get(key)
    if (clock === undefined) return new NotKnown('not-yet', key)
    const stage = this.standing(v, clock.stage)
    if (stage === 'not-open' || stage === 'skipped') return new NotKnown('not-yet', clock.title)
    const applies = clock.when?.judge(bare(this.clean(v, clock)))
    if (applies === false) return new NotKnown('not-yet', clock.title)
    if (applies instanceof NotKnown) return applies
    return this.inForce(v, clock)
  }

  clockFound(v: View, clock: CompiledClock): { readonly inForce: InForce; readonly isDone: boolean } {
    return { inForce: this.inForce(v, clock), isDone: isDuty(clock) && this.runOf(v, clock).doing !== undefined }
  }

  standingOfDuty(v: View, clock: CompiledClock): Standing | undefined {
    if (!isDuty(clock)) return undefined
    const own = this.clean(v, clock)
    if (this.isUntouched(clock, v.upTo)) {
      const { leftOut, notStarted } = untouched(bare(own), clock)
      return this.standing(own, clock.stage) === 'skipped' ? leftOut : notStarted
    }
    return this.memory.remember(clock.statusNode, own, clock, standingOfDuty)
  }

  dutyIs(v: View, named: string, is: DutyIs): Answer {
    return this.asked.dutyIs(v, named, is)
  }

  /** One view for each thing a clock is made for; a clock of the whole has one. */
  instancesOf(v: View, each: Each | undefined): readonly View[] {
    if (each === undefined || each === 'point' || each === 'member') return [v]
    if (typeof each === 'object') return periodsOf(v, each).map(period => ofThing(v, undefined, period))
    if (v.thing?.kind === each) return [v]
    return this.thingsAt(each, v).map(id => ofThing(v, { kind: each, id }, undefined))
  }

  standing(v: View, stage: CompiledStage): StageStanding {
    return this.memory.remember(stage.node, v, stage, standingOf)
  }

  endedOn(v: View, stage: CompiledStage): LocalDate | undefined {
    return this.memory.remember(stage.endNode, v, stage, endOf)
  }

  stageStands(v: View, id: string, is: StageStanding): boolean {
    const stage = this.compiled.stageById.get(id)
    if (stage === undefined) return false
    for (const view of this.within(v)) if (this.standing(view, stage) === is) return true
    return false
  }

  track(v: View): OnTrack | undefined {
    return this.memory.remember(this.compiled.trackNode, v, undefined, trackOf)
  }

  onTrack(v: View, track: TrackId): boolean {
    for (const view of this.within(v)) if (this.track(view)?.id === track) return true
    return false
  }

  overall(v: View): string | undefined {
    return overallOutcome(v)?.is
  }

  // ---- The body's own record ----

  setting(v: View, name: string, on: LocalDate): Literal | undefined {
    return settingOn(v, name, on)
  }

  nextMeeting(v: View, of: string, onOrAfter: LocalDate): LocalDate | undefined {
    return nextMeeting(v, of, onOrAfter)
  }

  inRegister(v: View, person: string, register: string, asked: Readonly<Record<string, Field>>): boolean {
    return isInRegister(v, person, register, asked)
  }

  // ---- The calendar ----

  calendarAt(upTo: number): Calendar {
    for (let i = this.calendars.length - 1; i >= 0; i--) {
      const one = this.calendars[i]
      if (one !== undefined && one.after < upTo) return one.calendar
    }
    return this.base
  }

  workingDaysTaken(calendar: Calendar, from: LocalDate, to: LocalDate): number | undefined {
    const between = workingDaysBetween(calendar, from, to)
    if (between === undefined || this.compiled.convention === 'day-after') return between
    return between + (isWorkingDay(calendar, from) ? 1 : 0)
  }

  calendarChanges(upTo: number): readonly Entry[] {
    return this.calendars.flatMap(({ after }) => (after < upTo ? (this.entries[after] ?? []) : []))
  }
}
