/** What a procedure offers to be done, read from its data: each act, and the facts that do it. */
import type { Field } from '#case'
import type { Act, Done, Duty, Extension, FactType, Literal, Pick, Procedure, Ref, RoleId, StageId, Value } from '#language'

/** One fact that does something: its type, and what its fields must be. */
export interface Doing {
  readonly type: FactType
  readonly fixed: Readonly<Record<string, Field>>
  /** Fields that must be the same as a value worked out from the case. */
  readonly same: Readonly<Record<string, Value>>
  readonly by: readonly RoleId[]
  readonly stage?: StageId
}

export interface Way {
  /** `stage-1/respond`; `stage-1/respond/agreed` for an extension of it. */
  readonly key: string
  readonly is: 'duty' | 'gate' | 'extension'
  readonly stage: StageId
  readonly act: Act
  readonly does: readonly Doing[]
  readonly duty?: Duty
  readonly extension?: Extension
  /** The clock an extension moves. */
  readonly clock?: string
  /** A duty without needs or letter judges nothing. */
  readonly judges: boolean
}

export interface Ways {
  readonly all: ReadonlyMap<string, Way>
  recording(type: FactType): readonly Way[]
}

const isLiteral = (value: unknown): value is Literal => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const isValue = (value: Value | readonly Literal[]): value is Exclude<Value, Literal> => typeof value === 'object' && !Array.isArray(value)

const isList = <T>(value: T | readonly T[]): value is readonly T[] => Array.isArray(value)

const known = new WeakMap<Pick, readonly Doing[]>()

/** Every fact that a ref may mean, one of several apart. Of several values a field may have, the first. */
export const doingsOf = (ref: Ref): readonly Doing[] => {
  if (typeof ref === 'string') return [{ type: ref, fixed: {}, same: {}, by: [] }]
  const before = known.get(ref)
  if (before !== undefined) return before
  const found = doingsOfPick(ref)
  known.set(ref, found)
  return found
}

const doingsOfPick = (ref: Pick): readonly Doing[] => {
  const fixed: Record<string, Field> = {}
  const same: Record<string, Value> = {}
  for (const [field, value] of Object.entries(ref.where ?? {})) {
    if (isLiteral(value)) fixed[field] = value
    else if (Array.isArray(value)) {
      if (isLiteral(value[0])) fixed[field] = value[0]
    } else if (isValue(value)) same[field] = value
  }
  const by = ref.by === undefined ? undefined : isList<RoleId>(ref.by) ? ref.by : [ref.by]
  const stage = ref.stage === undefined || ref.stage === 'any' ? {} : { stage: ref.stage }
  const narrowed = typeof ref.fact === 'string' ? doingsOf(ref.fact) : ref.fact.flatMap(doingsOf)
  return narrowed.map(one => ({
    type: one.type,
    fixed: { ...one.fixed, ...fixed },
    same: { ...one.same, ...same },
    by: by ?? one.by,
    ...(one.stage === undefined ? {} : { stage: one.stage }),
    ...stage,
  }))
}

/** Every fact that may do a duty or a part of it. */
export const doingsOfDone = (done: Done): readonly Doing[] => {
  if (typeof done === 'string') return doingsOf(done)
  if ('anyOf' in done) return done.anyOf.flatMap(doingsOfDone)
  if ('allOf' in done) return done.allOf.flatMap(doingsOfDone)
  if ('everyOne' in done) return doingsOfDone(done.done)
  if ('covers' in done) return doingsOf(done.with)
  return doingsOf(done)
}

const waysOfStage = (procedure: Procedure, stage: StageId): readonly Way[] => {
  const { duties = {}, gates = {}, dates = {} } = procedure.stages[stage] ?? {}
  const found: Way[] = []
  for (const [id, act] of Object.entries(gates)) {
    found.push({ key: `${stage}/${id}`, is: 'gate', stage, act, does: doingsOf(act.records), judges: true })
  }
  for (const [id, act] of Object.entries(duties)) {
    const judges = act.needs !== undefined || act.letter !== undefined
    found.push({ key: `${stage}/${id}`, is: 'duty', stage, act, does: doingsOfDone(act.doneBy), duty: act, judges })
  }
  for (const [id, clock] of Object.entries({ ...dates, ...duties })) {
    for (const [extension, act] of Object.entries(clock.extensions ?? {})) {
      const key = `${stage}/${id}`
      const does = doingsOf(act.records)
      found.push({ key: `${key}/${extension}`, is: 'extension', stage, act, does, extension: act, clock: key, judges: true })
    }
  }
  return found
}

/** Every act of a procedure's stages. */
export const waysOf = (procedure: Procedure): Ways => {
  const found = Object.keys(procedure.stages).flatMap(stage => waysOfStage(procedure, stage))
  const byType = new Map<FactType, Way[]>()
  for (const way of found) {
    for (const type of new Set(way.does.map(doing => doing.type))) byType.set(type, [...(byType.get(type) ?? []), way])
  }
  return { all: new Map(found.map(way => [way.key, way])), recording: type => byType.get(type) ?? [] }
}

/** Whether a fact that is `wanted` could be one that the act records. */
export const mayRecord = (way: Way, wanted: Doing): Doing | undefined =>
  way.does.find(
    one =>
      one.type === wanted.type &&
      (one.stage === undefined || wanted.stage === undefined || one.stage === wanted.stage) &&
      Object.entries(one.fixed).every(([field, value]) => wanted.fixed[field] === undefined || wanted.fixed[field] === value),
  )
