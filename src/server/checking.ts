/** `check` over the library: each version with its clauses, its letters' gaps and what was published. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Body, check, checkText, type Fault, type PublishedVersion, parseClauses } from '#language'
import { knownGaps } from '#outputs'
import { type Edition, type Library, LibraryError, shippedProcedures } from './library.ts'
import { readBody } from './library-body.ts'

interface Published {
  readonly versions: readonly PublishedVersion[]
}

/** The versions frozen so far, with the hash each was published with. */
const published = (): readonly PublishedVersion[] => {
  const file = join(shippedProcedures, 'published.json')
  if (!existsSync(file)) return []
  const read: Published = JSON.parse(readFileSync(file, 'utf8'))
  return read.versions
}

export const checkEdition = ({ procedure, clauses, hash }: Edition): readonly Fault[] =>
  check(procedure, { clauses, knownGaps: knownGaps(procedure), published: { versions: published(), hash } })

/** The body's own data, as it would be read were it loaded. */
export const checkBody = (body: Body): readonly Fault[] => {
  const read = readBody(body)
  return 'faults' in read ? read.faults : []
}

/** A procedure as JSON text; without its clauses, citations cannot be looked up and every one is a fault. */
export const checkProcedureText = (text: string, clausesText: string | undefined): readonly Fault[] =>
  checkText(text, { clauses: parseClauses(clausesText ?? '') })

/** The versions of one procedure, by its id, or its body and id, or its folder. */
export const editionsNamed = (library: Library, name: string): readonly Edition[] => {
  const wanted = name.replace(/\/+$/, '').replace(/^(\.\/)?procedures\//, '')
  const found = library.editions.filter(
    ({ procedure, folder }) =>
      procedure.id === wanted || `${procedure.body}/${procedure.id}` === wanted || folder === wanted || folder.startsWith(`${wanted}/`),
  )
  if (found.length > 0) return found
  const known = [...new Set(library.editions.map(({ folder }) => folder.split('/').slice(0, 2).join('/')))].join(', ')
  throw new LibraryError(`There is no procedure '${name}'. There are: ${known}. A JSON file is named by its path, ending in .json.`)
}
