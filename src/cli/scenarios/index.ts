/** Worked cases as data: read, run, and said in words. */
export { editionOfFile, filesIn, isAboutItsOwn } from './files.ts'
export type { Scenario } from './format.ts'
export { parseScenarios, ScenarioFault } from './parse.ts'
export { failureOf, textOf } from './report.ts'
export { firstFailure, runScenario, type ScenarioResult } from './run.ts'
