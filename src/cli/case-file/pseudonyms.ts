import { createHash, randomBytes } from 'node:crypto'
import type { Fact, Field } from '#case'
import { factDefinition, type Procedure } from '#language'

/** In place of words: whether something was written can still be seen, and nothing of what. */
const leftOut = '[left out]'

const kindsOfPeople = new Set(['person', 'member', 'party', 'reader'])

/**
 * Takes people out of facts: free words and personal fields are left out, and everyone's id becomes another, the same throughout one file
 * and in no other file.
 */
export const withoutPeople = (): ((fact: Fact, procedure: Procedure) => Fact) => {
  const salt = randomBytes(32)
  const named = (id: string): string => `p-${createHash('sha256').update(salt).update(id).digest('hex').slice(0, 12)}`
  return (fact, procedure) => {
    const fields = factDefinition(procedure, fact.type)?.fields ?? {}
    const masked = ([name, value]: [string, Field]): [string, Field] => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (field?.type === 'person') return [name, Array.isArray(value) ? value.map(one => named(String(one))) : named(String(value))]
      const isPersonal = field === undefined || field.type === 'words' || field.type === 'text' || field.personal !== undefined
      return [name, isPersonal && value !== '' ? leftOut : value]
    }
    const { by, about } = fact
    return {
      ...fact,
      recordedBy: '',
      ...(by === undefined ? {} : { by: { role: by.role, ...(by.person === undefined ? {} : { person: named(by.person) }) } }),
      ...(about === undefined
        ? {}
        : {
            about: Object.fromEntries(Object.entries(about).map(([kind, ids]) => [kind, kindsOfPeople.has(kind) ? ids.map(named) : ids])),
          }),
      data: Object.fromEntries(Object.entries(fact.data).map(masked)),
    }
  }
}
