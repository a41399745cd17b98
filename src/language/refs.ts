import type { FactType, Ref } from './types.ts'

/** The fact types that a ref may pick, each once, in the order written. */
export function typesOf(ref: Ref): readonly FactType[] {
  if (typeof ref === 'string') return [ref]
  if (typeof ref.fact === 'string') return [ref.fact]
  return [...new Set(ref.fact.flatMap(typesOf))]
}
