import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Fact } from '#case'
import type { Procedure } from '#language'
import { settingsInForce } from './settings.ts'

const procedure: Pick<Procedure, 'settings'> = {
  settings: { reminder: { value: 2, clause: '7.1', says: 'Days before' }, retention: { clause: '9', says: 'Months kept' } },
}
const changed = (id: string, on: string, name: string, value: string): Fact => ({
  ...{ id, type: 'setting-changed', case: null, on: day(on), recordedAt: `${on}T09:00:00Z`, recordedBy: 'robin', data: { name, value } },
})
const read = (today: string, ...facts: readonly Fact[]) => {
  const [reminder, retention] = settingsInForce(procedure, facts, day(today))
  return { reminder, retention }
}

test('as the procedure gives it, until the body sets another from a day', () => {
  const change = changed('body/1', '2026-06-01', 'reminder', '4')
  expect(read('2026-05-31').reminder).toMatchObject({ now: 2, written: 2, isNumber: true, changes: [] })
  expect(read('2026-06-01', change).reminder).toMatchObject({
    now: '4',
    written: 2,
    changes: [{ on: '2026-06-01', value: '4', by: 'robin' }],
  })
})

test('what the body must set says nothing until it has; what was taken back does not count', () => {
  expect(read('2026-06-01').retention).not.toHaveProperty('now')
  const set = changed('body/1', '2026-06-01', 'retention', '72')
  const back: Fact = { ...set, id: 'body/2', type: 'fact-retracted', data: { retracts: 'body/1', reason: 'Wrong' } }
  expect(read('2026-06-01', set).retention).toMatchObject({ now: '72' })
  expect(read('2026-06-01', set, back).retention).not.toHaveProperty('now')
})
