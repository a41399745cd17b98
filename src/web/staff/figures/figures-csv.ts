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
]

const columnsOf = (amount: Amount): readonly (string | number)[] => {
  if (amount.is === 'none') return ['none', '', '', '', '', '', '']
  if (amount.is === 'count') return ['count', amount.count, '', '', '', '', '']
  if (amount.is === 'share') return ['share', amount.count, amount.of, amount.percent ?? 'n/a', '', '', '']
  return ['days', amount.count, '', '', amount.average, amount.median, amount.longest]
}

export const figuresCsv = ({ sections, definitions }: ReportFigures): string => {
  const rows = sections.flatMap(section =>
    section.tables.flatMap(({ title, columns, rows: of }) =>
      of.flatMap(({ measure, group, title: name, cells }) =>
        cells.map(({ amount, notKnown }, i) => {
          const definition = definitions[measure]
          return [
            ...[
              section.title,
              title,
              definition?.title ?? measure,
              group === undefined ? '' : name,
              columns[i]?.group === undefined ? '' : columns[i].title,
            ],
            ...[columns[i]?.from ?? '', columns[i]?.to ?? '', ...columnsOf(amount), notKnown],
            ...[definition?.clause ?? '', definition?.rule ?? ''],
          ]
        }),
      ),
    ),
  )
  return [header, ...rows].map(row => `${csvRow(row.map(String))}\r\n`).join('')
}
