import { Button, DateInput, ErrorSummary, Select, Textarea } from '../../govuk/index.ts'
import { Chip, errorFor, type Flash, type FormError } from '../../layout/index.ts'
import { Reasons } from '../case/page.tsx'
import type { Reason } from '../case/view.ts'
import { CaseShell } from '../case-frame/case-frame.tsx'
import { Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Chips, Empty, Hidden } from '../parts/small-parts.tsx'
import type { PromiseChoices, PromiseForm, PromiseRow } from './promises.ts'
import type { ActionView, GroupView, PuttingRightView } from './view.ts'

const NextStep = ({ action }: { readonly action: ActionView }) =>
  action.next === undefined ? null : (
    <p>
      <b>{action.next.must.replace(/[.]?$/, '.')}</b> {action.next.when}
      {action.next.who !== '' && `, from ${action.next.who}`}. <Clauses links={action.next.clauses} />
      {action.next.why !== undefined && (
        <>
          {' · '}
          <a href={action.next.why}>
            Why this date?<Hidden> {action.what}</Hidden>
          </a>
        </>
      )}
    </p>
  )

const ActionCard = ({ action }: { readonly action: ActionView }) => (
  <li class="rc-promise" id={`action-${action.id}`}>
    <h4>{action.what}</h4>
    <Chips chips={action.chips} />
    <NextStep action={action} />
    <dl>
      {action.details.map(({ label, value, href }) => (
        <div>
          <dt>{label}</dt>
          <dd>{href === undefined ? value : <a href={href}>{value}</a>}</dd>
        </div>
      ))}
    </dl>
    {action.refused.map(({ text, reasons }) => (
      <div class="rc-blocked">
        <p>
          <b>{text}</b>: not yet.
        </p>
        <Reasons reasons={reasons} />
      </div>
    ))}
    {(action.main || action.others.length > 0) && (
      <p class="rc-acts rc-screen-only">
        {action.main && (
          <a class="rc-btn rc-btn--main" href={action.main.href}>
            {action.main.text}
            <Hidden>: {action.what}</Hidden>
          </a>
        )}
        {action.others.map(({ text, href }) => (
          <a href={href}>
            {text}
            <Hidden>: {action.what}</Hidden>
          </a>
        ))}
      </p>
    )}
  </li>
)

const Group = ({ group, add }: { readonly group: GroupView; readonly add: AddParams | undefined }) => (
  <section class="rc-block rc-promises" aria-labelledby={`${group.anchor}-h`} id={group.anchor}>
    <h3 id={`${group.anchor}-h`}>
      {group.title}
      {group.words !== '' && <span class="rc-route__words">“{group.words}”</span>}
    </h3>
    {group.finding && (
      <p>
        <Chip meaning={group.finding.chip} text={group.finding.words} />
      </p>
    )}
    {group.promised.map(words => (
      <p class="rc-kept">
        <b>Said with the finding:</b> {words}
      </p>
    ))}
    {group.isWanting && (
      <p class="rc-warned">
        This point was upheld, and nothing is written down here that puts it right. Add what was promised in the response, or say in the
        finding why nothing can be done.
      </p>
    )}
    {group.actions.length > 0 && (
      <ul class="rc-promise-list">
        {group.actions.map(action => (
          <ActionCard action={action} />
        ))}
      </ul>
    )}
    {group.actions.length === 0 && !group.isWanting && <p class="rc-small">Nothing was promised here.</p>}
    {add && add.form.point === group.point ? (
      <AddForm {...add} />
    ) : (
      group.addHref !== undefined && (
        <p class="rc-screen-only">
          <a href={group.addHref}>
            Add what was promised<Hidden> on {group.title.toLowerCase()}</Hidden>
          </a>
        </p>
      )
    )}
  </section>
)

export interface AddParams {
  readonly action: string
  readonly form: PromiseForm
  readonly choices: PromiseChoices
  readonly hidden: readonly (readonly [string, string])[]
  readonly errors: readonly FormError[]
  readonly refused: readonly Reason[]
  readonly changed: boolean
}

const choose = (options: readonly { readonly value: string; readonly text: string }[], none: string) => [
  { value: '', text: none },
  ...options,
]

const Row = ({ row, i, choices, errors }: { readonly row: PromiseRow; readonly i: number } & Pick<AddParams, 'choices' | 'errors'>) => {
  const day = ['day', 'month', 'year'].map(part => errorFor(errors, `by-${i}-${part}`)).find(error => error !== undefined)
  return (
    <fieldset class="govuk-fieldset rc-removal">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">Number {i + 1}</legend>
      <Textarea
        id={`what-${i}`}
        name={`what-${i}`}
        value={row.what}
        rows={2}
        label={{ text: 'What will be done' }}
        hint={{ text: 'The person who complained reads these words on their own page.' }}
        errorMessage={errorFor(errors, `what-${i}`)}
      />
      <div class="rc-pair">
        <Select id={`kind-${i}`} name={`kind-${i}`} label={{ text: 'Kind' }} value={row.kind} items={choices.kinds} />
        {choices.remedies.length > 0 && (
          <Select
            id={`remedy-${i}`}
            name={`remedy-${i}`}
            label={{ text: 'Kind of remedy' }}
            value={row.remedy}
            items={choose(choices.remedies, 'Not said')}
          />
        )}
      </div>
      <DateInput
        id={`by-${i}`}
        namePrefix={`by-${i}`}
        fieldset={{ legend: { text: 'Done by', classes: 'govuk-fieldset__legend--s' } }}
        day={{ name: 'day', value: row.by.day }}
        month={{ name: 'month', value: row.by.month }}
        year={{ name: 'year', value: row.by.year }}
        errorMessage={day}
      />
      {choices.owners.length > 0 && (
        <div class="rc-pair">
          <Select
            id={`owner-${i}`}
            name={`owner-${i}`}
            label={{ text: 'Who does it' }}
            value={row.owner}
            items={choose(choices.owners, 'Nobody yet')}
            errorMessage={errorFor(errors, `owner-${i}`)}
          />
          <Select
            id={`follow-${i}`}
            name={`follow-${i}`}
            label={{ text: 'Who follows it up' }}
            value={row.followUp}
            items={choose(choices.followers, 'Nobody yet')}
            errorMessage={errorFor(errors, `follow-${i}`)}
          />
        </div>
      )}
    </fieldset>
  )
}

const AddForm = ({ action, form, choices, hidden, errors, refused, changed }: AddParams) => (
  <form action={action} method="post" novalidate id="add" class="rc-add">
    {hidden.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <input type="hidden" name="point" value={form.point} />
    {errors.length > 0 && (
      <ErrorSummary titleText="There is a problem" errorList={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
    )}
    {refused.length > 0 && (
      <div class="rc-hopeless" role="alert">
        <h4>This cannot be recorded</h4>
        <Reasons reasons={refused} />
        <p>What you typed is kept below.</p>
      </div>
    )}
    {changed && (
      <div class="rc-warned" role="alert">
        <p>The case changed while you had this open, and nothing of yours is recorded yet. Look at it above, then record this again.</p>
      </div>
    )}
    {choices.members.length > 1 && (
      <Select
        id="member"
        name="member"
        label={{ text: 'Who it is promised to' }}
        hint={{ text: 'What is promised to one alone, the others do not see.' }}
        value={form.member}
        items={choose(choices.members, 'All who complain together')}
        errorMessage={errorFor(errors, 'member')}
      />
    )}
    <Select id="source" name="source" label={{ text: 'Where it was promised' }} value={form.source} items={choices.sources} />
    {form.rows.map((row, i) => (
      <Row row={row} i={i} choices={choices} errors={errors} />
    ))}
    <p class="rc-acts">
      <Button text="Record these" name="do" value="add" preventDoubleClick />
      <Button text="Add another" name="do" value="more" classes="govuk-button--secondary" />
    </p>
  </form>
)

const Payments = ({ view }: { readonly view: PuttingRightView }) =>
  view.payments.length === 0 ? null : (
    <section class="rc-card" aria-labelledby="pay-h">
      <h2 id="pay-h">Payments</h2>
      <dl class="rc-dl">
        {view.payments.map(({ words, state }) => (
          <div>
            <dt>{words}</dt>
            <dd>{state}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={view.paymentsHref}>Open the payments</a>
      </p>
    </section>
  )

export const PuttingRightPage = ({
  view,
  frame,
  add,
}: {
  readonly view: PuttingRightView
  readonly frame: Frame & { readonly flash?: Flash }
  readonly add?: AddParams
}) => (
  <CaseShell view={view.frame} frame={frame} title="Putting right" isError={(add?.errors.length ?? 0) + (add?.refused.length ?? 0) > 0}>
    <div class="rc-case-cols">
      <section class="rc-block" aria-labelledby="pr-h">
        <h2 id="pr-h">Putting right</h2>
        <p class="rc-small">{view.lead}</p>
        {view.groups.length === 0 ? (
          <Empty title="No points yet">What is promised to put a point of complaint right appears here, and stays until it is done.</Empty>
        ) : (
          view.groups.map(group => <Group group={group} add={add} />)
        )}
      </section>
      {(view.payments.length > 0 || view.closing.length > 0) && (
        <aside aria-label="Payments and closing">
          <Payments view={view} />
          {view.closing.length > 0 && (
            <div class="rc-card">
              <h2>Why the case stays open</h2>
              <Reasons reasons={view.closing} />
            </div>
          )}
        </aside>
      )}
    </div>
  </CaseShell>
)
