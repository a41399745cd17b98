import { expect, test } from 'vitest'
import { advocateDuty, advocateFacts } from '../testing/advocate-story.ts'
import { anytown } from '../testing/anytown.ts'
import { duty, state } from '../testing/states.ts'
import { caseSummary } from './case-summary.ts'

const read = {
  state: state('2026-05-14', { duties: [advocateDuty, duty({ key: 'stage-2/investigate', status: 'not-started' })] }),
  procedure: anytown,
  facts: advocateFacts,
  people: { p1: { name: 'K. Abara' } },
  reference: 'AN26-0104',
}

test('a summary says where a case stands and what it was promised', () => {
  expect(caseSummary(read)).toMatchObject({
    reference: 'AN26-0104',
    procedure: { id: 'anytown-children', version: '2026-04-01' },
    asOn: '2026-05-14',
    receivedOn: '2026-04-02',
    stage: { id: 'stage-1' },
    position: { id: 'open', open: true },
    duties: [{ key: 'stage-1/respond', status: 'owed', due: '2026-05-20', extended: true }],
  })
})

test('it is JSON, and holds no name and no words of anybody', () => {
  const json = JSON.stringify(caseSummary(read))
  expect(JSON.parse(json)).toEqual(caseSummary(read))
  for (const told of ['Abara', 'visits were cancelled', 'both advocates', 'two services']) expect(json).not.toContain(told)
})
