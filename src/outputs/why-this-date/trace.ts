import type { LocalDate } from '#calendar'
import type { ClockState, FactId, Step } from '#case'
import type { Clause } from '#language'

export type Count = Extract<Step, { step: 'count' }>
export type Held = Extract<Step, { step: 'held' }>
export type Moved = Extract<Step, { step: 'moved' }>
type Note = Extract<Step, { step: 'earliest' | 'latest' | 'once-all' | 'chosen' | 'rolled' | 'meeting' }>

/** What a count begins from: a fact, a date written in one, another clock's date, a fixed day, a clock begun afresh. */
export interface Anchor {
  readonly day: LocalDate
  readonly is: 'fact' | 'written' | 'due-of' | 'fixed' | 'meeting' | 'afresh' | 'day'
  readonly fact?: FactId
  /** The fact's type, the field or the other clock's key. */
  readonly of?: string
  readonly clause?: Clause
}

/** One counting of a clock from one start. All but the last were set aside when it began afresh. */
export interface Run {
  readonly anchor: Anchor
  /** In the order counted; the last gives the date. */
  readonly counts: readonly Count[]
  readonly notes: readonly Note[]
  /** The date before anything moved it. */
  readonly base?: LocalDate
  readonly holds: readonly Held[]
  readonly moves: readonly Moved[]
}

/** The steps of a clock, read as runs: what was counted, from what, and what moved it. */
export function runsOf(clock: ClockState): readonly Run[] {
  const cuts = clock.steps.flatMap((step, i) => (step.step === 'afresh' ? [i] : []))
  const bounds = [0, ...cuts, clock.steps.length]
  return bounds.slice(0, -1).flatMap((from, i) => {
    const run = runOf(clock.steps.slice(from, bounds[i + 1]), clock)
    return run === undefined ? [] : [run]
  })
}

function runOf(steps: readonly Step[], clock: ClockState): Run | undefined {
  const holds = steps.filter(step => step.step === 'held')
  // A clock begun afresh says at its end from which date it moved there: that is no change of this run.
  const arrival = steps[0]?.step === 'afresh' ? steps.findIndex(step => step.step === 'moved' && step.by === 'hold') : -1
  const moves = steps.filter((step, i) => step.step === 'moved' && i !== arrival).filter(step => step.step === 'moved')
  const firstChange = steps.findIndex(step => step.step === 'held' || step.step === 'moved')
  const counted = firstChange < 0 ? steps : steps.slice(0, firstChange)
  const change = steps[firstChange]
  // Steps of the new date may stand before the move: what was counted first ends at the day it was moved from.
  const base = change?.step === 'moved' && firstChange !== arrival ? change.from : lastGiven(counted)
  if (base === undefined) return undefined
  return { ...back(counted, base, clock), base, holds, moves }
}

function lastGiven(steps: readonly Step[]): LocalDate | undefined {
  const step = steps.at(-1)
  return step === undefined || !('gives' in step) ? undefined : step.gives
}

/** From the date back to what it began from: the steps of branches that did not give the date are passed by. */
function back(steps: readonly Step[], date: LocalDate, clock: ClockState): Pick<Run, 'anchor' | 'counts' | 'notes'> {
  const counts: Count[] = []
  const notes: Note[] = []
  let wanted = date
  for (const step of steps.toReversed()) {
    if (!('gives' in step) || step.gives !== wanted) continue
    if (step.step === 'count') {
      counts.unshift(step)
      wanted = step.from
    } else if (step.step === 'rolled') {
      notes.unshift(step)
      wanted = step.from
    } else if (step.step === 'earliest' || step.step === 'latest' || step.step === 'once-all' || step.step === 'chosen') {
      notes.unshift(step)
    } else if (step.step !== 'moved') {
      return { anchor: anchorOf(step), counts, notes: step.step === 'meeting' ? [step, ...notes] : notes }
    }
  }
  return { anchor: { day: wanted, is: 'day', clause: clock.clause }, counts, notes }
}

function anchorOf(step: Exclude<Extract<Step, { gives: LocalDate }>, Count | Moved>): Anchor {
  switch (step.step) {
    case 'fact':
      return { day: step.gives, is: 'fact', fact: step.fact, of: step.type }
    case 'written':
      return { day: step.gives, is: 'written', fact: step.fact, of: step.field }
    case 'due-of':
      return { day: step.gives, is: 'due-of', of: step.clock }
    case 'afresh':
      return { day: step.gives, is: 'afresh', fact: step.fact, of: step.hold, clause: step.clause }
    case 'meeting':
      return { day: step.gives, is: 'meeting', of: step.of }
    case 'fixed':
      return { day: step.gives, is: 'fixed' }
    default:
      return { day: step.gives, is: 'day' }
  }
}
