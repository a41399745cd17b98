import { type Attributes, attributes, type Content, classNames, content } from '../content.ts'

export interface WarningTextParams extends Content {
  readonly iconFallbackText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const WarningText = (params: WarningTextParams) => (
  <div class={classNames('govuk-warning-text', params.classes)} {...attributes(params.attributes)}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{params.iconFallbackText || 'Warning'}</span> {content(params)}
    </strong>
  </div>
)
