import { Button } from '../../govuk/index.ts'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import type { LetterView } from './view.ts'

/** Asked before a draft is thrown away; `draft` is the day and time it was saved, so that one saved since is not lost. */
export const DiscardPage = ({
  view,
  draft,
  isNewer,
  frame,
}: {
  readonly view: LetterView
  readonly draft: string
  readonly isNewer: boolean
  readonly frame: Frame
}) => (
  <StaffShell frame={frame} title={`Discard this draft: ${view.step.place.name}`} current="/cases">
    <CaseCrumb reference={view.step.place.name} href={view.step.place.home} here="Discard this draft" />
    <h1>Discard this draft?</h1>
    <p class="rc-sub">{view.title}</p>
    {isNewer && <p>The draft has been saved again since you opened it. Look at it before you discard it.</p>}
    <p>{view.saved}. What was written in it is thrown away and cannot be brought back.</p>
    <p>It was not sent, so nothing about it is in the record of the case, and the letter is still to be written if it is owed.</p>
    <form action={view.step.action} method="post" novalidate>
      {view.step.hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="draft" value={draft} />
      <p class="rc-acts">
        <Button text="Discard this draft" name="do" value="discard-now" classes="govuk-button--warning" preventDoubleClick />
        <a href={view.step.action}>Keep it and go on writing</a>
      </p>
    </form>
  </StaffShell>
)
