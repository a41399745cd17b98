import { type Attributes, attributes, type Content, classNames, content, hasContent } from '../content.ts'

export interface LabelParams extends Content {
  readonly for?: string | undefined
  readonly isPageHeading?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Label(params: LabelParams) {
  if (!hasContent(params)) return null
  const label = (
    <label class={classNames('govuk-label', params.classes)} {...attributes(params.attributes)} for={params.for || undefined}>
      {content(params)}
    </label>
  )
  return params.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
