/** Who is here: who is away until when, how much each has, whose checks lapse, whose training is owed; and the forms that record it. */
import { Button, DateInput, ErrorSummary, Input, Select } from '../../govuk/index.ts'
import { Chip, errorFor, type FormError } from '../../layout/index.ts'
import type { Option } from '../forms/step-fields.ts'
import type { Frame } from '../parts/shell.tsx'
import { Hidden } from '../parts/small-parts.tsx'
import { dayError } from '../record-step/step-fields.tsx'
import { ServiceShell } from './frame.tsx'
import type { Hidden as HiddenFields } from './parts.ts'

export interface DayTyped {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** An absence that has not begun. */
export interface AheadView {
  readonly fact: string
  readonly words: string
}

export interface PersonHere {
  readonly id: string
  readonly name: string
  readonly roles: string
  readonly away: string
  readonly ahead: readonly AheadView[]
  readonly load: string
  readonly checks: readonly { readonly words: string; readonly is: 'holds' | 'lapsing' | 'lapsed' }[]
  readonly training: { readonly words: string; readonly isLate: boolean }
}

export interface AwayForm {
  readonly action: string
  readonly hidden: HiddenFields
  /** Nobody to choose from: it is about whoever is signed in. */
  readonly people: readonly Option[]
  readonly person: string
  readonly from: DayTyped
  readonly until: DayTyped
  readonly errors: readonly FormError[]
}

export interface CheckForm {
  readonly action: string
  readonly hidden: HiddenFields
  readonly people: readonly Option[]
  readonly person: string
  readonly check: string
  readonly known: readonly string[]
  readonly made: DayTyped
  readonly lasts: DayTyped
  readonly errors: readonly FormError[]
}

export interface PeopleHereView {
  readonly sum: string
  readonly people: readonly PersonHere[]
  readonly forms?: { readonly away: AwayForm; readonly check: CheckForm; readonly back: HiddenFields; readonly off: HiddenFields }
}

const Kept = ({ fields }: { readonly fields: HiddenFields }) => (
  <>
    {fields.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

interface DayParams {
  readonly id: string
  readonly legend: string
  readonly typed: DayTyped
  readonly errors: readonly FormError[]
  readonly hint?: string
}

const Day = ({ id, legend, typed, errors, hint }: DayParams) => (
  <DateInput
    id={id}
    namePrefix={id}
    fieldset={{ legend: { text: legend, classes: 'govuk-fieldset__legend--m' } }}
    {...(hint !== undefined && { hint: { text: hint } })}
    day={{ name: 'day', value: typed.day }}
    month={{ name: 'month', value: typed.month }}
    year={{ name: 'year', value: typed.year }}
    errorMessage={dayError(errors, id)}
  />
)

const Who = ({ id, form }: { readonly id: string; readonly form: Pick<AwayForm, 'people' | 'person' | 'errors'> }) => (
  <Select
    id={id}
    name={id}
    label={{ text: 'Who is it?', classes: 'govuk-label--m' }}
    items={[{ value: '', text: 'Choose a person' }, ...form.people.map(({ value, text }) => ({ value, text }))]}
    value={form.person}
    errorMessage={errorFor(form.errors, id)}
  />
)

export const AwayFields = ({ form }: { readonly form: AwayForm }) => (
  <form action={form.action} method="post" novalidate>
    <Kept fields={form.hidden} />
    {form.people.length > 0 && <Who id="away-person" form={form} />}
    <Day id="from" legend="First day away" typed={form.from} errors={form.errors} />
    <Day
      id="until"
      legend="Last day away"
      hint={form.people.length > 0 ? 'The day before they are back.' : 'The day before you are back.'}
      typed={form.until}
      errors={form.errors}
    />
    <Button text="Record the absence" preventDoubleClick />
  </form>
)

const CheckFields = ({ form }: { readonly form: CheckForm }) => (
  <form action={form.action} method="post" novalidate>
    <Kept fields={form.hidden} />
    <Who id="check-person" form={form} />
    <Input
      id="check"
      name="check"
      label={{ text: 'What was checked?', classes: 'govuk-label--m' }}
      hint={{
        text: form.known.length === 0 ? 'As your body calls it. Not what the check found.' : `Recorded so far: ${form.known.join(', ')}.`,
      }}
      value={form.check}
      errorMessage={errorFor(form.errors, 'check')}
    />
    <Day id="made" legend="When was it made?" typed={form.made} errors={form.errors} />
    <Day id="lasts" legend="Last day it holds (optional)" hint="Leave it open where it has none." typed={form.lasts} errors={form.errors} />
    <Button text="Record the check" preventDoubleClick />
  </form>
)

const Checks = ({ checks }: Pick<PersonHere, 'checks'>) => (
  <>
    {checks.length === 0 && 'None recorded'}
    {checks.map(({ words, is }) => (
      <div>
        {is === 'lapsed' && <Chip meaning="late" text="Lapsed" />}
        {is === 'lapsing' && <Chip meaning="today" text="Lapses soon" />} {words}
      </div>
    ))}
  </>
)

const Back = ({ person, action, fields }: { readonly person: PersonHere; readonly action: string; readonly fields: HiddenFields }) => (
  <form action={action} method="post">
    <Kept fields={fields} />
    <input type="hidden" name="back-person" value={person.id} />
    <button type="submit" class="rc-btn">
      Back today<Hidden>: {person.name}</Hidden>
    </button>
  </form>
)

interface CallOffParams {
  readonly ahead: AheadView
  readonly action: string
  readonly fields: HiddenFields
  /** Whose, where the page is of several people. */
  readonly person?: Pick<PersonHere, 'id' | 'name'>
}

export const CallOff = ({ ahead, action, fields, person }: CallOffParams) => (
  <form action={action} method="post">
    <Kept fields={fields} />
    {person && <input type="hidden" name="off-person" value={person.id} />}
    <input type="hidden" name="off" value={ahead.fact} />
    <button type="submit" class="rc-btn">
      Call it off
      <Hidden>
        : {person && `${person.name}, `}
        {ahead.words}
      </Hidden>
    </button>
  </form>
)

const People = ({ view }: { readonly view: PeopleHereView }) => (
  <table class="rc-tbl rc-tbl--stack">
    <thead>
      <tr>
        <th scope="col">Who</th>
        <th scope="col">Here or away</th>
        <th scope="col">Has by name</th>
        <th scope="col">Checks</th>
        <th scope="col">Training</th>
      </tr>
    </thead>
    <tbody>
      {view.people.map(person => (
        <tr>
          <th scope="row">
            {person.name}
            {person.roles !== '' && <div class="rc-small">{person.roles}</div>}
          </th>
          <td data-l="Here or away">
            {person.away === '' ? 'Here' : <Chip meaning="today" text={person.away} />}
            {person.away !== '' && view.forms && <Back person={person} action={view.forms.away.action} fields={view.forms.back} />}
            {person.ahead.map(ahead => (
              <>
                <div class="rc-small">{ahead.words}</div>
                {view.forms && <CallOff {...{ ahead, person }} action={view.forms.away.action} fields={view.forms.off} />}
              </>
            ))}
          </td>
          <td data-l="Has by name">{person.load}</td>
          <td data-l="Checks">
            <Checks checks={person.checks} />
          </td>
          <td data-l="Training">
            {person.training.isLate && <Chip meaning="late" text="Overdue" />} {person.training.words}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

export const PeopleHerePage = ({ view, frame }: { readonly view: PeopleHereView; readonly frame: Frame }) => {
  const errors = [...(view.forms?.away.errors ?? []), ...(view.forms?.check.errors ?? [])]
  return (
    <ServiceShell frame={frame} title="People" current="/service/people" isError={errors.length > 0}>
      <div class="rc-space-top">
        {errors.length > 0 && (
          <ErrorSummary titleText="There is a problem" errorList={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
        )}
        <section class="rc-block" aria-labelledby="people-h">
          <h2 id="people-h">Who is here</h2>
          <p class="rc-small">{view.sum}</p>
          <People view={view} />
        </section>
        {view.forms && (
          <>
            <details class="rc-fold" open={view.forms.away.errors.length > 0}>
              <summary>Record that somebody is away</summary>
              <AwayFields form={view.forms.away} />
            </details>
            <details class="rc-fold" open={view.forms.check.errors.length > 0}>
              <summary>Record a check of somebody</summary>
              <CheckFields form={view.forms.check} />
            </details>
          </>
        )}
      </div>
    </ServiceShell>
  )
}
