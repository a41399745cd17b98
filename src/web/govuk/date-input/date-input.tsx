import { type Attributes, attributes, classNames, content } from '../content.ts'
import type { ErrorMessageParams } from '../error-message/error-message.tsx'
import type { FieldsetParams } from '../fieldset/fieldset.tsx'
import { FormGroupOfSeveral, type FormGroupParams } from '../form-group.tsx'
import type { HintParams } from '../hint/hint.tsx'
import { Input } from '../input/input.tsx'

export interface DateItem {
  readonly id?: string | undefined
  readonly name?: string | undefined
  readonly label?: string | undefined
  readonly value?: string | number | undefined
  readonly error?: boolean | undefined
  readonly autocomplete?: string | undefined
  readonly inputmode?: string | undefined
  readonly pattern?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface DateInputParams {
  readonly id: string
  readonly namePrefix?: string | undefined
  readonly items?: readonly (DateItem | false | null | undefined)[] | undefined
  readonly day?: DateItem | undefined
  readonly month?: DateItem | undefined
  readonly year?: DateItem | undefined
  readonly values?: Readonly<Record<string, string | number | undefined>> | undefined
  readonly hint?: HintParams | undefined
  readonly errorMessage?: ErrorMessageParams | undefined
  readonly formGroup?: FormGroupParams | undefined
  readonly fieldset?: FieldsetParams | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

const isMarked = (item: DateItem): boolean => Boolean(item.error || item.classes?.includes('govuk-input--error'))
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()

/** Day, month and year as three fields; the ones marked `error`, or all of them, are drawn as wrong. */
export function DateInput(params: DateInputParams) {
  const parts = {
    day: params.day ?? { name: 'day', value: params.values?.day, classes: 'govuk-input--width-2' },
    month: params.month ?? { name: 'month', value: params.values?.month, classes: 'govuk-input--width-2' },
    year: params.year ?? { name: 'year', value: params.values?.year, classes: 'govuk-input--width-4' },
  } satisfies Record<string, DateItem>
  const items: readonly (DateItem | false | null | undefined)[] = params.items?.length ? params.items : [parts.day, parts.month, parts.year]
  const someMarked = items.some(item => item && isMarked(item))
  const prefix = params.namePrefix ? `${params.namePrefix}-` : ''

  const partOf = (item: DateItem): 'day' | 'month' | 'year' | undefined =>
    (['day', 'month', 'year'] as const).find(part => item === parts[part] || (item.name && [part, parts[part].name].includes(item.name)))

  const draw = (item: DateItem) => {
    const part = partOf(item)
    const name = item.name ?? part ?? ''
    const value = item.value ?? (part && parts[part].value) ?? params.values?.[prefix + name]
    const isError =
      !item.classes?.includes('govuk-input--error') && (item.error || (item.error !== false && params.errorMessage && !someMarked))
    const width = item.classes?.includes('govuk-input--width-') ? undefined : `govuk-input--width-${part === 'year' ? 4 : 2}`
    return (
      <div class="govuk-date-input__item">
        <Input
          label={{ text: item.label || capitalised(name), classes: 'govuk-date-input__label' }}
          id={item.id || `${params.id}-${name}`}
          classes={classNames('govuk-date-input__input', isError && 'govuk-input--error', width, item.classes)}
          name={prefix + name}
          value={value}
          inputmode={item.inputmode || 'numeric'}
          autocomplete={item.autocomplete}
          pattern={item.pattern}
          attributes={item.attributes}
        />
      </div>
    )
  }

  return (
    <FormGroupOfSeveral
      prefix={params.id}
      role="group"
      fieldset={params.fieldset}
      hint={params.hint}
      errorMessage={params.errorMessage}
      formGroup={params.formGroup}
    >
      <div class={classNames('govuk-date-input', params.classes)} {...attributes(params.attributes)} id={params.id || undefined}>
        {content(params.formGroup?.beforeInputs)}
        {items.map(item => (item ? draw(item) : null))}
        {content(params.formGroup?.afterInputs)}
      </div>
    </FormGroupOfSeveral>
  )
}
