import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bankHolidays, compileCalendar } from '#calendar'
import { compile } from '#case'
import { canonicalJson } from '#language'
import { failureOf, parseScenarios, runScenario } from '../../src/cli/scenarios/index.ts'
import { procedure } from './children/2025-04-01/index.ts'

const scenarios = ['children.json', 'register.json', 'rules.json', 'ombudsman.json'].flatMap(name => {
  const file = new URL(`../../scenarios/bolton/${name}`, import.meta.url)
  return parseScenarios(readFileSync(file, 'utf8'), name).scenarios
})
const compiled = compile(procedure, createHash('sha256').update(canonicalJson(procedure)).digest('hex'))
const calendar = compileCalendar(bankHolidays[procedure.calendar])

describe.each(scenarios.map(scenario => ({ name: `${scenario.id} ${scenario.scenario}`, scenario })))('$name', ({ scenario }) => {
  const { results } = runScenario(scenario, compiled, calendar)
  test.each(
    results.map((result, i) => ({ name: `${i + 1}. ${result.what}${result.case ? ` [${result.case}]` : ''}, ${result.asOf}`, result })),
  )('$name', ({ result }) => {
    expect(result.passed ? '' : failureOf(result)).toBe('')
  })
})
