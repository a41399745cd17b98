/** Links to rules of the book, each told from those whose rules have the same title. */
import type { ComponentChildren } from 'preact'
import { allRules, type Book, type Rule } from '#outputs'
import { toldApart } from '../layout/index.ts'
import type { Links } from './links.ts'
import { kindInWords } from './rule.tsx'

interface Place {
  readonly chapter: string
  readonly anchor: string
}

const keyOf = ({ chapter, anchor }: Place): string => `${chapter}#${anchor}`

/** What is said beside the title of a rule that others share, by where it stands. */
export const besidesOf = (book: Book): ReadonlyMap<string, string> => {
  const placed = book.chapters.flatMap(chapter => {
    const inside = new Map(allRules(chapter).flatMap(rule => rule.parts.map((part): [Rule, Rule] => [part, rule])))
    return allRules(chapter).map(rule => ({
      ...{ rule, chapter: chapter.id, anchor: rule.anchor, in: chapter.title, of: inside.get(rule)?.title ?? '' },
      kind: kindInWords(rule.kind).toLowerCase(),
    }))
  })
  const besides = toldApart(
    placed,
    ({ rule }) => rule.title,
    keyOf,
    one => one.in,
    one => one.of,
    one => one.kind,
    one => (one.of === '' ? one.in : `${one.of}, ${one.in}`),
    one => `${one.kind}, ${one.rule.clause}`,
  )
  return new Map([...besides].map(([one, words]) => [keyOf(one), words]))
}

export const Beside = ({ links, ...place }: Place & { readonly links: Links }) => {
  const words = links.besides?.get(keyOf(place))
  return words === undefined ? null : <span class="rc-vh">, {words}</span>
}

export const RuleLink = ({ links, children, ...place }: Place & { readonly links: Links; readonly children: ComponentChildren }) => (
  <a href={links.to(place.chapter, place.anchor)}>
    {children}
    <Beside links={links} {...place} />
  </a>
)
