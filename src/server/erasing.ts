/** What stays of a case's facts when its personal data goes: what a rule reads and says nothing of anybody. */
import type { Fact } from '#case'
import { type Body, factDefinition, type Procedure } from '#language'
import { TOLD_OF_REMEDY } from '#outputs'
import { erased } from '#record'
import { personalFields } from './personal.ts'

/** Every word that the procedure itself writes: the ids that its rules look for among them. */
const wordsIn = (value: unknown, found: Set<string>): void => {
  if (typeof value === 'string') found.add(value)
  else if (Array.isArray(value)) for (const one of value) wordsIn(one, found)
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      found.add(key)
      wordsIn(inner, found)
    }
}

const known = new WeakMap<Procedure, ReadonlySet<string>>()

const wordsOf = (procedure: Procedure): ReadonlySet<string> => {
  const before = known.get(procedure)
  if (before) return before
  const found = new Set([TOLD_OF_REMEDY])
  wordsIn(procedure, found)
  known.set(procedure, found)
  return found
}

/** Written as an id, not as words. */
const anId = /^[a-z0-9]{1,30}(-[a-z0-9]{1,30}){0,6}$/

/** The fields by which some measure is given in groups: an id there is a class of complaints, and its count stands in reports. */
const groupingFields = (procedure: Procedure): ReadonlySet<string> =>
  new Set(Object.values(procedure.measures ?? {}).flatMap(({ splitBy }) => splitBy ?? []))

/** A name is never among these: what stays is an id of the procedure, of the body's lists, of a fact or of somebody on the case. */
const isOfNobody = (procedure: Procedure, { services, themeLists = [] }: Body, facts: readonly Fact[]) => {
  const words = wordsOf(procedure)
  const ids = new Set([
    ...services.map(({ id }) => id),
    ...themeLists.flatMap(({ themes, causes }) => [...Object.keys(themes), ...Object.keys(causes)]),
    ...facts.flatMap(({ id, by }) => [id, ...(by?.person === undefined ? [] : [by.person])]),
  ])
  const isOne = (value: unknown): boolean => typeof value === 'string' && (value === '' || words.has(value) || ids.has(value))
  const groups = groupingFields(procedure)
  return (field: string, value: unknown): boolean =>
    Array.isArray(value) ? value.every(isOne) : isOne(value) || (groups.has(field) && typeof value === 'string' && anId.test(value))
}

/** A correction that changes nothing but days, numbers and choices says nothing of anybody; of another, the part of it that does not. */
const correctionLeft = (procedure: Procedure, facts: readonly Fact[], { data }: Fact): string | undefined => {
  const corrected = facts.find(({ id }) => id === data.corrects)
  try {
    const said: unknown = JSON.parse(String(data.with))
    if (corrected === undefined || typeof said !== 'object' || said === null) return undefined
    const apart = new Set(personalFields(procedure)({ ...corrected, data: { ...said } as Fact['data'] }))
    const fields = factDefinition(procedure, corrected.type)?.fields ?? {}
    const left = Object.entries(said).filter(
      ([name]) => name === 'on' || name === 'at' || (Object.hasOwn(fields, name) && !apart.has(name)),
    )
    return left.length === 0 ? undefined : JSON.stringify(Object.fromEntries(left))
  } catch {
    return undefined
  }
}

export interface Left {
  /** The case's own facts as they read afterwards. */
  readonly facts: readonly Fact[]
  /** Fields that stay in the record beside the chain. */
  readonly keeps: readonly (readonly [position: number, field: string])[]
  /** What corrections said of days and choices, to be said again because their words go: by the entry they correct. */
  readonly again: readonly { readonly corrects: string; readonly with: string; readonly of: Fact }[]
}

/** `facts`: all of the case, in order. `only`: of this position alone. */
export const leftOf = (procedure: Procedure, body: Body, facts: readonly Fact[], only?: number): Left => {
  const personal = personalFields(procedure)
  const stays = isOfNobody(procedure, body, facts)
  const keeps: [number, string][] = []
  const again: Left['again'][number][] = []
  const left = facts.map((fact, i): Fact => {
    if (only !== undefined && only !== i + 1) return fact
    const data = { ...fact.data }
    for (const field of personal(fact)) {
      const whole = fact.type === 'fact-corrected' && field === 'with' ? correctionLeft(procedure, facts, fact) : undefined
      if (whole !== undefined && whole !== fact.data.with && typeof fact.data.corrects === 'string')
        again.push({ corrects: fact.data.corrects, with: whole, of: fact })
      if (stays(field, fact.data[field]) || (whole !== undefined && whole === fact.data.with)) keeps.push([i + 1, field])
      else data[field] = erased
    }
    return { ...fact, data }
  })
  return { facts: left, keeps, again }
}
