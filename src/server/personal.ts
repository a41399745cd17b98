/** Which fields of a fact say something of a person, and so are kept apart from the chain: free words, and what is marked personal. */
import type { Fact } from '#case'
import { factDefinition, type Procedure } from '#language'

/**
 * Text that says nothing of anybody: the hashes of the versions a case moved between, which reminder was sent (after the erasure it must
 * not be due again), an entry of the body's list of themes, what was erased and by which rule.
 */
const ofNobody: Readonly<Record<string, readonly string[]>> = {
  'moved-to-version': ['fromHash', 'toHash'],
  'reminder-sent': ['duty', 'rung'],
  'theme-recorded': ['theme'],
  'personal-data-erased': ['thing', 'rule'],
}

/** Lists that are typed as words; the others hold ids of the procedure. */
const typedLists: ReadonlySet<string> = new Set(
  'with agreedWith agreedBy discussedWith items unresolved factors restsOn settled indicators told declined sharedWith enclosed'.split(' '),
)

export const personalFields =
  (procedure: Procedure) =>
  (fact: Fact): readonly string[] => {
    const fields = factDefinition(procedure, fact.type)?.fields ?? {}
    return Object.keys(fact.data).filter(name => {
      if (ofNobody[fact.type]?.includes(name)) return false
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (field?.type === 'list' && typedLists.has(name)) return true
      return field === undefined || field.type === 'words' || field.type === 'text' || field.personal !== undefined
    })
  }
