import { type Attributes, attributes, type Content, classNames, content } from '../content.ts'

export interface ErrorMessageParams extends Content {
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  /** Before the message, for screen readers; `false` or '' for none. */
  readonly visuallyHiddenText?: string | false | undefined
}

export function ErrorMessage(params: ErrorMessageParams) {
  const hidden = params.visuallyHiddenText ?? 'Error'
  return (
    <p id={params.id || undefined} class={classNames('govuk-error-message', params.classes)} {...attributes(params.attributes)}>
      {hidden && (
        <>
          <span class="govuk-visually-hidden">{hidden}:</span>{' '}
        </>
      )}
      {content(params)}
    </p>
  )
}
