/** Figures of some cases alone and by two fields together: who is among them, how the table of two reads, and what is said of it. */
import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { Procedure } from '#language'
import { besideItsCharts } from '../publication/charts-of.ts'
import { chosenReport } from '../publication/chosen-report.ts'
import { reportRows } from '../publication/report-rows.ts'
import { issuedInWords } from '../publication/said.ts'
import { anytown } from '../testing/anytown.ts'
import { countingKey, countings, type Filling, fillReport } from './fill-report.ts'
import { isAmong, pairField, pairValue } from './narrowing.ts'
import { chosenPeriod } from './periods.ts'
import { nothingCounted, splitsOf } from './tally.ts'

const on = 'complaint-received'
const counts = { recorded: on } as const
const procedure: Procedure = {
  ...anytown,
  measures: {
    received: { title: 'Received', clause: '1', counts, on, splitBy: ['service', 'provider'] },
    late: { title: 'Late', clause: '1', counts, on, outOf: 'received', splitBy: ['service'] },
  },
}
const period = chosenPeriod(day('2026-07-01'), day('2026-09-30'))
const only = { traits: [['stage=stage-2']], also: ['late'] }
const filling: Filling = {
  ...{ procedure, title: 'Chosen', clause: '', period, earlier: [], only, across: 'provider' },
  sections: { chosen: { clause: '', says: 'Chosen', shows: ['received', 'late'], by: ['service'] } },
}
const together = { [pairValue('parks', 'Green Ltd')]: 2, [pairValue('parks', '')]: 1, [pairValue('roads', 'Green Ltd')]: 1 }
const received = {
  ...{ ...nothingCounted, count: 4 },
  by: { service: { parks: 3, roads: 1 }, provider: { 'Green Ltd': 3, '': 1 }, [pairField('service', 'provider')]: together },
}
const figures = fillReport(filling, {
  ...{ counted: new Map([[countingKey(period), { received }]]), asAt: day('2026-11-22'), isWhole: true },
  groups: { known: () => [], titleOf: (_, value) => value },
})

test('a case is among them where it has any trait of each kind, counts for all that is asked, and for nothing that is left out', () => {
  const traits = ['stage=stage-1', 'stage=stage-2', 'theme=2026-04-01/delay']
  const of = (...measures: readonly string[]) => new Set(measures)
  expect(isAmong({ traits: [['stage=stage-2'], ['theme=2025-04-01/wait', 'theme=2026-04-01/delay']] }, traits, of())).toBe(true)
  expect(isAmong({ traits: [['stage=stage-2'], ['outcome=upheld']] }, traits, of())).toBe(false)
  expect(isAmong({ traits: [[]] }, traits, of())).toBe(false)
  expect(isAmong({ also: ['late'], not: ['closed'] }, traits, of('late'))).toBe(true)
  expect(isAmong({ also: ['late'], not: ['closed'] }, traits, of('late', 'closed'))).toBe(false)
})

test('what is counted is asked for with its narrowing, its two fields, and no more measures than the answer needs', () => {
  expect(countings(filling)).toEqual([
    { from: period.from, to: period.to, only, pairs: [['service', 'provider']], measures: ['received', 'late'] },
  ])
  expect(splitsOf(procedure.measures?.late, [['service', 'provider']])).toEqual(['service'])
})

test('by two fields, each group of the first has its row and each of the second its column; what lacks a field is not lost', () => {
  const [, , crossed, ...rest] = figures.sections[0]?.tables ?? []
  expect(crossed?.columns.map(({ title, group }) => [title, group?.value])).toEqual([
    ['Green Ltd', 'Green Ltd'],
    ['Not given', ''],
  ])
  expect(
    crossed?.rows.map(({ title, cells }) => [title, ...cells.map(({ amount }) => ('count' in amount ? amount.count : amount.is))]),
  ).toEqual([
    ['parks', 2, 1],
    ['roads', 1, 'none'],
  ])
  expect(rest.map(({ id }) => id)).toEqual(['late-by-service'])
})

test('as a document it says what was asked, never that it was issued; in a spreadsheet each number names both its groups', () => {
  const says = ['Counted from the record as it stands.', 'Only complaints of which this is so: came to Stage 2.']
  const report = chosenReport({ figures, body: 'Anytown', title: 'Figures', says, on: day('2026-11-22') })
  expect(issuedInWords(report)).toEqual(says)
  expect(reportRows(report).map(row => [row[2], row[6]])).toEqual(
    expect.arrayContaining([
      ['parks, Green Ltd', 2],
      ['parks, Not given', 1],
      ['roads, Not given', 0],
    ]),
  )
  const [chart] = report.sections.flatMap(section => besideItsCharts(section).flatMap(({ charts }) => charts))
  expect(chart).toMatchObject({ is: 'stacked', parts: ['Green Ltd', 'Not given'], rows: [{ values: [2, 1] }, { values: [1, 0] }] })
})
