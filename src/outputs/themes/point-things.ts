/** Points as lists across cases keep them: each with the theme it was given, as it was recorded. */
import type { LocalDate } from '#calendar'
import { type RecordedTheme, themeKey } from './lists.ts'
import type { ThemedPoint } from './themed-points.ts'

/** What a list shows of a point. Its words go when the case's personal data goes; that it was, and its theme, stay. */
export interface PointRow {
  readonly words: string
  readonly cause?: RecordedTheme | { readonly words: string }
}

export interface PointThing {
  readonly kind: 'point'
  readonly id: string
  readonly state: 'themed' | 'without-theme'
  readonly since: LocalDate
  readonly service?: string
  /** '2026-04-01/delay': the list it is from, and the entry. */
  readonly theme?: string
  readonly row: PointRow
}

const longest = 300

export const pointThings = (points: readonly ThemedPoint[]): readonly PointThing[] =>
  points.map(({ id, words, since, service, theme, cause }) => ({
    kind: 'point',
    id,
    state: theme === undefined ? 'without-theme' : 'themed',
    since,
    ...(service !== undefined && { service }),
    ...(theme !== undefined && { theme: themeKey(theme) }),
    row: { words: words.length > longest ? `${words.slice(0, longest - 1)}…` : words, ...(cause !== undefined && { cause }) },
  }))
