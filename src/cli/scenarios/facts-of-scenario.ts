import type { LocalDate } from '#calendar'
import { day } from '#calendar'
import type { Attempt, Fact } from '#case'
import type { Event, Scenario, ThingsForm } from './format.ts'

type On = Event['on']

/** The case that a fact belongs to where the scenario has only one. */
export const theOnlyCase = 'the case'

const dayOrSpan = (on: On): Fact['on'] => (typeof on === 'string' ? day(on) : { from: day(on.from), to: day(on.to) })
export const lastDayOf = (on: On): LocalDate => day(typeof on === 'string' ? on : on.to)

const listed = (things: ThingsForm): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(things).map(([kind, ids]) => [kind, typeof ids === 'string' ? [ids] : ids]))

const caseOf = (event: Event): string | null => (event.case === undefined ? theOnlyCase : event.case)

/** What is said to have happened, as an attempt at it. */
export function attemptOf(event: Event): Attempt {
  const by = typeof event.by === 'string' ? { role: event.by } : event.by
  return {
    type: 'attempt' in event ? event.attempt : event.fact,
    case: caseOf(event),
    on: dayOrSpan(event.on),
    ...(event.at !== undefined && { at: event.at }),
    ...(by !== undefined && { by: { role: by.role, ...(by.person !== undefined && { person: by.person }) } }),
    ...(event.stage !== undefined && { stage: event.stage }),
    ...(event.about !== undefined && { about: listed(event.about) }),
    ...(event.under !== undefined && { under: event.under }),
    data: event.data ?? {},
  }
}

/** The fact as recorded, in the order of the list: on the day it happened, unless it says another. */
function factOf(event: Event & { readonly fact: string }, place: number): Fact {
  const on = 'recordedOn' in event && event.recordedOn !== undefined ? event.recordedOn : lastDayOf(event.on)
  return { ...attemptOf(event), id: event.id ?? `fact ${place + 1}`, recordedAt: `${on}T12:00:00.000Z`, recordedBy: 'scenario' }
}

const isFact = (event: Event): event is Event & { readonly fact: string } => 'fact' in event

/** The facts that a case sees: its own and the body's (the body's alone, of null); of the first `upTo` of the list only, where given. */
export function factsOfCase(scenario: Scenario, of: string | null, upTo = scenario.facts.length): readonly Fact[] {
  return scenario.facts
    .slice(0, upTo)
    .flatMap((event, place) => (isFact(event) && (caseOf(event) === of || event.case === null) ? [factOf(event, place)] : []))
}

/** The cases of a scenario, in the order they come. */
export function casesOf(scenario: Scenario): readonly string[] {
  const named = scenario.facts.map(caseOf).filter(of => of !== null)
  const all = [...new Set(named)]
  return all.length === 0 ? [theOnlyCase] : all
}

/** Each case of a scenario with all that it sees. */
export const factsOfEachCase = (scenario: Scenario): readonly { readonly of: string; readonly facts: readonly Fact[] }[] =>
  casesOf(scenario).map(of => ({ of, facts: factsOfCase(scenario, of) }))

/** The case that an event stands in; null for the body's own. */
export const caseOfEvent = (scenario: Scenario, id: string): string | null => {
  const event = scenario.facts.find(one => one.id === id)
  return event === undefined ? theOnlyCase : caseOf(event)
}
