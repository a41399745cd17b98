import { type Attributes, attributes, type Content, classNames, content } from '../content.ts'

export interface SkipLinkParams extends Content {
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const SkipLink = (params: SkipLinkParams) => (
  <a
    href={params.href || '#content'}
    class={classNames('govuk-skip-link', params.classes)}
    {...attributes(params.attributes)}
    data-module="govuk-skip-link"
  >
    {content(params)}
  </a>
)
