import type { Outcomes } from '#language'

/** A point is upheld, partially upheld, not upheld, or resolved with the complainant. */
export const outcomes: Outcomes = {
  clause: '7.11.8',
  point: ['upheld', 'partially-upheld', 'not-upheld', 'resolved'],
  overall: [
    { every: ['upheld'], is: 'upheld', clause: '7.11.8' },
    { every: ['resolved'], is: 'resolved', clause: '7.11.8' },
    { every: ['not-upheld'], is: 'not-upheld', clause: '7.11.8' },
    { every: ['not-upheld', 'resolved'], is: 'resolved', clause: '7.11.8' },
    { is: 'partially-upheld', clause: '7.11.8' },
  ],
  reportsAs: { upheld: 'upheld', 'partially-upheld': 'upheld in part', 'not-upheld': 'not upheld', resolved: 'resolved' },
}
