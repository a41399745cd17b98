/** A report as rows for a spreadsheet, with the schema that says what each column is, and as a feed's entries. */
import { csvRow } from '../csv.ts'
import type { ShownAmount, ShownReport, ShownRow, ShownTable } from './content.ts'
import { wordsHead } from './said.ts'

/** Every column: its name, its title and what it holds (as CSV on the Web and Table Schema name the kinds). */
export const reportColumns = [
  { name: 'section', title: 'Section', is: 'string' },
  { name: 'table', title: 'Table', is: 'string' },
  { name: 'figure', title: 'Figure', is: 'string' },
  { name: 'measure', title: 'Measure', is: 'string' },
  { name: 'from', title: 'First day', is: 'date' },
  { name: 'to', title: 'Last day', is: 'date' },
  { name: 'number', title: 'Number', is: 'integer' },
  { name: 'of', title: 'Out of', is: 'integer' },
  { name: 'percent', title: 'Percent', is: 'decimal' },
  { name: 'mean', title: 'Mean', is: 'decimal' },
  { name: 'median', title: 'Median', is: 'decimal' },
  { name: 'longest', title: 'Longest', is: 'decimal' },
  { name: 'note', title: 'Note', is: 'string' },
  { name: 'said', title: 'Said', is: 'string' },
] as const

export type ReportRow = readonly (string | number | undefined)[]

/** One row for each figure of each period; a hidden number is left empty and its note says so. */
export const reportRows = (report: ShownReport): readonly ReportRow[] =>
  report.sections.flatMap(section =>
    section.tables.flatMap(table =>
      table.rows.flatMap((row): readonly ReportRow[] => {
        const [name, said] = [[section.title, table.title, row.title, row.measure], saidOf(table, row)]
        if (table.columns.length === 0) return [[...name, undefined, undefined, ...valuesOf(undefined), said]]
        return row.cells.map((amount, i) => {
          const column = table.columns[i]
          const title = column?.group === undefined ? row.title : `${row.title}, ${column.title}`
          return [section.title, table.title, title, row.measure, column?.from, column?.to, ...valuesOf(amount), i === 0 ? said : undefined]
        })
      }),
    ),
  )

/** 'Objective: 80%; What we say about it: They have taken on two fitters.' */
const saidOf = ({ says = [] }: ShownTable, { said = [], words }: ShownRow): string | undefined => {
  const all = [...said.map((one, i) => `${says[i] ?? ''}: ${one}`), ...(words === undefined ? [] : [`${wordsHead}: ${words}`])]
  return all.length === 0 ? undefined : all.join('; ')
}

const valuesOf = (amount: ShownAmount | undefined): ReportRow => {
  const none = undefined
  if (amount === undefined) return [none, none, none, none, none, none, none]
  if (amount.is === 'hidden') return [none, none, none, none, none, none, 'not shown']
  if (amount.is === 'none') return [0, none, none, none, none, none, 'none']
  if (amount.is === 'count') return [amount.count, none, none, none, none, none, none]
  if (amount.is === 'days') return [amount.count, none, none, amount.average, amount.median, amount.longest, none]
  return [amount.count, amount.of, amount.percent, none, none, none, amount.of === 0 ? 'n/a' : none]
}

export const reportCsv = (report: ShownReport): string =>
  [reportColumns.map(({ title }) => title), ...reportRows(report).map(row => row.map(value => (value === undefined ? '' : String(value))))]
    .map(cells => `${csvRow(cells)}\r\n`)
    .join('')

export const openGovernmentLicence = {
  title: 'Open Government Licence v3.0',
  url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
} as const

/** What the columns of the CSV are, as CSV on the Web has it (W3C, Metadata Vocabulary for Tabular Data). */
export const csvMetadata = (report: ShownReport, url: string): object => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  url,
  'dc:title': `${report.title}, ${report.period.title}`,
  'dc:publisher': report.body,
  'dc:license': { '@id': openGovernmentLicence.url },
  'dc:modified': { '@value': report.issuedOn, '@type': 'date' },
  dialect: { header: true, encoding: 'utf-8', lineTerminators: ['\r\n'] },
  tableSchema: { columns: reportColumns.map(({ name, title, is }) => ({ name, titles: title, datatype: is })) },
})
