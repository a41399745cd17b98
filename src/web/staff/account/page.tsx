/** The pages of somebody's own account: where they are signed in, their password, the codes of an app. */
import { Button, Input } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import type { OwnAccount, SecondFactorOffer } from '../../sign-in-services.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'

interface OwnParams {
  readonly frame: Frame
  readonly csrf: string
  readonly errors: readonly FormError[]
}

export interface SessionRow {
  readonly handle: string
  readonly browser: string
  readonly began: string
  readonly isThis: boolean
}

export interface AccountView {
  readonly name: string
  readonly roles: readonly string[]
  readonly own: Omit<OwnAccount, 'sessions'>
  readonly sessions: readonly SessionRow[]
  /** Whether e-mail goes out here. */
  readonly mailGoes: boolean
}

const Sessions = ({ sessions, csrf }: { readonly sessions: readonly SessionRow[]; readonly csrf: string }) => (
  <section class="rc-block" aria-labelledby="sessions">
    <h2 id="sessions">Where you are signed in</h2>
    <p class="rc-sub">A session ends after an hour without use, and after 12 hours however busy it is. End any you do not know.</p>
    <table class="rc-tbl rc-tbl--stack">
      <thead>
        <tr>
          <th scope="col">Browser</th>
          <th scope="col">Signed in</th>
          <th scope="col">
            <span class="govuk-visually-hidden">End it</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ handle, browser, began, isThis }) => (
          <tr>
            <th scope="row">{browser}</th>
            <td data-l="Signed in">{began}</td>
            <td>
              {isThis ? (
                'This one'
              ) : (
                <form action="/account/sessions" method="post">
                  <CsrfField token={csrf} />
                  <input type="hidden" name="session" value={handle} />
                  <button type="submit" class="rc-btn">
                    End{' '}
                    <span class="govuk-visually-hidden">
                      the session in {browser}, signed in {began}
                    </span>
                  </button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    {sessions.length > 1 && (
      <form action="/account/sessions" method="post" class="rc-space-top--small">
        <CsrfField token={csrf} />
        <button type="submit" class="rc-btn">
          End all but this one
        </button>
      </form>
    )}
  </section>
)

const SigningIn = ({ own }: Pick<AccountView, 'own'>) =>
  own.hasPassword ? (
    <section class="rc-block" aria-labelledby="how">
      <h2 id="how">How you sign in</h2>
      <dl class="govuk-summary-list">
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">Password</dt>
          <dd class="govuk-summary-list__value">Set</dd>
          <dd class="govuk-summary-list__actions">
            <a href="/account/password">
              Change<span class="govuk-visually-hidden"> your password</span>
            </a>
          </dd>
        </div>
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">Code from an app</dt>
          <dd class="govuk-summary-list__value">
            {own.hasSecondFactor ? 'Asked for at each sign-in' : 'Not asked for. With it, a password that leaks opens nothing.'}
          </dd>
          <dd class="govuk-summary-list__actions">
            <a href="/account/codes">
              {own.hasSecondFactor ? 'Turn off' : 'Turn on'}
              <span class="govuk-visually-hidden"> the code from an app</span>
            </a>
          </dd>
        </div>
      </dl>
    </section>
  ) : (
    <section class="rc-block" aria-labelledby="how">
      <h2 id="how">How you sign in</h2>
      <p>With your work account. Its password is changed where you change it for everything else.</p>
    </section>
  )

export const AccountPage = ({ view, frame, csrf }: Omit<OwnParams, 'errors'> & { readonly view: AccountView }) => (
  <StaffShell frame={frame} title="Your account">
    <h1>Your account</h1>
    <p class="rc-sub">
      {view.name}. {view.roles.length === 1 ? 'Your role' : 'Your roles'}: {view.roles.join(', ')}. An administrator gives and ends roles.
    </p>
    <p>
      <a href="/account/away">Say when you are away</a>
    </p>
    <p>
      <a href="/account/calendar">Your due dates in your own calendar</a>
    </p>
    <p>
      <a href="/account/tokens">Tokens for other systems</a>
    </p>
    <SigningIn own={view.own} />
    <Reminders view={view} csrf={csrf} />
    <Sessions sessions={view.sessions} csrf={csrf} />
  </StaffShell>
)

/** Nothing is sent there yet: why, and what to do. */
const NotConfirmed = ({ csrf, mailGoes }: { readonly csrf: string; readonly mailGoes: boolean }) => (
  <div class="rc-warned">
    <p>
      <b>Not confirmed yet.</b>{' '}
      {mailGoes
        ? 'Nothing goes there until you open the link that we sent to it. Until then your reminders stand on their page.'
        : 'Nothing goes there until you confirm it, and no e-mail is set up here, so no link could be sent. Your reminders stand on their page.'}
    </p>
    {mailGoes && (
      <form action="/account/email/again" method="post" novalidate>
        <CsrfField token={csrf} />
        <Button text="Send the link again" classes="govuk-button--secondary" preventDoubleClick />
      </form>
    )}
  </div>
)

const Reminders = ({ view, csrf }: { readonly view: AccountView; readonly csrf: string }) => {
  const { email, isEmailConfirmed } = view.own
  return (
    <section class="rc-block" aria-labelledby="mail">
      <h2 id="mail">Your reminders by e-mail</h2>
      <dl class="govuk-summary-list">
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{email === undefined || isEmailConfirmed ? 'Sent to' : 'To be sent to'}</dt>
          <dd class="govuk-summary-list__value rc-kept">
            {email ?? (
              <>
                Nowhere: they stand on <a href="/reminders">your reminders</a>
              </>
            )}
          </dd>
          <dd class="govuk-summary-list__actions">
            <a href="/account/email">
              {email === undefined ? 'Give an address' : 'Change'}
              <span class="govuk-visually-hidden"> for your reminders</span>
            </a>
          </dd>
        </div>
      </dl>
      {email !== undefined && !isEmailConfirmed && <NotConfirmed csrf={csrf} mailGoes={view.mailGoes} />}
    </section>
  )
}

const Crumb = ({ here }: { readonly here: string }) => (
  <p class="rc-crumb">
    <a href="/account">Your account</a> › {here}
  </p>
)

export const PasswordPage = ({ frame, csrf, errors, isFirst }: OwnParams & { readonly isFirst: boolean }) => (
  <StaffShell frame={frame} title="Change your password" isError={errors.length > 0}>
    {!isFirst && <Crumb here="Password" />}
    <FormErrors errors={errors} />
    <h1>Change your password</h1>
    {isFirst && <p>The password you signed in with was told to you by somebody else. Choose your own before you go on.</p>}
    <form class="rc-space-top--small" action="/account/password" method="post" novalidate>
      <CsrfField token={csrf} />
      <Input
        id="was"
        name="was"
        type="password"
        label={{ text: isFirst ? 'The password you were told' : 'The password you have now' }}
        classes="govuk-input--width-20"
        autocomplete="current-password"
        errorMessage={errorFor(errors, 'was')}
      />
      <Input
        id="now"
        name="now"
        type="password"
        label={{ text: 'New password' }}
        hint={{ text: 'At least 12 characters. Three words that do not belong together are easy to remember and hard to guess.' }}
        classes="govuk-input--width-20"
        autocomplete="new-password"
        errorMessage={errorFor(errors, 'now')}
      />
      <Input
        id="again"
        name="again"
        type="password"
        label={{ text: 'New password again' }}
        classes="govuk-input--width-20"
        autocomplete="new-password"
        errorMessage={errorFor(errors, 'again')}
      />
      <Button text="Change password" preventDoubleClick />
    </form>
    <p class="rc-sub">Wherever else you are signed in, you are signed out by it.</p>
  </StaffShell>
)

export const EmailPage = ({ frame, csrf, errors, typed }: OwnParams & { readonly typed: string }) => (
  <StaffShell frame={frame} title="Your reminders by e-mail" isError={errors.length > 0}>
    <Crumb here="E-mail" />
    <FormErrors errors={errors} />
    <h1>Your reminders by e-mail</h1>
    <p class="rc-sub rc-sub--form">
      One message a day, in working hours: case numbers, what is due and the days. Nothing that anybody said is in it.
    </p>
    <form action="/account/email" method="post" novalidate>
      <CsrfField token={csrf} />
      <Input
        id="email"
        name="email"
        type="email"
        label={{ text: 'E-mail address' }}
        hint={{ text: 'Your address at work: a link is sent there to confirm it. Leave it empty to have them on your page only.' }}
        value={typed}
        classes="govuk-input--width-20"
        autocomplete="email"
        errorMessage={errorFor(errors, 'email')}
      />
      <Button text="Save" preventDoubleClick />
    </form>
  </StaffShell>
)

export const CodesPage = ({ frame, csrf, errors, offer }: OwnParams & { readonly offer: SecondFactorOffer }) => (
  <StaffShell frame={frame} title="A code from an app" isError={errors.length > 0}>
    <Crumb here="Code from an app" />
    <FormErrors errors={errors} />
    <h1>A code from an app</h1>
    <ol class="govuk-list govuk-list--number rc-space-top--small">
      <li>Open an authenticator app on your phone: any that makes six-digit codes.</li>
      <li>
        In it, add an account by its picture, or type the key.
        {/* The picture is drawn by our own server from the key alone. */}
        <div
          class="rc-qr"
          role="img"
          aria-label="The key as a picture for your app’s camera"
          dangerouslySetInnerHTML={{ __html: offer.svg }}
        />
        <p>
          Key: <code class="rc-secret">{offer.secret.replace(/(.{4})/g, '$1 ').trim()}</code>
        </p>
        <p>
          <a href={offer.address}>Open it in an app on this device</a>
        </p>
      </li>
      <li>Enter the code that the app shows.</li>
    </ol>
    <form action="/account/codes" method="post" novalidate>
      <CsrfField token={csrf} />
      <input type="hidden" name="secret" value={offer.secret} />
      <Input
        id="code"
        name="code"
        label={{ text: 'Code from your app' }}
        classes="govuk-input--width-10"
        autocomplete="one-time-code"
        inputmode="numeric"
        errorMessage={errorFor(errors, 'code')}
      />
      <Button text="Turn on" preventDoubleClick />
    </form>
  </StaffShell>
)

export const RecoveryPage = ({ frame, codes }: { readonly frame: Frame; readonly codes: readonly string[] }) => (
  <StaffShell frame={frame} title="Codes are asked for from now on">
    <Crumb here="Code from an app" />
    <h1>Codes are asked for from now on</h1>
    <p>Keep these recovery codes somewhere safe, apart from your phone. Each works once in place of a code. They are not shown again.</p>
    <ul class="govuk-list rc-secret">
      {codes.map(code => (
        <li>
          <code>{code}</code>
        </li>
      ))}
    </ul>
    <p class="rc-acts">
      <a class="rc-btn rc-btn--main" href="/account">
        I have kept them
      </a>
    </p>
  </StaffShell>
)

export const CodesOffPage = ({ frame, csrf, errors }: OwnParams) => (
  <StaffShell frame={frame} title="Turn off the code from an app" isError={errors.length > 0}>
    <Crumb here="Code from an app" />
    <FormErrors errors={errors} />
    <h1>Turn off the code from an app</h1>
    <p>After this a password alone opens your account. To move to another phone, turn it off and on again.</p>
    <form action="/account/codes" method="post" novalidate>
      <CsrfField token={csrf} />
      <input type="hidden" name="off" value="yes" />
      <Input
        id="password"
        name="password"
        type="password"
        label={{ text: 'Your password' }}
        classes="govuk-input--width-20"
        autocomplete="current-password"
        errorMessage={errorFor(errors, 'password')}
      />
      <Button text="Turn off" classes="govuk-button--warning" preventDoubleClick />
    </form>
  </StaffShell>
)
