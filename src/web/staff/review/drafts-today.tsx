/** Letters that somebody asks this account to look at, on its own list. */
import { inLondon, plainDay } from '#outputs'
import type { DraftForMe } from '../../letter-services.ts'
import { caseHref } from '../case-frame/view.ts'
import { Hidden } from '../parts/small-parts.tsx'

const sinceOf = (at: string): string => {
  const day = inLondon(at)?.day
  return day === undefined ? '' : ` on ${plainDay(day)}`
}

export const DraftsToday = ({ drafts }: { readonly drafts: readonly DraftForMe[] }) =>
  drafts.length === 0 ? null : (
    <section class="rc-group rc-c--today" aria-labelledby="drafts-h">
      <header>
        <h2 id="drafts-h">Letters to look at</h2>
        <span class="n">
          <Hidden>number: </Hidden>
          {drafts.length}
        </span>
        <p class="rc-small">They cannot be sent until you have answered</p>
      </header>
      <ul class="rc-steps-list">
        {drafts.map(({ reference, draft, letter, title, by, at }) => (
          <li>
            <div>
              <h3>{letter}</h3>
              <p>
                <a href={caseHref(reference)}>{reference}</a> {title}. Asked by {by}
                {sinceOf(at)}.
              </p>
            </div>
            <a class="rc-btn" href={`${caseHref(reference)}/review/${encodeURIComponent(draft)}`}>
              Look at it
              <Hidden>
                : {letter}, {reference}
              </Hidden>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
