import type { ComponentChildren } from 'preact'
import { type Attributes, attributes, type Content, classNames, content, hasContent, optional } from '../content.ts'

export interface FieldsetParams {
  readonly describedBy?: string | undefined
  readonly legend?: (Content & { readonly classes?: string | undefined; readonly isPageHeading?: boolean | undefined }) | undefined
  readonly classes?: string | undefined
  readonly role?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly html?: ComponentChildren
  readonly children?: ComponentChildren
}

export const Fieldset = (params: FieldsetParams) => (
  <fieldset
    class={classNames('govuk-fieldset', params.classes)}
    {...attributes({ role: optional(params.role), 'aria-describedby': optional(params.describedBy || undefined) })}
    {...attributes(params.attributes)}
  >
    {hasContent(params.legend) && (
      <legend class={classNames('govuk-fieldset__legend', params.legend?.classes)}>
        {params.legend?.isPageHeading ? <h1 class="govuk-fieldset__heading">{content(params.legend)}</h1> : content(params.legend)}
      </legend>
    )}
    {params.children ?? params.html}
  </fieldset>
)
