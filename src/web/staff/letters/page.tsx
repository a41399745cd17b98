import { Details } from '../../govuk/index.ts'
import { LetterForms } from '../../letters/letter-forms.tsx'
import { LetterHtml } from '../../letters/letter-html.tsx'
import { CaseCrumb, CaseShell } from '../case-frame/case-frame.tsx'
import { Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import { LetterHistory } from '../review/history.tsx'
import type { LettersView, SentLetterView } from './view.ts'

const Way = ({ way }: { readonly way: SentLetterView['way'] }) => (
  <>
    {way.map(({ words, needsSomebody, correct }) => (
      <p>
        {needsSomebody ? <b>{words}</b> : words}
        {correct && (
          <>
            {' '}
            <a href={correct.href}>{correct.text}</a>
          </>
        )}
      </p>
    ))}
  </>
)

const Sent = ({ sent }: Pick<LettersView, 'sent'>) => (
  <section class="rc-block" aria-labelledby="lt-h">
    <h2 id="lt-h">Sent</h2>
    <p class="rc-small">Kept as sent.</p>
    {sent.length === 0 ? (
      <Empty title="No letters sent yet">A letter that is sent stands here, word for word, and can be printed.</Empty>
    ) : (
      <table class="rc-tbl rc-tbl--stack">
        <thead>
          <tr>
            <th scope="col">Sent</th>
            <th scope="col">What</th>
            <th scope="col">To</th>
            <th scope="col">By</th>
            <th scope="col">On its way</th>
          </tr>
        </thead>
        <tbody>
          {sent.map(({ title, href, sentOn, to, by, way }) => (
            <tr>
              <th scope="row">{sentOn}</th>
              <td data-l="What">
                <a href={href}>{title}</a>
              </td>
              <td data-l="To">{to}</td>
              <td data-l="By">{by}</td>
              <td data-l="On its way">
                <Way way={way} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)

const CameIn = ({ cameIn }: Pick<LettersView, 'cameIn'>) =>
  cameIn.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="in-h">
      <h2 id="in-h">Emails that came in</h2>
      {cameIn.map(({ subject, detail, words, documents }) => (
        <Details
          summaryText={subject}
          html={
            <>
              <p class="rc-small">{detail}</p>
              <div class="rc-kept">{words}</div>
              {documents.length > 0 && (
                <ul class="rc-list">
                  {documents.map(({ title, href }) => (
                    <li class="rc-kept">
                      <a href={href}>{title}</a>
                    </li>
                  ))}
                </ul>
              )}
            </>
          }
        />
      ))}
    </section>
  )

const Drafts = ({ drafts }: Pick<LettersView, 'drafts'>) =>
  drafts.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="dr-h">
      <h2 id="dr-h">Drafts</h2>
      <p class="rc-small">Begun and not sent.</p>
      <ul class="rc-steps-list">
        {drafts.map(({ title, detail, href, reviewHref }) => (
          <li>
            <div>
              <h3>{title}</h3>
              <p>{detail}</p>
            </div>
            <div class="rc-steps-list__do">
              <a class="rc-btn" href={href}>
                Go on<Hidden>: {title}</Hidden>
              </a>
              <a class="rc-steps-list__other" href={reviewHref}>
                Look at it<Hidden>: {title}</Hidden>
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )

const Write = ({ write }: Pick<LettersView, 'write'>) =>
  write.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="wr-h">
      <h2 id="wr-h">Letters you may write</h2>
      <p class="rc-small">Each is drafted from the case and is yours to change.</p>
      <ul class="rc-steps-list">
        {write.map(({ title, does, clauses, href }) => (
          <li>
            <div>
              <h3>{title}</h3>
              <p>
                {does}. <Clauses links={clauses} />
              </p>
            </div>
            <a class="rc-btn" href={href}>
              Write<Hidden>: {title}</Hidden>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )

export const LettersPage = ({ view, frame }: { readonly view: LettersView; readonly frame: Frame }) => (
  <CaseShell view={view.frame} frame={frame} title="Letters">
    <div class="rc-case-cols">
      <div>
        <Drafts drafts={view.drafts} />
        <Sent sent={view.sent} />
        <CameIn cameIn={view.cameIn} />
        <Write write={view.write} />
      </div>
    </div>
  </CaseShell>
)

export const SentLetterPage = ({ view, frame }: { readonly view: SentLetterView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={`${view.title}: ${view.reference}`} current="/cases">
    <div class="rc-screen-only">
      <CaseCrumb reference={view.reference} href={view.caseHref} here="Letter as sent" />
      <h1>{view.title}</h1>
      <p class="rc-sub">{view.detail} To print it, print this page: only the letter comes out.</p>
    </div>
    <LetterHtml html={view.html} />
    <div class="rc-screen-only">
      <LetterForms at={view.href} />
      <Way way={view.way} />
      {view.way.some(({ needsSomebody }) => needsSomebody) && (
        <p>
          <a href="/post">Send it another way, at Post</a>
        </p>
      )}
      {view.approvals.map(words => (
        <p>{words}</p>
      ))}
      <LetterHistory steps={view.steps} id="looked-h" />
    </div>
    <p class="rc-acts">
      <a class="rc-btn" href={`${view.caseHref}/letters`}>
        All letters of this case
      </a>
    </p>
  </StaffShell>
)
