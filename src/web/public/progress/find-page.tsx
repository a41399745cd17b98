import { Button, Input } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors, PublicPage, type Site } from '../../layout/index.ts'
import { ReferenceInput } from './reference-input.tsx'

/** A complaint is found by its number and the key that was given with it, and in no other way. */
export const FindPage = (params: {
  readonly site: Site
  readonly csrf: string
  readonly reference: string
  readonly caseKey: string
  readonly errors: readonly FormError[]
  /** Whether a link can be mailed; else the telephone is the way. */
  readonly linksGo: boolean
}) => (
  <PublicPage site={params.site} title="See how a complaint is going" isError={params.errors.length > 0} back="/" isPrivate>
    <div class="rc-body">
      <FormErrors errors={params.errors} />
      <h1>See how a complaint is going</h1>
      <p>The easiest way is the link you got when you sent it. If you do not have it, use the number and the key.</p>
      {params.linksGo && (
        <p>
          No key? <a href="/progress/link">Get a link by email</a> instead.
        </p>
      )}
      <form action="/progress" method="post" novalidate>
        <CsrfField token={params.csrf} />
        <ReferenceInput site={params.site} value={params.reference} errors={params.errors} />
        <Input
          name="key"
          label={{ text: 'Key' }}
          hint={{ text: 'It was shown when you sent the complaint, under the number.' }}
          autocomplete="off"
          spellcheck={false}
          value={params.caseKey}
          errorMessage={errorFor(params.errors, 'key')}
        />
        <Button text="See the complaint" preventDoubleClick />
      </form>
      <details>
        <summary>I have lost the key</summary>
        <div>
          {params.linksGo && (
            <p>
              <a href="/progress/link">We can send a link to your email address</a>. It works once.
            </p>
          )}
          <p>
            {params.linksGo ? 'Or ring' : 'Ring'} {params.site.body.contact.team} on{' '}
            <b class="rc-nowrap">{params.site.body.contact.phone}</b>, {params.site.body.contact.hours}. We check who you are, and tell you
            how it is going.
          </p>
        </div>
      </details>
    </div>
  </PublicPage>
)
