import type { Literal } from '#language'
import type { Field } from '../types.ts'

/** Whether two values are equal, or share one where either is a list. */
export function shares(a: Field | undefined, b: Field | readonly Literal[]): boolean {
  if (a === undefined) return false
  if (typeof a !== 'object') return typeof b !== 'object' ? a === b : (b as readonly Literal[]).includes(a)
  const many: readonly Literal[] = a
  return typeof b !== 'object' ? many.includes(b) : b.some(one => many.includes(one))
}
