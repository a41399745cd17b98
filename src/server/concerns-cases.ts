/** Which facts of the body's own record its cases read. */
import type { CompiledProcedure, Fact } from '#case'

/** Types that a case reads whatever its procedure names. */
const readByEveryCase: readonly string[] = [
  'calendar-changed',
  'meetings-scheduled',
  'person-registered',
  'role-ended',
  'role-given',
  'setting-changed',
]

const namedByCases = new WeakMap<CompiledProcedure, string>()

/** Whether a fact of the body's may change what a case owes: its type is one that the stages name. */
export const concernsCases = (compiled: CompiledProcedure, { type }: Fact): boolean => {
  const { ofTheBody: _, reports, fields = {}, ...rest } = compiled.procedure
  // What a fact may carry is no reading of it.
  const named = namedByCases.get(compiled) ?? JSON.stringify([rest, Object.values(fields)])
  namedByCases.set(compiled, named)
  return readByEveryCase.includes(type) || named.includes(`"${type}"`)
}

/** Those that say who may do what: they change lists, and no figure. */
const ofPeople: readonly string[] = ['person-registered', 'role-ended', 'role-given']

export const movesFigures = (compiled: CompiledProcedure, fact: Fact): boolean =>
  concernsCases(compiled, fact) && !ofPeople.includes(fact.type)
