/** What stands above every page of administration. */
import type { ComponentChildren } from 'preact'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { mayUse } from '../permissions.ts'
import { adminTabs } from './tabs.ts'

export interface AdminFrameParams {
  readonly frame: Frame
  readonly title: string
  readonly current: (typeof adminTabs)[number]['href']
  readonly isError?: boolean
  readonly children: ComponentChildren
}

export const AdminShell = ({ frame, title, current, isError, children }: AdminFrameParams) => (
  <StaffShell frame={frame} title={`${title}: administration`} current="/admin" {...(isError && { isError })}>
    <div class="rc-case">
      <h1>Administration</h1>
      <p class="rc-sub">Who may sign in, and how the service is set up. Whatever is changed here is kept with who changed it.</p>
    </div>
    <nav class="rc-tabs" aria-label="Administration">
      {adminTabs
        .filter(({ route }) => mayUse(route, frame.session?.account.permissions))
        .map(({ href, text }) => (
          <a href={href} aria-current={href === current ? 'page' : undefined}>
            {text}
          </a>
        ))}
    </nav>
    <div class="rc-space-top">{children}</div>
  </StaffShell>
)
