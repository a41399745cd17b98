import { type Attributes, attributes, type Content, classNames, content } from '../content.ts'

export interface HintParams extends Content {
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const Hint = (params: HintParams) => (
  <div id={params.id || undefined} class={classNames('govuk-hint', params.classes)} {...attributes(params.attributes)}>
    {content(params)}
  </div>
)
