import type { ComponentChildren } from 'preact'
import { type Attributes, attributes, type Content, classNames, content } from '../content.ts'

export interface DetailsParams extends Content {
  readonly summaryText?: string | undefined
  readonly summaryHtml?: ComponentChildren
  readonly id?: string | undefined
  readonly open?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly children?: ComponentChildren
}

export const Details = (params: DetailsParams) => (
  <details
    id={params.id || undefined}
    class={classNames('govuk-details', params.classes)}
    {...attributes(params.attributes)}
    open={params.open || undefined}
  >
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{params.summaryHtml || params.summaryText}</span>
    </summary>
    <div class="govuk-details__text">{params.children ?? content(params)}</div>
  </details>
)
