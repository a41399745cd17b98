import type { ComponentChildren } from 'preact'
import { ErrorSummary, NotificationBanner } from '../govuk/index.ts'

/** What was just done, said once at the top of the next page. */
export interface Flash {
  readonly type: 'success' | 'notice'
  readonly text: string
  readonly more?: ComponentChildren
}

export const FlashBanner = ({ flash }: { readonly flash: Flash | undefined }) =>
  flash ? (
    <NotificationBanner
      type={flash.type === 'success' ? 'success' : undefined}
      titleText={flash.type === 'success' ? 'Done' : 'Please note'}
    >
      <p class="govuk-notification-banner__heading">{flash.text}</p>
      {flash.more}
    </NotificationBanner>
  ) : null

/** A message of bad input, and the id of the field it is about. */
export interface FormError {
  readonly field: string
  readonly text: string
}

/** The summary that opens a page whose form was not right; each message leads to its field. */
export const FormErrors = ({ errors, title }: { readonly errors: readonly FormError[]; readonly title?: string | undefined }) =>
  errors.length > 0 ? (
    <ErrorSummary
      titleText={title ?? 'There is a problem'}
      errorList={errors.map(error => ({ text: error.text, href: error.field ? `#${error.field}` : undefined }))}
    />
  ) : null

/** The message of one field, as a component's `errorMessage`. */
export const errorFor = (errors: readonly FormError[], field: string): { readonly text: string } | undefined => {
  const text = errors.find(error => error.field === field)?.text
  return text === undefined ? undefined : { text }
}
