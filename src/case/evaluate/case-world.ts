import { type Calendar, isWorkingDay, type LocalDate, workingDaysBetween } from '#calendar'
import type { DutyIs, Each, Kind, Literal, TrackId } from '#language'
import type { Field } from '../types.ts'
import { isDuty } from '../words/doing.ts'
import type {
  CompiledAct,
  CompiledClock,
  CompiledProcedure,
  CompiledStage,
  DutyClock,
  Entry,
  InForce,
  Node,
  StageStanding,
  Verdict,
  View,
  World,
} from '../words/machine.ts'
import { type Answer, NotKnown } from '../words/not-known.ts'
import { asActed, ofStrand, ofThing, Sight, wholeCase, withClock } from '../words/sight.ts'
import { isInRegister, nextMeeting, settingOn } from './body-record.ts'
import { type CalendarFrom, calendarsOf } from './calendars.ts'
import { inForce } from './clocks.ts'
import { type DutyRun, dutyIs, runOf, type Standing, standingOfDuty } from './duties.ts'
import { Memory } from './memory.ts'
import { overallOutcome } from './outcomes.ts'
import { periodsOf } from './periods.ts'
import { type OnTrack, standingOf, trackOf } from './stages.ts'
import { untouched } from './untouched.ts'

const dateOf = (v: View, clock: CompiledClock): InForce => inForce(v, clock, undefined, undefined)

export interface Strand {
  readonly point: string | undefined
  readonly member: string | undefined
}

const NEVER = Number.POSITIVE_INFINITY
const NONE: readonly Entry[] = []
const NO_POINTS: readonly string[] = []
const NO_HISTORIES: ReadonlyMap<string, string> = new Map()
const STRAND_KINDS: readonly Kind[] = ['point', 'member']

/** One case while it is worked out: its facts in order, what has effect so far, and what was found out already. */
export class CaseWorld implements World {
  readonly compiled: CompiledProcedure
  /** Whether any fact is or was without effect. */
  hasRefused = false
  readonly entries: readonly Entry[]
  private readonly typed: (Entry[] | undefined)[] = []
  private readonly effects: number[]
  private readonly verdicts: Verdict[] = []
  private readonly about = new Map<Kind, Entry[]>()
  /** The facts that wait, or have waited, for a decision. */
  private readonly waited: Entry[] = []
  private readonly let = new Map<CompiledAct, Entry[]>()
  private readonly memory: Memory
  private readonly calendars: readonly CalendarFrom[]
  private readonly base: Calendar
  private histories: { readonly at: number; readonly strands: readonly Strand[]; readonly of: ReadonlyMap<string, string> } | undefined
  private strands: { readonly upTo: number; readonly made: number; readonly list: readonly Strand[] } | undefined
  private lastAsked: { readonly named: string; readonly is: DutyIs; readonly v: View; readonly answer: Answer } | undefined
  /** How many facts about a point or a member have come into effect, and the last place at which one did. */
  private makings = 0
  private lastMaking = -1

  constructor(compiled: CompiledProcedure, entries: readonly Entry[], calendar: Calendar) {
    this.compiled = compiled
    this.entries = entries
    this.effects = new Array<number>(entries.length).fill(NEVER)
    this.memory = new Memory(entries, compiled.nodes.length)
    for (const e of entries) {
      if (e.type >= 0) {
        const list = this.typed[e.type]
        if (list === undefined) this.typed[e.type] = [e]
        else list.push(e)
      }
      if (e.about === undefined) continue
      for (const kind of Object.keys(e.about)) {
        const list = this.about.get(kind)
        if (list === undefined) this.about.set(kind, [e])
        else list.push(e)
      }
    }
    this.base = calendar
    this.calendars = calendarsOf(calendar, this.byType(compiled.typeNumbers.get('calendar-changed') ?? -1))
  }

  // ---- Facts and their effect ----

  byType(type: number): readonly Entry[] {
    return this.typed[type] ?? NONE
  }

  /** Whether nothing that could begin or do a duty has happened by then: so it is with most duties of a case. */
  isUntouched({ startsOnlyByFacts, touchedBy }: CompiledClock, upTo: number): boolean {
    if (!startsOnlyByFacts) return false
    for (const type of touchedBy) {
      const first = this.typed[type]?.[0]
      if (first !== undefined && first.place < upTo) return false
    }
    return true
  }

  hasEffectFrom(place: number): number {
    return this.effects[place] ?? NEVER
  }

  refusedFrom(place: number): number {
    const verdict = this.verdicts[place]
    return verdict?.effect === 'no' ? (verdict.waits?.until ?? place) : NEVER
  }

  waitsFrom(place: number): number {
    return this.verdicts[place]?.waits === undefined ? NEVER : place
  }

  verdict(place: number): Verdict {
    const verdict = this.verdicts[place]
    if (verdict === undefined) throw new RangeError(`no verdict yet on the fact in place ${place}`)
    return verdict
  }

  /** Records what a fact was judged to be; `from` is the place from which it has effect, where it has any. */
  judged(e: Entry, verdict: Verdict, from: number | undefined): void {
    this.verdicts[e.place] = verdict
    if (verdict.effect !== 'yes') this.hasRefused = true
    if (verdict.effect === 'waits') this.waited.push(e)
    if (verdict.effect === 'no' && verdict.waits !== undefined) this.memory.wake(verdict.waits.until)
    if (from === undefined) return
    this.effects[e.place] = from
    const isMaking = e.about?.point !== undefined || e.about?.member !== undefined
    if (isMaking) {
      this.makings++
      this.lastMaking = Math.max(this.lastMaking, from)
    }
    // Where there is one strand more, what is true of all of them, or of any, may be another thing.
    if (from !== e.place || isMaking) this.memory.wake(from)
    for (const act of verdict.extends ?? []) {
      const list = this.let.get(act)
      if (list === undefined) this.let.set(act, [e])
      else list.push(e)
    }
  }

  letThrough(v: View, extension: CompiledAct): readonly Entry[] {
    const all = this.let.get(extension)
    if (all === undefined) return NONE
    return all.filter(e => e.place < v.upTo && this.hasEffectFrom(e.place) < v.upTo && this.wasLetThroughFor(v, e, extension))
  }

  private wasLetThroughFor(v: View, e: Entry, extension: CompiledAct): boolean {
    const { about } = e
    if (!sees(v, e)) return false
    if (v.thing !== undefined && about?.[v.thing.kind]?.includes(v.thing.id) === false) return false
    const by = this.verdict(e.place).byStrand
    if (by === undefined) return true
    // A point raised since was not there to be judged: what was let through for the others is so for it.
    const own = by.get(strandKey(v.point, v.member))
    return own === undefined ? about?.point === undefined : own.includes(extension.key)
  }

  // ---- Strands and things ----

  thingsAt(kind: Kind, v: View): readonly string[] {
    const ids: string[] = []
    for (const e of this.about.get(kind) ?? NONE) {
      if (e.place >= v.upTo || this.hasEffectFrom(e.place) >= v.upTo) continue
      if (kind !== 'point' && v.point !== undefined && e.about?.point?.includes(v.point) === false) continue
      for (const id of e.about?.[kind] ?? []) if (!ids.includes(id)) ids.push(id)
    }
    return ids
  }

  pointsAt(upTo: number): readonly string[] {
    return this.kindAt('point', upTo)
  }

  private kindAt(kind: Kind, upTo: number): readonly string[] {
    const all = this.about.get(kind)
    if (all === undefined) return NO_POINTS
    const ids: string[] = []
    for (const e of all) {
      if (e.place >= upTo || this.hasEffectFrom(e.place) >= upTo) continue
      for (const id of e.about?.[kind] ?? []) if (!ids.includes(id)) ids.push(id)
    }
    return ids
  }

  /** One point for one member; a case with none of either has one strand, the whole. */
  strandsAt(upTo: number): readonly Strand[] {
    const known = this.strands
    // Since the last fact about a point or a member came into effect, nothing has changed.
    if (known !== undefined && known.made === this.makings && known.upTo > this.lastMaking && upTo > this.lastMaking) return known.list
    const points = this.kindAt('point', upTo)
    const members = this.kindAt('member', upTo)
    const list: Strand[] = []
    for (const point of points.length === 0 ? [undefined] : points) {
      for (const member of members.length === 0 ? [undefined] : members) list.push({ point, member })
    }
    if (upTo > this.lastMaking) this.strands = { upTo, made: this.makings, list }
    return list
  }

  /** A view of one strand is that strand; a view of the whole case is all of them. */
  within(v: View): readonly View[] {
    if (v.point !== undefined && v.member !== undefined) return [v]
    const strands = this.strandsAt(v.upTo)
    if (strands.length === 1 && strands[0]?.point === undefined && strands[0]?.member === undefined) return [v]
    const found: View[] = []
    for (const { point, member } of strands) {
      if ((v.point !== undefined && v.point !== point) || (v.member !== undefined && v.member !== member)) continue
      found.push(point === v.point && member === v.member ? v : ofStrand(v, point, member))
    }
    return found
  }

  /** The points that `every point` means: those the act names, else all whose stage is open. */
  openPoints(v: View, stage: string | undefined): readonly string[] {
    const named = v.act?.about?.point
    if (named !== undefined) return named
    const points = this.pointsAt(v.upTo)
    const found = stage === undefined ? undefined : this.compiled.stageById.get(stage)
    if (found === undefined) return points
    return points.filter(point => this.standing(ofStrand(v, point, v.member), found) === 'open')
  }

  /**
   * Strands that see the same facts of those a rule turns on are worked out once. The first of each group stands for it.
   */
  groupsFor(node: Node, upTo: number): readonly (readonly Strand[])[] {
    return this.alike(this.strandsAt(upTo), node, upTo)
  }

  alike(strands: readonly Strand[], node: Node, upTo: number): readonly (readonly Strand[])[] {
    if (strands.length === 1) return [strands]
    const telling = this.tellingApart(node, upTo)
    const histories = this.historiesAt(upTo)
    if (telling.length === 0 && histories.size === 0) return [strands]
    const groups = new Map<string, Strand[]>()
    for (const strand of strands) {
      let key = histories.get(strandKey(strand.point, strand.member)) ?? ''
      for (const e of telling) if (sees(strand, e)) key += `,${e.place}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [strand])
      else group.push(strand)
    }
    return [...groups.values()]
  }

  private tellingApart(node: Node, upTo: number): readonly Entry[] {
    let found: Entry[] | undefined
    for (const kind of STRAND_KINDS) {
      for (const e of this.about.get(kind) ?? NONE) {
        if (e.place >= upTo || !(node.everything || node.telling[e.type] === 1)) continue
        if (found === undefined) found = [e]
        else found.push(e)
      }
    }
    return found ?? NONE
  }

  /** The tracks a strand has been on, one after another: strands told apart only by how they came to the same track are alike. */
  private historiesAt(upTo: number): ReadonlyMap<string, string> {
    const node = this.compiled.trackNode
    const strands = this.strandsAt(upTo)
    const at = this.memory.lastRelevant(node, upTo)
    if (this.histories?.at === at && this.histories.strands === strands) return this.histories.of
    const of = new Map<string, string>()
    const distinct = new Set<string>()
    for (const strand of strands) {
      let history = ''
      let before: string | undefined
      for (let place = 1; place <= upTo; place++) {
        const e = this.entries[place - 1]
        if (e === undefined || !this.turnsOn(node, e)) continue
        const track = this.track(ofStrand(wholeCase(this, place, e.on), strand.point, strand.member))
        const now = track === undefined ? '' : `${track.id}/${track.by === 'rule' ? '' : track.by}`
        if (now !== before) history += `${place}=${now};`
        before = now
      }
      of.set(strandKey(strand.point, strand.member), history)
      distinct.add(history)
    }
    this.histories = { at, strands, of: distinct.size > 1 ? of : NO_HISTORIES }
    return this.histories.of
  }

  // ---- Memory ----

  /** Whether a fact may change what a node answers. */
  turnsOn(node: Node, e: Entry): boolean {
    return this.memory.turnsOn(node, e)
  }

  // ---- Clocks, duties, stages ----

  /** A clock looked at by itself: without whoever is acting and whatever clock asked, by the calendar of its place. */
  private clean(v: View, clock: CompiledClock): View {
    const keeps = typeof clock.each === 'string' && clock.each === v.thing?.kind
    const period = typeof clock.each === 'object' ? v.period : undefined
    const calendar = this.calendarAt(v.upTo)
    if (v.thing === undefined && v.period === period && v.calendar === calendar && isBare(v)) return v
    return new Sight(
      this,
      v.upTo,
      v.today,
      v.point,
      v.member,
      keeps ? v.thing : undefined,
      period,
      undefined,
      undefined,
      undefined,
      undefined,
      calendar,
    )
  }

  runOf(v: View, clock: DutyClock): DutyRun {
    const own = this.clean(v, clock)
    if (this.isUntouched(clock, v.upTo)) return untouched(own, clock).run
    return this.memory.remember(clock.node, own, clock, runOf)
  }

  inForce(v: View, clock: CompiledClock): InForce {
    if (isDuty(clock)) return this.runOf(v, clock).clock
    const own = this.clean(v, clock)
    return this.memory.remember(clock.node, own, clock, dateOf)
  }

  clockAt(v: View, key: string): InForce | NotKnown {
    const clock = this.compiled.clocks.get(key)
    if (clock === undefined) return new NotKnown('not-yet', key)
    const stage = this.standing(v, clock.stage)
    if (stage === 'not-open' || stage === 'skipped') return new NotKnown('not-yet', clock.title)
    const applies = clock.when?.judge(this.clean(v, clock))
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
      const { leftOut, notStarted } = untouched(own, clock)
      return this.standing(own, clock.stage) === 'skipped' ? leftOut : notStarted
    }
    return this.memory.remember(clock.statusNode, own, clock, this.makeStanding)
  }

  private readonly makeStanding = (v: View, clock: DutyClock): Standing => standingOfDuty(this, v, clock)

  /** Of the views of every strand, one for each group that a node tells apart. */
  private apart(views: readonly View[], node: Node): readonly View[] {
    const [first] = views
    if (first === undefined || views.length === 1) return views
    const strands = this.strandsAt(first.upTo)
    if (views.length !== strands.length) return views
    return this.alike(strands, node, first.upTo).flatMap(([one]) => (one === undefined ? [] : (views[strands.indexOf(one)] ?? [])))
  }

  /** Over several duties or strands: met where each that applies is; the rest where any is. */
  dutyIs(v: View, named: string, is: DutyIs): Answer {
    const duties = this.compiled.dutiesNamed.get(named) ?? []
    if (is === 'met') return this.areMet(v, duties)
    if (duties.length < 2) return this.isAny(v, duties, is)
    // Of many duties the same is asked by one act after another: closing a case, by the closing of each of its stages.
    const { lastAsked } = this
    if (lastAsked !== undefined && lastAsked.named === named && lastAsked.is === is && isSameScope(lastAsked.v, v)) return lastAsked.answer
    const answer = this.isAny(v, duties, is)
    this.lastAsked = { named, is, v, answer }
    return answer
  }

  private isAny(v: View, duties: readonly DutyClock[], is: DutyIs): Answer {
    let doubt: NotKnown | undefined
    const views = this.within(withoutAct(v))
    for (const clock of duties) {
      // What nothing has touched is neither late nor owed.
      if (this.isUntouched(clock, v.upTo)) continue
      for (const view of this.apart(views, clock.statusNode)) {
        if (this.standing(view, clock.stage) === 'not-open') continue
        for (const instance of this.instancesOf(view, clock.each)) {
          // What is done may have been late, but asks for nothing any more.
          if (is !== 'late' && this.runOf(instance, clock).doing !== undefined) continue
          const standing = this.standingOfDuty(instance, clock)
          const answer = standing !== undefined && dutyIs(standing, is)
          if (answer === true) return true
          if (answer !== false) doubt ??= answer
        }
      }
    }
    return doubt ?? false
  }

  private areMet(v: View, duties: readonly DutyClock[]): Answer {
    let doubt: NotKnown | undefined
    let applied = 0
    for (const clock of duties) {
      for (const view of this.within(v)) {
        for (const instance of this.instancesOf(view, clock.each)) {
          const standing = this.standingOfDuty(instance, clock)
          if (standing === undefined) continue
          const { status } = standing
          if ((status === 'not-started' || status === 'does-not-apply') && this.strandsAt(v.upTo).length > 1) continue
          const answer = dutyIs(standing, 'met')
          applied++
          if (answer instanceof NotKnown) doubt ??= answer
          else if (answer !== (duties.length === 1)) return answer
        }
      }
    }
    if (doubt !== undefined) return doubt
    return duties.length === 1 && applied > 0
  }

  /** One view for each thing a clock is made for; a clock of the whole has one. */
  instancesOf(v: View, each: Each | undefined): readonly View[] {
    if (each === undefined || each === 'point' || each === 'member') return [v]
    if (typeof each === 'object') return periodsOf(v, each).map(period => ofThing(v, undefined, period))
    if (v.thing?.kind === each) return [v]
    return this.thingsAt(each, v).map(id => ofThing(v, { kind: each, id }, undefined))
  }

  standing(v: View, stage: CompiledStage): StageStanding {
    return this.memory.remember(stage.node, withoutAct(v), stage, standingOf)
  }

  stageStands(v: View, id: string, is: StageStanding): boolean {
    const stage = this.compiled.stageById.get(id)
    return stage !== undefined && this.within(v).some(view => this.standing(view, stage) === is)
  }

  track(v: View): OnTrack | undefined {
    return this.memory.remember(this.compiled.trackNode, withoutAct(v), undefined, trackOf)
  }

  onTrack(v: View, track: TrackId): boolean {
    return this.within(v).some(view => this.track(view)?.id === track)
  }

  waits(v: View, gate: string): boolean {
    return this.waited.some(e => e.place < v.upTo && this.isWaiting(v, e, gate))
  }

  private isWaiting(v: View, e: Entry, gate: string): boolean {
    const verdict = this.verdicts[e.place]
    if (verdict?.waits === undefined) return false
    if (!verdict.waits.acts.includes(gate) || verdict.waits.until < v.upTo) return false
    return v.point === undefined || e.about?.point?.includes(v.point) !== false
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

const sees = ({ point, member }: Pick<View, 'point' | 'member'>, { about }: Entry): boolean =>
  (point === undefined || about?.point?.includes(point) !== false) && (member === undefined || about?.member?.includes(member) !== false)

const isSameScope = (a: View, b: View): boolean =>
  a.upTo === b.upTo && a.today === b.today && a.point === b.point && a.member === b.member && a.thing === b.thing && a.period === b.period

/** Where a strand is does not turn on who is acting, nor on the clock that asks. */
const withoutAct = (v: View): View => (isBare(v) ? v : asActed(withClock(v, undefined, undefined), undefined))

const isBare = (v: View): boolean => v.act === undefined && v.start === undefined && v.due === undefined && v.restart === undefined

export const strandKey = (point: string | undefined, member: string | undefined): string => `${point ?? ''}/${member ?? ''}`
