/** The page for a date that this case does not have. */
import type { OpenRecord } from '../../services.ts'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { placeOf } from '../case-frame/view.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'

export const NoDate = ({ open, frame }: { readonly open: OpenRecord; readonly frame: Frame }) => {
  const { name, home, section, back } = placeOf(open)
  return (
    <StaffShell frame={frame} title={`No such date: ${name}`} current={section}>
      <CaseCrumb reference={name} href={home} here="Why this date" />
      <h1>There is no date at this address</h1>
      <p class="rc-sub">The dates are on the page before this one, each with a link to its reason.</p>
      <p class="rc-acts">
        <a class="rc-btn rc-btn--main" href={home}>
          {back}
        </a>
      </p>
    </StaffShell>
  )
}
