/** A limit on contact is decided by whom the body's own policy names, and by nobody else. */
import type { Body } from '#language'
import { roleTitle } from '#outputs'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { caseHref } from '../case-frame/view.ts'
import type { Opened } from '../http/open-case.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { type PlainStep, plainSteps } from './plain-steps.ts'

interface Params {
  readonly opened: Opened
  readonly step: PlainStep
  readonly policy: NonNullable<Body['contactPolicy']>
  readonly frame: Frame
}

export const NotByThePolicy = ({ opened: { open, session }, step, policy, frame }: Params) => {
  const title = 'This step is not yours to record'
  const roles = session.account.roles.map(role => roleTitle(open.procedure, role)).join(', ')
  return (
    <StaffShell frame={frame} title={`${title}: ${open.reference}`} current="/cases">
      <CaseCrumb reference={open.reference} href={caseHref(open.reference)} here="Record a step" />
      <h1>{title}</h1>
      <p class="rc-sub rc-sub--form">
        “{plainSteps[step].title}” is for: {roleTitle(open.procedure, policy.decides)}, by the policy “{policy.title}”. You are signed in as{' '}
        {roles}.
      </p>
      <p class="rc-acts">
        <a class="rc-btn rc-btn--main" href={`${caseHref(open.reference)}/${plainSteps[step].back}`}>
          Behaviour and contact
        </a>
      </p>
    </StaffShell>
  )
}
