/** Points counted by the theme that each reads as in the list in force, month by month. What no longer reads as one is said apart. */
import type { ThemeList } from '#language'
import type { Month, MonthCount } from '../control-chart/chart.ts'
import { countedByMonth } from '../control-chart/months.ts'
import { readTheme, themeOfKey, themeOptions, titleOfTheme } from './lists.ts'

/** Points of one recorded theme in one month; `theme` as lists across cases keep it. */
export interface CountedPoints {
  readonly theme?: string
  readonly month: Month
  readonly count: number
}

export interface TalliedTheme {
  readonly id: string
  readonly title: string
  readonly depth: number
  /** With what is within it. */
  readonly months: readonly MonthCount[]
  readonly total: number
}

export interface ThemeTally {
  /** Every point, with a theme or without. */
  readonly all: readonly MonthCount[]
  readonly total: number
  readonly themes: readonly TalliedTheme[]
  readonly withoutTheme: number
  /** Recorded under a theme that was split since: a person must say which. Counted in none. */
  readonly needPerson: number
  /** Recorded under a theme that is no longer used. Counted in none. */
  readonly retired: readonly { readonly title: string; readonly because: string; readonly count: number }[]
}

const sum = (counts: readonly { readonly count: number }[]): number => counts.reduce((total, { count }) => total + count, 0)

export const tallyThemes = (
  lists: readonly ThemeList[],
  present: ThemeList,
  counted: readonly CountedPoints[],
  first: Month,
  last: Month,
): ThemeTally => {
  const within = counted.filter(({ month }) => month >= first && month <= last)
  const read = within.map(one => ({
    ...one,
    as: one.theme === undefined ? undefined : readTheme(lists, 'themes', themeOfKey(one.theme), present),
  }))
  const belongs = (id: string, to: string): boolean => {
    for (let at: string | undefined = id; at !== undefined; at = present.themes[at]?.within) if (at === to) return true
    return false
  }
  const retired = new Map<string, { title: string; because: string; count: number }>()
  for (const { theme, as, count } of read)
    if (theme !== undefined && as?.is === 'retired') {
      const before = retired.get(theme)
      retired.set(theme, {
        title: titleOfTheme(lists, 'themes', themeOfKey(theme)),
        because: as.because,
        count: (before?.count ?? 0) + count,
      })
    }
  return {
    all: countedByMonth(within, first, last),
    total: sum(within),
    themes: themeOptions(present.themes).map(({ id, theme, depth }) => {
      const own = read.filter(({ as }) => as?.is === 'theme' && belongs(as.id, id))
      return { id, title: theme.title, depth, months: countedByMonth(own, first, last), total: sum(own) }
    }),
    withoutTheme: sum(within.filter(({ theme }) => theme === undefined)),
    needPerson: sum(read.filter(({ as }) => as?.is === 'needs-person' || as?.is === 'unknown')),
    retired: [...retired.values()],
  }
}
