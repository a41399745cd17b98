/** One document: what is known of it, what it looks like, its versions, and what may be done with it. */
import { Button, Details, FileUpload, InsetText, SummaryList, Textarea } from '../../govuk/index.ts'
import { CsrfField, errorFor, FormErrors } from '../../layout/index.ts'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Chips } from '../parts/small-parts.tsx'
import { AboutFields } from './about-fields.tsx'
import { takenHint } from './page.tsx'
import type { DocumentView, Preview } from './view.ts'

const Shown = ({ preview, title }: { readonly preview: Preview; readonly title: string }) => {
  if (preview.is === 'picture') return <img class="rc-preview rc-preview--picture" src={preview.href} alt={title} />
  if (preview.is === 'pdf') return <iframe class="rc-preview rc-preview--pdf" src={preview.href} title={`The document ${title}`} />
  if (preview.is === 'none') return <InsetText text={preview.because} />
  return (
    <section class="rc-preview rc-preview--text" aria-label={`The text of ${title}`}>
      <div class="rc-kept">{preview.words}</div>
      {preview.isCut && <p class="rc-small">This is the beginning. Save the file to read the rest.</p>}
    </section>
  )
}

const Versions = ({ versions }: Pick<DocumentView, 'versions'>) =>
  versions.length < 2 ? null : (
    <section class="rc-block" aria-labelledby="vs-h">
      <h2 id="vs-h">Versions</h2>
      <ul class="rc-list">
        {versions.map(({ title, href, detail, current }) => (
          <li>
            {current ? <b>{title} (this one)</b> : <a href={href}>{title}</a>}
            <div class="rc-small">{detail}</div>
          </li>
        ))}
      </ul>
    </section>
  )

const Forms = ({ view }: { readonly view: DocumentView }) => (
  <section class="rc-block rc-screen-only" aria-label="Change this document">
    <Details summaryText="Add a later version" open={errorFor(view.errors, 'file') !== undefined}>
      <form action={`${view.caseHref}/documents`} method="post" enctype="multipart/form-data" novalidate data-upload="">
        <CsrfField token={view.csrf} />
        <input type="hidden" name="versionOf" value={view.href.split('/').at(-1)} />
        <FileUpload
          id="file"
          name="file"
          label={{ text: 'Choose the file', classes: 'govuk-label--s' }}
          hint={{ text: `${takenHint} This version is kept and stays here to be seen.` }}
        />
        <Button text="Add this version" preventDoubleClick />
      </form>
    </Details>
    <Details summaryText="Change what is said of it, or who may see it" open={view.errors.some(({ field }) => /^(desc|rec)/.test(field))}>
      <form action={`${view.href}/change`} method="post" novalidate>
        <CsrfField token={view.csrf} />
        <input type="hidden" name="revision" value={view.revision} />
        <AboutFields about={view.about} errors={view.errors} />
        <Button text="Save" preventDoubleClick />
      </form>
    </Details>
    <Details summaryText="Retract it" open={errorFor(view.errors, 'reason') !== undefined}>
      <form action={`${view.href}/retract`} method="post" novalidate>
        <CsrfField token={view.csrf} />
        <Textarea
          id="reason"
          name="reason"
          rows={3}
          label={{ text: 'Why is it retracted?', classes: 'govuk-label--s' }}
          hint={{
            text: 'For example, it belongs to another case. It stays listed with this reason, goes into no bundle, and only the complaints team can still open it. It is not deleted.',
          }}
          errorMessage={errorFor(view.errors, 'reason')}
        />
        <Button text="Retract" classes="govuk-button--warning" preventDoubleClick />
      </form>
    </Details>
  </section>
)

export const DocumentPage = ({ view, frame }: { readonly view: DocumentView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={`${view.title}: ${view.reference}`} current="/cases" isError={view.errors.length > 0}>
    <CaseCrumb reference={view.reference} href={view.caseHref} here="Document" />
    <FormErrors errors={view.errors} />
    <h1>{view.title}</h1>
    <Chips chips={view.chips} />
    {view.retracted !== undefined && <InsetText text={view.retracted} />}
    <p class="rc-acts rc-screen-only">
      {view.save !== undefined && (
        <a class="rc-btn rc-btn--main" href={view.save}>
          Save the file
        </a>
      )}
      {view.preview.is === 'pdf' || view.preview.is === 'picture' ? (
        <a class="rc-btn" href={view.preview.href}>
          Open by itself, to print
        </a>
      ) : null}
      {view.preview.is === 'text' && (
        <button type="button" class="rc-btn" data-print="" hidden>
          Print
        </button>
      )}
      <a class="rc-btn" href={`${view.caseHref}/documents`}>
        All documents of this case
      </a>
    </p>
    <Shown preview={view.preview} title={view.title} />
    <SummaryList
      classes="rc-document-facts"
      rows={view.rows.map(([key, value]) => ({ key: { text: key }, value: { text: value, classes: 'rc-kept' } }))}
    />
    <Versions versions={view.versions} />
    {view.mayChange && <Forms view={view} />}
  </StaffShell>
)
