/** Webhooks: other systems that are told what is recorded; each with what it was told and answered. */
import { Button, Input } from '../../govuk/index.ts'
import { Chip, CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import { AdminShell } from './frame.tsx'

export interface WebhookRow {
  readonly id: string
  readonly href: string
  readonly url: string
  readonly types: string
  readonly made: string
  readonly waiting: number
  /** Since when and why it is off. */
  readonly off: string
}

export interface ToldRow {
  readonly number: number
  readonly event: string
  readonly recorded: string
  readonly attempts: number
  readonly is: 'waiting' | 'taken' | 'given-up'
  readonly answer: string
  /** When it is tried next; '': it is not. */
  readonly again: string
}

interface WebhooksParams {
  readonly frame: Frame
  readonly csrf: string
  readonly rows: readonly WebhookRow[]
  readonly typed: { readonly url: string; readonly types: string }
  readonly errors: readonly FormError[]
}

const Standing = ({ off }: { readonly off: string }) => <Chip meaning={off === '' ? 'good' : 'late'} text={off === '' ? 'On' : 'Off'} />

const Make = ({ csrf, typed, errors }: Pick<WebhooksParams, 'csrf' | 'typed' | 'errors'>) => (
  <section class="rc-block rc-space-top" aria-labelledby="make">
    <h2 id="make">Make a webhook</h2>
    <form action="/admin/webhooks" method="post" novalidate>
      <CsrfField token={csrf} />
      <Input
        id="url"
        name="url"
        label={{ text: 'Address of the other system' }}
        hint={{ text: 'It begins with https:// and leads to the open internet' }}
        value={typed.url}
        autocomplete="off"
        spellcheck={false}
        errorMessage={errorFor(errors, 'url')}
      />
      <Input
        id="types"
        name="types"
        label={{ text: 'Which events? (optional)' }}
        hint={{ text: 'Types of facts, apart by commas: “complaint-received, response-sent”. Leave it empty for all of them.' }}
        value={typed.types}
        autocomplete="off"
        spellcheck={false}
        errorMessage={errorFor(errors, 'types')}
      />
      <Button text="Make the webhook" preventDoubleClick />
    </form>
  </section>
)

export const WebhooksPage = ({ frame, csrf, rows, typed, errors }: WebhooksParams) => (
  <AdminShell frame={frame} title="Webhooks" current="/admin/webhooks" isError={errors.length > 0}>
    <FormErrors errors={errors} />
    <h2 class="rc-vh">Webhooks</h2>
    <p class="rc-sub">
      Other systems that are told when something is recorded: which case and which type of fact, and never anybody’s name or words. What
      they want to know beyond that they ask for with a token of their own.
    </p>
    {rows.some(({ off }) => off !== '') && (
      <p class="govuk-inset-text">A webhook is off: the other system is told nothing until somebody looks at it and switches it on.</p>
    )}
    {rows.length === 0 ? (
      <Empty title="There are none">No other system is told what is recorded here.</Empty>
    ) : (
      <table class="rc-tbl rc-tbl--stack">
        <caption class="rc-vh">Webhooks</caption>
        <thead>
          <tr>
            <th scope="col">Address</th>
            <th scope="col">Events</th>
            <th scope="col">Waiting</th>
            <th scope="col">Standing</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ href, url, types, made, waiting, off }) => (
            <tr>
              <th scope="row">
                <a class="rc-feed" href={href}>
                  {url}
                </a>
                <div class="rc-small">{made}</div>
              </th>
              <td data-l="Events">{types}</td>
              <td data-l="Waiting">{waiting}</td>
              <td data-l="Standing">
                <Standing off={off} />
                {off !== '' && <div class="rc-small">{off}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <Make csrf={csrf} typed={typed} errors={errors} />
  </AdminShell>
)

const Crumb = () => (
  <p class="rc-crumb">
    <a href="/admin/webhooks">Webhooks</a> › One of them
  </p>
)

interface MadeParams {
  readonly frame: Frame
  readonly href: string
  readonly secret: string
  readonly isInPlaceOfOne: boolean
}

export const WebhookMadePage = ({ frame, href, secret, isInPlaceOfOne }: MadeParams) => (
  <AdminShell frame={frame} title="The secret, said once" current="/admin/webhooks">
    <Crumb />
    <h2>Its secret</h2>
    <p>
      Copy it now, to where the other system keeps its secrets: it is not shown again. With it the other system checks that a message is
      ours.
    </p>
    {isInPlaceOfOne && (
      <p>
        For the next 24 hours each message is signed twice, with this and with the secret before it. After that the old one signs nothing.
      </p>
    )}
    <p>
      <code class="rc-feed">{secret}</code>
    </p>
    <p class="rc-acts">
      <a class="rc-btn rc-btn--main" href={href}>
        I have copied it
      </a>
    </p>
  </AdminShell>
)

type WebhookAct = 'test' | 'switch-on' | 'switch-off' | 'new-secret' | 'remove'

const Act = ({
  csrf,
  href,
  act,
  text,
}: {
  readonly csrf: string
  readonly href: string
  readonly act: WebhookAct
  readonly text: string
}) => (
  <form action={href} method="post">
    <CsrfField token={csrf} />
    <input type="hidden" name="act" value={act} />
    <button type="submit" class={act === 'test' ? 'rc-btn rc-btn--main' : 'rc-btn'}>
      {text}
    </button>
  </form>
)

const standing: Readonly<Record<ToldRow['is'], readonly ['wait' | 'good' | 'late', string]>> = {
  waiting: ['wait', 'Waits'],
  taken: ['good', 'Taken'],
  'given-up': ['late', 'Given up'],
}

const Told = ({ rows }: { readonly rows: readonly ToldRow[] }) => (
  <table class="rc-tbl rc-tbl--stack">
    <caption class="rc-vh">What it was told</caption>
    <thead>
      <tr>
        <th scope="col">Event</th>
        <th scope="col">Recorded</th>
        <th scope="col">Tries</th>
        <th scope="col">The last answer</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ number, event, recorded, attempts, is, answer, again }) => (
        <tr>
          <th scope="row">
            {event}
            <div class="rc-small">
              Message <Hidden>number </Hidden>
              {number}
            </div>
          </th>
          <td data-l="Recorded">{recorded}</td>
          <td data-l="Tries">{attempts}</td>
          <td data-l="The last answer">
            <Chip meaning={standing[is][0]} text={standing[is][1]} />
            {answer !== '' && <div class="rc-small">{answer}</div>}
            {again !== '' && <div class="rc-small">{again}</div>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

interface WebhookParams {
  readonly frame: Frame
  readonly csrf: string
  readonly row: WebhookRow
  readonly told: readonly ToldRow[]
}

export const WebhookPage = ({ frame, csrf, row, told }: WebhookParams) => (
  <AdminShell frame={frame} title="A webhook" current="/admin/webhooks">
    <Crumb />
    <h2 class="rc-feed">{row.url}</h2>
    <p class="rc-sub">
      {row.made}. Events: {row.types}.
    </p>
    {row.off !== '' && (
      <p class="govuk-inset-text">
        It is off: {row.off}. What waited is told when it is switched on; what is recorded while it is off is not.
      </p>
    )}
    <div class="rc-acts">
      <Act csrf={csrf} href={row.href} act="test" text="Send a test message" />
      <Act
        csrf={csrf}
        href={row.href}
        act={row.off === '' ? 'switch-off' : 'switch-on'}
        text={row.off === '' ? 'Switch it off' : 'Switch it on'}
      />
      <Act csrf={csrf} href={row.href} act="new-secret" text="Change its secret" />
      <Act csrf={csrf} href={row.href} act="remove" text="Remove it" />
    </div>
    <section class="rc-block" aria-labelledby="told">
      <h2 id="told">What it was told</h2>
      {told.length === 0 ? <Empty title="Nothing yet">Send a test message to see whether it is taken.</Empty> : <Told rows={told} />}
    </section>
  </AdminShell>
)
