import { type Attributes, attributes, classNames } from '../content.ts'
import { type FieldParams, FormGroup } from '../form-group.tsx'

export interface SelectItem {
  readonly value?: string | number | undefined
  readonly text: string
  readonly selected?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface SelectParams extends FieldParams {
  readonly items?: readonly (SelectItem | false | null | undefined)[] | undefined
  readonly value?: string | number | undefined
}

export function Select(params: SelectParams) {
  const isSelected = (item: SelectItem): boolean =>
    item.selected || Boolean(params.value && String(item.value ?? item.text) === String(params.value) && item.selected !== false)
  return (
    <FormGroup field={params}>
      {({ id, describedBy }) => (
        <select
          class={classNames('govuk-select', params.classes, params.errorMessage && 'govuk-select--error')}
          id={id}
          name={params.name}
          disabled={params.disabled}
          aria-describedby={describedBy}
          {...attributes(params.attributes)}
        >
          {(params.items ?? []).map(item =>
            item ? (
              <option
                value={item.value === undefined ? undefined : String(item.value)}
                selected={isSelected(item)}
                disabled={item.disabled}
                {...attributes(item.attributes)}
              >
                {item.text}
              </option>
            ) : null,
          )}
        </select>
      )}
    </FormGroup>
  )
}
