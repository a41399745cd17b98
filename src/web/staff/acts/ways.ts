/** Which facts do an act: read from the procedure's `records` and `doneBy`, so that a form can be made of them. */
import type { Field } from '#case'
import type { Done, FactType, Literal, Ref, RoleId, StageId } from '#language'

/** One fact that does the act: its type and what the procedure says about its fields. */
export interface Way {
  readonly type: FactType
  /** Fields the procedure fixes: never asked, always sent. */
  readonly fixed: Readonly<Record<string, Field>>
  /** Fields the procedure narrows to a few values: only these are offered. */
  readonly among: Readonly<Record<string, readonly Literal[]>>
  readonly by: readonly RoleId[]
  readonly stage?: StageId
}

const isLiteral = (value: unknown): value is Literal => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const oneOrMore = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

export const waysOfRef = (ref: Ref): readonly Way[] => {
  if (typeof ref === 'string') return [{ type: ref, fixed: {}, among: {}, by: [] }]
  const fixed: Record<string, Literal> = {}
  const among: Record<string, readonly Literal[]> = {}
  for (const [field, value] of Object.entries(ref.where ?? {})) {
    if (isLiteral(value)) fixed[field] = value
    else if (isList(value)) among[field] = value.filter(isLiteral)
  }
  const stage = ref.stage === undefined || ref.stage === 'any' ? {} : { stage: ref.stage }
  const narrowed = typeof ref.fact === 'string' ? waysOfRef(ref.fact) : ref.fact.flatMap(waysOfRef)
  return narrowed.map(way => ({
    ...way,
    ...stage,
    fixed: { ...way.fixed, ...fixed },
    among: { ...way.among, ...among },
    by: ref.by === undefined ? way.by : oneOrMore(ref.by),
  }))
}

const waysOf = (done: Done): readonly Way[] => {
  if (typeof done === 'string') return waysOfRef(done)
  if ('anyOf' in done) return done.anyOf.flatMap(waysOf)
  if ('allOf' in done) return done.allOf.flatMap(waysOf)
  if ('everyOne' in done) return waysOf(done.done)
  if ('covers' in done) return waysOfRef(done.with)
  return waysOfRef(done)
}

/** Every way to do a duty; the same fact twice is one way. */
export const waysOfDone = (done: Done): readonly Way[] => {
  const seen = new Set<string>()
  return waysOf(done).filter(way => {
    const mark = JSON.stringify(way)
    const isNew = !seen.has(mark)
    seen.add(mark)
    return isNew
  })
}
