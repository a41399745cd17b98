import { Button, Details, Radios, Textarea } from '../../govuk/index.ts'
import { errorFor } from '../../layout/index.ts'
import { LetterHtml } from '../../letters/letter-html.tsx'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { StepNotices, StepProblems } from '../record-step/page.tsx'
import { Findings, StepFieldsets } from '../record-step/step-fields.tsx'
import { ReadFirst } from '../rights/read-first.tsx'
import { ChecksCards } from './checks-card.tsx'
import { type Choice, draftAgain } from './how-made.ts'
import type { LetterView, PieceView } from './view.ts'

const Missing = ({ missing }: Pick<LetterView, 'missing'>) =>
  missing.length === 0 ? null : (
    <div class="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">This letter cannot be sent yet</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {missing.map(({ text, href, clauses }) => (
              <li>
                <a href={href}>{text}</a> <Clauses links={clauses} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )

const Piece = ({ piece, error }: { readonly piece: PieceView; readonly error: ReturnType<typeof errorFor> }) => (
  <div class="rc-piece">
    <Textarea
      id={piece.id}
      name={piece.id}
      label={{ text: piece.label, classes: 'govuk-label--m' }}
      hint={{
        html: (
          <>
            {piece.hint} <Clauses links={piece.clauses} />
            {piece.unfilled.map(words => (
              <>
                <br />
                Still to fill in, {words}
              </>
            ))}
          </>
        ),
      }}
      value={piece.words}
      rows={piece.rows}
      errorMessage={error}
      attributes={{ dir: 'auto' }}
    />
    {piece.comment !== undefined && (
      <p class="rc-small" dir="auto">
        {piece.comment}
      </p>
    )}
    <input type="hidden" name={piece.drafted[0]} value={piece.drafted[1]} />
  </div>
)

/** Pieces that this case does not ask for. */
const Extras = ({ view }: { readonly view: LetterView }) => {
  const extras = view.pieces.filter(({ isExtra }) => isExtra)
  return extras.length === 0 ? null : (
    <Details summaryText="More that this letter may say" open={extras.some(({ words }) => words !== '')}>
      {extras.map(piece => (
        <Piece piece={piece} error={errorFor(view.errors, piece.id)} />
      ))}
    </Details>
  )
}

const Hidden = ({ fields }: { readonly fields: readonly (readonly [string, string])[] }) => (
  <>
    {fields.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)

/** A choice of how it is made, with why at each that is not what was asked for. */
const Chosen = ({ choice, errors }: { readonly choice: Choice; readonly errors: LetterView['errors'] }) => (
  <Radios
    name={choice.name}
    idPrefix={choice.name}
    fieldset={{ legend: { text: choice.legend, classes: 'govuk-fieldset__legend--m' } }}
    {...(choice.hint !== '' && {
      hint: {
        html: (
          <>
            {choice.hint} <Clauses links={choice.clauses} />
          </>
        ),
      },
    })}
    items={choice.items.map(({ value, text, why }) => ({
      value,
      text,
      ...(why && {
        conditional: {
          html: (
            <Textarea
              id={why.id}
              name={why.id}
              rows={2}
              label={{ text: why.label }}
              value={choice.chosen === value ? why.value : ''}
              errorMessage={errorFor(errors, why.id)}
            />
          ),
        },
      }),
    }))}
    value={choice.chosen}
    classes="govuk-radios--small"
  />
)

/** Above the words it changes where a child reads them; below them, where it is only offered. */
const Words = ({ view }: { readonly view: LetterView }) =>
  view.how.words === undefined ? null : (
    <>
      <Chosen choice={view.how.words} errors={view.step.form.errors} />
      <Button text={draftAgain} name="do" value="edit" classes="govuk-button--secondary" />
    </>
  )

const Writing = ({ view }: { readonly view: LetterView }) => (
  <form action={view.step.action} method="post" novalidate>
    <Hidden fields={view.step.hidden} />
    <Findings form={view.step.form} />
    {view.how.isForAChild && <Words view={view} />}
    <section class="rc-block" aria-labelledby="words-h">
      <h2 id="words-h">The words</h2>
      <p class="rc-small">
        Drafted from the case. Change what you like; what you leave alone follows the case, and your findings, when you look at the letter.
      </p>
      {view.pieces
        .filter(({ isExtra }) => !isExtra)
        .map(piece => (
          <Piece piece={piece} error={errorFor(view.errors, piece.id)} />
        ))}
      <Extras view={view} />
    </section>
    <section aria-labelledby="sending-h">
      <h2 id="sending-h" class="rc-h2--form">
        {view.isHandedIn ? 'Handing it in' : 'Sending it'}
      </h2>
      <StepFieldsets form={view.step.form} />
    </section>
    {!view.how.isForAChild && <Words view={view} />}
    <Chosen choice={view.how.print} errors={view.step.form.errors} />
    {view.isHandedIn && <p>{view.ways.hint}</p>}
    {!view.isHandedIn && (
      <Radios
        name="_way"
        idPrefix="_way"
        fieldset={{ legend: { text: 'How should it go?', classes: 'govuk-fieldset__legend--m' } }}
        hint={{ text: view.ways.hint }}
        items={view.ways.items.map(({ value, text, hint }) => ({ value, text, hint: { text: hint } }))}
        value={view.ways.chosen}
        classes="govuk-radios--small"
      />
    )}
    <p class="rc-acts">
      <Button text="Look at the letter" name="do" value="preview" preventDoubleClick />
      <Button text="Save for later" name="do" value="save" classes="govuk-button--secondary" preventDoubleClick />
      <Button text="Ask somebody to look at it" name="do" value="review" classes="govuk-button--secondary" preventDoubleClick />
      {view.saved !== '' && <Button text="Discard this draft" name="do" value="discard" classes="govuk-button--secondary" />}
      <a href={view.step.place.home}>Cancel</a>
    </p>
  </form>
)

const sendingText = ({ step, isHandedIn }: LetterView): string => {
  const isWarned = step.warnings.length > 0 || step.waits
  if (isHandedIn) return isWarned ? 'Hand it in all the same' : 'Hand in and record'
  return isWarned ? 'Send it all the same' : 'Send and record'
}

const Preview = ({ view, preview }: { readonly view: LetterView; readonly preview: NonNullable<LetterView['preview']> }) => (
  <>
    <p class="rc-sub">
      This is what will be {view.isHandedIn ? 'handed in' : 'sent'} and kept, word for word. Nothing has been{' '}
      {view.isHandedIn ? 'handed in' : 'sent'} yet.
    </p>
    {preview.unappointed.length > 0 && (
      <div class="govuk-inset-text">
        {preview.unappointed.map(({ title, href }) => (
          <p class="govuk-body">
            Nobody is appointed as {title} in this case, so this goes to nobody of that role by name. <a href={href}>Appoint the {title}</a>
          </p>
        ))}
        <p>This letter is kept as a draft meanwhile.</p>
      </div>
    )}
    <LetterHtml html={preview.html} />
    <p>{view.ways.said}</p>
    <form action={view.step.action} method="post" novalidate>
      <Hidden fields={view.step.hidden} />
      <Hidden fields={preview.carried} />
      <p class="rc-acts">
        <Button text={sendingText(view)} name="do" value="send" preventDoubleClick />
        <Button text="Change the letter" name="do" value="edit" classes="govuk-button--secondary" />
        <a href={view.step.place.home}>Leave it, saved as a draft</a>
      </p>
    </form>
  </>
)

export const LetterPage = ({ view, frame }: { readonly view: LetterView; readonly frame: Frame }) => (
  <StaffShell
    frame={frame}
    title={`${view.title}: ${view.step.place.name}`}
    current="/cases"
    isError={view.missing.length > 0 || view.step.problems.length > 0 || view.step.form.errors.length > 0}
  >
    <CaseCrumb reference={view.step.place.name} href={view.step.place.home} here={view.preview ? 'Look at the letter' : 'Write a letter'} />
    <div class="rc-form-cols">
      <div>
        {view.missing.length > 0 ? (
          <Missing missing={view.missing} />
        ) : (
          <StepProblems view={view.step} kept="The words you wrote are saved as a draft: go on with them here, or under Correspondence." />
        )}
        <StepNotices view={view.step} />
        <h1>{view.title}</h1>
        {view.preview ? (
          <Preview view={view} preview={view.preview} />
        ) : (
          <>
            <p class="rc-sub rc-sub--form">
              {view.step.sub} <Clauses links={view.step.clauses} />
            </p>
            <ReadFirst items={view.first} />
            <Writing view={view} />
          </>
        )}
      </div>
      <aside aria-label="About this letter">
        <div class="rc-card">
          <h2>About this letter</h2>
          <dl class="rc-dl">
            <div>
              <dt>To</dt>
              <dd>{view.to}</dd>
            </div>
            <div>
              <dt>Template</dt>
              <dd>{view.template}</dd>
            </div>
            {view.saved !== '' && (
              <div>
                <dt>Draft</dt>
                <dd>{view.saved}</dd>
              </div>
            )}
            {view.looked !== undefined && (
              <div>
                <dt>Looked at</dt>
                <dd>
                  {view.looked.standing} <a href={view.looked.href}>See it with its comments</a>
                </dd>
              </div>
            )}
            <div>
              <dt>{view.isHandedIn ? 'When it is handed in' : 'When it is sent'}</dt>
              <dd>It is kept exactly as {view.isHandedIn ? 'handed in' : 'sent'}, and the step is recorded with it.</dd>
            </div>
          </dl>
          <p class="rc-space-top--small">
            <a href={view.recordHref}>It went another way: record it</a>
          </p>
        </div>
        <ChecksCards checks={view.checks} />
      </aside>
    </div>
  </StaffShell>
)
