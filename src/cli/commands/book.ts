import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readLibrary } from '#library'
import { bookFileOf } from '#server'
import type { Command } from '../command.ts'
import { editionNamed } from '../edition-named.ts'
import { UsageError } from '../usage-error.ts'

export const book: Command = {
  usage: 'book PROCEDURE [--version DATE] [--out FILE.html]',
  says: 'the whole procedure as one file to print and sign: clauses, rules, readings, examples, the stages drawn',
  async run(args) {
    const options = { version: { type: 'string' }, out: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [name, ...more] = positionals
    if (!name || more.length > 0) throw new UsageError(`write: recourse ${book.usage}`)
    const library = await readLibrary()
    const edition = editionNamed(library, name, values.version)
    const file = values.out ?? `${edition.procedure.id}-${edition.procedure.receivedFrom}.html`
    const html = bookFileOf(library, edition)
    try {
      writeFileSync(file, html)
    } catch (error) {
      throw new UsageError(`'${file}' cannot be written: ${error instanceof Error ? error.message : String(error)}`)
    }
    console.log(`${file}: ${edition.procedure.title}, version ${edition.procedure.receivedFrom}, ${edition.hash}`)
    return 0
  },
}
