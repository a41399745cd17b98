/** Cases past their time: looked at, chosen, and erased one after another; and what was erased before. */
import { Checkboxes, Pagination, Radios } from '../../../govuk/index.ts'
import { Chip, CsrfField, errorFor, type FormError, FormErrors } from '../../../layout/index.ts'
import type { Frame } from '../../parts/shell.tsx'
import { Empty, Hidden } from '../../parts/small-parts.tsx'
import { AdminShell } from '../frame.tsx'

export interface DueRow {
  readonly reference: string
  readonly href: string
  readonly title: string
  readonly person: string
  readonly restricted: boolean
  readonly closed: string
  readonly until: string
  readonly because: string
  /** None: it may be erased. */
  readonly hindrances: readonly string[]
}

export interface OtherRow {
  readonly id: string
  readonly title: string
  readonly past: number
}

export interface ErasedRow {
  readonly what: string
  readonly href?: string
  readonly reference: string
  readonly why: string
  readonly done: string
}

export interface DueParams {
  readonly frame: Frame
  readonly csrf: string
  /** Where the form goes: to this page of the list. */
  readonly href: string
  /** What was said before it was refused. */
  readonly said: { readonly cases: readonly string[]; readonly asked: string; readonly looked: boolean }
  readonly rows: readonly DueRow[]
  readonly total: number
  readonly pages?: { readonly previous?: string; readonly next?: string }
  readonly others: readonly OtherRow[]
  readonly erased: readonly ErasedRow[]
  readonly errors: readonly FormError[]
}

const Row = ({ row, isChosen }: { readonly row: DueRow; readonly isChosen: boolean }) => (
  <tr>
    <td data-l="Erase">
      {row.hindrances.length === 0 ? (
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              name="case"
              id={`case-${row.reference}`}
              value={row.reference}
              checked={isChosen}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`case-${row.reference}`}>
              <Hidden>Erase {row.reference}</Hidden>
            </label>
          </div>
        </div>
      ) : (
        'Not now'
      )}
    </td>
    <th scope="row">
      <a href={row.href}>{row.title}</a>
      <div class="rc-small">
        <span class="rc-nowrap">{row.reference}</span>, {row.person} {row.restricted && <Chip meaning="lock" text="Restricted" />}
      </div>
    </th>
    <td data-l="Closed">{row.closed}</td>
    <td data-l="Its time">
      {row.until}
      <div class="rc-small">{row.because}</div>
      {row.hindrances.map(text => (
        <div class="rc-small">{text}</div>
      ))}
    </td>
  </tr>
)

const Cases = ({ params }: { readonly params: DueParams }) => (
  <form action={params.href} method="post" novalidate>
    <CsrfField token={params.csrf} />
    <table class="rc-tbl rc-tbl--stack" id="cases">
      <caption class="rc-vh">Cases past their time, the longest closed first</caption>
      <thead>
        <tr>
          <th scope="col">Erase</th>
          <th scope="col" class="rc-w44">
            Case
          </th>
          <th scope="col">Closed</th>
          <th scope="col">Its time</th>
        </tr>
      </thead>
      <tbody>
        {params.rows.map(row => (
          <Row row={row} isChosen={params.said.cases.includes(row.reference)} />
        ))}
      </tbody>
    </table>
    {params.pages && (
      <Pagination
        {...(params.pages.previous !== undefined && { previous: { href: params.pages.previous } })}
        {...(params.pages.next !== undefined && { next: { href: params.pages.next } })}
      />
    )}
    {params.rows.some(({ hindrances }) => hindrances.length === 0) && (
      <div class="rc-space-top">
        <Radios
          name="asked"
          idPrefix="asked"
          fieldset={{ legend: { text: 'Has anybody in these cases asked to see their data?', classes: 'govuk-fieldset__legend--s' } }}
          hint={{ text: 'A request that came before is answered before anything goes. What you say is recorded with each erasure.' }}
          items={[
            { value: 'nobody', text: 'Nobody has' },
            { value: 'had-it', text: 'Yes, and whoever asked has had it' },
            { value: 'waits', text: 'Yes, and somebody still waits for it' },
          ]}
          value={params.said.asked}
          errorMessage={errorFor(params.errors, 'asked')}
        />
        <Checkboxes
          name="looked"
          idPrefix="looked"
          errorMessage={errorFor(params.errors, 'looked')}
          values={params.said.looked ? ['yes'] : []}
          items={[{ value: 'yes', text: 'I have looked at each of the cases I chose. What is erased does not come back.' }]}
        />
        <button type="submit" class="govuk-button govuk-button--warning">
          Erase the personal data of the cases chosen
        </button>
      </div>
    )}
  </form>
)

const pastInWords = (past: number): string =>
  past === 0 ? 'Nothing is past its time.' : past === 1 ? '1 is past its time.' : `${past.toLocaleString('en-GB')} are past their time.`

const Erased = ({ rows }: { readonly rows: readonly ErasedRow[] }) => (
  <section class="rc-block" aria-labelledby="erased-h">
    <h2 id="erased-h">What was erased</h2>
    {rows.length === 0 ? (
      <Empty title="Nothing yet">Each erasure stands here with who did it, when, and by which rule.</Empty>
    ) : (
      <>
        <p>
          <a href="/admin/retention/erased.csv">All of it as a spreadsheet</a>
        </p>
        <table class="rc-tbl rc-tbl--stack">
          <caption class="rc-vh">What was erased, the latest first</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Why</th>
              <th scope="col">By whom</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ what, reference, href, why, done }) => (
              <tr>
                <th scope="row">
                  {what} {href === undefined ? reference : <a href={href}>{reference}</a>}
                </th>
                <td data-l="Why">{why}</td>
                <td data-l="By whom">{done}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    )}
  </section>
)

const headline = (total: number): string =>
  total === 0
    ? 'No case is past its time'
    : total === 1
      ? '1 case is past its time'
      : `${total.toLocaleString('en-GB')} cases are past their time`

export const DuePage = (params: DueParams) => (
  <AdminShell frame={params.frame} title="Past its time" current="/admin/retention" isError={params.errors.length > 0}>
    <p class="rc-crumb">
      <a href="/admin/retention">Retention</a> › Past its time
    </p>
    <FormErrors errors={params.errors} />
    <section class="rc-block" aria-labelledby="cases-h">
      <h2 id="cases-h">{headline(params.total)}</h2>
      {params.rows.length === 0 ? <p>Of the cases that you may see, by the rules set.</p> : <Cases params={params} />}
    </section>
    {params.others.map(({ id, title, past }) => (
      <section class="rc-block" aria-labelledby={`other-${id}`}>
        <h2 id={`other-${id}`}>{title}</h2>
        <p>{pastInWords(past)}</p>
        {past > 0 && (
          <form action="/admin/retention/others" method="post">
            <CsrfField token={params.csrf} />
            <input type="hidden" name="kind" value={id} />
            <button type="submit" class="rc-btn">
              Erase them<Hidden>: {title}</Hidden>
            </button>
          </form>
        )}
      </section>
    ))}
    <Erased rows={params.erased} />
  </AdminShell>
)
