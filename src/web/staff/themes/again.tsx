/** What has come up again after something was done about it. */
import { plainDay } from '#outputs'
import type { ComeUpAgain } from '../../theme-services.ts'
import { caseHref } from '../case-frame/view.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'

export interface AgainView {
  readonly what: string
  /** Of the case that it was done in. */
  readonly reference: string
  readonly detail: string
  readonly actionHref: string
  readonly again: readonly { readonly reference: string; readonly href: string; readonly words: string }[]
  readonly more: number
}

const mostShown = 4

export const againView = (
  { action, theme, service, again }: ComeUpAgain,
  titles: { readonly theme: (id: string) => string; readonly service: (id: string | undefined) => string },
): AgainView => ({
  what: action.what,
  reference: action.reference,
  detail: `${titles.theme(theme)}, ${titles.service(service)}. Done ${plainDay(action.done)}, in ${action.reference}.`,
  actionHref: `${caseHref(action.reference)}/putting-right#action-${encodeURIComponent(action.id)}`,
  again: again.slice(0, mostShown).map(({ reference, title, since }) => ({
    reference,
    href: caseHref(reference),
    words: `${title === '' ? 'The words were erased' : title}, received ${plainDay(since)}`,
  })),
  more: Math.max(0, again.length - mostShown),
})

export const AgainList = ({ rows }: { readonly rows: readonly AgainView[] }) => (
  <ul class="rc-themes">
    {rows.map(({ what, reference: doneIn, detail, actionHref, again, more }) => (
      <li class="rc-theme">
        <h3>
          <a href={actionHref}>
            {what}
            <Hidden> In {doneIn}</Hidden>
          </a>
        </h3>
        <p class="rc-small">{detail}</p>
        <p>It has come up again{again.length + more > 1 ? ` ${again.length + more} times` : ''}:</p>
        <ul class="rc-ways">
          {again.map(({ reference, href, words }) => (
            <li>
              <a href={href}>{reference}</a> {words}
            </li>
          ))}
        </ul>
        {more > 0 && <p class="rc-small">and {more} more.</p>}
        <p class="rc-small">
          It stays here until somebody has checked whether the action worked.{' '}
          <a href={actionHref}>
            Go to the action
            <Hidden>
              : {what} In {doneIn}
            </Hidden>
          </a>
        </p>
      </li>
    ))}
  </ul>
)

export const AgainPage = ({ rows, frame }: { readonly rows: readonly AgainView[]; readonly frame: Frame }) => (
  <StaffShell frame={frame} title="Come up again" current="/learning">
    <p class="rc-crumb">
      <a href="/learning/themes">Themes</a> › Come up again
    </p>
    <h1>Come up again</h1>
    <p class="rc-sub">Something was done about it, and a later complaint has the same theme in the same service.</p>
    {rows.length === 0 ? (
      <Empty title="Nothing has come up again">
        When a complaint has the theme and the service of something that was put right before, both stand here, and on the list of whoever
        follows the action up.
      </Empty>
    ) : (
      <section aria-labelledby="actions-h">
        <h2 id="actions-h" class="rc-vh">
          What was done
        </h2>
        <AgainList rows={rows} />
      </section>
    )}
  </StaffShell>
)

/** What whoever follows up an action sees first of all on their list. */
export const AgainToday = ({ rows }: { readonly rows: readonly AgainView[] }) =>
  rows.length === 0 ? null : (
    <section class="rc-group rc-c--more" aria-labelledby="again-h">
      <header>
        <h2 id="again-h">Come up again</h2>
        <span class="n">
          <Hidden>number: </Hidden>
          {rows.length}
        </span>
        <p class="rc-small">After something you follow up was done</p>
      </header>
      <AgainList rows={rows.slice(0, 3)} />
      {rows.length > 3 && <p class="rc-more-rows">{rows.length - 3} more stand on the pages of their cases.</p>}
    </section>
  )
