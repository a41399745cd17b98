/** The values that a procedure's rules look for in the fields of facts: a form offers them, since nobody can guess an id. */
import {
  type At,
  type Condition,
  type FactType,
  keyOf,
  type Literal,
  type Procedure,
  type Ref,
  typesOf,
  type Value,
  type Visitor,
  walk,
  within,
} from '#language'
import { actsOf, actsOfTheBody } from '../acts/act.ts'

type Found = Map<FactType, Map<string, Set<string>>>

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const stringsOf = (value: unknown): readonly string[] =>
  (isList(value) ? value : [value]).filter((one): one is string => typeof one === 'string')

/** Each narrowing of a ref, and those of the refs it is made of. */
const wheresOf = (ref: Ref): readonly (readonly [readonly FactType[], NonNullable<Exclude<Ref, string>['where']>])[] => {
  if (typeof ref === 'string') return []
  const own = ref.where === undefined ? [] : [[typesOf(ref), ref.where] as const]
  return typeof ref.fact === 'string' ? own : [...own, ...ref.fact.flatMap(wheresOf)]
}

/** The facts whose fields a place reads as `given`: what its act records, or whatever sends a letter. */
const givenTypes = (procedure: Procedure, at: At): readonly FactType[] => {
  const acts = new Map([...actsOf(procedure), ...actsOfTheBody(procedure)])
  const isOfLetters = within(at, 'everyLetter') !== undefined || within(at, 'letter') !== undefined
  const key = keyOf(at)
  const here = isOfLetters ? [...acts.values()].filter(({ letter }) => letter !== undefined) : key === undefined ? [] : [acts.get(key)]
  return here.flatMap(act => act?.ways.map(({ type }) => type) ?? [])
}

/** The field a value reads, and of which facts. */
const fieldRead = (
  procedure: Procedure,
  value: Value,
  at: At,
): { readonly types: readonly FactType[]; readonly field: string } | undefined => {
  if (typeof value !== 'object') return undefined
  if ('given' in value) return { types: givenTypes(procedure, at), field: value.given }
  if ('fieldOf' in value) return { types: typesOf(value.fieldOf), field: value.field }
  return 'fieldsOf' in value ? { types: typesOf(value.fieldsOf), field: value.field } : undefined
}

const collect = (procedure: Procedure): Found => {
  const found: Found = new Map()
  const add = (types: readonly FactType[], field: string, wanted: unknown): void => {
    for (const type of types) {
      const fields = found.get(type) ?? new Map<string, Set<string>>()
      found.set(type, fields)
      fields.set(field, new Set([...(fields.get(field) ?? []), ...stringsOf(wanted)]))
    }
  }
  const compare = (value: Value, wanted: Value | readonly Literal[], at: At): void => {
    const read = fieldRead(procedure, value, at)
    if (read !== undefined) add(read.types, read.field, wanted)
  }
  const visitor: Visitor = {
    ref: ref => {
      for (const [types, where] of wheresOf(ref)) for (const [field, wanted] of Object.entries(where)) add(types, field, wanted)
    },
    condition: (condition: Condition, at) => {
      if ('is' in condition) {
        const [a, b] = condition.is
        compare(a, b, at)
        compare(b, a, at)
      }
      if ('covers' in condition) compare(condition.covers[0], condition.covers[1], at)
    },
    done: (done, at) => {
      if (typeof done === 'object' && 'covers' in done) compare(done.covers[0], done.covers[1], at)
    },
    decided: ({ by, ifSays }) => {
      for (const [field, wanted] of Object.entries(ifSays)) add(typesOf(by), field, wanted)
    },
  }
  walk(procedure, visitor)
  return found
}

const known = new WeakMap<Procedure, Found>()

/** What some rule compares this field of this fact with, in the order the procedure says it; worked out once a procedure. */
export const namedValues = (procedure: Procedure, type: FactType, field: string): readonly string[] => {
  const found = known.get(procedure) ?? collect(procedure)
  known.set(procedure, found)
  return [...(found.get(type)?.get(field) ?? [])]
}
