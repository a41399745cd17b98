import type { ComponentChildren } from 'preact'
import { type Attributes, attributes, type Content, classNames, content, hasContent } from '../content.ts'

interface PaginationLink extends Content {
  readonly href: string
  readonly labelText?: string | undefined
  readonly attributes?: Attributes | undefined
}

interface PaginationItem {
  readonly number?: string | number | undefined
  readonly href?: string | undefined
  readonly visuallyHiddenText?: string | undefined
  readonly current?: boolean | undefined
  readonly ellipsis?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

export interface PaginationParams {
  readonly items?: readonly (PaginationItem | null | undefined)[] | undefined
  readonly previous?: PaginationLink | undefined
  readonly next?: PaginationLink | undefined
  readonly landmarkLabel?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

const paths = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const

const Arrow = ({ type }: { type: 'prev' | 'next' }) => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${type}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={paths[type]} />
  </svg>
)

const ArrowLink = (params: { link: PaginationLink; type: 'prev' | 'next'; isBlock: boolean; children: ComponentChildren }) => (
  <div class={`govuk-pagination__${params.type}`}>
    <a class="govuk-link govuk-pagination__link" href={params.link.href} rel={params.type} {...attributes(params.link.attributes)}>
      {(params.isBlock || params.type === 'prev') && <Arrow type={params.type} />}
      <span
        class={classNames(
          'govuk-pagination__link-title',
          params.isBlock && !params.link.labelText && 'govuk-pagination__link-title--decorated',
        )}
      >
        {params.children}
      </span>
      {params.link.labelText && params.isBlock && (
        <>
          <span class="govuk-visually-hidden">:</span>
          <span class="govuk-pagination__link-label">{params.link.labelText}</span>
        </>
      )}
      {!params.isBlock && params.type === 'next' && <Arrow type="next" />}
    </a>
  </div>
)

const PageItem = ({ item }: { item: PaginationItem }) => (
  <li
    class={classNames(
      'govuk-pagination__item',
      item.current && 'govuk-pagination__item--current',
      item.ellipsis && 'govuk-pagination__item--ellipsis',
    )}
  >
    {item.ellipsis ? (
      '\u22ef'
    ) : (
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href ?? ''}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...attributes(item.attributes)}
      >
        {item.number}
      </a>
    )}
  </li>
)

const wordsOr = (link: PaginationLink, word: string) =>
  hasContent(link) ? (
    content(link)
  ) : (
    <>
      {word}
      <span class="govuk-visually-hidden"> page</span>
    </>
  )

export function Pagination(params: PaginationParams) {
  const isBlock = !params.items && Boolean(params.next || params.previous)
  return (
    <nav
      class={classNames('govuk-pagination', isBlock && 'govuk-pagination--block', params.classes)}
      aria-label={params.landmarkLabel || 'Pagination'}
      {...attributes(params.attributes)}
    >
      {params.previous?.href && (
        <ArrowLink link={params.previous} type="prev" isBlock={isBlock}>
          {wordsOr(params.previous, 'Previous')}
        </ArrowLink>
      )}
      {params.items && (
        <ul class="govuk-pagination__list">
          {params.items.map(item => (item && Object.keys(item).length > 0 ? <PageItem item={item} /> : null))}
        </ul>
      )}
      {params.next?.href && (
        <ArrowLink link={params.next} type="next" isBlock={isBlock}>
          {wordsOr(params.next, 'Next')}
        </ArrowLink>
      )}
    </nav>
  )
}
