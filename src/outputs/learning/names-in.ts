/** Names of people in words that others are to read: to warn of them where they are typed, and to leave them out of a log. */
import type { PersonId } from '#case'
import type { Procedure, RoleId } from '#language'

/** A part of a name shorter than this says nothing: 'Jo' would find 'Jo' in too much. */
const shortest = 3

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The whole name first, then each of its parts: what is longest is found first. */
const partsOf = (name: string): readonly string[] => {
  const whole = name.trim()
  const parts = whole.split(/[\s,.]+/).filter(part => [...part].length >= shortest && /^\p{Lu}/u.test(part))
  return whole === '' ? [] : [...new Set([whole, ...parts])]
}

/** Whole words only, and in the letters they are written in: 'Will' the person, not 'will' the verb. */
const patternOf = (parts: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu')

export interface NamedPerson {
  readonly name: string
  readonly as?: RoleId
}

/** Names of the people of a case who are not of the body: who complains, whom it is about, who speaks for them. */
export const namesToKeepOut = (
  people: Readonly<Record<PersonId, NamedPerson>> | undefined,
  { roles }: Pick<Procedure, 'roles'>,
): readonly string[] =>
  Object.values(people ?? {}).flatMap(({ name, as }) => (as !== undefined && roles[as] !== undefined && !roles[as].outside ? [] : [name]))

/** The names, or parts of them, that stand in the words; each once, as they stand there. */
export function namesIn(words: string, names: readonly string[]): readonly string[] {
  const parts = names.flatMap(partsOf)
  return parts.length === 0 ? [] : [...new Set(words.match(patternOf(parts)) ?? [])]
}

/** What stands where a name was. */
export const nameLeftOut = '[name left out]'

/** The words with each name replaced. */
export function withoutNames(words: string, names: readonly string[]): string {
  const parts = names.flatMap(partsOf)
  return parts.length === 0 ? words : words.replaceAll(patternOf(parts), nameLeftOut)
}
