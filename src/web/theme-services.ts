/** What the pages need done with themes: counted, written down, and what has come up again. */
import type { LocalDate } from '#calendar'
import type { CountedPoints, NewBaseline, SuggestedTheme } from '#outputs'
import type { Recorded, Session } from './account.ts'

/** A service, or all; a theme of the list in force, or all. */
export interface ChartOf {
  readonly service: string
  readonly theme: string
}

export interface ThemeFigures {
  readonly counted: readonly CountedPoints[]
  /** The first month that anything was counted in, up to two years ago; the last that is over. None where no month is over. */
  readonly months?: { readonly first: string; readonly last: string }
  readonly baselines: readonly (NewBaseline & ChartOf & { readonly by: string; readonly at: string })[]
  /** Restricted cases are left out, but for those that the account has a part in by name. */
  readonly isWithoutRestricted: boolean
}

export interface PointToSort {
  readonly reference: string
  readonly point: string
  readonly words: string
  readonly since: LocalDate
  readonly service?: string
  readonly title: string
  readonly restricted: boolean
  /** As lists across cases keep it: what it was recorded as, where that no longer says enough. */
  readonly recorded?: string
  readonly suggested: readonly SuggestedTheme[]
}

export interface ThemeGiven {
  readonly reference: string
  readonly point: string
  readonly theme: string
  /** Of the body's list; none is written down where it is empty. */
  readonly cause: string
}

export interface LikeCase {
  readonly reference: string
  readonly title: string
  readonly restricted: boolean
  readonly open: boolean
  readonly receivedOn?: LocalDate
  readonly service?: string
  readonly outcome?: string
  /** What was promised, and how far it came. */
  readonly putRight: readonly { readonly what: string; readonly standing: string }[]
  /** The words that both have, as they stand in this one. */
  readonly shared: readonly string[]
}

export interface ComeUpAgain {
  readonly action: {
    readonly reference: string
    readonly id: string
    readonly what: string
    readonly done: LocalDate
    readonly owner?: string
  }
  readonly theme: string
  readonly service?: string
  readonly again: readonly { readonly reference: string; readonly title: string; readonly since: LocalDate }[]
}

export interface ThemeServices {
  themeFigures(session: Session, service: string): Promise<ThemeFigures>
  /** The latest first. */
  pointsToSort(
    session: Session,
    asked: { readonly which: 'without-theme' | 'split'; readonly service?: string; readonly page?: number },
  ): Promise<{ readonly rows: readonly PointToSort[]; readonly total: number; readonly page: number; readonly pages: number }>
  suggestedFor(session: Session, words: string, except: string): Promise<readonly SuggestedTheme[]>
  /** All of one case or none of it. */
  giveThemes(
    session: Session,
    given: readonly ThemeGiven[],
    key: string,
  ): Promise<readonly { readonly reference: string; readonly answer: Recorded }[]>
  /** Past cases told in like words, of those the account may see; none that is about whoever looks. */
  likeCases(session: Session, words: string, except?: string): Promise<readonly LikeCase[]>
  /** `mine`: only of actions that this account, or a role of its own, follows up. */
  comeUpAgain(session: Session, asked: { readonly mine?: boolean; readonly reference?: string }): Promise<readonly ComeUpAgain[]>
  /** The limits of a chart worked out anew from this month on. */
  setBaseline(
    session: Session,
    asked: ChartOf & { readonly from: string; readonly reason: string },
  ): Promise<{ readonly is: 'set' } | { readonly is: 'refused'; readonly field: string; readonly because: string }>
}
