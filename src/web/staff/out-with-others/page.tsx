/** Who owes us an answer: what is out with other bodies, of every case that the account may see. */
import { dayAndMonth, plainDay } from '#outputs'
import { Chip } from '../../layout/index.ts'
import type { ListedOut } from '../../out-services.ts'
import { caseHref } from '../case-frame/view.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { as, Empty, Hidden } from '../parts/small-parts.tsx'

export interface OutParams {
  readonly today: string
  readonly rows: readonly ListedOut[]
  readonly total: number
  readonly frame: Frame
}

const Due = ({ due, today }: { readonly due: ListedOut['due']; readonly today: string }) =>
  due === undefined ? (
    <>No day was given</>
  ) : due < today ? (
    <>
      <strong class="rc-is-late">Late</strong>
      <div class="rc-small">was {plainDay(due)}</div>
    </>
  ) : (
    <strong>{dayAndMonth(due)}</strong>
  )

const chasedInWords = ({ chased, chasedOn }: ListedOut): string =>
  chasedOn === undefined ? 'Not chased' : `Chased ${chased === 1 ? '' : `${chased} times, last `}${plainDay(chasedOn)}`

const Row = ({ row, today }: { readonly row: ListedOut; readonly today: string }) => (
  <tr {...as('row')}>
    <td data-l="Answer due" class="rc-nowrap" {...as('cell')}>
      <Due due={row.due} today={today} />
    </td>
    <th scope="row">
      <a href={`${caseHref(row.reference)}/people/others`}>
        {row.name || 'A name that was erased'}
        <Hidden>, {row.reference}</Hidden>
      </a>
      <div class="rc-small">
        <span class="rc-nowrap">{row.reference}</span> {row.restricted && <Chip meaning="lock" text="Restricted" />}
      </div>
    </th>
    <td data-l="What they have" {...as('cell')}>
      {row.what || 'What was written was erased'}
      <div class="rc-small">since {plainDay(row.since)}</div>
    </td>
    <td data-l="Followed up" {...as('cell')}>
      {chasedInWords(row)}
      <div class="rc-small">
        {row.toldOn === undefined ? 'The complainant was told nothing since' : `The complainant was last told ${plainDay(row.toldOn)}`}
      </div>
    </td>
  </tr>
)

export const OutPage = ({ today, rows, total, frame }: OutParams) => (
  <StaffShell frame={frame} title="Out with others" current="/out-with-others">
    <h1>Out with others</h1>
    <p class="rc-sub">
      Who owes us an answer: other councils, the NHS, providers, the police, regulators. The first due comes first. Waiting for them stops
      none of our own dates, unless the procedure says so.
    </p>
    {rows.length === 0 ? (
      <Empty title="Nobody owes us an answer">Nothing of the cases that you may see is out with another body.</Empty>
    ) : (
      <table class="rc-tbl rc-tbl--stack" {...as('table')}>
        <caption class="rc-vh">What is out with other bodies</caption>
        <thead {...as('rowgroup')}>
          <tr {...as('row')}>
            {['Answer due', 'Who', 'What they have', 'Followed up'].map(title => (
              <th scope="col" {...as('columnheader')}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {rows.map(row => (
            <Row row={row} today={today} />
          ))}
        </tbody>
      </table>
    )}
    {total > rows.length && <p>The first {rows.length} are shown.</p>}
  </StaffShell>
)
