import { Chip, Icon } from '../../layout/index.ts'
import { CaseShell, ToSummary } from '../case-frame/case-frame.tsx'
import { SafeguardingCard } from '../case-frame/safeguarding.tsx'
import { Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Chips, Empty, Hidden, When } from '../parts/small-parts.tsx'
import { PostNotice } from '../post/post-notice.tsx'
import type { CaseView, NextView, Reason } from './view.ts'

/** The things on account of which something is refused. */
export const RefusedFor = ({ about }: { readonly about: readonly string[] }) => (
  <ul class="rc-ways">
    {about.map(words => (
      <li>{words}</li>
    ))}
  </ul>
)

export const Reasons = ({ reasons }: { readonly reasons: readonly Reason[] }) => (
  <>
    {reasons.map(({ because, clauses, instead, about }) => (
      <>
        <p>
          {because.replace(/[.]?$/, '.')} {instead} <Clauses links={clauses} />
        </p>
        {about && <RefusedFor about={about} />}
      </>
    ))}
  </>
)

interface NextParams {
  readonly thing: NextView
  readonly isNow: boolean
  /** One below the heading that the list stands under. */
  readonly heading?: 'h3' | 'h4'
  /** What it is of, where its page has others of the same title. */
  readonly of?: string
}

export const Next = ({ thing, isNow, heading: Heading = 'h3', of = '' }: NextParams) => (
  <li class={isNow ? 'is-now' : undefined}>
    <When when={thing.when} {...(thing.isLate ? { colour: 'late' as const } : isNow && { colour: 'brand' as const })} />
    <div>
      <Heading>{thing.title}</Heading>
      <p class="by">{thing.by}</p>
      <p>
        {thing.why} <Clauses links={thing.clauses} />
        {thing.whyHref !== undefined && (
          <span class="rc-screen-only">
            {' · '}
            <a href={thing.whyHref}>
              Why this date?
              <Hidden>
                {' '}
                {thing.title}
                {of}
              </Hidden>
            </a>
          </span>
        )}
      </p>
      {thing.notes.map(note => (
        <p class="by">{note}</p>
      ))}
      <Chips chips={thing.chips} />
      {thing.blocked.length > 0 && (
        <div class="rc-blocked">
          <Reasons reasons={thing.blocked} />
        </div>
      )}
    </div>
    <div class={thing.also && 'rc-next__do'}>
      {thing.action && (
        <a class={isNow ? 'rc-btn rc-btn--main' : 'rc-btn'} href={thing.action.href}>
          {thing.action.text}
          <Hidden>
            : {thing.title}
            {thing.action.about === undefined ? '' : `, ${thing.action.about}`}
            {of}
          </Hidden>
        </a>
      )}
      {thing.also && (
        <a class="rc-btn" href={thing.also.href}>
          {thing.also.text}
        </a>
      )}
    </div>
  </li>
)

const Points = ({ view }: { readonly view: CaseView }) => (
  <section class="rc-block" aria-labelledby="pts-h">
    <h2 id="pts-h">Points of complaint</h2>
    {view.points.length === 0 ? (
      <Empty title="No points yet">Each thing complained of is a point, with a finding of its own. Record them as they are agreed.</Empty>
    ) : (
      <>
        <p class="rc-small">
          In {view.called}’s words. {view.summary !== '' && `Our summary: ${view.summary.replace(/[.]?$/, '.')} `}
          {view.overall !== undefined && `Taken together: ${view.overall.toLowerCase()}.`}
        </p>
        {view.decided.map(words => (
          <p class="rc-small">Beside it, the decision of the {words}</p>
        ))}
        <table class="rc-tbl rc-tbl--stack">
          <thead>
            <tr>
              <th scope="col" class="rc-w44">
                Point
              </th>
              <th scope="col">Finding</th>
              <th scope="col">Reasons</th>
            </tr>
          </thead>
          <tbody>
            {view.points.map(({ id, words, finding, reasons }) => (
              <tr>
                <th scope="row">
                  {id}. “{words}”
                </th>
                <td data-l="Finding" class="rc-nowrap">
                  {finding ? <Chip meaning={finding.chip} text={finding.words} /> : <Chip meaning="today" text="No finding yet" />}
                </td>
                <td data-l="Reasons" class="rc-kept">
                  {reasons}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    )}
    <ToSummary />
  </section>
)

/** How many refusals are shown before the rest are folded away. */
const refusedAtOnce = 5

const Refused = ({ cannot }: Pick<CaseView, 'cannot'>) => (
  <ul class="rc-refuse rc-refuse--ruled">
    {cannot.map(({ title, reasons }) => (
      <li>
        <Icon name="no" />
        <div>
          <h3>{title}</h3>
          <Reasons reasons={reasons} />
        </div>
      </li>
    ))}
  </ul>
)

const Cannot = ({ cannot }: Pick<CaseView, 'cannot'>) => {
  const shown = cannot.filter(({ leads }) => leads).slice(0, refusedAtOnce)
  const folded = cannot.filter(each => !shown.includes(each))
  return cannot.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="ref-h">
      <h2 id="ref-h">What cannot be done now</h2>
      <p class="rc-small">These would be refused, and this is why.</p>
      {shown.length > 0 && <Refused cannot={shown} />}
      {folded.length > 0 && (
        <details class="rc-fold">
          <summary>
            Show {folded.length}
            {shown.length > 0 && ' more'} <Hidden>that cannot be done now</Hidden>
          </summary>
          <Refused cannot={folded} />
        </details>
      )}
      <ToSummary />
    </section>
  )
}

const consentWords = {
  given: 'Given',
  refused: 'Not given',
  withdrawn: 'Withdrawn',
  asked: 'Asked, not answered',
  overruled: 'Does not hold',
} as const
const consentChips = { given: 'good', refused: 'stop', withdrawn: 'stop', asked: 'wait', overruled: 'stop' } as const

const Aside = ({ view }: { readonly view: CaseView }) => (
  <aside aria-label="People and dates">
    <SafeguardingCard safeguarding={view.safeguarding} />
    <div class="rc-card">
      <h2>People</h2>
      {view.people.length === 0 ? (
        <p>Nobody is named yet.</p>
      ) : (
        <dl class="rc-dl">
          {view.people.map(({ as, name, detail, letters = [] }) => (
            <div>
              <dt>{as}</dt>
              <dd>
                {name}
                {detail !== '' && <small>{detail}</small>}
                {letters.map(({ title, href }) => (
                  <small>
                    <a class="rc-part-letter" href={href}>
                      {title}
                    </a>
                  </small>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
    {view.consents.length > 0 && (
      <div class="rc-card">
        <h2>Consent</h2>
        <dl class="rc-dl">
          {view.consents.map(({ to, is, detail }) => (
            <div>
              <dt>{to}</dt>
              <dd>
                <Chip meaning={consentChips[is]} text={consentWords[is]} />
                <small>{detail}</small>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    )}
    {view.related.length > 0 && (
      <div class="rc-card">
        <h2>Related cases</h2>
        <ul class="rc-links">
          {view.related.map(({ reference, href, title, why }) => (
            <li>
              <a href={href}>{reference}</a> {title}
              <div class="rc-small">{why}</div>
            </li>
          ))}
        </ul>
      </div>
    )}
    <div class="rc-card">
      <h2>Dates</h2>
      <dl class="rc-dl">
        {view.dates.map(({ title, day, detail, href }) => (
          <div>
            <dt>{title}</dt>
            <dd>
              {day}
              <small>
                {detail}{' '}
                {href !== '' && (
                  <a class="rc-screen-only" href={href}>
                    Why?<Hidden> {title}</Hidden>
                  </a>
                )}
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </div>
    <p class="rc-small rc-record-check">Record checked: {view.record.words}.</p>
    {view.moveHref !== undefined && (
      <p class="rc-small rc-screen-only">
        <a href={view.moveHref}>Move to another version of the procedure</a>
      </p>
    )}
  </aside>
)

export interface CasePageParams {
  readonly view: CaseView
  /** Letters that did not arrive, or left later than the record says. */
  readonly post: readonly { readonly text: string; readonly href: string }[]
  readonly frame: Frame
}

export const CasePage = ({ view, post, frame }: CasePageParams) => (
  <CaseShell view={view.frame} frame={frame} title="What happens next">
    <div class="rc-case-cols">
      <div>
        <PostNotice items={post} />
        <section class="rc-block" aria-labelledby="next-h">
          <h2 id="next-h">What happens next</h2>
          <p class="rc-small">What the procedure owes {view.called}, the next duty first.</p>
          {view.next.length === 0 ? (
            <Empty title="Nothing is owed now">When something becomes due it appears here, with its date and its clause.</Empty>
          ) : (
            <ol class="rc-next">
              {view.next.map((thing, i) => (
                <Next thing={thing} isNow={i === 0} />
              ))}
            </ol>
          )}
          <ToSummary />
        </section>
        {view.windows.length > 0 && (
          <section class="rc-block" aria-labelledby="may-h">
            <h2 id="may-h">What may be done</h2>
            <p class="rc-small">Not owed, but open now: by whom, and until when.</p>
            <ol class="rc-next">
              {view.windows.map(thing => (
                <Next thing={thing} isNow={false} />
              ))}
            </ol>
            <ToSummary />
          </section>
        )}
        <Points view={view} />
        <Cannot cannot={view.cannot} />
      </div>
      <Aside view={view} />
    </div>
  </CaseShell>
)
