import { anchorFor, type Clause, type ClauseText, citesOf, type Procedure } from '#language'
import { plainDay } from '../days-in-words/days.ts'
import type { CitedRule } from './cited-rule.ts'
import { rulesOf } from './rules.ts'
import type { ClauseEntry, ClausePage, RuleInWords } from './view.ts'

/** The book of a procedure, clause by clause: the body's words, and every rule that rests on them. */
export function clausePage(procedure: Procedure, clauses: Readonly<Record<Clause, ClauseText>>): ClausePage {
  const rules = rulesOf(procedure)
  const cited = new Map<string, CitedRule[]>()
  for (const rule of rules) {
    for (const cite of citesOf(rule.clause)) {
      const place = anchorFor(cite, clauses) ?? cite
      const there = cited.get(place) ?? []
      if (!there.includes(rule)) there.push(rule)
      cited.set(place, there)
    }
  }
  return {
    title: procedure.title,
    version: `For complaints received from ${plainDay(procedure.receivedFrom)}${procedure.receivedUntil === undefined ? '' : ` to ${plainDay(procedure.receivedUntil)}`}`,
    entries: Object.entries(clauses).map(([clause, text]) => entryOf(clause, text, cited.get(clause) ?? [])),
    outside: [...cited.keys()]
      .filter(place => !Object.hasOwn(clauses, place))
      .sort()
      .map(place => ({ clause: place, says: sourceOf(place, procedure), rules: (cited.get(place) ?? []).map(withoutClause) })),
    departures: rules.flatMap(({ key, clause, departs }) => (departs === undefined ? [] : [{ key, clause, ...departs }])),
  }
}

/** The id that a link to a clause goes to: '7.12.1' is 'c-7-12-1'. */
export const clauseAnchor = (clause: Clause): string =>
  `c-${clause
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}`

function entryOf(clause: Clause, { text, notARule }: ClauseText, rules: readonly CitedRule[]): ClauseEntry {
  return { clause, anchor: clauseAnchor(clause), text, ...(notARule === undefined ? {} : { notARule }), rules: rules.map(withoutClause) }
}

const withoutClause = ({ clause: _, ...rule }: CitedRule): RuleInWords => rule

/** What a mark of another source stands for, by the longest declared mark it begins with. */
function sourceOf(cite: Clause, procedure: Procedure): string {
  const marks = Object.entries(procedure.outsideSources ?? {}).filter(
    ([mark]) => cite === mark || cite.startsWith(`${mark} `) || cite.startsWith(`${mark}(`),
  )
  return marks.toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? ''
}
