/** The link that was mailed to the address of an account: a press uses it up, and not its opening, because mail programs open links by themselves. */
import { Button } from '../../govuk/index.ts'
import { CsrfField } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'

export const ConfirmEmailPage = ({
  frame,
  csrf,
  token,
  email,
}: {
  readonly frame: Frame
  readonly csrf: string
  readonly token: string
  readonly email: string | undefined
}) => (
  <StaffShell frame={frame} title="Confirm your e-mail address">
    <h1>Confirm your e-mail address</h1>
    <p class="rc-sub rc-sub--form">
      Your reminders are to go to {email === undefined ? 'no address at the moment' : <b>{email}</b>}. Confirm it only if it is your own.
    </p>
    <form action={`/account/email/confirm/${encodeURIComponent(token)}`} method="post" novalidate>
      <CsrfField token={csrf} />
      <Button text="Confirm this address" preventDoubleClick />
    </form>
  </StaffShell>
)

export const EmailLinkGonePage = ({ frame }: { readonly frame: Frame }) => (
  <StaffShell frame={frame} title="This link does not work">
    <h1>This link does not work</h1>
    <p class="rc-sub rc-sub--form">
      It works once, within 48 hours, for the account it was sent for, and not after that account was given another address. Nothing was
      changed. If the address is still not confirmed, your account page sends the link again.
    </p>
    <p>
      <a href="/account">Your account</a>
    </p>
  </StaffShell>
)
