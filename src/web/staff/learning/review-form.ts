/** The review of what was learned, as its form holds it: each theme, with what is to be done about it or that nothing need be. */
import type { Field } from '#case'
import { type Form, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'
import { fieldId } from '../forms/names.ts'

export interface ThemeRow {
  readonly title: string
  /** How many points of complaint had it in half a year; 0 for one that somebody adds. */
  readonly count: number
}

export interface TypedRow extends ThemeRow {
  readonly action: string
  readonly isNone: boolean
}

/** Room for themes that the figures do not show. */
const moreRows = 2

export const themeName = (row: number): string => `theme-${row}`
export const actionName = (row: number): string => `action-${row}`
export const noneName = (row: number): string => `none-${row}`

export const rowsTyped = (values: Form, themes: readonly ThemeRow[]): readonly TypedRow[] =>
  Array.from({ length: themes.length + moreRows }, (_, at) => ({
    title: themes[at]?.title ?? textOf(values, themeName(at)).trim(),
    count: themes[at]?.count ?? 0,
    action: textOf(values, actionName(at)).trim(),
    isNone: textOf(values, noneName(at)) === 'yes',
  }))

/** What the form cannot mean. That a theme is not answered is the procedure's to refuse. */
export const faultsOf = (rows: readonly TypedRow[]): readonly FormError[] =>
  rows.flatMap(({ title, action, isNone }, at) => {
    if (title === '' && (action !== '' || isNone)) return [{ field: themeName(at), text: 'Enter the theme that this is about' }]
    const both = `Say what is to be done about ${title.toLowerCase()}, or that nothing need be done: not both`
    return action !== '' && isNone ? [{ field: actionName(at), text: both }] : []
  })

const unanswered = 'not answered'
const nothing = 'nothing need be done'

/** What the review says, as the fact holds it: how many themes, of how many it is said what to do, and what. */
export const factOf = (rows: readonly TypedRow[]): Form => {
  const spoken = rows.filter(({ title }) => title !== '')
  const answered = spoken.filter(({ action, isNone }) => action !== '' || isNone)
  return {
    [fieldId('themes')]: String(spoken.length),
    [fieldId('themesAnswered')]: String(answered.length),
    [fieldId('decided')]: spoken.map(({ title, action, isNone }) => `${title}: ${action || (isNone ? nothing : unanswered)}`).join('\n'),
  }
}

/** What an earlier review decided, a theme a line; one recorded before themes were named has only how many there were. */
export const decidedIn = ({ decided, themes }: Readonly<Record<string, Field>>): readonly string[] => {
  if (typeof decided === 'string' && decided.trim() !== '') return decided.split('\n').filter(line => line.trim() !== '')
  return typeof themes === 'number' ? [`${themes} ${themes === 1 ? 'theme' : 'themes'}; what was decided is not on record here.`] : []
}
