/** One account: its roles, how it signs in, where it is signed in; and what may be done about each. */
import { Button, Checkboxes, Input } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import type { AccountView, RoleOption } from './accounts-view.ts'
import { AdminShell } from './frame.tsx'

export interface AccountParams {
  readonly frame: Frame
  readonly csrf: string
  readonly view: AccountView
  readonly roles: readonly RoleOption[]
  readonly chosen: readonly string[]
  /** As it was typed, where it was refused. */
  readonly email: string
  readonly reason: string
  readonly errors: readonly FormError[]
}

const Act = ({ view, csrf, act, text, says }: Pick<AccountParams, 'view' | 'csrf'> & Record<'act' | 'text' | 'says', string>) => (
  <form action={view.href} method="post" class="rc-space-top--small">
    <CsrfField token={csrf} />
    <input type="hidden" name="act" value={act} />
    <button type="submit" class="rc-btn">
      {text}
    </button>{' '}
    <span class="rc-small">{says}</span>
  </form>
)

const Roles = ({ view, csrf, roles, chosen, reason, errors }: AccountParams) => (
  <section class="rc-block" aria-labelledby="roles-h">
    <h2 id="roles-h">Roles</h2>
    {view.isFromOutside ? (
      <p>{view.roles}. They come from their groups at each sign-in, and are changed there.</p>
    ) : (
      <form action={view.href} method="post" novalidate>
        <CsrfField token={csrf} />
        <input type="hidden" name="act" value="set-roles" />
        <Checkboxes
          name="roles"
          fieldset={{ legend: { text: `Roles of ${view.name}`, classes: 'rc-vh' } }}
          items={roles.map(({ value, text }) => ({ value, text }))}
          values={chosen}
          classes="govuk-checkboxes--small"
          errorMessage={errorFor(errors, 'roles')}
        />
        <Input id="reason" name="reason" label={{ text: 'Why (optional)' }} value={reason} classes="govuk-input--width-20" />
        <Button text="Change the roles" classes="govuk-button--secondary" preventDoubleClick />
        <p class="rc-small">
          It takes effect at once and stands in the record with your name. A role for a time, or in somebody’s place, is given on{' '}
          <a href="/service/roles">the page of roles</a>.
        </p>
      </form>
    )}
  </section>
)

const Sessions = ({ view, csrf }: Pick<AccountParams, 'view' | 'csrf'>) => (
  <section class="rc-block" id="sessions" aria-labelledby="sessions-h">
    <h2 id="sessions-h">Where they are signed in</h2>
    {view.open.length === 0 ? (
      <Empty title="Nowhere">Nobody is signed in with this account now.</Empty>
    ) : (
      <>
        <table class="rc-tbl rc-tbl--stack">
          <caption class="rc-vh">Open sessions</caption>
          <thead>
            <tr>
              <th scope="col">Browser</th>
              <th scope="col">Signed in</th>
              <th scope="col">
                <Hidden>End it</Hidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {view.open.map(({ handle, browser, began, isThis }) => (
              <tr>
                <th scope="row">{browser}</th>
                <td data-l="Signed in">{began}</td>
                <td>
                  {isThis ? (
                    'This one'
                  ) : (
                    <form action={view.href} method="post">
                      <CsrfField token={csrf} />
                      <input type="hidden" name="act" value="end-session" />
                      <input type="hidden" name="session" value={handle} />
                      <button type="submit" class="rc-btn">
                        End
                        <Hidden>
                          {' '}
                          the session in {browser}, signed in {began}
                        </Hidden>
                      </button>
                    </form>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {!view.isOwn && <Act view={view} csrf={csrf} act="end-sessions" text="End them all" says="They sign in again to go on." />}
      </>
    )}
  </section>
)

const SigningIn = ({ view, csrf }: Pick<AccountParams, 'view' | 'csrf'>) => (
  <section class="rc-block" aria-labelledby="how-h">
    <h2 id="how-h">How they sign in</h2>
    <p>{view.standing}.</p>
    {view.isLocked && <Act view={view} csrf={csrf} act="lift-lock" text="Lift the lock" says="They may try again at once." />}
    {!view.isFromOutside && (
      <Act
        view={view}
        csrf={csrf}
        act="new-password"
        text="Make a new password"
        says="It is said to you once, and must be changed first."
      />
    )}
    {view.hasSecondFactor && (
      <Act
        view={view}
        csrf={csrf}
        act="drop-second-factor"
        text="Turn off the code"
        says="Where the app and the recovery codes are lost."
      />
    )}
    {view.isActive ? (
      view.isOwn ? null : (
        <Act
          view={view}
          csrf={csrf}
          act="switch-off"
          text="Switch the account off"
          says="Nobody can sign in with it, and its sessions end. What they recorded keeps their name."
        />
      )
    ) : (
      <Act view={view} csrf={csrf} act="switch-on" text="Switch the account on" says="They sign in as before." />
    )}
  </section>
)

const Email = ({ view, csrf, email, errors }: AccountParams) => (
  <section class="rc-block" aria-labelledby="email-h">
    <h2 id="email-h">E-mail</h2>
    {view.waitsToConfirm && (
      <p class="rc-sub">
        <b>Not confirmed yet.</b> Nothing goes there until they open the link that was sent to it, signed in. Their own account page sends
        it again.
      </p>
    )}
    <form action={view.href} method="post" novalidate>
      <CsrfField token={csrf} />
      <input type="hidden" name="act" value="set-email" />
      <Input
        id="email"
        name="email"
        type="email"
        label={{ text: 'Where their reminders are sent' }}
        hint={{ text: 'One message a day, of case numbers, duties and days. Empty: they stand on their page of reminders only.' }}
        value={email}
        classes="govuk-input--width-20"
        autocomplete="off"
        errorMessage={errorFor(errors, 'email')}
      />
      <Button text="Save the address" classes="govuk-button--secondary" preventDoubleClick />
    </form>
  </section>
)

export const AccountPage = (params: AccountParams) => {
  const { view, frame, errors } = params
  return (
    <AdminShell frame={frame} title={view.name} current="/admin/accounts" isError={errors.length > 0}>
      <p class="rc-crumb">
        <a href="/admin/accounts">Accounts</a> › {view.name}
      </p>
      <FormErrors errors={errors} />
      <h2 id="account">{view.name}</h2>
      <p class="rc-sub">
        Signs in as {view.signInName}. <a href={`/admin/log?about=${encodeURIComponent(view.id)}`}>What was changed about this account</a>
      </p>
      <SigningIn {...params} />
      <Email {...params} />
      <Roles {...params} />
      <Sessions {...params} />
    </AdminShell>
  )
}
