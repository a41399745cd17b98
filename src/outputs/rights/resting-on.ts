/** Which rules of a procedure rest on facts of some types, read from its data: what waits for a consent, what follows from a decision. */
import type { Clause, FactType, Need, Procedure, Stage, StageId } from '#language'

export interface Resting {
  /** The act that asks for it: `stage-1/respond`; `every-letter` where each letter is judged by it. */
  readonly act: string
  readonly stage?: StageId
  /** What the act may or must do; nothing for every letter. */
  readonly does: string
  readonly clause: Clause
  readonly otherwise: string
  readonly onlyWarn: boolean
  /** Values of `scope` that its picks name. */
  readonly scopes: readonly string[]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** Whether a rule picks a fact of one of the types anywhere in it. */
export const picks = (rule: unknown, types: ReadonlySet<FactType>): boolean =>
  typeof rule === 'string' ? types.has(rule) : isRecord(rule) && Object.values(rule).some(part => picks(part, types))

const scopesIn = (rule: unknown): readonly string[] => {
  if (!isRecord(rule)) return []
  const scope = isRecord(rule.where) ? rule.where.scope : undefined
  const own = typeof scope === 'string' ? [scope] : Array.isArray(scope) ? scope.filter(one => typeof one === 'string') : []
  return [...own, ...Object.values(rule).flatMap(scopesIn)]
}

type Needs = Readonly<Record<string, Need>> | undefined

const restingIn = (needs: Needs, types: ReadonlySet<FactType>, of: Pick<Resting, 'act' | 'does' | 'stage'>): readonly Resting[] =>
  Object.values(needs ?? {}).flatMap(({ that, clause, otherwise, onlyWarn }) =>
    picks(that, types) ? [{ ...of, clause, otherwise, onlyWarn: onlyWarn === true, scopes: [...new Set(scopesIn(that))] }] : [],
  )

const ofStage = (id: StageId, { duties, dates, gates }: Stage, types: ReadonlySet<FactType>): readonly Resting[] => [
  ...Object.entries(duties ?? {}).flatMap(([name, { must, needs }]) =>
    restingIn(needs, types, { act: `${id}/${name}`, stage: id, does: must }),
  ),
  ...Object.entries(gates ?? {}).flatMap(([name, { may, needs }]) =>
    restingIn(needs, types, { act: `${id}/${name}`, stage: id, does: may }),
  ),
  ...Object.entries({ ...duties, ...dates }).flatMap(([clock, { extensions }]) =>
    Object.entries(extensions ?? {}).flatMap(([name, { may, needs }]) =>
      restingIn(needs, types, { act: `${id}/${clock}/${name}`, stage: id, does: may }),
    ),
  ),
]

export const everyLetter = 'every-letter'

/** The needs that turn on facts of these types, in the order of the procedure. */
export const restingOn = (procedure: Procedure, types: readonly FactType[]): readonly Resting[] => {
  const wanted = new Set(types)
  return [
    ...Object.entries(procedure.stages).flatMap(([id, stage]) => ofStage(id, stage, wanted)),
    ...restingIn(procedure.everyLetter?.needs, wanted, { act: everyLetter, does: '' }),
  ]
}
