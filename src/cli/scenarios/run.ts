import type { Calendar } from '#calendar'
import { type CaseState, type CompiledProcedure, decide } from '#case'
import { compareDecision, compareLateness, compareRefusals } from './answers.ts'
import { compareClock, compareNoClock, concerns } from './clocks.ts'
import { attemptOf, caseOfEvent, casesOf, factsOfCase, lastDayOf } from './facts-of-scenario.ts'
import type { Expectation, Scenario } from './format.ts'
import { type Compared, compare, failed } from './found.ts'
import { unknownNames } from './known-names.ts'
import { LookedAt } from './looked-at.ts'
import { compareMeasures } from './measures.ts'
import { compareWays } from './ways.ts'

export interface ExpectationResult {
  readonly what: string
  readonly case?: string
  readonly asOf: string
  readonly passed: boolean
  readonly compared: readonly Compared[]
}

export interface ScenarioResult {
  readonly id: string
  readonly scenario: string
  readonly results: readonly ExpectationResult[]
  readonly passed: number
  readonly failed: number
  readonly notYet: readonly { readonly what: string; readonly because: string }[]
}

/** Runs one worked case under a procedure: every expectation with what was expected and what came out. */
export function runScenario(scenario: Scenario, compiled: CompiledProcedure, calendar: Calendar): ScenarioResult {
  const results = [...resultsOf(scenario, compiled, calendar)]
  const passed = results.filter(result => result.passed).length
  return {
    id: scenario.id,
    scenario: scenario.scenario,
    results,
    passed,
    failed: results.length - passed,
    notYet: (scenario.notYet ?? []).map(({ what, because }) => ({ what, because })),
  }
}

/** The first expectation that does not hold, and no further: whether a changed procedure still does what the worked case says. */
export function firstFailure(scenario: Scenario, compiled: CompiledProcedure, calendar: Calendar): ExpectationResult | undefined {
  for (const result of resultsOf(scenario, compiled, calendar)) if (!result.passed) return result
  return undefined
}

function* resultsOf(scenario: Scenario, compiled: CompiledProcedure, calendar: Calendar): Generator<ExpectationResult> {
  for (const [number, compared] of unknownNames(scenario, compiled))
    yield { what: `facts ${number} can be recorded`, asOf: scenario.asOf, passed: false, compared }
  const run = new LookedAt(scenario, compiled, calendar)
  for (const expectation of scenario.expect) for (const of of casesMeant(scenario, expectation)) yield resultOf(run, expectation, of)
}

/** What an expectation is looked for in: one case or each of several, the body's own record, or (for measures) all cases at once. */
type Meant = { readonly case: string | null } | 'all cases'

/** The body's own duties are owed in its own record alone. */
const isOfTheBody = ({ clock, noClock, gate }: Expectation): boolean =>
  [...oneOrMore(clock).map(({ is }) => is), ...oneOrMore(noClock), ...oneOrMore(gate?.is)].some(key => key.startsWith('body/'))

function casesMeant(scenario: Scenario, expectation: Expectation): readonly Meant[] {
  const { case: named, attempt, fact, measure } = expectation
  if (measure !== undefined) return ['all cases']
  if (named === null || isOfTheBody(expectation)) return [{ case: null }]
  if (named !== undefined) return oneOrMore(named).map(one => ({ case: one }))
  const event = attempt ?? fact
  return event === undefined ? casesOf(scenario).map(one => ({ case: one })) : [{ case: caseOfEvent(scenario, event) }]
}

function resultOf(run: LookedAt, expectation: Expectation, meant: Meant): ExpectationResult {
  const asOf = expectation.asOf ?? run.scenario.asOf
  if (meant === 'all cases') return { what: whatOf(expectation), asOf, ...passedIf(compareMeasures(run, expectation, asOf)) }
  const of = meant.case
  const compared = [
    ...compareState(run.stateOf(of, asOf), expectation),
    ...compareWays(run, expectation, of, asOf),
    ...compareAttempt(run, expectation),
    ...compareFact(run, expectation, of, asOf),
  ]
  const inCase = of !== null && casesOf(run.scenario).length > 1 ? { case: of } : {}
  return { what: whatOf(expectation), ...inCase, asOf, ...passedIf(compared) }
}

const passedIf = (compared: readonly Compared[]): Pick<ExpectationResult, 'passed' | 'compared'> => ({
  passed: compared.every(({ holds }) => holds),
  compared,
})

const whatOf = ({ what, of }: Expectation): string => (of === undefined ? what : `${what}: ${of}`)

const oneOrMore = <T>(value: T | readonly T[] | undefined): readonly T[] => (value === undefined ? [] : isList(value) ? value : [value])
const isList = <T>(value: T | readonly T[]): value is readonly T[] => Array.isArray(value)

function compareState(state: CaseState, it: Expectation): readonly Compared[] {
  return [
    ...oneOrMore(it.clock).flatMap(clock => compareClock(state, clock)),
    ...oneOrMore(it.noClock).flatMap(key => compareNoClock(state, key, it.for)),
    ...compareGate(state, it.gate),
    ...compareStage(state, it.stage),
    ...compareTrack(state, it.track),
    ...oneOrMore(it.position).flatMap(({ of, id, is }) => comparePosition(state, of, id, is)),
    ...compare('overall outcome', it.outcome?.overall, state.outcomes.overall),
    ...Object.entries(it.outcome?.points ?? {}).flatMap(([point, outcome]) =>
      compare(`outcome of point ${point}`, outcome, state.outcomes.points[point]),
    ),
    ...Object.entries(it.checklist?.items ?? {}).flatMap(([item, is]) =>
      compare(`${it.checklist?.is} ${item}`, is, state.checklists[it.checklist?.is ?? '']?.[item]),
    ),
    ...compareNotice(state, it.notice),
  ]
}

function compareGate(state: CaseState, expected: Expectation['gate']): readonly Compared[] {
  if (expected === undefined) return []
  const things = Object.entries(expected.for ?? {}).flatMap(([kind, ids]) => oneOrMore(ids).map(id => [kind, id] as const))
  const gate = state.gates.find(it => it.key === expected.is && things.every(([kind, id]) => concerns(it, kind, id)))
  if (gate === undefined) return failed(expected.is, 'a gate', 'there is none')
  return [...compare(expected.is, expected.state, gate.is), ...compare(`${expected.is} closes`, expected.closes, gate.closes)]
}

const strandOf = (state: CaseState, point: string | undefined) =>
  point === undefined
    ? state.strands[0]
    : (state.strands.find(strand => strand.point === point) ?? state.strands.find(strand => strand.point === undefined))

function compareStage(state: CaseState, expected: Expectation['stage']): readonly Compared[] {
  return expected === undefined ? [] : compare(expected.is, expected.state, strandOf(state, expected.point)?.stages[expected.is]?.is)
}

function compareTrack(state: CaseState, expected: Expectation['track']): readonly Compared[] {
  return expected === undefined ? [] : compare('track', expected.is, strandOf(state, expected.point)?.track?.id)
}

function comparePosition(state: CaseState, of: string, id: string | undefined, is: string): readonly Compared[] {
  const position = state.positions.find(it => it.kind === of && (id === undefined || it.id === id))
  return compare(`position of ${of}${id === undefined ? '' : ` ${id}`}`, is, position?.is)
}

function compareNotice(state: CaseState, expected: Expectation['notice']): readonly Compared[] {
  if (expected === undefined) return []
  const notice = [...state.notices, ...state.duties.flatMap(duty => duty.ladder)].find(it => it.key === expected.is)
  if (notice === undefined) return failed(expected.is, 'a notice', 'there is none')
  return [
    ...compare(`${expected.is} on`, expected.on, notice.day),
    ...compare(`${expected.is} is`, expected.state, notice.is),
    ...compare(`${expected.is} to`, expected.to === undefined ? undefined : oneOrMore(expected.to).join(', '), notice.to.join(', ')),
  ]
}

/** The attempt is answered by what stands before it in the list. */
function compareAttempt(run: LookedAt, expectation: Expectation): readonly Compared[] {
  if (expectation.attempt === undefined) return []
  const place = run.scenario.facts.findIndex(event => event.id === expectation.attempt)
  const event = run.scenario.facts[place]
  if (event === undefined) return failed('attempt', expectation.attempt, 'there is none')
  const on = lastDayOf(event.on)
  const before = factsOfCase(run.scenario, caseOfEvent(run.scenario, expectation.attempt), place).filter(
    fact => typeof fact.on !== 'string' || fact.on <= on,
  )
  return compareDecision(expectation, decide(run.compiled, before, run.calendar, on, attemptOf(event)), on, run.calendar)
}

function compareFact(run: LookedAt, expectation: Expectation, of: string | null, asOf: string): readonly Compared[] {
  if (expectation.fact === undefined) return []
  const found = run.stateOf(of, asOf).facts.find(({ fact }) => fact === expectation.fact)
  const event = run.scenario.facts.find(one => one.id === expectation.fact)
  if (found === undefined || event === undefined) return failed(`fact ${expectation.fact}`, 'a fact', `not seen on ${asOf}`)
  return [
    ...compare(`fact ${expectation.fact} has effect`, expectation.effect, found.effect),
    ...(expectation.refused === undefined ? [] : compareRefusals(`fact ${expectation.fact}`, expectation.refused, found.refusals)),
    ...(expectation.waits === undefined ? [] : compareRefusals(`fact ${expectation.fact}`, expectation.waits, found.refusals)),
    ...(expectation.warned === undefined ? [] : compareRefusals(`fact ${expectation.fact}`, expectation.warned, found.refusals)),
    ...compareLateness(expectation, found.refusals, lastDayOf(event.on), run.calendar),
  ]
}
