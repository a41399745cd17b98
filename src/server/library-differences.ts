/** Which parts of a procedure differ from another, by their places: "stage-1, duty respond, by". */
import { faultAt } from '#language'

type Path = readonly (string | number)[]

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const orderOf = (value: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): string =>
  Object.keys(value)
    .filter(key => Object.hasOwn(other, key))
    .join(' ')

/** Places where two JSON values differ; the order of keys means something, so it may be what differs. */
const paths = (before: unknown, after: unknown, path: Path): readonly Path[] => {
  if (before === after) return []
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length ? before.flatMap((item, i) => paths(item, after[i], [...path, i])) : [path]
  if (!isObject(before) || !isObject(after)) return [path]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const inner = keys.flatMap(key => paths(before[key], after[key], [...path, key]))
  return inner.length === 0 && orderOf(before, after) !== orderOf(after, before) ? [path] : inner
}

/** Each place once, in the order of the later procedure. */
export const differences = (before: unknown, after: unknown): string[] => [
  ...new Set(paths(before, after, []).map(path => faultAt(path, 27, '').place)),
]
