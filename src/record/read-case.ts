/** A case, or the body's own record, as it stands in the record. */
import type { Fact } from '#case'
import type { ProcedureVersion, Somebody } from './append/append.ts'
import { bodyReference } from './append/entries.ts'
import { documentOf, documentsOfCase, type KeptDocument } from './documents.ts'
import type { Door } from './door.ts'
import { type Draft, draftOf, draftsOfCase, type LetterKept, letterOf, lettersOfCase } from './letters.ts'
import { entriesBetween, factsOf, personalBetween } from './read-facts.ts'
import { statement } from './statement.ts'
import { type EntryRow, hashedColumns, isUnbroken } from './verify.ts'

export interface CaseRecord {
  readonly reference: string
  /** How many facts it has. */
  readonly position: number
  readonly facts: readonly Fact[]
  /** The version it is under: that of its last entry, since only a move to another version is recorded under another. */
  readonly procedure: ProcedureVersion
  readonly people: readonly Somebody[]
  readonly documents: readonly KeptDocument[]
  readonly drafts: readonly Draft[]
  readonly letters: readonly LetterKept[]
  /** Its chain was worked out again as it was read, and every entry is as it was recorded. */
  readonly unbroken: boolean
}

const peopleOfCase = statement<{ details: Somebody }>(
  'people-of-case',
  `select details from recourse.person where body = $1 and case_reference = $2`,
)

const chainOfCase = statement<EntryRow>(
  'chain-of-case',
  `select ${hashedColumns} from recourse.record_entry where body = $1 and case_reference = $2 order by position`,
)

const everything = 2_147_483_647

export const readCase = async (
  door: Door,
  saw: (position: number, hash: Buffer) => void,
  reference: string,
  viewer: readonly string[],
): Promise<CaseRecord | undefined> => {
  const { body } = door
  const [entries, personal, people, documents, drafts, letters] = await door.run(
    chainOfCase(body, reference),
    personalBetween(body, reference, 1, everything),
    peopleOfCase(body, reference),
    documentsOfCase(body, reference, viewer),
    draftsOfCase(body, reference),
    lettersOfCase(body, reference),
  )
  const rows = factsOf(entries, personal)
  const first = rows[0]?.row
  const last = rows[rows.length - 1]?.row
  if (!first || !last || reference === bodyReference) return undefined
  saw(last.position, last.hash)
  return {
    reference,
    position: last.position,
    facts: rows.map(r => r.fact),
    procedure: { id: last.procedure, version: last.procedure_version, hash: last.procedure_hash.toString('hex') },
    people: people.map(p => p.details),
    documents: documents.map(documentOf),
    drafts: drafts.map(draftOf),
    letters: letters.map(letterOf),
    unbroken: isUnbroken(body, entries),
  }
}

export interface BodyRecord {
  readonly position: number
  readonly facts: readonly Fact[]
  /** Those its registers and its training name who have no account. */
  readonly people: readonly Somebody[]
}

export const readBodyFacts = async (door: Door, saw: (position: number, hash: Buffer) => void): Promise<BodyRecord> => {
  const [entries, personal, people] = await door.run(
    entriesBetween(door.body, bodyReference, 1, everything),
    personalBetween(door.body, bodyReference, 1, everything),
    peopleOfCase(door.body, bodyReference),
  )
  const rows = factsOf(entries, personal)
  const last = rows[rows.length - 1]?.row
  if (last) saw(last.position, last.hash)
  return { position: last?.position ?? 0, facts: rows.map(r => r.fact), people: people.map(p => p.details) }
}
