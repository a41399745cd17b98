import { type Form, textOf } from '../../form.ts'
import { Button, Details, ErrorSummary, Select, Textarea } from '../../govuk/index.ts'
import { LetterForms } from '../../letters/letter-forms.tsx'
import { LetterHtml } from '../../letters/letter-html.tsx'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { ChecksCards } from '../letter/checks-card.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Changes, LetterHistory } from './history.tsx'
import { commentId, type ReviewView } from './view.ts'

interface Problem {
  readonly field: string
  readonly text: string
}

export interface ReviewPageParams {
  readonly view: ReviewView
  readonly frame: Frame
  readonly hidden: readonly (readonly [string, string])[]
  /** What was typed, where it was refused: nothing of it is lost. */
  readonly values: Form
  readonly problem?: Problem
}

const Kept = ({ fields }: { readonly fields: readonly (readonly [string, string])[] }) => (
  <>
    {fields.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

const errorAt = (problem: Problem | undefined, field: string) => (problem?.field === field ? { text: problem.text } : undefined)

const Answering = ({ view, hidden, values, problem }: ReviewPageParams) => (
  <form action={view.action} method="post" novalidate class="rc-block">
    <Kept fields={hidden} />
    <h2>Your answer</h2>
    {view.note !== '' && <p dir="auto">You are asked: “{view.note}”</p>}
    <Details summaryText="Say something of a part of it" open={view.pieces.some(({ id }) => textOf(values, commentId(id)) !== '')}>
      {view.pieces.map(({ id, title }) => (
        <Textarea
          id={commentId(id)}
          name={commentId(id)}
          label={{ text: title }}
          rows={2}
          value={textOf(values, commentId(id))}
          attributes={{ dir: 'auto' }}
        />
      ))}
    </Details>
    <Textarea
      id="words"
      name="words"
      label={{ text: 'Of the whole letter', classes: 'govuk-label--s' }}
      hint={{ text: 'To send it back, say what is to be changed: here, or at the part it is about.' }}
      rows={3}
      value={textOf(values, 'words')}
      errorMessage={errorAt(problem, 'words')}
      attributes={{ dir: 'auto' }}
    />
    <p class="rc-acts">
      <Button text="Approve these words" name="do" value="approved" preventDoubleClick />
      <Button text="Send it back" name="do" value="sent-back" classes="govuk-button--secondary" preventDoubleClick />
    </p>
  </form>
)

const Asking = ({ view, hidden, values, problem }: ReviewPageParams) => (
  <>
    <form action={view.action} method="post" novalidate class="rc-block">
      <Kept fields={hidden} />
      <h2>Ask somebody to look at it</h2>
      <p class="rc-small">It stands on their Today page until they have answered. Until then it cannot be sent.</p>
      <Select
        id="asked"
        name="asked"
        label={{ text: 'Who', classes: 'govuk-label--s' }}
        items={[{ value: '', text: 'Choose' }, ...view.mayBeAsked]}
        value={textOf(values, 'asked')}
        errorMessage={errorAt(problem, 'asked')}
      />
      <Textarea
        id="note"
        name="note"
        label={{ text: 'What they should look at (optional)', classes: 'govuk-label--s' }}
        rows={2}
        value={textOf(values, 'note')}
        attributes={{ dir: 'auto' }}
      />
      <p class="rc-acts">
        <Button text="Ask" name="do" value="asked" preventDoubleClick />
      </p>
    </form>
    {view.mayGoOn && (
      <form action={view.action} method="post" novalidate class="rc-block">
        <Kept fields={hidden} />
        <h2>Go on without</h2>
        <p class="rc-small">It may then be sent. Your reason is kept with the letter.</p>
        <Textarea
          id="words"
          name="words"
          label={{ text: 'Why it goes without their approval', classes: 'govuk-label--s' }}
          rows={2}
          value={textOf(values, 'words')}
          errorMessage={errorAt(problem, 'words')}
          attributes={{ dir: 'auto' }}
        />
        <p class="rc-acts">
          <Button text="Go on without" name="do" value="went-on" classes="govuk-button--secondary" preventDoubleClick />
        </p>
      </form>
    )}
  </>
)

export const ReviewPage = (params: ReviewPageParams) => {
  const { view, frame, problem } = params
  return (
    <StaffShell frame={frame} title={`${view.title}: ${view.reference}`} current="/cases" {...(problem && { isError: true })}>
      <CaseCrumb reference={view.reference} href={view.caseHref} here="Look at a letter" />
      <div class="rc-form-cols">
        <div>
          {problem && <ErrorSummary titleText="There is a problem" errorList={[{ text: problem.text, href: `#${problem.field}` }]} />}
          <h1>{view.title}</h1>
          <p class="rc-sub">This is a draft. {view.standing}</p>
          <LetterHtml html={view.html} />
          <LetterForms at={view.action} html={view.html} />
          {view.changed.length > 0 && (
            <section class="rc-block" aria-labelledby="ch-h">
              <h2 id="ch-h">Changed since it was last looked at</h2>
              <Changes changes={view.changed} />
            </section>
          )}
          {view.mode === 'answer' && <Answering {...params} />}
          {view.mode === 'ask' && <Asking {...params} />}
          <LetterHistory steps={view.steps} id="history-h" />
        </div>
        <aside aria-label="About this draft">
          <div class="rc-card">
            <h2>About this draft</h2>
            <p>{view.standing}</p>
            {view.editHref !== undefined && (
              <p>
                <a href={view.editHref}>Go on writing it</a>
              </p>
            )}
            {view.acts.length > 0 && (
              <>
                <p>What the procedure asks for before it goes is recorded as a step of the case:</p>
                <ul class="rc-ways">
                  {view.acts.map(({ text, href }) => (
                    <li>
                      <a href={href}>{text}</a>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <p>
              <a href={`${view.caseHref}/letters`}>All correspondence of this case</a>
            </p>
          </div>
          <ChecksCards checks={view.checks} />
        </aside>
      </div>
    </StaffShell>
  )
}

export const NoDraftPage = ({ reference, href, frame }: { readonly reference: string; readonly href: string; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={`No such draft: ${reference}`} current="/cases">
    <CaseCrumb reference={reference} href={href} here="Look at a letter" />
    <h1>This draft is not there any more</h1>
    <p class="rc-sub">It was sent or discarded. What was sent stands in the correspondence of the case, word for word.</p>
    <p class="rc-acts">
      <a class="rc-btn rc-btn--main" href={`${href}/letters`}>
        Correspondence of {reference}
      </a>
    </p>
  </StaffShell>
)
