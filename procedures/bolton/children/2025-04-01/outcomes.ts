import type { Outcomes } from '#language'

/** One outcome a point and one for the whole (a reading: the policy does not say which). */
export const outcomes: Outcomes = {
  clause: 'Appendix 1 Stage 1 purpose',
  point: ['upheld', 'partially-upheld', 'not-upheld'],
  overall: [
    { every: ['upheld'], is: 'upheld', clause: 'Appendix 1 Stage 1 purpose' },
    { every: ['not-upheld'], is: 'not-upheld', clause: 'Appendix 1 Stage 1 purpose' },
    { is: 'partially-upheld', clause: 'Appendix 1 Stage 1 purpose' },
  ],
  reportsAs: { upheld: 'upheld', 'partially-upheld': 'partially upheld', 'not-upheld': 'not upheld' },
}
