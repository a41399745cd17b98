import type { Clause, ClauseText } from '#language'
import { citedBy } from '#outputs'

/** Where things stand: on pages of their own, or all in one printed file. */
export interface Links {
  readonly to: (chapter: string, anchor?: string) => string
  readonly clauses: Readonly<Record<Clause, ClauseText>>
  /** What is said beside the titles that several rules share, by chapter and anchor. */
  readonly besides?: ReadonlyMap<string, string>
  /** On paper nothing can be opened. */
  readonly isPrinted?: true
}

export const citesOfRule = (links: Links, rule: { readonly clause: Clause }) =>
  citedBy(rule, links.clauses).map(cite => ({ ...cite, href: links.to('clauses', cite.anchor) }))

/** An address that a chapter has in a single file: 'ch-stages-stage-1'. */
export const chapterAnchor = (chapter: string): string => `ch-${chapter.replaceAll('/', '-')}`
