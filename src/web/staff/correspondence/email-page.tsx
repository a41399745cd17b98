/** An email of a case: who wrote what, what came with it, and how it may be answered. */
import { SummaryList } from '../../govuk/index.ts'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Chips, Hidden } from '../parts/small-parts.tsx'
import type { EmailView } from './email-view.ts'

const Answering = ({ answering }: { readonly answering: NonNullable<EmailView['answering']> }) => (
  <aside aria-label="Answer it" class="rc-screen-only">
    <div class="rc-card">
      <h2>Answer it</h2>
      <p>
        <a class="rc-btn rc-btn--main" href={answering.href}>
          {answering.isBegun ? 'Go on with the answer' : 'Answer in your own words'}
        </a>
      </p>
      <p class="rc-small rc-space-top--small">
        It goes to whoever wrote, and mail programs show it beside their email. Somebody may look at it first.
      </p>
    </div>
    {answering.letters.length > 0 && (
      <div class="rc-card">
        <h2>Or with a letter of the procedure</h2>
        <ul class="rc-ways">
          {answering.letters.map(({ title, clauses, href }) => (
            <li>
              <a href={href}>
                {title}
                <Hidden> as an answer</Hidden>
              </a>{' '}
              <Clauses links={clauses} />
            </li>
          ))}
        </ul>
      </div>
    )}
  </aside>
)

const Attached = ({ view: { documents, notTaken } }: { readonly view: EmailView }) => (
  <section class="rc-block" aria-labelledby="at-h">
    <h2 id="at-h">What came with it</h2>
    <ul class="rc-list">
      {documents.map(({ title, href, detail }) => (
        <li class="rc-kept">
          <a href={href}>{title}</a> <span class="rc-small">{detail}</span>
        </li>
      ))}
    </ul>
    {notTaken.length > 0 && (
      <>
        <h3>Not taken</h3>
        <p class="rc-small">These are only in the email as it came.</p>
        <ul class="rc-list">
          {notTaken.map(why => (
            <li class="rc-kept">{why}</li>
          ))}
        </ul>
      </>
    )}
  </section>
)

export const EmailPage = ({ view, frame }: { readonly view: EmailView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={`${view.subject}: ${view.reference}`} current="/cases">
    <CaseCrumb reference={view.reference} href={view.caseHref} here="Email" />
    <h1>{view.subject}</h1>
    <Chips chips={view.chips} />
    <div class={view.answering ? 'rc-case-cols' : undefined}>
      <div>
        <SummaryList rows={view.rows.map(([key, value]) => ({ key: { text: key }, value: { text: value, classes: 'rc-kept' } }))} />
        <section class="rc-preview rc-preview--text" aria-label="What they wrote" tabindex={0}>
          <div class="rc-kept" dir="auto">
            {view.words}
          </div>
        </section>
        <Attached view={view} />
        <p class="rc-acts">
          <a class="rc-btn" href={`${view.caseHref}/letters`}>
            All correspondence of this case
          </a>
        </p>
      </div>
      {view.answering && <Answering answering={view.answering} />}
    </div>
  </StaffShell>
)
