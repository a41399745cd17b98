/** Tables of figures, each number opening onto its cases; and the sums that must agree. */
import type { FigureTable, Reconciled } from '#outputs'
import { Chip } from '../../layout/index.ts'
import { caseHref } from '../case-frame/view.ts'
import { as, Hidden } from '../parts/small-parts.tsx'
import { AmountCell } from './amount.tsx'
import { type FigureLink, figureHref } from './figure-href.ts'

export interface TableParams {
  readonly table: FigureTable
  readonly link: Omit<FigureLink, 'measure' | 'from' | 'to' | 'group' | 'across'>
  /** Where a page has several tables of the same figures: what this one is of, for those who hear it. */
  readonly of?: string
  /** Beside the title of a row: what there is to say of it. */
  readonly notes?: Readonly<Record<string, string>>
}

export const FiguresTable = ({ table, link, of, notes = {} }: TableParams) => (
  <table class="rc-tbl rc-tbl--stack" {...as('table')}>
    <caption class="rc-vh">{table.title}</caption>
    <thead {...as('rowgroup')}>
      <tr {...as('row')}>
        <th {...as('columnheader')} scope="col">
          {table.says !== undefined ? 'What it is' : table.rows[0]?.group === undefined ? 'What is counted' : table.title}
        </th>
        {table.says?.map(head => (
          <th {...as('columnheader')} scope="col">
            {head}
          </th>
        ))}
        {table.columns.map(({ title }) => (
          <th {...as('columnheader')} scope="col" class="r">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody {...as('rowgroup')}>
      {table.rows.map(row => (
        <tr {...as('row')}>
          <th scope="row">
            {row.case === undefined ? (
              row.title
            ) : (
              <a href={caseHref(row.case)}>
                {row.title}
                <Hidden>, {row.case}</Hidden>
              </a>
            )}
            {notes[row.id] !== undefined && <small class="rc-under">{notes[row.id]}</small>}
          </th>
          {row.said?.map((said, i) => (
            <td {...as('cell')} data-l={table.says?.[i]}>
              {said}
            </td>
          ))}
          {row.cells.map((cell, i) => {
            const column = table.columns[i]
            const { group, measure } = row
            const href =
              column === undefined || cell.amount.is === 'none'
                ? undefined
                : figureHref({
                    ...{ ...link, measure, from: column.from, to: column.to },
                    ...(group && { group }),
                    ...(column.group && { across: column.group }),
                  })
            return (
              <td {...as('cell')} class="r" data-l={column?.title}>
                <AmountCell
                  cell={cell}
                  about={[row.title, row.group && table.title, of, column?.title].filter(Boolean).join(', ')}
                  {...(href === undefined ? {} : { href })}
                />
              </td>
            )
          })}
        </tr>
      ))}
    </tbody>
  </table>
)

const side = (lines: Reconciled['left']): string => {
  const words = lines.map(({ title, count }) => `${count.toLocaleString('en-GB')} ${lower(title)}`).join(' + ')
  return lines.length > 1 ? `${words} = ${total(lines)}` : words
}

const lower = (title: string): string => `${title.charAt(0).toLowerCase()}${title.slice(1)}`

const total = (lines: Reconciled['left']): string => lines.reduce((sum, { count }) => sum + count, 0).toLocaleString('en-GB')

/** Both sides written out, and whether they agree; where not, the way to the cases that make the difference. */
export const Sums = ({ sums }: { readonly sums: readonly { readonly sum: Reconciled; readonly href: string }[] }) => (
  <ul class="rc-sums">
    {sums.map(({ sum, href }) => (
      <li>
        {side(sum.left)}; {side(sum.right)}.{' '}
        {sum.difference === 0 ? (
          <Chip meaning="good" text="Adds up" />
        ) : (
          <>
            <Chip meaning="late" text={`Differs by ${Math.abs(sum.difference)}`} />{' '}
            <a href={href}>
              See why<Hidden>: {sum.title}</Hidden>
            </a>
          </>
        )}
      </li>
    ))}
  </ul>
)
