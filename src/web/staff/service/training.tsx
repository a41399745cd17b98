/** Who was trained on the procedure, and the form that records it for several at once. */
import { plainDay, type TrainingRegister } from '#outputs'
import { Button, Checkboxes, DateInput, ErrorSummary, Radios, Textarea } from '../../govuk/index.ts'
import { Chip, errorFor, type FormError } from '../../layout/index.ts'
import { sentence } from '../acts/act.ts'
import type { Option } from '../forms/step-fields.ts'
import { type ClauseLink, Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'
import { ServiceShell } from './frame.tsx'

export interface TrainingForm {
  readonly action: string
  readonly hidden: readonly (readonly [string, string])[]
  readonly people: readonly Option[]
  readonly chosen: readonly string[]
  readonly names: string
  readonly kinds: readonly Option[]
  readonly kind: string
  readonly otherKind: string
  readonly on: { readonly day: string; readonly month: string; readonly year: string }
  readonly errors: readonly FormError[]
}

export interface TrainingView {
  readonly register: TrainingRegister
  /** What the procedure says of training, each with its clause. */
  readonly says: readonly { readonly words: string; readonly clauses: readonly ClauseLink[] }[]
  /** Where this account may record it. */
  readonly form?: TrainingForm
}

type Trainee = TrainingRegister['people'][number]

const Standing = ({ one, isAsked }: { readonly one: Trainee; readonly isAsked: boolean }) => {
  if (one.is === 'late') return <Chip meaning="late" text="Overdue" />
  if (one.is === 'none') return isAsked ? <Chip meaning="today" text="No training yet" /> : <>None recorded</>
  if (one.is === 'due' && one.due?.by === undefined) return <Chip meaning="today" text="Owed" />
  return <Chip meaning="good" text="Trained" />
}

const dueWords = ({ due }: Trainee): string =>
  due === undefined ? '' : due.by === undefined ? `${sentence(due.must)}: no day is set` : `${sentence(due.must)} by ${plainDay(due.by)}`

const RegisterTable = ({ register }: { readonly register: TrainingRegister }) => (
  <table class="rc-tbl rc-tbl--stack">
    <thead>
      <tr>
        <th scope="col">Who</th>
        <th scope="col">Standing</th>
        <th scope="col">Training given</th>
        <th scope="col">Owed next</th>
      </tr>
    </thead>
    <tbody>
      {register.people.map(one => (
        <tr>
          <th scope="row">
            {one.name}
            {one.roles.length > 0 && <div class="rc-small">{one.roles.join(', ')}</div>}
          </th>
          <td data-l="Standing" class="rc-nowrap">
            <Standing one={one} isAsked={register.isAsked} />
          </td>
          <td data-l="Training given">
            {one.given.length === 0
              ? 'None'
              : one.given.map(({ kind, on }) => (
                  <div>
                    {sentence(kind.replaceAll('-', ' '))}, {plainDay(on)}
                  </div>
                ))}
          </td>
          <td data-l="Owed next">{dueWords(one) || 'Nothing'}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Form = ({ form }: { readonly form: TrainingForm }) => (
  <section class="rc-block" aria-labelledby="give-h">
    <h2 id="give-h">Record training</h2>
    <form action={form.action} method="post" novalidate>
      {form.hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Checkboxes
        name="person"
        idPrefix="person"
        fieldset={{ legend: { text: 'Who was trained?', classes: 'govuk-fieldset__legend--m' } }}
        hint={{ text: 'Choose everybody who was there.' }}
        items={form.people.map(({ value, text, hint }) => ({ value, text, hint: hint === undefined ? undefined : { text: hint } }))}
        values={form.chosen}
        classes="govuk-checkboxes--small"
        errorMessage={errorFor(form.errors, 'person')}
      />
      <Textarea
        id="names"
        name="names"
        label={{ text: 'Others who were there (optional)', classes: 'govuk-label--m' }}
        hint={{ text: 'One name a line. Names are kept apart from the record, so that they can be erased when their time is up.' }}
        rows={3}
        value={form.names}
        errorMessage={errorFor(form.errors, 'names')}
      />
      <Radios
        name="kind"
        idPrefix="kind"
        fieldset={{ legend: { text: 'What training was it?', classes: 'govuk-fieldset__legend--m' } }}
        items={[
          ...form.kinds.map(({ value, text }) => ({ value, text })),
          {
            value: '_other',
            text: 'Something else',
            conditional: {
              html: <Textarea id="other-kind" name="other-kind" label={{ text: 'What it was' }} rows={1} value={form.otherKind} />,
            },
          },
        ]}
        value={form.kind}
        classes="govuk-radios--small"
        errorMessage={errorFor(form.errors, 'kind')}
      />
      <DateInput
        id="on"
        namePrefix="on"
        fieldset={{ legend: { text: 'When was it given?', classes: 'govuk-fieldset__legend--m' } }}
        day={{ name: 'day', value: form.on.day }}
        month={{ name: 'month', value: form.on.month }}
        year={{ name: 'year', value: form.on.year }}
        errorMessage={errorFor(form.errors, 'on-day') ?? errorFor(form.errors, 'on-month') ?? errorFor(form.errors, 'on-year')}
      />
      <Button text="Record training" preventDoubleClick />
    </form>
  </section>
)

const summaryOf = ({ isAsked, people, gaps, late }: TrainingRegister): string => {
  if (!isAsked) return 'The procedure asks for no training. What is given may be recorded here all the same.'
  const none = gaps === 0 ? 'Everybody has had some' : gaps === 1 ? '1 person has had none' : `${gaps} people have had none`
  const overdue = late === 0 ? 'nobody’s is overdue' : late === 1 ? '1 person’s is overdue' : `${late} people’s is overdue`
  return `${people.length} people. ${none}; ${overdue}.`
}

export const TrainingPage = ({ view, frame }: { readonly view: TrainingView; readonly frame: Frame }) => (
  <ServiceShell frame={frame} title="Training" current="/service/training" isError={(view.form?.errors.length ?? 0) > 0}>
    <div class="rc-case-cols">
      <div>
        {view.form && view.form.errors.length > 0 && (
          <ErrorSummary
            titleText="There is a problem"
            errorList={view.form.errors.map(({ field, text }) => ({ text, href: `#${field}` }))}
          />
        )}
        <section class="rc-block" aria-labelledby="tr-h">
          <h2 id="tr-h">Who was trained on the procedure</h2>
          <p class="rc-small">{summaryOf(view.register)}</p>
          {view.register.people.length === 0 ? (
            <Empty title="Nobody yet">Everybody with an account, and whoever was trained, appears here.</Empty>
          ) : (
            <RegisterTable register={view.register} />
          )}
          <p class="rc-acts rc-screen-only">
            <a href="/service/training.csv">Have it as a spreadsheet</a>
          </p>
        </section>
        {view.form && <Form form={view.form} />}
      </div>
      <aside aria-label="What the procedure says">
        <div class="rc-card">
          <h2>What the procedure says</h2>
          {view.says.length === 0 ? (
            <p>It asks for no training on itself.</p>
          ) : (
            view.says.map(({ words, clauses }) => (
              <p>
                {words} <Clauses links={clauses} />
              </p>
            ))
          )}
        </div>
      </aside>
    </div>
  </ServiceShell>
)
