/** What a procedure has, by name: made once, and asked by every check. */
import { citesOf } from '../clauses.ts'
import { dutyOfReport } from '../reports.ts'
import type { Act, Clock, Done, FactDefinition, FactType, Gate, GateId, Kind, Procedure, Ref, RoleId, StageId, Who } from '../types.ts'
import { factDefinition, vocabulary } from '../vocabulary.ts'
import { type At, keyOf, stageOf, type Visitor, walkOf } from './structure.ts'

/** A duty or a named date. */
export interface KnownClock {
  readonly key: string
  readonly is: 'duty' | 'date'
  readonly stage: StageId
  readonly clock: Clock
  /** What does it, where it is a duty. */
  readonly doneBy?: Done
  readonly at: At
}

/** A duty, gate, extension or report: whatever has a fact recorded. */
export interface KnownAct {
  readonly key: string
  readonly is: 'duty' | 'gate' | 'extension' | 'report'
  readonly stage: StageId
  readonly act: Pick<Act, 'who' | 'when' | 'needs' | 'asks' | 'letter' | 'each'>
  /** The facts it records. */
  readonly records: readonly OneFact[]
  readonly at: At
}

/** One type of fact as a ref picks it: a ref of several types is several of these. */
export interface OneFact {
  readonly type: FactType
  readonly where: Readonly<Record<string, unknown>>
  readonly stage?: StageId | 'any'
  readonly by?: readonly RoleId[]
  readonly since: boolean
}

export interface Known {
  readonly procedure: Procedure
  /** Visits everything in it. */
  readonly walk: (visitor: Visitor) => void
  readonly facts: ReadonlyMap<FactType, FactDefinition>
  readonly kinds: ReadonlySet<Kind>
  readonly stages: readonly StageId[]
  readonly clocks: ReadonlyMap<string, KnownClock>
  readonly gates: ReadonlyMap<string, { readonly gate: Gate; readonly at: At }>
  readonly acts: readonly KnownAct[]
  readonly actsByType: ReadonlyMap<FactType, readonly KnownAct[]>
  readonly cites: ReadonlySet<string>
}

export function knownOf(procedure: Procedure): Known {
  const facts = factsOf(procedure)
  const clocks = new Map<string, KnownClock>()
  const gates = new Map<string, { gate: Gate; at: At }>()
  const acts: KnownAct[] = []
  const cites = new Set<string>()
  const addAct = (is: KnownAct['is'], act: KnownAct['act'], records: readonly Ref[], at: At): void => {
    const stage = stageOf(at) ?? 'body'
    acts.push({ key: keyOf(at) ?? '', is, stage, act, records: records.flatMap(ref => factsIn(ref)), at })
  }
  const walk = walkOf(procedure)
  walk({
    duty: (duty, at) => {
      const key = keyOf(at) ?? ''
      clocks.set(key, { key, is: 'duty', stage: stageOf(at) ?? 'body', clock: duty, doneBy: duty.doneBy, at })
      addAct('duty', duty, refsOf(duty.doneBy), at)
    },
    date: (date, at) => {
      const key = keyOf(at) ?? ''
      if (!clocks.has(key)) clocks.set(key, { key, is: 'date', stage: stageOf(at) ?? 'body', clock: date, at })
    },
    gate: (gate, at) => {
      gates.set(keyOf(at) ?? '', { gate, at })
      addAct('gate', gate, [gate.records], at)
    },
    extension: (extension, at) => addAct('extension', extension, [extension.records], at),
    report: (report, at) => {
      const duty = dutyOfReport(String(at.key), report)
      const key = keyOf(at) ?? ''
      if (!clocks.has(key)) clocks.set(key, { key, is: 'duty', stage: 'body', clock: duty, doneBy: duty.doneBy, at })
      addAct('report', duty, refsOf(duty.doneBy), at)
    },
    name: (sort, name) => {
      if (sort === 'clause') for (const cite of citesOf(name)) cites.add(cite)
    },
  })
  const kinds = new Set([...facts.values()].flatMap(fact => (fact.concerns === undefined ? [] : [fact.concerns])))
  return { procedure, walk, facts, kinds, stages: Object.keys(procedure.stages), clocks, gates, acts, actsByType: byType(acts), cites }
}

function factsOf(procedure: Procedure): Map<FactType, FactDefinition> {
  const facts = new Map<FactType, FactDefinition>()
  for (const type of [...Object.keys(vocabulary), ...Object.keys(procedure.facts ?? {})]) {
    const definition = factDefinition(procedure, type)
    if (definition !== undefined) facts.set(type, definition)
  }
  return facts
}

function byType(acts: readonly KnownAct[]): Map<FactType, KnownAct[]> {
  const map = new Map<FactType, KnownAct[]>()
  for (const act of acts) {
    for (const type of new Set(act.records.map(one => one.type))) map.set(type, [...(map.get(type) ?? []), act])
  }
  return map
}

/** The facts a ref may pick, each with everything that narrows it. */
export function factsIn(ref: Ref): readonly OneFact[] {
  if (typeof ref === 'string') return [{ type: ref, where: {}, since: false }]
  const outer = {
    where: ref.where ?? {},
    since: ref.since !== undefined,
    ...(ref.stage === undefined ? {} : { stage: ref.stage }),
    ...(ref.by === undefined ? {} : { by: listOf(ref.by) }),
  }
  if (typeof ref.fact === 'string') return [{ type: ref.fact, ...outer }]
  return ref.fact.flatMap(factsIn).map(one => ({
    ...outer,
    ...one,
    where: { ...outer.where, ...one.where },
    since: outer.since || one.since,
  }))
}

/** Every ref that has a part in doing a duty. */
export function refsOf(done: Done): readonly Ref[] {
  if (typeof done === 'string' || 'fact' in done) return [done]
  if ('anyOf' in done) return done.anyOf.flatMap(refsOf)
  if ('allOf' in done) return done.allOf.flatMap(refsOf)
  if ('everyOne' in done) return refsOf(done.done)
  return [done.with]
}

export const listOf = <X extends string>(one: X | readonly X[]): readonly X[] => (typeof one === 'string' ? [one] : one)

export const rolesOf = (who: Who): readonly string[] => listOf(who)

/** The key of a clock, gate or act as written in a stage: a bare id means that stage's own. */
export function keyIn(stage: StageId | undefined, id: GateId): string {
  return id.includes('/') || stage === undefined ? id : `${stage}/${id}`
}

/** A fact in words: 'extension-agreed (kind agreed) of stage-2'. */
export function sayFact(one: OneFact): string {
  const where = Object.entries(one.where).map(([field, value]) => `${field} ${typeof value === 'object' ? '...' : String(value)}`)
  const stage = one.stage === undefined ? '' : one.stage === 'any' ? ' of any stage' : ` of ${one.stage}`
  return `${one.type}${where.length === 0 ? '' : ` (${where.join(', ')})`}${stage}`
}
