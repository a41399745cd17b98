/** Tables of figures, each number opening onto its cases; and the sums that must agree. */
import type { FigureTable, Reconciled } from '#outputs'
import { Chip } from '../../layout/index.ts'
import { as } from '../parts/small-parts.tsx'
import { AmountCell } from './amount.tsx'
import { type FigureLink, figureHref } from './figure-href.ts'

export interface TableParams {
  readonly table: FigureTable
  readonly link: Omit<FigureLink, 'measure' | 'from' | 'to' | 'group'>
  /** Beside the title of a row: what there is to say of it. */
  readonly notes?: Readonly<Record<string, string>>
}

export const FiguresTable = ({ table, link, notes = {} }: TableParams) => (
  <table class="rc-tbl rc-tbl--stack" {...as('table')}>
    <caption class="rc-vh">{table.title}</caption>
    <thead {...as('rowgroup')}>
      <tr {...as('row')}>
        <th {...as('columnheader')} scope="col">
          {table.rows[0]?.group === undefined ? 'What is counted' : table.title}
        </th>
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
            {row.title}
            {notes[row.id] !== undefined && <small class="rc-under">{notes[row.id]}</small>}
          </th>
          {row.cells.map((cell, i) => {
            const column = table.columns[i]
            const { group, measure } = row
            const href =
              column === undefined || cell.amount.is === 'none'
                ? undefined
                : figureHref({ ...link, measure, from: column.from, to: column.to, ...(group && { group }) })
            return (
              <td {...as('cell')} class="r" data-l={column?.title}>
                <AmountCell cell={cell} about={`${row.title}, ${column?.title ?? ''}`} {...(href === undefined ? {} : { href })} />
              </td>
            )
          })}
        </tr>
      ))}
    </tbody>
  </table>
)

const Side = ({ lines }: { readonly lines: Reconciled['left'] }) => (
  <>
    {lines.map(({ title, count }) => (
      <div>
        <dt>{title}</dt>
        <dd>{count.toLocaleString('en-GB')}</dd>
      </div>
    ))}
  </>
)

const total = (lines: Reconciled['left']): string => lines.reduce((sum, { count }) => sum + count, 0).toLocaleString('en-GB')

/** Both sides, what each comes to, and whether they agree. */
export const SumCard = ({ sum, why }: { readonly sum: Reconciled; readonly why?: string }) => (
  <div class="rc-card">
    <h2>Does it add up?</h2>
    <p class="rc-small">{sum.title}</p>
    <dl class="rc-dl">
      <Side lines={sum.left} />
      <div>
        <dt>Together</dt>
        <dd>
          <b>{total(sum.left)}</b>
        </dd>
      </div>
      <Side lines={sum.right} />
      <div>
        <dt>Together</dt>
        <dd>
          <b>{total(sum.right)}</b>{' '}
          {sum.difference === 0 ? (
            <Chip meaning="good" text="Agrees" />
          ) : (
            <Chip meaning="late" text={`Differs by ${Math.abs(sum.difference)}`} />
          )}
        </dd>
      </div>
    </dl>
    {sum.difference !== 0 && why !== undefined && (
      <p>
        <a href={why}>See which cases make the difference</a>
      </p>
    )}
  </div>
)
