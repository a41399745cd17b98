import { bankHolidays, type Calendar, compileCalendar } from '#calendar'
import type { CompiledProcedure } from '#case'
import { firstFailure, type Scenario } from '../scenarios/index.ts'

/** Worked cases made ready to be tried many times: what each mentions is known, so that the likeliest are tried first. */
export interface WorkedCases {
  readonly all: readonly Indexed[]
  /** How many worked cases mention each name. */
  readonly mentionedBy: ReadonlyMap<string, number>
}

interface Indexed {
  readonly scenario: Scenario
  readonly mentions: ReadonlySet<string>
}

/** Every name and word in a piece of data: its texts and its keys. A clause cited with others counts alone too. */
function namesIn(value: unknown, into: Set<string> = new Set()): Set<string> {
  if (typeof value === 'string') {
    into.add(value)
    if (value.includes(';')) for (const part of value.split(';')) into.add(part.trim())
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      if (!Array.isArray(value)) into.add(key)
      namesIn(part, into)
    }
  }
  return into
}

export function indexed(scenarios: readonly Scenario[]): WorkedCases {
  const all = scenarios.map(scenario => ({ scenario, mentions: namesIn([scenario.facts, scenario.expect]) }))
  const mentionedBy = new Map<string, number>()
  for (const { mentions } of all) for (const name of mentions) mentionedBy.set(name, (mentionedBy.get(name) ?? 0) + 1)
  return { all, mentionedBy }
}

/** The worked cases that speak of these names, those that share the rarest first; then the rest. */
export function likeliestFirst({ all, mentionedBy }: WorkedCases, names: ReadonlySet<string>): readonly Scenario[] {
  const weight = ({ mentions }: Indexed): number => {
    let sum = 0
    for (const name of names) if (mentions.has(name)) sum += 1 / (mentionedBy.get(name) ?? 1)
    return sum
  }
  return all
    .map(one => ({ scenario: one.scenario, weight: weight(one) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ scenario }) => scenario)
}

/** The ids of the worked cases that speak of any of these names. */
export const thatMention = ({ all }: WorkedCases, names: readonly string[]): readonly string[] =>
  all.filter(({ mentions }) => names.some(name => mentions.has(name))).map(({ scenario }) => scenario.id)

const compiledCalendars = new Map<string, Calendar>()

/** The calendar the procedure names: one with another calendar is run by that. */
function calendarOf({ procedure: { calendar: nation } }: CompiledProcedure): Calendar {
  const calendar = compiledCalendars.get(nation) ?? compileCalendar(bankHolidays[nation])
  compiledCalendars.set(nation, calendar)
  return calendar
}

/** The first of these worked cases that no longer comes out as it says; 'cannot be run' counts as that too. */
export function firstBroken(scenarios: readonly Scenario[], compiled: CompiledProcedure): string | undefined {
  const calendar = calendarOf(compiled)
  for (const scenario of scenarios) {
    try {
      if (firstFailure(scenario, compiled, calendar) !== undefined) return scenario.id
    } catch (error) {
      if (!(error instanceof Error)) throw error
      return scenario.id
    }
  }
  return undefined
}

export const namesOf = (place: string, value: unknown): ReadonlySet<string> => {
  const path = place.slice(place.indexOf(' ') + 1)
  return namesIn([value, path, path.split('/').slice(0, 2).join('/'), path.split('/').at(-1)])
}
