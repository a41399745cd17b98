/** What would move if an entry were put right or taken back, before anybody records it. */
import { type Attempt, evaluate } from '#case'
import { longDay, refusalInWords, type WhatWouldMove, whatWouldMove } from '#outputs'
import type { OpenCase } from '../../services.ts'
import { sentence } from '../acts/act.ts'
import { asIfRecorded, factsOf } from '../forms/judged.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'

export interface MovesView {
  readonly isNothing: boolean
  readonly lines: readonly { readonly words: string; readonly detail: string; readonly clauses: readonly ClauseLink[] }[]
}

/** The case as it would be with these entries. */
export const movedBy = (open: OpenCase, attempts: readonly Attempt[]): WhatWouldMove => {
  const { compiled, calendar, procedure, state } = open
  const facts = factsOf(open)
  const after = evaluate(compiled, [...facts, ...attempts.map(asIfRecorded)], calendar, state.today)
  return whatWouldMove({ state, procedure }, { state: after, procedure }, facts)
}

const statusWords = (status: string | undefined): string => (status ?? '').replaceAll('-', ' ')

const clockLine = ({ is, before, after }: WhatWouldMove['clocks'][number], link: LinkClause): MovesView['lines'][number] => {
  const { title = '', clause = '' } = after ?? before ?? {}
  const said = (due: NonNullable<typeof before>['due']) => (due === undefined ? 'no date' : longDay(due))
  const detail =
    is === 'moves'
      ? `From ${said(before?.due)} to ${said(after?.due)}`
      : is === 'appears'
        ? `Would be owed: ${said(after?.due)}`
        : is === 'vanishes'
          ? `Would no longer be there; it was ${said(before?.due)}`
          : `From ${statusWords(before?.status)} to ${statusWords(after?.status)}`
  return { words: sentence(title), detail, clauses: link(clause) }
}

export const movesView = (moved: WhatWouldMove, link: LinkClause): MovesView => {
  const stands = [...moved.positions, ...moved.stages, ...moved.outcomes].map(({ of, before, after }) => ({
    words: of,
    detail: `From ${before?.title.toLowerCase() ?? 'nothing'} to ${after?.title.toLowerCase() ?? 'nothing'}`,
    clauses: link(after?.clause ?? before?.clause ?? ''),
  }))
  const steps = moved.steps.map(({ title, after, reasons }) => ({
    words: title,
    detail:
      after === 'yes'
        ? 'Would count'
        : `${after === 'no' ? 'Would no longer count' : 'Would wait'}: ${reasons.map(({ because, clause }) => refusalInWords({ because, clause })).join(' ')}`,
    clauses: link(reasons[0]?.clause ?? ''),
  }))
  const lines = [...moved.clocks.map(clock => clockLine(clock, link)), ...stands, ...steps]
  return { isNothing: lines.length === 0, lines }
}
