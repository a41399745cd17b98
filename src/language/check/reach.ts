/**
 * What could ever happen under a procedure: the stages that may open, the acts that may be done, the facts that may be recorded.
 * Hopeful on purpose (a condition on what people say may always come out either way), so that "never" means never.
 */
import type { Condition, Done, Ref, StageId, Value, When } from '../types.ts'
import { factsIn, type Known, type KnownAct, keyIn, type OneFact, rolesOf, sayFact } from './known.ts'

export interface Reach {
  readonly opens: (stage: StageId) => boolean
  readonly possible: (act: KnownAct) => boolean
  /** Whether a fact that this ref picks may ever be recorded, seen from a stage (or from none). */
  readonly recordable: (ref: Ref, from: StageId | undefined) => boolean
  readonly datable: (when: When, from: StageId | undefined) => boolean
  readonly doable: (done: Done, from: StageId | undefined) => boolean
  readonly mayBe: (condition: Condition, from: StageId | undefined) => boolean
  /** The first fact without which a condition, date or doing can never be, and why it is never recorded. */
  readonly whyNever: (what: Condition | When | Done, from: StageId | undefined) => string
}

export function reachOf(known: Known): Reach {
  const open = new Set<StageId>(['body'])
  const done = new Set<KnownAct>()
  const facts = new Recordable(known, done)
  const hope = new Hope(known, open, done, facts)
  const { stages } = known.procedure

  // Each round may make more possible and never less, so it ends.
  for (let before = -1; before < open.size + done.size; ) {
    before = open.size + done.size
    for (const id of known.stages) {
      const stage = stages[id]
      if (stage === undefined || open.has(id)) continue
      const onTrack = stage.track === undefined || hope.trackMayBe(stage.track)
      if (onTrack && (stage.opensWhen === undefined || hope.mayBe(stage.opensWhen, id))) open.add(id)
    }
    for (const act of known.acts) if (!done.has(act) && hope.mayBeDone(act)) done.add(act)
  }
  return {
    opens: stage => open.has(stage),
    possible: act => done.has(act),
    recordable: (ref, from) => hope.recordable(ref, from),
    datable: (when, from) => hope.datable(when, from),
    doable: (what, from) => hope.doable(what, from),
    mayBe: (condition, from) => hope.mayBe(condition, from),
    whyNever: (what, from) => facts.whyNever(what, from),
  }
}

/** The acts that could record a fact: those of its type whose own narrowing does not contradict it. */
export function recordersOf(known: Known, one: OneFact): readonly KnownAct[] {
  return (known.actsByType.get(one.type) ?? []).filter(act => act.records.some(other => other.type === one.type && overlap(one, other)))
}

class Recordable {
  readonly #known: Known
  readonly #done: ReadonlySet<KnownAct>
  constructor(known: Known, done: ReadonlySet<KnownAct>) {
    this.#known = known
    this.#done = done
  }

  /** Nothing where it may be recorded, else why it never is. */
  never(one: OneFact, from: StageId | undefined): string | undefined {
    const definition = this.#known.facts.get(one.type)
    const recorders = recordersOf(this.#known, one)
    // A type unknown is said by fault 4; a fact that no act judges may be recorded by anybody who sees the case.
    if (definition === undefined || recorders.length === 0) return undefined
    const stage = one.stage ?? (definition.staged === true ? from : 'any')
    const there = recorders.filter(act => stage === undefined || stage === 'any' || stagesRecorded(act, one).includes(stage))
    if (there.length === 0) return `${sayFact({ ...one, ...(stage === undefined ? {} : { stage }) })}, which no act records`
    const byThem = there.filter(act => one.by === undefined || maySomeBe(rolesOf(act.act.who), one.by))
    if (byThem.length === 0) return `${sayFact(one)} by ${one.by?.join(' or ')}, who may not record it`
    if (byThem.some(act => this.#done.has(act))) return undefined
    if (byThem.every(act => act.act.who === 'nobody')) return `${sayFact(one)}, which nobody may record`
    return `${sayFact(one)}, which only ${byThem.map(act => act.key).join(' and ')} records, and that can never be done`
  }

  whyNever(what: Condition | When | Done, from: StageId | undefined): string {
    for (const [one, stage] of factsOf(what, from)) {
      const why = this.never(one, stage)
      if (why !== undefined) return why
    }
    return 'something that can never be'
  }
}

class Hope {
  readonly #known: Known
  readonly #open: ReadonlySet<StageId>
  readonly #done: ReadonlySet<KnownAct>
  readonly #facts: Recordable
  /** Clocks being looked into, so that dates in a circle end. */
  readonly #inside = new Set<string>()
  constructor(known: Known, open: ReadonlySet<StageId>, done: ReadonlySet<KnownAct>, facts: Recordable) {
    this.#known = known
    this.#open = open
    this.#done = done
    this.#facts = facts
  }

  mayBeDone(act: KnownAct): boolean {
    if (!this.#open.has(act.stage) || act.act.who === 'nobody') return false
    if (act.act.when !== undefined && !this.mayBe(act.act.when, act.stage)) return false
    return Object.values(act.act.needs ?? {}).every(
      need =>
        need.onlyWarn === true ||
        this.mayBe(need.that, act.stage) ||
        (need.decided !== undefined && this.recordable(need.decided.by, act.stage)),
    )
  }

  trackMayBe(id: string): boolean {
    const track = this.#known.procedure.tracks?.[id]
    if (track === undefined || track.takes === 'otherwise') return true
    if (track.takes !== undefined && this.mayBe(track.takes, undefined)) return true
    return this.recordable({ fact: 'point-routed', where: { track: id } }, undefined)
  }

  recordable(ref: Ref, from: StageId | undefined): boolean {
    return factsIn(ref).some(one => this.#facts.never(one, from) === undefined)
  }

  doable(done: Done, from: StageId | undefined): boolean {
    if (typeof done === 'string' || 'fact' in done) return this.recordable(done, from)
    if ('anyOf' in done) return done.anyOf.some(one => this.doable(one, from))
    if ('allOf' in done) return done.allOf.every(one => this.doable(one, from))
    if ('everyOne' in done) return this.doable(done.done, from)
    return this.recordable(done.with, from)
  }

  datable(when: When, from: StageId | undefined): boolean {
    if (typeof when === 'string' || 'fact' in when) return this.recordable(when, from)
    if ('unit' in when) return this.datable(when.of, from)
    if ('dateIn' in when) return when.dateIn === 'given' || this.recordable(when.dateIn, from)
    if ('earliestOf' in when) return when.earliestOf.some(one => this.datable(one, from))
    if ('latestOf' in when) return when.latestOf.some(one => this.datable(one, from))
    if ('onceAll' in when) return when.onceAll.every(one => this.datable(one, from))
    if ('choose' in when) return when.choose.some(way => this.mayBe(way.when, from) && this.datable(way.by, from))
    if ('meeting' in when) return this.datable(when.onOrAfter, from)
    if ('noLimit' in when) return this.datable(when.arises, from)
    if ('dueOf' in when) return this.#clockDatable(keyIn(from, when.dueOf))
    return true
  }

  mayBe(condition: Condition, from: StageId | undefined): boolean {
    if ('recorded' in condition) return this.recordable(condition.recorded, from)
    if ('stands' in condition) return this.recordable(condition.stands, from)
    if ('all' in condition) return condition.all.every(one => this.mayBe(one, from))
    if ('any' in condition) return condition.any.some(one => this.mayBe(one, from))
    if ('not' in condition) return this.#mayNotBe(condition.not, from)
    if ('is' in condition) return !(alwaysUnlike(condition.is) || this.#neverKnown(condition.is, from))
    if ('atLeast' in condition) return !this.#neverKnown(condition.atLeast, from)
    if ('atMost' in condition) return !this.#neverKnown(condition.atMost, from)
    if ('dutyIs' in condition) return this.#dutyMayBe(condition.dutyIs[0], condition.dutyIs[1], from)
    if ('track' in condition) return this.trackMayBe(condition.track)
    if ('stageIs' in condition) return this.#stageMayBe(condition.stageIs[0], condition.stageIs[1])
    return true
  }

  /** Nearly everything may be false; what may not is true of every case. */
  #mayNotBe(condition: Condition, from: StageId | undefined): boolean {
    if ('all' in condition) return condition.all.some(one => this.#mayNotBe(one, from))
    if ('any' in condition) return condition.any.every(one => this.#mayNotBe(one, from))
    if ('not' in condition) return this.mayBe(condition.not, from)
    return true
  }

  #stageMayBe(stage: StageId, is: string): boolean {
    if (is === 'not-open') return true
    const ends = this.#known.procedure.stages[stage]?.endsWhen
    if (is === 'ended') return this.#open.has(stage) && ends !== undefined && this.mayBe(ends, stage)
    return is === 'skipped' || this.#open.has(stage)
  }

  #dutyMayBe(id: string, is: string, from: StageId | undefined): boolean {
    const key = keyIn(from, id)
    const duties = [...this.#known.clocks.values()].filter(
      clock => clock.is === 'duty' && (id === '*' || clock.key === key || (id.endsWith('/*') && clock.stage === id.slice(0, -2))),
    )
    if (duties.length === 0 || is === 'owed') return true
    if (is === 'met') return duties.some(duty => duty.doneBy === undefined || this.doable(duty.doneBy, duty.stage))
    return duties.some(duty => this.#clockDatable(duty.key))
  }

  #clockDatable(key: string): boolean {
    const clock = this.#known.clocks.get(key)
    if (clock === undefined) return true
    if (this.#inside.has(key) || !this.#open.has(clock.stage)) return false
    this.#inside.add(key)
    const datable = this.datable(clock.clock.by, clock.stage)
    this.#inside.delete(key)
    return datable
  }

  #neverKnown(values: readonly Value[], from: StageId | undefined): boolean {
    return values.some(value => {
      if (typeof value !== 'object') return false
      if ('fieldOf' in value) return !this.recordable(value.fieldOf, from)
      if ('momentOf' in value) return !this.recordable(value.momentOf, from)
      return 'date' in value && !this.datable(value.date, from)
    })
  }
}

/** The stage that an act's facts belong to: what it records says, else its own. */
function stagesRecorded(act: KnownAct, one: OneFact): readonly string[] {
  return act.records.filter(other => other.type === one.type && overlap(one, other)).map(other => other.stage ?? act.stage)
}

/** Whether one fact could be both: no field of the one contradicts the other. */
export function overlap(a: OneFact, b: OneFact): boolean {
  return Object.entries(a.where).every(([field, wanted]) => {
    const other = Object.hasOwn(b.where, field) ? b.where[field] : undefined
    if (other === undefined) return true
    const left = literalsOf(wanted)
    const right = literalsOf(other)
    return left === undefined || right === undefined || left.some(one => right.includes(one))
  })
}

function literalsOf(wanted: unknown): readonly unknown[] | undefined {
  if (Array.isArray(wanted)) return wanted
  return typeof wanted === 'object' ? undefined : [wanted]
}

const maySomeBe = (who: readonly string[], roles: readonly string[]): boolean =>
  who.includes('anyone') || who.some(one => roles.includes(one))

const alwaysUnlike = ([a, b]: readonly [Value, Value]): boolean => typeof a !== 'object' && typeof b !== 'object' && a !== b

/** Every fact that something rests on, with the stage it is looked for from. Only what must be, not what must not. */
function* factsOf(what: Condition | When | Done, from: StageId | undefined): Generator<[OneFact, StageId | undefined]> {
  if (typeof what === 'string') return yield* factsIn(what).map((one): [OneFact, StageId | undefined] => [one, from])
  if ('fact' in what) return yield* factsIn(what).map((one): [OneFact, StageId | undefined] => [one, from])
  for (const [key, value] of Object.entries(what)) {
    if (key === 'not' || key === 'endedBy' || key === 'field' || key === 'dueOf') continue
    for (const one of Array.isArray(value) ? value : [value]) if (isPart(one, key)) yield* factsOf(one, from)
  }
}

/** Whether a part of a word is itself a fact, a date, a condition or a doing: text is one only under the keys that hold refs. */
function isPart(part: unknown, key: string): part is Condition | When | Done {
  if (typeof part === 'object' && part !== null) return true
  return typeof part === 'string' && holdRefs.has(key)
}

const holdRefs = new Set(
  'recorded stands of arises onOrAfter earliestOf latestOf onceAll by with anyOf allOf done dateIn fieldOf momentOf date'.split(' '),
)
