import { readFileSync } from 'node:fs'
import { check, parseClauses } from '#language'
import { procedure } from '../procedures/telford-wrekin/children/2024-04-01/procedure.ts'
import { grouped, sideBySide, time } from './side-by-side.ts'

/** Checking a whole procedure for all 29 faults. */
export function checking(print: (line: string) => void): void {
  const folder = '../procedures/telford-wrekin/children/2024-04-01/'
  const clauses = parseClauses(readFileSync(new URL(`${folder}clauses.md`, import.meta.url), 'utf8'))
  const text = JSON.stringify(procedure)
  const data: unknown = JSON.parse(text)
  const [measured] = sideBySide([{ name: 'check', operations: 1, turn: () => check(data, { clauses }).length }], 9)
  print(
    `Checking a procedure: ${grouped(text.length)} characters of JSON, ${Object.keys(clauses).length} clauses: ${time(measured?.nanoseconds ?? 0)}`,
  )
}
