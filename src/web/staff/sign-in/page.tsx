import { Button, Input, NotificationBanner } from '../../govuk/index.ts'
import { CsrfField, errorFor, FormErrors } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import type { SignInView } from './view.ts'

const Accounts = ({ accounts }: Pick<SignInView, 'accounts'>) => (
  <section aria-labelledby="accounts-h">
    <h2 id="accounts-h">Demonstration accounts</h2>
    <p class="rc-sub">One a role. The people and cases in them are invented; anybody may sign in with these.</p>
    <table class="rc-tbl rc-tbl--stack rc-space-top--small">
      <thead>
        <tr>
          <th scope="col">Role</th>
          <th scope="col">User name</th>
          <th scope="col">Password</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(({ name, password, title }) => (
          <tr>
            <th scope="row">{title}</th>
            <td data-l="User name">
              <code>{name}</code>
            </td>
            <td data-l="Password">
              <code>{password}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

export const SignInPage = ({ view, frame }: { readonly view: SignInView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={view.title} isError={view.errors.length > 0}>
    <div class="rc-signin">
      <FormErrors errors={view.errors} />
      {view.notice && (
        <NotificationBanner titleText="Please note">
          <p class="govuk-notification-banner__heading">{view.notice.title}</p>
          <p>{view.notice.text}</p>
        </NotificationBanner>
      )}
      <h1>{view.title}</h1>
      <p class="rc-sub">
        For staff who handle complaints. To make a complaint, or to see how yours is going, start at <a href="/">the public page</a>.
      </p>
      <div class="rc-signin__cols">
        <form action="/sign-in" method="post" novalidate>
          <CsrfField token={view.csrf} />
          <input type="hidden" name="return" value={view.returnTo} />
          <input type="hidden" name="form" value={view.form} />
          <Input
            id="name"
            name="name"
            label={{ text: 'User name', classes: 'govuk-label--m' }}
            value={view.name}
            autocomplete="username"
            spellcheck={false}
            attributes={{ autocapitalize: 'none' }}
            errorMessage={errorFor(view.errors, 'name')}
          />
          <Input
            id="password"
            name="password"
            type="password"
            label={{ text: 'Password', classes: 'govuk-label--m' }}
            autocomplete="current-password"
            errorMessage={errorFor(view.errors, 'password')}
          />
          <Button text="Sign in" preventDoubleClick />
        </form>
        {view.accounts.length > 0 && <Accounts accounts={view.accounts} />}
      </div>
    </div>
  </StaffShell>
)
