import { longDay } from '#outputs'
import { Button, Checkboxes, DateInput, Input } from '../../govuk/index.ts'
import { Chip, CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Periods } from './page.tsx'
import type { ManageView } from './view.ts'

export interface ManageForm {
  readonly csrf: string
  readonly name: string
  readonly role: string
  readonly isRead: boolean
  readonly day: string
  readonly month: string
  readonly year: string
  readonly errors: readonly FormError[]
}

interface Params {
  readonly view: ManageView
  readonly form: ManageForm
}

const Publish = ({ view, form }: Params) => (
  <section class="rc-block" aria-labelledby="publish-h">
    <h2 id="publish-h">Publish it</h2>
    <p>
      Complaints received from {view.from} then begin under it, and it is frozen: a change needs a new version. Open cases stay under
      theirs.
    </p>
    <form action={`${view.at}/publish`} method="post" novalidate>
      <CsrfField token={form.csrf} />
      <input type="hidden" name="hash" value={view.fullHash} />
      <Input
        id="name"
        name="name"
        label={{ text: 'Who signs it off' }}
        value={form.name}
        autocomplete="off"
        errorMessage={errorFor(form.errors, 'name')}
      />
      <Input
        id="role"
        name="role"
        label={{ text: 'In which role' }}
        value={form.role}
        autocomplete="off"
        errorMessage={errorFor(form.errors, 'role')}
      />
      <Checkboxes
        idPrefix="read"
        name="read"
        items={[{ value: 'yes', text: `They have read the book of this version (hash ${view.hash}) and agree to it` }]}
        values={form.isRead ? ['yes'] : []}
        classes="govuk-checkboxes--small"
        errorMessage={errorFor(form.errors, 'read')}
      />
      <Button text="Publish and freeze" preventDoubleClick />
    </form>
  </section>
)

const Retire = ({ view, form }: Params) => (
  <section class="rc-block" aria-labelledby="retire-h">
    <h2 id="retire-h">Retire it</h2>
    <p>After its last day no new complaint falls under it. Cases that began under it stay, and keep every date.</p>
    <form action={`${view.at}/retire`} method="post" novalidate>
      <CsrfField token={form.csrf} />
      <DateInput
        id="lastDay"
        namePrefix="lastDay"
        fieldset={{ legend: { text: 'The last day on which a complaint under it may be received' } }}
        hint={{ text: `Like ${longDay(view.suggestedLastDay)}.` }}
        day={{ name: 'day', value: form.day }}
        month={{ name: 'month', value: form.month }}
        year={{ name: 'year', value: form.year }}
        errorMessage={errorFor(form.errors, 'lastDay-day')}
      />
      <Button text="Retire this version" classes="govuk-button--secondary" preventDoubleClick />
    </form>
  </section>
)

const Audit = ({ view }: Pick<Params, 'view'>) => (
  <section class="rc-block" aria-labelledby="audit-h">
    <h2 id="audit-h">Who did what</h2>
    {view.isShipped && <p>This version came with Recourse.</p>}
    {view.steps.length > 0 && (
      <table class="rc-tbl rc-tbl--stack">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Who</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {view.steps.map(({ what, who, when }) => (
            <tr>
              <th scope="row">{what}</th>
              <td data-l="Who">{who}</td>
              <td data-l="When">{when}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)

export const ManagePage = ({ view, form, mayChange, frame }: Params & { readonly mayChange: boolean; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={`Version of ${view.from}: ${view.title}`} current="/procedures" isError={form.errors.length > 0}>
    <p class="rc-crumb">
      <a href="/procedures">Procedures</a> › Version of {view.from}
    </p>
    <FormErrors errors={form.errors} />
    <h1>{view.title}</h1>
    <p class="rc-sub">
      For complaints received from {view.from}. <Chip meaning={view.chip.meaning} text={view.chip.text} />
    </p>
    <p class="rc-acts">
      <a class="rc-btn" href={view.book}>
        Read it as a book
      </a>
      <a class="rc-btn" href={`${view.at}/export`} download>
        Export as JSON
      </a>
    </p>
    <section class="rc-block" aria-labelledby="when-h">
      <h2 id="when-h">Which version takes complaints when</h2>
      <Periods periods={view.periods} />
    </section>
    {mayChange && view.canPublish && <Publish view={view} form={form} />}
    {mayChange && view.canRetire && <Retire view={view} form={form} />}
    <Audit view={view} />
    <p class="rc-small">
      Hash of this version: <code class="rc-hash">{view.fullHash}</code>
    </p>
  </StaffShell>
)
