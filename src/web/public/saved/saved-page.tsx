import { Button, Input, InsetText } from '../../govuk/index.ts'
import { CsrfField, errorFor, type Flash, type FormError, FormErrors, PublicPage, type Site } from '../../layout/index.ts'

/** What was typed is safe, where, for how long, and the way back to it. */
export const SavedPage = (params: {
  readonly site: Site
  readonly young: boolean
  readonly csrf: string
  readonly token: string
  /** The last day on which it is still there. */
  readonly until: string
  readonly linksGo: boolean
  readonly email: string
  readonly errors: readonly FormError[]
  readonly flash: Flash | undefined
}) => (
  <PublicPage
    site={params.site}
    title="Saved"
    isError={params.errors.length > 0}
    young={params.young}
    back="/complain/carry-on"
    flash={params.flash}
    isPrivate
  >
    <div class="rc-body">
      <FormErrors errors={params.errors} />
      <h1>What you told us is saved</h1>
      <p>Nothing has been sent yet. Nobody looks at it until you send it.</p>
      <p>
        It is kept locked, so that only you can read it, until {params.until}. Then it is erased. If you send it, this copy is erased at
        once.
      </p>
      <h2>To come back</h2>
      {params.linksGo && (
        <form action="/complain/saved" method="post" novalidate>
          <CsrfField token={params.csrf} />
          <Input
            name="email"
            type="email"
            label={{ text: 'Send me a link by email', classes: 'govuk-label--s' }}
            hint={{ text: 'We use the address for this one email and do not keep it.' }}
            autocomplete="email"
            spellcheck={false}
            value={params.email}
            errorMessage={errorFor(params.errors, 'email')}
          />
          <Button text="Send the link" preventDoubleClick />
        </form>
      )}
      <p>On this device: open our start page, and choose ‘Carry on with a complaint you have started’.</p>
      <p>On another device: keep this link. Copy it, or save it as a bookmark.</p>
      <InsetText>
        <a class="rc-typed" href={`/complain/return/${params.token}`}>
          Your link to carry on
        </a>
      </InsetText>
      <p>Anyone who has the link can read what you wrote.</p>
      <p>
        <Button href="/complain/carry-on" text="Carry on now" />
      </p>
      <h2>Do other people use this device?</h2>
      <p>Then let it forget your complaint. You can still carry on with the link above.</p>
      <form action="/complain/forget" method="post">
        <CsrfField token={params.csrf} />
        <Button text="Forget it on this device" classes="govuk-button--secondary" />
      </form>
    </div>
  </PublicPage>
)
