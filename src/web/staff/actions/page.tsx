import type { NamedChoice } from '../../action-services.ts'
import { Button, DateInput, ErrorSummary, Input, Select } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Chips, Empty, Hidden, When } from '../parts/small-parts.tsx'
import type { Reassigned } from './reassign.ts'
import type { ActionRowView, ActionsView } from './view.ts'

export interface Giving {
  readonly chosen: readonly string[]
  readonly owner: string
  readonly followUp: string
  readonly by: { readonly day: string; readonly month: string; readonly year: string }
  readonly errors: readonly FormError[]
  readonly answers: readonly Reassigned[]
}

const all = { value: '', text: 'All' }

const Filter = ({ view }: { readonly view: ActionsView }) => (
  <form class="rc-list-tools" action="/actions" method="get">
    <input type="hidden" name="whose" value={view.filter.whose} />
    <Input id="text" name="text" label={{ text: 'Case number, name or words' }} value={view.filter.text ?? ''} autocomplete="off" />
    <Select id="which" name="which" label={{ text: 'Which' }} items={view.which} value={view.filter.which} />
    <Select id="kind" name="kind" label={{ text: 'Kind' }} items={[all, ...view.kinds]} value={view.filter.kind ?? ''} />
    <Select id="service" name="service" label={{ text: 'Service' }} items={[all, ...view.services]} value={view.filter.service ?? ''} />
    <Select id="owner" name="owner" label={{ text: 'Owner' }} items={[all, ...view.owners]} value={view.filter.owner ?? ''} />
    <button class="rc-btn rc-btn--main" type="submit">
      Find actions
    </button>
  </form>
)

const Row = ({ row, mayGive, chosen }: { readonly row: ActionRowView; readonly mayGive: boolean; readonly chosen: boolean }) => (
  <tr>
    <td data-l="Due" class="rc-nowrap">
      <When when={row.when} {...(row.late && { colour: 'late' as const })} />
    </td>
    <th scope="row">
      <a href={row.href}>
        {row.what}
        <Hidden>, {row.reference}</Hidden>
      </a>
      <div class="rc-small">
        <span class="rc-nowrap">{row.reference}</span> · {row.caseTitle}
      </div>
      {row.alone !== '' && <div class="rc-small">{row.alone}</div>}
      <Chips chips={row.chips} restricted={row.restricted} />
    </th>
    <td data-l="Owner">
      {row.owner}
      {row.followUp !== '' && <div class="rc-small">followed up by {row.followUp}</div>}
    </td>
    <td data-l="Next">{row.next}</td>
    {mayGive && (
      <td data-l="Choose" class="rc-screen-only">
        {row.isOpen && (
          <label class="rc-tick">
            <input type="checkbox" name="chosen" value={row.value} checked={chosen} />
            <span>
              Choose<Hidden> {row.what}</Hidden>
            </span>
          </label>
        )}
      </td>
    )}
  </tr>
)

const Answers = ({ answers }: Pick<Giving, 'answers'>) => {
  const done = answers.filter(({ is }) => is === 'done')
  const refused = answers.flatMap(answer => (answer.is === 'refused' ? [answer] : []))
  return answers.length === 0 ? null : (
    <div class={refused.length > 0 ? 'rc-warned' : 'rc-route__one'} role="status">
      <h2>
        {done.length === 1 ? '1 action was given out' : `${done.length} actions were given out`}
        {refused.length > 0 && `; ${refused.length} could not be`}
      </h2>
      {refused.map(({ what, value, because }) => (
        <p>
          <b>{what}</b> ({value.split(' ')[0]}): {because}
        </p>
      ))}
    </div>
  )
}

const choose = (choices: readonly NamedChoice[], none: string) => [
  { value: '', text: none },
  ...choices.map(({ value, title }) => ({ value, text: title })),
]

const Give = ({
  giving,
  owners,
  staff,
}: {
  readonly giving: Giving
  readonly owners: readonly NamedChoice[]
  readonly staff: readonly NamedChoice[]
}) => (
  <fieldset class="govuk-fieldset rc-add rc-screen-only">
    <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">Give those chosen to somebody else</legend>
    <div class="rc-pair">
      <Select
        id="to"
        name="to"
        label={{ text: 'Who does them' }}
        value={giving.owner}
        items={choose(owners, 'Choose')}
        errorMessage={errorFor(giving.errors, 'to')}
      />
      <Select
        id="follow"
        name="follow"
        label={{ text: 'Who follows them up' }}
        value={giving.followUp}
        items={choose(staff, 'As before')}
        errorMessage={errorFor(giving.errors, 'follow')}
      />
    </div>
    <DateInput
      id="by"
      namePrefix="by"
      fieldset={{ legend: { text: 'Done by (leave empty to keep each date)', classes: 'govuk-fieldset__legend--s' } }}
      day={{ name: 'day', value: giving.by.day }}
      month={{ name: 'month', value: giving.by.month }}
      year={{ name: 'year', value: giving.by.year }}
      errorMessage={errorFor(giving.errors, 'by-day') ?? errorFor(giving.errors, 'by-month') ?? errorFor(giving.errors, 'by-year')}
    />
    <Button text="Give them out" preventDoubleClick />
  </fieldset>
)

const List = ({ view, giving, mayGive }: { readonly view: ActionsView; readonly giving: Giving; readonly mayGive: boolean }) => (
  <table class="rc-tbl rc-tbl--stack">
    <caption class="rc-vh">Actions, the soonest due first</caption>
    <thead>
      <tr>
        <th scope="col">Due</th>
        <th scope="col" class="rc-w44">
          What was promised
        </th>
        <th scope="col">Owner</th>
        <th scope="col">Next</th>
        {mayGive && (
          <th scope="col" class="rc-screen-only">
            Choose
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {view.rows.map(row => (
        <Row row={row} mayGive={mayGive} chosen={giving.chosen.includes(row.value)} />
      ))}
    </tbody>
  </table>
)

export interface ActionsPageParams {
  readonly view: ActionsView
  readonly frame: Frame
  readonly csrf: string
  readonly formKey: string
  readonly giving: Giving
  readonly owners: readonly NamedChoice[]
  readonly staff: readonly NamedChoice[]
}

export const ActionsPage = ({ view, frame, csrf, formKey, giving, owners, staff }: ActionsPageParams) => {
  const mayGive = view.rows.some(({ isOpen }) => isOpen)
  return (
    <StaffShell frame={frame} title={view.title} current="/actions" isError={giving.errors.length > 0}>
      {giving.errors.length > 0 && (
        <ErrorSummary titleText="There is a problem" errorList={giving.errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <h1>{view.title}</h1>
      <p class="rc-sub">{view.sub}</p>
      <Answers answers={giving.answers} />
      <nav class="rc-views" aria-label="Whose actions">
        {view.whose.map(({ text, href, current }) => (
          <a href={href} aria-current={current ? 'true' : undefined}>
            {text}
          </a>
        ))}
      </nav>
      <Filter view={view} />
      {view.rows.length === 0 ? (
        <Empty title={view.empty.title}>{view.empty.text}</Empty>
      ) : (
        <form action={view.here} method="post" novalidate>
          <CsrfField token={csrf} />
          <input type="hidden" name="_key" value={formKey} />
          <List view={view} giving={giving} mayGive={mayGive} />
          {mayGive && <Give giving={giving} owners={owners} staff={staff} />}
        </form>
      )}
      {view.paging && (
        <nav class="rc-acts" aria-label="Pages of actions">
          {view.paging.previous !== undefined && <a href={view.paging.previous}>Previous page</a>}
          <span>{view.paging.words}</span>
          {view.paging.next !== undefined && <a href={view.paging.next}>Next page</a>}
        </nav>
      )}
      <p class="rc-more-rows">
        <a href={view.csvHref}>Download these as a spreadsheet (CSV)</a>
      </p>
    </StaffShell>
  )
}
