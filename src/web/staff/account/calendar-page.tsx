/** The calendar of somebody's due dates: its secret address made, replaced or stopped. */
import { CsrfField } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'

export interface CalendarPageParams {
  readonly frame: Frame
  readonly csrf: string
  /** When the address in use was made, in words. */
  readonly madeOn?: string
  /** A new address, shown once. */
  readonly address?: string
}

const Change = ({ csrf, does, text }: { readonly csrf: string; readonly does: 'make' | 'stop'; readonly text: string }) => (
  <form action="/account/calendar" method="post">
    <CsrfField token={csrf} />
    <input type="hidden" name="do" value={does} />
    <button type="submit" class={does === 'make' ? 'rc-btn rc-btn--main' : 'rc-btn'}>
      {text}
    </button>
  </form>
)

export const CalendarPage = ({ frame, csrf, madeOn, address }: CalendarPageParams) => (
  <StaffShell frame={frame} title="Your calendar">
    <p class="rc-crumb">
      <a href="/account">Your account</a> › Calendar
    </p>
    <h1>Your due dates in your own calendar</h1>
    <p class="rc-sub">
      Outlook, Google Calendar and others can read an address and keep it up to date: what you and your roles owe, what was escalated to
      you, and the meetings you sit in. It shows case numbers, duties and clauses, and no names.
    </p>
    {address !== undefined && (
      <section class="rc-block" aria-labelledby="new">
        <h2 id="new">Your new address</h2>
        <p>Copy it now: it is not shown again. In your calendar, choose to subscribe to a calendar from an address, and paste it.</p>
        <p>
          <code class="rc-feed">{address}</code>
        </p>
        <p class="rc-small">Whoever has this address can read these dates without signing in. If somebody else may have it, replace it.</p>
      </section>
    )}
    <section class="rc-block" aria-labelledby="now">
      <h2 id="now">{madeOn === undefined ? 'There is no address' : `The address in use was made on ${madeOn}`}</h2>
      <p>
        {madeOn === undefined
          ? 'Nobody can read your dates from outside.'
          : 'Only its fingerprint is kept here, so it cannot be shown again. A new one takes its place, and the old one opens nothing any more.'}
      </p>
      <div class="rc-acts">
        <Change csrf={csrf} does="make" text={madeOn === undefined ? 'Make an address' : 'Replace it'} />
        {madeOn !== undefined && <Change csrf={csrf} does="stop" text="Stop the calendar" />}
      </div>
    </section>
  </StaffShell>
)
