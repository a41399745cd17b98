/** The page for a route that the account may not use. */
import type { Site } from '../../layout/index.ts'
import type { Session } from '../../services.ts'
import { StaffShell } from '../parts/shell.tsx'

export const RefusedPage = ({ site, session, missing }: { readonly site: Site; readonly session: Session; readonly missing: string }) => (
  <StaffShell frame={{ site, session }} title="Your account may not open this">
    <h1>Your account may not open this</h1>
    <p class="rc-sub">
      {session.account.name} is not allowed to {missing}. If you need to, ask the person who manages accounts. Nothing was recorded.
    </p>
    <p class="rc-acts">
      <a class="rc-btn rc-btn--main" href="/today">
        Today’s list
      </a>
    </p>
  </StaffShell>
)
