import { CharacterCount } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors, PublicPage, type Site } from '../../layout/index.ts'
import { longestPoint } from '../limits.ts'
import { GoOn } from '../question-page.tsx'

export interface PointPageParams {
  readonly site: Site
  readonly young: boolean
  readonly csrf: string
  readonly back: string
  readonly caption: string
  readonly number: number
  readonly isFirst: boolean
  readonly words: string
  readonly errors: readonly FormError[]
  readonly isChange: boolean
}

const pointTitle = (params: { readonly young: boolean; readonly number: number; readonly isFirst: boolean }): string => {
  if (params.isFirst) return params.young ? 'What is not right?' : 'What went wrong?'
  return params.young ? `What else is not right? (${params.number})` : `What else went wrong? (point ${params.number})`
}

/** One point of complaint, in the person's own words. */
export const PointPage = (params: PointPageParams) => {
  const { site, young, csrf, back, caption, number, words, errors, isChange } = params
  const title = pointTitle(params)
  return (
    <PublicPage site={site} title={title} isError={errors.length > 0} back={back} young={young} languageForm="question" isPrivate>
      <div class="rc-body">
        <FormErrors errors={errors} />
        <form id="question" action={`/complain/points/${number}${isChange ? '?change=1' : ''}`} method="post" novalidate>
          <CsrfField token={csrf} />
          <CharacterCount
            name="words"
            label={{
              html: (
                <>
                  <span class="rc-caption">{caption}</span>
                  {title}
                </>
              ),
              isPageHeading: true,
              classes: 'govuk-label--l',
            }}
            hint={{
              text: young
                ? 'Tell us one thing here, in your own words. Spelling does not matter. You can add more things next.'
                : 'Tell us one thing here: what happened, who was there, and what it did. You can add others next, and each gets its own answer.',
            }}
            rows={10}
            maxlength={longestPoint}
            threshold={75}
            value={words}
            errorMessage={errorFor(errors, 'words')}
          />
          <GoOn />
        </form>
      </div>
    </PublicPage>
  )
}
