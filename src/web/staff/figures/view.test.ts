import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Procedure } from '#language'
import type { FigureTable } from '#outputs'
import { exampleProcedure } from '../../testing/example-procedure.ts'
import { besideOf, leadOf } from './amount.tsx'
import { flagsOf } from './view.ts'

const counts = { recorded: 'complaint-received' } as const
const procedure: Procedure = {
  ...exampleProcedure,
  measures: {
    answered: { title: 'Answered', clause: '1', counts, on: 'complaint-received' },
    extended: {
      ...{ title: 'Extended', clause: '1', counts, on: 'complaint-received', outOf: 'answered' },
      ...{ flag: 'more than half: no longer a minority of cases', flagAbove: 50 },
    },
  },
}
const table = (count: number, of: number): FigureTable => {
  const amount = of === 0 ? ({ is: 'share', count, of } as const) : ({ is: 'share', count, of, percent: (100 * count) / of } as const)
  const columns = [{ id: 'q', title: 'July to September 2026', from: day('2026-07-01'), to: day('2026-09-30') }]
  return {
    id: 't',
    title: 'T',
    columns,
    rows: [{ id: 'extended', measure: 'extended', title: 'Extended', cells: [{ amount, notKnown: 0 }] }],
  }
}

test('of 20 closed complaints 11 were extended: 55%, which is no longer a minority, and 10 of 20 still is none', () => {
  const [cell] = table(11, 20).rows[0]?.cells ?? []
  expect(cell && [leadOf(cell.amount), besideOf(cell.amount)]).toEqual(['55.0%', '11 of 20'])
  expect(flagsOf(procedure, table(11, 20))).toEqual({ extended: 'more than half: no longer a minority of cases' })
  expect(flagsOf(procedure, table(10, 20))).toEqual({})
  expect(flagsOf(procedure, table(0, 0))).toEqual({})
})

test('a share of nothing is n/a with its fraction, and nothing in a group is none', () => {
  expect([leadOf({ is: 'share', count: 0, of: 0 }), besideOf({ is: 'share', count: 0, of: 0 })]).toEqual(['n/a', '0 of 0'])
  expect(leadOf({ is: 'none' })).toBe('None')
  expect([
    leadOf({ is: 'share', count: 1648, of: 2149, percent: 76.7 }),
    besideOf({ is: 'share', count: 1648, of: 2149, percent: 76.7 }),
  ]).toEqual(['76.7%', '1,648 of 2,149'])
})
