/** What every component shares: text or our own JSX, attributes, class names. Option names are govuk-frontend's. */
import type { ComponentChildren } from 'preact'

type Value = string | number | boolean | null | undefined

/** An attribute as govuk-frontend takes it: a value, or a value left out when it is empty. */
export type Attributes = Readonly<Record<string, Value | { readonly value: Value; readonly optional?: boolean | undefined }>>

/** `text` is escaped; `html` takes our own JSX only, so a string given there is escaped too. */
export interface Content {
  readonly text?: string | number | undefined
  readonly html?: ComponentChildren
}

export const content = (c: Content | undefined): ComponentChildren => c?.html || c?.text

export const hasContent = (c: Content | undefined): boolean => Boolean(c?.html || c?.text)

export const classNames = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ')

/** Attributes as govuk-frontend writes them: `true` is "true" unless it is optional, which leaves the name alone. */
export function attributes(given: Attributes | undefined): Record<string, string | true> {
  const out: Record<string, string | true> = {}
  for (const [name, item] of Object.entries(given ?? {})) {
    const { value, optional } = typeof item === 'object' && item !== null ? item : { value: item, optional: false }
    if (optional && (value === undefined || value === null || value === false)) continue
    out[name] = optional && value === true ? true : String(value ?? '')
  }
  return out
}

/** An attribute left out where it has no value. */
export const optional = (value: Value) => ({ value, optional: true })

/** Ids joined for aria-describedby. */
export const idList = (...ids: readonly (string | false | undefined)[]): string | undefined => classNames(...ids) || undefined

/** A level of heading, as an element's name. */
export const heading = (level: 1 | 2 | 3 | 4 | 5 | 6) => `h${level}` as const

/** Text for a screen reader by plural rule, as data attributes that govuk-frontend's script reads. */
export function i18n(key: string, message: string | Readonly<Record<string, string>> | undefined): Record<string, string> {
  if (!message) return {}
  if (typeof message === 'string') return { [`data-i18n.${key}`]: message }
  return Object.fromEntries(Object.entries(message).map(([rule, text]) => [`data-i18n.${key}.${rule}`, text]))
}
