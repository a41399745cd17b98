/** How long a case is kept: its time, what keeps it longer, what went, and erasing one thing of it. */
import { Button, DateInput, Input, Radios, Select, Textarea } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import { CaseCrumb } from '../case-frame/case-frame.tsx'
import { envelope } from '../forms/names.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { Empty } from '../parts/small-parts.tsx'

export interface KeepingView {
  readonly reference: string
  readonly href: string
  readonly caseHref: string
  readonly csrf: string
  readonly position: number
  readonly key: string
  /** Sentences. */
  readonly standing: readonly string[]
  readonly hindrances: readonly string[]
  readonly longer?: string
  readonly erased: readonly string[]
  readonly isErased: boolean
  readonly mayChange: boolean
  readonly reasons: readonly { readonly value: string; readonly text: string }[]
  readonly whys: readonly { readonly value: string; readonly text: string }[]
  readonly things: readonly { readonly value: string; readonly text: string }[]
  readonly typed: {
    readonly why: string
    readonly reason: string
    readonly until: { readonly day: string; readonly month: string; readonly year: string }
    readonly lifted: string
    readonly thing: string
    readonly because: string
  }
  readonly errors: readonly FormError[]
}

const Envelope = ({ view, does }: { readonly view: KeepingView; readonly does: string }) => (
  <>
    <CsrfField token={view.csrf} />
    <input type="hidden" name={envelope.position} value={view.position} />
    <input type="hidden" name={envelope.key} value={view.key} />
    <input type="hidden" name="does" value={does} />
  </>
)

const Longer = ({ view }: { readonly view: KeepingView }) => (
  <section class="rc-block" aria-labelledby="longer-h">
    <h2 id="longer-h">Keep it longer</h2>
    {view.longer !== undefined ? (
      <>
        <p>{view.longer}</p>
        <form action={view.href} method="post" novalidate>
          <Envelope view={view} does="no-longer" />
          <Input
            id="lifted"
            name="lifted"
            label={{ text: 'Why it need not be kept longer' }}
            value={view.typed.lifted}
            autocomplete="off"
            errorMessage={errorFor(view.errors, 'lifted')}
          />
          <Button text="It need not be kept longer" classes="govuk-button--secondary" preventDoubleClick />
        </form>
      </>
    ) : (
      <form action={view.href} method="post" novalidate>
        <Envelope view={view} does="longer" />
        <Radios
          name="why"
          idPrefix="why"
          fieldset={{ legend: { text: 'Why', classes: 'govuk-fieldset__legend--s' } }}
          value={view.typed.why}
          items={view.reasons}
          errorMessage={errorFor(view.errors, 'why')}
        />
        <Textarea
          id="reason"
          name="reason"
          rows={3}
          label={{ text: 'In words', classes: 'govuk-label--s' }}
          value={view.typed.reason}
          errorMessage={errorFor(view.errors, 'reason')}
        />
        <DateInput
          id="until"
          namePrefix="until"
          fieldset={{ legend: { text: 'Until (leave empty where nobody knows)', classes: 'govuk-fieldset__legend--s' } }}
          day={{ name: 'day', value: view.typed.until.day }}
          month={{ name: 'month', value: view.typed.until.month }}
          year={{ name: 'year', value: view.typed.until.year }}
          errorMessage={errorFor(view.errors, 'until-day') ?? errorFor(view.errors, 'until-month') ?? errorFor(view.errors, 'until-year')}
        />
        <Button text="Keep it longer" preventDoubleClick />
      </form>
    )}
  </section>
)

const OneThing = ({ view }: { readonly view: KeepingView }) => (
  <section class="rc-block" aria-labelledby="one-h">
    <h2 id="one-h">Erase one thing by itself</h2>
    {view.things.length === 0 ? (
      <Empty title="Nothing to erase">The case holds no words and no files.</Empty>
    ) : (
      <form action={view.href} method="post" novalidate>
        <Envelope view={view} does="thing" />
        <Select
          id="thing"
          name="thing"
          label={{ text: 'What', classes: 'govuk-label--s' }}
          hint={{ text: 'Its words and its file go for good. That something was here, when it went and why, stays.' }}
          value={view.typed.thing}
          items={[{ value: '', text: 'Choose' }, ...view.things]}
          errorMessage={errorFor(view.errors, 'thing')}
        />
        <Radios
          name="because"
          idPrefix="because"
          fieldset={{ legend: { text: 'Why', classes: 'govuk-fieldset__legend--s' } }}
          value={view.typed.because}
          items={view.whys}
          errorMessage={errorFor(view.errors, 'because')}
        />
        <Button text="Erase it for good" classes="govuk-button--warning" preventDoubleClick />
      </form>
    )}
  </section>
)

export const KeepingPage = ({ view, frame }: { readonly view: KeepingView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title={`How long it is kept: ${view.reference}`} current="/cases" isError={view.errors.length > 0}>
    <CaseCrumb reference={view.reference} href={view.caseHref} here="How long it is kept" />
    <FormErrors errors={view.errors} />
    <h1>How long it is kept</h1>
    {view.standing.map(text => (
      <p class="rc-sub">{text}</p>
    ))}
    {!view.isErased && view.hindrances.length > 0 && (
      <section class="rc-block" aria-labelledby="why-h">
        <h2 id="why-h">Why it is not erased now</h2>
        <ul class="govuk-list govuk-list--bullet">
          {view.hindrances.map(text => (
            <li>{text}</li>
          ))}
        </ul>
      </section>
    )}
    {view.erased.length > 0 && (
      <section class="rc-block" aria-labelledby="gone-h">
        <h2 id="gone-h">What was erased</h2>
        <ul class="govuk-list govuk-list--bullet">
          {view.erased.map(text => (
            <li>{text}</li>
          ))}
        </ul>
      </section>
    )}
    {view.mayChange && !view.isErased && <Longer view={view} />}
    {view.mayChange && !view.isErased && <OneThing view={view} />}
  </StaffShell>
)
