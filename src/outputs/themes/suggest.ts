/** Themes that past points in like words were given. Only said: which one it is, a person says. */
import type { ThemeList } from '#language'
import { tellingWords } from '../alike/telling-words.ts'
import { readTheme, themeOfKey } from './lists.ts'

export interface PastPoint {
  readonly words: string
  /** As lists across cases keep it. */
  readonly theme: string
}

export interface SuggestedTheme {
  readonly id: string
  readonly title: string
  /** How many past points in like words have it. */
  readonly points: number
  /** Words that they share with this one, as they stand in it. */
  readonly shared: readonly string[]
}

/** A word shared by two points tells nothing of either. */
const fewestShared = 2
const mostSuggested = 2

export const suggestThemes = (
  lists: readonly ThemeList[],
  present: ThemeList,
  words: string,
  past: readonly PastPoint[],
): readonly SuggestedTheme[] => {
  const own = tellingWords(words)
  const found = new Map<string, { title: string; points: number; score: number; shared: Set<string> }>()
  for (const { words: theirs, theme } of past) {
    const shared = [...tellingWords(theirs).keys()].flatMap(form => own.get(form) ?? [])
    const read = readTheme(lists, 'themes', themeOfKey(theme), present)
    if (shared.length < fewestShared || read.is !== 'theme') continue
    const one = found.get(read.id) ?? { title: read.title, points: 0, score: 0, shared: new Set<string>() }
    one.points += 1
    one.score += shared.length
    for (const word of shared) one.shared.add(word)
    found.set(read.id, one)
  }
  return [...found]
    .sort(([a, one], [b, other]) => other.score - one.score || (a < b ? -1 : 1))
    .slice(0, mostSuggested)
    .map(([id, { title, points, shared }]) => ({ id, title, points, shared: [...shared] }))
}
