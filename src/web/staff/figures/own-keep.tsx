/** Questions kept under a name: the list of them, keeping the one that is asked, and having its answer by email. */
import type { OwnQuestionSaved } from '../../figure-services.ts'
import { Button, Details, Input, Select } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError } from '../../layout/index.ts'
import { Hidden } from '../parts/small-parts.tsx'

export interface Keeping {
  readonly name: string
  readonly shared: string
  readonly errors: readonly FormError[]
}

export interface KeepView {
  /** The question, as in its address. */
  readonly asked: string
  readonly saved: readonly OwnQuestionSaved[]
  readonly kept?: OwnQuestionSaved
  readonly shares: readonly { readonly value: string; readonly text: string }[]
  readonly keeping?: Keeping
  /** For the form that keeps it: made once with it. */
  readonly id: string
}

export const keptHref = (id: string): string => `/figures/own/kept/${encodeURIComponent(id)}`

const everyInWords = { week: 'every Monday', month: 'on the first of each month' } as const

const mailInWords = ({ mail }: OwnQuestionSaved): string =>
  mail === undefined ? '' : `It comes to you by email ${everyInWords[mail.every]}${mail.sends === 'csv' ? ', with a CSV file' : ''}.`

export const KeptQuestions = ({ saved, current }: { readonly saved: readonly OwnQuestionSaved[]; readonly current: string | undefined }) =>
  saved.length === 0 ? null : (
    <nav class="rc-views rc-views--wrap rc-screen-only" aria-label="Kept questions">
      {saved.map(({ id, name, keptBy }) => (
        <a href={keptHref(id)} aria-current={id === current ? 'true' : undefined}>
          {name}
          {keptBy !== undefined && <small> from {keptBy}</small>}
        </a>
      ))}
    </nav>
  )

const ByMail = ({ kept, csrf }: { readonly kept: OwnQuestionSaved; readonly csrf: string }) => (
  <>
    <h3>By email</h3>
    {kept.mail !== undefined && <p>{mailInWords(kept)}</p>}
    <form action={`${keptHref(kept.id)}/mail`} method="post" novalidate>
      <CsrfField token={csrf} />
      <Select
        id="every"
        name="every"
        label={{ text: 'How often it comes to you' }}
        hint={{ text: 'Counted when it is sent, with what you may see that day.' }}
        items={[
          { value: '', text: 'Never' },
          { value: 'week', text: 'Every Monday' },
          { value: 'month', text: 'On the first of each month' },
        ]}
        value={kept.mail?.every ?? ''}
      />
      <Select
        id="sends"
        name="sends"
        label={{ text: 'As' }}
        items={[
          { value: 'figures', text: 'Figures in the email' },
          { value: 'csv', text: 'Figures in the email, and a CSV file' },
        ]}
        value={kept.mail?.sends ?? 'figures'}
      />
      <Button text="Save" classes="govuk-button--secondary" preventDoubleClick />
    </form>
  </>
)

const Kept = ({ kept, shares, csrf }: { readonly kept: OwnQuestionSaved; readonly shares: KeepView['shares']; readonly csrf: string }) => (
  <>
    <p>
      {kept.keptBy === undefined
        ? kept.sharedWith === ''
          ? 'Only you may open it.'
          : `${shares.find(({ value }) => value === kept.sharedWith)?.text ?? 'Others'} may open it too.`
        : `${kept.keptBy} keeps it, and shares it with a role of yours.`}
    </p>
    <ByMail kept={kept} csrf={csrf} />
    {kept.keptBy === undefined && (
      <form action={`${keptHref(kept.id)}/remove`} method="post">
        <CsrfField token={csrf} />
        <button class="rc-link-button" type="submit">
          Remove this question<Hidden>: {kept.name}</Hidden>, for everybody
        </button>
      </form>
    )}
  </>
)

export const Keep = ({ view, csrf }: { readonly view: KeepView; readonly csrf: string }) => {
  const { kept, keeping, shares, asked, id } = view
  return (
    <section class="rc-keep rc-screen-only" aria-labelledby="keep-h">
      <h2 id="keep-h">{kept ? 'This question' : 'Keep this question'}</h2>
      {kept && <Kept kept={kept} shares={shares} csrf={csrf} />}
      <Details summaryText={kept ? 'Keep it under another name' : 'Give it a name'} open={keeping !== undefined}>
        <form action="/figures/own/kept" method="post" novalidate>
          <CsrfField token={csrf} />
          <input type="hidden" name="asked" value={asked} />
          <input type="hidden" name="id" value={id} />
          <Input
            id="name"
            name="name"
            label={{ text: 'Name' }}
            hint={{
              text: 'What it asks for is kept, not what it finds. A kept question can come to you by email. Put nobody’s name in it.',
            }}
            value={keeping?.name ?? ''}
            autocomplete="off"
            errorMessage={errorFor(keeping?.errors ?? [], 'name')}
          />
          <Select
            id="shared"
            name="shared"
            label={{ text: 'Who may open it' }}
            items={[{ value: '', text: 'Only me' }, ...shares]}
            value={keeping?.shared ?? ''}
            errorMessage={errorFor(keeping?.errors ?? [], 'shared')}
          />
          <Button text="Keep the question" classes="govuk-button--secondary" preventDoubleClick />
        </form>
      </Details>
    </section>
  )
}
