import type { ClockState, Step } from '#case'
import type { Chip } from './chip.ts'
import { barelyDay, type CountedIn } from './days-in-words/days.ts'

type CountStep = Extract<Step, { step: 'count' }>

export const countSteps = (clock: ClockState): readonly CountStep[] => clock.steps.filter(step => step.step === 'count')

/** Working days if any of its counts is in working days or nothing is counted: lateness follows the clause. */
export function countedIn(clock: ClockState): CountedIn {
  const counts = countSteps(clock)
  return counts.length === 0 || counts.some(step => step.unit === 'working-days') ? 'working-days' : 'calendar-days'
}

const TIMES = ['', 'once', 'twice']

/** What has happened to a date, in two or three words each; the weightiest first. */
export function clockChips(clock: ClockState): readonly Chip[] {
  const extensions = clock.moves.filter(move => move.by === 'extension').length
  const afresh = clock.steps.filter(step => step.step === 'afresh').at(-1)
  const resumed = clock.moves.some(move => move.by === 'hold') && afresh === undefined
  const chips: Chip[] = []
  if (extensions > 0) chips.push({ kind: 'more', words: `Extended ${TIMES[extensions] ?? `${extensions} times`}` })
  const restarted = afresh?.gives ?? clock.moves.findLast(move => move.by === 'restart')?.on
  if (restarted !== undefined) chips.push({ kind: 'stop', words: `Restarted ${barelyDay(restarted)}` })
  if (resumed) chips.push({ kind: 'stop', words: 'Was paused' })
  if (clock.moves.some(move => move.by === 'calendar')) chips.push({ kind: 'plain', words: 'Moved by a closed day' })
  return chips
}
