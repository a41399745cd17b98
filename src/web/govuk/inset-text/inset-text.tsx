import type { ComponentChildren } from 'preact'
import { type Attributes, attributes, type Content, classNames, content } from '../content.ts'

export interface InsetTextParams extends Content {
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly children?: ComponentChildren
}

export const InsetText = (params: InsetTextParams) => (
  <div id={params.id || undefined} class={classNames('govuk-inset-text', params.classes)} {...attributes(params.attributes)}>
    {params.children ?? content(params)}
  </div>
)
