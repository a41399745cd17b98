import { Checkboxes, DateInput, Details, Input } from '../../govuk/index.ts'
import { errorFor, type FormError } from '../../layout/index.ts'
import type { AboutForm } from './about.ts'

const DayItCame = ({ received, errors }: Pick<AboutForm, 'received'> & { readonly errors: readonly FormError[] }) => (
  <DateInput
    id="received"
    namePrefix="received"
    fieldset={{ legend: { text: 'The day it came', classes: 'govuk-fieldset__legend--s' } }}
    hint={{ text: 'If not today. For example, 27 3 2026' }}
    day={{ name: 'day', value: received.day }}
    month={{ name: 'month', value: received.month }}
    year={{ name: 'year', value: received.year }}
    errorMessage={errorFor(errors, 'received-day') ?? errorFor(errors, 'received-month') ?? errorFor(errors, 'received-year')}
  />
)

const Seers = ({ seers }: Pick<AboutForm, 'seers'>) => (
  <Details summaryText="Who may see it" open={seers.some(({ checked }) => checked)}>
    <Checkboxes
      idPrefix="seer"
      name="seer"
      classes="govuk-checkboxes--small"
      fieldset={{ legend: { text: 'Only these', classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: 'Choose nobody, and everybody who may open the case sees it. Whoever adds it always does.' }}
      items={seers}
    />
  </Details>
)

/** `withSeers` false: a later version, seen by those who saw the one before. */
export const AboutFields = ({
  about,
  errors,
  withSeers = true,
}: {
  readonly about: AboutForm
  readonly errors: readonly FormError[]
  readonly withSeers?: boolean
}) => (
  <>
    <Input
      id="description"
      name="description"
      label={{ text: 'What it is', classes: 'govuk-label--s' }}
      hint={{ text: 'For example, Photo of the bathroom on 3 May' }}
      value={about.description}
      errorMessage={errorFor(errors, 'description')}
    />
    <DayItCame received={about.received} errors={errors} />
    {withSeers && <Seers seers={about.seers} />}
  </>
)
