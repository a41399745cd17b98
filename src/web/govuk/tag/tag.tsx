import { type Attributes, attributes, type Content, classNames, content } from '../content.ts'

export interface TagParams extends Content {
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const Tag = (params: TagParams) => (
  <strong class={classNames('govuk-tag', params.classes)} {...attributes(params.attributes)}>
    {content(params)}
  </strong>
)
