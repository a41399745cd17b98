// Every example that govuk-frontend publishes of a component we have must come out as the same HTML.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FunctionComponent } from 'preact'
import { h } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import * as govuk from './index.ts'
import { normalised } from './normalised-html.ts'

interface Fixture {
  readonly name: string
  readonly options: Readonly<Record<string, unknown>>
  readonly html: string
}

const require = createRequire(import.meta.url)
const fixturesOf = (component: string): readonly Fixture[] =>
  JSON.parse(readFileSync(require.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`), 'utf8')).fixtures

/** The fixtures give HTML as strings; our components take JSX only, so here, and only here, strings become raw markup. */
const raw = (html: string) => jsxTemplate([html])
const htmlOptions = new Set(['html', 'titleHtml', 'descriptionHtml', 'summaryHtml'])

function adapted(value: unknown, key = ''): unknown {
  if (typeof value === 'string' && htmlOptions.has(key) && value !== '') return raw(value.trim())
  if (Array.isArray(value)) return value.map(item => adapted(item))
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, adapted(v, k)]))
  return value
}

const drawn = <P,>(Component: FunctionComponent<P>, options: unknown): string =>
  render(h(Component as FunctionComponent, adapted(options) as object))

const components: Readonly<Record<string, (options: unknown) => string>> = {
  'back-link': o => drawn(govuk.BackLink, o),
  breadcrumbs: o => drawn(govuk.Breadcrumbs, o),
  button: o => drawn(govuk.Button, o),
  'character-count': o => drawn(govuk.CharacterCount, o),
  checkboxes: o => drawn(govuk.Checkboxes, o),
  'date-input': o => drawn(govuk.DateInput, o),
  details: o => drawn(govuk.Details, o),
  'error-message': o => drawn(govuk.ErrorMessage, o),
  'error-summary': o => drawn(govuk.ErrorSummary, o),
  fieldset: o => drawn(govuk.Fieldset, o),
  'file-upload': o => drawn(govuk.FileUpload, o),
  hint: o => drawn(govuk.Hint, o),
  input: o => drawn(govuk.Input, o),
  'inset-text': o => drawn(govuk.InsetText, o),
  label: o => drawn(govuk.Label, o),
  'notification-banner': o => drawn(govuk.NotificationBanner, o),
  pagination: o => drawn(govuk.Pagination, o),
  panel: o => drawn(govuk.Panel, o),
  'phase-banner': o => drawn(govuk.PhaseBanner, o),
  radios: o => drawn(govuk.Radios, o),
  select: o => drawn(govuk.Select, o),
  'skip-link': o => drawn(govuk.SkipLink, o),
  'summary-list': o => drawn(govuk.SummaryList, o),
  table: o => drawn(govuk.Table, o),
  tabs: o => drawn(govuk.Tabs, o),
  tag: o => drawn(govuk.Tag, o),
  textarea: o => drawn(govuk.Textarea, o),
  'warning-text': o => drawn(govuk.WarningText, o),
}

describe.each(Object.keys(components))('%s', component => {
  test.each(fixturesOf(component))('$name', ({ options, html }) => {
    expect(normalised(components[component]?.(options) ?? '')).toBe(normalised(html))
  })
})
