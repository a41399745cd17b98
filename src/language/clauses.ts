import type { Clause } from './types.ts'

export interface ClauseText {
  readonly text: string
  /** Why it holds no rule, where it is marked so. */
  readonly notARule?: string
}

/**
 * Reads `clauses.md`: an anchor is a line '## 7.12.1', or '## 7.12 {not a rule: why}', and its text is what follows up to
 * the next anchor. What stands before the first anchor is the file's own note. Throws where an anchor comes twice or is empty.
 */
export function parseClauses(markdown: string): Readonly<Record<Clause, ClauseText>> {
  const clauses: Record<Clause, ClauseText> = Object.create(null)
  const sections = markdown.replaceAll('\r\n', '\n').split(/^## /m)
  for (const section of sections.slice(1)) {
    const end = section.indexOf('\n')
    const heading = (end < 0 ? section : section.slice(0, end)).trim()
    const text = end < 0 ? '' : section.slice(end + 1).trim()
    const { anchor, notARule } = anchorOf(heading)
    if (anchor === '') throw new SyntaxError(`clauses.md: '## ${heading}' has no clause number`)
    if (clauses[anchor] !== undefined) throw new SyntaxError(`clauses.md has '## ${anchor}' twice`)
    clauses[anchor] = notARule === undefined ? { text } : { text, notARule }
  }
  return clauses
}

/** The anchors a cite names: '7.12.1; 7.14 row 7' names two. */
export function citesOf(clause: Clause): readonly Clause[] {
  return clause
    .split(';')
    .map(part => part.trim().replaceAll(/\s+/g, ' '))
    .filter(part => part !== '')
}

/**
 * The anchor of `clauses` that one cite stands on: itself, else the longest known part of it from the left, so that
 * '7.11.7 (1)' and '7.11.7 first exception' fall back to '7.11.7'. Undefined where there is none.
 */
export function anchorFor(cite: Clause, clauses: Readonly<Record<Clause, unknown>>): Clause | undefined {
  let part = cite.trim().replaceAll(/\s+/g, ' ')
  for (;;) {
    if (Object.hasOwn(clauses, part)) return part
    const cut = Math.max(part.lastIndexOf(' '), part.lastIndexOf('('))
    if (cut <= 0) return undefined
    part = part.slice(0, cut).trim()
  }
}

function anchorOf(heading: string): { readonly anchor: string; readonly notARule?: string } {
  const marked = /^(.*?)\s*\{\s*not a rule:\s*(.*?)\s*\}$/i.exec(heading)
  if (marked === null) return { anchor: heading }
  return { anchor: marked[1] ?? '', notARule: marked[2] ?? '' }
}
