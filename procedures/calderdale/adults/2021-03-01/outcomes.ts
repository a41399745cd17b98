import type { Outcomes } from '#language'

/** Upheld or not upheld overall only where every element is; anything else, all partly upheld too, is partially upheld. */
export const outcomes: Outcomes = {
  clause: 'Stage 4 outcome rule; Stage 4 guidance 2',
  point: ['upheld', 'partially-upheld', 'not-upheld'],
  overall: [
    { every: ['upheld'], is: 'upheld', clause: 'Stage 4 outcome rule' },
    { every: ['not-upheld'], is: 'not-upheld', clause: 'Stage 4 outcome rule' },
    { is: 'partially-upheld', clause: 'Stage 4 outcome rule' },
  ],
  reportsAs: { upheld: 'upheld', 'partially-upheld': 'upheld in part', 'not-upheld': 'not upheld' },
}
