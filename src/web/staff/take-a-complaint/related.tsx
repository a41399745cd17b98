/** Cases that may be the same person's or about the same thing, shown before anything is recorded. */
import { listInWords, plainDay } from '#outputs'
import { type Form, listOf } from '../../form.ts'
import type { RelatedCase } from '../../intake-services.ts'
import { Chip } from '../../layout/index.ts'
import { caseHref } from '../case-frame/view.ts'
import { Hidden } from '../parts/small-parts.tsx'

const why: Readonly<Record<RelatedCase['by'][number], string>> = {
  contact: 'the same telephone number or email address',
  name: 'the same name',
  'near-name': 'nearly the same name',
  address: 'the same postcode',
  words: 'told in like words',
}

const reasons = ({ by, shared }: RelatedCase): string => {
  const said = listInWords(by.map(kind => why[kind]))
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}${shared.length > 0 ? ` (both say: ${shared.slice(0, 6).join(', ')})` : ''}.`
}

export const Related = ({ related, form }: { readonly related: readonly RelatedCase[]; readonly form: Form }) =>
  related.length === 0 ? null : (
    <section class="rc-related" aria-labelledby="related-h">
      <h2 id="related-h">Not recorded yet: is it one of these?</h2>
      <ul>
        {related.map(one => (
          <li>
            <h3>
              <a href={caseHref(one.reference)}>{one.reference}</a> {one.restricted && <Chip meaning="lock" text="Restricted" />}
            </h3>
            <p>{one.title}</p>
            <p class="rc-small">
              {one.person}. Received {plainDay(one.receivedOn)}. {one.position}. <b>{reasons(one)}</b>
            </p>
            {one.limits?.map(limit => (
              <p class="rc-warned">
                Contact is limited in that case: {limit}. Take this complaint all the same: what they complain of is looked at like any
                other.
              </p>
            ))}
            <p class="rc-related__do">
              <button class="rc-btn" type="submit" name="join" value={one.reference}>
                It is about this case<Hidden>: {one.reference}</Hidden>
              </button>
              <label class="rc-tick">
                <input type="checkbox" name="related" value={one.reference} checked={listOf(form, 'related').includes(one.reference)} />
                <span>
                  A new complaint, about the same matter<Hidden> as {one.reference}</Hidden>
                </span>
              </label>
            </p>
            <input type="hidden" name="seen" value={one.reference} />
          </li>
        ))}
      </ul>
      <p class="rc-small">
        “It is about this case” records there what they said, and makes no new case. Otherwise tick what belongs together and record it as a
        complaint of its own. Cases that you may not see are not shown.
      </p>
      <p class="rc-acts rc-acts--in">
        <button class="govuk-button" type="submit" name="do" value="record">
          Record it as a new complaint
        </button>
      </p>
    </section>
  )
