/** A compliment, a comment or an enquiry: one short page, and what becomes of it. */

import { type Form, textOf } from '../../form.ts'
import { Button, Input, Radios, Textarea } from '../../govuk/index.ts'
import { CsrfField, EmailLink, errorFor, type FormError, FormErrors, PublicPage, type Site } from '../../layout/index.ts'
import { Trap } from '../trap.tsx'

const title = 'Say thank you, or make a comment'

export interface Kind {
  readonly value: string
  readonly text: string
  readonly hint: string
}

export const ThankPage = (params: {
  readonly site: Site
  readonly csrf: string
  /** What the procedures take; none: they say nothing of it. */
  readonly kinds: readonly Kind[]
  readonly form: Form
  readonly errors: readonly FormError[]
  /** When it is first shown. */
  readonly openedAt?: number
}) => {
  const { site, csrf, kinds, form, errors, openedAt } = params
  const { contact } = site.body
  return (
    <PublicPage site={site} title={title} isError={errors.length > 0} back="/" languageForm={kinds.length > 0 ? 'question' : undefined}>
      <div class="rc-body">
        <FormErrors errors={errors} />
        <h1>{title}</h1>
        {kinds.length === 0 ? (
          <>
            <p>
              We would like to hear it. Our procedure is for complaints, so there is no form for it here and no date by which we must
              answer.
            </p>
            <p>
              Write to {contact.team}: <EmailLink email={contact.email} />, or ring <b class="rc-nowrap">{contact.phone}</b>,{' '}
              {contact.hours}. We pass it on to the people you mean.
            </p>
            <p>
              If something went wrong, <a href="/">make a complaint</a> instead: then we must answer you.
            </p>
          </>
        ) : (
          <form id="question" action="/thank-or-comment" method="post" novalidate>
            <CsrfField token={csrf} />
            <Trap openedAt={openedAt} />
            <Radios
              name="kind"
              value={textOf(form, 'kind')}
              fieldset={{ legend: { text: 'What is it?', classes: 'govuk-fieldset__legend--s' } }}
              errorMessage={errorFor(errors, 'kind')}
              items={kinds.map(({ value, text, hint }) => ({ value, text, hint: { text: hint } }))}
            />
            <Textarea
              name="words"
              rows={6}
              label={{ text: 'What would you like to say?', classes: 'govuk-label--s' }}
              value={textOf(form, 'words')}
              errorMessage={errorFor(errors, 'words')}
            />
            <Input
              name="name"
              label={{ text: 'Your name (you may leave this out)' }}
              autocomplete="name"
              spellcheck={false}
              value={textOf(form, 'name')}
              errorMessage={errorFor(errors, 'name')}
            />
            <Input
              name="email"
              type="email"
              label={{ text: 'Your email address (you may leave this out)' }}
              hint={{ text: 'We need it to write back to you.' }}
              autocomplete="email"
              spellcheck={false}
              value={textOf(form, 'email')}
              errorMessage={errorFor(errors, 'email')}
            />
            <Button text="Send it" preventDoubleClick />
            <p>
              <b>If somebody is in danger now, call 999.</b> {site.body.emergency.says.replace(/^[^.]*999\.\s*/, '')}{' '}
              <b class="rc-nowrap">{site.body.emergency.phone}</b>
            </p>
            <p>
              If something went wrong, <a href="/">make a complaint</a> instead: then we must answer you.
            </p>
          </form>
        )}
      </div>
    </PublicPage>
  )
}

export const ThankedPage = (params: { readonly site: Site; readonly reference: string; readonly next: readonly string[] }) => (
  <PublicPage site={params.site} title="Thank you" isPrivate>
    <div class="rc-body">
      <h1>Thank you</h1>
      <p>We have it. Its number is {params.reference}.</p>
      {params.next.length > 0 && (
        <>
          <h2>What happens next</h2>
          <ul class="rc-bul">
            {params.next.map(words => (
              <li>{words}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href="/">Go to the start page</a>
      </p>
    </div>
  </PublicPage>
)
