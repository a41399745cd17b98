/** What stands above every page of the service: what it is, and its tabs. */
import type { ComponentChildren } from 'preact'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { mayUse } from '../permissions.ts'
import { serviceTabs } from './tabs.ts'

export interface ServiceFrameParams {
  readonly frame: Frame
  readonly title: string
  readonly current: (typeof serviceTabs)[number]['href']
  readonly isError?: boolean
  readonly children: ComponentChildren
}

export const ServiceShell = ({ frame, title, current, isError, children }: ServiceFrameParams) => (
  <StaffShell frame={frame} title={`${title}: the service`} current="/service" {...(isError && { isError })}>
    <div class="rc-case">
      <h1>The service</h1>
      <p class="rc-sub">What {frame.site.body.name} owes whatever the case: reports, reviews, training, and those who act for it.</p>
    </div>
    <nav class="rc-tabs" aria-label="The service">
      {serviceTabs
        .filter(({ route }) => mayUse(route, frame.session?.account.permissions))
        .map(({ href, text }) => (
          <a href={href} aria-current={href === current ? 'page' : undefined}>
            {text}
          </a>
        ))}
    </nav>
    {children}
  </StaffShell>
)
