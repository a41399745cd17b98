/** A refusal that cannot say names the field as the form calls it. */
import { describe, expect, test } from 'vitest'
import { day } from '#calendar'
import { type Act, atMost, type Condition, dateIn, dayOf, fieldOf, given, is, the } from '#language'
import { decide } from './decide.ts'
import { england } from './testing/anytown.ts'
import { attemptOf, factsOf, type Short } from './testing/facts.ts'
import { received, withStage } from './testing/see.ts'

const proposed = (data: Short['data'] = {}): Short => ({
  type: 'action-proposed',
  on: '2026-04-08',
  by: 'director',
  stage: 's',
  about: { action: ['a1'] },
  data: { what: 'mend the gate', kind: 'remedy', source: 'response', ...data },
})

const logging = (that: Condition, asks: NonNullable<Act['asks']> = []) =>
  withStage({
    title: 'S',
    clause: '1',
    gates: {
      propose: { clause: '2', who: 'director', may: 'propose an action', records: 'action-proposed' },
      check: {
        clause: '3',
        who: 'director',
        may: 'check an action',
        records: 'action-checked',
        asks,
        needs: { why: { clause: '3', that, otherwise: 'it did not work' } },
      },
    },
  })
const checked: Short = { ...proposed(), type: 'action-checked', on: '2026-04-09', data: { evidence: 'seen' } }

const said = (that: Condition, attempt: Short = checked, before: readonly Short[] = [proposed()], asks: NonNullable<Act['asks']> = []) => {
  const answer = decide(logging(that, asks), factsOf(received('2026-04-07'), ...before), england, day('2026-06-01'), attemptOf(attempt))
  return 'refused' in answer ? answer.refused.map(({ because }) => because) : []
}

describe('a refusal that cannot say', () => {
  test('names a field of an earlier fact by its label, and says of which fact', () => {
    const by = dayOf(dateIn(the('action-proposed'), 'by'))
    expect(said(atMost(by, '2026-05-01'))).toEqual([
      'Cannot say: the date to do it by asked for when an action was proposed is not given (3). It did not work (3).',
    ])
  })

  test('quotes a label that is a question', () => {
    const worked = is(fieldOf('action-checked', 'worked'), true)
    expect(said(worked)[0]).toBe(
      'Cannot say: it is not recorded (“Did it work?” asked for when it was checked whether an action worked; 3). It did not work (3).',
    )
  })

  test('names what the form in hand has left empty, by its label or by the act’s own question', () => {
    const worked = is(given('worked'), true)
    expect(said(worked)).toEqual(['Not given: “Did it work?” It is needed to check an action (3). It did not work (3).'])
    expect(said(worked, checked, [proposed()], { worked: { says: 'The result of the check' } })[0]).toContain('the result of the check')
  })
})
