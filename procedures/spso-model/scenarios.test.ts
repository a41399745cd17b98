import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { compile, evaluate } from '#case'
import { canonicalJson } from '#language'
import { casesOf, factsOfCase } from '../../src/cli/scenarios/facts-of-scenario.ts'
import { failureOf, parseScenarios, runScenario } from '../../src/cli/scenarios/index.ts'
import { procedure as board } from '../midlothian-ijb/complaints/2021-04-01/index.ts'
import { procedure as council } from '../scottish-council/complaints/2021-04-01/index.ts'

describe.each([council, board])('$body', procedure => {
  const folder = new URL(`../../scenarios/${procedure.body}/`, import.meta.url)
  const scenarios = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .flatMap(name => parseScenarios(readFileSync(new URL(name, folder), 'utf8'), name).scenarios)
  const compiled = compile(procedure, createHash('sha256').update(canonicalJson(procedure)).digest('hex'))
  const calendar = compileCalendar(bankHolidays[procedure.calendar])

  describe.each(scenarios.map(scenario => ({ name: `${scenario.id} ${scenario.scenario}`, scenario })))('$name', ({ scenario }) => {
    const { results } = runScenario(scenario, compiled, calendar)
    test.each(
      results.map((result, i) => ({ name: `${i + 1}. ${result.what}${result.case ? ` [${result.case}]` : ''}, ${result.asOf}`, result })),
    )('$name', ({ result }) => {
      expect(result.passed ? '' : failureOf(result)).toBe('')
    })

    test('what is said to have happened has effect, but for what is expected not to', () => {
      const expectedNotTo = new Set(scenario.expect.flatMap(one => (one.effect === undefined || one.effect === 'yes' ? [] : [one.fact])))
      const without = casesOf(scenario).flatMap(of =>
        evaluate(compiled, factsOfCase(scenario, of), calendar, day('2028-01-03')).facts.filter(
          ({ fact, effect }) => effect !== 'yes' && !expectedNotTo.has(fact),
        ),
      )
      expect(without.map(({ fact, refusals }) => [fact, refusals.map(one => one.because)])).toEqual([])
    })
  })
})
