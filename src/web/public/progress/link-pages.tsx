/** A link by email instead of the key: asked for, on its way, opened, or of no use any more. */
import { Button, Input } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors, PublicPage, type Site } from '../../layout/index.ts'
import { ReferenceInput } from './reference-input.tsx'

const RingUs = ({ site }: { readonly site: Site }) => {
  const { team, phone, hours } = site.body.contact
  return (
    <p>
      Or ring {team} on <b class="rc-nowrap">{phone}</b>, {hours}. We check who you are, and tell you how it is going.
    </p>
  )
}

export const AskForLinkPage = (params: {
  readonly site: Site
  readonly csrf: string
  readonly reference: string
  readonly email: string
  readonly errors: readonly FormError[]
  /** Whether mail goes out here at all. */
  readonly linksGo: boolean
}) => (
  <PublicPage site={params.site} title="Get a link by email" isError={params.errors.length > 0} back="/progress" isPrivate>
    <div class="rc-body">
      <FormErrors errors={params.errors} />
      <h1>Get a link by email</h1>
      {params.linksGo ? (
        <>
          <p>
            We send a link to the email address that you gave with the complaint. It works once, within two hours. You need no password.
          </p>
          <form action="/progress/link" method="post" novalidate>
            <CsrfField token={params.csrf} />
            <ReferenceInput site={params.site} value={params.reference} errors={params.errors} />
            <Input
              name="email"
              type="email"
              label={{ text: 'Your email address' }}
              autocomplete="email"
              spellcheck={false}
              value={params.email}
              errorMessage={errorFor(params.errors, 'email')}
            />
            <Button text="Send me a link" preventDoubleClick />
          </form>
        </>
      ) : (
        <p>We cannot send emails from here at the moment.</p>
      )}
      <RingUs site={params.site} />
    </div>
  </PublicPage>
)

/** The same words whether there is such a complaint or not. */
export const LinkAskedPage = ({ site }: { readonly site: Site }) => (
  <PublicPage site={site} title="Look in your email" back="/progress" isPrivate>
    <div class="rc-body">
      <h1>Look in your email</h1>
      <p>If the number and the address belong together, a link is on its way. It works once, within two hours.</p>
      <p>
        If nothing comes in ten minutes: look in your junk mail, and check that the number and the address are right. We do not say which
        complaints there are, so this page is the same for any number and any address.
      </p>
      <p>We send at most five links an hour to one address. Each of them works.</p>
      <p>
        <a href="/progress/link">Ask for a link again</a>
      </p>
      <RingUs site={site} />
    </div>
  </PublicPage>
)

/** A press, and not the opening of the link, uses it up: mail programs open links by themselves. */
export const OpenLinkPage = ({ site, csrf, token }: { readonly site: Site; readonly csrf: string; readonly token: string }) => (
  <PublicPage site={site} title="Open your complaint" isPrivate>
    <div class="rc-body">
      <h1>Open your complaint</h1>
      <p>
        It stays open in this browser until you close it, and for twelve hours at most. On a computer that others use, close the browser
        when you have finished.
      </p>
      <form action={`/progress/open/${encodeURIComponent(token)}`} method="post" novalidate>
        <CsrfField token={csrf} />
        <Button text="Open my complaint" preventDoubleClick />
      </form>
    </div>
  </PublicPage>
)

export const LinkGonePage = ({ site }: { readonly site: Site }) => (
  <PublicPage site={site} title="This link does not work any more" isPrivate>
    <div class="rc-body">
      <h1>This link does not work any more</h1>
      <p>A link works once, and for two hours. It may have been used already, or it was not copied whole.</p>
      <p>
        <Button href="/progress/link" text="Get another link" />
      </p>
      <RingUs site={site} />
    </div>
  </PublicPage>
)
