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

/** What every form of signing in carries: whose it is, and where they were going. */
const Going = ({ csrf, returnTo, form }: Pick<SignInView, 'csrf' | 'returnTo' | 'form'>) => (
  <>
    <CsrfField token={csrf} />
    <input type="hidden" name="return" value={returnTo} />
    <input type="hidden" name="form" value={form} />
  </>
)

const Outside = ({ view }: { readonly view: SignInView }) => {
  const error = errorFor(view.errors, 'outside')
  return (
    <form action="/sign-in/outside" method="post" class="rc-signin__outside">
      <Going {...view} />
      <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
        {error && (
          <p id="outside-error" class="govuk-error-message">
            <span class="govuk-visually-hidden">Error:</span> {error.text}
          </p>
        )}
        <Button
          text={`Sign in with ${view.outside ?? ''}`}
          attributes={{ id: 'outside', ...(error && { 'aria-describedby': 'outside-error' }) }}
          preventDoubleClick
        />
      </div>
    </form>
  )
}

const WithPassword = ({ view }: { readonly view: SignInView }) => (
  <form action="/sign-in" method="post" novalidate>
    <Going {...view} />
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
    <Button text="Sign in" preventDoubleClick {...(view.outside !== undefined && { classes: 'govuk-button--secondary' })} />
  </form>
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
        <div>
          {view.outside !== undefined && <Outside view={view} />}
          {!view.onlyOutside && <WithPassword view={view} />}
        </div>
        {view.accounts.length > 0 && <Accounts accounts={view.accounts} />}
      </div>
    </div>
  </StaffShell>
)

interface CodeParams extends Pick<SignInView, 'errors' | 'csrf' | 'returnTo' | 'form'> {
  readonly attempt: string
  readonly frame: Frame
}

/** The second step, where an account asks for one. */
export const CodePage = ({ errors, attempt, frame, ...going }: CodeParams) => (
  <StaffShell frame={frame} title="Enter your code" isError={errors.length > 0}>
    <div class="rc-signin">
      <FormErrors errors={errors} />
      <h1>Enter your code</h1>
      <form action="/sign-in/code" method="post" novalidate>
        <Going {...going} />
        <input type="hidden" name="attempt" value={attempt} />
        <Input
          id="code"
          name="code"
          label={{ text: 'Code from your app', classes: 'govuk-label--m' }}
          hint={{ text: 'Six digits. If you do not have the app at hand, enter one of your recovery codes.' }}
          classes="govuk-input--width-10"
          autocomplete="one-time-code"
          spellcheck={false}
          errorMessage={errorFor(errors, 'code')}
        />
        <Button text="Sign in" preventDoubleClick />
      </form>
      <p>
        <a href="/sign-in">Begin again</a>
      </p>
    </div>
  </StaffShell>
)
