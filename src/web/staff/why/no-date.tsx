/** The page for a date that this case does not have. */
import type { OpenCase } from '../../services.ts'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { caseHref } from '../case-frame/view.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'

export const NoDate = ({ open, frame }: { readonly open: OpenCase; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={`No such date: ${open.reference}`} current="/cases">
    <CaseCrumb reference={open.reference} href={caseHref(open.reference)} here="Why this date" />
    <h1>This case has no date at this address</h1>
    <p class="rc-sub">Its dates are on the page “What happens next”, each with a link to its reason.</p>
    <p class="rc-acts">
      <a class="rc-btn rc-btn--main" href={caseHref(open.reference)}>
        Back to the case
      </a>
    </p>
  </StaffShell>
)
