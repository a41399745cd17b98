import type { ComponentChildren } from 'preact'
import { type Attributes, attributes, type Content, classNames, content } from '../content.ts'

export interface ButtonParams extends Content {
  readonly href?: string | undefined
  readonly type?: 'button' | 'submit' | 'reset' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly preventDoubleClick?: boolean | undefined
  readonly isStartButton?: boolean | undefined
  readonly classes?: string | undefined
  readonly id?: string | undefined
  readonly attributes?: Attributes | undefined
  readonly children?: ComponentChildren
}

const StartIcon = () => (
  <svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
)

/** A button, or with `href` a link that looks like one. */
export function Button(params: ButtonParams) {
  const shown = params.children ?? content(params)
  const inner = (
    <>
      {params.html && params.isStartButton ? <span>{shown}</span> : shown}
      {params.isStartButton && <StartIcon />}
    </>
  )
  const common = {
    class: classNames('govuk-button', params.classes, params.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    ...attributes(params.attributes),
    id: params.id || undefined,
  }
  if (params.href)
    return (
      <a href={params.href} {...attributes({ role: 'button', draggable: 'false' })} {...common}>
        {inner}
      </a>
    )
  return (
    <button
      type={params.type ?? 'submit'}
      value={params.value || undefined}
      name={params.name || undefined}
      disabled={params.disabled}
      aria-disabled={params.disabled ? 'true' : undefined}
      data-prevent-double-click={params.preventDoubleClick === undefined ? undefined : String(params.preventDoubleClick)}
      {...common}
    >
      {inner}
    </button>
  )
}
