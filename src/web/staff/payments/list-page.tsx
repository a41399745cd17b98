import { plainDay, pounds, shortDay } from '#outputs'
import { Button, Input, Pagination, Select, Textarea } from '../../govuk/index.ts'
import { Chip, CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import type { ListedPayment, PaymentList } from '../../payment-services.ts'
import { caseHref } from '../case-frame/view.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Chips, Empty } from '../parts/small-parts.tsx'
import { paymentChips } from './view.ts'

export interface ListAsked {
  readonly which: 'open' | 'made'
  readonly text: string
}

const which = [
  { value: 'open', text: 'Still to be made' },
  { value: 'made', text: 'Made' },
]

const readyWords = (ready: NonNullable<ListedPayment['ready']>): string => {
  if ('because' in ready) return ready.because
  const days = ready.exported.map(plainDay)
  return days.length === 0
    ? 'Ready to be made.'
    : `Ready to be made. It was taken to the finance system before, ${days.join(' and ')}: look there first.`
}

const Row = ({ payment: { reference, title, since, due, restricted, row, ready } }: { readonly payment: ListedPayment }) => (
  <tr>
    <th scope="row">
      <a href={`${caseHref(reference)}/payments`}>
        {row.amount === undefined || row.payee === undefined
          ? 'A payment whose words were erased'
          : `${pounds(row.amount)} to ${row.payee}`}
      </a>
      <div class="rc-small">
        <span class="rc-nowrap">{reference}</span>, {title} {restricted && <Chip meaning="lock" text="Restricted" />}
      </div>
    </th>
    <td data-l="How it stands">
      {row.standing !== undefined && row.standingWords !== undefined && <Chips chips={paymentChips(row.standing, row.standingWords)} />}
      <div class="rc-small">{row.sourceWords}</div>
    </td>
    <td data-l="Next">
      {ready !== undefined && <b>{readyWords(ready)}</b>}
      {(ready === undefined || 'because' in ready) && row.next !== undefined && (
        <div class="rc-small">
          {row.next.words}. {row.next.by}
        </div>
      )}
    </td>
    <td data-l="Ordered" class="rc-nowrap">
      {shortDay(since)} {since.slice(0, 4)}
    </td>
    <td data-l="By" class="rc-nowrap">
      {due === undefined ? 'No date' : `${shortDay(due)} ${due.slice(0, 4)}`}
    </td>
  </tr>
)

const Export = ({ csrf, errors }: { readonly csrf: string; readonly errors: readonly FormError[] }) => (
  <section class="rc-block rc-space-top rc-screen-only" aria-labelledby="ex-h">
    <h2 id="ex-h">Take them to the finance system</h2>
    <p>
      A file (CSV) of every payment that is ready to be made, with the payee’s bank details, amount and budget code. That you took it is
      recorded on each case. A payment is made when you have recorded it here as made.
    </p>
    <form action="/payments/export" method="post" novalidate>
      <CsrfField token={csrf} />
      <Textarea id="reason" name="reason" rows={2} label={{ text: 'What it is for' }} errorMessage={errorFor(errors, 'reason')} />
      <Button text="Download the file" />
    </form>
  </section>
)

export interface ListPageOf {
  readonly list: PaymentList
  readonly asked: ListAsked
  readonly frame: Frame
  readonly csrf: string
  readonly errors: readonly FormError[]
}

const pageHref = ({ which, text }: ListAsked, page: number): string =>
  `/payments?${new URLSearchParams({ ...(which === 'made' && { which }), ...(text !== '' && { text }), page: String(page) })}`

export const PaymentListPage = ({ list, asked, frame, csrf, errors }: ListPageOf) => (
  <StaffShell frame={frame} title="Payments" current="/payments" isError={errors.length > 0}>
    <h1>Payments</h1>
    <p class="rc-sub">
      {list.total === 1 ? '1 payment' : `${list.total.toLocaleString('en-GB')} payments`},{' '}
      {asked.which === 'open' ? 'still to be made' : 'made'}, of the complaints that you may see.
    </p>
    <FormErrors errors={errors} title="No file was made" />
    <form class="rc-list-tools" action="/payments" method="get">
      <Input id="text" name="text" label={{ text: 'Case number, name or words' }} value={asked.text} autocomplete="off" />
      <Select id="which" name="which" label={{ text: 'Which payments' }} items={which} value={asked.which} />
      <button class="rc-btn rc-btn--main" type="submit">
        Find payments
      </button>
    </form>
    {list.rows.length === 0 ? (
      <Empty title="No payment is here">A payment that is ordered to put a complaint right stands here until it is made.</Empty>
    ) : (
      <table class="rc-tbl rc-tbl--stack">
        <caption class="rc-vh">Payments</caption>
        <thead>
          <tr>
            <th scope="col" class="rc-w33">
              Payment
            </th>
            <th scope="col">How it stands</th>
            <th scope="col">Next</th>
            <th scope="col">Ordered</th>
            <th scope="col">By</th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map(payment => (
            <Row payment={payment} />
          ))}
        </tbody>
      </table>
    )}
    {list.pages > 1 && (
      <Pagination
        previous={list.page > 1 ? { href: pageHref(asked, list.page - 1) } : undefined}
        next={list.page < list.pages ? { href: pageHref(asked, list.page + 1) } : undefined}
        landmarkLabel="Pages of payments"
      />
    )}
    {list.mayExport && asked.which === 'open' && <Export csrf={csrf} errors={errors} />}
  </StaffShell>
)
