/** Worked cases as data: read, run, and said in words. */
export { type Expectation, type Scenario, type ScenarioFile, scenarioFileForm } from './format.ts'
export { parseScenarios, ScenarioFault } from './parse.ts'
export { failureOf, textOf } from './report.ts'
export { type ExpectationResult, runScenario, type ScenarioResult } from './run.ts'
