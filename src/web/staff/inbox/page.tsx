import { Button, Details, Input, InsetText, SummaryList, Textarea } from '../../govuk/index.ts'
import { CsrfField, errorFor, FormErrors } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Chips, Empty, Hidden } from '../parts/small-parts.tsx'
import type { InboxView, MailView } from './view.ts'

const Rows = ({ rows }: Pick<InboxView, 'rows'>) => (
  <table class="rc-tbl rc-tbl--stack">
    <caption class="rc-vh">Emails</caption>
    <thead>
      <tr>
        <th scope="col" class="rc-w44">
          Email
        </th>
        <th scope="col">From</th>
        <th scope="col">Came</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ href, subject, from, received, because, chips }) => (
        <tr>
          <th scope="row">
            <a href={href}>{subject}</a>
            <div class="rc-small">{because}</div>
            <Chips chips={chips} />
          </th>
          <td data-l="From" class="rc-kept">
            {from}
          </td>
          <td data-l="Came">{received}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Box = ({ mailbox }: { readonly mailbox: InboxView['mailbox'] }) => (
  <>
    {mailbox.is === 'broken' ? (
      <section class="rc-warned" aria-labelledby="box-h">
        <h2 id="box-h">The mailbox cannot be read</h2>
        <p>{mailbox.words}</p>
      </section>
    ) : (
      mailbox.words !== '' && <p class="rc-small">{mailbox.words}</p>
    )}
    {mailbox.held.length > 0 && (
      <section class="rc-warned" aria-labelledby="held-h">
        <h2 id="held-h">{mailbox.held.length === 1 ? 'An email' : `${mailbox.held.length} emails`} could not be taken in</h2>
        <p>{mailbox.held.length === 1 ? 'It stays' : 'They stay'} in the mailbox: open the mailbox itself to read what cannot wait.</p>
        {mailbox.held.map(words => (
          <p>{words}</p>
        ))}
      </section>
    )}
  </>
)

const Sorted = ({ view }: { readonly view: InboxView }) => (
  <>
    <nav class="rc-tabs" aria-label="Emails">
      <a href="/inbox" aria-current={view.stands === 'waiting' ? 'page' : undefined}>
        Waiting ({view.waiting})
      </a>
      <a href="/inbox?set-aside=1" aria-current={view.stands === 'set-aside' ? 'page' : undefined}>
        Set aside
      </a>
    </nav>
    {view.rows.length === 0 ? (
      <Empty title={view.stands === 'waiting' ? 'Nothing waits' : 'Nothing was set aside'}>
        {view.stands === 'waiting' ? 'Every email that came in is with its case.' : 'Emails that belong to no complaint appear here.'}
      </Empty>
    ) : (
      <Rows rows={view.rows} />
    )}
  </>
)

export const InboxPage = ({ view, frame }: { readonly view: InboxView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={view.stands === 'waiting' ? 'Inbox' : 'Emails set aside'} current="/inbox">
    <h1>{view.stands === 'waiting' ? 'Inbox' : 'Emails set aside'}</h1>
    <p class="rc-sub">
      {view.stands === 'waiting'
        ? 'An email that answers ours, or names its case and comes from somebody on it, joins the case by itself. These wait for a person.'
        : 'These belong to no complaint. Each can still be joined to a case.'}
    </p>
    <Box mailbox={view.mailbox} />
    {view.maySort ? <Sorted view={view} /> : <p>What waits here is sorted by those who take complaints in.</p>}
  </StaffShell>
)

const Join = ({ view, reference, main }: { readonly view: MailView; readonly reference: string; readonly main?: boolean }) => (
  <form action={`${view.href}/join`} method="post">
    <CsrfField token={view.csrf} />
    <button type="submit" class={main ? 'rc-btn rc-btn--main' : 'rc-btn'} name="reference" value={reference}>
      Join<Hidden> to {reference}</Hidden>
    </button>
  </form>
)

const Found = ({ view, found }: { readonly view: MailView; readonly found: NonNullable<NonNullable<MailView['sorting']>['found']> }) =>
  found.length === 0 ? (
    <p>No case that you may see has that in it. Try the name, or fewer words.</p>
  ) : (
    <ul class="rc-steps-list">
      {found.map(({ reference, title, detail, href }) => (
        <li>
          <div>
            <h3>
              <a href={href}>{title}</a>
            </h3>
            <p>
              {reference}. {detail}
            </p>
          </div>
          <Join view={view} reference={reference} />
        </li>
      ))}
    </ul>
  )

const Sorting = ({ view, sorting }: { readonly view: MailView; readonly sorting: NonNullable<MailView['sorting']> }) => (
  <aside aria-label="What becomes of it" class="rc-screen-only">
    {sorting.suggested && (
      <div class="rc-card">
        <h2>It may belong to {sorting.suggested.reference}</h2>
        <p>
          <a href={sorting.suggested.href}>{sorting.suggested.title}</a>
        </p>
        <Join view={view} reference={sorting.suggested.reference} main />
      </div>
    )}
    <div class="rc-card">
      <h2>Join it to a case</h2>
      <form action={view.href} method="get">
        <Input
          id="text"
          name="text"
          label={{ text: 'Number, name or words' }}
          value={sorting.search}
          errorMessage={errorFor(view.errors, 'text')}
        />
        <Button text="Look for the case" classes="govuk-button--secondary" />
      </form>
      {sorting.found && <Found view={view} found={sorting.found} />}
    </div>
    <div class="rc-card">
      <h2>Make a complaint of it</h2>
      <p>The form opens with who wrote, what they said and the day it came. Nothing is recorded before you have looked.</p>
      <a class="rc-btn" href={sorting.complain}>
        Make a complaint of it
      </a>
    </div>
    {sorting.mayBeSetAside && (
      <div class="rc-card">
        <Details summaryText="Set it aside" open={errorFor(view.errors, 'reason') !== undefined}>
          <form action={`${view.href}/aside`} method="post" novalidate>
            <CsrfField token={view.csrf} />
            <Textarea
              id="reason"
              name="reason"
              rows={2}
              label={{ text: 'Why does it belong to no complaint?' }}
              value={sorting.reason}
              errorMessage={errorFor(view.errors, 'reason')}
            />
            <Button text="Set aside" classes="govuk-button--secondary" preventDoubleClick />
          </form>
        </Details>
      </div>
    )}
  </aside>
)

const Attached = ({ view: { documents, notTaken } }: { readonly view: MailView }) => (
  <section class="rc-block" aria-labelledby="at-h">
    <h2 id="at-h">What came with it</h2>
    <ul class="rc-list">
      {documents.map(({ title, href, detail }) => (
        <li class="rc-kept">
          {href === undefined ? title : <a href={href}>{title}</a>} <span class="rc-small">{detail}</span>
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

export const MailPage = ({ view, frame }: { readonly view: MailView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={view.subject} current="/inbox" isError={view.errors.length > 0}>
    <p class="rc-crumb">
      <a href="/inbox">Inbox</a> › Email
    </p>
    <FormErrors errors={view.errors} />
    <h1>{view.subject}</h1>
    <Chips chips={view.chips} />
    <div class={view.sorting ? 'rc-case-cols' : undefined}>
      <div>
        {view.case && (
          <InsetText
            html={
              <>
                It is with <a href={view.case.href}>{view.case.reference}</a>.
              </>
            }
          />
        )}
        <SummaryList rows={view.rows.map(([key, value]) => ({ key: { text: key }, value: { text: value, classes: 'rc-kept' } }))} />
        <section class="rc-preview rc-preview--text" aria-label="What they wrote" tabindex={0}>
          <div class="rc-kept">{view.words}</div>
        </section>
        <Attached view={view} />
      </div>
      {view.sorting && <Sorting view={view} sorting={view.sorting} />}
    </div>
  </StaffShell>
)
