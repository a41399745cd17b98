import type { ComponentChildren } from 'preact'
import type { Form } from '../../form.ts'
import { textOf } from '../../form.ts'
import { Button, Input, Radios, Select, Textarea } from '../../govuk/index.ts'
import { errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { CaseShell } from '../case-frame/case-frame.tsx'
import { Clauses } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'
import { GroupMember } from './group-member.tsx'
import type { GroupView } from './group-view.ts'
import { StepList } from './step-list.tsx'
import { SubPages } from './sub-pages.tsx'

export interface GroupParams {
  readonly view: GroupView
  readonly frame: Frame
  readonly hidden: readonly (readonly [name: string, value: string])[]
  readonly typed: Form
  readonly errors: readonly FormError[]
}

const Act = ({
  params,
  act,
  title,
  children,
}: {
  readonly params: GroupParams
  readonly act: string
  readonly title: string
  readonly children: ComponentChildren
}) => (
  <details class="rc-fold" open={textOf(params.typed, 'act') === act}>
    <summary>{title}</summary>
    <form action={params.view.action} method="post" novalidate>
      {params.hidden.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="act" value={act} />
      {children}
      <Button text={title} preventDoubleClick />
    </form>
  </details>
)

const label = (text: string) => ({ text, classes: 'govuk-label--s' })
const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } })

/** The controls of one of the forms, with what was typed where it was this one that was sent. */
const controlsOf = ({ typed, errors }: GroupParams, act: string) => {
  const isThis = textOf(typed, 'act') === act
  const common = (name: string) => ({
    ...{ id: `${act}-${name}`, name, value: isThis ? textOf(typed, name) : '' },
    errorMessage: isThis ? errorFor(errors, `${act}-${name}`) : undefined,
  })
  return {
    line: (name: string, text: string, hint?: string) => (
      <Input {...common(name)} label={label(text)} hint={hint === undefined ? undefined : { text: hint }} autocomplete="off" />
    ),
    words: (name: string, text: string) => <Textarea {...common(name)} label={label(text)} rows={2} />,
    choice: (name: string, text: string, items: readonly { readonly value: string; readonly text: string }[]) => (
      <Select {...common(name)} label={label(text)} items={[{ value: '', text: 'Choose' }, ...items]} />
    ),
    radios: (name: string, text: string, items: readonly { readonly value: string; readonly text: string }[]) => {
      const { id, ...more } = common(name)
      return <Radios {...more} idPrefix={id} fieldset={legend(text)} items={items} classes="govuk-radios--small" />
    },
  }
}

const Join = ({ params }: { readonly params: GroupParams }) => {
  const { line, words, choice, radios } = controlsOf(params, 'join')
  return (
    <Act params={params} act="join" title="Add somebody to the complaint">
      {line('name', 'Name')}
      {choice('relation', 'Who they are, to the person it is about', params.view.relations)}
      {line('email', 'Email address (optional)', 'By it they follow their own part.')}
      {line('phone', 'Telephone (optional)')}
      {line('address', 'Address (optional)')}
      {radios('agrees', 'Have they agreed to be part of it?', [
        { value: 'given', text: 'Yes' },
        { value: 'refused', text: 'No' },
        { value: 'not-asked', text: 'Not asked yet' },
      ])}
      {words('wish', 'What they want to come of it (optional)')}
    </Act>
  )
}

const Agree = ({ params }: { readonly params: GroupParams }) => {
  const { choice, radios, words } = controlsOf(params, 'agree')
  return (
    <Act params={params} act="agree" title="Record what a member answered or wants">
      {choice('member', 'Who', params.view.stillIn)}
      {radios('agrees', 'Do they agree to be part of it?', [
        { value: 'given', text: 'Yes' },
        { value: 'refused', text: 'No' },
        { value: 'not-asked', text: 'That was not spoken of' },
      ])}
      {words('wish', 'What they want to come of it (optional)')}
    </Act>
  )
}

const Speaks = ({ params }: { readonly params: GroupParams }) => {
  const { choice, radios } = controlsOf(params, 'speaks')
  return (
    <Act params={params} act="speaks" title="Record who speaks for the group">
      {choice('member', 'Who speaks for them', params.view.stillIn)}
      {radios('letters', 'Whom we write to', [
        { value: 'each', text: 'Each of them' },
        { value: 'speaker', text: 'Only whoever speaks for them' },
      ])}
    </Act>
  )
}

const Find = ({ params }: { readonly params: GroupParams }) => {
  const { choice, words } = controlsOf(params, 'find')
  return (
    <Act params={params} act="find" title="Record a finding for one member alone">
      <p>Only where it differs from what is found for all. The finding for the others stays as it is.</p>
      {choice('member', 'For whom', params.view.stillIn)}
      {choice('point', 'On which point', params.view.points)}
      {choice('finding', 'The finding for them', params.view.findings)}
      {words('reasons', 'The reasons')}
    </Act>
  )
}

const Leave = ({ params }: { readonly params: GroupParams }) => {
  const { choice, radios, words } = controlsOf(params, 'leave')
  return (
    <Act params={params} act="leave" title="Record that a member leaves">
      {choice('member', 'Who leaves', params.view.stillIn)}
      {radios('how', 'What becomes of their part', [
        { value: 'ends', text: 'It ends' },
        { value: 'alone', text: 'It goes on as a complaint of its own, counted from the same first day' },
      ])}
      {words('words', 'What they said (optional)')}
    </Act>
  )
}

const Rules = ({ rules }: Pick<GroupView, 'rules'>) => (
  <section class="rc-block" aria-labelledby="rules-h">
    <h2 id="rules-h">What the procedure says of a group</h2>
    {rules.length > 0 && (
      <ul class="rc-plain-list">
        {rules.map(({ words, clauses, reading }) => (
          <li>
            {words}. <Clauses links={clauses} /> {reading !== '' && <span class="rc-kept">{reading}</span>}
          </li>
        ))}
      </ul>
    )}
    {rules.every(({ reading }) => reading === '') && (
      <p>
        {rules.length === 0
          ? 'This procedure says nothing of several people who complain together, so the plain default holds:'
          : 'It says no more of how a group is handled. There the plain default holds:'}{' '}
        each agrees for themselves and may leave; whoever joins later moves no date, which is counted from the first day it was received;
        one answer goes to all; what is found for one alone, or promised to one alone, that one reads on their own page and the others do
        not.
      </p>
    )}
  </section>
)

export const GroupPage = (params: GroupParams) => {
  const { view, frame, errors } = params
  const hasMembers = view.stillIn.length > 0
  return (
    <CaseShell view={view.frame} frame={frame} title="A group" isError={errors.length > 0}>
      <SubPages reference={view.reference} current="group" />
      <div class="rc-space-top">
        <FormErrors errors={errors} />
        <Rules rules={view.rules} />
        <section class="rc-block" aria-labelledby="members-h">
          <h2 id="members-h">Who complains together{view.members.length > 0 && ` (${view.stillIn.length})`}</h2>
          {view.members.length === 0 ? (
            <Empty title="One person complains">Add whoever complains with them: each then has a part of their own in this case.</Empty>
          ) : (
            <>
              <p>
                {view.lettersTo === 'each' || view.speaker === ''
                  ? 'We write to each who is part of it.'
                  : 'We write to whoever speaks for them.'}
              </p>
              {view.members.map(member => (
                <GroupMember member={member} />
              ))}
            </>
          )}
          <div class="rc-screen-only">
            {view.mayJoin && <Join params={params} />}
            {view.maySpeakForThem && hasMembers && <Agree params={params} />}
            {view.maySpeakForThem && hasMembers && <Speaks params={params} />}
            {view.mayFind && hasMembers && view.points.length > 0 && <Find params={params} />}
            {view.maySpeakForThem && hasMembers && <Leave params={params} />}
          </div>
          <StepList steps={view.steps} />
        </section>
      </div>
    </CaseShell>
  )
}
