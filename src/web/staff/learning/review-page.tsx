/** The page of the review of what was learned: a form, and what earlier reviews decided. */
import { Button, Checkboxes, DateInput, Input, Textarea } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { Reasons } from '../case/page.tsx'
import type { Reason } from '../case/view.ts'
import { envelope } from '../forms/names.ts'
import type { StepField } from '../forms/step-fields.ts'
import { type ClauseLink, Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'
import { dayError, StepControl } from '../record-step/step-fields.tsx'
import { actionName, noneName, type TypedRow, themeName } from './review-form.ts'

export interface ReviewView {
  readonly title: string
  readonly due?: string
  readonly clauses: readonly ClauseLink[]
  readonly rows: readonly TypedRow[]
  readonly on: { readonly day: string; readonly month: string; readonly year: string }
  readonly fields: readonly StepField[]
  readonly errors: readonly FormError[]
  readonly refusals: readonly Reason[]
  readonly hidden: readonly (readonly [string, string])[]
  readonly csrf: string
  /** The latest first. */
  readonly earlier: readonly { readonly on: string; readonly by: string; readonly decided: readonly string[] }[]
}

const Theme = ({
  row,
  at,
  errors,
}: {
  readonly row: ReviewView['rows'][number]
  readonly at: number
  readonly errors: readonly FormError[]
}) => (
  <fieldset class="govuk-fieldset rc-removal">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{row.title === '' ? 'Another theme' : row.title}</legend>
    {row.count > 0 ? (
      <>
        <p class="rc-small">{row.count} points of complaint in half a year.</p>
        <input type="hidden" name={themeName(at)} value={row.title} />
      </>
    ) : (
      <Input
        id={themeName(at)}
        name={themeName(at)}
        label={{ text: 'The theme (optional)' }}
        value={row.title}
        errorMessage={errorFor(errors, themeName(at))}
      />
    )}
    <Textarea
      id={actionName(at)}
      name={actionName(at)}
      label={{ text: row.title === '' ? 'What is to be done about it' : `What is to be done about ${row.title.toLowerCase()}` }}
      rows={2}
      value={row.action}
      errorMessage={errorFor(errors, actionName(at))}
    />
    <Checkboxes
      name={noneName(at)}
      idPrefix={noneName(at)}
      classes="govuk-checkboxes--small"
      items={[{ value: 'yes', text: 'Nothing need be done', checked: row.isNone }]}
    />
  </fieldset>
)

const Earlier = ({ held }: { readonly held: ReviewView['earlier'] }) => (
  <section class="rc-block rc-space-top" aria-labelledby="earlier-h">
    <h2 id="earlier-h">Earlier reviews</h2>
    {held.length === 0 ? (
      <Empty title="None is on record yet">
        Each review stands here from the day it is recorded, with what was decided about each theme.
      </Empty>
    ) : (
      <ul class="rc-steps-list">
        {held.map(({ on, by, decided }) => (
          <li>
            <div>
              <h3>{on}</h3>
              {by !== '' && <p class="rc-small">{by}</p>}
              <ul class="govuk-list govuk-list--bullet">
                {decided.map(line => (
                  <li>{line}</li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    )}
  </section>
)

export const ReviewPage = ({ view, frame }: { readonly view: ReviewView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={view.title} current="/learning" isError={view.errors.length > 0 || view.refusals.length > 0}>
    <p class="rc-crumb">
      <a href="/learning">Learning</a> › Review
    </p>
    <FormErrors errors={view.errors} title="There is a problem" />
    {view.refusals.length > 0 && (
      <div class="rc-hopeless" role="alert">
        <h2>This cannot be recorded</h2>
        <Reasons reasons={view.refusals} />
        <p>Nothing is lost: what you typed is below.</p>
      </div>
    )}
    <h1>{view.title}</h1>
    <p class="rc-sub rc-sub--form">
      {view.due} Each theme needs what is to be done about it, or that nothing need be. <Clauses links={view.clauses} />
    </p>
    <form action="/learning/review" method="post" novalidate>
      <CsrfField token={view.csrf} />
      {view.hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {view.rows.map((row, at) => (
        <Theme row={row} at={at} errors={view.errors} />
      ))}
      <DateInput
        id={envelope.on}
        namePrefix={envelope.on}
        fieldset={{ legend: { text: 'When was the review held?', classes: 'govuk-fieldset__legend--m' } }}
        day={{ name: 'day', value: view.on.day }}
        month={{ name: 'month', value: view.on.month }}
        year={{ name: 'year', value: view.on.year }}
        errorMessage={dayError(view.errors, envelope.on)}
      />
      {view.fields.map(field => (
        <StepControl field={field} errors={view.errors} />
      ))}
      <div class="rc-acts">
        <Button text="Record the review" preventDoubleClick />
        <a href="/learning">Cancel</a>
      </div>
    </form>
    <Earlier held={view.earlier} />
  </StaffShell>
)
