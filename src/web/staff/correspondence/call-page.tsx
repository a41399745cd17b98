/** A note of a telephone call, or of a conversation, about a case. */
import { type Form, textOf } from '../../form.ts'
import { Button, DateInput, Input, Radios, Select, Textarea } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { somethingElse } from '../forms/names.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { ReadFirst } from '../rights/read-first.tsx'

export interface CallView {
  readonly reference: string
  readonly caseHref: string
  readonly csrf: string
  readonly key: string
  readonly people: readonly { readonly value: string; readonly text: string }[]
  readonly purposes: readonly { readonly value: string; readonly text: string }[]
  /** How to deal with them, and what limits contact: read before anybody rings. */
  readonly first: readonly string[]
  readonly values: Form
  readonly errors: readonly FormError[]
  readonly isKept: boolean
}

export const callChannels = [
  { value: 'telephone', text: 'By telephone' },
  { value: 'in-person', text: 'In person' },
  { value: 'text-message', text: 'By text message' },
] as const

const dayError = (errors: readonly FormError[]) => errorFor(errors, 'on-day') ?? errorFor(errors, 'on-month') ?? errorFor(errors, 'on-year')

export const CallPage = ({ view, frame }: { readonly view: CallView; readonly frame: Frame }) => {
  const { values, errors } = view
  return (
    <StaffShell frame={frame} title={`Note a call: ${view.reference}`} current="/cases" isError={errors.length > 0}>
      <CaseCrumb reference={view.reference} href={view.caseHref} here="Note a call" />
      <FormErrors errors={errors} title="This cannot be noted yet" />
      <h1>Note a call</h1>
      <p class="rc-sub rc-sub--form">
        {view.isKept
          ? 'What you typed while you were not signed in is here. Nothing has been recorded.'
          : 'It stands in the correspondence and on the timeline.'}
      </p>
      <ReadFirst items={view.first} />
      <form action={`${view.caseHref}/call`} method="post" novalidate>
        <CsrfField token={view.csrf} />
        <input type="hidden" name="_key" value={view.key} />
        <Select
          id="with"
          name="with"
          label={{ text: 'With whom?', classes: 'govuk-label--s' }}
          items={[{ value: '', text: 'Choose' }, ...view.people, { value: somethingElse, text: 'Somebody else' }]}
          value={textOf(values, 'with')}
          errorMessage={errorFor(errors, 'with')}
        />
        <Input
          id="with-other"
          name="with-other"
          label={{ text: 'Who, if somebody else' }}
          value={textOf(values, 'with-other')}
          errorMessage={errorFor(errors, 'with-other')}
        />
        <Radios
          name="channel"
          idPrefix="channel"
          fieldset={{ legend: { text: 'How?', classes: 'govuk-fieldset__legend--s' } }}
          items={callChannels.map(({ value, text }) => ({ value, text }))}
          value={textOf(values, 'channel') || 'telephone'}
          classes="govuk-radios--small govuk-radios--inline"
        />
        <Select
          id="purpose"
          name="purpose"
          label={{ text: 'What for?', classes: 'govuk-label--s' }}
          hint={{ text: 'The first ones are those that the procedure asks for: a call for one of them counts as that.' }}
          items={[{ value: '', text: 'Choose' }, ...view.purposes, { value: somethingElse, text: 'Something else' }]}
          value={textOf(values, 'purpose')}
          errorMessage={errorFor(errors, 'purpose')}
        />
        <Input
          id="purpose-other"
          name="purpose-other"
          label={{ text: 'What, if something else' }}
          value={textOf(values, 'purpose-other')}
          errorMessage={errorFor(errors, 'purpose-other')}
        />
        <Textarea
          id="result"
          name="result"
          rows={6}
          label={{ text: 'What was said, and what came of it', classes: 'govuk-label--s' }}
          value={textOf(values, 'result')}
          errorMessage={errorFor(errors, 'result')}
          attributes={{ dir: 'auto' }}
        />
        <DateInput
          id="on"
          namePrefix="on"
          fieldset={{ legend: { text: 'On which day?', classes: 'govuk-fieldset__legend--s' } }}
          hint={{ text: 'Leave it empty for today.' }}
          day={{ name: 'day', value: textOf(values, 'on-day') }}
          month={{ name: 'month', value: textOf(values, 'on-month') }}
          year={{ name: 'year', value: textOf(values, 'on-year') }}
          errorMessage={dayError(errors)}
        />
        <Input
          id="at"
          name="at"
          label={{ text: 'At what time? (optional)', classes: 'govuk-label--s' }}
          hint={{ text: 'Like 16:10' }}
          value={textOf(values, 'at')}
          classes="govuk-input--width-5"
          errorMessage={errorFor(errors, 'at')}
        />
        <p class="rc-acts">
          <Button text="Record the call" preventDoubleClick />
          <a href={`${view.caseHref}/letters`}>Cancel</a>
        </p>
      </form>
    </StaffShell>
  )
}
