/** Facts read back from the chain, with what is left of their personal fields. */
import type { Fact } from '#case'
import { putTogether } from './chain.ts'
import { statement } from './statement.ts'

interface EntryRow {
  readonly position: number
  readonly fact: string
  readonly hash: Buffer
  readonly procedure: string
  readonly procedure_version: string
  readonly procedure_hash: Buffer
}

interface PersonalRow {
  readonly position: number
  readonly field: string
  readonly value: string
}

export interface FactRow {
  readonly fact: Fact
  readonly row: EntryRow
}

export const entriesBetween = statement<EntryRow & Record<string, unknown>>(
  'entries-between',
  `select position, fact, hash, procedure, procedure_version, procedure_hash from recourse.record_entry
   where body = $1 and case_reference = $2 and position between $3 and $4 order by position`,
)

export const personalBetween = statement<PersonalRow & Record<string, unknown>>(
  'personal-between',
  `select position, field, value from recourse.personal_field
   where body = $1 and case_reference = $2 and position between $3 and $4`,
)

export const factsOf = (entries: readonly EntryRow[], personal: readonly PersonalRow[]): readonly FactRow[] => {
  const values = new Map<number, Record<string, string>>()
  for (const { position, field, value } of personal) values.set(position, { ...values.get(position), [field]: value })
  return entries.map(row => ({ row, fact: putTogether(row.fact, values.get(row.position)) }))
}
