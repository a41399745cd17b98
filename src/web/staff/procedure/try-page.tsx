/** Try a date: all dates of a stage from a given receipt, and from what happened since. */
import type { TriedStage } from '#outputs'
import { Input, Select } from '../../govuk/index.ts'
import type { Frame } from '../parts/shell.tsx'
import { type BookPlace, BookShell } from './book-shell.tsx'

export interface TryView {
  readonly stage: string
  readonly stages: readonly { readonly value: string; readonly text: string }[]
  readonly received: string
  /** What was wrong with the day of receipt, in words. */
  readonly error?: string
  readonly events: readonly { readonly name: string; readonly says: string; readonly value: string; readonly error?: string }[]
  readonly tried?: TriedStage
}

const dayInput = (name: string, label: string, value: string, error?: string) => (
  <Input
    id={`try-${name}`}
    name={name}
    type="date"
    value={value}
    label={{ text: label }}
    classes="govuk-input--width-10"
    {...(error === undefined ? {} : { errorMessage: { text: error } })}
  />
)

export const TryPage = ({ frame, place, view }: { readonly frame: Frame; readonly place: BookPlace; readonly view: TryView }) => (
  <BookShell frame={frame} place={place} page={{ id: 'try', title: 'Try a date' }}>
    <form action={`${place.base}/try`} method="get" class="rc-try">
      <Select
        id="try-stage"
        name="stage"
        label={{ text: 'Stage' }}
        items={view.stages.map(({ value, text }) => ({ value, text, selected: value === view.stage }))}
      />
      {dayInput('received', 'The complaint was received on', view.received, view.error)}
      {view.events.length > 0 && (
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">What happened since, where you know it</legend>
          {view.events.map(({ name, says, value, error }) => dayInput(name, `${says} on`, value, error))}
        </fieldset>
      )}
      <button type="submit" class="govuk-button">
        Show the dates
      </button>
    </form>
    {view.tried !== undefined && (
      <section aria-labelledby="tried-h">
        <h2 id="tried-h">The dates</h2>
        <p class="rc-small">
          Each date is worked out alone, as if nothing had been refused and no more time given. What is not given above happens on the day
          it is due, or on the day of receipt.
        </p>
        <table class="rc-tbl rc-tbl--stack">
          <caption class="rc-vh">The dates</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Date</th>
              <th scope="col">From</th>
            </tr>
          </thead>
          <tbody>
            {view.tried.dates.map(date => (
              <tr>
                <th scope="row">
                  {date.title} <span class="rc-small">{date.clause}</span>
                </th>
                <td data-l="Date">{date.gives}</td>
                <td data-l="From">
                  {date.given} <span class="rc-small">{date.steps.join(' ')}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )}
  </BookShell>
)
