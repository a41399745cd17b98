/** A figure month by month: drawn, in words, and each month with the way to its cases. */
import { TrendFigure } from '../../report-article/report-article.tsx'
import { AmountCell } from './amount.tsx'
import { figureHref } from './figure-href.ts'
import type { TableParams } from './table.tsx'

export const Trend = ({ table, link }: Pick<TableParams, 'table' | 'link'>) => {
  const [row] = table.rows
  const casesOf = (i: number) => {
    const [cell, month] = [row?.cells[i], table.columns[i]]
    return (
      row &&
      cell &&
      month && (
        <AmountCell
          cell={cell}
          about={`${row.title}, ${month.title}`}
          href={figureHref({ ...link, measure: row.measure, from: month.from, to: month.to })}
        />
      )
    )
  }
  return (
    <TrendFigure
      table={{ ...table, rows: table.rows.map(each => ({ ...each, isGroup: false, cells: each.cells.map(({ amount }) => amount) })) }}
      id={`chart-${table.id}`}
      shown={{ summary: 'Each month, with its cases', cell: casesOf }}
    />
  )
}
