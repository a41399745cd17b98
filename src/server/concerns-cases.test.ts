import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Fact } from '#case'
import { concernsCases, movesFigures } from './concerns-cases.ts'
import { readLibrary } from './library.ts'

const { editions } = await readLibrary()
const fact = (type: string): Fact => ({
  ...{ id: '1', type, case: null, on: day('2026-11-23'), recordedAt: '2026-11-23T09:00:00.000Z', recordedBy: 'one' },
  data: {},
})

test('what a fact of the body may carry is no reading of it: a report that was issued, a list that was sent, has no case read again', () => {
  expect(editions.some(({ compiled }) => compiled.procedure.fields?.['report-issued'] !== undefined)).toBe(true)
  for (const { compiled } of editions) {
    expect(movesFigures(compiled, fact('report-issued')), compiled.procedure.id).toBe(false)
    expect(concernsCases(compiled, fact('report-issued')), compiled.procedure.id).toBe(false)
  }
})

test('a closed day and a setting move what cases owe; who holds a role moves lists alone', () => {
  for (const { compiled } of editions) {
    expect(['calendar-changed', 'setting-changed'].map(type => movesFigures(compiled, fact(type)))).toEqual([true, true])
    expect([concernsCases(compiled, fact('role-given')), movesFigures(compiled, fact('role-given'))]).toEqual([true, false])
  }
})
