import { Button, FileUpload, Textarea } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import type { FaultView } from './view.ts'

export interface LoadView {
  readonly csrf: string
  readonly text: string
  readonly clauses: string
  readonly errors: readonly FormError[]
  readonly faults: readonly FaultView[]
  readonly moreFaults: number
  readonly isKept: boolean
}

const Faults = ({ view }: { readonly view: LoadView }) => (
  <section class="rc-block" aria-labelledby="faults-h">
    <h2 id="faults-h">What is to be mended</h2>
    <p class="rc-small">Nothing was loaded. Mend the text below, or the file, and load it again.</p>
    <ol class="rc-faults">
      {view.faults.map(({ where, place, message, instead, before, after }) => (
        <li>
          <p>
            <strong>{where === '' ? place : `${where}: ${place}`}</strong>
          </p>
          <p>
            {message} {instead}
          </p>
          {(before !== '' || after !== '') && (
            <p>
              <code class="rc-line">
                {before}
                <mark>{after}</mark>
              </code>
            </p>
          )}
        </li>
      ))}
    </ol>
    {view.moreFaults > 0 && <p>And {view.moreFaults} more. Mend these first: several may have one cause.</p>}
  </section>
)

const Pasted = ({ view }: { readonly view: LoadView }) => (
  <section class="rc-block" aria-labelledby="paste-h">
    <h2 id="paste-h">Paste it</h2>
    <form action="/procedures/load" method="post" novalidate>
      <CsrfField token={view.csrf} />
      <Textarea
        id="procedure"
        name="procedure"
        label={{ text: 'The procedure, as JSON', classes: 'govuk-label--s' }}
        hint={{ text: 'As “recourse procedure export” gives it, or the procedure alone with its clauses below.' }}
        value={view.text}
        rows={14}
        spellcheck={false}
        errorMessage={errorFor(view.errors, 'procedure')}
        attributes={{ wrap: 'off' }}
        classes="rc-code-box"
      />
      <Textarea
        id="clauses"
        name="clauses"
        label={{ text: 'The words of its clauses, where they are not in the JSON', classes: 'govuk-label--s' }}
        hint={{ text: 'Each clause begins with a line such as ## 7.12, then its words.' }}
        value={view.clauses}
        rows={6}
        spellcheck={false}
        errorMessage={errorFor(view.errors, 'clauses')}
        classes="rc-code-box"
      />
      <Button text="Check and load" preventDoubleClick />
    </form>
  </section>
)

const Uploaded = ({ view }: { readonly view: LoadView }) => (
  <section class="rc-block" aria-labelledby="file-h">
    <h2 id="file-h">Or choose a file</h2>
    <form action="/procedures/load-file" method="post" enctype="multipart/form-data" novalidate>
      <CsrfField token={view.csrf} />
      <FileUpload
        id="file"
        name="file"
        label={{ text: 'The procedure: a .json file', classes: 'govuk-label--s' }}
        errorMessage={errorFor(view.errors, 'file')}
      />
      <FileUpload
        id="clauses-file"
        name="clauses-file"
        label={{ text: 'The words of its clauses: a .md file, where they are not in the JSON', classes: 'govuk-label--s' }}
      />
      <Button text="Check and load the file" classes="govuk-button--secondary" preventDoubleClick />
    </form>
  </section>
)

export const LoadPage = ({ view, frame }: { readonly view: LoadView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title="Load a version of a procedure" current="/procedures" isError={view.errors.length > 0}>
    <p class="rc-crumb">
      <a href="/procedures">Procedures</a> › Load a version
    </p>
    <FormErrors errors={view.errors} title="It could not be loaded" />
    <h1>Load a version of a procedure</h1>
    <p class="rc-sub">
      It is checked first, and loaded as a draft: its dates and its book can be tried, and no case begins under it until it is published.
    </p>
    {view.isKept && <p>What you typed is here. Nothing is loaded yet.</p>}
    {view.faults.length > 0 && <Faults view={view} />}
    <Pasted view={view} />
    <Uploaded view={view} />
  </StaffShell>
)
