import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bankHolidays, compileCalendar } from '#calendar'
import { type Edition, editionsNamed, type Library, readLibrary } from '#server'
import type { Command } from '../command.ts'
import { readText } from '../read-json.ts'
import { parseScenarios, runScenario, type ScenarioFile, type ScenarioResult, textOf } from '../scenarios/index.ts'
import { UsageError } from '../usage-error.ts'

const filesIn = (path: string): string[] => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new UsageError(`${path} was not found. Check the path.`)
  if (found.isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap(name => (name.endsWith('.json') || statSync(join(path, name)).isDirectory() ? filesIn(join(path, name)) : []))
}

const editionFor = (library: Library, { procedure, version }: ScenarioFile, file: string): Edition => {
  const named = editionsNamed(library, procedure)
    .filter(edition => version === undefined || edition.procedure.receivedFrom === version)
    .sort((a, b) => (a.procedure.receivedFrom < b.procedure.receivedFrom ? 1 : -1))[0]
  if (!named) throw new UsageError(`${file}: there is no version ${version} of ${procedure}.`)
  return named
}

export const scenarios: Command = {
  usage: 'scenarios FILE-OR-FOLDER... [--json]',
  says: 'runs worked cases and ends with "N passed, N failed"',
  async run(args) {
    const { values, positionals } = parseArgs({ args, options: { json: { type: 'boolean', default: false } }, allowPositionals: true })
    if (positionals.length === 0) throw new UsageError('name a file or a folder of worked cases, as scenarios/.')
    const files = positionals.flatMap(filesIn)
    if (files.length === 0) throw new UsageError(`there is no .json file in ${positionals.join(', ')}.`)
    const library = await readLibrary()
    const results: ScenarioResult[] = []
    for (const file of files) {
      const parsed = parseScenarios(readText(file), file)
      const { procedure, compiled } = editionFor(library, parsed, file)
      const calendar = compileCalendar(bankHolidays[procedure.calendar])
      results.push(...parsed.scenarios.map(scenario => runScenario(scenario, compiled, calendar)))
    }
    console.log(values.json ? JSON.stringify(results, null, 2) : textOf(results))
    return results.every(({ failed }) => failed === 0) ? 0 : 1
  },
}
