/** The registers that a procedure keeps: who is in each, what each entry still wants, and the form that enters somebody. */
import { type KeptRegister, plainDay } from '#outputs'
import { Button, ErrorSummary, Input, Radios, Select } from '../../govuk/index.ts'
import { Chip, errorFor, type FormError } from '../../layout/index.ts'
import { Next } from '../case/page.tsx'
import type { NextView } from '../case/view.ts'
import type { Option } from '../forms/step-fields.ts'
import { type ClauseLink, Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import { ServiceShell } from './frame.tsx'
import type { Hidden as HiddenFields } from './parts.ts'

export interface RegisterForm {
  readonly action: string
  readonly hidden: HiddenFields
  readonly people: readonly Option[]
  readonly person: string
  readonly name: string
  readonly answers: Readonly<Record<string, string>>
  readonly errors: readonly FormError[]
}

export interface RegisterView {
  readonly register: KeptRegister
  readonly clauses: readonly ClauseLink[]
  readonly csv: string
  readonly owed: readonly NextView[]
  readonly form?: RegisterForm
}

const Entries = ({ register }: { readonly register: KeptRegister }) => (
  <table class="rc-tbl rc-tbl--stack">
    <thead>
      <tr>
        <th scope="col">{register.of === 'people' ? 'Who' : 'Provider or contractor'}</th>
        {register.requires.map(({ says }) => (
          <th scope="col">{says}</th>
        ))}
        <th scope="col">Standing</th>
        <th scope="col">Entered</th>
      </tr>
    </thead>
    <tbody>
      {register.entries.map(({ name, on, tests, more, wholeSince }) => (
        <tr>
          <th scope="row">
            {name}
            {more.map(({ says, is }) => (
              <div class="rc-small">
                {says}: {is}
              </div>
            ))}
          </th>
          {tests.map(({ says, is }) => (
            <td data-l={says}>{is}</td>
          ))}
          <td data-l="Standing">
            {wholeSince === undefined ? <Chip meaning="today" text="Something is missing" /> : `All there since ${plainDay(wholeSince)}`}
          </td>
          <td data-l="Entered">{plainDay(on)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Form = ({ register, form }: { readonly register: KeptRegister; readonly form: RegisterForm }) => (
  <details class="rc-fold" open={form.errors.length > 0}>
    <summary>
      Enter or change an entry<Hidden>: {register.title}</Hidden>
    </summary>
    <form action={form.action} method="post" novalidate>
      {form.hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Select
        id={`${register.id}-person`}
        name="person"
        label={{ text: register.of === 'people' ? 'Who is it?' : 'Which one is it?', classes: 'govuk-label--m' }}
        items={[{ value: '', text: 'Somebody new' }, ...form.people.map(({ value, text }) => ({ value, text }))]}
        value={form.person}
        errorMessage={errorFor(form.errors, `${register.id}-person`)}
      />
      <Input
        id={`${register.id}-name`}
        name="name"
        label={{ text: 'Name, where it is new' }}
        value={form.name}
        autocomplete="off"
        errorMessage={errorFor(form.errors, `${register.id}-name`)}
      />
      {register.requires.map(({ field, says, wanted }) =>
        wanted === 'Yes' || wanted === 'No' ? (
          <Radios
            name={`r-${field}`}
            idPrefix={`${register.id}-${field}`}
            fieldset={{ legend: { text: `${says}?`, classes: 'govuk-fieldset__legend--m' } }}
            items={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
            ]}
            value={form.answers[field] ?? ''}
            classes="govuk-radios--small govuk-radios--inline"
            errorMessage={errorFor(form.errors, `${register.id}-${field}`)}
          />
        ) : (
          <Input
            id={`${register.id}-${field}`}
            name={`r-${field}`}
            label={{ text: says, classes: 'govuk-label--m' }}
            value={form.answers[field] ?? ''}
            errorMessage={errorFor(form.errors, `${register.id}-${field}`)}
          />
        ),
      )}
      {register.percents.map(({ field, says }) => (
        <Input
          id={`${register.id}-${field}`}
          name={`r-${field}`}
          label={{ text: says, classes: 'govuk-label--m' }}
          hint={{ text: 'A whole number of percent, such as 80. Leave it empty where none is set.' }}
          inputmode="numeric"
          suffix={{ text: '%' }}
          classes="govuk-input--width-3"
          value={form.answers[field] ?? ''}
          errorMessage={errorFor(form.errors, `${register.id}-${field}`)}
        />
      ))}
      <Button preventDoubleClick>
        Record the entry<Hidden>: {register.title}</Hidden>
      </Button>
    </form>
  </details>
)

const noun = (of: KeptRegister['of'], n: number): string =>
  of === 'people' ? (n === 1 ? 'person' : 'people') : n === 1 ? 'entry' : 'entries'

const One = ({ view: { register, clauses, csv, owed, form } }: { readonly view: RegisterView }) => (
  <section class="rc-block" id={register.id} aria-labelledby={`${register.id}-h`}>
    <h2 id={`${register.id}-h`}>{register.title}</h2>
    <p class="rc-small">
      {register.entries.length} {noun(register.of, register.entries.length)}
      {register.wanting > 0 && `, ${register.wanting} with something missing`}. <Clauses links={clauses} />
    </p>
    {register.entries.length === 0 ? (
      <Empty title="Nobody is entered yet">Who is entered appears here, with what the clause asks of each and what is missing.</Empty>
    ) : (
      <>
        <Entries register={register} />
        <p class="rc-more-rows">
          <a href={csv}>
            Have it as a spreadsheet<Hidden>: {register.title}</Hidden>
          </a>
        </p>
      </>
    )}
    {owed.length > 0 && (
      <ol class="rc-next">
        {owed.map(thing => (
          <Next thing={thing} isNow={false} />
        ))}
      </ol>
    )}
    {form && <Form register={register} form={form} />}
  </section>
)

export const RegistersPage = ({ views, frame }: { readonly views: readonly RegisterView[]; readonly frame: Frame }) => {
  const errors = views.flatMap(({ form }) => form?.errors ?? [])
  return (
    <ServiceShell frame={frame} title="Registers" current="/service/registers" isError={errors.length > 0}>
      <div class="rc-space-top">
        {errors.length > 0 && (
          <ErrorSummary titleText="There is a problem" errorList={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
        )}
        {views.length === 0 ? (
          <Empty title="The procedure keeps no register">
            Where a procedure asks for a list of providers, contractors or independent people, it is kept here.
          </Empty>
        ) : (
          views.map(view => <One view={view} />)
        )}
      </div>
    </ServiceShell>
  )
}
