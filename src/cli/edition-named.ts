/** One version of a procedure by how people name it: its id or folder (the newest), 'id@2026-04-01', or a JSON file of its own. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Procedure } from '#language'
import { checkProcedureText, type Edition, editionOf, editionsNamed, type Library } from '#library'
import { readText } from './read-json.ts'
import { UsageError } from './usage-error.ts'

export function editionNamed(library: Library, name: string, version?: string): Edition {
  if (name.endsWith('.json')) return fromFile(name)
  const [id = '', day = version] = name.split('@')
  const found = editionsNamed(library, id)
  const newestFirst = [...found].sort((a, b) => (a.procedure.receivedFrom < b.procedure.receivedFrom ? 1 : -1))
  const edition = day === undefined ? newestFirst[0] : newestFirst.find(({ procedure }) => procedure.receivedFrom === day)
  if (edition === undefined) {
    const versions = newestFirst.map(({ procedure }) => procedure.receivedFrom).join(', ')
    throw new UsageError(`'${id}' has no version ${day}. It has: ${versions}.`)
  }
  return edition
}

/** With `clauses.md` beside it, where there is one. */
function fromFile(file: string): Edition {
  const beside = join(dirname(file), 'clauses.md')
  const text = readText(file)
  const clauses = existsSync(beside) ? readFileSync(beside, 'utf8') : undefined
  const [fault] = checkProcedureText(text, clauses)
  if (fault) throw new UsageError(`${file}${fault.line ? `:${fault.line}` : ''}: ${fault.place}: ${fault.message}`)
  const procedure: Procedure = JSON.parse(text)
  return editionOf(procedure, clauses ?? '', file)
}
