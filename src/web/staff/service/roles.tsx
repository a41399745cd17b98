/** Who holds each role today, who deputises, and the forms that give a role and end one. */
import { type HeldRole, plainDay } from '#outputs'
import { Button, DateInput, ErrorSummary, Input, Select } from '../../govuk/index.ts'
import { Chip, errorFor, type FormError } from '../../layout/index.ts'
import type { Option } from '../forms/step-fields.ts'
import { Clauses, type LinkClause } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Hidden } from '../parts/small-parts.tsx'
import { ServiceShell } from './frame.tsx'
import type { Hidden as HiddenFields } from './parts.ts'

export interface RolesForm {
  readonly hidden: HiddenFields
  readonly people: readonly Option[]
  readonly roles: readonly Option[]
  readonly substituted: readonly Option[]
  readonly typed: Readonly<Record<'person' | 'role' | 'insteadOf' | 'reason', string>>
  readonly until: { readonly day: string; readonly month: string; readonly year: string }
  readonly errors: readonly FormError[]
}

export interface RolesView {
  readonly roles: readonly HeldRole[]
  readonly gaps: readonly HeldRole[]
  readonly link: LinkClause
  readonly form?: RolesForm
}

const until = (day: HeldRole['deputies'][number]['until']): string => (day === undefined ? '' : ` until ${plainDay(day)}`)

const End = ({
  form,
  person,
  role,
  insteadOf,
  says,
}: {
  readonly form: RolesForm
  readonly person: string
  readonly role: string
  readonly insteadOf?: string
  readonly says: string
}) => (
  <form action="/service/roles/end" method="post">
    {form.hidden.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <input type="hidden" name="person" value={person} />
    <input type="hidden" name="role" value={role} />
    {insteadOf !== undefined && <input type="hidden" name="insteadOf" value={insteadOf} />}
    <button type="submit" class="rc-link-button">
      End<Hidden> {says}</Hidden>
    </button>
  </form>
)

const Holders = ({ held, form }: { readonly held: HeldRole; readonly form: RolesForm | undefined }) => (
  <>
    {held.holders.map(({ id, name, since, until: last }) => (
      <div>
        {name}
        {since !== undefined && `, since ${plainDay(since)}`}
        {until(last)}
        {form && <End form={form} person={id} role={held.role} says={`${name} as ${held.title}`} />}
      </div>
    ))}
    {held.deputies.map(({ id, name, as, asTitle, until: last }) => (
      <div>
        {name}, {asTitle}, deputises{until(last)}
        {form && <End form={form} person={id} role={as} insteadOf={held.role} says={`${name} deputising for the ${held.title}`} />}
      </div>
    ))}
    {held.holders.length + held.deputies.length === 0 &&
      (held.isGap ? (
        <Chip meaning="late" text="Nobody" />
      ) : held.isAppointed ? (
        'Named case by case'
      ) : held.isOutside ? (
        'Outside the body'
      ) : (
        'Nobody'
      ))}
  </>
)

const Give = ({ form }: { readonly form: RolesForm }) => (
  <section class="rc-block" aria-labelledby="give-h">
    <h2 id="give-h">Give a role, or let somebody deputise</h2>
    <p class="rc-small">It takes effect at once, in what they see and in what they may record. It is kept in the record with your name.</p>
    <form action="/service/roles" method="post" novalidate>
      {form.hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Select
        id="person"
        name="person"
        label={{ text: 'Who?', classes: 'govuk-label--m' }}
        items={[{ value: '', text: 'Choose a person' }, ...form.people.map(({ value, text }) => ({ value, text }))]}
        value={form.typed.person}
        errorMessage={errorFor(form.errors, 'person')}
      />
      <Select
        id="role"
        name="role"
        label={{ text: 'Which role?', classes: 'govuk-label--m' }}
        hint={{ text: 'For a deputy, the role they act in: their own.' }}
        items={[{ value: '', text: 'Choose a role' }, ...form.roles.map(({ value, text }) => ({ value, text }))]}
        value={form.typed.role}
        errorMessage={errorFor(form.errors, 'role')}
      />
      <Select
        id="insteadOf"
        name="insteadOf"
        label={{ text: 'In whose place? (optional)', classes: 'govuk-label--m' }}
        hint={{ text: 'Only for a deputy. Roles for which the procedure lets nobody deputise are not offered.' }}
        items={[{ value: '', text: 'In nobody’s place' }, ...form.substituted.map(({ value, text }) => ({ value, text }))]}
        value={form.typed.insteadOf}
        errorMessage={errorFor(form.errors, 'insteadOf')}
      />
      <DateInput
        id="until"
        namePrefix="until"
        fieldset={{ legend: { text: 'Until when? (optional)', classes: 'govuk-fieldset__legend--m' } }}
        hint={{ text: 'The last day. Leave it empty for a role without an end; a deputy needs one.' }}
        day={{ name: 'day', value: form.until.day }}
        month={{ name: 'month', value: form.until.month }}
        year={{ name: 'year', value: form.until.year }}
        errorMessage={errorFor(form.errors, 'until-day') ?? errorFor(form.errors, 'until-month') ?? errorFor(form.errors, 'until-year')}
      />
      <Input
        id="reason"
        name="reason"
        label={{ text: 'Why (optional)', classes: 'govuk-label--m' }}
        value={form.typed.reason}
        errorMessage={errorFor(form.errors, 'reason')}
      />
      <Button text="Give the role" preventDoubleClick />
    </form>
  </section>
)

export const RolesPage = ({ view, frame }: { readonly view: RolesView; readonly frame: Frame }) => {
  const errors = view.form?.errors ?? []
  return (
    <ServiceShell frame={frame} title="Roles" current="/service/roles" isError={errors.length > 0}>
      <div class="rc-space-top">
        {errors.length > 0 && (
          <ErrorSummary titleText="There is a problem" errorList={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
        )}
        {view.gaps.length > 0 && (
          <div class="rc-warned" role="note">
            <h2>
              {view.gaps.length === 1
                ? '1 role that owes something is held by nobody'
                : `${view.gaps.length} roles that owe something are held by nobody`}
            </h2>
            <p>{view.gaps.map(({ title }) => title).join(', ')}. Nobody else may do what these alone owe.</p>
          </div>
        )}
        <section class="rc-block" aria-labelledby="roles-h">
          <h2 id="roles-h">Who holds each role today</h2>
          <p class="rc-small">Those who deputise are shown with the role in whose place they stand, and until when.</p>
          <table class="rc-tbl rc-tbl--stack">
            <thead>
              <tr>
                <th scope="col">Role</th>
                <th scope="col">Who holds it</th>
                <th scope="col">Clause</th>
              </tr>
            </thead>
            <tbody>
              {view.roles.map(held => (
                <tr>
                  <th scope="row">{held.title}</th>
                  <td data-l="Who holds it">
                    <Holders held={held} form={view.form} />
                  </td>
                  <td data-l="Clause">
                    <Clauses links={view.link(held.clause)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        {view.form && <Give form={view.form} />}
      </div>
    </ServiceShell>
  )
}
