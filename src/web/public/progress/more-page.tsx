import { Button, CharacterCount, FileUpload } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors, PublicPage, type Site } from '../../layout/index.ts'
import { longestMessage } from '../limits.ts'

/** Words, photos and papers sent to a complaint that is under way. */
export const MorePage = (params: {
  readonly site: Site
  readonly young: boolean
  readonly csrf: string
  readonly reference: string
  readonly once: string
  readonly words: string
  readonly errors: readonly FormError[]
}) => {
  const { site, young, csrf, reference, once, words, errors } = params
  const title = young ? 'Tell us more' : 'Send us something more'
  return (
    <PublicPage
      site={site}
      title={title}
      isError={errors.length > 0}
      back={`/progress/${reference}`}
      young={young}
      languageForm="more"
      isPrivate
    >
      <div class="rc-body">
        <FormErrors errors={errors} />
        <h1>
          <span class="rc-caption">Your complaint, number {reference}</span>
          {title}
        </h1>
        <p>Write something, add a photo or a paper, or both. It goes to the people who are dealing with your complaint.</p>
        <form id="more" action={`/progress/${reference}/more`} method="post" enctype="multipart/form-data" novalidate>
          <CsrfField token={csrf} />
          <input type="hidden" name="_key" value={once} />
          <CharacterCount
            name="words"
            rows={6}
            maxlength={longestMessage}
            threshold={75}
            label={{ text: 'What do you want to tell us?', classes: 'govuk-label--s' }}
            hint={{ text: 'You may leave this out if you only add a file.' }}
            value={words}
            errorMessage={errorFor(errors, 'words')}
          />
          <FileUpload
            name="file"
            multiple
            label={{ text: 'Photos and papers', classes: 'govuk-label--s' }}
            hint={{ text: 'A photo of a letter taken with a phone is fine. Up to 10 megabytes each and 5 at a time.' }}
            errorMessage={errorFor(errors, 'file')}
          />
          <div class="govuk-button-group">
            <Button text="Send it" preventDoubleClick />
            <a class="govuk-link" href={`/progress/${reference}`}>
              Go back without sending
            </a>
          </div>
        </form>
      </div>
    </PublicPage>
  )
}
