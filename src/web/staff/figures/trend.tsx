/** A figure month by month: drawn, in words, and each month with the way to its cases. */
import { besideItsCharts, trendHead, trendLines } from '#outputs'
import { ChartFigure } from '../../report-article/report-article.tsx'
import { as, Hidden } from '../parts/small-parts.tsx'
import { AmountCell } from './amount.tsx'
import { figureHref } from './figure-href.ts'
import type { TableParams } from './table.tsx'

export const Trend = ({ table, link }: Pick<TableParams, 'table' | 'link'>) => {
  const shown = { ...table, rows: table.rows.map(row => ({ ...row, isGroup: false, cells: row.cells.map(({ amount }) => amount) })) }
  const [row] = table.rows
  return (
    <>
      {besideItsCharts({ tables: [shown], parts: [] }).flatMap(({ charts }) =>
        charts.map(chart => <ChartFigure chart={chart} id={`chart-${table.id}`} />),
      )}
      <details>
        <summary>
          Each month, with its cases<Hidden>: {table.title}</Hidden>
        </summary>
        <table class="rc-tbl rc-tbl--stack" {...as('table')}>
          <caption class="rc-vh">{table.title}</caption>
          <thead {...as('rowgroup')}>
            <tr {...as('row')}>
              <th {...as('columnheader')} scope="col">
                Month
              </th>
              <th {...as('columnheader')} scope="col" class="r">
                {row?.title}
              </th>
              <th {...as('columnheader')} scope="col">
                {trendHead}
              </th>
            </tr>
          </thead>
          <tbody {...as('rowgroup')}>
            {trendLines(shown).map(({ title, says }, i) => {
              const [cell, month] = [row?.cells[i], table.columns[i]]
              return (
                <tr {...as('row')}>
                  <th scope="row">{title}</th>
                  <td {...as('cell')} class="r" data-l={row?.title}>
                    {row && cell && month && (
                      <AmountCell
                        cell={cell}
                        about={`${row.title}, ${title}`}
                        href={figureHref({ ...link, measure: row.measure, from: month.from, to: month.to })}
                      />
                    )}
                  </td>
                  <td {...as('cell')} data-l={trendHead}>
                    {says}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </details>
    </>
  )
}
