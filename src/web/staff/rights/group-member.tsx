import type { Chip as ChipView } from '#outputs'
import { Chip } from '../../layout/index.ts'
import { Hidden } from '../parts/small-parts.tsx'
import { Details } from './adjustments-page.tsx'

export interface MemberView {
  readonly id: string
  readonly name: string
  readonly isSpeaker: boolean
  readonly hasLeft: boolean
  readonly chip: ChipView
  readonly details: readonly { readonly label: string; readonly value: string; readonly href?: string }[]
  /** Where something is promised to them alone, where this account may. */
  readonly promiseHref?: string
  /** Where a letter to them alone is written, where this account may. */
  readonly letterHref?: string
}

export const GroupMember = ({
  member: { id, name, isSpeaker, chip, details, promiseHref, letterHref },
}: {
  readonly member: MemberView
}) => (
  <section class="rc-promise" id={`member-${id}`} aria-labelledby={`member-${id}-h`}>
    <h3 id={`member-${id}-h`}>{name}</h3>
    <p>
      <Chip meaning={chip.kind} text={chip.words} /> {isSpeaker && <b>Speaks for the group.</b>}
    </p>
    <Details details={details} />
    {[
      ['Promise something to them alone', promiseHref],
      ['Write to them alone', letterHref],
    ].map(
      ([text, href]) =>
        href !== undefined && (
          <p class="rc-screen-only">
            <a href={href}>
              {text}
              <Hidden>: {name}</Hidden>
            </a>
          </p>
        ),
    )}
  </section>
)
