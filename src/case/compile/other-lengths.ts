import type { Procedure } from '#language'
import type { CompiledProcedure } from '../words/machine.ts'

const known = new WeakMap<CompiledProcedure, WeakMap<CompiledProcedure, readonly number[] | undefined>>()

/**
 * The numbers of the lengths that differ, where two procedures differ in lengths and in nothing else that a case turns on; undefined where
 * they differ in more. Found out once for two procedures.
 */
export function otherLengths(present: CompiledProcedure, changed: CompiledProcedure): readonly number[] | undefined {
  const ofPresent = known.get(present) ?? new WeakMap<CompiledProcedure, readonly number[] | undefined>()
  known.set(present, ofPresent)
  if (!ofPresent.has(changed)) ofPresent.set(changed, compared(present, changed))
  return ofPresent.get(changed)
}

function compared(present: CompiledProcedure, changed: CompiledProcedure): readonly number[] | undefined {
  if (withoutLengths(present.procedure) !== withoutLengths(changed.procedure)) return undefined
  return changed.lengths.flatMap((n, number) => (n === present.lengths[number] ? [] : [number]))
}

/** All but the name and the measures, which no case turns on, with every written length left out. */
const withoutLengths = ({ id, title, measures, notRules, ...rest }: Procedure): string =>
  JSON.stringify(rest, (_key, value: unknown) => (isCount(value) ? { ...value, n: 'so many' } : value))

const isCount = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'unit' in value && 'of' in value && 'n' in value && typeof value.n === 'number'
