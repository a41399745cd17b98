/** Where files of worked cases are found, and which version of which procedure each is about. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Edition, editionsNamed, type Library } from '#server'
import { UsageError } from '../usage-error.ts'
import type { ScenarioFile } from './format.ts'

/** The file itself, or every .json file below the folder. */
export const filesIn = (path: string): string[] => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new UsageError(`${path} was not found. Check the path.`)
  if (found.isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap(name => (name.endsWith('.json') || statSync(join(path, name)).isDirectory() ? filesIn(join(path, name)) : []))
}

/** The version the file names; the newest where it names none. */
export const editionOfFile = (library: Library, { procedure, version }: ScenarioFile, file: string): Edition => {
  const named = editionsNamed(library, procedure)
    .filter(edition => version === undefined || edition.procedure.receivedFrom === version)
    .sort((a, b) => (a.procedure.receivedFrom < b.procedure.receivedFrom ? 1 : -1))[0]
  if (!named) throw new UsageError(`${file}: there is no version ${version} of ${procedure}.`)
  return named
}
