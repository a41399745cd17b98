import { plainDay } from '#outputs'
import { Chip, type FormError, FormErrors } from '../../layout/index.ts'
import type { LiveListMade } from '../../live-list-services.ts'
import { type ClauseLink, Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import { ServiceShell } from './frame.tsx'
import type { Hidden as HiddenFields } from './parts.ts'

export interface LiveReportView {
  readonly id: string
  readonly title: string
  readonly to: string
  readonly clauses: readonly ClauseLink[]
  /** When the next goes, in words. */
  readonly next: string
  readonly isLate: boolean
  /** Nothing where this account may not make it out. */
  readonly hidden?: HiddenFields
}

export interface LiveViewRow {
  readonly reference: string
  readonly href: string
  readonly stage: string
  readonly people: readonly string[]
  readonly next: string
  readonly what: string
  /** What whoever investigates last told the team, and when. */
  readonly progress: string
  readonly overdue: string
  readonly overdueWhat: string
  readonly paused: boolean
}

export interface LiveListView {
  readonly list: LiveListMade
  readonly href: string
  readonly rows: readonly LiveViewRow[]
}

const Report = ({ report }: { readonly report: LiveReportView }) => (
  <section class="rc-block rc-space-top" aria-labelledby={`report-${report.id}`}>
    <h2 id={`report-${report.id}`}>{report.title}</h2>
    <p>
      For {report.to}. {report.next} <Clauses links={report.clauses} /> {report.isLate && <Chip meaning="late" text="Late" />}
    </p>
    {report.hidden !== undefined && (
      <form action="/service/live" method="post">
        {report.hidden.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button type="submit" class="rc-btn rc-btn--main">
          Make it out and send it now
        </button>
      </form>
    )}
  </section>
)

export interface LivePageParams {
  readonly frame: Frame
  readonly reports: readonly LiveReportView[]
  readonly lists: readonly { readonly list: LiveListMade; readonly href: string }[]
  readonly errors: readonly FormError[]
}

export const LivePage = ({ frame, reports, lists, errors }: LivePageParams) => (
  <ServiceShell frame={frame} title="Live complaints" current="/service/live" isError={errors.length > 0}>
    <FormErrors errors={errors} />
    {reports.length === 0 && (
      <div class="rc-space-top">
        <Empty title="No procedure in force asks for this list">
          Where a procedure has the list of live complaints sent to somebody, it is made out on its day and kept here as it was sent.
        </Empty>
      </div>
    )}
    {reports.map(report => (
      <Report report={report} />
    ))}
    {lists.length > 0 && (
      <table class="rc-tbl rc-tbl--stack rc-space-top">
        <caption>As they were sent</caption>
        <thead>
          <tr>
            <th scope="col">Made out on</th>
            <th scope="col">List</th>
            <th scope="col">To</th>
            <th scope="col">By</th>
          </tr>
        </thead>
        <tbody>
          {lists.map(({ list, href }) => (
            <tr>
              <th scope="row">
                <a href={href}>
                  {plainDay(list.on)}
                  <Hidden>: {list.title}</Hidden>
                </a>
              </th>
              <td data-l="List">{list.title}</td>
              <td data-l="To">{list.to.join(', ')}</td>
              <td data-l="By">{list.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </ServiceShell>
)

const Row = ({ row }: { readonly row: LiveViewRow }) => (
  <tr>
    <th scope="row">
      <a class="rc-nowrap" href={row.href}>
        {row.reference}
      </a>
    </th>
    <td data-l="Stage">
      {row.stage} {row.paused && <Chip meaning="stop" text="Paused" />}
    </td>
    <td data-l="Who has it">{row.people.length === 0 ? 'Nobody was appointed' : row.people.map(one => <div>{one}</div>)}</td>
    <td data-l="Progress told">{row.progress === '' ? 'Nothing yet' : row.progress}</td>
    <td data-l="Due next">
      {row.next}
      <div class="rc-small">{row.what}</div>
    </td>
    <td data-l="Overdue">
      {row.overdue !== '' && <Chip meaning="late" text={row.overdue} />}
      <div class="rc-small">{row.overdueWhat}</div>
    </td>
  </tr>
)

export const LiveListPage = ({ frame, view }: { readonly frame: Frame; readonly view: LiveListView }) => (
  <ServiceShell frame={frame} title={`${view.list.title}, ${plainDay(view.list.on)}`} current="/service/live">
    <p class="rc-crumb rc-space-top">
      <a href="/service/live">Live complaints</a> › {plainDay(view.list.on)}
    </p>
    <h2>
      {view.list.title}, {plainDay(view.list.on)}
    </h2>
    <p class="rc-sub">
      For {view.list.to.join(' and ')}, as it was sent; made out by {view.list.by}.{' '}
      {view.rows.length === 1 ? '1 case' : `${view.rows.length} cases`} that you may see.{' '}
      <a href={`${view.href}/list.csv`}>Spreadsheet (CSV)</a> · <a href={`${view.href}/list.pdf`}>PDF</a>
    </p>
    {view.rows.length === 0 ? (
      <Empty title="No live complaints">None was open when the list was made out, or none that you may see.</Empty>
    ) : (
      <table class="rc-tbl rc-tbl--stack">
        <caption class="rc-vh">Live complaints, the longest overdue first</caption>
        <thead>
          <tr>
            <th scope="col">Case</th>
            <th scope="col">Stage</th>
            <th scope="col">Who has it</th>
            <th scope="col">Progress told</th>
            <th scope="col">Due next</th>
            <th scope="col">Overdue</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map(row => (
            <Row row={row} />
          ))}
        </tbody>
      </table>
    )}
  </ServiceShell>
)
