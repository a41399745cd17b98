import type { Calendar } from '#calendar'
import { day, workingDaysBetween } from '#calendar'
import type { Decision, Refusal } from '#case'
import type { Expectation, RefusalForm } from './format.ts'
import { type Compared, compare, failed, held } from './found.ts'

const clausesOf = (clause: string): readonly string[] => clause.split(';').map(part => part.trim())

/** The clause cited is the expected one, or one of several cited together. */
const cites = (cited: string, expected: string): boolean =>
  cited === expected || clausesOf(expected).every(one => clausesOf(cited).includes(one))

const fits = (refusal: Refusal, expected: RefusalForm): boolean =>
  (expected.clause === undefined || cites(refusal.clause, expected.clause)) &&
  (expected.act === undefined || refusal.act === expected.act) &&
  (expected.because === undefined || refusal.because.toLowerCase().includes(expected.because.toLowerCase())) &&
  (expected.latest === undefined || refusal.latest === expected.latest) &&
  (expected.offers === undefined || refusal.offers === expected.offers) &&
  (expected.severity === undefined || refusal.severity === expected.severity)

const inWords = (expected: RefusalForm): string =>
  Object.entries(expected)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ')

export const saidOf = (refusals: readonly Refusal[]): string =>
  refusals.length === 0
    ? 'nothing'
    : refusals.map(it => `${it.act} [${it.clause}] ${it.because}${it.latest ? ` (latest ${it.latest})` : ''}`).join(' | ')

/** Each expected refusal is among those given. */
export function compareRefusals(key: string, expected: RefusalForm | readonly RefusalForm[], got: readonly Refusal[]): readonly Compared[] {
  const all: readonly RefusalForm[] = isList(expected) ? expected : [expected]
  return all.flatMap(one => (got.some(refusal => fits(refusal, one)) ? held(key, inWords(one)) : failed(key, inWords(one), saidOf(got))))
}

const isList = (expected: RefusalForm | readonly RefusalForm[]): expected is readonly RefusalForm[] => Array.isArray(expected)

/** What the attempt was answered, against what was expected. */
export function compareDecision(expectation: Expectation, decision: Decision, on: string, calendar: Calendar): readonly Compared[] {
  const is = 'refused' in decision ? 'refused' : decision.waits ? 'waits' : 'accepted'
  const wanted = expectation.refused !== undefined ? 'refused' : expectation.waits !== undefined ? 'waits' : 'accepted'
  const said = 'refused' in decision ? decision.refused : decision.warnings
  const key = `attempt ${expectation.attempt}`
  if (is !== wanted) return failed(key, wanted, said.length === 0 ? is : `${is}: ${saidOf(said)}`)
  return [
    ...held(key, wanted),
    ...(expectation.refused === undefined ? [] : compareRefusals(`${key} refused`, expectation.refused, said)),
    ...(expectation.waits === undefined ? [] : compareRefusals(`${key} waits`, expectation.waits, said)),
    ...(expectation.warned === undefined ? [] : compareRefusals(`${key} warned`, expectation.warned, said)),
    ...compareLateness(expectation, said, on, calendar),
  ]
}

/** How many working days after the last day of the window it came. */
export function compareLateness(expectation: Expectation, said: readonly Refusal[], on: string, calendar: Calendar): readonly Compared[] {
  if (expectation.workingDaysLate === undefined) return []
  const latest = said.find(refusal => refusal.latest !== undefined)?.latest
  const late = latest === undefined ? undefined : workingDaysBetween(calendar, latest, day(on))
  return compare('working days late', expectation.workingDaysLate, late)
}
