/** Giving work to somebody else: what, to whom, why and until when. */
import { Button, Checkboxes, DateInput, Input, Radios, Select, Textarea } from '../../govuk/index.ts'
import { Chip, CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty, Hidden } from '../parts/small-parts.tsx'
import type { HandOverView } from './view.ts'

export interface Typed {
  readonly which: string
  readonly chosen: readonly string[]
  readonly as: string
  readonly to: readonly string[]
  readonly why: string
  readonly reasons: string
  readonly agreedWith: string
  readonly until: { readonly day: string; readonly month: string; readonly year: string }
}

export interface HandOverParams {
  readonly view: HandOverView
  readonly typed: Typed
  readonly errors: readonly FormError[]
  readonly key: string
  readonly csrf: string
  readonly frame: Frame
}

export const whys = { leave: 'They are away for a time', left: 'They have left, or do other work', other: 'Something else' } as const

const Source = ({ view: { source, count } }: { readonly view: HandOverView }) => (
  <>
    {source.is === 'person' && <input type="hidden" name="person" value={source.person} />}
    {source.is === 'back' && <input type="hidden" name="back" value={source.person} />}
    {source.is === 'cases' && source.asked !== undefined && <input type="hidden" name="asked" value={source.asked} />}
    {source.is === 'cases' && source.asked === undefined && source.references.map(one => <input type="hidden" name="case" value={one} />)}
    <input type="hidden" name="count" value={String(count)} />
  </>
)

const Which = ({ view, typed, errors }: Pick<HandOverParams, 'view' | 'typed' | 'errors'>) => {
  const mayChoose = view.source.is !== 'cases'
  return (
    <>
      {mayChoose && (
        <Radios
          name="which"
          idPrefix="which"
          value={typed.which}
          fieldset={{ legend: { text: 'What is handed over?', classes: 'govuk-fieldset__legend--m' } }}
          items={[
            { value: 'all', text: `All of it: ${view.count.toLocaleString('en-GB')}` },
            { value: 'chosen', text: 'Only what is ticked in the list' },
          ]}
          errorMessage={errorFor(errors, 'which')}
        />
      )}
      {view.source.is === 'cases' && view.source.asked !== undefined && <input type="hidden" name="which" value="all" />}
      <details class="rc-fold" open={view.count <= 12 || typed.which === 'chosen'}>
        <summary>
          The list <span class="k">{view.count.toLocaleString('en-GB')}</span>
        </summary>
        {view.count > view.gifts.length && <p class="rc-small">The first {view.gifts.length} are shown.</p>}
        <table class="rc-tbl rc-tbl--stack">
          <caption class="rc-vh">What is handed over</caption>
          <thead>
            <tr>
              <th scope="col">Case</th>
              <th scope="col">{mayChoose ? 'What' : 'Parts in it by name'}</th>
              <th scope="col">Whose now</th>
              {mayChoose && <th scope="col">Tick</th>}
            </tr>
          </thead>
          <tbody>
            {view.gifts.map(gift => (
              <tr>
                <th scope="row">
                  <a href={gift.href}>{gift.reference}</a> {gift.restricted && <Chip meaning="lock" text="Restricted" />}
                  {gift.title !== '' && <div class="rc-small">{gift.title}</div>}
                </th>
                <td data-l={mayChoose ? 'What' : 'Parts in it by name'}>
                  {gift.what || 'None yet'}
                  {gift.when !== '' && <div class="rc-small">{gift.when}</div>}
                </td>
                <td data-l="Whose now">{gift.from}</td>
                {mayChoose && (
                  <td data-l="Tick">
                    <label class="rc-tick">
                      <input type="checkbox" name="chosen" value={gift.value} checked={typed.chosen.includes(gift.value)} />
                      <span>
                        Tick
                        <Hidden>
                          {' '}
                          {gift.reference}, {gift.what} {gift.title}
                        </Hidden>
                      </span>
                    </label>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

const Whom = ({ view, typed, errors }: Pick<HandOverParams, 'view' | 'typed' | 'errors'>) => (
  <div class="rc-space-top">
    {view.source.is === 'cases' && (
      <Select
        id="as"
        name="as"
        label={{ text: 'In which role?', classes: 'govuk-label--m' }}
        items={[{ value: '', text: 'Choose a role' }, ...view.roles]}
        value={typed.as}
        errorMessage={errorFor(errors, 'as')}
      />
    )}
    {view.source.is !== 'back' && (
      <Checkboxes
        name="to"
        idPrefix="to"
        values={typed.to}
        classes="rc-colleagues"
        fieldset={{ legend: { text: 'Who takes it on?', classes: 'govuk-fieldset__legend--m' } }}
        hint={{ text: 'Several share it: each case goes to whoever of them holds the role and has the least so far.' }}
        items={view.colleagues.map(({ value, text, hint }) => ({ value, text, ...(hint !== undefined && { hint: { text: hint } }) }))}
        errorMessage={errorFor(errors, 'to')}
      />
    )}
    {view.away.length > 0 && <p class="rc-small">Not proposed, because they are away: {view.away.join('; ')}.</p>}
  </div>
)

const Why = ({ view, typed, errors }: Pick<HandOverParams, 'view' | 'typed' | 'errors'>) => (
  <>
    {view.source.is === 'person' && (
      <Radios
        name="why"
        idPrefix="why"
        value={typed.why}
        fieldset={{ legend: { text: 'Why?', classes: 'govuk-fieldset__legend--m' } }}
        items={Object.entries(whys).map(([value, text]) => ({ value, text }))}
        errorMessage={errorFor(errors, 'why')}
      />
    )}
    {view.source.is !== 'back' && (
      <DateInput
        id="until"
        namePrefix="until"
        fieldset={{ legend: { text: 'Until when?', classes: 'govuk-fieldset__legend--m' } }}
        hint={{ text: 'The last day away, where it is for a time. On the day after, they are offered all of it back.' }}
        day={{ name: 'day', value: typed.until.day }}
        month={{ name: 'month', value: typed.until.month }}
        year={{ name: 'year', value: typed.until.year }}
        errorMessage={errorFor(errors, 'until-day') ?? errorFor(errors, 'until-month') ?? errorFor(errors, 'until-year')}
      />
    )}
    <Textarea
      id="reasons"
      name="reasons"
      rows={2}
      label={{ text: 'The reason, as each case will say it', classes: 'govuk-label--m' }}
      hint={{ text: 'Everybody on the case can read it. Say nothing of anybody’s health.' }}
      value={typed.reasons}
      errorMessage={errorFor(errors, 'reasons')}
    />
    <Input
      id="agreedWith"
      name="agreedWith"
      label={{ text: 'With whom it was agreed, where the procedure asks', classes: 'govuk-label--s' }}
      value={typed.agreedWith}
      autocomplete="off"
    />
  </>
)

const Standing = ({ view }: { readonly view: HandOverView }) =>
  view.standing.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="roles-h">
      <h2 id="roles-h">What their role owes</h2>
      <p class="rc-small">Duties of a role go on with whoever else holds it: nothing needs handing over.</p>
      <dl class="rc-dl">
        {view.standing.map(({ title, words }) => (
          <div>
            <dt>{title}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {view.mayGiveRoles && (
        <p>
          <a href="/service/roles">Give a role for a time, or let somebody deputise</a>
        </p>
      )}
    </section>
  )

const Contacts = ({ view: { contacts } }: { readonly view: HandOverView }) =>
  contacts.length === 0 ? null : (
    <section class="rc-block" aria-labelledby="refer-h">
      <h2 id="refer-h">Whom to refer it to</h2>
      <ul class="rc-steps-list">
        {contacts.map(({ title, words, href, isOwn }) => (
          <li>
            <div>
              <h3>
                {title} {isOwn && <Chip meaning="plain" text="The service of this case" />}
              </h3>
              <p>{words}</p>
            </div>
            {href !== undefined && (
              <a class="rc-btn" href={href}>
                Refer to them<Hidden>: {title}</Hidden>
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )

export const HandOverPage = ({ view, typed, errors, key, csrf, frame }: HandOverParams) => (
  <StaffShell frame={frame} title={view.title} current="/cases" isError={errors.length > 0}>
    <p class="rc-crumb">
      <a href="/cases">Cases</a> › Hand over
    </p>
    <FormErrors errors={errors} />
    <h1>{view.title}</h1>
    <p class="rc-sub">{view.sub}</p>
    <Contacts view={view} />
    {view.count === 0 ? (
      <Empty title="Nothing to hand over">{view.empty}</Empty>
    ) : (
      <form class="rc-hand-over" action="/hand-over" method="post" novalidate>
        <CsrfField token={csrf} />
        <input type="hidden" name="_key" value={key} />
        <Source view={view} />
        <Which view={view} typed={typed} errors={errors} />
        <Whom view={view} typed={typed} errors={errors} />
        <Why view={view} typed={typed} errors={errors} />
        <Button text={view.source.is === 'back' ? 'Take it back' : 'Hand it over'} preventDoubleClick />
      </form>
    )}
    <Standing view={view} />
  </StaffShell>
)
