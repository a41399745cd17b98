import { type Attributes, attributes, type Content, classNames } from '../content.ts'

export interface TabItem {
  readonly id?: string | undefined
  readonly label: string
  readonly attributes?: Attributes | undefined
  readonly panel: Content & { readonly attributes?: Attributes | undefined }
}

export interface TabsParams {
  readonly id?: string | undefined
  readonly idPrefix?: string | undefined
  readonly title?: string | undefined
  readonly items?: readonly (TabItem | false | null | undefined)[] | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Tabs(params: TabsParams) {
  const items = params.items ?? []
  const panelId = (item: TabItem, index: number): string => item.id || `${params.idPrefix ?? ''}-${index + 1}`
  return (
    <div
      id={params.id || undefined}
      class={classNames('govuk-tabs', params.classes)}
      {...attributes(params.attributes)}
      data-module="govuk-tabs"
    >
      <h2 class="govuk-tabs__title">{params.title ?? 'Contents'}</h2>
      {items.length > 0 && (
        <ul class="govuk-tabs__list">
          {items.map((item, index) =>
            item ? (
              <li class={classNames('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
                <a class="govuk-tabs__tab" href={`#${panelId(item, index)}`} {...attributes(item.attributes)}>
                  {item.label}
                </a>
              </li>
            ) : null,
          )}
        </ul>
      )}
      {items.map((item, index) =>
        item ? (
          <div
            class={classNames('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')}
            id={panelId(item, index)}
            {...attributes(item.panel.attributes)}
          >
            {item.panel.html ? item.panel.html : item.panel.text && <p class="govuk-body">{item.panel.text}</p>}
          </div>
        ) : null,
      )}
    </div>
  )
}
