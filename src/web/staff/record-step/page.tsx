import { Button, ErrorSummary, NotificationBanner } from '../../govuk/index.ts'
import { Reasons, RefusedFor } from '../case/page.tsx'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Findings, StepFieldsets } from './step-fields.tsx'
import type { StepView } from './view.ts'

/** The way on where consent is wanting. */
const WaitsForConsent = ({ view: { consentHref: href, writeTo } }: { readonly view: Pick<StepView, 'consentHref' | 'writeTo'> }) =>
  href === undefined ? null : (
    <p>
      <a href={href}>Ask for consent, or record a new one</a>: who may give it stands there.
      {writeTo && (
        <>
          {' '}
          Meanwhile you may <a href={writeTo.href}>write to {writeTo.name}</a>, whom it is about.
        </>
      )}
    </p>
  )

/** What was refused, with the clause; or what was typed wrongly. */
export const StepProblems = ({
  view,
  kept,
}: {
  readonly view: Pick<StepView, 'problems' | 'form' | 'consentHref' | 'writeTo'>
  /** What becomes of what was typed, where it is kept. */
  readonly kept?: string
}) => {
  const typed = view.form.errors.map(({ field, text }) => ({ text, href: `#${field}` }))
  if (view.problems.length === 0) return typed.length === 0 ? null : <ErrorSummary titleText="There is a problem" errorList={typed} />
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">This cannot be recorded</h2>
        <div class="govuk-error-summary__body">
          {view.problems.map(({ because, clauses, links, about }) => (
            <div class="rc-problem">
              <p>
                {because} <Clauses links={clauses} read />
              </p>
              {about && <RefusedFor about={about} />}
              {links.length > 0 && (
                <ul class="govuk-list govuk-error-summary__list">
                  {links.map(({ text, href }) => (
                    <li>
                      <a href={href}>{text}</a>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          ))}
          <WaitsForConsent view={view} />
          {kept !== undefined && <p>{kept}</p>}
        </div>
      </div>
    </div>
  )
}

/** Above a form that is shown again: why, and what to look at. */
export const StepNotices = ({
  view,
}: {
  readonly view: Pick<StepView, 'isKept' | 'changed' | 'warnings' | 'waits' | 'hopeless' | 'consentHref' | 'writeTo' | 'place'>
}) => (
  <>
    {view.isKept && (
      <NotificationBanner titleText="Not recorded yet">
        <p class="govuk-notification-banner__heading">What you typed is here. Look at it, then record it.</p>
        <p>The form was sent while you were not signed in, or from a page that had been open too long, so nothing was recorded.</p>
      </NotificationBanner>
    )}
    {view.changed && (
      <div class="rc-warned" role="alert">
        <h2>
          {view.place.section === '/cases' ? 'The case' : 'The record'} changed while you had this open. Nothing of yours is recorded yet
        </h2>
        {view.changed.map(({ title, detail }) => (
          <p>
            <b>{title}</b>
            <br />
            {detail}
          </p>
        ))}
        <p>What you typed is kept below. Look again with this in mind, then record it, or leave it.</p>
      </div>
    )}
    {(view.warnings.length > 0 || view.waits) && (
      <div class="rc-warned" role="alert">
        <h2>Read this before you record it</h2>
        <Reasons reasons={view.warnings} />
        {view.waits && <p>It would be recorded and wait: it counts once the decision that the clause asks for has been made.</p>}
        <p>You can record it all the same. The warning is kept with it.</p>
      </div>
    )}
    {view.hopeless.length > 0 && (
      <section class="rc-hopeless" aria-labelledby="hopeless-h">
        <h2 id="hopeless-h">As things stand this would be refused</h2>
        <Reasons reasons={view.hopeless} />
        <WaitsForConsent view={view} />
      </section>
    )}
  </>
)

const Aside = ({ view }: { readonly view: StepView }) => (
  <aside aria-label="About this step">
    <div class="rc-card">
      <h2>What this step does</h2>
      <ul class="rc-ways">
        {view.does.map(words => (
          <li>{words}</li>
        ))}
      </ul>
    </div>
    {view.instead.length > 0 && (
      <div class="rc-card">
        <h2>What you can do instead</h2>
        <ul class="rc-ways">
          {view.instead.map(words => (
            <li>{words}</li>
          ))}
        </ul>
      </div>
    )}
    {view.letter && (
      <div class="rc-card">
        <h2>The letter</h2>
        <p>“{view.letter.title}” does this step when it is sent. Record it here only where it went another way.</p>
        <p>
          <a href={view.letter.href}>Write the letter here</a>
        </p>
      </div>
    )}
  </aside>
)

interface StepPageParams {
  readonly view: StepView
  readonly cancelHref: string
  readonly frame: Frame
}

export const StepPage = ({ view, cancelHref, frame }: StepPageParams) => (
  <StaffShell
    frame={frame}
    title={`${view.title}: ${view.place.name}`}
    current={view.place.section}
    isError={view.problems.length > 0 || view.form.errors.length > 0}
  >
    <CaseCrumb reference={view.place.name} href={view.place.home} here="Record a step" />
    <div class="rc-form-cols">
      <div>
        <StepProblems view={view} />
        <StepNotices view={view} />
        <h1>{view.title}</h1>
        <p class="rc-sub rc-sub--form">
          {view.sub} <Clauses links={view.clauses} />
        </p>
        {view.reading && (
          <div class="rc-clausebox rc-reading">
            <b>How the clause is read</b>
            {view.reading.doubt} {view.reading.chosen}
          </div>
        )}
        {view.ways.length > 0 && (
          <nav class="rc-views rc-views--ways" aria-label="What happened">
            {view.ways.map(({ text, href, current }) => (
              <a href={href} aria-current={current ? 'true' : undefined}>
                {text}
              </a>
            ))}
          </nav>
        )}
        <form action={view.action} method="post" novalidate>
          {view.hidden.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Findings form={view.form} />
          <StepFieldsets form={view.form} />
          <p class="rc-acts">
            <Button text={view.warnings.length > 0 || view.waits ? 'Record it all the same' : 'Check and record'} preventDoubleClick />
            <a href={cancelHref}>Cancel</a>
          </p>
        </form>
      </div>
      <Aside view={view} />
    </div>
  </StaffShell>
)
