/** Two versions of one procedure: what was added, removed and changed, rule by rule, and what that does to the dates. */
import type { Clause, ClauseText, Procedure } from '#language'
import { allRules } from '../book/book.ts'
import type { Book, Rule, RuleKind } from '../book/view.ts'
import { takenApart } from './rule-json.ts'
import { type WordPart, wordsChanged } from './words-changed.ts'

export interface Comparable {
  readonly procedure: Procedure
  readonly clauses: Readonly<Record<Clause, ClauseText>>
  readonly book: Book
}

export interface RuleChange {
  readonly is: 'added' | 'removed' | 'changed'
  readonly at: string
  readonly kind: RuleKind
  readonly title: string
  readonly clause: Clause
  readonly chapter: string
  /** In the words of the book, before and after laid over each other. */
  readonly words: readonly { readonly label: string; readonly parts: readonly WordPart[] }[]
  /** Changed in its data in a way the words of the book do not show. */
  readonly onlyInData?: { readonly before: string; readonly after: string }
}

export interface DateChange {
  readonly title: string
  readonly clause: Clause
  readonly given: string
  readonly before: string
  readonly after: string
}

export interface VersionComparison {
  readonly rules: readonly RuleChange[]
  readonly dates: readonly DateChange[]
  readonly clauses: readonly { readonly clause: Clause; readonly parts: readonly WordPart[] }[]
  /** Changes outside the rules, by their place in the procedure's JSON. */
  readonly rest: readonly { readonly at: string; readonly before: string; readonly after: string }[]
}

interface Placed {
  readonly rule: Rule
  readonly chapter: string
}

export function compareVersions(before: Comparable, after: Comparable): VersionComparison {
  const [a, b] = [takenApart(before.procedure), takenApart(after.procedure)]
  const [placesA, placesB] = [placed(before.book), placed(after.book)]
  const places = [...new Set([...placesB.keys(), ...placesA.keys()])]
  const rules = places.flatMap((at): readonly RuleChange[] => {
    const [was, is] = [a.rules.get(at), b.rules.get(at)]
    if (was === is) return []
    const [from, to] = [placesA.get(at), placesB.get(at)]
    const one = to ?? from
    if (one === undefined) return []
    const words = wordsOfChange(from?.rule, to?.rule)
    const isChanged = was !== undefined && is !== undefined
    return [
      {
        is: isChanged ? 'changed' : is === undefined ? 'removed' : 'added',
        at,
        kind: one.rule.kind,
        title: one.rule.title,
        clause: one.rule.clause,
        chapter: one.chapter,
        words,
        ...(isChanged && words.length === 0 ? { onlyInData: { before: was, after: is } } : {}),
      },
    ]
  })
  return {
    rules,
    dates: dateChanges(placesA, placesB),
    clauses: clauseChanges(before.clauses, after.clauses),
    rest: restChanges(a.rest, b.rest),
  }
}

export const isSame = ({ rules, dates, clauses, rest }: VersionComparison): boolean =>
  rules.length + dates.length + clauses.length + rest.length === 0

const placed = (book: Book): ReadonlyMap<string, Placed> =>
  new Map(book.chapters.flatMap(chapter => allRules(chapter).map(rule => [rule.at, { rule, chapter: chapter.title }] as const)))

/** Everything the book says of the rule itself, label by label. */
function saidOf(rule: Rule | undefined): ReadonlyMap<string, string> {
  const said = new Map<string, string>()
  if (rule === undefined) return said
  const add = (label: string, words: string | undefined) => {
    if (words === undefined || words === '') return
    let name = label
    for (let n = 2; said.has(name); n++) name = `${label} (${n})`
    said.set(name, words)
  }
  add('Clause', rule.clause)
  add('Title', rule.title)
  add('Rule', rule.sentence)
  for (const { label, words } of rule.lines) add(label.charAt(0).toUpperCase() + label.slice(1), words)
  add('The doubt', rule.reading?.doubt)
  add('How it is taken', rule.reading?.chosen)
  for (const other of rule.reading?.others ?? []) add('It could also be read as', other)
  add('Differs from the law', rule.departs && `${rule.departs.from}: ${rule.departs.how}`)
  return said
}

function wordsOfChange(before: Rule | undefined, after: Rule | undefined): RuleChange['words'] {
  const [was, is] = [saidOf(before), saidOf(after)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap(label => {
    const [from, to] = [was.get(label) ?? '', is.get(label) ?? '']
    return from === to ? [] : [{ label, parts: wordsChanged(from, to) }]
  })
}

/** The same small case under both: a rule that did not change may still give another date, because one it leans on did. */
function dateChanges(before: ReadonlyMap<string, Placed>, after: ReadonlyMap<string, Placed>): readonly DateChange[] {
  return [...after].flatMap(([at, { rule }]) => {
    if (rule.kind !== 'duty' && rule.kind !== 'date') return []
    const former = before.get(at)?.rule.examples ?? []
    return rule.examples.flatMap((example, i) => {
      const was = former[i]
      if (was === undefined || was.due === example.due) return []
      const given = was.given === example.given ? example.given : `Before: ${was.given} Now: ${example.given}`
      return [{ title: rule.title, clause: rule.clause, given, before: was.gives, after: example.gives }]
    })
  })
}

function clauseChanges(before: Comparable['clauses'], after: Comparable['clauses']): VersionComparison['clauses'] {
  const said = (text: ClauseText | undefined) =>
    text === undefined ? '' : `${text.text}${text.notARule === undefined ? '' : ` (Not a rule: ${text.notARule})`}`
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap(clause => {
    const [from, to] = [said(before[clause]), said(after[clause])]
    return from === to ? [] : [{ clause, parts: wordsChanged(from, to) }]
  })
}

function restChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): VersionComparison['rest'] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap(at => {
    const [from, to] = [before.get(at) ?? 'nothing', after.get(at) ?? 'nothing']
    return from === to ? [] : [{ at, before: from, after: to }]
  })
}
