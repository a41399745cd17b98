/** Tokens for other systems: one's own, made and ended here; and those of everybody, for those who administer. */
import { type Scope, scopes } from '../../api/scopes.ts'
import { Button, Checkboxes, Input, Radios } from '../../govuk/index.ts'
import { Chip, CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { AdminShell } from '../admin/frame.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'

export interface TokenRow {
  readonly id: string
  readonly name: string
  readonly account: string
  readonly scopes: readonly Scope[]
  readonly made: string
  readonly used: string
  readonly opensUntil: string
  readonly is: 'open' | 'expired' | 'ended'
}

export interface TokenForm {
  readonly name: string
  readonly scopes: readonly string[]
  readonly days: string
}

const standing: Readonly<Record<TokenRow['is'], string>> = { open: 'Open', expired: 'Expired', ended: 'Ended' }

interface RowsParams {
  readonly rows: readonly TokenRow[]
  readonly csrf: string
  readonly action: '/account/tokens' | '/admin/tokens'
}

const Rows = ({ rows, csrf, action }: RowsParams) => (
  <table class="rc-tbl rc-tbl--stack">
    <caption class="rc-vh">Tokens</caption>
    <thead>
      <tr>
        <th scope="col">What for</th>
        {action === '/admin/tokens' && <th scope="col">Whose</th>}
        <th scope="col">May be used for</th>
        <th scope="col">Opens until</th>
        <th scope="col">Last used</th>
        <th scope="col">
          <Hidden>End it</Hidden>
        </th>
      </tr>
    </thead>
    <tbody>
      {rows.map(row => (
        <tr>
          <th scope="row">
            {row.name}
            <div class="rc-small">Made {row.made}</div>
          </th>
          {action === '/admin/tokens' && <td data-l="Whose">{row.account}</td>}
          <td data-l="May be used for">{row.scopes.join(', ')}</td>
          <td data-l="Opens until">{row.opensUntil}</td>
          <td data-l="Last used">{row.used}</td>
          <td>
            {row.is === 'open' ? (
              <form action={action} method="post">
                <CsrfField token={csrf} />
                <input type="hidden" name="end" value={row.id} />
                <button type="submit" class="rc-btn">
                  End
                  <Hidden>
                    {' '}
                    the token “{row.name}”, made {row.made}
                  </Hidden>
                </button>
              </form>
            ) : (
              <Chip meaning="plain" text={standing[row.is]} />
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

export interface TokensParams {
  readonly frame: Frame
  readonly csrf: string
  readonly rows: readonly TokenRow[]
  readonly form: TokenForm
  readonly errors: readonly FormError[]
  /** A new one, told once. */
  readonly made?: { readonly name: string; readonly secret: string }
}

export const TokensPage = ({ frame, csrf, rows, form, errors, made }: TokensParams) => (
  <StaffShell frame={frame} title="Tokens for other systems" isError={errors.length > 0}>
    <p class="rc-crumb">
      <a href="/account">Your account</a> › Tokens
    </p>
    <FormErrors errors={errors} />
    <h1>Tokens for other systems</h1>
    <p class="rc-sub">
      With a token another system reads and records here in your name, through <a href="/api/v1">the API</a>. It sees what you see, does
      what you may do, and no more than you tick. What it records stands in the record under your name.
    </p>
    {made !== undefined && (
      <section class="rc-block" aria-labelledby="new">
        <h2 id="new">The token “{made.name}”</h2>
        <p>Copy it now, to where the other system keeps its secrets: it is not shown again.</p>
        <p>
          <code class="rc-feed">{made.secret}</code>
        </p>
        <p class="rc-small">Whoever has it acts as you. If somebody else may have it, end it.</p>
      </section>
    )}
    <section class="rc-block" aria-labelledby="there">
      <h2 id="there">Your tokens</h2>
      {rows.length === 0 ? (
        <Empty title="There are none">No other system asks here in your name.</Empty>
      ) : (
        <Rows rows={rows} csrf={csrf} action="/account/tokens" />
      )}
    </section>
    <section class="rc-block" aria-labelledby="make">
      <h2 id="make">Make a token</h2>
      <form action="/account/tokens" method="post" novalidate>
        <CsrfField token={csrf} />
        <Input
          id="name"
          name="name"
          label={{ text: 'What is it for?' }}
          hint={{ text: 'So that you know it again: “Nightly report of what is due”' }}
          value={form.name}
          classes="govuk-input--width-20"
          autocomplete="off"
          errorMessage={errorFor(errors, 'name')}
        />
        <Checkboxes
          name="scopes"
          fieldset={{ legend: { text: 'What may it be used for?' } }}
          hint={{ text: 'Only what it needs' }}
          items={Object.entries(scopes).map(([value, text]) => ({ value, text, hint: { text: value } }))}
          values={form.scopes}
          classes="govuk-checkboxes--small"
          errorMessage={errorFor(errors, 'scopes')}
        />
        <Radios
          name="days"
          fieldset={{ legend: { text: 'How long should it open anything?' } }}
          items={[
            { value: '30', text: '30 days' },
            { value: '90', text: '90 days' },
            { value: '365', text: 'A year' },
          ]}
          value={form.days}
          classes="govuk-radios--small govuk-radios--inline"
          errorMessage={errorFor(errors, 'days')}
        />
        <Button text="Make the token" preventDoubleClick />
      </form>
    </section>
  </StaffShell>
)

export const AllTokensPage = ({ frame, csrf, rows }: Pick<TokensParams, 'frame' | 'csrf' | 'rows'>) => (
  <AdminShell frame={frame} title="Tokens" current="/admin/tokens">
    <h2 class="rc-vh">Tokens</h2>
    <p class="rc-sub">
      With these, other systems read and record here in somebody’s name. Each does what its account may do, and no more than its scopes;
      when the account is switched off it opens nothing. People make their own on <a href="/account/tokens">their account’s page</a>.
    </p>
    {rows.length === 0 ? (
      <Empty title="There are none">No other system asks here.</Empty>
    ) : (
      <Rows rows={rows} csrf={csrf} action="/admin/tokens" />
    )}
  </AdminShell>
)
