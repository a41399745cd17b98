import { expect, test } from 'vitest'
import { exampleProcedure } from '../../testing/example-procedure.ts'
import { promisesOf } from './promises.ts'

test('what is promised is read from the procedure: how soon, by whom, and what may follow', () => {
  expect(promisesOf(exampleProcedure)).toEqual({
    acknowledged: { within: 'within 2 working days', who: 'Customer Relationship Team' },
    answered: { within: 'within 10 working days', who: 'Service manager' },
    furtherStages: [{ title: 'Stage Two: an independent investigation' }],
  })
})

test('a length that depends on the complaint is not promised', () => {
  const stage = exampleProcedure.stages['stage-1']
  const respond = stage?.duties?.respond
  if (!stage || !respond) throw new Error('The example has no answer')
  const by = { choose: [] }
  const changed = { ...exampleProcedure, stages: { 'stage-1': { ...stage, duties: { respond: { ...respond, by } } } } }
  expect(promisesOf(changed).answered).toEqual({ who: 'Service manager' })
})
