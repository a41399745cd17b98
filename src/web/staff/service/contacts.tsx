/** Whom a complaint is referred to, service by service. */
import { Button } from '../../govuk/index.ts'
import { CsrfField, type FormError, FormErrors } from '../../layout/index.ts'
import type { Frame } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'
import { ServiceShell } from './frame.tsx'

export interface ContactRow {
  readonly service: string
  readonly title: string
  readonly account: string
  readonly name: string
  readonly words: string
}

interface ContactsParams {
  readonly rows: readonly ContactRow[]
  readonly staff: readonly { readonly value: string; readonly text: string }[]
  readonly mayChange: boolean
  readonly csrf: string
  readonly errors: readonly FormError[]
  readonly frame: Frame
}

const Change = ({ rows, staff, csrf }: Pick<ContactsParams, 'rows' | 'staff' | 'csrf'>) => (
  <form action="/service/contacts" method="post" novalidate>
    <CsrfField token={csrf} />
    <table class="rc-tbl rc-tbl--stack">
      <caption class="rc-vh">Whom complaints about each service are referred to</caption>
      <thead>
        <tr>
          <th scope="col">Service</th>
          <th scope="col">Whose list it goes to</th>
          <th scope="col">How to reach them</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ service, title, account, words }) => (
          <tr>
            <th scope="row">{title}</th>
            <td data-l="Whose list it goes to">
              <select
                class="govuk-select"
                name={`account-${service}`}
                id={`account-${service}`}
                aria-label={`${title}: whose list it goes to`}
              >
                <option value="">Nobody yet</option>
                {staff.map(({ value, text }) => (
                  <option value={value} selected={value === account}>
                    {text}
                  </option>
                ))}
              </select>
            </td>
            <td data-l="How to reach them">
              <input
                class="govuk-input"
                name={`words-${service}`}
                id={`words-${service}`}
                value={words}
                autocomplete="off"
                aria-label={`${title}: how to reach them`}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <div class="rc-acts">
      <Button text="Keep these" preventDoubleClick />
    </div>
  </form>
)

const Shown = ({ rows }: Pick<ContactsParams, 'rows'>) => (
  <dl class="rc-dl">
    {rows.map(({ title, name, words }) => (
      <div>
        <dt>{title}</dt>
        <dd>{name === '' && words === '' ? 'Nobody is named yet' : [name, words].filter(each => each !== '').join(': ')}</dd>
      </div>
    ))}
  </dl>
)

export const ContactsPage = (params: ContactsParams) => (
  <ServiceShell frame={params.frame} title="Referral contacts" current="/service/contacts" isError={params.errors.length > 0}>
    <section class="rc-block rc-space-top" aria-labelledby="contacts-h">
      <FormErrors errors={params.errors} />
      <h2 id="contacts-h">Whom to refer a complaint to</h2>
      <p class="rc-small">
        Whoever cannot handle a complaint is offered these when they refer it; the case goes to that person’s list, and the record says so.
      </p>
      {params.rows.length === 0 ? (
        <Empty title="There are no services">The body’s services stand in its own data.</Empty>
      ) : params.mayChange ? (
        <Change {...params} />
      ) : (
        <Shown rows={params.rows} />
      )}
    </section>
  </ServiceShell>
)
