/** What the rules of a procedure ask of the facts when they choose a way: each type and field, with the values that count. */
import {
  type Clause,
  type Condition,
  type FactType,
  fieldDefinition,
  type Literal,
  type Procedure,
  type Ref,
  type StageId,
  type Value,
  type When,
} from '#language'

export interface Atom {
  readonly type: FactType
  readonly field?: string
  /** Empty: anything filled in counts. */
  readonly values: readonly Literal[]
  readonly where: Readonly<Record<string, Literal | readonly Literal[]>>
  readonly stage?: StageId
  readonly clause: Clause
}

const isLiteral = (value: unknown): value is Literal => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
const isLiterals = (value: unknown): value is Literal | readonly Literal[] =>
  isLiteral(value) || (Array.isArray(value) && value.every(isLiteral))

interface Narrowed {
  readonly type: FactType
  readonly where: Readonly<Record<string, Literal | readonly Literal[]>>
  readonly stage?: StageId
}

const narrowed = (ref: Ref): readonly Narrowed[] => {
  if (typeof ref === 'string') return [{ type: ref, where: {} }]
  const own: Record<string, Literal | readonly Literal[]> = {}
  for (const [field, wanted] of Object.entries(ref.where ?? {})) if (isLiterals(wanted)) own[field] = wanted
  const inner = typeof ref.fact === 'string' ? [{ type: ref.fact, where: {} }] : ref.fact.flatMap(narrowed)
  const stage = ref.stage === undefined || ref.stage === 'any' ? {} : { stage: ref.stage }
  return inner.map(one => ({ ...one, ...stage, where: { ...one.where, ...own } }))
}

const ofRef = (ref: Ref, clause: Clause): Atom[] =>
  narrowed(ref).flatMap(({ type, where, stage }): Atom[] => {
    const common = { type, where, clause, ...(stage === undefined ? {} : { stage }) }
    const fields = Object.entries(where)
    return fields.length === 0
      ? [{ ...common, values: [] }]
      : fields.map(([field, values]) => ({ ...common, field, values: isLiteral(values) ? [values] : values }))
  })

const ofField = (value: Value, values: readonly Literal[], clause: Clause): Atom[] => {
  if (typeof value !== 'object') return []
  if ('date' in value) return ofWhen(value.date, clause)
  if (!('field' in value)) return []
  const ref = 'fieldOf' in value ? value.fieldOf : value.fieldsOf
  return narrowed(ref).map(({ type, where }) => ({ type, where, field: value.field, values, clause }))
}

const ofWhen = (when: When, clause: Clause): Atom[] => {
  if (typeof when === 'string' || 'fact' in when) return ofRef(when, clause)
  if ('unit' in when) return ofWhen(when.of, clause)
  if ('earliestOf' in when) return when.earliestOf.flatMap(one => ofWhen(one, clause))
  if ('latestOf' in when) return when.latestOf.flatMap(one => ofWhen(one, clause))
  if ('onceAll' in when) return when.onceAll.flatMap(one => ofWhen(one, clause))
  return []
}

const ofCondition = (condition: Condition, clause: Clause): Atom[] => {
  if ('all' in condition) return condition.all.flatMap(one => ofCondition(one, clause))
  if ('any' in condition) return condition.any.flatMap(one => ofCondition(one, clause))
  if ('not' in condition) return ofCondition(condition.not, clause)
  if ('every' in condition) return ofCondition(condition.that, clause)
  if ('recorded' in condition) return ofRef(condition.recorded, clause)
  if ('stands' in condition) return [...ofRef(condition.stands, clause), ...ofRef(condition.endedBy, clause)]
  if ('filled' in condition) return ofField(condition.filled, [], clause)
  const pair = 'is' in condition ? condition.is : 'atMost' in condition ? condition.atMost : 'atLeast' in condition ? condition.atLeast : []
  return pair.flatMap((value, i) => {
    const other = pair[1 - i]
    return ofField(value, isLiteral(other) ? [other] : [], clause)
  })
}

/** The act records that it was decided whether to accept something: its fact says so in `accepted`. */
export const decisionTypes = (procedure: Procedure, fieldsOf: (type: FactType) => readonly string[]): ReadonlySet<FactType> =>
  new Set([...typesIn(procedure)].filter(type => fieldsOf(type).includes('accepted')))

const typesIn = (procedure: Procedure): ReadonlySet<FactType> =>
  new Set(
    Object.values(procedure.stages).flatMap(({ gates }) =>
      Object.values(gates ?? {}).flatMap(gate => narrowed(gate.records).map(({ type }) => type)),
    ),
  )

/** Gates that send a point on its way, with the tracks each may choose. */
export const routingGates = (procedure: Procedure): ReadonlyMap<string, readonly string[]> => {
  const all = Object.keys(procedure.tracks ?? {})
  const found = new Map<string, readonly string[]>()
  for (const [stage, { gates }] of Object.entries(procedure.stages))
    for (const [id, gate] of Object.entries(gates ?? {}))
      for (const { type, where } of narrowed(gate.records)) {
        if (type !== 'point-routed') continue
        const { track } = where
        found.set(`${stage}/${id}`, track === undefined ? all : isLiteral(track) ? [String(track)] : track.map(String))
      }
  return found
}

/** Everything that the choice of a way turns on, in the order the procedure says it. */
export const atomsOf = (procedure: Procedure, decides: ReadonlySet<FactType>): readonly Atom[] => {
  const ofTracks = Object.values(procedure.tracks ?? {}).flatMap(({ takes, clause }) =>
    takes === undefined || takes === 'otherwise' ? [] : ofCondition(takes, clause),
  )
  const ofDuties = Object.values(procedure.stages).flatMap(({ duties }) =>
    Object.values(duties ?? {}).flatMap(duty => {
      const does = typeof duty.doneBy === 'string' || 'fact' in duty.doneBy ? narrowed(duty.doneBy) : []
      return duty.when !== undefined && does.some(({ type }) => decides.has(type)) ? ofCondition(duty.when, duty.clause) : []
    }),
  )
  return [...ofTracks, ...ofDuties]
}

/** What is not a complaint and the procedure takes all the same: comments, compliments, enquiries; and whom it names as their senders. */
export const representationsOf = (
  procedure: Procedure,
): { readonly kinds: readonly string[]; readonly from: readonly string[] } | undefined => {
  const type = 'representation-received'
  const atoms = atomsOf(procedure, new Set()).filter(atom => atom.type === type)
  if (atoms.length === 0) return undefined
  return {
    kinds: fieldDefinition(procedure, type, 'kind')?.of ?? [],
    from: [...new Set(atoms.flatMap(({ field, values }) => (field === 'from' ? values.map(String) : [])))],
  }
}
