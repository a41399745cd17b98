import { Button, FileUpload } from '../../govuk/index.ts'
import { CsrfField, errorFor, FormErrors } from '../../layout/index.ts'
import { CaseShell } from '../case-frame/case-frame.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'
import type { DocumentsView } from './view.ts'

export const DocumentsPage = ({ view, frame }: { readonly view: DocumentsView; readonly frame: Frame }) => (
  <CaseShell view={view.frame} frame={frame} title="Documents" isError={view.errors.length > 0}>
    <div class="rc-case-cols">
      <div>
        <FormErrors errors={view.errors} title="This could not be added" />
        <section class="rc-block" aria-labelledby="dc-h">
          <h2 id="dc-h">Documents</h2>
          {view.rows.length === 0 ? (
            <Empty title="No documents yet">Letters, notes and evidence that are added to the case appear here.</Empty>
          ) : (
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
                {view.rows.map(({ title, href, detail, added }) => (
                  <tr>
                    <th scope="row">
                      <a href={href}>{title}</a>
                      <div class="rc-small">{detail}</div>
                    </th>
                    <td data-l="Added">{added}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      </div>
      <aside aria-label="Add a document">
        <div class="rc-card">
          <h2>Add a document</h2>
          <form action={view.action} method="post" enctype="multipart/form-data" novalidate>
            <CsrfField token={view.csrf} />
            <FileUpload
              id="file"
              name="file"
              label={{ text: 'Choose a file', classes: 'govuk-label--s' }}
              hint={{ text: 'A PDF, a photo, a Word or OpenDocument file, a sound recording or plain text, of 10 MB or less.' }}
              errorMessage={errorFor(view.errors, 'file')}
            />
            <Button text="Add to the case" preventDoubleClick />
          </form>
        </div>
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
