import { Input } from '../../govuk/index.ts'
import { errorFor, type FormError, type Site } from '../../layout/index.ts'

/** The number of a complaint, typed by whoever made it. */
export const ReferenceInput = ({
  site,
  value,
  errors,
}: {
  readonly site: Site
  readonly value: string
  readonly errors: readonly FormError[]
}) => (
  <Input
    name="reference"
    label={{ text: 'Number of the complaint' }}
    hint={{ text: `For example ${site.body.referencePrefix}26-0104` }}
    classes="govuk-input--width-10"
    autocapitalize="characters"
    autocomplete="off"
    spellcheck={false}
    value={value}
    errorMessage={errorFor(errors, 'reference')}
  />
)
