/** A procedure's clauses with the rules that rest on them, as the page prints them. */

import type { ClauseEntry, ClausePage, RuleInWords } from '#outputs'
import { clauseAnchor } from '../parts/clauses.tsx'

export interface ClauseView {
  readonly anchor: string
  readonly clause: string
  readonly text: string
  readonly notARule: string
  readonly rules: readonly RuleInWords[]
}

export interface ProcedureView {
  readonly title: string
  readonly sub: string
  readonly contents: readonly { readonly href: string; readonly text: string }[]
  readonly entries: readonly ClauseView[]
  readonly outside: readonly ClauseView[]
  readonly departures: readonly { readonly href: string; readonly clause: string; readonly from: string; readonly how: string }[]
}

const entryView = ({
  clause,
  text,
  notARule,
  rules,
}: Pick<ClauseEntry, 'clause' | 'text' | 'rules'> & { readonly notARule?: string }): ClauseView => ({
  anchor: clauseAnchor(clause),
  clause,
  text,
  notARule: notARule ?? '',
  rules,
})

const kinds: Readonly<Record<RuleInWords['kind'], string>> = {
  duty: 'Duty',
  date: 'Date',
  gate: 'May be done',
  need: 'Condition',
  extension: 'More time',
  hold: 'Stops the clock',
  line: 'Date beside',
  reminder: 'Reminder',
  letter: 'Letter',
  principle: 'Principle',
  other: 'Rule',
}

export const kindInWords = (kind: RuleInWords['kind']): string => kinds[kind]

export const procedureView = (page: ClausePage): ProcedureView => ({
  title: page.title,
  sub: `${page.version.replace(/[.]?$/, '.')} Each clause, and the rules made from it.`,
  contents: page.entries.filter(({ rules }) => rules.length > 0).map(({ clause }) => ({ href: `#${clauseAnchor(clause)}`, text: clause })),
  entries: page.entries.map(entryView),
  outside: page.outside.map(({ clause, says, rules }) => entryView({ clause, text: says, rules })),
  departures: page.departures.map(({ clause, from, how }) => ({ href: `#${clauseAnchor(clause)}`, clause, from, how })),
})
