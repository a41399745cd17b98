import type { LocalDate } from '#calendar'
import type { CaseState, ClockState, DutyState, FactState, GateState, RungState, StrandState, Thing, Unknown } from '../types.ts'
import { isDuty } from '../words/doing.ts'
import type { CompiledAct, CompiledClock, CompiledStage, DutyClock, View } from '../words/machine.ts'
import { NotKnown } from '../words/not-known.ts'
import { ofStrand, ofThing, wholeCase } from '../words/sight.ts'
import { isOfTheRecord } from './begin.ts'
import type { CaseWorld } from './case-world.ts'
import { dateState, dutyState, isQuiet } from './clock-state.ts'
import { instances, thingOf } from './instances.ts'
import { outcomesOf } from './outcomes.ts'
import { notStartedDuties } from './quiet-duties.ts'
import { judgeAct, lastDayOf } from './refusals.ts'
import { noticesOf } from './rungs.ts'
import { type Parts, ShownCase } from './shown-case.ts'
import { sinceWhen } from './stages.ts'
import type { Strand } from './strands.ts'
import { untouched } from './untouched.ts'

const NO_THINGS: readonly Thing[] = []

export type Of = 'case' | 'body'

/**
 * The state that follows from the facts as they were judged, each part worked out when it is first read; `before` is that under the
 * procedure it is worked out beside.
 */
export function stateOf(world: CaseWorld, today: LocalDate, of: Of, before?: CaseState): CaseState {
  const { procedure, hash, stages } = world.compiled
  const whole = wholeCase(world, world.entries.length, today)
  const own = stages.filter(stage => stage.ofTheBody === (of === 'body'))
  return new ShownCase({ id: procedure.id, version: procedure.receivedFrom, hash }, today, new PartsOfCase(world, whole, own, before))
}

class PartsOfCase implements Parts {
  private readonly world: CaseWorld
  private readonly whole: View
  private readonly stages: readonly CompiledStage[]
  private readonly before: CaseState | undefined

  constructor(world: CaseWorld, whole: View, stages: readonly CompiledStage[], before: CaseState | undefined) {
    this.world = world
    this.whole = whole
    this.stages = stages
    this.before = before
  }

  strands(): CaseState['strands'] {
    const { world, whole, stages } = this
    return world.strandsAt(whole.upTo).map(strand => strandState(world, whole, strand, stages))
  }
  positions(): CaseState['positions'] {
    return positionsOf(this.world, this.whole)
  }
  duties(): CaseState['duties'] {
    const { world, whole, stages } = this
    const views = world.within(whole)
    const all: DutyState[] = []
    for (const stage of stages) for (const duty of dutiesOf(world, whole, views, stage, this.before)) all.push(duty)
    return all
  }
  dates(): CaseState['dates'] {
    return this.stages.flatMap(stage => datesOf(this.world, this.whole, stage))
  }
  gates(): CaseState['gates'] {
    return this.stages.flatMap(stage => gatesOf(this.world, this.whole, stage))
  }
  notices(): CaseState['notices'] {
    return this.stages.flatMap(stage => noticesOfStage(this.world, this.whole, stage))
  }
  facts(): CaseState['facts'] {
    return factStates(this.world)
  }
  outcomes(): CaseState['outcomes'] {
    return outcomesOf(this.whole)
  }
  checklists(): CaseState['checklists'] {
    return checklistsOf(this.world, this.whole)
  }
  unknown(state: CaseState): CaseState['unknown'] {
    return unknownOf(state.duties, state.dates)
  }
}

function dutiesOf(
  world: CaseWorld,
  whole: View,
  views: readonly View[],
  stage: CompiledStage,
  before: CaseState | undefined,
): readonly DutyState[] {
  let isShut = true
  let isOpen = true
  for (const v of views) {
    const is = world.standing(v, stage)
    if (is !== 'not-open') isShut = false
    if (is !== 'open' && is !== 'ended') isOpen = false
  }
  if (isShut && world.facts.refused.length === 0) return notStartedDuties(stage)
  const all: DutyState[] = []
  for (const clock of stage.clocks) {
    if (!isDuty(clock)) continue
    // Of an open stage, what nothing has begun and nothing has done is the same for every strand.
    if (isOpen && clock.each === undefined && clock.duty.startedBy.length === 0 && world.isUntouched(clock, whole.upTo)) {
      all.push(untouched(whole, clock).shown)
      continue
    }
    const same = before && world.beside?.statesOf(clock, before.duties)
    if (same !== undefined) {
      all.push(...same)
      continue
    }
    const quiet = quietInAll(world, views, clock)
    if (quiet === undefined) instances(world, whole, clock.shownNode, clock.each, clock, all, dutyStates)
    else all.push(quiet)
  }
  return all
}

/** A duty of which there is nothing to say but that, in any strand; undefined where it is otherwise, or might be for another strand. */
function quietInAll(world: CaseWorld, views: readonly View[], clock: DutyClock): DutyState | undefined {
  const [first] = views
  if (first === undefined || clock.each !== undefined) return undefined
  world.turnedOnStrand = false
  const standing = world.standingOfDuty(first, clock)
  if (standing === undefined || !isQuiet(standing) || (views.length > 1 && world.turnedOnStrand)) return undefined
  const state = dutyState(world, first, clock, clock.duty, standing, NO_THINGS)
  return views.length > 1 && world.turnedOnStrand ? undefined : state
}

function dutyStates(world: CaseWorld, clock: DutyClock, v: View, things: readonly Thing[], into: DutyState[]): void {
  const standing = world.standingOfDuty(v, clock)
  if (standing !== undefined) into.push(dutyState(world, v, clock, clock.duty, standing, things))
}

/** A stage that is open for no strand owes nothing: its duties are not started, each the same in every case. */
const isShut = (world: CaseWorld, whole: View, stage: CompiledStage): boolean =>
  world.within(whole).every(v => world.standing(v, stage) === 'not-open')

function datesOf(world: CaseWorld, whole: View, stage: CompiledStage): readonly ClockState[] {
  if (isShut(world, whole, stage)) return []
  const all: ClockState[] = []
  for (const clock of stage.clocks) {
    if (clock.duty !== undefined) continue
    instances(world, whole, clock.shownNode, clock.each, clock, all, dateStates)
  }
  return all
}

function dateStates(world: CaseWorld, clock: CompiledClock, v: View, things: readonly Thing[], into: ClockState[]): void {
  const state = dateState(world, v, clock, things)
  if (state !== undefined) into.push(state)
}

function noticesOfStage(world: CaseWorld, whole: View, stage: CompiledStage): readonly RungState[] {
  const all: RungState[] = []
  instances(world, whole, stage.node, undefined, stage, all, (_world, _stage, v, _things, into) => into.push(...noticesOf(world, v, stage)))
  return all
}

function gatesOf(world: CaseWorld, whole: View, stage: CompiledStage): readonly GateState[] {
  const extensions = stage.clocks.flatMap(clock => clock.extensions)
  const all: GateState[] = []
  for (const act of [...stage.gates, ...extensions]) {
    instances(world, whole, act.reads, undefined, act, all, gateStates)
  }
  return all
}

/** One for each thing; where there is none yet, one for the first that may come. */
function gateStates(world: CaseWorld, act: CompiledAct, v: View, things: readonly Thing[], into: GateState[]): void {
  const views = world.instancesOf(v, act.each)
  for (const view of views.length === 0 ? [ofThing(v, undefined, undefined)] : views) {
    into.push(gateState(act, view, [...things, ...thingOf(view)]))
  }
}

function gateState(act: CompiledAct, v: View, things: readonly Thing[]): GateState {
  const j = judgeAct(act, v, undefined)
  const state: GateState = {
    key: act.key,
    stage: act.stage.id,
    clause: act.clause,
    may: act.may,
    who: typeof act.who === 'string' ? [act.who] : act.who,
    for: things,
    is: j.isRefused ? 'closed' : j.asks.length > 0 ? 'asks' : 'open',
    refusals: j.refusals,
    asks: j.asks,
    records: act.types[0] ?? '',
  }
  const closes = closesOn(act, v)
  const withLetter = act.letter === undefined ? state : { ...state, letter: act.letter.id }
  return closes === undefined ? withLetter : { ...withLetter, closes }
}

/** The last day of its window; for an extension, the day after which the time has run out. */
function closesOn(act: CompiledAct, v: View): LocalDate | undefined {
  if (act.is !== 'extension' || act.clock === undefined) return lastDayOf(act, v)
  const { due } = v.world.clockFound(v, act.clock).inForce
  return act.evenLate || due instanceof NotKnown ? undefined : due
}

function strandState(world: CaseWorld, whole: View, strand: Strand, stages: readonly CompiledStage[]): StrandState {
  const v = ofStrand(whole, strand.point, strand.member)
  const track = world.track(v)
  const standings: Record<string, StrandState['stages'][string]> = {}
  for (const stage of stages) {
    const is = world.standing(v, stage)
    standings[stage.id] = { is, ...since(world, v, stage, is), clause: stage.clause }
  }
  return {
    ...(strand.point === undefined ? {} : { point: strand.point }),
    ...(strand.member === undefined ? {} : { member: strand.member }),
    ...(track === undefined ? {} : { track }),
    stages: standings,
  }
}

function since(world: CaseWorld, v: View, stage: CompiledStage, is: string): { readonly since?: LocalDate } {
  if (is === 'not-open') return {}
  const day = sinceWhen(v, at => world.standing(at, stage) === is)
  return day === undefined ? {} : { since: day }
}

function positionsOf(world: CaseWorld, whole: View): CaseState['positions'] {
  const reference = world.entries.find(e => e.fact.case !== null)?.fact.case ?? ''
  return world.compiled.positions.flatMap(({ kind, in: list }) => {
    const views: readonly { id: string; v: View }[] =
      kind === 'case'
        ? [{ id: reference, v: whole }]
        : kind === 'point'
          ? world.pointsAt(whole.upTo).map(id => ({ id, v: ofStrand(whole, id, undefined) }))
          : world.thingsAt(kind, whole).map(id => ({ id, v: ofThing(whole, { kind, id }, undefined) }))
    return views.flatMap(({ id, v }) => {
      const at = list.find(one => one.when === undefined || one.when.judge(v) === true)
      return at === undefined ? [] : [{ kind, id, is: at.id, title: at.title, clause: at.clause, open: at.open }]
    })
  })
}

function factStates(world: CaseWorld): readonly FactState[] {
  const states: FactState[] = []
  for (const { fact, place } of world.entries) {
    if (!isOfTheRecord(fact.id)) continue
    const { effect, since, through, refusals } = world.verdict(place)
    states.push(since === undefined ? { fact: fact.id, effect, through, refusals } : { fact: fact.id, effect, since, through, refusals })
  }
  return states
}

function checklistsOf(world: CaseWorld, whole: View): CaseState['checklists'] {
  const lists: Record<string, Record<string, 'held' | 'declined' | 'not-applicable' | 'missing'>> = {}
  for (const { id, items } of world.compiled.checklists) {
    const list: Record<string, 'held' | 'declined' | 'not-applicable' | 'missing'> = {}
    for (const item of items) {
      if (item.when?.judge(whole) === false) list[item.id] = 'not-applicable'
      else if (item.held.judge(whole) === true) list[item.id] = 'held'
      else list[item.id] = item.declined?.judge(whole) === true ? 'declined' : 'missing'
    }
    lists[id] = list
  }
  return lists
}

/** What nobody has recorded and something turns on. */
function unknownOf(duties: readonly DutyState[], dates: readonly ClockState[]): CaseState['unknown'] {
  const found = new Map<string, { readonly unknown: Unknown; readonly neededBy: string[] }>()
  for (const { why, key } of [...duties, ...dates]) {
    if (why === undefined) continue
    const at = `${why.cannot}/${why.what}`
    const already = found.get(at)
    if (already === undefined) found.set(at, { unknown: why, neededBy: [key] })
    else if (!already.neededBy.includes(key)) already.neededBy.push(key)
  }
  return [...found.values()].map(({ unknown, neededBy }) => ({ ...unknown, neededBy }))
}
