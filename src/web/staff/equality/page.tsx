/** Equality monitoring for staff: a script to read out or a card to enter, and what may be known of it all. */

import type { EqualityQuestion, Procedure } from '#language'
import { type EqualityYear, plainDay } from '#outputs'
import { cardsOf } from '../../equality-card/equality-card.ts'
import { Button, Radios } from '../../govuk/index.ts'
import { CsrfField } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'

const preferNot = { value: 'prefer-not-to-say', text: 'Prefer not to say' }

export interface EqualityAskParams {
  readonly frame: Frame
  readonly csrf: string
  readonly questions: readonly EqualityQuestion[]
  readonly procedures: readonly Procedure[]
  readonly isCounted: boolean
  readonly maySee: boolean
}

export const EqualityAskPage = ({ frame, csrf, questions, procedures, isCounted, maySee }: EqualityAskParams) => (
  <StaffShell frame={frame} title="Questions about the caller" current="/take-a-complaint">
    <div class="rc-body">
      <h1>Questions about the caller</h1>
      {isCounted && (
        <p role="status">
          <b>Counted.</b> Nothing else of it was kept.
        </p>
      )}
      <p class="rc-sub rc-sub--form">
        Ask on the telephone, or enter a card that came back. Read this out first: “I would like to ask a few questions about you. You need
        not answer any of them. We only count the answers: they are not kept with your complaint or your name, and I do not see them
        afterwards.”
      </p>
      <form action="/equality/ask" method="post" novalidate>
        <CsrfField token={csrf} />
        {procedures.length === 1 ? (
          <input type="hidden" name="procedure" value={procedures[0]?.id ?? ''} />
        ) : (
          <Radios
            name="procedure"
            fieldset={{ legend: { text: 'What did they complain under?', classes: 'govuk-fieldset__legend--s' } }}
            items={procedures.map(({ id, title }) => ({ value: id, text: title }))}
            value={procedures[0]?.id}
          />
        )}
        {questions.map(question => (
          <Radios
            name={`q-${question.id}`}
            idPrefix={`q-${question.id}`}
            fieldset={{ legend: { text: question.asks, classes: 'govuk-fieldset__legend--s' } }}
            items={[...Object.entries(question.options).map(([value, text]) => ({ value, text })), { divider: 'or' }, preferNot]}
            classes="govuk-radios--small"
          />
        ))}
        <p class="rc-acts">
          <Button text="Count these answers" name="do" value="answered" preventDoubleClick />
          <Button text="They would rather not" name="do" value="asked" classes="govuk-button--secondary" preventDoubleClick />
        </p>
      </form>
      <section class="rc-block rc-space-top" aria-labelledby="card-h">
        <h2 id="card-h">A card to print</h2>
        <p>
          For people who do not use the web: send it with a letter, with an envelope of its own. No name stands on it; destroy it once it is
          counted.
        </p>
        <ul class="rc-bul">
          {cardsOf(frame.site.body).map(({ file, title }) => (
            <li>
              <a href={`/about-you/${file}`}>{title}</a>
            </li>
          ))}
        </ul>
      </section>
      {maySee && (
        <p class="rc-space-top">
          <a href="/equality">What is known of who complains</a>
        </p>
      )}
    </div>
  </StaffShell>
)

const Year = ({ year, title }: { readonly year: EqualityYear; readonly title: string }) => {
  const id = `y-${year.procedure}-${year.from}`
  return (
    <section class="rc-block" aria-labelledby={id}>
      <h2 id={id}>
        {title}: the year from {plainDay(year.from)}
      </h2>
      <p>
        {year.asked} were asked, {year.answered} answered.
      </p>
      {year.isTooFew && <p>So few answered that nothing they said is shown.</p>}
      {year.questions.map(question => (
        <table class="rc-tbl rc-tbl--count rc-space-top">
          <caption class="govuk-table__caption govuk-table__caption--s">{question.title}</caption>
          <thead>
            <tr>
              <th scope="col">Answer</th>
              <th scope="col" class="r">
                How many
              </th>
            </tr>
          </thead>
          <tbody>
            {question.rows.map(({ title: words, count }) => (
              <tr>
                <th scope="row">{words}</th>
                <td class="r">{count ?? 'hidden'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}

export const EqualityPage = (params: {
  readonly frame: Frame
  readonly years: readonly EqualityYear[]
  readonly titles: Readonly<Record<string, string>>
  readonly upTo: number
  readonly mayAsk: boolean
}) => (
  <StaffShell frame={params.frame} title="Who complains" current="/reports">
    <div class="rc-body">
      <h1>Who complains</h1>
      <p class="rc-sub rc-sub--form">
        What people said of themselves, where they chose to. Only whole years that are over are shown, April to March: a growing count would
        tell what the last person answered. Numbers from 1 to {params.upTo} are hidden, and others with them that would give them away.
      </p>
      {params.years.length === 0 && (
        <Empty title="No year is over yet">Answers are being counted; they are shown once the year they fall in has ended.</Empty>
      )}
      {params.years.map(year => (
        <Year year={year} title={params.titles[year.procedure] ?? year.procedure} />
      ))}
      {params.mayAsk && (
        <p>
          <a href="/equality/ask">Ask a caller, or enter a card</a>
        </p>
      )}
    </div>
  </StaffShell>
)
