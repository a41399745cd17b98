import { longDay } from '#outputs'
import { Button, Checkboxes, DateInput } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { Reasons } from '../case/page.tsx'
import type { Reason } from '../case/view.ts'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { envelope } from '../forms/names.ts'
import type { StepField } from '../forms/step-fields.ts'
import { type ClauseLink, Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { StepControl } from '../record-step/step-fields.tsx'
import type { SheetFields } from './sheet-form.ts'
import { sheetNames } from './sheet-form.ts'

export interface SheetPageView {
  readonly reference: string
  readonly caseHref: string
  readonly title: string
  readonly due?: string
  readonly clauses: readonly ClauseLink[]
  readonly known: readonly { readonly label: string; readonly value: string }[]
  readonly before: readonly string[]
  readonly fields: SheetFields
  readonly on: { readonly day: string; readonly month: string; readonly year: string }
  readonly today: Parameters<typeof longDay>[0]
  readonly copy?: { readonly title: string; readonly to: string; readonly isIn: boolean; readonly clauses: readonly ClauseLink[] }
  readonly errors: readonly FormError[]
  readonly refusals: readonly Reason[]
  readonly warnings: readonly Reason[]
  readonly names: readonly string[]
  readonly changed: boolean
  readonly saved?: string
  readonly hidden: readonly (readonly [string, string])[]
  readonly csrf: string
}

const Refused = ({ view }: { readonly view: SheetPageView }) =>
  view.refusals.length === 0 ? null : (
    <div class="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">This cannot be recorded</h2>
        <div class="govuk-error-summary__body">
          <Reasons reasons={view.refusals} />
          <p>Nothing is lost: what you typed is below.</p>
        </div>
      </div>
    </div>
  )

const Warned = ({ view }: { readonly view: SheetPageView }) =>
  view.warnings.length === 0 && view.names.length === 0 ? null : (
    <div class="rc-warned" role="alert">
      <h2>Read this before you record it</h2>
      {view.names.length > 0 && (
        <p>
          What you typed names {view.names.join(', ')}. Others read the sheet and the log: say “the person” or “their relative”. The log
          leaves a name of the case out of what it shows.
        </p>
      )}
      <Reasons reasons={view.warnings} />
      <p>You can record it all the same.</p>
    </div>
  )

const ActionFields = ({
  fields,
  row,
  errors,
}: {
  readonly fields: readonly StepField[]
  readonly row: number
  readonly errors: readonly FormError[]
}) => (
  <fieldset class="govuk-fieldset rc-removal">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Action {row + 1}</legend>
    {fields.map(field => (
      <StepControl field={field} errors={errors} />
    ))}
  </fieldset>
)

const Known = ({ view }: { readonly view: SheetPageView }) => (
  <section class="rc-block" aria-labelledby="kn-h">
    <h2 id="kn-h">What the sheet says already</h2>
    <dl class="rc-sheet">
      {view.known.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
)

const Copy = ({ copy, errors }: { readonly copy: NonNullable<SheetPageView['copy']>; readonly errors: readonly FormError[] }) => (
  <section class="rc-block" aria-labelledby="co-h">
    <h2 id="co-h">Its copy</h2>
    <Checkboxes
      name={sheetNames.copy}
      idPrefix={sheetNames.copy}
      items={[{ value: 'yes', text: `Send the copy to the ${copy.to} with it`, checked: copy.isIn }]}
      errorMessage={errorFor(errors, sheetNames.copy)}
    />
    <p class="rc-small">
      “{copy.title}” is kept as it goes. <Clauses links={copy.clauses} />
    </p>
  </section>
)

export const SheetPage = ({ view, frame }: { readonly view: SheetPageView; readonly frame: Frame }) => {
  const { errors } = view
  const at = `${view.caseHref}/learning`
  return (
    <StaffShell
      frame={frame}
      title={`${view.title}: ${view.reference}`}
      current="/cases"
      isError={errors.length > 0 || view.refusals.length > 0}
    >
      <CaseCrumb reference={view.reference} href={at} here="Follow-up sheet" />
      {view.refusals.length > 0 ? <Refused view={view} /> : <FormErrors errors={errors} title="There is a problem" />}
      {view.changed && (
        <div class="rc-warned" role="alert">
          <h2>The case changed while you had this open</h2>
          <p>Nothing of yours is recorded yet. What you typed is kept below: look again, then record it.</p>
        </div>
      )}
      <Warned view={view} />
      <h1>{view.title}</h1>
      <p class="rc-sub rc-sub--form">
        {view.due} <Clauses links={view.clauses} />
      </p>
      {view.saved !== undefined && <p class="rc-small">{view.saved}</p>}
      <Known view={view} />
      <form action={`${at}/sheet`} method="post" novalidate>
        <CsrfField token={view.csrf} />
        {view.hidden.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <section class="rc-block" aria-labelledby="ow-h">
          <h2 id="ow-h">The complaint</h2>
          {view.fields.own.map(field => (
            <StepControl field={field} errors={errors} />
          ))}
        </section>
        {view.fields.rows.length > 0 && (
          <section class="rc-block" aria-labelledby="ro-h">
            <h2 id="ro-h">What is to be done</h2>
            {view.before.length > 0 && (
              <>
                <p class="rc-small">Entered already:</p>
                <ul class="rc-ways">
                  {view.before.map(what => (
                    <li>{what}</li>
                  ))}
                </ul>
              </>
            )}
            {view.fields.rows.map((fields, row) => (
              <ActionFields fields={fields} row={row} errors={errors} />
            ))}
            <Button text="Add another action" name="do" value="more" classes="govuk-button--secondary" />
          </section>
        )}
        <DateInput
          id={envelope.on}
          namePrefix={envelope.on}
          fieldset={{ legend: { text: 'When was the sheet entered?', classes: 'govuk-fieldset__legend--m' } }}
          hint={{ text: `Today is ${longDay(view.today)}.` }}
          day={{ name: 'day', value: view.on.day }}
          month={{ name: 'month', value: view.on.month }}
          year={{ name: 'year', value: view.on.year }}
          errorMessage={errorFor(errors, `${envelope.on}-day`)}
        />
        {view.copy && <Copy copy={view.copy} errors={errors} />}
        <div class="rc-acts">
          <Button
            text={view.warnings.length > 0 || view.names.length > 0 ? 'Record it all the same' : 'Record the sheet'}
            name="do"
            value="record"
            preventDoubleClick
          />
          <Button text="Save and come back" name="do" value="save" classes="govuk-button--secondary" />
          <a href={at}>Cancel</a>
        </div>
      </form>
    </StaffShell>
  )
}
