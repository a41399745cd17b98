import type { Outcomes } from '#language'
import { mchp } from './sources.ts'

/** Four outcomes. A point resolved has no uphold decision, so it does not weigh against one that was decided. */
export const outcomes: Outcomes = {
  clause: mchp.outcomes,
  point: ['upheld', 'partially-upheld', 'not-upheld', 'resolved'],
  overall: [
    { every: ['resolved'], is: 'resolved', clause: mchp.resolving },
    { every: ['upheld', 'resolved'], is: 'upheld', clause: mchp.outcomes },
    { every: ['not-upheld', 'resolved'], is: 'not-upheld', clause: mchp.outcomes },
    { is: 'partially-upheld', clause: mchp.outcomes },
  ],
  reportsAs: { upheld: 'upheld', 'partially-upheld': 'partially upheld', 'not-upheld': 'not upheld', resolved: 'resolved' },
}
