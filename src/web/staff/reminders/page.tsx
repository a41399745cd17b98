import { DateInput } from '../../govuk/index.ts'
import { Chip, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Chips, Empty, Hidden } from '../parts/small-parts.tsx'
import type { MailedView, RemindersView, SentRow, SentView, ToldView } from './view.ts'

const Because = ({ row }: { readonly row: ToldView }) => (
  <>
    <Clauses links={row.clauses} />
    {row.why !== undefined && (
      <>
        {' · '}
        <a href={row.why}>
          Why?<Hidden> {`${row.lead}, ${row.reference}`}</Hidden>
        </a>
      </>
    )}
  </>
)

const Told = ({ row, isPressing }: { readonly row: ToldView; readonly isPressing: boolean }) => (
  <tr>
    <th scope="row">
      <a class="rc-nowrap" href={row.href}>
        {row.reference}
      </a>
      <Chips chips={isPressing ? [{ kind: 'stop', words: 'Escalated to you' }] : []} restricted={row.restricted} />
    </th>
    <td data-l="What">
      <b>{row.lead}</b>
      <div>{row.more}</div>
    </td>
    <td data-l="Clause">
      <Because row={row} />
    </td>
  </tr>
)

export interface RemindersParams {
  readonly frame: Frame
  readonly view: RemindersView
  /** Whether what went to others may be looked at too. */
  readonly maySeeSent: boolean
}

export const RemindersPage = ({ frame, view, maySeeSent }: RemindersParams) => (
  <StaffShell frame={frame} title="Your reminders" current="/today">
    <p class="rc-crumb">
      <a href="/today">Today</a> › Your reminders
    </p>
    <h1>Your reminders</h1>
    <p class="rc-sub">
      {view.sub} {maySeeSent && <a href="/reminders/sent">What went to whom</a>}
    </p>
    {view.days.length === 0 && (
      <div class="rc-space-top">
        <Empty title="No reminders">
          What the procedures remind you of, escalate to you or tell you stands here from its day, also where no message goes out.
        </Empty>
      </div>
    )}
    {view.days.map(({ title, id, parts }) => (
      <section class="rc-block" aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        {parts.map(part => (
          <table class="rc-tbl rc-tbl--stack rc-told">
            <caption>{part.title}</caption>
            <thead>
              <tr>
                <th scope="col" class="rc-w19">
                  Case
                </th>
                <th scope="col">What</th>
                <th scope="col" class="rc-w19">
                  Clause
                </th>
              </tr>
            </thead>
            <tbody>
              {part.rows.map(row => (
                <Told row={row} isPressing={part.isPressing} />
              ))}
            </tbody>
          </table>
        ))}
      </section>
    ))}
  </StaffShell>
)

const Sent = ({ row }: { readonly row: SentRow }) => (
  <tr>
    <th scope="row">
      {row.to}
      <div class="rc-small">{row.as}</div>
    </th>
    <td data-l="Case">
      <a class="rc-nowrap" href={row.href}>
        {row.reference}
      </a>
      {row.restricted && <Chips chips={[]} restricted />}
    </td>
    <td data-l="What">
      <b>{row.lead}</b> <Chip meaning={row.kind === 'Escalation' ? 'stop' : 'plain'} text={row.kind} />
      {row.isAlone && <Chip meaning="plain" text="E-mail of its own" />}
      <div>{row.more}</div>
    </td>
    <td data-l="Clause">
      <Because row={row} />
    </td>
  </tr>
)

const SentTable = ({
  caption,
  rows,
  isTitled,
}: {
  readonly caption: string
  readonly rows: readonly SentRow[]
  readonly isTitled?: true
}) => (
  <table class="rc-tbl rc-tbl--stack rc-told">
    <caption class={isTitled && 'rc-vh'}>{caption}</caption>
    <thead>
      <tr>
        <th scope="col" class="rc-w19">
          To whom
        </th>
        <th scope="col">Case</th>
        <th scope="col" class="rc-w44">
          What
        </th>
        <th scope="col">Clause</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(row => (
        <Sent row={row} />
      ))}
    </tbody>
  </table>
)

export interface TypedDays {
  readonly from: { readonly day: string; readonly month: string; readonly year: string }
  readonly to: { readonly day: string; readonly month: string; readonly year: string }
}

export interface SentParams {
  readonly frame: Frame
  readonly view: SentView
  readonly mailed: MailedView
  readonly days: TypedDays
  readonly errors: readonly FormError[]
}

const Day = ({ name, says, params }: { readonly name: 'from' | 'to'; readonly says: string; readonly params: SentParams }) => (
  <DateInput
    id={name}
    namePrefix={name}
    fieldset={{ legend: { text: says, classes: 'govuk-fieldset__legend--s' } }}
    day={{ name: 'day', value: params.days[name].day }}
    month={{ name: 'month', value: params.days[name].month }}
    year={{ name: 'year', value: params.days[name].year }}
    errorMessage={
      errorFor(params.errors, `${name}-day`) ?? errorFor(params.errors, `${name}-month`) ?? errorFor(params.errors, `${name}-year`)
    }
  />
)

export const SentPage = (params: SentParams) => (
  <StaffShell frame={params.frame} title="Reminders: what went to whom" current="/today" isError={params.errors.length > 0}>
    <p class="rc-crumb">
      <a href="/today">Today</a> › <a href="/reminders">Your reminders</a> › What went to whom
    </p>
    <FormErrors errors={params.errors} />
    <h1>Reminders: what went to whom</h1>
    <p class="rc-sub">
      One message a person a day, in working hours, and an e-mail of its own where the procedure asks for one. Each reminder is recorded on
      its case when it goes.
    </p>
    <form class="rc-list-tools" action="/reminders/sent" method="get">
      <Day name="from" says="From" params={params} />
      <Day name="to" says="To" params={params} />
      <button class="rc-btn rc-btn--main" type="submit">
        Show these days
      </button>
    </form>
    <p class="rc-small">{params.mailed.words}</p>
    {params.mailed.failed.length > 0 && (
      <section class="rc-warned" aria-labelledby="failed-h">
        <h2 id="failed-h">E-mails that did not go</h2>
        <p>What they would have said stands on each person’s own page of reminders.</p>
        <ul class="rc-list">
          {params.mailed.failed.map(words => (
            <li>{words}</li>
          ))}
        </ul>
      </section>
    )}
    {params.view.passOn.length > 0 && (
      <section class="rc-block" aria-labelledby="pass-on">
        <h2 id="pass-on">To pass on by hand</h2>
        <p>
          Nobody with an account is meant by these, or may see the case. Whoever is named was asked to pass them on; record the reminder on
          the case when it is done.
        </p>
        <SentTable caption="Reminders that could not be sent" rows={params.view.passOn} isTitled />
      </section>
    )}
    {params.view.days.length === 0 && (
      <div class="rc-space-top">
        <Empty title="Nothing went out in these days">Choose other days to see earlier reminders.</Empty>
      </div>
    )}
    {params.view.days.map(({ title, rows }) => (
      <SentTable caption={title} rows={rows} />
    ))}
  </StaffShell>
)
