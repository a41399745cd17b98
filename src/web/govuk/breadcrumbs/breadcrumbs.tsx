import { type Attributes, attributes, type Content, classNames, content } from '../content.ts'

export interface BreadcrumbsParams {
  readonly items: readonly (Content & { readonly href?: string | undefined; readonly attributes?: Attributes | undefined })[]
  readonly classes?: string | undefined
  readonly collapseOnMobile?: boolean | undefined
  readonly attributes?: Attributes | undefined
  readonly labelText?: string | undefined
}

export const Breadcrumbs = (params: BreadcrumbsParams) => (
  <nav
    class={classNames('govuk-breadcrumbs', params.classes, params.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile')}
    {...attributes(params.attributes)}
    aria-label={params.labelText ?? 'Breadcrumb'}
  >
    <ol class="govuk-breadcrumbs__list">
      {params.items.map(item =>
        item.href ? (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={item.href} {...attributes(item.attributes)}>
              {content(item)}
            </a>
          </li>
        ) : (
          <li class="govuk-breadcrumbs__list-item" aria-current="page">
            {content(item)}
          </li>
        ),
      )}
    </ol>
  </nav>
)
