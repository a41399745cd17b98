/** The page for a step that is not this account's to do, or that the procedure does not have. */
import type { OpenRecord, Session } from '../../services.ts'
import { type StepAct, sentence, whoInWords } from '../acts/act.ts'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { clausesOf, placeOf } from '../case-frame/view.ts'
import { Clauses } from '../parts/clauses.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'

export interface NotYoursParams {
  readonly opened: { readonly open: OpenRecord; readonly session: Session }
  readonly frame: Frame
  readonly act?: StepAct
  readonly clauses: Readonly<Record<string, unknown>>
  /** A letter was asked for of a step that has none. */
  readonly noLetter?: boolean
}

const titleOf = (act: StepAct | undefined, noLetter: boolean): string => {
  if (act === undefined) return 'There is no such step'
  return noLetter ? 'This step has no letter' : 'This step is not yours to record'
}

export const NotYours = ({ opened: { open, session }, frame, act, clauses, noLetter = false }: NotYoursParams) => {
  const { name, home, acts, section, back } = placeOf(open)
  const title = titleOf(act, noLetter)
  const roles = session.account.roles.map(role => open.procedure.roles[role]?.title ?? role).join(', ')
  return (
    <StaffShell frame={frame} title={`${title}: ${name}`} current={section}>
      <CaseCrumb reference={name} href={home} here="Record a step" />
      <h1>{title}</h1>
      {act === undefined ? (
        <p class="rc-sub rc-sub--form">The procedure has no step at this address. Choose one of those it has.</p>
      ) : (
        <p class="rc-sub rc-sub--form">
          {noLetter ? (
            <>The procedure has no letter for “{sentence(act.title)}”: record it as a step.</>
          ) : (
            <>
              “{sentence(act.title)}” is for: {whoInWords(act, open.procedure)}. You are signed in as {roles}.
            </>
          )}{' '}
          <Clauses links={clausesOf(open, clauses)(act.clause)} />
        </p>
      )}
      <p class="rc-acts">
        <a class="rc-btn rc-btn--main" href={section === '/cases' ? `${acts}/record` : home}>
          Steps you can record
        </a>
        <a href={home}>{back}</a>
      </p>
    </StaffShell>
  )
}
