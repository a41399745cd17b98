import { Button, Textarea } from '../../govuk/index.ts'
import { errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { type Frame, StaffShell } from '../parts/shell.tsx'

export interface SplitView {
  readonly reference: string
  readonly caseHref: string
  readonly point: string
  readonly words: string
  readonly stays: string
  readonly becomes: string
  readonly errors: readonly FormError[]
  readonly mayWrite: boolean
  readonly hidden: readonly (readonly [string, string])[]
}

export const SplitPage = ({ view, frame }: { readonly view: SplitView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={`Split point ${view.point}: ${view.reference}`} current="/cases" isError={view.errors.length > 0}>
    <CaseCrumb reference={view.reference} href={view.caseHref} here="Split a point" />
    <FormErrors errors={view.errors} />
    <h1>Split point {view.point}</h1>
    <p class="rc-sub rc-sub--form">
      Where one point is really two, each gets its own way and its own finding. The new point keeps the day this one was raised. What was
      first written stays on the timeline.
    </p>
    {view.mayWrite ? (
      <form action={`${view.caseHref}/split/${encodeURIComponent(view.point)}`} method="post" novalidate>
        {view.hidden.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Textarea
          id="stays"
          name="stays"
          label={{ text: `What stays in point ${view.point}`, classes: 'govuk-label--m' }}
          hint={{ text: 'In their own words.' }}
          rows={4}
          value={view.stays}
          errorMessage={errorFor(view.errors, 'stays')}
          attributes={{ dir: 'auto' }}
        />
        <Textarea
          id="becomes"
          name="becomes"
          label={{ text: 'What becomes a point of its own', classes: 'govuk-label--m' }}
          rows={4}
          value={view.becomes}
          errorMessage={errorFor(view.errors, 'becomes')}
          attributes={{ dir: 'auto' }}
        />
        <p class="rc-acts">
          <Button text="Record both points" preventDoubleClick />
          <a href={`${view.caseHref}/routes`}>Cancel</a>
        </p>
      </form>
    ) : (
      <p class="rc-sub">Your account holds no role that writes down points of complaint. Ask the team that takes complaints.</p>
    )}
  </StaffShell>
)
