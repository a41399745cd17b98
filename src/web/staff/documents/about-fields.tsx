import { Checkboxes, DateInput, Details, Input } from '../../govuk/index.ts'
import { errorFor, type FormError } from '../../layout/index.ts'
import { type AboutForm, inClause } from './about.ts'

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

const seersHint = (names: AboutForm['names']): string => {
  const everybody = 'everybody who may open the case'
  const who = names === undefined ? `${everybody} sees it` : `those who may know who complained see it (${inClause(names.clause)})`
  return `Choose nobody, and ${who}. Whoever adds it always does.`
}

const Names = ({ names }: Pick<AboutForm, 'names'>) =>
  names?.mayBeSaid ? (
    <Checkboxes
      idPrefix="names"
      name="names"
      classes="govuk-checkboxes--small"
      values={names.nobody ? ['nobody'] : []}
      items={[
        {
          value: 'nobody',
          text: 'It names nobody who complained',
          hint: { text: 'I have looked inside. Everybody who may open the case may see it, also those who are not told who complained.' },
        },
      ]}
    />
  ) : null

const Seers = ({ seers, names }: Pick<AboutForm, 'seers' | 'names'>) => (
  <Details summaryText="Who may see it" open={seers.some(({ checked }) => checked)}>
    <Checkboxes
      idPrefix="seer"
      name="seer"
      classes="govuk-checkboxes--small"
      fieldset={{ legend: { text: 'Only these', classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: seersHint(names) }}
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
    {withSeers && <Names names={about.names} />}
    {withSeers && <Seers seers={about.seers} names={about.names} />}
  </>
)
