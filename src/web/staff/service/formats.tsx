/** What was asked for in another format or language: what is open, and what was supplied. */
import { type FormatAsked, plainDay } from '#outputs'
import { Button, DateInput, ErrorSummary, Input } from '../../govuk/index.ts'
import { Chip, errorFor, type FormError } from '../../layout/index.ts'
import type { ClauseLink } from '../parts/clauses.tsx'
import { Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import { ServiceShell } from './frame.tsx'
import type { Hidden as HiddenFields } from './parts.ts'

export interface FormatsView {
  readonly formats: readonly FormatAsked[]
  /** What the procedure says of publicity and formats, with its clauses. */
  readonly says: readonly { readonly words: string; readonly clauses: readonly ClauseLink[] }[]
  readonly form?: {
    readonly hidden: HiddenFields
    readonly format: string
    readonly of: string
    readonly on: { readonly day: string; readonly month: string; readonly year: string }
    readonly errors: readonly FormError[]
  }
}

type FormView = NonNullable<FormatsView['form']>

const daysInWords = (days: number): string => (days === 0 ? 'today' : days === 1 ? '1 day ago' : `${days} days ago`)

const Row = ({ one, form }: { readonly one: FormatAsked; readonly form: FormView | undefined }) => (
  <tr>
    <th scope="row">{one.format}</th>
    <td data-l="Of what">{one.of}</td>
    <td data-l="Asked for">
      {plainDay(one.askedOn)}
      {one.suppliedOn === undefined && <div class="rc-small">{daysInWords(one.days)}</div>}
    </td>
    <td data-l="Standing">
      {one.suppliedOn === undefined ? <Chip meaning="today" text="Not supplied yet" /> : `Supplied ${plainDay(one.suppliedOn)}`}
      {one.suppliedOn === undefined && form && (
        <form action="/service/formats/supplied" method="post">
          {form.hidden.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="format" value={one.format} />
          <input type="hidden" name="of" value={one.of} />
          <button type="submit" class="rc-link-button">
            Record as supplied today<Hidden>: {`${one.of}, ${one.format}`}</Hidden>
          </button>
        </form>
      )}
    </td>
  </tr>
)

const Ask = ({ form }: { readonly form: FormView }) => (
  <section class="rc-block" aria-labelledby="ask-h">
    <h2 id="ask-h">Record what somebody asked for</h2>
    <form action="/service/formats" method="post" novalidate>
      {form.hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Input
        id="of"
        name="of"
        label={{ text: 'What did they ask for?', classes: 'govuk-label--m' }}
        hint={{ text: 'Like “the complaints leaflet” or “the annual report”. Not who asked: no name is needed here.' }}
        value={form.of}
        errorMessage={errorFor(form.errors, 'of')}
      />
      <Input
        id="format"
        name="format"
        label={{ text: 'In which format or language?', classes: 'govuk-label--m' }}
        hint={{ text: 'Like “large print”, “Braille”, “easy read” or “Polish”.' }}
        value={form.format}
        errorMessage={errorFor(form.errors, 'format')}
      />
      <DateInput
        id="on"
        namePrefix="on"
        fieldset={{ legend: { text: 'When did they ask?', classes: 'govuk-fieldset__legend--m' } }}
        day={{ name: 'day', value: form.on.day }}
        month={{ name: 'month', value: form.on.month }}
        year={{ name: 'year', value: form.on.year }}
        errorMessage={errorFor(form.errors, 'on-day') ?? errorFor(form.errors, 'on-month') ?? errorFor(form.errors, 'on-year')}
      />
      <Button text="Record the request" preventDoubleClick />
    </form>
  </section>
)

export const FormatsPage = ({ view, frame }: { readonly view: FormatsView; readonly frame: Frame }) => {
  const errors = view.form?.errors ?? []
  const open = view.formats.filter(({ suppliedOn }) => suppliedOn === undefined).length
  return (
    <ServiceShell frame={frame} title="Publicity and formats" current="/service/formats" isError={errors.length > 0}>
      <div class="rc-case-cols">
        <div>
          {errors.length > 0 && (
            <ErrorSummary titleText="There is a problem" errorList={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
          )}
          <section class="rc-block" aria-labelledby="f-h">
            <h2 id="f-h">Asked for in another format or language</h2>
            <p class="rc-small">{open === 0 ? 'Nothing is open.' : `${open} not supplied yet, the oldest first.`}</p>
            {view.formats.length === 0 ? (
              <Empty title="Nothing was asked for yet">
                A leaflet in large print, a report in another language: each request appears here.
              </Empty>
            ) : (
              <table class="rc-tbl rc-tbl--stack">
                <thead>
                  <tr>
                    <th scope="col">Format</th>
                    <th scope="col">Of what</th>
                    <th scope="col">Asked for</th>
                    <th scope="col">Standing</th>
                  </tr>
                </thead>
                <tbody>
                  {view.formats.map(one => (
                    <Row one={one} form={view.form} />
                  ))}
                </tbody>
              </table>
            )}
          </section>
          {view.form && <Ask form={view.form} />}
        </div>
        <aside aria-label="What the procedure says">
          <div class="rc-card">
            <h2>What the procedure says</h2>
            {view.says.length === 0 ? (
              <p>Nothing of its own about leaflets, languages or formats.</p>
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
}
