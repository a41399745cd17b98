import { Choice, type Choices, itemId } from '../choice-item.tsx'
import { type Attributes, attributes, classNames, content } from '../content.ts'
import type { ErrorMessageParams } from '../error-message/error-message.tsx'
import type { FieldsetParams } from '../fieldset/fieldset.tsx'
import { FormGroupOfSeveral, type FormGroupParams } from '../form-group.tsx'
import type { HintParams } from '../hint/hint.tsx'

export interface RadiosParams {
  readonly fieldset?: FieldsetParams | undefined
  readonly hint?: HintParams | undefined
  readonly errorMessage?: ErrorMessageParams | undefined
  readonly formGroup?: FormGroupParams | undefined
  readonly idPrefix?: string | undefined
  readonly name: string
  readonly items: Choices
  readonly value?: string | number | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Radios(params: RadiosParams) {
  const prefix = params.idPrefix || params.name
  return (
    <FormGroupOfSeveral
      prefix={prefix}
      fieldset={params.fieldset}
      hint={params.hint}
      errorMessage={params.errorMessage}
      formGroup={params.formGroup}
    >
      <div class={classNames('govuk-radios', params.classes)} {...attributes(params.attributes)} data-module="govuk-radios">
        {content(params.formGroup?.beforeInputs)}
        {params.items.map((item, index) =>
          item ? (
            <Choice
              kind="radios"
              type="radio"
              item={item}
              id={itemId(item, prefix, index)}
              name={params.name}
              isChecked={item.checked || Boolean(params.value && String(item.value) === String(params.value) && item.checked !== false)}
            />
          ) : null,
        )}
        {content(params.formGroup?.afterInputs)}
      </div>
    </FormGroupOfSeveral>
  )
}
