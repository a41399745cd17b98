import { Choice, type Choices, itemId } from '../choice-item.tsx'
import { type Attributes, attributes, classNames, content, idList } from '../content.ts'
import type { ErrorMessageParams } from '../error-message/error-message.tsx'
import type { FieldsetParams } from '../fieldset/fieldset.tsx'
import { FormGroupOfSeveral, type FormGroupParams } from '../form-group.tsx'
import type { HintParams } from '../hint/hint.tsx'

export interface CheckboxesParams {
  readonly describedBy?: string | undefined
  readonly fieldset?: FieldsetParams | undefined
  readonly hint?: HintParams | undefined
  readonly errorMessage?: ErrorMessageParams | undefined
  readonly formGroup?: FormGroupParams | undefined
  readonly idPrefix?: string | undefined
  readonly name: string
  readonly items: Choices
  readonly values?: readonly (string | number)[] | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Checkboxes(params: CheckboxesParams) {
  const prefix = params.idPrefix || params.name
  const chosen = params.values?.map(String) ?? []
  const describedBy = params.fieldset
    ? undefined
    : idList(params.describedBy, params.hint && `${prefix}-hint`, params.errorMessage && `${prefix}-error`)
  return (
    <FormGroupOfSeveral
      prefix={prefix}
      describedBy={params.describedBy}
      fieldset={params.fieldset}
      hint={params.hint}
      errorMessage={params.errorMessage}
      formGroup={params.formGroup}
    >
      <div class={classNames('govuk-checkboxes', params.classes)} {...attributes(params.attributes)} data-module="govuk-checkboxes">
        {content(params.formGroup?.beforeInputs)}
        {params.items.map((item, index) =>
          item ? (
            <Choice
              kind="checkboxes"
              type="checkbox"
              item={item}
              id={itemId(item, prefix, index)}
              name={item.name || params.name}
              isChecked={item.checked || (chosen.includes(String(item.value)) && item.checked !== false)}
              describedBy={describedBy}
            />
          ) : null,
        )}
        {content(params.formGroup?.afterInputs)}
      </div>
    </FormGroupOfSeveral>
  )
}
