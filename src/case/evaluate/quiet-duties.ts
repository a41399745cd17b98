import type { DutyState, Status } from '../types.ts'
import type { CompiledClock, CompiledDuty, CompiledStage } from '../words/machine.ts'
import { asSentence } from '../words/names.ts'

/**
 * Duties of which there is nothing to say but that they have not started or do not apply: the same in every case, so each
 * is made once. Most duties of a procedure are quiet most of the time.
 */
const kept = new WeakMap<CompiledClock, Kept>()
const keptStages = new WeakMap<CompiledStage, readonly DutyState[]>()

/** Why a duty is quiet: its stage is not open, it waits for something to happen, or it does not apply. */
export type Quiet = { readonly is: 'shut' } | { readonly is: 'applies-not' } | { readonly is: 'waits'; readonly for: string }

/** By what it waits for, where it waits for something. */
type Kept = Readonly<Record<Quiet['is'], Map<string, DutyState>>>

export function quietDuty(clock: CompiledClock, duty: CompiledDuty, quiet: Quiet): DutyState {
  let ofClock = kept.get(clock)
  if (ofClock === undefined) {
    ofClock = { 'applies-not': new Map(), shut: new Map(), waits: new Map() }
    kept.set(clock, ofClock)
  }
  const states = ofClock[quiet.is]
  const waitsFor = quiet.is === 'waits' ? quiet.for : ''
  const already = states.get(waitsFor)
  if (already !== undefined) return already
  const state = made(clock, duty, quiet.is === 'applies-not' ? 'does-not-apply' : 'not-started', sayQuiet(clock, quiet))
  states.set(waitsFor, state)
  return state
}

function sayQuiet(clock: CompiledClock, quiet: Quiet): string {
  if (quiet.is === 'shut') return `${asSentence(clock.stage.title)} is not open (${clock.stage.clause}).`
  if (quiet.is === 'applies-not') return `Does not apply here (${clock.clause}).`
  return quiet.for === '' ? `Not started (${clock.clause}).` : `Starts when ${quiet.for} (${clock.clause}).`
}

/** The duties of a stage that is not open: each for the whole, for a duty for each thing is one for none while there is nothing. */
export function notStartedDuties(stage: CompiledStage): readonly DutyState[] {
  const already = keptStages.get(stage)
  if (already !== undefined) return already
  const duties = stage.clocks.flatMap(clock =>
    clock.duty === undefined || clock.each !== undefined ? [] : [quietDuty(clock, clock.duty, { is: 'shut' })],
  )
  keptStages.set(stage, duties)
  return duties
}

function made(clock: CompiledClock, duty: CompiledDuty, status: Status, says: string): DutyState {
  return {
    key: clock.key,
    title: clock.title,
    clause: clock.clause,
    for: [],
    stage: clock.stage.id,
    who: duty.who,
    must: duty.must,
    status,
    aim: clock.aim,
    records: duty.does.types,
    asks: duty.asks,
    occurrences: [],
    wasLate: [],
    missing: [],
    blockedBy: [],
    withoutEffect: [],
    ladder: [],
    steps: [],
    moves: [],
    lines: [],
    others: [],
    says,
    ...(duty.letter === undefined ? {} : { letter: duty.letter }),
    ...(clock.reading === undefined ? {} : { reading: clock.reading }),
    ...(clock.departs === undefined ? {} : { departs: clock.departs }),
  }
}
