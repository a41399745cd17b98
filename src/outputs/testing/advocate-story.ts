import { day } from '#calendar'
import type { DutyState, Fact } from '#case'
import { duty, fact } from './states.ts'

const skipped = (...rows: readonly (readonly [string, string])[]) => rows.map(([on, why]) => ({ day: day(on), why }))

/** Received before Easter; stopped until an advocate came, begun afresh, and given 6 more working days. */
export const advocateFacts: readonly Fact[] = [
  fact('f1', 'complaint-received', '2026-04-02', {
    at: '16:10',
    by: { role: 'complainant', person: 'p1' },
    data: { words: 'My visits were cancelled.' },
  }),
  fact('f2', 'advocate-delayed', '2026-04-15', {
    by: { role: 'complaints-manager' },
    data: { unavoidable: true, cause: 'both advocates were on leave' },
  }),
  fact('f3', 'person-appointed', '2026-04-27', { data: { as: 'advocate', person: 'p2' } }),
  fact('f4', 'complainant-told-of-extension', '2026-05-08', {
    by: { role: 'complaints-manager' },
    recordedAt: '2026-05-11T09:00:00.000Z',
    data: { newDate: '2026-05-20', reasons: 'two services hold the records of the move' },
  }),
]

export const advocateDuty: DutyState = duty({
  start: day('2026-04-27'),
  base: day('2026-04-20'),
  due: day('2026-05-20'),
  atMost: day('2026-05-27'),
  steps: [
    { step: 'fact', fact: 'f1', type: 'complaint-received', on: day('2026-04-02'), gives: day('2026-04-02') },
    {
      step: 'count',
      unit: 'working-days',
      n: 10,
      how: 'from',
      from: day('2026-04-02'),
      skipped: skipped(['2026-04-03', 'Good Friday'], ['2026-04-06', 'Easter Monday']),
      gives: day('2026-04-20'),
    },
    { step: 'held', hold: 'advocate', from: day('2026-04-15'), to: day('2026-04-27'), left: 3, clause: '6.6' },
    { step: 'afresh', hold: 'advocate', fact: 'f3', clause: '6.6', gives: day('2026-04-27') },
    {
      step: 'count',
      unit: 'working-days',
      n: 10,
      how: 'from',
      from: day('2026-04-27'),
      skipped: skipped(['2026-05-04', 'Early May bank holiday']),
      gives: day('2026-05-12'),
    },
    {
      step: 'moved',
      by: 'hold',
      what: 'an advocate is awaited',
      fact: 'f3',
      on: day('2026-04-27'),
      from: day('2026-04-20'),
      gives: day('2026-05-12'),
      clause: '6.6',
    },
    { step: 'written', fact: 'f4', type: 'complainant-told-of-extension', field: 'newDate', gives: day('2026-05-20') },
    {
      step: 'moved',
      by: 'extension',
      what: 'give more time because the complaint is complex',
      fact: 'f4',
      on: day('2026-05-08'),
      from: day('2026-05-12'),
      gives: day('2026-05-20'),
      clause: '6.5',
    },
  ],
  moves: [
    { by: 'hold', what: 'advocate', fact: 'f2', on: day('2026-04-15'), from: day('2026-04-20'), clause: '6.6' },
    { by: 'hold', what: 'advocate', fact: 'f3', on: day('2026-04-27'), to: day('2026-05-12'), clause: '6.6' },
    {
      by: 'extension',
      what: 'the complainant was told that more time is needed',
      fact: 'f4',
      on: day('2026-05-08'),
      from: day('2026-05-12'),
      to: day('2026-05-20'),
      clause: '6.5',
    },
  ],
  lines: [{ id: 'law', title: 'the Regulations', kind: 'law', clause: 'reg 17', due: day('2026-05-27'), crossed: false }],
  others: [{ text: 'calendar days', due: day('2026-05-11') }],
  reading: { doubt: '6.4 says "ten days".', chosen: 'Working days, as everywhere else in the procedure.' },
})
