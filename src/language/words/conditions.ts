import type { ClockId, Condition, DutyIs, GateId, Kind, Literal, Pick, Ref, StageId, TrackId, Value, When } from '../types.ts'
import { the } from './picks.ts'

/** One is seen, with effect; otherwise false: silence is no. */
export function recorded(ref: Ref): { readonly recorded: Ref } {
  return { recorded: ref }
}

/** The last of the one is after the last of the other. */
export function stands(ref: Ref, endedBy: Ref): { readonly stands: Ref; readonly endedBy: Ref } {
  return { stands: ref, endedBy }
}

/** Consent was given for this scope (and party), and not refused or withdrawn since. */
export function consent(scope: string, about: { readonly with?: Literal | Value } = {}): { readonly stands: Ref; readonly endedBy: Ref } {
  const where = { scope, ...about }
  return stands(
    the('consent-answered', { where: { ...where, answer: 'given' } }),
    the('consent-answered', { where: { ...where, answer: ['refused', 'withdrawn'] } }),
  )
}

/** And: false beats unknown. `all()` is true. */
export function all(...conditions: readonly Condition[]): { readonly all: readonly Condition[] } {
  return { all: conditions }
}

/** Or: true beats unknown. */
export function any(...conditions: readonly Condition[]): { readonly any: readonly Condition[] } {
  return { any: conditions }
}

/** Not: unknown stays unknown. */
export function not(condition: Condition): { readonly not: Condition } {
  return { not: condition }
}

/** Equal, or sharing a value where either is a list; unknown if either is not known. */
export function is(a: Value, b: Value): { readonly is: readonly [Value, Value] } {
  return { is: [a, b] }
}

/** Numbers, days or moments: like with like. */
export function atLeast(a: Value, b: Value): { readonly atLeast: readonly [Value, Value] } {
  return { atLeast: [a, b] }
}

export function atMost(a: Value, b: Value): { readonly atMost: readonly [Value, Value] } {
  return { atMost: [a, b] }
}

/** Not missing, empty or false. */
export function filled(value: Value): { readonly filled: Value } {
  return { filled: value }
}

/** Every wanted one is in the list. */
export function covers(list: Value, wanted: readonly Literal[]): { readonly covers: readonly [Value, readonly Literal[]] } {
  return { covers: [list, wanted] }
}

/** True for each thing of the kind; with none, true. */
export function every(kind: Kind, that: Condition): { readonly every: Kind; readonly that: Condition } {
  return { every: kind, that }
}

/** The day of the act (else today) is not after the date. */
export function onOrBefore(date: When): { readonly atMost: readonly [Value, Value] } {
  return atMost({ date: { at: 'act' } }, { date })
}

type DutyIsWord<S extends DutyIs> = { readonly dutyIs: readonly [ClockId, S] }

/** Done. These words take a duty (`respond`), a stage's duties (`stage-2/*`: any of them) or all (`*`). */
export function met(duty: ClockId): DutyIsWord<'met'> {
  return { dutyIs: [duty, 'met'] }
}

/** Not done in time, whether or not it has been done since. */
export function late(duty: ClockId): DutyIsWord<'late'> {
  return { dutyIs: [duty, 'late'] }
}

/** Late and still not done. */
export function overdue(duty: ClockId): DutyIsWord<'overdue'> {
  return { dutyIs: [duty, 'overdue'] }
}

/** Still to do. */
export function owed(duty: ClockId): DutyIsWord<'owed'> {
  return { dutyIs: [duty, 'owed'] }
}

/** Held. */
export function paused(duty: ClockId): DutyIsWord<'paused'> {
  return { dutyIs: [duty, 'paused'] }
}

/** The person's last entry by then meets what the register requires, and what else is asked of it here. */
export function inRegister(person: Value, register: string, where?: Pick['where']): Extract<Condition, { readonly inRegister: unknown }> {
  return where === undefined ? { inRegister: person, register } : { inRegister: person, register, where }
}

/** A fact of that gate waits for a decision. */
export function waits(gate: GateId): { readonly waits: GateId } {
  return { waits: gate }
}

/** This point of complaint is on that track. */
export function track(id: TrackId): { readonly track: TrackId } {
  return { track: id }
}

export type StageIs = 'open' | 'ended' | 'not-open' | 'skipped'

/** Where that stage is for this point of complaint. */
export function stageIs(stage: StageId, state: StageIs): { readonly stageIs: readonly [StageId, StageIs] } {
  return { stageIs: [stage, state] }
}
