import type { ComponentChildren } from 'preact'
import { Button } from '../button/button.tsx'
import { type Attributes, attributes, type Content, classNames, content, heading } from '../content.ts'

interface PanelAction {
  readonly text: string
  readonly type?: 'button' | 'submit' | 'reset' | undefined
  readonly href?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface PanelParams extends Content {
  readonly titleText?: string | undefined
  readonly titleHtml?: ComponentChildren
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly actions?:
    | {
        readonly items?: readonly PanelAction[] | undefined
        readonly classes?: string | undefined
        readonly attributes?: Attributes | undefined
      }
    | undefined
  readonly children?: ComponentChildren
}

const Action = ({ action }: { action: PanelAction }) =>
  !action.href || action.type === 'button' ? (
    <Button
      text={action.text}
      type={action.type ?? 'button'}
      classes={classNames('govuk-button--inverse', action.classes)}
      href={action.href}
      attributes={action.attributes}
    />
  ) : (
    <a class={classNames('govuk-link govuk-link--inverse', action.classes)} href={action.href} {...attributes(action.attributes)}>
      {action.text}
    </a>
  )

export function Panel(params: PanelParams) {
  const isInterruption = params.classes?.includes('govuk-panel--interruption') ?? false
  const Heading = heading(params.headingLevel || 1)
  const body = params.children ?? content(params)
  const { actions } = params
  return (
    <div
      class={classNames('govuk-panel', !isInterruption && 'govuk-panel--confirmation', params.classes)}
      {...attributes(params.attributes)}
    >
      <Heading class="govuk-panel__title">{params.titleHtml || params.titleText}</Heading>
      {body && <div class="govuk-panel__body">{body}</div>}
      {isInterruption && actions && (
        <div class={classNames('govuk-panel__actions', actions.classes)} {...attributes(actions.attributes)}>
          {actions.items && actions.items.length > 0 && (
            <div class="govuk-button-group">
              {actions.items.map(action => (
                <Action action={action} />
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  )
}
