import { dayAndMonth, plainDay } from '#outputs'
import { Chip } from '../../layout/index.ts'
import type { ListedLimit } from '../../limit-services.ts'
import { caseHref } from '../case-frame/view.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { as, Empty } from '../parts/small-parts.tsx'

export interface LimitsParams {
  readonly today: string
  readonly rows: readonly ListedLimit[]
  readonly frame: Frame
}

const Review = ({ reviewOn, today }: { readonly reviewOn: ListedLimit['reviewOn']; readonly today: string }) =>
  reviewOn === undefined ? (
    <>No day is recorded</>
  ) : reviewOn < today ? (
    <>
      <strong class="rc-is-late">Late</strong>
      <div class="rc-small">was {plainDay(reviewOn)}</div>
    </>
  ) : (
    <strong>{dayAndMonth(reviewOn)}</strong>
  )

export const LimitsPage = ({ today, rows, frame }: LimitsParams) => (
  <StaffShell frame={frame} title="Limits on contact" current="/contact-limits">
    <h1>Limits on contact</h1>
    <p class="rc-sub">
      In force today, the first to be looked at again first. A new complaint from any of them is taken and looked at like any other.
    </p>
    {rows.length === 0 ? (
      <Empty title="Nobody’s contact is limited">None of the cases that you may see has a limit in force.</Empty>
    ) : (
      <table class="rc-tbl rc-tbl--stack" {...as('table')}>
        <caption class="rc-vh">Limits on contact in force</caption>
        <thead {...as('rowgroup')}>
          <tr {...as('row')}>
            {['Look at it again by', 'Whose', 'What is limited', 'In force'].map(title => (
              <th scope="col" {...as('columnheader')}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {rows.map(row => (
            <tr {...as('row')}>
              <td data-l="Look at it again by" class="rc-nowrap" {...as('cell')}>
                <Review reviewOn={row.reviewOn} today={today} />
              </td>
              <th scope="row">
                <a href={`${caseHref(row.reference)}/people/behaviour`}>{row.person || row.reference}</a>
                <div class="rc-small">
                  <span class="rc-nowrap">{row.reference}</span> {row.restricted && <Chip meaning="lock" text="Restricted" />}
                </div>
              </th>
              <td data-l="What is limited" {...as('cell')}>
                {row.measure || 'What was written was erased'}
              </td>
              <td data-l="In force" {...as('cell')}>
                since {plainDay(row.since)}
                {row.endsOn && `, until ${plainDay(row.endsOn)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </StaffShell>
)
