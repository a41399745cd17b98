import type { Refusal } from '#case'
import { Button, Textarea } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors, PublicPage, type Site } from '../../layout/index.ts'
import type { OwnAct } from './own-acts.ts'

export interface ActPageParams {
  readonly site: Site
  readonly young: boolean
  readonly csrf: string
  readonly reference: string
  readonly act: OwnAct
  /** Sent once with the form, so that pressing twice records once. */
  readonly once: string
  readonly position: number
  readonly words: string
  readonly errors: readonly FormError[]
  readonly refusals: readonly Refusal[]
}

/** One thing a complainant may do: what it means, and one question. */
export const ActPage = (params: ActPageParams) => {
  const { site, young, csrf, reference, act, once, position, words, errors, refusals } = params
  return (
    <PublicPage
      site={site}
      title={act.title}
      isError={errors.length + refusals.length > 0}
      back={`/progress/${reference}`}
      young={young}
      languageForm="question"
      isPrivate
    >
      <div class="rc-body">
        <FormErrors
          errors={[
            ...errors,
            ...refusals.map(refusal => ({ field: 'words', text: `${refusal.because} (our procedure, section ${refusal.clause})` })),
          ]}
        />
        <h1>
          <span class="rc-caption">Your complaint, number {reference}</span>
          {act.title}
        </h1>
        <p>{act.words}</p>
        <form id="question" action={`/progress/${reference}/do?act=${encodeURIComponent(act.key)}`} method="post" novalidate>
          <CsrfField token={csrf} />
          <input type="hidden" name="_key" value={once} />
          <input type="hidden" name="_position" value={String(position)} />
          <Textarea
            name="words"
            label={{ text: act.asks, classes: 'govuk-label--s' }}
            hint={{ text: act.hint }}
            value={words}
            errorMessage={errorFor(errors, 'words')}
          />
          <div class="govuk-button-group">
            <Button text={act.button} preventDoubleClick />
            <a class="govuk-link" href={`/progress/${reference}`}>
              Go back without doing it
            </a>
          </div>
        </form>
      </div>
    </PublicPage>
  )
}
