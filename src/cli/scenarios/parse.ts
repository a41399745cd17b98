import { parseLocalDate } from '#calendar'
import { type Scenario, type ScenarioFile, scenarioFileForm } from './format.ts'

/** A fault in a file of scenarios: names the scenario and the key, and says what to do. */
export class ScenarioFault extends Error {}

/** Reads a file of scenarios; throws ScenarioFault at the first thing wrong. `name` is what messages call the file. */
export function parseScenarios(text: string, name: string): ScenarioFile {
  const value = readJson(text, name)
  const read = scenarioFileForm.safeParse(value)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new ScenarioFault(`${name}: ${placeOf(value, issue?.path ?? [])}${issue?.message ?? 'cannot be read'}. See docs/scenarios.md.`)
  }
  for (const scenario of read.data.scenarios) checkScenario(scenario, name)
  const ids = read.data.scenarios.map(({ id }) => id)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice !== undefined) throw new ScenarioFault(`${name}: two scenarios have the id ${twice}. Give each its own.`)
  return read.data
}

function readJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ScenarioFault(`${name} is not JSON (${error instanceof Error ? error.message : 'unreadable'}). Mend it and try again.`)
  }
}

function checkScenario(scenario: Scenario, name: string): void {
  const fault = (where: string, message: string): never => {
    throw new ScenarioFault(`${name}: ${scenario.id}, ${where}: ${message}`)
  }
  for (const day of daysIn(scenario)) {
    if (parseLocalDate(day) === undefined) fault('dates', `${day} is not a day of the calendar. Mend it.`)
  }
  const ids = scenario.facts.flatMap(event => (event.id === undefined ? [] : [event.id]))
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice !== undefined) fault('facts', `two have the id '${twice}'. Give each its own.`)
  const cases = new Set(scenario.facts.flatMap(event => (typeof event.case === 'string' ? [event.case] : [])))
  for (const [i, it] of scenario.expect.entries()) {
    const where = `expect ${i + 1} (${it.what})`
    const attempts = scenario.facts.filter(event => 'attempt' in event)
    if (it.attempt !== undefined && !attempts.some(event => event.id === it.attempt)) {
      fault(where, `names the attempt '${it.attempt}', but the attempts are ${list(attempts.map(event => event.id ?? ''))}.`)
    }
    if (it.fact !== undefined && !scenario.facts.some(event => 'fact' in event && event.id === it.fact)) {
      fault(where, `names the fact '${it.fact}', which no fact has as its id. Add the id to the fact.`)
    }
    for (const one of it.case === undefined || it.case === null ? [] : typeof it.case === 'string' ? [it.case] : it.case) {
      if (!cases.has(one)) fault(where, `names the case '${one}', but the cases are ${list([...cases])}.`)
    }
    const isOfACase = it.attempt === undefined && it.fact === undefined && it.measure === undefined
    if (it.case === undefined && cases.size > 1 && isOfACase) {
      fault(where, `says no case, and this scenario has ${list([...cases])}. Say which.`)
    }
  }
}

const list = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '))

const isDay = /^\d{4}-\d{2}-\d{2}$/

function daysIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return isDay.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(daysIn)
}

/** 'TEL-S02, facts 3, data.newDate: '. */
function placeOf(value: unknown, path: readonly PropertyKey[]): string {
  const [top, at, part, ...rest] = path.map(String)
  if (top !== 'scenarios' || at === undefined) return path.length === 0 ? '' : `${path.map(String).join('.')}: `
  const scenario = Array.isArray(value) ? undefined : entryOf(entryOf(value, 'scenarios'), at)
  const id = entryOf(scenario, 'id')
  const called = typeof id === 'string' ? id : `scenario ${Number(at) + 1}`
  if (part === undefined) return `${called}: `
  const [index, ...keys] = rest
  if (index === undefined || Number.isNaN(Number(index))) return `${called}, ${[part, ...rest].join('.')}: `
  return `${called}, ${part} ${Number(index) + 1}${keys.length > 0 ? `, ${keys.join('.')}` : ''}: `
}

function entryOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined
}
