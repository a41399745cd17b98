import { day } from '#calendar'
import { type Procedure, procedure } from '#language'
import { compile } from '../compile.ts'
import { decide } from '../decide.ts'
import { type EvaluateOptions, evaluate } from '../evaluate.ts'
import type { CaseState, ClockState, Decision, DutyState, FactState, GateState, Refusal } from '../types.ts'
import type { CompiledProcedure } from '../words/machine.ts'
import { anytown, anytownCompiled, england } from './anytown.ts'
import { attemptOf, factsOf, type Short } from './facts.ts'

/** A case as it stands, asked by name. */
export interface Seen {
  readonly state: CaseState
  /** One duty of the whole, or of a point or another thing. */
  duty(key: string, thing?: string): DutyState
  date(key: string): ClockState
  gate(key: string, thing?: string): GateState
  fact(id: string): FactState
}

export function seeIn(compiled: CompiledProcedure, today: string, shorts: readonly Short[], options: EvaluateOptions = {}): Seen {
  const state = evaluate(compiled, factsOf(...shorts), england, day(today), options)
  const one = <T extends { readonly key: string; readonly for: ClockState['for'] }>(list: readonly T[], key: string, thing?: string): T => {
    const found = list.find(item => item.key === key && (thing === undefined || item.for.some(({ id }) => id === thing)))
    if (found === undefined) throw new Error(`no ${key}${thing === undefined ? '' : ` for ${thing}`}`)
    return found
  }
  return {
    state,
    duty: (key, thing) => one(state.duties, key, thing),
    date: key => one(state.dates, key),
    gate: (key, thing) => one(state.gates, key, thing),
    fact: id => {
      const found = state.facts.find(item => item.fact === id)
      if (found === undefined) throw new Error(`no fact ${id}`)
      return found
    },
  }
}

export const see = (today: string, ...shorts: readonly Short[]): Seen => seeIn(anytownCompiled, today, shorts)

export const tried = (today: string, shorts: readonly Short[], attempt: Short): Decision =>
  decide(anytownCompiled, factsOf(...shorts), england, day(today), attemptOf(attempt))

/** The refusals of an attempt; none where it was let through. */
export const refusalsOf = (today: string, shorts: readonly Short[], attempt: Short): readonly Refusal[] => {
  const answer = tried(today, shorts, attempt)
  return 'refused' in answer ? answer.refused : []
}

/** Anytown's roles and settings with one stage of its own. */
export const withStage = (stage: Procedure['stages'][string], more: Partial<Procedure> = {}): CompiledProcedure =>
  compile(procedure({ ...anytown, stages: { s: stage }, ...more }), 'h')

export const received = (on: string, data: Short['data'] = {}): Short => ({ type: 'complaint-received', on, by: 'complainant', data })
