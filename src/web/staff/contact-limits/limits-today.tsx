/** Limits on contact by the body's own policy that are to be looked at again: on the list of whoever that names, for no procedure owes it. */
import { addDays, type LocalDate } from '#calendar'
import { plainDay } from '#outputs'
import type { ListedLimit } from '../../limit-services.ts'
import type { Services, Session } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'
import { Hidden } from '../parts/small-parts.tsx'

/** Days ahead. */
const shownBefore = 14

export interface LimitsToday {
  readonly today: LocalDate
  readonly rows: readonly ListedLimit[]
}

export const limitsToday = async (services: Services, session: Session): Promise<LimitsToday> => {
  const today = services.today()
  const decides = services.body.contactPolicy?.decides
  if (decides === undefined || !session.account.roles.includes(decides)) return { today, rows: [] }
  const { rows } = await services.contactLimits(session)
  return { today, rows: rows.filter(({ reviewOn }) => reviewOn !== undefined && reviewOn <= addDays(today, shownBefore)) }
}

export const LimitsToLookAt = ({ limits: { today, rows } }: { readonly limits: LimitsToday }) =>
  rows.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="limits-h">
      <h2 id="limits-h">Limits on contact to look at again</h2>
      <ul class="rc-steps-list">
        {rows.map(({ reference, person, measure, reviewOn = today }) => (
          <li>
            <div>
              <h3>{person || reference}</h3>
              <p>
                {reviewOn < today ? <strong class="rc-is-late">Late</strong> : 'By'} {reviewOn < today && 'was '}
                {plainDay(reviewOn)}
                {measure !== '' && `: ${measure}`}
              </p>
            </div>
            <a class="rc-btn" href={`${caseHref(reference)}/people/behaviour`}>
              Open
              <Hidden>: the limit in {reference}</Hidden>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
