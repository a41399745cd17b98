/** Where files of worked cases are found, and which version of which procedure each is about. */
import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkText, parseClauses, sayFault } from '#language'
import { type Edition, editionOf, editionsNamed, type Library } from '#library'
import { readText } from '../read-json.ts'
import { UsageError } from '../usage-error.ts'
import type { ScenarioFile } from './format.ts'

/** What a procedure is called that stands beside its worked cases: it is no file of worked cases itself. */
const BESIDE = 'procedure.json'

/** The file itself, or every file of worked cases below the folder. */
export const filesIn = (path: string): string[] => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new UsageError(`${path} was not found. Check the path.`)
  if (found.isFile()) return [path]
  return readdirSync(path)
    .sort()
    .filter(name => name !== BESIDE)
    .flatMap(name => (name.endsWith('.json') || statSync(join(path, name)).isDirectory() ? filesIn(join(path, name)) : []))
}

/** Whether a file is about a procedure of its own, which stands beside it and is in no library. */
export const isAboutItsOwn = ({ procedure }: ScenarioFile): boolean => procedure === BESIDE

const read = new Map<string, Edition>()

/** The procedure beside a file, as data alone; with a fault, it is used for nothing. */
function editionBeside(file: string): Edition {
  const path = join(dirname(file), BESIDE)
  const known = read.get(path)
  if (known !== undefined) return known
  const text = readText(path)
  const clausesText = readText(join(dirname(path), 'clauses.md'))
  const faults = checkText(text, { clauses: parseClauses(clausesText) })
  if (faults.length > 0) throw new UsageError(`${path} cannot be used:\n${faults.map(sayFault).join('\n')}`)
  const edition = editionOf(JSON.parse(text), clausesText, dirname(path))
  read.set(path, edition)
  return edition
}

/** The version the file names, the newest where it names none; or the procedure that stands beside it. */
export const editionOfFile = (library: Library, scenarios: ScenarioFile, file: string): Edition => {
  if (isAboutItsOwn(scenarios)) return editionBeside(file)
  const { procedure, version } = scenarios
  const named = editionsNamed(library, procedure)
    .filter(edition => version === undefined || edition.procedure.receivedFrom === version)
    .sort((a, b) => (a.procedure.receivedFrom < b.procedure.receivedFrom ? 1 : -1))[0]
  if (!named) throw new UsageError(`${file}: there is no version ${version} of ${procedure}.`)
  return named
}
