/** A body as it came, with the parts of it that were changed since. */
import type { Field } from '#case'
import type { Body } from '#language'
import type { PartVersion } from '#record'
import { type BodyPart, bodyPartKeys, type NamedPart } from '#web'
import { readBody } from './library-body.ts'

type Data = Readonly<Record<string, unknown>>

export const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

const isNamed = (part: string): part is NamedPart => Object.hasOwn(bodyPartKeys, part)

export const isBodyPart = (part: string): part is BodyPart => isNamed(part) || part.startsWith('letter/') || part.startsWith('role/')

const keysOf = (part: BodyPart): readonly (keyof Body)[] => (isNamed(part) ? bodyPartKeys[part] : [])

/** Of a letter its key among the body’s words; undefined of any other part. */
export const letterIn = (part: BodyPart): string | undefined => (part.startsWith('letter/') ? part.slice('letter/'.length) : undefined)

/** The role whose permissions a part is; undefined of any other part. */
export const roleIn = (part: BodyPart): string | undefined => (part.startsWith('role/') ? part.slice('role/'.length) : undefined)

/** The keys of the body that a part holds, as they are; of a letter its words, of a role what it may do. */
export const partOf = (body: Body, part: BodyPart): Data => {
  const letter = letterIn(part)
  if (letter !== undefined) return body.letterWords?.[letter] ?? {}
  const role = roleIn(part)
  if (role !== undefined) return { may: body.permissions[role] ?? [] }
  return Object.fromEntries(keysOf(part).flatMap(key => (body[key] === undefined ? [] : [[key, body[key]]])))
}

const withoutKeys = (data: object, keys: readonly string[]): Data =>
  Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key)))

/** The body’s data with this part in place of its own, not yet looked at. */
export const withPart = (body: Body, part: BodyPart, value: Data): Data => {
  const letter = letterIn(part)
  if (letter !== undefined) {
    const others = withoutKeys(body.letterWords ?? {}, [letter])
    return { ...body, letterWords: Object.keys(value).length === 0 ? others : { ...others, [letter]: value } }
  }
  const role = roleIn(part)
  // A role that the body knows no more has nothing to be changed.
  if (role !== undefined)
    return body.permissions[role] === undefined ? { ...body } : { ...body, permissions: { ...body.permissions, [role]: value.may } }
  const keys: readonly string[] = keysOf(part)
  return { ...withoutKeys(body, keys), ...Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key))) }
}

/** A part that fits the body no more, because the body came anew, is left out: the service goes on with what came. */
export const withParts = (came: Body, parts: readonly PartVersion[]): Body =>
  parts.reduce((body, { part, json }) => {
    if (json === undefined || !isBodyPart(part)) return body
    const value: unknown = JSON.parse(json)
    const read = isData(value) ? readBody(withPart(body, part, value)) : undefined
    return read && 'body' in read ? read.body : body
  }, came)

/** Every value in it by a name of its own: 'email' of a contact; of a list each entry’s title with its field. */
const leaves = (value: unknown, name: string): readonly (readonly [string, Field])[] => {
  if (Array.isArray(value) && value.every(isData))
    return value.flatMap(one =>
      Object.entries(one).flatMap(([key, inner]) => (key === 'id' ? [] : leaves(inner, `${one.id ?? one.name}, ${key}`))),
    )
  if (Array.isArray(value)) return [[name, value.map(String)]]
  if (isData(value)) return Object.entries(value).flatMap(([key, inner]) => leaves(inner, name.includes(', ') ? `${name} ${key}` : key))
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [[name, value]] : []
}

/** What differs between two of one part, in the words of the log. */
export const changesIn = (
  was: Data,
  becomes: Data,
): { readonly was: Readonly<Record<string, Field>>; readonly became: Readonly<Record<string, Field>> } => {
  const [before, after] = [new Map(leaves(was, '')), new Map(leaves(becomes, ''))]
  const differs = ([name, value]: readonly [string, Field], other: ReadonlyMap<string, Field>) =>
    JSON.stringify(other.get(name)) !== JSON.stringify(value)
  return {
    was: Object.fromEntries([...before].filter(one => differs(one, after))),
    became: Object.fromEntries([...after].filter(one => differs(one, before))),
  }
}
