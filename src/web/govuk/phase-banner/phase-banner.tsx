import { type Attributes, attributes, type Content, classNames, content } from '../content.ts'
import { Tag, type TagParams } from '../tag/tag.tsx'

export interface PhaseBannerParams extends Content {
  readonly tag?: TagParams | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const PhaseBanner = (params: PhaseBannerParams) => (
  <div class={classNames('govuk-phase-banner govuk-width-container', params.classes)} {...attributes(params.attributes)}>
    <p class="govuk-phase-banner__content">
      <Tag text={params.tag?.text} html={params.tag?.html} classes={classNames('govuk-phase-banner__content__tag', params.tag?.classes)} />
      <span class="govuk-phase-banner__text"> {content(params)}</span>
    </p>
  </div>
)
