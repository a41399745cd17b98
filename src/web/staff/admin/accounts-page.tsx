/** The accounts of the service: the list, the form of a new one, and the one moment in which a password is said. */
import { Button, Checkboxes, Input } from '../../govuk/index.ts'
import { Chip, CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import type { Frame } from '../parts/shell.tsx'
import type { AccountRow, RoleOption } from './accounts-view.ts'
import { AdminShell } from './frame.tsx'

const Rows = ({ rows }: { readonly rows: readonly AccountRow[] }) => (
  <table class="rc-tbl rc-tbl--stack">
    <caption class="rc-vh">Accounts</caption>
    <thead>
      <tr>
        <th scope="col">Who</th>
        <th scope="col">Roles</th>
        <th scope="col">How they sign in</th>
        <th scope="col">Open sessions</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ href, name, signInName, roles, standing, isOff, isLocked, sessions }) => (
        <tr>
          <th scope="row">
            <a href={href}>{name}</a>
            <div class="rc-small">{signInName}</div>
          </th>
          <td data-l="Roles">{roles}</td>
          <td data-l="How they sign in">{isOff || isLocked ? <Chip meaning={isOff ? 'plain' : 'late'} text={standing} /> : standing}</td>
          <td data-l="Open sessions">{sessions}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const AccountsPage = ({ rows, frame }: { readonly rows: readonly AccountRow[]; readonly frame: Frame }) => (
  <AdminShell frame={frame} title="Accounts" current="/admin/accounts">
    <h2 class="rc-vh">Accounts</h2>
    <p class="rc-acts">
      <a class="rc-btn rc-btn--main" href="/admin/accounts/new">
        Make an account
      </a>
    </p>
    <Rows rows={rows} />
  </AdminShell>
)

export interface NewAccountParams {
  readonly frame: Frame
  readonly csrf: string
  readonly roles: readonly RoleOption[]
  readonly typed: { readonly name: string; readonly signInName: string; readonly email: string; readonly roles: readonly string[] }
  readonly errors: readonly FormError[]
}

const Crumb = ({ here }: { readonly here: string }) => (
  <p class="rc-crumb">
    <a href="/admin/accounts">Accounts</a> › {here}
  </p>
)

export const NewAccountPage = ({ frame, csrf, roles, typed, errors }: NewAccountParams) => (
  <AdminShell frame={frame} title="Make an account" current="/admin/accounts" isError={errors.length > 0}>
    <Crumb here="Make an account" />
    <FormErrors errors={errors} />
    <h2>Make an account</h2>
    <form action="/admin/accounts/new" method="post" novalidate>
      <CsrfField token={csrf} />
      <Input
        id="name"
        name="name"
        label={{ text: 'Full name', classes: 'govuk-label--m' }}
        value={typed.name}
        classes="govuk-input--width-20"
        autocomplete="off"
        errorMessage={errorFor(errors, 'name')}
      />
      <Input
        id="signInName"
        name="signInName"
        label={{ text: 'Name to sign in with', classes: 'govuk-label--m' }}
        hint={{ text: 'Their work email address does well. It cannot be changed later.' }}
        value={typed.signInName}
        classes="govuk-input--width-20"
        autocomplete="off"
        errorMessage={errorFor(errors, 'signInName')}
      />
      <Input
        id="email"
        name="email"
        type="email"
        label={{ text: 'E-mail address for their reminders (optional)', classes: 'govuk-label--m' }}
        hint={{ text: 'Empty: the name to sign in with, where that is an address.' }}
        value={typed.email}
        classes="govuk-input--width-20"
        autocomplete="off"
        errorMessage={errorFor(errors, 'email')}
      />
      <Checkboxes
        name="roles"
        fieldset={{ legend: { text: 'Roles', classes: 'govuk-fieldset__legend--m' } }}
        hint={{ text: 'Only what they do. Who holds which role is also on the page of the service.' }}
        items={roles.map(({ value, text }) => ({ value, text }))}
        values={typed.roles}
        classes="govuk-checkboxes--small"
        errorMessage={errorFor(errors, 'roles')}
      />
      <p>A password is made for you to pass on. It opens nothing until they have changed it.</p>
      <Button text="Make the account" preventDoubleClick />
    </form>
  </AdminShell>
)

export const PasswordSaidPage = ({
  frame,
  name,
  password,
  href,
}: {
  readonly frame: Frame
  readonly name: string
  readonly password: string
  readonly href: string
}) => (
  <AdminShell frame={frame} title="The password, said once" current="/admin/accounts">
    <Crumb here={name} />
    <h2>Pass this password on to {name}</h2>
    <p class="govuk-inset-text">
      <code>{password}</code>
    </p>
    <p>
      It is shown only now, and it is kept nowhere. Say it to them in person or by telephone, not in the message that has their sign-in
      name. It opens nothing but the page where they choose their own.
    </p>
    <p>
      <a href={href}>Go to the account of {name}</a>
    </p>
  </AdminShell>
)
