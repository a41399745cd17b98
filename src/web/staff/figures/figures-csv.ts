/** Figures as CSV: a line for each cell, with what it is made of and how it is counted. */
import { type Amount, csvRow, type ReportFigures } from '#outputs'

const header = [
  'Section',
  'Table',
  'Measure',
  'Group',
  'And group',
  'From',
  'To',
  'Says',
  'Count',
  'Out of',
  'Percent',
  'Average',
  'Median',
  'Longest',
  'Not known',
  'Clause',
  'What counts',
  'Said',
]

const columnsOf = (amount: Amount): readonly (string | number)[] => {
  if (amount.is === 'none') return ['none', '', '', '', '', '', '']
  if (amount.is === 'count') return ['count', amount.count, '', '', '', '', '']
  if (amount.is === 'share') return ['share', amount.count, amount.of, amount.percent ?? 'n/a', '', '', '']
  return ['days', amount.count, '', '', amount.average, amount.median, amount.longest]
}

export const figuresCsv = ({ sections, definitions }: ReportFigures): string => {
  const rows = sections.flatMap(section =>
    section.tables.flatMap(({ title, columns, says = [], rows: of }) =>
      of.flatMap(({ measure, group, title: name, cells, said = [] }) => {
        const definition = definitions[measure]
        const isThing = group === undefined && says.length > 0
        const words = said.map((one, i) => `${says[i] ?? ''}: ${one}`).join('; ')
        const line = (at: number, amount: readonly (string | number)[]) => [
          ...[section.title, title, definition?.title ?? measure, group !== undefined || isThing ? name : ''],
          columns[at]?.group === undefined ? '' : columns[at].title,
          ...[columns[at]?.from ?? '', columns[at]?.to ?? '', ...amount],
          ...[definition?.clause ?? '', definition?.rule ?? '', at === 0 ? words : ''],
        ]
        if (columns.length === 0) return [line(0, ['', '', '', '', '', '', '', ''])]
        return cells.map(({ amount, notKnown }, i) => line(i, [...columnsOf(amount), notKnown]))
      }),
    ),
  )
  return [header, ...rows].map(row => `${csvRow(row.map(String))}\r\n`).join('')
}
