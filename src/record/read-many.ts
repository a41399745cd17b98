/** The facts of many cases at once, as the chain holds them: personal fields stay where they are, and read as erased ones do. */
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
  readonly fact: string
  readonly procedure: string
  readonly procedure_version: string
  readonly procedure_hash: Buffer
}

const entriesOfCases = statement<Row & Record<string, unknown>>(
  'entries-of-cases',
  `select case_reference, fact, procedure, procedure_version, procedure_hash from recourse.record_entry
   where body = $1 and case_reference = any ($2::text[]) order by case_reference, position`,
)

export const manyOf = (door: Door) => ({
  /** In the order of the references. A case is under the version of its last entry. */
  factsOfCases: async (references: readonly string[]): Promise<readonly ManyFacts[]> => {
    const [rows] = await door.run(entriesOfCases(door.body, references))
    const byCase = Map.groupBy(rows, row => row.case_reference)
    return [...byCase].flatMap(([reference, entries]) => {
      const last = entries.at(-1)
      if (last === undefined) return []
      const { procedure, procedure_version: version, procedure_hash: hash } = last
      const facts = entries.map(({ fact }) => putTogether(fact, undefined))
      return [{ reference, procedure: { id: procedure, version, hash: hash.toString('hex') }, facts }]
    })
  },
})
