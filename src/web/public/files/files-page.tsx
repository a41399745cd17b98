import { Button, FileUpload } from '../../govuk/index.ts'
import { CsrfField, type FormError, FormErrors, PublicPage, type Site } from '../../layout/index.ts'
import type { Document } from '../../services.ts'
import { bytesInWords } from './bytes-in-words.ts'

export interface FilesPageParams {
  readonly site: Site
  readonly young: boolean
  readonly csrf: string
  readonly back: string
  readonly caption: string
  readonly documents: readonly Document[]
  readonly errors: readonly FormError[]
  readonly isChange: boolean
}

const filesTitle = 'Do you want to add a photo or a paper?'

/** The files so far, each with its size and a way to take it away again. */
const Kept = ({
  documents,
  csrf,
  isChange,
}: {
  readonly documents: readonly Document[]
  readonly csrf: string
  readonly isChange: boolean
}) => (
  <>
    <h2>Files you have added</h2>
    <ul class="rc-files">
      {documents.map(document => (
        <li>
          <span class="rc-typed">
            {document.title} <span class="rc-small">({bytesInWords(document.bytes)})</span>
          </span>
          <form action={`/complain/files/remove${isChange ? '?change=1' : ''}`} method="post">
            <CsrfField token={csrf} />
            <button type="submit" class="rc-linklike" name="document" value={document.id}>
              Remove<span class="govuk-visually-hidden"> {document.title}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  </>
)

export const FilesPage = ({ site, young, csrf, back, caption, documents, errors, isChange }: FilesPageParams) => (
  <PublicPage site={site} title={filesTitle} isError={errors.length > 0} back={back} young={young} languageForm="files" isPrivate>
    <div class="rc-body">
      <FormErrors errors={errors} />
      <h1>
        <span class="rc-caption">{caption}</span>
        {filesTitle}
      </h1>
      <p>You do not have to. A photo of a letter taken with a phone is fine.</p>
      {documents.length > 0 && <Kept documents={documents} csrf={csrf} isChange={isChange} />}
      <form id="files" action={`/complain/files${isChange ? '?change=1' : ''}`} method="post" enctype="multipart/form-data" novalidate>
        <CsrfField token={csrf} />
        <FileUpload
          name="file"
          multiple
          label={{ text: documents.length > 0 ? 'Add another file' : 'Choose a file', classes: 'govuk-label--s' }}
          hint={{
            text: young
              ? 'A photo, a letter or a sound. It can be up to 10 megabytes. You can add 5 at a time.'
              : 'A photo, a PDF, a Word or OpenDocument file, a sound recording or plain text, up to 10 megabytes each and 5 at a time. We look at what is in a file, not at its name.',
          }}
          errorMessage={errors.length > 0 ? { html: errors.map(error => <span class="rc-each">{error.text}</span>) } : undefined}
        />
        <div class="rc-go govuk-button-group">
          <Button text="Add this file" classes="govuk-button--secondary" name="_add" value="1" />
          <Button text={documents.length > 0 ? 'Continue' : 'Continue without a file'} preventDoubleClick />
        </div>
      </form>
    </div>
  </PublicPage>
)
