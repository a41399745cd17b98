import { type Attributes, attributes, type Content, classNames, content, hasContent, optional } from '../content.ts'
import { type FieldParams, FormGroup } from '../form-group.tsx'

type Affix = Content & { readonly classes?: string | undefined; readonly attributes?: Attributes | undefined }

export interface InputParams extends FieldParams {
  readonly type?: string | undefined
  readonly inputmode?: string | undefined
  readonly value?: string | number | undefined
  readonly prefix?: Affix | undefined
  readonly suffix?: Affix | undefined
  readonly autocomplete?: string | undefined
  readonly autocapitalize?: string | undefined
  readonly pattern?: string | undefined
  readonly spellcheck?: boolean | undefined
  readonly inputWrapper?: { readonly classes?: string | undefined; readonly attributes?: Attributes | undefined } | undefined
}

const Affixed = (params: { affix: Affix; type: 'prefix' | 'suffix' }) => (
  <div class={classNames(`govuk-input__${params.type}`, params.affix.classes)} aria-hidden="true" {...attributes(params.affix.attributes)}>
    {content(params.affix)}
  </div>
)

export function Input(params: InputParams) {
  const { prefix, suffix, formGroup } = params
  const isWrapped = [prefix, suffix, formGroup?.beforeInput, formGroup?.afterInput].some(hasContent)
  return (
    <FormGroup field={params} wrapped>
      {({ id, describedBy }) => {
        const input = (
          <input
            {...attributes({
              class: classNames('govuk-input', params.classes, params.errorMessage && 'govuk-input--error'),
              id,
              name: params.name,
              type: params.type || 'text',
              spellcheck: optional(params.spellcheck === undefined ? undefined : String(params.spellcheck)),
              value: optional(params.value),
              disabled: optional(params.disabled),
              'aria-describedby': optional(describedBy),
              autocomplete: optional(params.autocomplete),
              autocapitalize: optional(params.autocapitalize),
              pattern: optional(params.pattern),
              inputmode: optional(params.inputmode),
            })}
            {...attributes(params.attributes)}
          />
        )
        if (!isWrapped) return input
        return (
          <div class={classNames('govuk-input__wrapper', params.inputWrapper?.classes)} {...attributes(params.inputWrapper?.attributes)}>
            {content(formGroup?.beforeInput)}
            {prefix && hasContent(prefix) && <Affixed affix={prefix} type="prefix" />}
            {input}
            {suffix && hasContent(suffix) && <Affixed affix={suffix} type="suffix" />}
            {content(formGroup?.afterInput)}
          </div>
        )
      }}
    </FormGroup>
  )
}
