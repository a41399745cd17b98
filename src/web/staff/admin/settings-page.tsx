/** The numbers that the procedures leave to the body: what each means, what holds today, and changing it from today. */
import { plainDay, type SettingInForce } from '#outputs'
import { Input } from '../../govuk/index.ts'
import { errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { type ClauseLink, Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import { AdminShell } from './frame.tsx'

export interface SettingView extends SettingInForce {
  /** Its control on the page. */
  readonly id: string
  readonly typed: string
  readonly clauses: readonly ClauseLink[]
}

export interface SettingsOf {
  readonly procedure: string
  readonly title: string
  readonly hidden: readonly (readonly [string, string])[]
  readonly settings: readonly SettingView[]
}

export interface SettingsParams {
  readonly frame: Frame
  readonly procedures: readonly SettingsOf[]
  readonly nameOf: (account: string) => string
  readonly errors: readonly FormError[]
}

const Setting = ({ setting, of, params }: { readonly setting: SettingView; readonly of: SettingsOf; readonly params: SettingsParams }) => (
  <tr>
    <th scope="row">
      {setting.says}
      {setting.reading !== undefined && <div class="rc-small">{setting.reading.chosen}</div>}
      <div class="rc-small">
        <Clauses links={setting.clauses} />
      </div>
    </th>
    <td data-l="Now">
      <b>{setting.now === undefined ? 'Not set' : String(setting.now)}</b>
      <div class="rc-small">{setting.written === undefined ? 'The body must set it' : `${setting.written} as the procedure gives it`}</div>
      {setting.changes.map(({ on, value, by }) => (
        <div class="rc-small">
          {value} from {plainDay(on)}, {params.nameOf(by)}
        </div>
      ))}
    </td>
    <td>
      <form action="/admin/settings" method="post" novalidate>
        {of.hidden.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name="setting" value={setting.name} />
        <Input
          id={setting.id}
          name="value"
          label={{ text: setting.isNumber ? 'From today (a number)' : 'From today' }}
          classes={setting.isNumber ? 'govuk-input--width-4' : 'govuk-input--width-20'}
          value={setting.typed}
          autocomplete="off"
          errorMessage={errorFor(params.errors, setting.id)}
        />
        <button type="submit" class="rc-btn">
          Set it<Hidden>: {setting.says}</Hidden>
        </button>
      </form>
    </td>
  </tr>
)

export const SettingsPage = (params: SettingsParams) => (
  <AdminShell frame={params.frame} title="Settings of the procedures" current="/admin/settings" isError={params.errors.length > 0}>
    <FormErrors errors={params.errors} />
    <p class="rc-sub">
      Numbers that a clause leaves open. A change holds for what begins from today on: dates already given do not move. It is a fact of the
      body’s own record.
    </p>
    {params.procedures.map(of => (
      <section class="rc-block" aria-labelledby={`settings-${of.procedure}`}>
        <h2 id={`settings-${of.procedure}`}>{of.title}</h2>
        {of.settings.length === 0 ? (
          <Empty title="Nothing is left open">This procedure has no number for the body to set.</Empty>
        ) : (
          <table class="rc-tbl rc-tbl--stack">
            <caption class="rc-vh">Settings of {of.title}</caption>
            <thead>
              <tr>
                <th scope="col" class="rc-w44">
                  What it means
                </th>
                <th scope="col">Now</th>
                <th scope="col">Change it</th>
              </tr>
            </thead>
            <tbody>
              {of.settings.map(setting => (
                <Setting setting={setting} of={of} params={params} />
              ))}
            </tbody>
          </table>
        )}
      </section>
    ))}
  </AdminShell>
)
