import { attributes, classNames } from '../content.ts'
import { type FieldParams, FormGroup } from '../form-group.tsx'

export interface TextareaParams extends FieldParams {
  readonly value?: string | undefined
  readonly rows?: number | string | undefined
  readonly spellcheck?: boolean | undefined
  readonly autocomplete?: string | undefined
}

export const Textarea = (params: TextareaParams) => (
  <FormGroup field={params}>
    {({ id, describedBy }) => (
      <textarea
        class={classNames('govuk-textarea', params.errorMessage && 'govuk-textarea--error', params.classes)}
        id={id}
        name={params.name}
        {...attributes({
          rows: params.rows || 5,
          spellcheck: { value: params.spellcheck === undefined ? undefined : String(params.spellcheck), optional: true },
        })}
        disabled={params.disabled}
        aria-describedby={describedBy}
        autocomplete={params.autocomplete || undefined}
        {...attributes(params.attributes)}
      >
        {/* A browser drops the first line break inside a textarea, so one is added where the words begin with one. */}
        {params.value?.startsWith('\n') ? `\n${params.value}` : params.value}
      </textarea>
    )}
  </FormGroup>
)
