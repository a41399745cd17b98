import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Fact } from '#case'
import { thingsOf } from './points.ts'

test('a thing is called by the first words recorded of it, and not by a day', () => {
  const data = { endsOn: '2026-11-30', measure: 'One letter a week', reviewOn: '2026-08-31' }
  const fact: Fact = {
    ...{ id: 'f1', type: 'restriction-decided', case: 'AN26-0001', on: day('2026-05-14'), recordedAt: '2026-05-14T09:00:00Z' },
    ...{ recordedBy: 'kim', data, about: { restriction: ['1'] } },
  }
  const state = { facts: [{ fact: 'f1', effect: 'yes' }] }
  const open = { facts: [fact], state, procedure: {}, body: {} } as unknown as Parameters<typeof thingsOf>[0]
  expect(thingsOf(open, 'restriction')).toEqual([{ id: '1', words: 'One letter a week' }])
})
