import type { DutyState } from '../types.ts'
import type { CompiledClock, DutyClock, DutyRun, View } from '../words/machine.ts'
import { NotKnown } from '../words/not-known.ts'
import type { Standing } from './duties.ts'
import { quietDuty } from './quiet-duties.ts'

/** A duty while nothing that could begin or do it has happened. */
interface Untouched {
  readonly run: DutyRun
  readonly notStarted: Standing
  readonly leftOut: Standing
  /** As it is shown in a stage that is open. */
  readonly shown: DutyState
}

const kept = new WeakMap<CompiledClock, Untouched>()

/** The same in every case, so made once: in the first case that asks while the duty is untouched. */
export function untouched(v: View, clock: DutyClock): Untouched {
  const already = kept.get(clock)
  if (already !== undefined) return already
  const due = clock.by.day(v)
  const run: DutyRun = {
    clock: { begun: undefined, start: undefined, base: due, due, extended: false },
    doing: undefined,
    metFrom: undefined,
    run: undefined,
    past: [],
    counts: () => true,
  }
  const made: Untouched = {
    run,
    notStarted: { status: 'not-started', duty: run },
    leftOut: { status: 'does-not-apply', duty: run },
    shown: quietDuty(clock, clock.duty, { is: 'waits', for: due instanceof NotKnown ? due.what : '' }),
  }
  kept.set(clock, made)
  return made
}
