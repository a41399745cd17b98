/** A body's lists of themes: which is in force on a day, and how what was recorded under an earlier one reads in a later one. */
import type { LocalDate } from '#calendar'
import type { Theme, ThemeList } from '#language'

export type ThemeBlock = 'themes' | 'causes'

/** An entry as it was recorded: its id, and the first day of the list it is from. */
export interface RecordedTheme {
  readonly id: string
  readonly list: string
}

/** What a recorded entry is in a given list. */
export type ReadTheme =
  | { readonly is: 'theme'; readonly id: string; readonly title: string }
  /** It was split: a person must say which. */
  | { readonly is: 'needs-person'; readonly oneOf: readonly string[] }
  /** No longer used, and nothing took its place. */
  | { readonly is: 'retired'; readonly because: string }
  /** Of a list that the body does not have. */
  | { readonly is: 'unknown' }

/** The list in force on that day; before the first begins, the first. */
export const themeListOn = (lists: readonly ThemeList[], day: LocalDate): ThemeList | undefined =>
  lists.findLast(({ from }) => from <= day) ?? lists[0]

const UNKNOWN: ReadTheme = { is: 'unknown' }

/** How an entry recorded under one list reads in another that is in force no earlier: through each list between, in turn. */
export const readTheme = (lists: readonly ThemeList[], block: ThemeBlock, recorded: RecordedTheme, present: ThemeList): ReadTheme => {
  const first = lists.findIndex(({ from }) => from === recorded.list)
  const last = lists.indexOf(present)
  if (first < 0 || last < 0 || !Object.hasOwn(lists[first]?.[block] ?? {}, recorded.id)) return UNKNOWN
  let { id } = recorded
  for (const list of lists.slice(first + 1, last + 1)) {
    const became = list.became !== undefined && Object.hasOwn(list.became, id) ? list.became[id] : undefined
    if (became === undefined) continue
    if ('retired' in became) return { is: 'retired', because: became.retired }
    if ('oneOf' in became)
      return { is: 'needs-person', oneOf: became.oneOf.flatMap(one => idsIn(lists, block, { id: one, list: list.from }, present)) }
    id = became.now
  }
  // An entry of a list that begins later than the present one has its own title.
  const title = (first > last ? lists[first] : present)?.[block][id]?.title
  return title === undefined ? UNKNOWN : { is: 'theme', id, title }
}

/** What a part of something split became since: itself, or its own parts. */
const idsIn = (lists: readonly ThemeList[], block: ThemeBlock, recorded: RecordedTheme, present: ThemeList): readonly string[] => {
  const read = readTheme(lists, block, recorded, present)
  return read.is === 'theme' ? [read.id] : read.is === 'needs-person' ? read.oneOf : []
}

export const titleOfTheme = (lists: readonly ThemeList[], block: ThemeBlock, { id, list }: RecordedTheme): string => {
  const entries = lists.find(({ from }) => from === list)?.[block] ?? {}
  return (Object.hasOwn(entries, id) ? entries[id]?.title : undefined) ?? id
}

/** As a list across cases keeps it: '2026-04-01/delay'. */
export const themeKey = ({ id, list }: RecordedTheme): string => `${list}/${id}`

export const themeOfKey = (key: string): RecordedTheme => {
  const at = key.indexOf('/')
  return { list: key.slice(0, at), id: key.slice(at + 1) }
}

/** Every key that reads as this entry of the present list, so that a list across cases can be asked for it. */
export const keysReadAs = (lists: readonly ThemeList[], id: string, present: ThemeList): readonly string[] =>
  lists.flatMap(list =>
    Object.keys(list.themes).flatMap(one => {
      const recorded = { id: one, list: list.from }
      const read = readTheme(lists, 'themes', recorded, present)
      return read.is === 'theme' && read.id === id ? [themeKey(recorded)] : []
    }),
  )

export interface ThemeOption {
  readonly id: string
  readonly theme: Theme
  /** How deep it stands beneath others. */
  readonly depth: number
}

/** In the order of the list, what is within a theme after it. */
export const themeOptions = (entries: Readonly<Record<string, Theme>>): readonly ThemeOption[] => {
  const below = (parent: string | undefined, depth: number): readonly ThemeOption[] =>
    Object.entries(entries)
      .filter(([, { within }]) => within === parent)
      .flatMap(([id, theme]) => [{ id, theme, depth }, ...below(id, depth + 1)])
  return below(undefined, 0)
}
