/** The controls of a step's form. */
import { Checkboxes, DateInput, Details, Input, Radios, Select, Textarea } from '../../govuk/index.ts'
import { errorFor, type FormError } from '../../layout/index.ts'
import { envelope, somethingElse } from '../forms/names.ts'
import type { Option, StepField } from '../forms/step-fields.ts'
import type { FindingView, StepFormView } from './view.ts'

/** Above this many, a list is chosen from a box and not from radios. */
const manyOptions = 7

const items = (options: readonly Option[]) =>
  options.map(({ value, text, hint }) => ({ value, text, hint: hint === undefined ? undefined : { text: hint } }))

const labelOf = ({ label, required, needed }: StepField): string => (required || needed ? label : `${label} (optional)`)

const hintOf = ({ hint }: StepField) => (hint === undefined ? undefined : { text: hint })

/** An error of a day stands at one of its three boxes. */
export const dayError = (errors: readonly FormError[], id: string) =>
  errorFor(errors, `${id}-day`) ?? errorFor(errors, `${id}-month`) ?? errorFor(errors, `${id}-year`)

const Person = ({ field, errors }: { readonly field: StepField; readonly errors: readonly FormError[] }) => (
  <>
    <Select
      id={field.id}
      name={field.id}
      label={{ text: labelOf(field), classes: 'govuk-label--m' }}
      items={[{ value: '', text: 'Choose a person' }, ...(field.options ?? []).map(({ value, text }) => ({ value, text }))]}
      hint={hintOf(field)}
      value={field.text}
      errorMessage={errorFor(errors, field.id)}
    />
    {field.newPerson && (
      <Input
        id={field.newPerson.id}
        name={field.newPerson.id}
        label={{ text: 'Or the name of somebody not listed' }}
        hint={{ text: 'Names are kept apart from the record, so that they can be erased when their time is up.' }}
        value={field.newPerson.text}
        autocomplete="off"
      />
    )}
  </>
)

const Chosen = ({
  field,
  options,
  errors,
}: {
  readonly field: StepField
  readonly options: readonly Option[]
  readonly errors: readonly FormError[]
}) => {
  const common = { name: field.id, hint: hintOf(field), errorMessage: errorFor(errors, field.id) }
  const fieldset = { legend: { text: labelOf(field), classes: 'govuk-fieldset__legend--m' } }
  if (field.type === 'list' || field.type === 'choices')
    return (
      <Checkboxes
        {...common}
        idPrefix={field.id}
        fieldset={fieldset}
        items={items(options)}
        values={field.list}
        classes="govuk-checkboxes--small"
      />
    )
  if (options.length >= manyOptions && !field.other)
    return (
      <Select
        {...common}
        id={field.id}
        label={{ text: labelOf(field), classes: 'govuk-label--m' }}
        items={[{ value: '', text: 'Choose' }, ...options.map(({ value, text }) => ({ value, text }))]}
        value={field.text}
      />
    )
  return (
    <Radios {...common} idPrefix={field.id} fieldset={fieldset} items={items(options)} value={field.text} classes="govuk-radios--small" />
  )
}

/** Values that the rules know, and room for anything else. */
const Offered = ({
  field,
  options,
  other,
  errors,
}: {
  readonly field: StepField
  readonly options: readonly Option[]
  readonly other: NonNullable<StepField['other']>
  readonly errors: readonly FormError[]
}) => {
  const common = { name: field.id, idPrefix: field.id, hint: hintOf(field), errorMessage: errorFor(errors, field.id) }
  const fieldset = { legend: { text: labelOf(field), classes: 'govuk-fieldset__legend--m' } }
  const box = { id: other.id, name: other.id, value: other.text, errorMessage: errorFor(errors, other.id) }
  if (field.type === 'list')
    return (
      <Checkboxes
        {...common}
        fieldset={fieldset}
        items={items(options)}
        values={field.list}
        classes="govuk-checkboxes--small"
        formGroup={{
          afterInputs: {
            html: <Textarea {...box} label={{ text: 'Others (optional)' }} hint={{ text: 'One a line.' }} rows={2} />,
          },
        }}
      />
    )
  const label = { text: 'In your own words' }
  const words = field.type === 'words' ? <Textarea {...box} label={label} rows={3} /> : <Input {...box} label={label} />
  return (
    <Radios
      {...common}
      fieldset={fieldset}
      items={[...items(options), { value: somethingElse, text: 'Something else', conditional: { html: words } }]}
      value={field.text}
      classes="govuk-radios--small"
    />
  )
}

const yesNo: readonly Option[] = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
]

export const StepControl = ({ field, errors }: { readonly field: StepField; readonly errors: readonly FormError[] }) => {
  const label = { text: labelOf(field), classes: 'govuk-label--m' }
  const hint = hintOf(field)
  if (field.type === 'person') return <Person field={field} errors={errors} />
  if (field.type === 'yes-no') return <Chosen field={field} options={yesNo} errors={errors} />
  if (field.options && field.other) return <Offered field={field} options={field.options} other={field.other} errors={errors} />
  if (field.options) return <Chosen field={field} options={field.options} errors={errors} />
  const common = { id: field.id, name: field.id, label, hint, value: field.text, errorMessage: errorFor(errors, field.id) }
  if (field.type === 'day')
    return (
      <DateInput
        id={field.id}
        namePrefix={field.id}
        fieldset={{ legend: { text: labelOf(field), classes: 'govuk-fieldset__legend--m' } }}
        hint={hint}
        day={{ name: 'day', value: field.day.day }}
        month={{ name: 'month', value: field.day.month }}
        year={{ name: 'year', value: field.day.year }}
        errorMessage={dayError(errors, field.id)}
      />
    )
  if (field.type === 'words') return <Textarea {...common} rows={4} />
  if (field.type === 'list' || field.type === 'choices') return <Textarea {...common} hint={{ text: 'One a line.' }} rows={3} />
  if (field.type === 'money') return <Input {...common} classes="govuk-input--width-10" prefix={{ text: '£' }} inputmode="decimal" />
  if (field.type === 'number') return <Input {...common} classes="govuk-input--width-5" inputmode="numeric" />
  if (field.type === 'time') return <Input {...common} classes="govuk-input--width-5" hint={{ text: 'Like 4:10pm or 16:10.' }} />
  return <Input {...common} />
}

const Finding = ({ finding, errors }: { readonly finding: FindingView; readonly errors: readonly FormError[] }) => (
  <div class="rc-point-box">
    <h3>
      Point {finding.point}. “{finding.words}”
    </h3>
    <Radios
      name={finding.findingId}
      idPrefix={finding.findingId}
      fieldset={{ legend: { text: `Finding on point ${finding.point}`, classes: 'govuk-fieldset__legend--s' } }}
      items={items(finding.options)}
      value={finding.finding}
      classes="govuk-radios--small govuk-radios--inline"
      errorMessage={errorFor(errors, finding.findingId)}
    />
    <Textarea
      id={finding.reasonsId}
      name={finding.reasonsId}
      label={{ text: `Reasons on point ${finding.point}`, classes: 'govuk-label--s' }}
      hint={{ text: 'What was found, in plain words. The person it concerns may read this.' }}
      value={finding.reasons}
      rows={4}
      errorMessage={errorFor(errors, finding.reasonsId)}
    />
  </div>
)

const FindingsApart = ({ apart }: { readonly apart: NonNullable<StepFormView['foundApart']> }) => (
  <section class="rc-block" aria-labelledby="findings-h">
    <h2 id="findings-h">A finding on every point</h2>
    <ul class="govuk-list">
      {apart.points.map(({ id, words, finding }) => (
        <li>
          Point {id}. “{words}” <b>{finding === '' ? 'No finding yet' : finding}</b>
        </li>
      ))}
    </ul>
    <p>
      <a href={apart.href}>{apart.title}</a>: a step of its own. Save what you have written first.
    </p>
  </section>
)

export const Findings = ({ form }: { readonly form: StepFormView }) =>
  form.findings.length === 0 ? (
    form.foundApart && <FindingsApart apart={form.foundApart} />
  ) : (
    <section class="rc-block" aria-labelledby="findings-h">
      <h2 id="findings-h">A finding on every point</h2>
      {form.findings.map(finding => (
        <Finding finding={finding} errors={form.errors} />
      ))}
    </section>
  )

const About = ({ form }: { readonly form: StepFormView }) => (
  <>
    {form.points && (
      <Checkboxes
        name={envelope.points}
        idPrefix={envelope.points}
        fieldset={{
          legend: {
            text: form.points.isAsked ? 'Which points is it about?' : 'Which points is it about? (optional)',
            classes: 'govuk-fieldset__legend--m',
          },
        }}
        hint={{
          text: form.points.isAsked ? 'Choose every one that it concerns.' : 'Leave all empty where it is about the whole complaint.',
        }}
        items={items(form.points.items)}
        values={form.points.chosen}
        classes="govuk-checkboxes--small"
        errorMessage={errorFor(form.errors, envelope.points)}
      />
    )}
    {form.thing && (
      <Radios
        name={envelope.thing}
        idPrefix={envelope.thing}
        fieldset={{ legend: { text: `Which ${form.thing.called} is it about?`, classes: 'govuk-fieldset__legend--m' } }}
        items={items(form.thing.items)}
        value={form.thing.chosen}
        classes="govuk-radios--small"
        errorMessage={errorFor(form.errors, envelope.thing)}
      />
    )}
  </>
)

const WhenAndWho = ({ form }: { readonly form: StepFormView }) => (
  <>
    <DateInput
      id={envelope.on}
      namePrefix={envelope.on}
      fieldset={{ legend: { text: 'When did this happen?', classes: 'govuk-fieldset__legend--m' } }}
      hint={{ text: form.on.hint }}
      day={{ name: 'day', value: form.on.day }}
      month={{ name: 'month', value: form.on.month }}
      year={{ name: 'year', value: form.on.year }}
      errorMessage={dayError(form.errors, envelope.on)}
    />
    <Input
      id={envelope.at}
      name={envelope.at}
      label={{ text: 'Time of day (optional)', classes: 'govuk-label--m' }}
      hint={{ text: 'Only if it is known. Like 4:10pm or 16:10.' }}
      value={form.at}
      classes="govuk-input--width-5"
      errorMessage={errorFor(form.errors, envelope.at)}
    />
    {form.doers.length === 1 ? (
      <input type="hidden" name={envelope.by} value={form.doer} />
    ) : (
      <Radios
        name={envelope.by}
        idPrefix={envelope.by}
        fieldset={{ legend: { text: 'Who did it?', classes: 'govuk-fieldset__legend--m' } }}
        items={items(form.doers)}
        value={form.doer}
        classes="govuk-radios--small"
        errorMessage={errorFor(form.errors, envelope.by)}
      />
    )}
  </>
)

/** Everything a step asks but its findings, in the order a person thinks of it; what is seldom said is folded away. */
export const StepFieldsets = ({ form }: { readonly form: StepFormView }) => (
  <>
    {form.asked.map(field => (
      <StepControl field={field} errors={form.errors} />
    ))}
    {(form.points?.isAsked || form.thing) && <About form={form} />}
    <WhenAndWho form={form} />
    {(form.more.length > 0 || form.points?.isAsked === false) && (
      <Details
        summaryText="Add more to this entry"
        open={form.moreIsOpen || (form.points?.isAsked === false && form.points.chosen.length > 0)}
      >
        {form.points?.isAsked === false && !form.thing && <About form={form} />}
        {form.more.map(field => (
          <StepControl field={field} errors={form.errors} />
        ))}
      </Details>
    )}
  </>
)
