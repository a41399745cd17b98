import { assign, createActor, initialTransition, setup, transition } from 'xstate'
import { bankHolidays, compileCalendar, day, type LocalDate } from '#calendar'
import { type CaseState, compile, evaluate, type Fact } from '#case'
import { procedure } from '../procedures/telford-wrekin/children/2024-04-01/procedure.ts'
import { readText } from '../src/cli/read-json.ts'
import { factsOfEachCase } from '../src/cli/scenarios/facts-of-scenario.ts'
import { filesIn, parseScenarios } from '../src/cli/scenarios/index.ts'
import { fortyFacts, lookedAt } from './forty-facts.ts'
import { grouped, printed, sideBySide } from './side-by-side.ts'

/** As many cases, so that nothing kept about one case answers for the next. */
const cases = 25

/** Evaluating a case of 40 facts, beside a state machine that takes the same 40 events. */
export function evaluation(print: (line: string) => void): void {
  const compiled = compile(procedure, 'bench')
  const calendar = compileCalendar(bankHolidays['england-and-wales'])
  const many = copiesOf(fortyFacts())
  const state = evaluate(compiled, many[0] ?? [], calendar, lookedAt)
  const without = state.facts.filter(fact => fact.effect !== 'yes')
  if (without.length > 0) throw new Error(`${without.length} of the facts have no effect: ${without.map(fact => fact.fact).join(', ')}`)

  const answer = (facts: readonly Fact[]): CaseState => evaluate(compiled, facts, calendar, lookedAt)
  const contestants = [
    { name: 'Recourse, due dates only', one: (facts: readonly Fact[]) => datesIn(answer(facts)) },
    { name: 'Recourse, every part of the state', one: (facts: readonly Fact[]) => partsOf(answer(facts)) },
    { name: 'Recourse, with every explanation written out', one: (facts: readonly Fact[]) => JSON.stringify(answer(facts)).length },
    { name: 'XState, actor.send', one: bySending },
    { name: 'XState, pure transition', one: byTransition },
  ]
  print(
    `Evaluating a case: ${many[0]?.length} facts, three stages, ${state.duties.length} duties, ${state.dates.length} dates and ${state.gates.length} gates answered; ${cases} cases a turn`,
  )
  print(
    `  the machine takes the same ${many[0]?.length} events: it keeps them and moves from stage to stage; it works out no date and judges nothing`,
  )
  const measured = sideBySide(
    contestants.map(({ name, one }) => ({ name, operations: cases, turn: () => many.reduce((sum, facts) => sum + one(facts), 0) })),
  )
  for (const line of printed(measured, 'a case')) print(line)
  print(`  so: ${grouped(1e9 / (measured[0]?.nanoseconds ?? 1))} evaluations a second (aim: at least 20,000)`)

  const longest = longestWorkedCase()
  const long = copiesOf(longest.facts)
  const due = (facts: readonly Fact[], today: LocalDate): number => datesIn(evaluate(compiled, facts, calendar, today))
  const beside = sideBySide([
    { name: 'those 40 facts', operations: cases, turn: () => many.reduce((sum, facts) => sum + due(facts, lookedAt), 0) },
    { name: 'the longest worked case', operations: cases, turn: () => long.reduce((sum, facts) => sum + due(facts, longest.asOf), 0) },
    { name: 'XState, actor.send, those 40 facts', operations: cases, turn: () => many.reduce((sum, facts) => sum + bySending(facts), 0) },
  ])
  print(`The longest worked case, ${longest.id}: ${longest.facts.length} facts; due dates only (aim: within 200 µs)`)
  for (const line of printed(beside, 'a case')) print(line)
}

const copiesOf = (facts: readonly Fact[]): readonly (readonly Fact[])[] =>
  Array.from({ length: cases }, (_, i) =>
    structuredClone(facts).map(fact => ({ ...fact, case: fact.case === null ? null : `B26-${i}`, id: `${fact.id}-${i}` })),
  )

/** What a list or a what-if asks: how each duty stands and when it is due. */
const datesIn = ({ duties }: CaseState): number => duties.reduce((sum, { due, status }) => sum + (due === undefined ? status.length : 1), 0)

const partsOf = ({ strands, positions, duties, dates, gates, notices, facts, unknown }: CaseState): number =>
  [strands, positions, duties, dates, gates, notices, facts, unknown].reduce((sum, part) => sum + part.length, 0)

/** Of the worked cases of the same procedure, the one with most facts. */
function longestWorkedCase(): { readonly id: string; readonly asOf: LocalDate; readonly facts: readonly Fact[] } {
  const all = filesIn('scenarios/telford-wrekin').flatMap(file =>
    parseScenarios(readText(file), file).scenarios.flatMap(scenario =>
      factsOfEachCase(scenario).map(({ facts }) => ({ id: scenario.id, asOf: day(scenario.asOf), facts })),
    ),
  )
  return all.reduce((most, one) => (one.facts.length > most.facts.length ? one : most))
}

interface Happened {
  readonly type: 'happened'
  readonly fact: Fact
}

const inStage = (stage: string) => ({ guard: { type: 'asksFor', params: { stage } } as const, actions: 'keep' as const })

/** A state machine as one would draw this procedure: a state for each stage, the facts kept in its context. */
const machine = setup({
  types: { context: { kept: [] as readonly Fact[] }, events: { type: 'happened' } as Happened },
  actions: { keep: assign({ kept: ({ context, event }) => [...context.kept, event.fact] }) },
  guards: {
    is: ({ event }, params: { type: string }) => event.fact.type === params.type,
    asksFor: ({ event }, params: { stage: string }) => event.fact.type === 'escalation-requested' && event.fact.stage === params.stage,
  },
}).createMachine({
  initial: 'intake',
  context: { kept: [] },
  states: {
    intake: {
      on: {
        happened: [
          { guard: { type: 'is', params: { type: 'acknowledgement-sent' } }, actions: 'keep', target: 'stage-1' },
          { actions: 'keep' },
        ],
      },
    },
    'stage-1': { on: { happened: [{ ...inStage('stage-2'), target: 'stage-2' }, { actions: 'keep' }] } },
    'stage-2': { on: { happened: [{ ...inStage('stage-3'), target: 'stage-3' }, { actions: 'keep' }] } },
    'stage-3': {
      on: {
        happened: [{ guard: { type: 'is', params: { type: 'case-closed' } }, actions: 'keep', target: 'closed' }, { actions: 'keep' }],
      },
    },
    closed: { type: 'final' },
  },
})

function bySending(facts: readonly Fact[]): number {
  const actor = createActor(machine).start()
  for (const fact of facts) actor.send({ type: 'happened', fact })
  const { value, context } = actor.getSnapshot()
  actor.stop()
  return mustEndIn(value, context.kept.length)
}

function byTransition(facts: readonly Fact[]): number {
  let [snapshot] = initialTransition(machine)
  for (const fact of facts) snapshot = transition(machine, snapshot, { type: 'happened', fact })[0]
  return mustEndIn(snapshot.value, snapshot.context.kept.length)
}

function mustEndIn(value: unknown, kept: number): number {
  if (value !== 'stage-3' || kept !== 40) throw new Error(`the machine ended in ${String(value)} with ${kept} facts`)
  return kept
}
