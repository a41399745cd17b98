import { Input, Pagination, Select } from '../../govuk/index.ts'
import { Chip, toldApart } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { as, Empty, Hidden } from '../parts/small-parts.tsx'
import type { MattersView } from './list-view.ts'

const Rows = ({ rows }: Pick<MattersView, 'rows'>) => {
  const apart = toldApart(
    rows,
    row => `${row.title} ${row.reference}`,
    row => row.href,
    row => row.theirs,
  )
  return (
    <table class="rc-tbl rc-tbl--stack" {...as('table')}>
      <caption class="rc-vh">Matters with ombudsmen</caption>
      <thead {...as('rowgroup')}>
        <tr {...as('row')}>
          {['Due', 'Case', 'With whom', 'Where it stands', 'What is next'].map(title => (
            <th scope="col" {...as('columnheader')}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as('rowgroup')}>
        {rows.map(row => (
          <tr {...as('row')}>
            <td data-l="Due" class="rc-nowrap" {...as('cell')}>
              <strong class={row.isLate ? 'rc-is-late' : undefined}>{row.lead}</strong>
              <div class="rc-small">{row.due}</div>
            </td>
            <th scope="row">
              <a href={row.href}>
                {row.title}
                <Hidden>
                  , {row.reference}
                  {apart.has(row) && `, ${apart.get(row)}`}
                </Hidden>
              </a>
              <div class="rc-small">
                <span class="rc-nowrap">{row.reference}</span> {row.restricted && <Chip meaning="lock" text="Restricted" />}
              </div>
            </th>
            <td data-l="With whom" {...as('cell')}>
              {row.with}
              <div class="rc-small">{row.theirs}</div>
            </td>
            <td data-l="Where it stands" {...as('cell')}>
              <Chip meaning={row.chip.kind} text={row.chip.words} />
              {row.notes.map(note => (
                <div class="rc-small">{note}</div>
              ))}
            </td>
            <td data-l="What is next" {...as('cell')}>
              {row.next}
              <div class="rc-small">{row.by}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const MattersPage = ({ view, frame }: { readonly view: MattersView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title="Ombudsman" current="/ombudsman">
    <h1>Ombudsman</h1>
    <p class="rc-sub">{view.sub}</p>
    <form class="rc-list-tools" action="/ombudsman" method="get">
      <Select id="which" name="which" label={{ text: 'Which Ombudsman' }} items={view.which} value={view.query.which} />
      <Select id="state" name="state" label={{ text: 'Where it stands' }} items={view.states} value={view.query.state} />
      <Input id="text" name="text" label={{ text: 'Case number, name or words' }} value={view.query.text} autocomplete="off" />
      <button class="rc-btn rc-btn--main" type="submit">
        Show these
      </button>
    </form>
    {view.rows.length === 0 ? (
      <Empty title={view.isEverything ? 'No ombudsman has anything open with us' : 'No matter matches'}>
        {view.isEverything
          ? 'An approach or an enquiry is recorded on its case, under Ombudsman. It stands here until the Ombudsman has closed it.'
          : 'Choose all ombudsmen and all states, or look for other words. Cases that you may not see are not listed.'}
      </Empty>
    ) : (
      <>
        <Rows rows={view.rows} />
        <p class="rc-acts">
          <a class="rc-btn" href={view.csvHref}>
            Download this list
          </a>
          <span class="rc-small">For a spreadsheet. It holds no words of a complaint and no names of people who complain.</span>
        </p>
      </>
    )}
    {(view.previous !== undefined || view.next !== undefined) && (
      <Pagination
        previous={view.previous === undefined ? undefined : { href: view.previous }}
        next={view.next === undefined ? undefined : { href: view.next }}
        landmarkLabel="Pages of matters"
      />
    )}
    <section class="rc-block rc-space-top" aria-labelledby="new-h">
      <h2 id="new-h">An ombudsman has been in touch</h2>
      <p>
        Find the case and record it there, under Ombudsman. If we have no case yet, <a href="/take-a-complaint">take the complaint</a>{' '}
        first: it begins on the day it reached us, and the approach is then recorded on it as too early.
      </p>
      <form class="rc-list-tools" action="/ombudsman/case" method="get">
        <Input id="reference" name="reference" label={{ text: 'Case number' }} value="" autocomplete="off" />
        <button class="rc-btn" type="submit">
          Open its Ombudsman page
        </button>
      </form>
    </section>
  </StaffShell>
)
