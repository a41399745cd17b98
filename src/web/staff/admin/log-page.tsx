/** The administration log: who changed what, when, and how it was before. */
import { Input, Pagination, Select } from '../../govuk/index.ts'
import { errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import { AdminShell } from './frame.tsx'
import type { AdminLogView, LogRow } from './log-view.ts'

const Changes = ({ row: { changes, reason } }: { readonly row: LogRow }) => (
  <>
    {changes.map(({ says, was, became }) => (
      <div>
        {says}: {was === 'nothing' ? became : `${was}, now ${became}`}
      </div>
    ))}
    {reason !== '' && <div class="rc-small">Because: {reason}</div>}
  </>
)

const Rows = ({ rows }: Pick<AdminLogView, 'rows'>) => (
  <table class="rc-tbl rc-tbl--stack">
    <caption class="rc-vh">What was changed, the latest first</caption>
    <thead>
      <tr>
        <th scope="col">What</th>
        <th scope="col">How it is now</th>
        <th scope="col">Who</th>
        <th scope="col">When</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(row => (
        <tr>
          <th scope="row">
            {row.what}
            <div class="rc-small">{row.title}</div>
          </th>
          <td data-l="How it is now">
            <Changes row={row} />
          </td>
          <td data-l="Who">{row.who}</td>
          <td data-l="When" class="rc-nowrap">
            {row.when}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

interface LogParams {
  readonly view: AdminLogView
  readonly errors: readonly FormError[]
  readonly frame: Frame
}

export const AdminLogPage = ({ view, errors, frame }: LogParams) => (
  <AdminShell frame={frame} title="What was changed" current="/admin/log">
    <FormErrors errors={errors} />
    <h2 class="rc-vh">What was changed</h2>
    <form class="rc-list-tools" action="/admin/log" method="get">
      <Select
        id="what"
        name="what"
        label={{ text: 'What was done' }}
        items={[{ value: '', text: 'Everything but who signed in and who opened a case' }, ...view.whats]}
        value={view.what}
      />
      <Select id="by" name="by" label={{ text: 'Who did it' }} items={[{ value: '', text: 'Anybody' }, ...view.people]} value={view.by} />
      <Input
        id="from"
        name="from"
        type="date"
        label={{ text: 'From' }}
        value={view.from}
        classes="govuk-input--width-10"
        errorMessage={errorFor(errors, 'from')}
      />
      <Input
        id="to"
        name="to"
        type="date"
        label={{ text: 'To' }}
        value={view.to}
        classes="govuk-input--width-10"
        errorMessage={errorFor(errors, 'to')}
      />
      {view.about !== '' && <input type="hidden" name="about" value={view.about} />}
      <button class="rc-btn rc-btn--main" type="submit">
        Show
      </button>
    </form>
    {view.rows.length === 0 ? (
      <Empty title="No change is kept that fits">
        Whatever is changed of the service stands here: accounts, roles, the body, templates, closed days, settings, procedures. Choose
        another kind, person or day.
      </Empty>
    ) : (
      <>
        <p class="rc-small">
          {view.found}. Nothing here can be changed; it goes when its <a href="/admin/retention">time is over</a>, and that it went is said
          here.{' '}
          <a href={view.csv}>
            Have it as a spreadsheet<Hidden> (CSV)</Hidden>
          </a>
        </p>
        <Rows rows={view.rows} />
      </>
    )}
    {(view.previous !== undefined || view.next !== undefined) && (
      <Pagination
        previous={view.previous === undefined ? undefined : { href: view.previous }}
        next={view.next === undefined ? undefined : { href: view.next }}
        landmarkLabel="Pages of changes"
      />
    )}
  </AdminShell>
)
