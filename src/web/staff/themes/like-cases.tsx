/** Past cases told in like words: why they are like, what came of them, and what was put right. */
import type { Body } from '#language'
import { inWords } from '#language'
import { plainDay } from '#outputs'
import { Chip } from '../../layout/index.ts'
import type { LikeCase } from '../../theme-services.ts'
import { sentence } from '../acts/act.ts'
import { caseHref } from '../case-frame/view.ts'
import { serviceTitle } from './view.ts'

const detailOf = (one: LikeCase, body: Pick<Body, 'services'>): string =>
  [
    one.receivedOn === undefined ? '' : `Received ${plainDay(one.receivedOn)}`,
    sentence(serviceTitle(body, one.service)),
    one.outcome === undefined ? (one.open ? 'Still open' : 'Closed without an outcome') : sentence(inWords(one.outcome)),
  ]
    .filter(words => words !== '')
    .map(words => `${words}.`)
    .join(' ')

export const LikeCases = ({ cases, body }: { readonly cases: readonly LikeCase[]; readonly body: Pick<Body, 'services'> }) =>
  cases.length === 0 ? (
    <p class="rc-small">No past case that you may see is told in like words.</p>
  ) : (
    <ul class="rc-themes">
      {cases.map(one => (
        <li class="rc-theme">
          <h3>
            <a href={caseHref(one.reference)}>{one.reference}</a> {one.restricted && <Chip meaning="lock" text="Restricted" />}
          </h3>
          <p class="rc-kept">{one.title.length > 220 ? `${one.title.slice(0, 219)}…` : one.title}</p>
          <p class="rc-small">
            Both say: {one.shared.join(', ')}. {detailOf(one, body)}
          </p>
          {one.putRight.length > 0 && (
            <ul class="rc-ways">
              {one.putRight.map(({ what, standing }) => (
                <li>
                  {what} <span class="rc-small">{standing}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
