import { expect, test } from 'vitest'
import { day } from '#calendar'
import type { ShownReport } from './content.ts'
import { csvMetadata, reportColumns, reportCsv } from './report-rows.ts'

const period = { id: '2026-27', title: 'April 2026 to March 2027', from: day('2026-04-01'), to: day('2027-03-31') }
const cells: ShownReport['sections'][number]['tables'][number]['rows'][number]['cells'] = [
  { is: 'count', count: 41 },
  { is: 'none' },
  { is: 'hidden' },
  { is: 'share', count: 7, of: 13, percent: 53.8 },
  { is: 'share', count: 0, of: 0 },
  { is: 'days', count: 9, average: 19.5, median: 21, longest: 36 },
]
const report: ShownReport = {
  ...{ body: 'Anytown', report: 'annual', procedure: 'p', title: 'The year', period, asAt: day('2027-04-02'), edition: 1 },
  ...{ issuedOn: day('2027-04-10'), summary: '', definitions: [], moved: [] },
  sections: [
    {
      ...{ id: 'numbers', title: 'Numbers, and “quotes"', clause: '1', words: '', parts: [] },
      tables: [
        {
          ...{ id: 'all', title: 'All', columns: [period] },
          rows: cells.map((cell, i) => ({ id: `${i}`, measure: `m${i}`, title: `Row, ${i}\nof all`, isGroup: false, cells: [cell] })),
        },
      ],
    },
  ],
}

/** As RFC 4180 has it: rows of cells; a cell in quotes may hold anything. */
const read = (csv: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end !== ',') rows.push([])
  }
  return rows.filter(row => row.length > 0)
}

/** CSV on the Web (W3C, Tabular Data): how each kind of cell is written; an empty one is null. */
const written: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  date: /^(\d{4}-\d\d-\d\d)?$/,
  integer: /^([+-]?\d+)?$/,
  decimal: /^([+-]?(\d+(\.\d*)?|\.\d+))?$/,
}

test('the CSV is what its own metadata says, cell by cell', () => {
  const metadata = JSON.parse(JSON.stringify(csvMetadata(report, 'report.csv')))
  expect(metadata['@context']).toEqual(['http://www.w3.org/ns/csvw', { '@language': 'en' }])
  expect(metadata).toMatchObject({ url: 'report.csv', dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] } })
  const columns: readonly { readonly name: string; readonly titles: string; readonly datatype: string }[] = metadata.tableSchema.columns
  const [head, ...rows] = read(reportCsv(report))
  expect(head).toEqual(columns.map(({ titles }) => titles))
  expect(rows).toHaveLength(cells.length)
  for (const row of rows) {
    expect(row).toHaveLength(columns.length)
    for (const [i, { name, datatype }] of columns.entries())
      expect([name, row[i]]).toEqual([name, expect.stringMatching(written[datatype] ?? /^$/)])
  }
  // A name may stand in an address (Metadata Vocabulary 5.1.2), and none stands twice.
  expect(columns.every(({ name }) => /^[A-Za-z][\w.]*$/.test(name))).toBe(true)
  expect(new Set(columns.map(({ name }) => name)).size).toBe(reportColumns.length)
})

test('what is none is nought and says so; what is hidden is empty and says so; a share of nothing has no percentage', () => {
  const at = (name: string): number => reportColumns.findIndex(column => column.name === name)
  const rows = read(reportCsv(report)).slice(1)
  expect(rows.map(row => ['number', 'of', 'percent', 'note'].map(name => row[at(name)]))).toEqual([
    ['41', '', '', ''],
    ['0', '', '', 'none'],
    ['', '', '', 'not shown'],
    ['7', '13', '53.8', ''],
    ['0', '0', '', 'n/a'],
    ['9', '', '', ''],
  ])
})
