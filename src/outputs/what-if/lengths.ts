import {
  type At,
  type Count,
  type How,
  inWords,
  type Procedure,
  pathOf,
  placeAt,
  sayWhen,
  stageOf,
  type Unit,
  walk,
  within,
} from '#language'

/** A length a procedure gives for something to be done in. */
export interface Length {
  /** Where it stands, as one word for a form: 'stages.stage-1.duties.respond.by.n'. */
  readonly id: string
  readonly path: readonly (string | number)[]
  readonly n: number
  readonly unit: Unit
  readonly how: How
  readonly stage: string
  /** 'stage-1, duty respond, by' */
  readonly place: string
  /** What it is the length of, in words: 'respond to every point', 'extension agreed'. */
  readonly of: string
  readonly clause: string
  /** '10 working days after …': as it is written now. */
  readonly says: string
}

/** What bears dates somebody must keep: not the warnings, lines and reminders around them. */
const inside = (at: At) => within(at, 'extension') ?? within(at, 'duty') ?? within(at, 'date')

const isAside = (at: At): boolean =>
  within(at, 'line') !== undefined ||
  within(at, 'rung') !== undefined ||
  within(at, 'otherReading') !== undefined ||
  within(at, 'need') !== undefined

const titleOf = (at: At): string => {
  const [extension, duty, date] = [within(at, 'extension'), within(at, 'duty'), within(at, 'date')]
  const whole = duty?.must ?? date?.title ?? ''
  return extension === undefined ? whole : `${whole}: ${inWords(extension.may)}`
}

const isCount = (when: unknown): when is Count & { readonly n: number } =>
  typeof when === 'object' && when !== null && 'unit' in when && 'n' in when && typeof when.n === 'number'

/** The lengths of a procedure's duties, dates and extensions, in its order. */
export function lengthsOf(procedure: Procedure): readonly Length[] {
  const found: Length[] = []
  walk(procedure, {
    when: (when, at) => {
      const block = inside(at)
      if (!isCount(when) || block === undefined || isAside(at)) return
      const path = [...pathOf(at), 'n']
      found.push({
        id: path.join('.'),
        path,
        n: when.n,
        unit: when.unit,
        how: when.how,
        stage: stageOf(at) ?? '',
        place: placeAt(at),
        of: titleOf(at),
        clause: block.clause,
        says: sayWhen(procedure, when, stageOf(at)),
      })
    },
  })
  return found
}

const set = (value: unknown, path: readonly (string | number)[], n: number): unknown => {
  const [key, ...rest] = path
  if (key === undefined) return n
  if (Array.isArray(value)) return value.with(Number(key), set(value[Number(key)], rest, n))
  return typeof value === 'object' && value !== null ? { ...value, [key]: set(Reflect.get(value, key), rest, n) } : value
}

/** The procedure with other lengths; everything else is the same. */
export function withLengths(procedure: Procedure, lengthOf: (length: Length) => number): Procedure {
  let changed: unknown = procedure
  for (const length of lengthsOf(procedure)) {
    const n = lengthOf(length)
    if (n !== length.n) changed = set(changed, length.path, n)
  }
  // Only numbers are replaced by numbers.
  return changed as Procedure
}
