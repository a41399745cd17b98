import { Button, FileUpload, InsetText } from '../../govuk/index.ts'
import { CsrfField, errorFor, FormErrors } from '../../layout/index.ts'
import { CaseShell } from '../case-frame/case-frame.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Chips, Empty } from '../parts/small-parts.tsx'
import { AboutFields } from './about-fields.tsx'
import type { DocumentRow, DocumentsView } from './view.ts'

export const takenHint =
  'A PDF, a photo, a Word, Excel or OpenDocument file, a sound recording or plain text; 10 MB or less each. What is in a file decides, not its name.'

const Rows = ({ rows }: { readonly rows: readonly DocumentRow[] }) => (
  <table class="rc-tbl rc-tbl--stack">
    <thead>
      <tr>
        <th scope="col" class="rc-w44">
          Document
        </th>
        <th scope="col">Added</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ title, href, description, detail, added, chips }) => (
        <tr>
          <th scope="row">
            <a href={href}>{title}</a>
            {description !== '' && <div>{description}</div>}
            <div class="rc-small">{detail}</div>
            <Chips chips={chips} />
          </th>
          <td data-l="Added">{added}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Add = ({ view }: { readonly view: DocumentsView }) => (
  <div class="rc-card">
    <h2>Add documents</h2>
    <form action={view.action} method="post" enctype="multipart/form-data" novalidate data-upload="">
      <CsrfField token={view.csrf} />
      <FileUpload
        id="file"
        name="file"
        multiple
        label={{ text: 'Choose files', classes: 'govuk-label--s' }}
        hint={{ text: `${takenHint} Up to 5 at a time.` }}
        errorMessage={errorFor(view.errors, 'file')}
      />
      <AboutFields about={view.about} errors={view.errors} />
      <Button text="Add to the case" preventDoubleClick />
    </form>
  </div>
)

export const DocumentsPage = ({ view, frame }: { readonly view: DocumentsView; readonly frame: Frame }) => (
  <CaseShell view={view.frame} frame={frame} title="Documents" isError={view.errors.length > 0}>
    <div class="rc-case-cols">
      <div>
        <FormErrors errors={view.errors} title="This could not be added" />
        {view.notice !== undefined && <InsetText text={view.notice} />}
        {view.kept !== undefined && <InsetText text={view.kept} />}
        <section class="rc-block" aria-labelledby="dc-h">
          <h2 id="dc-h">Documents</h2>
          {view.rows.length === 0 ? (
            <Empty title="No documents yet">Letters, notes and evidence that are added to the case appear here.</Empty>
          ) : (
            <Rows rows={view.rows} />
          )}
        </section>
      </div>
      <aside aria-label="Add a document">
        <Add view={view} />
        {view.bundle !== undefined && (
          <div class="rc-card">
            <h2>Evidence for an ombudsman</h2>
            <p>
              <a href={view.bundle}>Put a bundle together</a>: one PDF with an index, and the files.
            </p>
          </div>
        )}
      </aside>
    </div>
  </CaseShell>
)
