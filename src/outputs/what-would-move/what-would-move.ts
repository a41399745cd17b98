import type { Fact } from '#case'
import { changedClocks } from './clocks.ts'
import { changedLetters } from './letters.ts'
import { changedOutcomes, changedPositions, changedStages, changedWays } from './stands.ts'
import { changedSteps } from './steps.ts'
import type { Side, WhatWouldMove } from './view.ts'

/**
 * What in a case would be otherwise if its facts were read by another procedure. Both sides are the same facts, evaluated for the same
 * day; what is the same on both is left out.
 */
export function whatWouldMove(before: Side, after: Side, facts: readonly Fact[]): WhatWouldMove {
  const parts = {
    clocks: changedClocks(before, after),
    steps: changedSteps(before, after, facts),
    positions: changedPositions(before, after),
    stages: changedStages(before, after),
    outcomes: changedOutcomes(before, after),
    ways: changedWays(before, after),
    letters: changedLetters(before, after),
  }
  return {
    before: before.state.procedure,
    after: after.state.procedure,
    ...parts,
    isNothing: Object.values(parts).every(part => part.length === 0),
  }
}
