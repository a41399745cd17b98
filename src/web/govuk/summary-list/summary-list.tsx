import { type Attributes, attributes, type Content, classNames, content, heading } from '../content.ts'

interface SummaryAction extends Content {
  readonly href: string
  readonly visuallyHiddenText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

interface Actions {
  readonly items?: readonly SummaryAction[] | undefined
  readonly classes?: string | undefined
}

interface SummaryRow {
  readonly classes?: string | undefined
  readonly key: Content & { readonly classes?: string | undefined }
  readonly value: Content & { readonly classes?: string | undefined }
  readonly actions?: Actions | undefined
}

type CardTitle = Content & { readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined; readonly classes?: string | undefined }

export interface SummaryListParams {
  readonly rows: readonly (SummaryRow | false | null | undefined)[]
  readonly card?:
    | {
        readonly title?: CardTitle | undefined
        readonly actions?: Actions | undefined
        readonly classes?: string | undefined
        readonly attributes?: Attributes | undefined
      }
    | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

const ActionLink = ({ action, cardTitle }: { action: SummaryAction; cardTitle?: CardTitle | undefined }) => (
  <a class={classNames('govuk-link', action.classes)} href={action.href} {...attributes(action.attributes)}>
    {content(action)}
    {(action.visuallyHiddenText || cardTitle) && (
      <span class="govuk-visually-hidden">
        {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
        {cardTitle && <> ({content(cardTitle)})</>}
      </span>
    )}
  </a>
)

function RowActions({ actions, cardTitle }: { actions: Actions; cardTitle?: CardTitle | undefined }) {
  const [first, ...more] = actions.items ?? []
  if (!first) return null
  return (
    <dd class={classNames('govuk-summary-list__actions', actions.classes)}>
      {more.length === 0 ? (
        <ActionLink action={first} cardTitle={cardTitle} />
      ) : (
        <ul class="govuk-summary-list__actions-list">
          {[first, ...more].map(action => (
            <li class="govuk-summary-list__actions-list-item">
              <ActionLink action={action} cardTitle={cardTitle} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  )
}

function CardActions({ actions, cardTitle }: { actions: Actions; cardTitle?: CardTitle | undefined }) {
  const [first, ...more] = actions.items ?? []
  if (!first) return null
  if (more.length === 0)
    return (
      <div class={classNames('govuk-summary-card__actions', actions.classes)}>
        <ActionLink action={first} cardTitle={cardTitle} />
      </div>
    )
  return (
    <ul class={classNames('govuk-summary-card__actions', actions.classes)}>
      {[first, ...more].map(action => (
        <li class="govuk-summary-card__action">
          <ActionLink action={action} cardTitle={cardTitle} />
        </li>
      ))}
    </ul>
  )
}

export function SummaryList(params: SummaryListParams) {
  const someHaveActions = params.rows.some(row => row && (row.actions?.items?.length ?? 0) > 0)
  const list = (
    <dl class={classNames('govuk-summary-list', params.classes)} {...attributes(params.attributes)}>
      {params.rows.map(row =>
        row ? (
          <div
            class={classNames(
              'govuk-summary-list__row',
              someHaveActions && !row.actions?.items && 'govuk-summary-list__row--no-actions',
              row.classes,
            )}
          >
            <dt class={classNames('govuk-summary-list__key', row.key.classes)}>{content(row.key)}</dt>
            <dd class={classNames('govuk-summary-list__value', row.value.classes)}>{content(row.value)}</dd>
            {row.actions && <RowActions actions={row.actions} cardTitle={params.card?.title} />}
          </div>
        ) : null,
      )}
    </dl>
  )
  if (!params.card) return list
  const { title, actions } = params.card
  const Heading = heading(title?.headingLevel || 2)
  return (
    <div class={classNames('govuk-summary-card', params.card.classes)} {...attributes(params.card.attributes)}>
      <div class="govuk-summary-card__title-wrapper">
        {title && <Heading class={classNames('govuk-summary-card__title', title.classes)}>{content(title)}</Heading>}
        {actions && <CardActions actions={actions} cardTitle={title} />}
      </div>
      <div class="govuk-summary-card__content">{list}</div>
    </div>
  )
}
