import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { checkBody, checkEdition, checkProcedureText, editionsNamed, type Fault, readLibrary } from '#library'
import type { Command } from '../command.ts'
import { readText } from '../read-json.ts'
import { UsageError } from '../usage-error.ts'

const print = (name: string, faults: readonly Fault[]): number => {
  for (const { place, message, line } of faults) console.error(`${name}${line ? `:${line}` : ''}: ${place}: ${message}`)
  if (faults.length === 0) console.log(`${name}: no faults`)
  return faults.length
}

/** A procedure as JSON, with `clauses.md` beside it where there is one. */
const checkFile = (file: string): number => {
  const beside = join(dirname(file), 'clauses.md')
  return print(basename(file), checkProcedureText(readText(file), existsSync(beside) ? readFileSync(beside, 'utf8') : undefined))
}

export const check: Command = {
  usage: 'check [PROCEDURE]',
  says: 'names every fault of a procedure: all that are shipped, one by its id, or a JSON file',
  async run([name, ...more]) {
    if (more.length > 0) throw new UsageError(`check takes one procedure at the most; found also '${more[0]}'.`)
    if (name?.endsWith('.json')) return checkFile(name) === 0 ? 0 : 1
    const library = await readLibrary()
    const editions = name === undefined ? library.editions : editionsNamed(library, name)
    const bodies = name === undefined ? Object.values(library.bodies) : []
    const faults = [
      ...editions.map(edition => print(edition.folder, checkEdition(edition))),
      ...bodies.map(body => print(`${body.id}/body`, checkBody(body))),
    ]
    return faults.every(count => count === 0) ? 0 : 1
  },
}
