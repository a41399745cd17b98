import type { ComponentChildren } from 'preact'
import { type Attributes, attributes, type Content, classNames, heading } from '../content.ts'

export interface NotificationBannerParams extends Content {
  readonly titleText?: string | undefined
  readonly titleHtml?: ComponentChildren
  readonly titleHeadingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  readonly type?: string | undefined
  readonly role?: string | undefined
  readonly titleId?: string | undefined
  readonly disableAutoFocus?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly children?: ComponentChildren
}

export function NotificationBanner(params: NotificationBannerParams) {
  const isSuccess = params.type === 'success'
  const titleId = params.titleId || 'govuk-notification-banner-title'
  const Heading = heading(params.titleHeadingLevel || 2)
  const body = params.children ?? params.html
  return (
    <div
      class={classNames('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success', params.classes)}
      {...attributes({ role: params.role || (isSuccess ? 'alert' : 'region'), 'aria-labelledby': titleId })}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={params.disableAutoFocus === undefined ? undefined : String(params.disableAutoFocus)}
      {...attributes(params.attributes)}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {params.titleHtml || params.titleText || (isSuccess ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {body ? body : params.text && <p class="govuk-notification-banner__heading">{params.text}</p>}
      </div>
    </div>
  )
}
