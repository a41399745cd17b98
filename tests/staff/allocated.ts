/** A complaint of adult social care, registered, passed on and given to its Investigating Officer. */
import type { Told } from './example-of.ts'

export const allocated: readonly Told[] = [
  [
    'complaint-received',
    '2026-03-02',
    'complainant',
    { words: 'Nobody rang', relation: 'service-user', receivedBy: 'complaints-team', anonymous: false },
    { by: { role: 'complainant', person: 'p1' } },
  ],
  ['point-raised', '2026-03-02', 'complaints-team', { words: 'Nobody rang back' }, { about: { point: ['1'] } }],
  ['complaint-registered', '2026-03-02', 'complaints-team', { reference: 'AW-1' }],
  ['passed-on', '2026-03-03', 'complaints-team', { what: 'complaint', to: 'service-manager' }],
  [
    'person-appointed',
    '2026-03-03',
    'complaints-team',
    { as: 'investigating-officer', person: 'investigating-officer', role: 'operations-manager', agreedWith: ['service-manager'] },
    { stage: 'allocation' },
  ],
  [
    'passed-on',
    '2026-03-04',
    'complaints-officer',
    { what: 'complaint', to: 'investigating-officer', enclosed: ['front-sheet', 'learning-template'] },
    { at: '14:10' },
  ],
]
