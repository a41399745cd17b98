/** The page for a step that is not this account's to do, or that the procedure does not have. */
import { type StepAct, sentence, whoInWords } from '../acts/act.ts'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { caseHref, clausesOf } from '../case-frame/view.ts'
import type { Opened } from '../http/open-case.tsx'
import { Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'

export interface NotYoursParams {
  readonly opened: Opened
  readonly frame: Frame
  readonly act?: StepAct
  readonly clauses: Readonly<Record<string, unknown>>
}

export const NotYours = ({ opened: { open, session }, frame, act, clauses }: NotYoursParams) => {
  const at = caseHref(open.reference)
  const title = act === undefined ? 'There is no such step' : 'This step is not yours to record'
  const roles = session.account.roles.map(role => open.procedure.roles[role]?.title ?? role).join(', ')
  return (
    <StaffShell frame={frame} title={`${title}: ${open.reference}`} current="/cases">
      <CaseCrumb reference={open.reference} href={at} here="Record a step" />
      <h1>{title}</h1>
      {act === undefined ? (
        <p class="rc-sub rc-sub--form">The procedure of this case has no step at this address. Choose one of those it has.</p>
      ) : (
        <p class="rc-sub rc-sub--form">
          “{sentence(act.title)}” is for: {whoInWords(act, open.procedure)}. You are signed in as {roles}.{' '}
          <Clauses links={clausesOf(open, clauses)(act.clause)} />
        </p>
      )}
      <p class="rc-acts">
        <a class="rc-btn rc-btn--main" href={`${at}/record`}>
          Steps you can record
        </a>
        <a href={at}>Back to the case</a>
      </p>
    </StaffShell>
  )
}
