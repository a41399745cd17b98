import type { LocalDate } from '#calendar'
import { type Body, providersOffered, relationsOffered } from '#language'
import { longDay, plainDay } from '#outputs'
import { type Form, listOf, textOf } from '../../form.ts'
import { Button, Checkboxes, DateInput, Details, Input, NotificationBanner, Radios, Select, Textarea } from '../../govuk/index.ts'
import type { RelatedCase } from '../../intake-services.ts'
import { CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { noProceedings, type ProceedingsKind, proceedingsAnswer, proceedingsWords } from '../../proceedings-asked.ts'
import { helpOfferedBy } from '../../public/questions/help.tsx'
import type { LikeCase } from '../../theme-services.ts'
import { sentence } from '../acts/act.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { LikeCases } from '../themes/like-cases.tsx'
import { channels, pointBoxes, pointId } from './form.ts'
import { Related } from './related.tsx'

export interface TakeView {
  readonly body: Body
  readonly today: LocalDate
  readonly form: Form
  readonly errors: readonly FormError[]
  readonly csrf: string
  readonly key: string
  readonly isKept: boolean
  /** Cases it may be about, before it is recorded. */
  readonly related: readonly RelatedCase[]
  /** Cases told in like words, where somebody asked for them. */
  readonly like?: readonly LikeCase[]
  /** What a complaint received today may come under. */
  readonly procedures: readonly { readonly title: string; readonly href: string }[]
  /** Kinds of other proceedings that the procedures ask about; none: they do not ask. */
  readonly proceedings: readonly ProceedingsKind[]
  /** What else than a complaint the procedure takes, and whose enquiries it names. */
  readonly others: { readonly kinds: readonly string[]; readonly from: readonly string[] } | undefined
}

/** Asked on this page itself: not carried as hidden fields. */
const own: readonly string[] = [proceedingsAnswer, proceedingsWords]

const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--m' } })
const label = (text: string) => ({ text, classes: 'govuk-label--m' })

const Line = ({
  view,
  name,
  text,
  width,
  hint,
  type,
}: {
  readonly view: TakeView
  readonly name: string
  readonly text: string
  readonly width?: string
  readonly hint?: string
  readonly type?: string
}) => (
  <Input
    id={name}
    name={name}
    label={label(text)}
    hint={hint === undefined ? undefined : { text: hint }}
    value={textOf(view.form, name)}
    classes={width}
    type={type}
    autocomplete="off"
    errorMessage={errorFor(view.errors, name)}
  />
)

const dayOf = (view: TakeView, name: string, first: { readonly day: string; readonly month: string; readonly year: string }) => {
  const isTyped = Object.hasOwn(view.form, `${name}-day`)
  const part = (which: 'day' | 'month' | 'year') => ({ name: which, value: isTyped ? textOf(view.form, `${name}-${which}`) : first[which] })
  return {
    day: part('day'),
    month: part('month'),
    year: part('year'),
    errorMessage: errorFor(view.errors, `${name}-day`) ?? errorFor(view.errors, `${name}-month`) ?? errorFor(view.errors, `${name}-year`),
  }
}

/** Not everything that comes in is a complaint: what else it may be, where the procedure takes it. */
const WhatItIs = ({ view, others }: { readonly view: TakeView; readonly others: NonNullable<TakeView['others']> }) => (
  <>
    <Radios
      name="what"
      fieldset={legend('What is it?')}
      items={[
        { value: 'complaint', text: 'A complaint' },
        ...others.kinds.map(kind => ({ value: kind, text: `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind}` })),
      ]}
      value={textOf(view.form, 'what') || 'complaint'}
      classes="govuk-radios--small govuk-radios--inline"
    />
    {others.from.length > 0 && (
      <Details summaryText="It is an enquiry for somebody else" open={textOf(view.form, 'from') !== ''}>
        <Radios
          name="from"
          fieldset={legend('From whom? (optional)')}
          items={[
            ...others.from.map(from => ({ value: from, text: from.length < 4 ? from.toUpperCase() : sentence(from.replaceAll('-', ' ')) })),
            { value: '', text: 'Somebody else' },
          ]}
          value={textOf(view.form, 'from')}
          classes="govuk-radios--small"
        />
      </Details>
    )}
  </>
)

const HowItCame = ({ view }: { readonly view: TakeView }) => {
  const { today } = view
  const now = { day: String(Number(today.slice(8))), month: String(Number(today.slice(5, 7))), year: today.slice(0, 4) }
  return (
    <section class="rc-block" aria-labelledby="how-h">
      <h2 id="how-h">How it came</h2>
      {view.others && <WhatItIs view={view} others={view.others} />}
      <Radios
        name="channel"
        fieldset={legend('How did it come?')}
        items={channels}
        value={Object.hasOwn(view.form, 'channel') ? textOf(view.form, 'channel') : 'telephone'}
        classes="govuk-radios--small govuk-radios--inline"
        errorMessage={errorFor(view.errors, 'channel')}
      />
      <DateInput
        id="received"
        namePrefix="received"
        fieldset={legend('When did it reach you?')}
        hint={{ text: `Every date is counted from this day. Today is ${longDay(today)}.` }}
        {...dayOf(view, 'received', now)}
      />
      <Line view={view} name="receivedAt" text="Time of day (optional)" width="govuk-input--width-5" hint="Like 4:10pm or 16:10." />
    </section>
  )
}

const Who = ({ view }: { readonly view: TakeView }) => (
  <section class="rc-block" aria-labelledby="who-h">
    <h2 id="who-h">Who is complaining</h2>
    <Radios
      name="relation"
      fieldset={legend('Who are they?')}
      items={relationsOffered(view.body).map(({ id, title, called }) => ({ value: id, text: called ?? title }))}
      value={textOf(view.form, 'relation')}
      classes="govuk-radios--small"
      errorMessage={errorFor(view.errors, 'relation')}
    />
    <Line view={view} name="name" text="Name" />
    <Checkboxes
      name="anonymous"
      items={[{ value: 'yes', text: 'They stay anonymous' }]}
      values={listOf(view.form, 'anonymous')}
      classes="govuk-checkboxes--small"
    />
    <Line view={view} name="age" text="Age, if they are under 25 (optional)" width="govuk-input--width-3" />
    <Line view={view} name="phone" text="Telephone" width="govuk-input--width-20" type="tel" />
    <Line view={view} name="email" text="Email" type="email" />
    <Textarea
      id="address"
      name="address"
      label={label('Address')}
      value={textOf(view.form, 'address')}
      rows={3}
      errorMessage={errorFor(view.errors, 'address')}
    />
    <Details
      summaryText="It is about somebody else, or somebody helps them"
      open={['affectedName', 'representativeName'].some(name => textOf(view.form, name) !== '')}
    >
      <Line view={view} name="affectedName" text="Name of the person it is about" />
      <Line view={view} name="affectedAge" text="Their age (optional)" width="govuk-input--width-3" />
      <Radios
        name="representative"
        fieldset={legend('Does somebody help or act for them?')}
        items={[
          { value: 'no', text: 'No' },
          { value: 'supports', text: 'Somebody supports them' },
          { value: 'acts', text: 'Somebody acts for them' },
        ]}
        value={textOf(view.form, 'representative')}
        classes="govuk-radios--small"
      />
      <Line view={view} name="representativeName" text="Name of the supporter or representative" />
      <Line view={view} name="representativeContact" text="How to reach them" />
    </Details>
  </section>
)

/** Asked where the procedure has something wait for other proceedings. */
const Proceedings = ({ view }: { readonly view: TakeView }) => (
  <>
    <Checkboxes
      name={proceedingsAnswer}
      idPrefix="proceedings"
      fieldset={legend('Is anybody else looking into it? (optional)')}
      hint={{ text: 'Ask. A part of it may have to wait; the rest goes on.' }}
      items={[
        ...view.proceedings.map(({ value, text }) => ({ value, text })),
        { divider: 'or' },
        { value: noProceedings, text: 'None that they know of', behaviour: 'exclusive' },
      ]}
      values={listOf(view.form, proceedingsAnswer)}
      classes="govuk-checkboxes--small"
      errorMessage={errorFor(view.errors, 'proceedings')}
    />
    <Input
      id="otherProceedings"
      name={proceedingsWords}
      label={label('What they say of it (optional)')}
      hint={{ text: 'Which court or hearing, and when it decides.' }}
      value={textOf(view.form, proceedingsWords)}
      autocomplete="off"
      errorMessage={errorFor(view.errors, 'otherProceedings')}
    />
  </>
)

const What = ({ view }: { readonly view: TakeView }) => {
  const nothing = { day: '', month: '', year: '' }
  return (
    <section class="rc-block" aria-labelledby="what-h">
      <h2 id="what-h">What they say</h2>
      <p class="rc-sub rc-sub--form">One box for each thing complained of, in their own words. Each is answered on its own.</p>
      {pointBoxes(view.form).map((words, i) => (
        <Textarea
          id={pointId(i)}
          name="points"
          label={label(`Point ${i + 1}${i === 0 ? '' : ' (optional)'}`)}
          value={words}
          rows={3}
          errorMessage={errorFor(view.errors, pointId(i))}
          attributes={{ dir: 'auto' }}
        />
      ))}
      <Line view={view} name="summary" text="Our summary, in a line (optional)" hint="In our words. It is kept apart from theirs." />
      <p class="rc-acts rc-acts--in">
        <Button text="Add another point" name="do" value="more" classes="govuk-button--secondary" />
        <Button text="Look for cases like it" name="do" value="like" classes="govuk-button--secondary" />
      </p>
      {view.like && (
        <section id="like" aria-labelledby="like-h">
          <h3 id="like-h">Cases told in like words</h3>
          <LikeCases cases={view.like} body={view.body} />
        </section>
      )}
      <Select
        id="service"
        name="service"
        label={label('Which service is it about?')}
        items={[
          { value: '', text: 'Choose' },
          ...view.body.services.map(({ id, title, closedFrom }) => ({
            value: id,
            text: closedFrom === undefined ? title : `${title} (closed from ${plainDay(closedFrom)})`,
          })),
          { value: 'not-sure', text: 'Not known' },
        ]}
        value={textOf(view.form, 'service')}
        errorMessage={errorFor(view.errors, 'service')}
      />
      {providersOffered(view.body, view.today).length > 0 && (
        <Select
          id="provider"
          name="provider"
          label={label('Who provides it? (optional)')}
          items={[
            { value: '', text: 'We do, or it is not known' },
            ...providersOffered(view.body, view.today).map(({ name }) => ({ value: name, text: name })),
          ]}
          value={textOf(view.form, 'provider')}
          errorMessage={errorFor(view.errors, 'provider')}
        />
      )}
      <DateInput
        id="happened"
        namePrefix="happened"
        fieldset={legend('When did it happen? (optional)')}
        hint={{ text: 'The last day it happened, or the month and year.' }}
        {...dayOf(view, 'happened', nothing)}
      />
      <Radios
        name="danger"
        fieldset={legend('Do they say that somebody was harmed, or may be? (optional)')}
        items={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ]}
        value={textOf(view.form, 'danger')}
        classes="govuk-radios--small govuk-radios--inline"
      />
      {view.proceedings.length > 0 && <Proceedings view={view} />}
      <Textarea
        id="outcomeWanted"
        name="outcomeWanted"
        label={label('What they would like to happen (optional)')}
        value={textOf(view.form, 'outcomeWanted')}
        rows={2}
        errorMessage={errorFor(view.errors, 'outcomeWanted')}
      />
    </section>
  )
}

const Needs = ({ view }: { readonly view: TakeView }) => (
  <section class="rc-block" aria-labelledby="needs-h">
    <h2 id="needs-h">How to deal with them</h2>
    <Checkboxes
      name="help"
      fieldset={legend('Do they need any help? (optional)')}
      items={helpOfferedBy(view.body).map(text => ({ value: text, text }))}
      values={listOf(view.form, 'help')}
      classes="govuk-checkboxes--small"
    />
    <Line view={view} name="helpOther" text="Other help (optional)" />
    <Radios
      name="contactBy"
      fieldset={legend('Best way to reach them (optional)')}
      items={[
        { value: 'phone', text: 'Telephone' },
        { value: 'text', text: 'Text' },
        { value: 'email', text: 'Email' },
        { value: 'letter', text: 'Letter' },
      ]}
      value={textOf(view.form, 'contactBy')}
      classes="govuk-radios--small govuk-radios--inline"
    />
    <Line view={view} name="contactAvoid" text="What to avoid (optional)" hint="Like: do not telephone before 4pm." />
  </section>
)

export const TakePage = ({ view, frame }: { readonly view: TakeView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title="Take a complaint" current="/take-a-complaint" isError={view.errors.length > 0}>
    <div class="rc-form-cols">
      <div>
        <FormErrors errors={view.errors} />
        {view.isKept && (
          <NotificationBanner titleText="Not recorded yet">
            <p class="govuk-notification-banner__heading">What you typed is here. Look at it, then record it.</p>
          </NotificationBanner>
        )}
        <h1>Take a complaint</h1>
        <p class="rc-sub rc-sub--form">
          For a complaint made by telephone, letter, email or in person. It is recorded as received on the day it came.
        </p>
        <form action="/take-a-complaint" method="post" novalidate>
          <CsrfField token={view.csrf} />
          <input type="hidden" name="_key" value={view.key} />
          {/* Enter, pressed in a line, does what the first button of a form does. */}
          <p class="rc-acts rc-acts--first">
            <button class="rc-btn" type="submit" name="do" value="record">
              Record it
            </button>
            <span class="rc-small">Enter in any line does the same. Nothing typed is lost when something is missing.</span>
          </p>
          <Related related={view.related} form={view.form} />
          <What view={view} />
          <Who view={view} />
          <Needs view={view} />
          <HowItCame view={view} />
          {view.related.length === 0 &&
            ['seen', 'related'].flatMap(name => listOf(view.form, name).map(value => <input type="hidden" name={name} value={value} />))}
          {Object.keys(view.form)
            .filter(name => name.startsWith('route.') && !(view.proceedings.length > 0 && own.includes(name)))
            .flatMap(name => listOf(view.form, name).map(value => <input type="hidden" name={name} value={value} />))}
          <p class="rc-acts">
            <Button text="Record it now" name="do" value="record" preventDoubleClick />
            <Button text="Which way does it go?" name="do" value="route" classes="govuk-button--secondary" />
            <a href="/today">Cancel</a>
          </p>
        </form>
      </div>
      <aside aria-label="While you listen">
        <div class="rc-card">
          <h2>While you listen</h2>
          <ul class="rc-ways">
            <li>Write down their words, not yours</li>
            <li>
              {view.body.emergency.says} {view.body.emergency.phone}
            </li>
            <li>Ask what they would like to happen</li>
            {view.body.advocacy && (
              <li>
                {view.body.advocacy.says} {view.body.advocacy.name}, {view.body.advocacy.phone}
              </li>
            )}
          </ul>
        </div>
        {view.procedures.length > 0 && (
          <div class="rc-card">
            <h2>The procedure</h2>
            <ul class="rc-ways">
              {view.procedures.map(({ title, href }) => (
                <li>
                  <a href={href}>{title}</a>
                </li>
              ))}
            </ul>
            <p class="rc-small">Who does what, by when and under which clause. Opened in a new tab, what you have typed stays here.</p>
          </div>
        )}
      </aside>
    </div>
  </StaffShell>
)
