import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { FigureRow, ReportFigures } from '../figures/report-figures.ts'
import { asIssued } from './as-issued.ts'

const period = { id: '2026-27', title: 'The year', from: day('2026-04-01'), to: day('2027-03-31') }
const group = (value: string, title: string, count: number): FigureRow => ({
  ...{ id: `received service ${value}`, measure: 'received', group: { field: 'service', value }, title },
  cells: [{ amount: count === 0 ? { is: 'none' } : { is: 'count', count }, notKnown: 0 }],
})
const listed = (title: string, stands: string): FigureRow => ({ id: 'listed 1', measure: 'made', title, said: [stands], cells: [] })
const figures = (groups: readonly FigureRow[], list: FigureRow): ReportFigures => ({
  ...{ procedure: 'p', title: 'Report', clause: '1', period, asAt: period.to, isWhole: true, definitions: {} },
  sections: [
    {
      ...{ id: 'numbers', title: 'Numbers', clause: '1', sums: [] },
      tables: [
        { id: 'by-service', title: 'By service', columns: [period], rows: groups },
        { id: 'list', title: 'One by one', columns: [], says: ['How it stands'], rows: [list] },
      ],
    },
  ],
})
const gone = ['[erased]']
const issued = figures([group('roads', 'Roads', 7), group('parks', 'Parks', 0)], listed('Ring first.', 'Done 3 June 2026'))

test('what is called otherwise, come since or gone with nothing counted in it makes no other report', () => {
  const now = figures([group('bins', 'Bins', 0), group('roads', 'Highways', 7)], listed('[erased]', 'Done 3 June 2026'))
  expect(asIssued(now, issued, gone)).toEqual(issued)
})

test('a number, a group with something in it or other words make another report', () => {
  const more = figures([group('roads', 'Roads', 8), group('parks', 'Parks', 0)], listed('Ring first.', 'Done 3 June 2026'))
  expect(asIssued(more, issued, gone)).toEqual(more)
  const another = figures([group('roads', 'Roads', 7), group('parks', 'Parks', 0), group('bins', 'Bins', 1)], listed('Write.', 'Proposed'))
  expect(asIssued(another, issued, gone)).toEqual(another)
  const fewer = figures([group('parks', 'Parks', 0)], listed('Ring first.', 'Done 3 June 2026'))
  expect(asIssued(fewer, issued, gone)).toEqual(fewer)
})

test('what was issued before months were followed is made again without them', () => {
  const trend = { id: 'received-by-month', title: 'Month by month', columns: [period], rows: [], isTrend: true as const }
  const now = { ...issued, sections: issued.sections.map(one => ({ ...one, tables: [...one.tables, trend] })) }
  expect(asIssued(now, issued, gone)).toEqual(issued)
  expect(asIssued(now, now, gone)).toEqual(now)
})
