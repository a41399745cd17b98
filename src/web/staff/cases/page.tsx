import { usualColumns } from '../../case-filter.ts'
import { Button, Details, Input, Select } from '../../govuk/index.ts'
import { Chip, CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty, Hidden, When } from '../parts/small-parts.tsx'
import type { CellLine, Column } from './columns.ts'
import { Filter } from './filter.tsx'
import type { CaseRowView, CasesView } from './view.ts'

const Owed = ({ row }: { readonly row: CaseRowView }) => (
  <td data-l={row.must === '' ? undefined : 'Owed'}>
    {row.must}
    {(row.from !== '' || row.why !== undefined) && (
      <div class="rc-small">
        {row.from !== '' && `From ${row.from}`}
        {row.from !== '' && row.why !== undefined && ' · '}
        {row.why !== undefined && (
          <>
            <Clauses links={row.clauses} />
            <span class="rc-screen-only">
              {' · '}
              <a href={row.why}>
                Why?
                <Hidden>
                  {' '}
                  {row.must}, {row.reference}
                </Hidden>
              </a>
            </span>
          </>
        )}
      </div>
    )}
  </td>
)

const Tracked = ({ lines, column }: { readonly lines: readonly CellLine[]; readonly column: Column }) => (
  <td data-l={lines.length === 0 ? undefined : column.title}>
    {lines.map(({ text, detail }) => (
      <div>
        {text} {detail !== '' && <div class="rc-small">{detail}</div>}
      </div>
    ))}
  </td>
)

const Cell = ({ row, column }: { readonly row: CaseRowView; readonly column: Column }) => {
  if (column.id === 'owed') return <Owed row={row} />
  if (column.id === 'stage')
    return (
      <td data-l="Stage">
        {row.stage}
        {row.position !== row.stage && <span class="rc-small"> · {row.position}</span>}
      </td>
    )
  if (column.id === 'received')
    return (
      <td data-l="Received">
        {row.received}
        {row.holders !== '' && <div class="rc-small">{row.holders}</div>}
      </td>
    )
  return <Tracked lines={row.cells[column.id] ?? []} column={column} />
}

interface RowParams {
  readonly row: CaseRowView
  readonly columns: readonly Column[]
  readonly mayGive: boolean
}

const Row = ({ row, columns, mayGive }: RowParams) => (
  <tr>
    <td data-l="Due">
      <When when={row.when} {...(row.isLate && { colour: 'late' as const })} />
    </td>
    <th scope="row">
      <a href={row.href}>
        {row.title}
        <Hidden>, {row.reference}</Hidden>
      </a>
      <div class="rc-small">
        <span class="rc-nowrap">{row.reference}</span> · {row.person} {row.restricted && <Chip meaning="lock" text="Restricted" />}
      </div>
      {row.foundBy !== '' && <div class="rc-small">Found by {row.foundBy}</div>}
    </th>
    {columns.map(column => (
      <Cell row={row} column={column} />
    ))}
    {mayGive && (
      <td class="rc-screen-only is-tick">
        <label class="rc-tick">
          <input type="checkbox" name="case" value={row.reference} />
          <span>
            Tick<Hidden> {row.reference}</Hidden>
          </span>
        </label>
      </td>
    )}
  </tr>
)

const Rows = ({ view }: { readonly view: CasesView }) => (
  <table class={`rc-tbl rc-tbl--stack rc-cases${view.columns.length > usualColumns.length ? '' : ' is-usual'}`}>
    <caption class="rc-vh">{view.title}</caption>
    <thead>
      <tr>
        <th scope="col">Due</th>
        <th scope="col">Case</th>
        {view.columns.map(({ id, title }) => (
          <th scope="col" class={usualColumns.some(usual => usual === id) ? `is-${id}` : undefined}>
            {title}
          </th>
        ))}
        {view.give !== undefined && (
          <th scope="col" class="rc-screen-only is-tick">
            Tick
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {view.rows.map(row => (
        <Row row={row} columns={view.columns} mayGive={view.give !== undefined} />
      ))}
    </tbody>
  </table>
)

/** Several given to somebody at once: those ticked, or all that the list has, its other pages too. */
const RowsToGive = ({ view, give }: { readonly view: CasesView; readonly give: NonNullable<CasesView['give']> }) => (
  <form action="/hand-over" method="get">
    <input type="hidden" name="asked" value={give.asked} />
    <Rows view={view} />
    <p class="rc-acts rc-screen-only">
      <button class="rc-btn" type="submit" name="which" value="ticked">
        Give those ticked to somebody
      </button>
      {give.all !== '' && (
        <button class="rc-btn" type="submit" name="which" value="all">
          {give.all}
        </button>
      )}
    </p>
  </form>
)

const Applied = ({ view }: { readonly view: CasesView }) =>
  view.applied.length === 0 ? null : (
    <ul class="rc-applied" aria-label="What narrows the list">
      {view.applied.map(({ text, href }) => (
        <li>
          {text}{' '}
          <a href={href}>
            Take away<Hidden> {text}</Hidden>
          </a>
        </li>
      ))}
    </ul>
  )

const Paging = ({ view: { paging } }: { readonly view: CasesView }) =>
  paging === undefined ? null : (
    <nav class="rc-onward" aria-label="Pages of cases">
      {paging.previous !== undefined && (
        <a class="rc-btn" href={paging.previous} rel="prev">
          Previous 50
        </a>
      )}
      {paging.next !== undefined && (
        <a class="rc-btn" href={paging.next} rel="next">
          Next 50
        </a>
      )}
    </nav>
  )

export interface Keeping {
  readonly name: string
  readonly shared: string
  readonly errors: readonly FormError[]
}

interface KeepParams {
  readonly view: CasesView
  readonly keeping: Keeping | undefined
  readonly csrf: string
  readonly id: string
}

/** Keeping the list as it is asked for now, and what is kept. */
const Keep = ({ view: { keep, kept }, keeping, csrf, id }: KeepParams) => (
  <section class="rc-keep" aria-labelledby="keep-h">
    <h2 id="keep-h">{kept ? 'This list' : 'Keep this list'}</h2>
    {kept && (
      <>
        <p>{kept.shared}</p>
        <p>
          Its address: <a href={kept.address}>{kept.address}</a>
        </p>
        {kept.isOwn && (
          <form action={`${kept.address}/remove`} method="post">
            <CsrfField token={csrf} />
            <button class="rc-link-button" type="submit">
              Remove this list<Hidden>: {kept.name}</Hidden>
            </button>
          </form>
        )}
      </>
    )}
    <Details summaryText={kept ? 'Keep it under another name' : 'Give it a name'} open={keeping !== undefined}>
      <form action="/cases/lists" method="post" novalidate>
        <CsrfField token={csrf} />
        <input type="hidden" name="asked" value={keep.asked} />
        <input type="hidden" name="id" value={id} />
        <Input
          id="name"
          name="name"
          label={{ text: 'Name' }}
          hint={{
            text: `What it asks for is kept, not what it finds.${keep.leavesOutWords ? ' The words you looked for are left out.' : ''} Put nobody’s name in it.`,
          }}
          value={keeping?.name ?? ''}
          autocomplete="off"
          errorMessage={errorFor(keeping?.errors ?? [], 'name')}
        />
        <Select
          id="shared"
          name="shared"
          label={{ text: 'Who may open it' }}
          items={keep.shares}
          value={keeping?.shared ?? ''}
          errorMessage={errorFor(keeping?.errors ?? [], 'shared')}
        />
        <Button text="Keep the list" classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </Details>
  </section>
)

interface CasesParams {
  readonly view: CasesView
  readonly frame: Frame
  /** For the form that keeps the list: made once with it. */
  readonly id: string
  readonly keeping?: Keeping
}

export const CasesPage = ({ view, frame, id, keeping }: CasesParams) => (
  <StaffShell frame={frame} title={view.title} current="/cases" find={view.filter.text ?? ''} isError={keeping !== undefined}>
    <FormErrors errors={keeping?.errors ?? []} />
    <h1>{view.title}</h1>
    <p class="rc-sub">{view.sub}</p>
    <nav class="rc-views rc-views--wrap" aria-label="Lists">
      {view.views.map(({ text, count, href, current }) => (
        <a href={href} aria-current={current ? 'true' : undefined}>
          {text}
          {count !== '' && (
            <span class="k">
              <Hidden>cases: </Hidden>
              {count}
            </span>
          )}
        </a>
      ))}
    </nav>
    <p class="rc-jump">
      <a href="#filter">Filter this list</a>
    </p>
    <div class="rc-cols">
      <div>
        <Applied view={view} />
        {view.nearly !== '' && <p class="rc-nearly">{view.nearly}</p>}
        {view.rows.length === 0 ? (
          <Empty title={view.empty.title}>{view.empty.text}</Empty>
        ) : view.give ? (
          <RowsToGive view={view} give={view.give} />
        ) : (
          <Rows view={view} />
        )}
        <Paging view={view} />
        {view.rows.length > 0 && (
          <p class="rc-small rc-screen-only">
            <a href={view.csvHref}>Download this list for a spreadsheet</a>: the case numbers with the columns shown, and nobody’s
            complaint.
          </p>
        )}
      </div>
      <aside class="rc-aside" aria-label="Filter and keep">
        <Filter view={view} />
        <Keep view={view} keeping={keeping} csrf={frame.session?.csrf ?? ''} id={id} />
      </aside>
    </div>
  </StaffShell>
)
