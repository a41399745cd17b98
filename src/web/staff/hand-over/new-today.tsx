/** What was lately given to this account, and what it may have back, on its own list. */
import { addDays, type LocalDate } from '#calendar'
import { plainDay } from '#outputs'
import type { ListedPart } from '../../hand-over-services.ts'
import type { Services, Session } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'
import { Hidden } from '../parts/small-parts.tsx'

export interface NewTodayView {
  readonly given: readonly ListedPart[]
  /** How many are lent to others whose time is over. */
  readonly back: number
  readonly backHref: string
}

/** Longer ago it is no news, whether or not they have done anything in it. */
const newFor = 14
const shownAtOnce = 5

export const newToday = async (services: Services, session: Session, today: LocalDate): Promise<NewTodayView> => {
  const { id } = session.account
  const [mine, lent] = await Promise.all([
    services.parts(session, { person: id, since: addDays(today, -newFor) }),
    services.parts(session, { isLent: true }),
  ])
  return {
    given: mine.filter(({ isNew }) => isNew).toSorted((a, b) => (a.since > b.since ? -1 : a.since < b.since ? 1 : 0)),
    back: lent.filter(({ insteadOf, until }) => insteadOf === id && until !== undefined && until < today).length,
    backHref: `/hand-over?${new URLSearchParams({ back: id })}`,
  }
}

const Items = ({ parts }: { readonly parts: readonly ListedPart[] }) => (
  <ul class="rc-steps-list">
    {parts.map(({ reference, title, asTitle, since, until }) => (
      <li>
        <div>
          <h3>{title}</h3>
          <p>
            {reference}, as {asTitle}, since {plainDay(since)}
            {until !== undefined && `, until ${plainDay(until)}`}.
          </p>
        </div>
        <a class="rc-btn" href={caseHref(reference)}>
          Open
          <Hidden>
            : {reference}, {title}
          </Hidden>
        </a>
      </li>
    ))}
  </ul>
)

export const NewToday = ({ view: { given, back, backHref } }: { readonly view: NewTodayView }) => (
  <>
    {back > 0 && (
      <p class="rc-warned">
        {back === 1 ? '1 part of a case was lent' : `${back.toLocaleString('en-GB')} parts of cases were lent`} while you were away.{' '}
        <a href={backHref}>Take {back === 1 ? 'it' : 'them'} back</a>
      </p>
    )}
    {given.length > 0 && (
      <section class="rc-group rc-c--brand" aria-labelledby="given-h">
        <header>
          <h2 id="given-h">New to you</h2>
          <span class="n">
            <Hidden>number: </Hidden>
            {given.length}
          </span>
          <p class="rc-small">Given to you by name, and nothing done by you in it yet</p>
        </header>
        <Items parts={given.slice(0, shownAtOnce)} />
        {given.length > shownAtOnce && (
          <details class="rc-fold">
            <summary>
              Show {given.length - shownAtOnce} more<Hidden> that are new to you</Hidden>
            </summary>
            <Items parts={given.slice(shownAtOnce)} />
          </details>
        )}
      </section>
    )}
  </>
)
