import { Button, DateInput, Details, Input, Textarea } from '../../govuk/index.ts'
import { errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { envelope } from '../forms/names.ts'
import type { StepFields } from '../forms/step-fields.ts'
import { Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { StepControl } from '../record-step/step-fields.tsx'
import type { MovesView } from './moves.ts'

export interface CorrectView {
  readonly reference: string
  readonly caseHref: string
  readonly title: string
  readonly recorded: string
  readonly details: readonly { readonly label: string; readonly value: string }[]
  readonly mayBeCorrected: boolean
  readonly isRetracted: boolean
  readonly fields: StepFields
  readonly on: { readonly day: string; readonly month: string; readonly year: string }
  readonly at: string
  readonly reason: string
  readonly takingBack: string
  readonly errors: readonly FormError[]
  readonly moves?: MovesView & { readonly does: 'correct' | 'retract' }
  readonly changed: boolean
  readonly action: string
  readonly hidden: readonly (readonly [string, string])[]
}

const Moves = ({ moves }: { readonly moves: NonNullable<CorrectView['moves']> }) => (
  <div class="rc-warned" role="alert" id="moves">
    <h2>What would move</h2>
    {moves.isNothing ? (
      <p>No date, stage or duty would change.</p>
    ) : (
      <ul class="rc-route__owed">
        {moves.lines.map(({ words, detail, clauses }) => (
          <li>
            <b>{words}</b>
            <span>
              {detail} <Clauses links={clauses} />
            </span>
          </li>
        ))}
      </ul>
    )}
    <p>Nothing is recorded yet. The entry stays on the timeline as it was written, with what is recorded now beside it.</p>
  </div>
)

const Hidden = ({ view }: { readonly view: CorrectView }) => (
  <>
    {view.hidden.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

const CorrectForm = ({ view }: { readonly view: CorrectView }) => {
  const isSeen = view.moves?.does === 'correct'
  return (
    <form action={view.action} method="post" novalidate>
      <Hidden view={view} />
      <h2 class="rc-h2--form">Put it right</h2>
      <DateInput
        id={envelope.on}
        namePrefix={envelope.on}
        fieldset={{ legend: { text: 'When did it happen?', classes: 'govuk-fieldset__legend--m' } }}
        day={{ name: 'day', value: view.on.day }}
        month={{ name: 'month', value: view.on.month }}
        year={{ name: 'year', value: view.on.year }}
        errorMessage={
          errorFor(view.errors, `${envelope.on}-day`) ??
          errorFor(view.errors, `${envelope.on}-month`) ??
          errorFor(view.errors, `${envelope.on}-year`)
        }
      />
      <Input
        id={envelope.at}
        name={envelope.at}
        label={{ text: 'Time of day (optional)', classes: 'govuk-label--m' }}
        value={view.at}
        classes="govuk-input--width-5"
        errorMessage={errorFor(view.errors, envelope.at)}
      />
      {view.fields.asked.map(field => (
        <StepControl field={field} errors={view.errors} />
      ))}
      {view.fields.more.length > 0 && (
        <Details summaryText="What it does not say yet">
          {view.fields.more.map(field => (
            <StepControl field={field} errors={view.errors} />
          ))}
        </Details>
      )}
      <Textarea
        id="reason"
        name="reason"
        label={{ text: 'Why it is put right', classes: 'govuk-label--m' }}
        hint={{ text: 'Kept beside the entry, for whoever reads the timeline.' }}
        rows={2}
        value={view.reason}
        errorMessage={errorFor(view.errors, 'reason')}
      />
      <p class="rc-acts">
        <Button text="See what would move" name="do" value="look-correct" classes={isSeen ? 'govuk-button--secondary' : ''} />
        {isSeen && <Button text="Record the correction" name="do" value="correct" preventDoubleClick />}
        <a href={`${view.caseHref}/timeline`}>Cancel</a>
      </p>
    </form>
  )
}

const RetractForm = ({ view }: { readonly view: CorrectView }) => {
  const isSeen = view.moves?.does === 'retract'
  return (
    <form action={view.action} method="post" novalidate>
      <Hidden view={view} />
      <h2 class="rc-h2--form">Take it back</h2>
      <p class="rc-sub rc-sub--form">
        For what did not happen, or was written in the wrong case. It stays on the timeline, struck through, and counts for nothing.
      </p>
      <Textarea
        id="taking-back"
        name="taking-back"
        label={{ text: 'Why it is taken back', classes: 'govuk-label--m' }}
        rows={2}
        value={view.takingBack}
        errorMessage={errorFor(view.errors, 'taking-back')}
      />
      <p class="rc-acts">
        <Button text="See what would move without it" name="do" value="look-retract" classes="govuk-button--secondary" />
        {isSeen && <Button text="Take the entry back" name="do" value="retract" preventDoubleClick />}
      </p>
    </form>
  )
}

export const CorrectPage = ({ view, frame }: { readonly view: CorrectView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={`Put an entry right: ${view.reference}`} current="/cases" isError={view.errors.length > 0}>
    <CaseCrumb reference={view.reference} href={view.caseHref} here="Put an entry right" />
    <div class="rc-form-cols">
      <div>
        <FormErrors errors={view.errors} />
        {view.changed && (
          <div class="rc-warned" role="alert">
            <h2>The case changed while you had this open. Nothing of yours is recorded yet</h2>
            <p>Look again at what would move, then record it.</p>
          </div>
        )}
        {view.moves && <Moves moves={view.moves} />}
        <h1>{view.title}</h1>
        <p class="rc-sub rc-sub--form">{view.recorded}</p>
        {view.isRetracted ? (
          <p class="rc-sub rc-sub--form">This entry has been taken back already.</p>
        ) : (
          <>
            {view.mayBeCorrected && <CorrectForm view={view} />}
            <RetractForm view={view} />
          </>
        )}
      </div>
      <aside aria-label="The entry">
        <div class="rc-card">
          <h2>As it stands</h2>
          <dl class="rc-dl">
            {view.details.map(({ label, value }) => (
              <div>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p>Nothing is edited. A correction is an entry of its own, with your name and the time.</p>
        </div>
      </aside>
    </div>
  </StaffShell>
)

/** For an account that may see the entry and not change it. */
export const NotYoursToChange = ({
  reference,
  caseHref,
  who,
  frame,
}: {
  readonly reference: string
  readonly caseHref: string
  readonly who: string
  readonly frame: Frame
}) => (
  <StaffShell frame={frame} title={`Not yours to put right: ${reference}`} current="/cases">
    <CaseCrumb reference={reference} href={caseHref} here="Put an entry right" />
    <h1>This entry is not yours to put right</h1>
    <p class="rc-sub">Whoever recorded it may, and whoever may record it: {who}. Ask them. Nothing was recorded.</p>
    <p class="rc-acts">
      <a class="rc-btn rc-btn--main" href={`${caseHref}/timeline`}>
        Back to the timeline
      </a>
    </p>
  </StaffShell>
)
