import type { Chip as ChipView } from '#outputs'
import { Chip } from '../../layout/index.ts'
import { Details } from './adjustments-page.tsx'

export interface MemberView {
  readonly id: string
  readonly name: string
  readonly isSpeaker: boolean
  readonly hasLeft: boolean
  readonly chip: ChipView
  readonly details: readonly { readonly label: string; readonly value: string }[]
}

export const GroupMember = ({ member: { id, name, isSpeaker, chip, details } }: { readonly member: MemberView }) => (
  <section class="rc-promise" id={`member-${id}`} aria-labelledby={`member-${id}-h`}>
    <h3 id={`member-${id}-h`}>{name}</h3>
    <p>
      <Chip meaning={chip.kind} text={chip.words} /> {isSpeaker && <b>Speaks for the group.</b>}
    </p>
    <Details details={details} />
  </section>
)
