import { Button, DateInput, ErrorSummary } from '../../govuk/index.ts'
import { errorFor } from '../../layout/index.ts'
import { Next } from '../case/page.tsx'
import { Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty, Hidden, tone } from '../parts/small-parts.tsx'
import { ServiceShell } from './frame.tsx'
import type { MayView, OwedGroupView, ServiceView } from './view.ts'

const Group = ({ group, isFirst }: { readonly group: OwedGroupView; readonly isFirst: boolean }) => (
  <section class={`rc-group ${tone(group.tone)}`} id={group.id} aria-labelledby={`${group.id}-h`}>
    <header>
      <h2 id={`${group.id}-h`}>{group.title}</h2>
      <span class="n">
        <Hidden>number: </Hidden>
        {group.things.length}
      </span>
      <p class="rc-small">{group.note}</p>
    </header>
    <ol class="rc-next">
      {group.things.map((thing, i) => (
        <Next thing={thing} isNow={isFirst && i === 0 && group.tone !== 'late'} />
      ))}
    </ol>
  </section>
)

const May = ({ may }: { readonly may: readonly MayView[] }) => (
  <section class="rc-block rc-space-top" aria-labelledby="may-h">
    <h2 id="may-h">What you may record</h2>
    <p class="rc-small">Whether or not it is owed now: a review held early, a date set, training given.</p>
    <ul class="rc-steps-list">
      {may.map(({ title, who, clauses, href }) => (
        <li>
          <div>
            <h3>{title}</h3>
            <p>
              {who} <Clauses links={clauses} />
            </p>
          </div>
          <a class="rc-btn" href={href}>
            Record<Hidden>: {title}</Hidden>
          </a>
        </li>
      ))}
    </ul>
  </section>
)

const Begun = ({ form }: { readonly form: NonNullable<ServiceView['begun']> }) => (
  <form action="/service/begun" method="post" novalidate>
    {form.hidden.map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <DateInput
      id="from"
      namePrefix="from"
      fieldset={{ legend: { text: 'Kept here since', classes: 'govuk-fieldset__legend--s' } }}
      hint={{ text: 'A report or review for a time that ended before this day is not asked for here.' }}
      day={{ name: 'day', value: form.from.day }}
      month={{ name: 'month', value: form.from.month }}
      year={{ name: 'year', value: form.from.year }}
      errorMessage={errorFor(form.errors, 'from-day') ?? errorFor(form.errors, 'from-month') ?? errorFor(form.errors, 'from-year')}
    />
    <Button text="Record the day" classes="govuk-button--secondary" preventDoubleClick />
  </form>
)

export const ServicePage = ({ view, frame }: { readonly view: ServiceView; readonly frame: Frame }) => {
  const shown = view.groups.filter(({ things }) => things.length > 0)
  const errors = view.begun?.errors ?? []
  return (
    <ServiceShell frame={frame} title="What is owed" current="/service" isError={errors.length > 0}>
      {errors.length > 0 && (
        <ErrorSummary titleText="There is a problem" errorList={errors.map(({ field, text }) => ({ text, href: `#${field}` }))} />
      )}
      <div class="rc-case-cols">
        <div>
          {shown.length === 0 && (
            <Empty title="Nothing is owed now">
              When a report, a review, training or a meeting becomes due it appears here, with its date and its clause.
            </Empty>
          )}
          {shown.map((group, i) => (
            <Group group={group} isFirst={i === 0} />
          ))}
          {view.later.length > 0 && (
            <details class="rc-fold">
              <summary>
                Later <span class="k">({view.later.length})</span>
              </summary>
              <ol class="rc-next">
                {view.later.map(thing => (
                  <Next thing={thing} isNow={false} />
                ))}
              </ol>
            </details>
          )}
          {view.may.length > 0 && <May may={view.may} />}
        </div>
        <aside aria-label="About this record">
          <div class="rc-card">
            <h2>Since when</h2>
            <p>
              {view.since === undefined
                ? 'Nobody has said since when these duties are kept here, so each is counted from the first day of its procedure.'
                : `Kept here since ${view.since}. What is owed for a time that ended before is not shown.`}
            </p>
            {view.begun &&
              (view.since === undefined ? (
                <Begun form={view.begun} />
              ) : (
                <details class="rc-fold" open={view.begun.errors.length > 0}>
                  <summary>Change the day</summary>
                  <Begun form={view.begun} />
                </details>
              ))}
          </div>
        </aside>
      </div>
    </ServiceShell>
  )
}
