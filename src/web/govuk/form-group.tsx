/** The group around a field: its label, hint and error message, and the ids that tie them to it. */
import type { ComponentChildren } from 'preact'
import { type Attributes, attributes, type Content, classNames, content, idList } from './content.ts'
import { ErrorMessage, type ErrorMessageParams } from './error-message/error-message.tsx'
import { Fieldset, type FieldsetParams } from './fieldset/fieldset.tsx'
import { Hint, type HintParams } from './hint/hint.tsx'
import { Label, type LabelParams } from './label/label.tsx'

export interface FormGroupParams {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly beforeInput?: Content | undefined
  readonly afterInput?: Content | undefined
  readonly beforeInputs?: Content | undefined
  readonly afterInputs?: Content | undefined
}

/** What every single field takes. */
export interface FieldParams {
  readonly id?: string | undefined
  readonly name: string
  readonly label?: LabelParams | undefined
  readonly hint?: HintParams | undefined
  readonly errorMessage?: ErrorMessageParams | undefined
  readonly describedBy?: string | undefined
  readonly formGroup?: FormGroupParams | undefined
  readonly classes?: string | undefined
  readonly disabled?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

interface Described {
  readonly hint?: HintParams | undefined
  readonly errorMessage?: ErrorMessageParams | undefined
}

const hintAndError = (prefix: string, params: Described): ComponentChildren => (
  <>
    {params.hint && <Hint {...params.hint} id={`${prefix}-hint`} />}
    {params.errorMessage && <ErrorMessage {...params.errorMessage} id={`${prefix}-error`} />}
  </>
)

const describing = (prefix: string, params: Described, before?: string): string | undefined =>
  idList(before, params.hint && `${prefix}-hint`, params.errorMessage && `${prefix}-error`)

const Group = (params: { formGroup: FormGroupParams | undefined; isError: boolean; children: ComponentChildren }) => (
  <div
    class={classNames('govuk-form-group', params.isError && 'govuk-form-group--error', params.formGroup?.classes)}
    {...attributes(params.formGroup?.attributes)}
  >
    {params.children}
  </div>
)

/** A group of one field; `children` draws the field with its id and what describes it. */
export function FormGroup(params: {
  readonly field: FieldParams
  readonly wrapped?: boolean
  readonly children: (field: { readonly id: string; readonly describedBy: string | undefined }) => ComponentChildren
}) {
  const { field } = params
  const id = field.id || field.name
  return (
    <Group formGroup={field.formGroup} isError={Boolean(field.errorMessage)}>
      <Label {...field.label} for={id} />
      {hintAndError(id, field)}
      {!params.wrapped && content(field.formGroup?.beforeInput)}
      {params.children({ id, describedBy: describing(id, field, field.describedBy) })}
      {!params.wrapped && content(field.formGroup?.afterInput)}
    </Group>
  )
}

/** A group of several inputs that answer one question, in a fieldset where one is given. */
export function FormGroupOfSeveral(params: {
  readonly prefix: string
  readonly role?: string
  readonly describedBy?: string | undefined
  readonly fieldset?: FieldsetParams | undefined
  readonly hint?: HintParams | undefined
  readonly errorMessage?: ErrorMessageParams | undefined
  readonly formGroup?: FormGroupParams | undefined
  readonly children: ComponentChildren
}) {
  const inner = (
    <>
      {hintAndError(params.prefix, params)}
      {params.children}
    </>
  )
  const describedBy = describing(params.prefix, params, params.fieldset?.describedBy || params.describedBy)
  return (
    <Group formGroup={params.formGroup} isError={Boolean(params.errorMessage)}>
      {params.fieldset ? (
        <Fieldset
          describedBy={describedBy}
          classes={params.fieldset.classes}
          role={params.role}
          attributes={params.fieldset.attributes}
          legend={params.fieldset.legend}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </Group>
  )
}
