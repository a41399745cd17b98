/** The facts of many cases at once. */
import type { Fact } from '#case'
import type { ProcedureVersion } from './append/append.ts'
import { putTogether } from './chain.ts'
import type { Door } from './door.ts'
import { statement } from './statement.ts'

export interface ManyFacts {
  readonly reference: string
  readonly procedure: ProcedureVersion
  readonly facts: readonly Fact[]
}

interface Row {
  readonly case_reference: string
  readonly position: number
  readonly fact: string
  readonly procedure: string
  readonly procedure_version: string
  readonly procedure_hash: Buffer
}

const entriesOfCases = statement<Row & Record<string, unknown>>(
  'entries-of-cases',
  `select case_reference, position, fact, procedure, procedure_version, procedure_hash from recourse.record_entry
   where body = $1 and case_reference = any ($2::text[]) order by case_reference, position`,
)

const personalOfCases = statement<
  { readonly case_reference: string; readonly position: number; readonly field: string; readonly value: string } & Record<string, unknown>
>(
  'personal-of-cases',
  `select case_reference, position, field, value from recourse.personal_field where body = $1 and case_reference = any ($2::text[])`,
)

export const manyOf = (door: Door) => ({
  /** In the order of the references. A case is under the version of its last entry. */
  factsOfCases: async (references: readonly string[]): Promise<readonly ManyFacts[]> => {
    const [rows, personal] = await door.run(entriesOfCases(door.body, references), personalOfCases(door.body, references))
    const values = new Map<string, Record<string, string>>()
    const at = (reference: string, position: number): string => `${reference} ${position}`
    for (const { case_reference: reference, position, field, value } of personal) {
      const key = at(reference, position)
      values.set(key, { ...values.get(key), [field]: value })
    }
    const byCase = Map.groupBy(rows, row => row.case_reference)
    return [...byCase].flatMap(([reference, entries]) => {
      const last = entries.at(-1)
      if (last === undefined) return []
      const { procedure, procedure_version: version, procedure_hash: hash } = last
      const facts = entries.map(({ fact, position }) => putTogether(fact, values.get(at(reference, position))))
      return [{ reference, procedure: { id: procedure, version, hash: hash.toString('hex') }, facts }]
    })
  },
})
