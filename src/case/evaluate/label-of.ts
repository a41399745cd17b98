import { sayInSentence, sayLabel } from '#language'
import type { CompiledAct, View } from '../words/machine.ts'

/** A field of the form as the form calls it, in the middle of a sentence: the act's own question, else the label of the fact's field. */
export function labelOf(field: string, act: CompiledAct, v: View): string {
  const asked = act.asks.find(one => one.field === field)?.says
  if (asked !== undefined) return sayInSentence(asked)
  return sayLabel(v.world.compiled.procedure, v.act?.fact.type ?? act.types[0] ?? '', field)
}
