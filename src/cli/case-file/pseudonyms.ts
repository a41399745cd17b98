import { createHash, randomBytes } from 'node:crypto'
import type { Fact, Field } from '#case'
import { factDefinition, type Procedure } from '#language'

const kindsOfPeople = new Set(['person', 'member', 'party', 'reader'])

/** Every string of a procedure: its own names and options, which say nothing of a person wherever they stand. */
function wordsOf(value: unknown, into: Set<string> = new Set()): Set<string> {
  if (typeof value === 'string') into.add(value)
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) {
      into.add(key)
      wordsOf(part, into)
    }
  return into
}

/** Fields of the record itself that name another entry: an entry's id says nothing of a person. */
const namesAnEntry: Readonly<Record<string, string>> = {
  'fact-corrected': 'corrects',
  'fact-retracted': 'retracts',
  'fact-let-stand': 'fact',
}

/** A day, or a number too short to be anybody's telephone or account. */
const isNumber = (text: string): boolean => /^(?:\d{4}-\d\d-\d\d|\d{1,4})$/.test(text)

/**
 * Takes people out of facts: everyone's id, and every text that is neither the procedure's own word nor a day or a short number, becomes a sign that stands
 * for it: the same throughout one file, so that what is alike stays alike, and another in every other file.
 */
export const withoutPeople = (): ((fact: Fact, procedure: Procedure) => Fact) => {
  const salt = randomBytes(32)
  const known = new WeakMap<Procedure, ReadonlySet<string>>()
  const sign = (text: string): string =>
    text === '' ? '' : `x-${createHash('sha256').update(salt).update(text).digest('hex').slice(0, 12)}`
  const signAll = (value: Field, of: (text: string) => string): Field =>
    typeof value === 'string' ? of(value) : Array.isArray(value) ? value.map(one => of(String(one))) : value
  /** What a correction puts in place of what stood: fields as JSON. */
  const signInside = (value: Field, of: (text: string) => string): Field => {
    try {
      const fields: unknown = JSON.parse(String(value))
      return JSON.stringify(fields, (_, inner: unknown) => (typeof inner === 'string' ? of(inner) : inner))
    } catch {
      return signAll(value, of)
    }
  }
  return (fact, procedure) => {
    const own = known.get(procedure) ?? wordsOf(procedure)
    known.set(procedure, own)
    const fields = factDefinition(procedure, fact.type)?.fields ?? {}
    const unlessKnown = (text: string): string => (own.has(text) || isNumber(text) ? text : sign(text))
    const masked = ([name, value]: [string, Field]): [string, Field] => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (namesAnEntry[fact.type] === name) return [name, value]
      if (fact.type === 'fact-corrected' && name === 'with') return [name, signInside(value, text => unlessKnown(text))]
      if (field?.type === 'person' || field?.personal !== undefined) return [name, signAll(value, sign)]
      const isOpen = field === undefined || field.type === 'words' || field.type === 'text' || field.type === 'list'
      return [name, isOpen ? signAll(value, unlessKnown) : value]
    }
    const { by, about } = fact
    return {
      ...fact,
      recordedBy: '',
      ...(by === undefined ? {} : { by: { role: by.role, ...(by.person === undefined ? {} : { person: sign(by.person) }) } }),
      ...(about === undefined
        ? {}
        : { about: Object.fromEntries(Object.entries(about).map(([kind, ids]) => [kind, kindsOfPeople.has(kind) ? ids.map(sign) : ids])) }),
      data: Object.fromEntries(Object.entries(fact.data).map(masked)),
    }
  }
}
