/** Who is concerned in a case, the secrets that open it, and the end of both. */
import type { Instant } from '#case'
import type { Somebody } from './append/append.ts'
import { bodyReference } from './append/entries.ts'
import { upsertPeople } from './append/statements.ts'
import { erased } from './chain.ts'
import type { Door } from './door.ts'
import { statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'
import { tokenHash } from './token-hash.ts'

const keyHolds = statement<{ person: string | null }>(
  'case-key-holds',
  `select person from recourse.case_key where body = $1 and case_reference = $2 and key_hash = $3
   and (expires_at is null or expires_at > $4)`,
)

const peopleOfCases = statement<{ case_reference: string; details: Somebody }>(
  'people-of-cases',
  `select case_reference, details from recourse.person where body = $1 and case_reference = any ($2::text[])`,
)

const erase = statement<{ erased: number }>('erase-personal', `select recourse.erase_personal($1, $2) as erased`)

export const peopleOf = (door: Door) => ({
  /** null: those of the body's own record. */
  savePeople: async (reference: string | null, people: readonly Somebody[]): Promise<void> => {
    await door.run(upsertPeople(door.body, reference ?? bodyReference, JSON.stringify(mustBeStorable(people))))
  },
  /** Of many cases at once, by reference. */
  peopleOfCases: async (references: readonly string[]): Promise<ReadonlyMap<string, readonly Somebody[]>> => {
    const [rows] = await door.run(peopleOfCases(door.body, references))
    const byCase = Map.groupBy(rows, row => row.case_reference)
    return new Map([...byCase].map(([reference, theirs]) => [reference, theirs.map(({ details }) => details)]))
  },
  /** Whose key it is, where it opens this case and its time is not over. */
  openedByKey: async (reference: string, key: string, now: Instant): Promise<{ readonly person?: string } | undefined> => {
    const [[row]] = await door.run(keyHolds(door.body, reference, tokenHash(key), now))
    return row && (row.person === null ? {} : { person: row.person })
  },
  /** Erases who was concerned and what they said, for good. The chain still verifies. How many fields of facts went. */
  erasePersonal: async (reference: string): Promise<number> => {
    const [[row]] = await door.run(erase(reference, erased))
    return row?.erased ?? 0
  },
})
