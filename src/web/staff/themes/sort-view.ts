/** Points that no theme counts: to be given one, some at a time. A theme is suggested by the words of past points and never set by itself. */
import type { Body } from '#language'
import { plainDay, readTheme, type SuggestedTheme, themeListOn, themeOfKey, themeOptions, titleOfTheme } from '#outputs'
import { type Form, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import type { PointToSort, ThemeGiven } from '../../theme-services.ts'
import { caseHref } from '../case-frame/view.ts'
import { serviceTitle } from './view.ts'

export type Which = 'without-theme' | 'split'

export interface SortRow {
  readonly name: string
  readonly causeName: string
  readonly words: string
  readonly reference: string
  readonly href: string
  readonly detail: string
  readonly restricted: boolean
  /** As it was recorded, where it was. */
  readonly recorded?: string
  readonly suggested: readonly string[]
  readonly theme: string
  readonly cause: string
}

export interface Option {
  readonly value: string
  readonly text: string
}

export interface SortView {
  readonly which: Which
  readonly service: string
  readonly rows: readonly SortRow[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly themes: readonly Option[]
  readonly causes: readonly Option[]
  readonly errors: readonly FormError[]
  readonly done: number
}

export const themeName = (reference: string, point: string): string => `theme:${reference}:${point}`
export const causeName = (reference: string, point: string): string => `cause:${reference}:${point}`

/** 'Delay: 2 past points share taxi, late and club.' */
export const suggestionInWords = ({ title, points, shared }: SuggestedTheme): string =>
  `${title}: ${points === 1 ? '1 past point shares' : `${points} past points share`} ${shared.slice(0, 4).join(', ')}`

export const optionsOf = (services: Pick<Services, 'body' | 'today'>, block: 'themes' | 'causes', none: string): readonly Option[] => {
  const present = themeListOn(services.body.themeLists ?? [], services.today())
  return [
    { value: '', text: none },
    ...themeOptions(present?.[block] ?? {}).map(({ id, theme, depth }) => ({ value: id, text: `${'– '.repeat(depth)}${theme.title}` })),
  ]
}

/** What was recorded, and why it no longer says enough. */
export const recordedInWords = (body: Pick<Body, 'themeLists'>, today: ReturnType<Services['today']>, key: string): string => {
  const lists = body.themeLists ?? []
  const present = themeListOn(lists, today)
  const recorded = themeOfKey(key)
  const title = titleOfTheme(lists, 'themes', recorded)
  const read = present && readTheme(lists, 'themes', recorded, present)
  if (read?.is === 'theme') return read.title === title ? title : `${title}, now ${read.title}`
  if (read?.is === 'needs-person') {
    const titles = read.oneOf.map(id => present?.themes[id]?.title ?? id)
    return `${title}, since split into ${titles.join(' and ')}: say which`
  }
  return read?.is === 'retired' ? `${title}, no longer used: ${read.because}` : `${title}, of a list that is not known`
}

const rowOf =
  (services: Pick<Services, 'body' | 'today'>, form: Form) =>
  (row: PointToSort): SortRow => ({
    name: themeName(row.reference, row.point),
    causeName: causeName(row.reference, row.point),
    words: row.words === '' ? 'Its words were erased when their time was over.' : row.words,
    reference: row.reference,
    href: `${caseHref(row.reference)}/themes`,
    detail: `Point ${row.point}. ${serviceTitle(services.body, row.service)}. Received ${plainDay(row.since)}.`,
    restricted: row.restricted,
    ...(row.recorded !== undefined && { recorded: recordedInWords(services.body, services.today(), row.recorded) }),
    suggested: row.suggested.map(suggestionInWords),
    theme: textOf(form, themeName(row.reference, row.point)),
    cause: textOf(form, causeName(row.reference, row.point)),
  })

export const sortView = (
  services: Pick<Services, 'body' | 'today'>,
  found: Awaited<ReturnType<Services['pointsToSort']>>,
  asked: {
    readonly which: Which
    readonly service: string
    readonly form: Form
    readonly errors: readonly FormError[]
    readonly done: number
  },
): SortView => ({
  ...{ which: asked.which, service: asked.service, errors: asked.errors, done: asked.done },
  rows: found.rows.map(rowOf(services, asked.form)),
  ...{ total: found.total, page: found.page, pages: found.pages },
  themes: optionsOf(services, 'themes', 'Choose a theme'),
  causes: optionsOf(services, 'causes', 'Not yet known'),
})

/** What was chosen, point by point. */
export const givenIn = (form: Form): readonly ThemeGiven[] =>
  Object.keys(form).flatMap(name => {
    const [kind, reference = '', point = ''] = name.split(':')
    if (kind !== 'theme' || reference === '' || point === '') return []
    const [theme, cause] = [textOf(form, name), textOf(form, causeName(reference, point))]
    return theme === '' && cause === '' ? [] : [{ reference, point, theme, cause }]
  })
