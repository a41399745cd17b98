import type { Procedure } from '#language'
import type { Placement } from '../places/placements.ts'

/** What cannot be left out is turned into the other thing it might have said. */
const instead: Readonly<Record<string, unknown>> = {
  'day-after': 'same-day',
  'same-day': 'day-after',
  'england-and-wales': 'scotland',
  scotland: 'england-and-wales',
  'northern-ireland': 'england-and-wales',
}

const replacementOf = ({ kind, place }: Placement, value: unknown): unknown => {
  if (kind === 'who') return 'anyone'
  return (place === 'procedure counting' || place === 'procedure calendar') && typeof value === 'string' ? instead[value] : undefined
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

function changed(value: unknown, placement: Placement, depth: number): unknown {
  const key = placement.path[depth]
  if (key === undefined) return value
  const isHere = depth === placement.path.length - 1
  if (Array.isArray(value)) {
    const at = Number(key)
    return isHere ? value.toSpliced(at, 1) : value.with(at, changed(value[at], placement, depth + 1))
  }
  if (!isObject(value)) return value
  if (!isHere) return { ...value, [key]: changed(value[key], placement, depth + 1) }
  const other = replacementOf(placement, value[key])
  if (other !== undefined) return { ...value, [key]: other }
  const { [key]: _gone, ...rest } = value
  return rest
}

/**
 * The procedure as it would be had nobody written what stands at the place; everything else is the same object. A `who` becomes
 * 'anyone', and what no procedure can be without (its counting, its calendar) becomes another.
 */
export const without = (procedure: Procedure, placement: Placement): Procedure =>
  // A part less is no longer known to be a procedure: `check` and the worked cases are there to say so.
  changed(procedure, placement, 0) as Procedure

/** What stands at the place. */
export const standingAt = (procedure: Procedure, { path }: Placement): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), procedure)
