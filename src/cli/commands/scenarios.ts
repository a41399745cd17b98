import { parseArgs } from 'node:util'
import { bankHolidays, compileCalendar } from '#calendar'
import { readLibrary } from '#library'
import type { Command } from '../command.ts'
import { readText } from '../read-json.ts'
import { editionOfFile, filesIn, parseScenarios, runScenario, type ScenarioResult, textOf } from '../scenarios/index.ts'
import { UsageError } from '../usage-error.ts'

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
      const { procedure, compiled } = editionOfFile(library, parsed, file)
      const calendar = compileCalendar(bankHolidays[procedure.calendar])
      results.push(...parsed.scenarios.map(scenario => runScenario(scenario, compiled, calendar)))
    }
    console.log(values.json ? JSON.stringify(results, null, 2) : textOf(results))
    return results.every(({ failed }) => failed === 0) ? 0 : 1
  },
}
