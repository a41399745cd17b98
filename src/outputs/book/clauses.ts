/** Clause by clause: the body's words, and every rule that rests on them. */
import { anchorFor, type Clause, type ClauseText, citesOf, type Procedure } from '#language'
import { withParts } from './rules/making.ts'
import type { BookClause, Chapter, Rule } from './view.ts'

/** The id that a link to a clause goes to: '7.12.1' is 'c-7-12-1'. */
export const clauseAnchor = (clause: Clause): string =>
  `c-${clause
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}`

/** The clauses that a rule cites, each with its words where the document has them. */
export function citedBy(
  rule: Pick<Rule, 'clause'>,
  clauses: Readonly<Record<Clause, ClauseText>>,
): readonly { readonly cite: string; readonly anchor: string; readonly text?: string }[] {
  return citesOf(rule.clause).map(cite => {
    const place = anchorFor(cite, clauses)
    const text = place === undefined ? undefined : clauses[place]?.text
    return { cite, anchor: clauseAnchor(place ?? cite), ...(text === undefined ? {} : { text }) }
  })
}

export function bookClauses(
  procedure: Procedure,
  clauses: Readonly<Record<Clause, ClauseText>>,
  chapters: readonly Chapter[],
): { readonly clauses: readonly BookClause[]; readonly outside: readonly BookClause[] } {
  const cited = new Map<string, BookClause['rules'][number][]>()
  for (const chapter of chapters) {
    for (const rule of chapter.groups.flatMap(group => group.rules.flatMap(withParts))) {
      for (const cite of citesOf(rule.clause)) {
        const place = anchorFor(cite, clauses) ?? cite
        const there = cited.get(place) ?? []
        if (!there.some(one => one.anchor === rule.anchor))
          there.push({ title: rule.title, kind: rule.kind, chapter: chapter.id, anchor: rule.anchor })
        cited.set(place, there)
      }
    }
  }
  return {
    clauses: Object.entries(clauses).map(([clause, { text, notARule }]) => ({
      clause,
      anchor: clauseAnchor(clause),
      text,
      ...(notARule === undefined ? {} : { notARule }),
      rules: cited.get(clause) ?? [],
    })),
    outside: [...cited.keys()]
      .filter(place => !Object.hasOwn(clauses, place))
      .sort()
      .map(place => ({ clause: place, anchor: clauseAnchor(place), text: sourceOf(place, procedure), rules: cited.get(place) ?? [] })),
  }
}

/** What a mark of another source stands for, by the longest declared mark it begins with. */
export function sourceOf(cite: Clause, procedure: Procedure): string {
  const marks = Object.entries(procedure.outsideSources ?? {}).filter(
    ([mark]) => cite === mark || cite.startsWith(`${mark} `) || cite.startsWith(`${mark}(`),
  )
  return marks.toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? ''
}
