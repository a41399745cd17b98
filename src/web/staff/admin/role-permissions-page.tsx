/** What one role may do: ticked, saved as a version with its step in the log, in force from the next page on. */
import { Button, Checkboxes } from '../../govuk/index.ts'
import { errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import type { Frame } from '../parts/shell.tsx'
import { AdminShell } from './frame.tsx'

export interface RolePermissionsParams {
  readonly frame: Frame
  readonly title: string
  readonly action: string
  readonly held: string
  /** When it was last changed here, and by whom; it can be put back then. */
  readonly changed?: string
  readonly options: readonly { readonly value: string; readonly text: string; readonly hint?: string }[]
  readonly ticked: readonly string[]
  readonly hidden: readonly (readonly [string, string])[]
  readonly errors: readonly FormError[]
}

export const RolePermissionsPage = (view: RolePermissionsParams) => (
  <AdminShell frame={view.frame} title={view.title} current="/admin/permissions" isError={view.errors.length > 0}>
    <p class="rc-crumb">
      <a href="/admin/permissions">Who may open what</a> › {view.title}
    </p>
    <FormErrors errors={view.errors} />
    <h2>What {view.title} may do</h2>
    <p>{view.held} What they may record is laid down by the procedure and does not change with this.</p>
    <form class="rc-space-top" action={view.action} method="post" novalidate>
      {view.hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Checkboxes
        name="may"
        fieldset={{ legend: { text: 'They may', classes: 'govuk-fieldset__legend--m' } }}
        items={view.options.map(({ value, text, hint }) => ({ value, text, ...(hint !== undefined && { hint: { text: hint } }) }))}
        values={view.ticked}
        errorMessage={errorFor(view.errors, 'may')}
      />
      <p class="rc-acts">
        <Button text="Save" name="do" value="save" preventDoubleClick />
        {view.changed !== undefined && (
          <Button text="Put it back as it came" name="do" value="back" classes="govuk-button--secondary" preventDoubleClick />
        )}
      </p>
      {view.changed !== undefined && <p class="rc-small">Last changed by {view.changed}.</p>}
    </form>
  </AdminShell>
)
