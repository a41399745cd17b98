/** Worked cases as data: read, run, and said in words. */
export type { ScenarioFile } from './format.ts'
export { parseScenarios, ScenarioFault } from './parse.ts'
export { failureOf, textOf } from './report.ts'
export { runScenario, type ScenarioResult } from './run.ts'
