import { lengthInWords, plainDay } from '#outputs'
import { type Form, textOf } from '../../form.ts'
import { Button, DateInput, Input, Radios, Select } from '../../govuk/index.ts'
import { CsrfField, errorFor, type FormError, FormErrors } from '../../layout/index.ts'
import type { VersionOfProcedure } from '../../procedure-services.ts'
import { type Frame, StaffShell } from '../parts/shell.tsx'
import { lengthName, lengthsByStage, type StageLengths } from './form.ts'

export interface WhatIfFormView {
  readonly versions: readonly VersionOfProcedure[]
  readonly version: VersionOfProcedure
  readonly form: Form
  readonly errors: readonly FormError[]
  readonly csrf: string
  readonly mayNotSeeRestricted: boolean
}

const versionTitle = ({ procedure, is }: VersionOfProcedure): string =>
  `${procedure.title}, from ${plainDay(procedure.receivedFrom)}${is === 'draft' ? ' (draft)' : ''}`

const ChooseVersion = ({ view: { versions, version } }: { readonly view: WhatIfFormView }) =>
  versions.length < 2 ? (
    <p class="rc-sub">Read by: {versionTitle(version)}</p>
  ) : (
    <form class="rc-list-tools" action="/procedures/what-if" method="get">
      <Select
        id="version"
        name="version"
        label={{ text: 'Read the cases by' }}
        items={versions.map(one => ({ value: one.hash, text: versionTitle(one) }))}
        value={version.hash}
      />
      <button class="rc-btn" type="submit">
        Choose this version
      </button>
    </form>
  )

const unitInWords = (unit: string, n: number): string => lengthInWords(n, unit as Parameters<typeof lengthInWords>[1]).replace(/^\S+ /, '')

const LengthsOfStage = ({ stage, view }: { readonly stage: StageLengths; readonly view: WhatIfFormView }) => {
  const isTouched = stage.lengths.some(length => errorFor(view.errors, lengthName(length)) !== undefined)
  return (
    <details class="rc-fold" open={isTouched || undefined}>
      <summary>
        {stage.title} <span class="k">{stage.lengths.length === 1 ? '1 length' : `${stage.lengths.length} lengths`}</span>
      </summary>
      <div class="rc-lengths">
        {stage.lengths.map(length => (
          <Input
            id={lengthName(length)}
            name={lengthName(length)}
            label={{ text: `${length.of.charAt(0).toUpperCase()}${length.of.slice(1)}` }}
            hint={{ text: `${length.clause}. Now ${length.says}.` }}
            classes="govuk-input--width-3"
            inputmode="numeric"
            autocomplete="off"
            suffix={{ text: unitInWords(length.unit, 2) }}
            value={textOf(view.form, lengthName(length)) || String(length.n)}
            errorMessage={errorFor(view.errors, lengthName(length))}
          />
        ))}
      </div>
    </details>
  )
}

const Day = ({ view, id, legend }: { readonly view: WhatIfFormView; readonly id: string; readonly legend: string }) => (
  <DateInput
    id={id}
    namePrefix={id}
    fieldset={{ legend: { text: legend } }}
    day={{ name: 'day', value: textOf(view.form, `${id}-day`) }}
    month={{ name: 'month', value: textOf(view.form, `${id}-month`) }}
    year={{ name: 'year', value: textOf(view.form, `${id}-year`) }}
    errorMessage={errorFor(view.errors, `${id}-day`) ?? errorFor(view.errors, `${id}-month`) ?? errorFor(view.errors, `${id}-year`)}
  />
)

export const WhatIfFormPage = ({ view, frame }: { readonly view: WhatIfFormView; readonly frame: Frame }) => (
  <StaffShell frame={frame} title="What if" current="/procedures" isError={view.errors.length > 0}>
    <p class="rc-crumb">
      <a href="/procedures">Procedures</a> › What if
    </p>
    <FormErrors errors={view.errors} />
    <h1>What if</h1>
    <p class="rc-sub rc-sub--form">
      Reads recorded cases again by another version, or with other lengths, and shows which duties would have been in time or late. Nothing
      in any case is changed, and nobody is told.
    </p>
    <ChooseVersion view={view} />
    <form action="/procedures/what-if" method="post" novalidate>
      <CsrfField token={view.csrf} />
      <input type="hidden" name="version" value={view.version.hash} />
      <h2 class="rc-h2--form" id="lengths">
        Lengths
      </h2>
      <p class="rc-sub">Change the ones to be tried. Those left as they are stay as the version has them.</p>
      {lengthsByStage(view.version).map(stage => (
        <LengthsOfStage stage={stage} view={view} />
      ))}
      <h2 class="rc-h2--form">Cases</h2>
      <Radios
        idPrefix="cases"
        name="cases"
        fieldset={{ legend: { text: 'Which cases?', classes: 'govuk-fieldset__legend--m' } }}
        hint={
          view.mayNotSeeRestricted ? { text: 'Restricted cases are left out, but for those in which you have a part by name.' } : undefined
        }
        items={[
          { value: 'closed', text: 'Closed' },
          { value: 'open', text: 'Open' },
          { value: 'all', text: 'Open and closed' },
        ]}
        value={textOf(view.form, 'cases') || 'closed'}
      />
      <Day view={view} id="received-from" legend="Received on or after (optional)" />
      <Day view={view} id="received-to" legend="Received on or before (optional)" />
      <p class="rc-acts">
        <Button text="See what would have been" preventDoubleClick />
        <a href="/procedures">Cancel</a>
      </p>
    </form>
  </StaffShell>
)
