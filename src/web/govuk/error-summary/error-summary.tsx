import type { ComponentChildren } from 'preact'
import { type Attributes, attributes, type Content, classNames, content } from '../content.ts'

export interface ErrorSummaryParams {
  readonly titleText?: string | undefined
  readonly titleHtml?: ComponentChildren
  readonly descriptionText?: string | undefined
  readonly descriptionHtml?: ComponentChildren
  readonly errorList?:
    | readonly (Content & { readonly href?: string | undefined; readonly attributes?: Attributes | undefined })[]
    | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly children?: ComponentChildren
}

export function ErrorSummary(params: ErrorSummaryParams) {
  const description = params.children ?? (params.descriptionHtml || params.descriptionText)
  return (
    <div
      class={classNames('govuk-error-summary', params.classes)}
      data-disable-auto-focus={params.disableAutoFocus === undefined ? undefined : String(params.disableAutoFocus)}
      {...attributes(params.attributes)}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{params.titleHtml || params.titleText}</h2>
        <div class="govuk-error-summary__body">
          {description && <p>{description}</p>}
          {params.errorList && params.errorList.length > 0 && (
            <ul class="govuk-list govuk-error-summary__list">
              {params.errorList.map(item => (
                <li>
                  {item.href ? (
                    <a href={item.href} {...attributes(item.attributes)}>
                      {content(item)}
                    </a>
                  ) : (
                    content(item)
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  )
}
