/** A report filled in from what was counted: what each cell is, and which sums must agree. */
import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Procedure } from '#language'
import { anytown } from '../testing/anytown.ts'
import { amountInWords, amountOf } from './amounts.ts'
import { countingKey, countings, fillReport, reportFilling } from './fill-report.ts'
import { periodTitle, reportPeriod, reportPeriodNamed } from './periods.ts'
import { nothingCounted, type Tally } from './tally.ts'

const on = 'complaint-received'
const counts = { recorded: on } as const
const procedure: Procedure = {
  ...anytown,
  measures: {
    received: { title: 'Received', clause: '1', counts, on, splitBy: ['service'] },
    closed: { title: 'Closed', clause: '1', counts, on, splitBy: ['service'], parts: ['early', 'later'] },
    early: { title: 'Closed early', clause: '1', counts, on, outOf: 'closed', splitBy: ['service'] },
    later: { title: 'Closed later', clause: '1', counts, on, outOf: 'closed' },
    days: { title: 'Working days', clause: '1', counts, on, value: 1 },
    open: { title: 'Open', clause: '1', counts, on: { at: 'period-end' }, flow: { in: ['received'], out: ['closed'] } },
  },
  reports: {
    quarterly: {
      ...{ title: 'Quarterly', clause: '2', each: { period: 'quarter', yearStarts: '04-01' }, by: { at: 'period-end' } },
      ...{ who: 'complaints-manager', to: 'board' },
      contains: {
        numbers: { clause: '2.1', says: 'numbers: {received}', by: ['service'], beside: 1 },
        closing: { clause: '2.2', says: 'closing', shows: ['closed', 'early', 'later', 'days', 'open'], by: ['service'] },
        words: { clause: '2.3', says: 'what was learned' },
      },
    },
  },
}
const report = procedure.reports?.quarterly ?? expect.fail('it has the report')
const tally = (count: number, rest: Partial<Tally> = {}): Tally => ({ ...nothingCounted, count, ...rest })

const filling = reportFilling(procedure, 'quarterly', report, reportPeriodNamed(report, '2026-27-Q2', day('2026-11-22')) ?? expect.fail())
const [now, earlier, before] = [
  { from: day('2026-07-01'), to: day('2026-09-30') },
  { from: day('2026-04-01'), to: day('2026-06-30') },
  { from: day('2026-06-30'), to: day('2026-06-30') },
]
const counted = new Map([
  [
    countingKey(now),
    {
      received: tally(5, { by: { service: { parks: 4, '': 1 } } }),
      closed: tally(4, { by: { service: { parks: 4 } } }),
      early: tally(3, { by: { service: { parks: 3 } } }),
      later: tally(0),
      days: tally(4, {
        values: [
          [2, 1],
          [3, 2],
          [20, 1],
        ],
      }),
      open: tally(3, { notKnown: 1 }),
    },
  ],
  [countingKey(earlier), { received: tally(1, { by: { service: { housing: 1 } } }) }],
  [countingKey(before), { open: tally(2) }],
])
const filled = fillReport(filling, {
  ...{ counted, asAt: day('2026-11-22'), isWhole: true },
  groups: { known: () => ['parks', 'libraries'], titleOf: (_, value) => `The ${value}` },
})
const said = (section: number, table: number) =>
  filled.sections[section]?.tables[table]?.rows.map(({ title, cells }) => [title, ...cells.map(({ amount }) => amountInWords(amount))])

test('each period that a section stands beside is counted once, and how things stood before where a flow is shown', () => {
  expect(countings(filling).filter(({ measures }) => measures === undefined)).toEqual([now, earlier, before])
  expect(filled.sections[0]?.tables[0]?.columns.map(({ title }) => title)).toEqual(['July to September 2026', 'April to June 2026'])
})

test('a service that nobody complained about is there with none, beside the quarter before', () => {
  expect(said(0, 0)).toEqual([['Received', '5', '1']])
  expect(said(0, 1)).toEqual([
    ['The parks', '4', 'None'],
    ['The libraries', 'None', 'None'],
    ['The housing', 'None', '1'],
    ['Not given', '1', 'None'],
  ])
})

test('a share has its fraction, days their middle and longest, and a group without anything is none', () => {
  expect(said(1, 0)).toEqual([
    ['Closed', '4'],
    ['Closed early', '75.0% (3 of 4)'],
    ['Closed later', '0.0% (0 of 4)'],
    ['Working days', '7.0 on average (median 3, longest 20; 4)'],
    ['Open', '3'],
  ])
  expect(said(1, 2)).toEqual([
    ['The parks', '75.0% (3 of 4)'],
    ['The libraries', 'None'],
  ])
  expect(filled.sections[1]?.tables[0]?.rows.at(-1)?.cells[0]?.notKnown).toBe(1)
  expect(said(2, 0)).toBeUndefined()
})

test('the parts and the flow are added up, and say by how much they differ', () => {
  expect(
    filled.sections[1]?.sums.map(({ title, left, right, difference }) => [
      title,
      left.map(l => l.count),
      right.map(r => r.count),
      difference,
    ]),
  ).toEqual([
    ['Closed: the parts and the whole', [3, 0], [4], -1],
    ['What came in and what went out', [2, 5], [4, 3], 0],
  ])
})

test('a share of nothing is n/a, and of no days there is none', () => {
  const measure = { title: 'x', clause: '', counts, on, outOf: 'closed' }
  expect(amountInWords(amountOf(measure, tally(0), tally(0)))).toBe('n/a (0 of 0)')
  expect(amountInWords(amountOf(measure, tally(1648), tally(2149)))).toBe('76.7% (1,648 of 2,149)')
  expect(amountOf({ ...measure, value: 1 }, tally(0), undefined)).toEqual({ is: 'none' })
})

test('periods are called by their months, and a year so far begins with the year', () => {
  expect(periodTitle({ from: day('2026-04-01'), to: day('2027-03-31') })).toBe('April 2026 to March 2027')
  expect(periodTitle({ from: day('2026-06-01'), to: day('2026-06-30') })).toBe('June 2026')
  expect(periodTitle({ from: day('2026-06-01'), to: day('2026-06-07') })).toBe('1 June 2026 to 7 June 2026')
  expect(reportPeriod({ ...report, cumulative: true }, day('2026-11-22'))).toEqual({
    ...{ id: '2026-27-Q3', from: '2026-04-01', to: '2026-12-31', title: 'April to December 2026' },
  })
})

test('the first count of a report is followed month by month: to the last month that is over, and not from before the record began', () => {
  const months = countings(filling).filter(({ measures }) => measures !== undefined)
  expect(months).toHaveLength(24)
  expect([months[0], months.at(-1)]).toEqual([
    { from: '2024-10-01', to: '2024-10-31', measures: ['received'] },
    { from: '2026-09-01', to: '2026-09-30', measures: ['received'] },
  ])
  const trendAsAt = (values: readonly number[], asAt = day('2026-11-22')) =>
    fillReport(filling, {
      ...{ asAt, isWhole: true, groups: { known: () => [], titleOf: (_, value) => value } },
      counted: new Map(months.slice(-values.length).map((month, i) => [countingKey(month), { received: tally(values[i] ?? 0) }])),
    })
      .sections.flatMap(({ tables }) => tables)
      .find(({ isTrend }) => isTrend)
  const values = [0, 7, 6, 4, 8, 6, 5, 7, 6, 0]
  const trend = trendAsAt(values)
  expect(trend?.columns.map(({ id }) => id)).toEqual([
    ...['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'],
  ])
  expect(trend?.rows.map(({ measure, cells }) => [measure, ...cells.map(({ amount }) => amountInWords(amount))])).toEqual([
    ['received', '7', '6', '4', '8', '6', '5', '7', '6', '0'],
  ])
  expect(trendAsAt(values, day('2026-09-20'))?.columns.at(-1)?.id).toBe('2026-08')
  expect([trendAsAt(values.slice(-7)), trendAsAt([0, 1, 0, 0, 1, 0, 0, 1, 0, 0])]).toEqual([undefined, undefined])
})
