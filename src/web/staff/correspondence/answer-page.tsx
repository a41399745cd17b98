/** An answer to an email, or a letter to one member alone, in one's own words: written, and looked at before it goes. */
import { Button, Checkboxes, Details, Input, Radios, Textarea, WarningText } from '../../govuk/index.ts'
import { errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { LetterHtml } from '../../letters/letter-html.tsx'
import { Reasons } from '../case/page.tsx'
import type { Reason } from '../case/view.ts'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import type { WaysView } from '../letter/ways-out.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { ReadFirst } from '../rights/read-first.tsx'
import type { AnswerPieces } from './answering.ts'

export interface AnswerView {
  readonly reference: string
  readonly caseHref: string
  readonly href: string
  readonly thing: 'answer' | 'letter'
  /** Where one came from. */
  readonly backHref: string
  /** Said above the form. */
  readonly note: readonly string[]
  readonly to: string
  /** One of several, whose letter the others do not get. */
  readonly isAlone: boolean
  /** Whoever wrote is nobody that the case knows. */
  readonly isStranger: boolean
  /** Why nothing personal may go to them: no consent is there for it. */
  readonly withheld: readonly Reason[]
  readonly isImpersonal: boolean
  readonly first: readonly string[]
  /** What is answered. */
  readonly theirs?: { readonly subject: string; readonly detail: string; readonly words: string }
  readonly pieces: AnswerPieces
  readonly ways: WaysView
  readonly hidden: readonly (readonly [string, string])[]
  readonly errors: readonly FormError[]
  /** Said above the form: the draft, and how it stands with whoever looks at it. */
  readonly saved: string
  readonly isKept: boolean
  readonly preview?: string
}

const Hidden = ({ fields }: { readonly fields: AnswerView['hidden'] }) => (
  <>
    {fields.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

const Writing = ({ view }: { readonly view: AnswerView }) => (
  <form action={view.href} method="post" novalidate>
    <Hidden fields={view.hidden} />
    {view.isStranger && (
      <WarningText
        text={`${view.to} is nobody that this case knows by that address. Make sure that they may have what you write.`}
        iconFallbackText="Warning"
      />
    )}
    <ReadFirst items={view.first} />
    {view.note.length > 0 && (
      <div class="rc-block rc-space-top">
        {view.note.map(words => (
          <p>{words}</p>
        ))}
      </div>
    )}
    {view.withheld.length > 0 && (
      <>
        <div class="rc-hopeless">
          <h2>Nothing personal may go to {view.to} yet</h2>
          <Reasons reasons={view.withheld} />
          <p>
            <a href={`${view.caseHref}/people`}>Consent in this case</a>
          </p>
        </div>
        <Checkboxes
          name="impersonal"
          idPrefix="impersonal"
          items={[
            {
              value: 'yes',
              text: `This ${view.thing} says nothing about the person it is about: it acknowledges, or asks for consent`,
              checked: view.isImpersonal,
            },
          ]}
          errorMessage={errorFor(view.errors, 'impersonal')}
          classes="govuk-checkboxes--small"
        />
      </>
    )}
    {view.theirs !== undefined && (
      <Details
        summaryText={`What they wrote: ${view.theirs.subject}`}
        html={
          <>
            <p class="rc-small">{view.theirs.detail}</p>
            <div class="rc-kept" dir="auto">
              {view.theirs.words}
            </div>
          </>
        }
      />
    )}
    <Input
      id="subject"
      name="subject"
      label={{ text: 'Subject', classes: 'govuk-label--s' }}
      value={view.pieces.subject}
      errorMessage={errorFor(view.errors, 'subject')}
    />
    <Textarea
      id="words"
      name="words"
      label={{ text: `Your ${view.thing}`, classes: 'govuk-label--s' }}
      hint={{ text: 'An empty line begins a paragraph; a line that begins with “- ” is an item of a list.' }}
      rows={14}
      value={view.pieces.words}
      errorMessage={errorFor(view.errors, 'words')}
      attributes={{ dir: 'auto' }}
    />
    <Radios
      name="_way"
      idPrefix="_way"
      fieldset={{ legend: { text: 'How should it go?', classes: 'govuk-fieldset__legend--m' } }}
      hint={{ text: view.ways.hint }}
      items={view.ways.items.map(({ value, text, hint }) => ({ value, text, hint: { text: hint } }))}
      value={view.ways.chosen}
      classes="govuk-radios--small"
    />
    <p class="rc-acts">
      <Button text={`Look at the ${view.thing}`} name="do" value="preview" preventDoubleClick />
      <Button text="Save for later" name="do" value="save" classes="govuk-button--secondary" preventDoubleClick />
      <Button text="Ask somebody to look at it" name="do" value="review" classes="govuk-button--secondary" preventDoubleClick />
      {view.saved !== '' && <Button text="Discard this draft" name="do" value="discard" classes="govuk-button--secondary" />}
      <a href={view.backHref}>Cancel</a>
    </p>
  </form>
)

const Preview = ({ view, html }: { readonly view: AnswerView; readonly html: string }) => (
  <>
    <p class="rc-sub">This is what will be sent and kept, word for word. Nothing has been sent yet.</p>
    <LetterHtml html={html} />
    <p>{view.ways.said}</p>
    <form action={view.href} method="post" novalidate>
      <Hidden
        fields={[
          ...view.hidden,
          ['subject', view.pieces.subject],
          ['words', view.pieces.words],
          ['_way', view.ways.chosen],
          ['impersonal', view.isImpersonal ? 'yes' : ''],
        ]}
      />
      <p class="rc-acts">
        <Button text="Send and record" name="do" value="send" preventDoubleClick />
        <Button text={`Change the ${view.thing}`} name="do" value="edit" classes="govuk-button--secondary" />
        <a href={view.backHref}>Leave it, saved as a draft</a>
      </p>
    </form>
  </>
)

const headings = { answer: 'Answer an email', letter: 'Write in your own words' } as const

export const AnswerPage = ({ view, frame }: { readonly view: AnswerView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={`${headings[view.thing]}: ${view.reference}`} current="/cases" isError={view.errors.length > 0}>
    <CaseCrumb
      reference={view.reference}
      href={view.caseHref}
      here={view.preview === undefined ? headings[view.thing] : `Look at the ${view.thing}`}
    />
    <FormErrors errors={view.errors} title={`This ${view.thing} cannot be sent yet`} />
    <h1>{view.thing === 'answer' ? `Answer to ${view.to}` : `Letter to ${view.to}${view.isAlone ? ' alone' : ''}`}</h1>
    <p class="rc-sub rc-sub--form">
      {view.isKept
        ? 'What you typed while you were not signed in is here. Nothing has been sent.'
        : view.saved || 'Nothing is sent before you have looked at it.'}
    </p>
    {view.preview === undefined ? <Writing view={view} /> : <Preview view={view} html={view.preview} />}
  </StaffShell>
)

/** Asked before a draft is thrown away; `seen` says which one, so that one saved since is not lost. */
export const DiscardAnswerPage = ({ view, seen, frame }: { readonly view: AnswerView; readonly seen: string; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={`Discard this draft: ${view.reference}`} current="/cases">
    <CaseCrumb reference={view.reference} href={view.caseHref} here="Discard this draft" />
    <h1>Discard this draft?</h1>
    <p class="rc-sub">{view.pieces.subject}</p>
    <p>{view.saved} What was written in it is thrown away and cannot be brought back. Nothing has been sent.</p>
    <form action={view.href} method="post" novalidate>
      <Hidden fields={[...view.hidden, ['draft', seen]]} />
      <p class="rc-acts">
        <Button text="Discard this draft" name="do" value="discard-now" classes="govuk-button--warning" preventDoubleClick />
        <a href={view.href}>Keep it and go on writing</a>
      </p>
    </form>
  </StaffShell>
)
