/** Reads what claims of coverage are held against: coverage files, procedures, worked cases, pages and files of the project. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import type { Edition, Library } from '#library'
import { placesOf } from '../places/placements.ts'
import { readJson, readText } from '../read-json.ts'
import { parseScenarios } from '../scenarios/index.ts'
import { UsageError } from '../usage-error.ts'
import { readCoverage } from './format.ts'
import type { Evidence } from './judge.ts'

const filesBelow = (folder: string, ending: RegExp): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(name => ending.test(name))
        .sort()
        .map(name => join(folder, name))
    : []

/** Routes as the pages' own source writes them, or as the table that judges them does: a quoted path, tests left out. */
const pagesOf = (project: string): ReadonlySet<string> =>
  new Set(
    filesBelow(join(project, 'src', 'web'), /(?<!\.test)\.tsx?$/).flatMap(file =>
      [...readFileSync(file, 'utf8').matchAll(/(?:\.(?:get|post|all)(?:<[^(]*>)?\(\s*'|'(?:GET|POST) )(?<route>\/[^']*)'/g)].map(
        ({ groups }) => groups?.route ?? '',
      ),
    ),
  )

const scenariosIn = (folder: string): string[] =>
  filesBelow(folder, /\.json$/).flatMap(file => parseScenarios(readText(file), file).scenarios.map(({ id }) => id))

/** The newest version of each procedure: coverage is of what is in force. */
const newest = (editions: readonly Edition[]): readonly Edition[] =>
  editions.filter(
    ({ procedure }) =>
      !editions.some(
        other =>
          other.procedure.id === procedure.id &&
          other.procedure.body === procedure.body &&
          other.procedure.receivedFrom > procedure.receivedFrom,
      ),
  )

const editionsIn = ({ editions }: Library, body: string): readonly Edition[] => {
  const own = editions.filter(({ folder }) => folder.startsWith(body + sep))
  return newest(own.length > 0 ? own : editions)
}

export const readEvidence = async (project: string, library: Library): Promise<readonly Evidence[]> => {
  const procedures = join(project, 'procedures')
  if (!existsSync(procedures)) throw new UsageError(`${procedures} was not found. Run this from the project's folder.`)
  const pages = pagesOf(project)
  const beside = filesBelow(procedures, /\.test\.tsx?$/)
  const textOf = (path: string): string | undefined => {
    const named = path.includes('/') ? [] : beside.filter(one => one.endsWith(sep + path))
    const file = named.length === 1 && named[0] ? resolve(named[0]) : resolve(project, path)
    const found = file.startsWith(resolve(project) + sep) ? statSync(file, { throwIfNoEntry: false }) : undefined
    return found?.isFile() ? readFileSync(file, 'utf8') : undefined
  }
  return readdirSync(procedures)
    .sort()
    .filter(folder => existsSync(join(procedures, folder, 'coverage.json')))
    .map(folder => {
      const file = join(procedures, folder, 'coverage.json')
      const isBody = existsSync(join(procedures, folder, 'body.ts'))
      const editions = editionsIn(library, folder)
      return {
        folder,
        editions,
        coverage: readCoverage(readJson(file), `procedures/${folder}/coverage.json`),
        places: new Set(editions.flatMap(({ procedure }) => [...placesOf(procedure)])),
        scenarios: new Set(scenariosIn(isBody ? join(project, 'scenarios', folder) : join(project, 'scenarios'))),
        pages,
        textOf,
      }
    })
}
