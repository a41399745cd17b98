import { type Attributes, attributes, type Content, classNames, content } from '../content.ts'

export interface BackLinkParams extends Content {
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const BackLink = (params: BackLinkParams) => (
  <a href={params.href || '#'} class={classNames('govuk-back-link', params.classes)} {...attributes(params.attributes)}>
    {content(params) || 'Back'}
  </a>
)
