/** The next links of a case's chain, from the facts to be recorded. */
import type { Fact } from '#case'
import { canonicalJson } from '../canonical-json.ts'
import { type Entry, entryHash, inMicroseconds, type KeptFact, type PersonalField, setApart, sha256 } from '../chain.ts'
import { type Unstorable, unstorable, unstorableInJson } from '../storable-text.ts'
import type { Append, Sent } from './append.ts'

/** The chain that the body's own facts are in. */
export const bodyReference = '*body*'

export interface Link extends Entry {
  readonly previousHash: Buffer
  readonly hash: Buffer
  readonly personal: readonly PersonalField[]
}

/** The hash by which a letter's words as sent are known. */
export const letterHash = (letter: Pick<Sent, 'html' | 'text'>): Buffer => sha256(canonicalJson({ html: letter.html, text: letter.text }))

const happenedOn = (fact: Fact): string => (typeof fact.on === 'string' ? fact.on : fact.on.from)

/** A real day: PostgreSQL would refuse 30 February, and should not be the first to notice. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

const faultIn = (fact: Fact, reference: string | null): Unstorable | undefined => {
  if (fact.case !== reference)
    return { at: 'case', because: `the fact ${fact.id} is of ${fact.case ?? 'the body'}, not of ${reference ?? 'the body'}` }
  if (!isDay(happenedOn(fact))) return { at: 'on', because: `'${happenedOn(fact)}' is not a day. Give it as 2026-04-02` }
  if (inMicroseconds(fact.recordedAt) === undefined)
    return { at: 'recordedAt', because: `'${fact.recordedAt}' is not an instant in UTC. Give it as 2026-04-02T09:30:00.000Z` }
  return undefined
}

/** Why these cannot be kept, if they cannot: said before anything is sent to PostgreSQL. */
export const cannotKeep = (append: Append): Unstorable | undefined => {
  const { reference, facts, personal: _, ...rest } = append
  for (const [index, fact] of facts.entries()) {
    const found = unstorable(fact, facts.length > 1 ? String(index) : '') ?? faultIn(fact, reference)
    if (found) return found
  }
  if (facts.length === 0) return { at: 'facts', because: 'there is nothing to record' }
  if (reference === bodyReference) return { at: 'reference', because: `${bodyReference} is the body's own record: give null` }
  return unstorableInJson(rest)
}

/** `previous` is the hash of the entry at `append.position`. */
export const linksOf = (body: string, append: Append, previous: Buffer): readonly Link[] => {
  const { id: procedure, version: procedureVersion, hash } = append.procedure
  const procedureHash = Buffer.from(hash, 'hex')
  const links: Link[] = []
  let last = previous
  for (const fact of append.facts) {
    const { kept, personal } = setApart(fact, append.personal?.(fact) ?? [])
    const letters = (append.letters ?? []).filter(l => l.fact === fact.id).map(l => [l.id, letterHash(l).toString('hex')] as const)
    const whole: KeptFact = letters.length > 0 ? { ...kept, letters: Object.fromEntries(letters) } : kept
    const entry: Entry = {
      body,
      reference: append.reference ?? bodyReference,
      position: append.position + links.length + 1,
      fact: canonicalJson(whole),
      factType: fact.type,
      happenedOn: happenedOn(fact),
      recordedAt: inMicroseconds(fact.recordedAt) ?? fact.recordedAt,
      recordedBy: fact.recordedBy,
      procedure,
      procedureVersion,
      procedureHash,
    }
    const next = entryHash(last, entry)
    links.push({ ...entry, previousHash: last, hash: next, personal })
    last = next
  }
  return links
}
