import { lessonStateInWords, longDay, type MinutedCase, plainDay } from '#outputs'
import { Button, Checkboxes, DateInput, Textarea } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import type { MeetingAgenda, Minutes } from '../../learning-services.ts'
import { sentence } from '../acts/act.ts'
import { Reasons } from '../case/page.tsx'
import type { Reason } from '../case/view.ts'
import { caseHref } from '../case-frame/view.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'
import { StepControl } from '../record-step/step-fields.tsx'
import { type CaseOnMinutes, decidedName, minutesNames, saidId } from './minutes-form.ts'

export interface MinutesFormView {
  readonly it: MeetingAgenda
  readonly cases: readonly (CaseOnMinutes & {
    readonly said: string
    readonly decided: readonly string[]
    readonly refused: readonly Reason[]
  })[]
  readonly held: { readonly day: string; readonly month: string; readonly year: string }
  readonly present: string
  readonly said: string
  readonly errors: readonly FormError[]
  readonly hidden: readonly (readonly [string, string])[]
  readonly csrf: string
}

const OneCase = ({ one, errors }: { readonly one: MinutesFormView['cases'][number]; readonly errors: readonly FormError[] }) => {
  const { opened, items, decisions } = one
  const { reference } = opened.open
  const [first] = items
  return (
    <section class="rc-block rc-minuted" aria-labelledby={`${one.prefix}h`}>
      <h2 id={`${one.prefix}h`}>
        <a href={`${caseHref(reference)}/learning`}>{reference}</a>
      </h2>
      <p class="rc-small">
        {[
          first?.service,
          first && lessonStateInWords(first.lesson.state),
          ...items.map(({ for: { must }, due }) => sentence(due === undefined ? must : `${must}, by ${plainDay(due)}`)),
        ]
          .filter(words => words !== undefined)
          .join('. ')}
        .
      </p>
      {one.refused.length > 0 && (
        <div class="rc-hopeless" role="alert">
          <h3>What you decided here cannot be recorded</h3>
          <Reasons reasons={one.refused} />
          <p>Nothing is recorded yet, and nothing typed is lost. Take the tick away, or put right what is said.</p>
        </div>
      )}
      <Textarea
        id={saidId(one)}
        name={saidId(one)}
        label={{ text: `What was said of ${reference}`, classes: 'govuk-label--s' }}
        hint={{ text: 'Leave it empty, and nothing ticked, where it was not spoken of.' }}
        rows={3}
        value={one.said}
      />
      {decisions.length === 0 ? (
        <p class="rc-small">Nothing is yours to decide here: what was said is kept as a note.</p>
      ) : (
        <Checkboxes
          name={decidedName(one.prefix)}
          idPrefix={decidedName(one.prefix)}
          fieldset={{ legend: { text: `What was decided of ${reference}`, classes: 'govuk-fieldset__legend--s' } }}
          classes="govuk-checkboxes--small"
          values={one.decided}
          errorMessage={errorFor(errors, decidedName(one.prefix))}
          items={decisions.map(({ value, title, fields }) => ({
            value,
            text: title,
            ...(fields.length > 0 && {
              conditional: {
                html: (
                  <>
                    {fields.map(field => (
                      <StepControl field={field} errors={errors} />
                    ))}
                  </>
                ),
              },
            }),
          }))}
        />
      )}
    </section>
  )
}

export const MinutesFormPage = ({ view, frame }: { readonly view: MinutesFormView; readonly frame: Frame }) => {
  const { meeting } = view.it
  const { errors } = view
  const at = `/learning/board/${meeting.id}`
  const isRefused = view.cases.some(({ refused }) => refused.length > 0)
  return (
    <StaffShell frame={frame} title={`Minutes: ${meeting.title}`} current="/learning" isError={errors.length > 0 || isRefused}>
      <p class="rc-crumb">
        <a href="/learning">Learning</a> › <a href={at}>{meeting.title}</a> › Minutes
      </p>
      <FormErrors errors={errors} title="There is a problem" />
      <h1>Minutes: {meeting.title}</h1>
      <p class="rc-sub rc-sub--form">
        What was decided of each case is recorded on it, in the name of your role. What the procedure refuses is shown here first, with its
        clause.
      </p>
      <form action={`${at}/minutes`} method="post" novalidate>
        <CsrfField token={view.csrf} />
        {view.hidden.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <DateInput
          id={minutesNames.heldOn}
          namePrefix={minutesNames.heldOn}
          fieldset={{ legend: { text: 'When was it held?', classes: 'govuk-fieldset__legend--m' } }}
          day={{ name: 'day', value: view.held.day }}
          month={{ name: 'month', value: view.held.month }}
          year={{ name: 'year', value: view.held.year }}
          errorMessage={errorFor(errors, `${minutesNames.heldOn}-day`)}
        />
        <Textarea
          id={minutesNames.present}
          name={minutesNames.present}
          label={{ text: 'Who was there', classes: 'govuk-label--m' }}
          hint={{ text: 'One a line. By role where you can: “Service Manager, home care”.' }}
          rows={5}
          value={view.present}
          errorMessage={errorFor(errors, minutesNames.present)}
        />
        <Textarea
          id={minutesNames.said}
          name={minutesNames.said}
          label={{ text: 'What was said in general (optional)', classes: 'govuk-label--m' }}
          rows={3}
          value={view.said}
        />
        {view.cases.length === 0 ? (
          <Empty title="No case is on its agenda">The minutes can still be kept.</Empty>
        ) : (
          view.cases.map(one => <OneCase one={one} errors={errors} />)
        )}
        <div class="rc-acts">
          <Button text="Record the minutes" preventDoubleClick />
          <a href={at}>Cancel</a>
        </div>
      </form>
    </StaffShell>
  )
}

export const MinutesPage = ({
  it,
  frame,
}: {
  readonly it: Minutes & { readonly cases: readonly MinutedCase[] }
  readonly frame: Frame
}) => (
  <StaffShell frame={frame} title={`${it.meeting.title}, ${plainDay(it.heldOn)}`} current="/learning">
    <p class="rc-crumb">
      <a href="/learning">Learning</a> › <a href={`/learning/board/${it.meeting.id}`}>{it.meeting.title}</a> › Minutes
    </p>
    <h1>
      {it.meeting.title}, {longDay(it.heldOn)}
    </h1>
    <p class="rc-sub">
      Recorded by {it.by}. <a href={`/learning/minutes/${it.id}/minutes.pdf`}>Minutes as PDF</a>
    </p>
    <section class="rc-block" aria-labelledby="th-h">
      <h2 id="th-h">Who was there</h2>
      <ul class="rc-ways">
        {it.present.map(who => (
          <li>{who}</li>
        ))}
      </ul>
      {it.said !== '' && <p class="rc-kept">{it.said}</p>}
    </section>
    <section class="rc-block" aria-labelledby="ca-h">
      <h2 id="ca-h">Case by case</h2>
      {it.cases.length === 0 ? (
        <Empty title="No case">No case was spoken of, or none that you may see.</Empty>
      ) : (
        it.cases.map(({ reference, said, decided, refused }) => (
          <div class="rc-learned">
            <h3>
              <a href={`${caseHref(reference)}/learning`}>{reference}</a>
            </h3>
            {said !== '' && <p class="rc-kept">{said}</p>}
            {decided.length > 0 && (
              <ul class="rc-ways">
                {decided.map(words => (
                  <li>{words}</li>
                ))}
              </ul>
            )}
            {refused.map(why => (
              <p>
                <b>Not recorded:</b> {why}
              </p>
            ))}
          </div>
        ))
      )}
    </section>
  </StaffShell>
)
