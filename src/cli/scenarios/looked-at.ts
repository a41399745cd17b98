import { type Calendar, day, type LocalDate } from '#calendar'
import { type CaseState, type CompiledProcedure, evaluate } from '#case'
import { type Figure, figures, type Routing, routing } from '#outputs'
import { factsOfCase } from './facts-of-scenario.ts'
import type { Scenario } from './format.ts'

type Figures = Readonly<Record<string, Figure>>

/** A scenario under a procedure: its cases on any day, each worked out once. */
export class LookedAt {
  readonly scenario: Scenario
  readonly compiled: CompiledProcedure
  readonly calendar: Calendar
  private readonly states = new Map<string, CaseState>()
  private readonly counted = new Map<string, Figures>()

  constructor(scenario: Scenario, compiled: CompiledProcedure, calendar: Calendar) {
    this.scenario = scenario
    this.compiled = compiled
    this.calendar = calendar
  }

  /** One case, or the body's own record (null), as it stands at the end of a day. */
  stateOf(of: string | null, asOf: string): CaseState {
    const key = JSON.stringify([of, asOf])
    const options = of === null ? ({ of: 'body' } as const) : {}
    const state = this.states.get(key) ?? evaluate(this.compiled, factsOfCase(this.scenario, of), this.calendar, day(asOf), options)
    this.states.set(key, state)
    return state
  }

  /** Which way each point of a case goes on a day. */
  routingOf(of: string | null, today: LocalDate): Routing {
    const { compiled, calendar } = this
    return routing({ compiled, calendar, today, facts: factsOfCase(this.scenario, of) })
  }

  /** What the procedure measures, counted over some cases in a period as they are known on a day. */
  figuresOf(cases: readonly string[], from: string, to: string, asOf: string): Figures {
    const key = JSON.stringify([cases, from, to, asOf])
    const period = { from: day(from), to: day(to) }
    const facts = cases.map(id => ({ id, facts: factsOfCase(this.scenario, id) }))
    const found = this.counted.get(key) ?? figures(this.compiled, facts, this.calendar, period, day(asOf))
    this.counted.set(key, found)
    return found
  }
}
