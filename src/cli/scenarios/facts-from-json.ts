import { z } from 'zod'
import { parseLocalDate } from '#calendar'
import type { Fact } from '#case'
import { casesOf, factsOfCase } from './facts-of-scenario.ts'
import { factForm, type Scenario } from './format.ts'
import { ScenarioFault } from './parse.ts'

const form = z.union([z.array(factForm), z.object({ facts: z.array(factForm) }).transform(({ facts }) => facts)])

/** The facts of one case from JSON: a list of facts as scenarios write them, or an object that has it as `facts`. */
export function factsFromJson(value: unknown, name: string): readonly Fact[] {
  const list = Array.isArray(value) ? value : typeof value === 'object' && value !== null && 'facts' in value ? value.facts : undefined
  if (!Array.isArray(list))
    throw new ScenarioFault(`${name} holds no list of facts. Write [ { "fact": "complaint-received", "on": "2026-04-22" } ].`)
  const read = form.safeParse(list)
  if (!read.success) {
    const at = list.findIndex(one => !factForm.safeParse(one).success)
    const found = factForm.safeParse(list[at])
    const [issue] = found.success ? [] : found.error.issues
    const where = issue?.path.length ? `, ${issue.path.join('.')}` : ''
    throw new ScenarioFault(`${name}: fact ${at + 1}${where}: ${issue?.message ?? 'cannot be read'}. See docs/scenarios.md.`)
  }
  for (const [at, { on }] of read.data.entries())
    for (const day of typeof on === 'string' ? [on] : [on.from, on.to])
      if (parseLocalDate(day) === undefined)
        throw new ScenarioFault(`${name}: fact ${at + 1}: ${day} is not a day of the calendar. Mend it.`)
  const scenario: Scenario = { id: name, scenario: name, asOf: '2000-01-01', facts: read.data, expect: [] }
  const [first, second] = casesOf(scenario)
  if (second !== undefined) throw new ScenarioFault(`${name} has facts of several cases (${first}, ${second}). Give one case at a time.`)
  return first === undefined ? [] : factsOfCase(scenario, first)
}
