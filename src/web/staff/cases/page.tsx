import { Input, Pagination, Select } from '../../govuk/index.ts'
import { Chip } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'
import type { CasesView } from './view.ts'

const which = [
  { value: 'open', text: 'Open' },
  { value: 'closed', text: 'Closed' },
  { value: 'all', text: 'Open and closed' },
]

const Rows = ({ rows }: Pick<CasesView, 'rows'>) => (
  <table class="rc-tbl rc-tbl--stack">
    <caption class="rc-vh">Cases</caption>
    <thead>
      <tr>
        <th scope="col" class="rc-w44">
          Case
        </th>
        <th scope="col">Person</th>
        <th scope="col">Stage</th>
        <th scope="col">Received</th>
        <th scope="col">Next due</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(row => (
        <tr>
          <th scope="row">
            <a href={row.href}>{row.title}</a>
            <div class="rc-small">
              <span class="rc-nowrap">{row.reference}</span> {row.restricted && <Chip meaning="lock" text="Restricted" />}
            </div>
          </th>
          <td data-l="Person">{row.person}</td>
          <td data-l="Stage">
            {row.stage}
            <div class="rc-small">{row.position}</div>
          </td>
          <td data-l="Received" class="rc-nowrap">
            {row.received}
          </td>
          <td data-l="Next due" class="rc-nowrap">
            {row.nextDue}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const CasesPage = ({ view, frame }: { readonly view: CasesView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={view.title} current="/cases" find={view.text}>
    <h1>{view.title}</h1>
    <p class="rc-sub">{view.sub}</p>
    <form class="rc-list-tools" action="/cases" method="get">
      <Input id="text" name="text" label={{ text: 'Case number, name or words' }} value={view.text} autocomplete="off" />
      <Select id="which" name="which" label={{ text: 'Which cases' }} items={which} value={view.which} />
      <button class="rc-btn rc-btn--main" type="submit">
        Find cases
      </button>
    </form>
    {view.rows.length === 0 ? <Empty title={view.empty.title}>{view.empty.text}</Empty> : <Rows rows={view.rows} />}
    {view.paging && (
      <Pagination
        items={view.paging.items}
        previous={view.paging.previous === undefined ? undefined : { href: view.paging.previous }}
        next={view.paging.next === undefined ? undefined : { href: view.paging.next }}
        landmarkLabel="Pages of cases"
      />
    )}
  </StaffShell>
)
