import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { ShownAmount, ShownSection } from '../publication/content.ts'
import { draftWords } from './drafts.ts'

const columns = [
  { id: 'now', title: 'October to December 2026', from: day('2026-10-01'), to: day('2026-12-31') },
  { id: 'before', title: 'July to September 2026', from: day('2026-07-01'), to: day('2026-09-30') },
]
const row = (title: string, isGroup: boolean, ...cells: readonly ShownAmount[]) => ({ id: title, measure: title, title, isGroup, cells })
const section = (...rows: readonly ReturnType<typeof row>[]): ShownSection => ({
  ...{ id: 's', title: 'S', clause: '1', words: '', parts: [] },
  tables: [{ id: 't', title: 'Complaints received, by service', columns, rows }],
})
const count = (n: number): ShownAmount => ({ is: 'count', count: n })
const share = (n: number, of: number): ShownAmount => ({
  is: 'share',
  count: n,
  of,
  ...(of > 0 && { percent: Math.round((1000 * n) / of) / 10 }),
})

test('what rose, what fell and what stayed, each with what it is compared with', () => {
  expect(draftWords(section(row('Received', false, count(47), count(44))))).toBe('Received: 47, up from 44 in July to September 2026.')
  expect(draftWords(section(row('Received', false, count(4), count(4))))).toBe('Received: 4, the same as in July to September 2026.')
  expect(draftWords(section(row('In time', false, share(31, 42), share(36, 40))))).toBe(
    'In time: 73.8% (31 of 42), down from 90.0% (36 of 40) in July to September 2026.',
  )
})

test('few are said to be few, a share of nothing has no direction, and what is hidden stays hidden', () => {
  const few = row('In time', false, share(5, 6), share(0, 0))
  expect(draftWords(section(few, row('Late', false, count(1), count(2))))).toContain(
    'In time: 83.3% (5 of 6); n/a (0 of 0) in July to September 2026. These are too few for the percentage to mean much.',
  )
  // Of a period without anything, which may be older than the record, nothing rose.
  expect(draftWords(section(few, row('Received', false, count(9), count(0))))).toBe(
    'In time: 83.3% (5 of 6). These are too few for the percentage to mean much. Received: 9.',
  )
  expect(draftWords(section(row('Late', false, { is: 'hidden' }, count(8))))).toBe('Late: not shown; 8 in July to September 2026.')
})

test('groups: the most, and those with none by name', () => {
  const words = draftWords(
    section(
      row('Roads', true, count(9)),
      row('Care', true, count(20)),
      row('Parks', true, { is: 'none' }),
      row('Homes', true, { is: 'hidden' }),
    ),
  )
  expect(words).toBe('Complaints received, by service: most in Care (20) and Roads (9). There were none in Parks.')
})

test('signal and noise are told apart, and no cause is claimed', () => {
  const of = (values: readonly number[]) => {
    const plain = section(row('Received', false, count(14), count(5)))
    const months = values.map((_, i) => ({
      ...{ id: `2026-${String(i + 1).padStart(2, '0')}`, title: '', from: day('2026-01-01'), to: day('2026-01-31') },
    }))
    const trend = {
      id: 'm',
      title: 'Month by month',
      columns: months,
      rows: [row('Received', false, ...values.map(count))],
      isTrend: true as const,
    }
    return draftWords({ ...plain, tables: [...plain.tables, trend] })
  }
  expect(of([5, 7, 6, 4, 8, 6, 5, 7, 6])).toContain('within the usual ups and downs')
  const signal = of([5, 7, 6, 4, 8, 6, 5, 7, 6, 6, 5, 30])
  expect(signal).toContain('there is more than chance in it (December 2026)')
  expect(signal).not.toMatch(/because|due to|owing/)
})
