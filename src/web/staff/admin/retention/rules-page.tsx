/** How long personal data is kept: each kind of thing with its rule, why, and what a change would do. */
import { Checkboxes, Input, Textarea } from '../../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors } from '../../../layout/index.ts'
import type { Frame } from '../../parts/shell.tsx'
import { Empty, Hidden } from '../../parts/small-parts.tsx'
import { AdminShell } from '../frame.tsx'

export interface RuleRow {
  readonly id: string
  readonly title: string
  /** How long, in words; 'Not set'. */
  readonly now: string
  readonly from: string
  readonly because: string
  readonly past: string
  /** Nothing: the procedure itself has somebody decide. */
  readonly form?: {
    readonly months: string
    readonly because: string
    readonly hint: string
    /** Only of what needs nobody to look at it first. */
    readonly byItself?: boolean
  }
}

export interface RulesParams {
  readonly frame: Frame
  readonly csrf: string
  readonly version: number
  readonly rows: readonly RuleRow[]
  /** Who changed it last, and when. */
  readonly last?: string
  /** What a change would do, before it is saved. */
  readonly would?: { readonly id: string; readonly text: string }
  readonly errors: readonly FormError[]
}

const Rule = ({ row, params }: { readonly row: RuleRow; readonly params: RulesParams }) => {
  const { id, form } = row
  if (form === undefined) return <p class="rc-small">The procedure has somebody decide it, case by case. Nothing is set here.</p>
  return (
    <form action="/admin/retention" method="post" novalidate>
      <CsrfField token={params.csrf} />
      <input type="hidden" name="rule" value={id} />
      <input type="hidden" name="version" value={params.version} />
      <Input
        id={`months-${id}`}
        name="months"
        label={{ text: 'Months' }}
        hint={{ text: form.hint }}
        classes="govuk-input--width-4"
        value={form.months}
        autocomplete="off"
        errorMessage={errorFor(params.errors, `months-${id}`)}
      />
      <Textarea
        id={`because-${id}`}
        name="because"
        label={{ text: 'The clause or policy, and why' }}
        value={form.because}
        rows={form.because.length > 80 ? 4 : 2}
        errorMessage={errorFor(params.errors, `because-${id}`)}
      />
      {form.byItself !== undefined && (
        <Checkboxes
          name="byItself"
          idPrefix={`by-itself-${id}`}
          values={form.byItself ? ['yes'] : []}
          items={[{ value: 'yes', text: 'Erased each night, without anybody looking' }]}
        />
      )}
      {params.would?.id === id && (
        <p class="rc-warned" role="status">
          {params.would.text}
        </p>
      )}
      <div class="rc-acts">
        <button type="submit" class="rc-btn" name="does" value="look">
          See what it would do<Hidden>: {row.title}</Hidden>
        </button>
        <button type="submit" class="rc-btn rc-btn--main" name="does" value="save">
          Set it<Hidden>: {row.title}</Hidden>
        </button>
      </div>
    </form>
  )
}

export const RetentionPage = (params: RulesParams) => (
  <AdminShell frame={params.frame} title="Retention" current="/admin/retention" isError={params.errors.length > 0}>
    <FormErrors errors={params.errors} />
    <p class="rc-sub">
      When the time of a case is over, everything that says who somebody is can be erased: what happened, when, and under which clause
      stays, so that figures and reports keep their numbers. A case is never erased before a person has looked.{' '}
      {params.last !== undefined && `Changed last by ${params.last}.`}
    </p>
    <p class="rc-space-top--small">
      <a href="/admin/retention/due">What is past its time, and what was erased</a>
    </p>
    {params.rows.length === 0 ? (
      <Empty title="Nothing to set">There is no procedure yet.</Empty>
    ) : (
      <table class="rc-tbl rc-tbl--stack">
        <caption class="rc-vh">How long personal data is kept</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Kept</th>
            <th scope="col">Past its time today</th>
            <th scope="col" class="rc-w44">
              Change it
            </th>
          </tr>
        </thead>
        <tbody>
          {params.rows.map(row => (
            <tr>
              <th scope="row">{row.title}</th>
              <td data-l="Kept">
                <b>{row.now}</b>
                <div class="rc-small">{row.from}</div>
                {row.because !== '' && <div class="rc-small">{row.because}</div>}
              </td>
              <td data-l="Past its time today">{row.past === '' ? 'No rule yet' : row.past}</td>
              <td>
                <Rule row={row} params={params} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </AdminShell>
)
