/** Why a date is that date: the words, the calendar and the readings beside it, with their links. */
import type { CalendarCell, CellState, LetteredStep, OtherReading, WhyThisDate } from '#outputs'
import { longDay } from '#outputs'
import type { OpenCase } from '../../services.ts'
import { sentence } from '../acts/act.ts'
import { caseHref } from '../case-frame/view.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'

export interface WhyView {
  readonly reference: string
  readonly caseHref: string
  readonly what: string
  readonly why: WhyThisDate
  readonly steps: readonly (LetteredStep & { readonly clauses: readonly ClauseLink[] })[]
  readonly lines: readonly { readonly title: string; readonly words: string; readonly clauses: readonly ClauseLink[] }[]
  readonly others: readonly (OtherReading & { readonly clauses: readonly ClauseLink[] })[]
  readonly clauses: readonly ClauseLink[]
  readonly isExtended: boolean
  readonly called: string
}

/** The class a cell is drawn with; its words say the same to a screen reader. */
export const cellClass = (cell: CalendarCell, isExtended: boolean): string | undefined => {
  const classes: Readonly<Record<CellState, string>> = {
    counted: 'cnt',
    extra: 'ext',
    'not-used-extra': 'ext room',
    'set-aside': 'old',
    stopped: 'stop',
    weekend: 'off',
    'bank-holiday': 'hol',
    closure: 'hol',
    start: 'zero',
    due: isExtended ? 'end' : 'end is-plain-end',
    latest: 'ext room',
    plain: '',
    outside: 'out',
  }
  return [classes[cell.state], cell.isWeekend ? 'we' : '', cell.isToday ? 'now' : ''].filter(name => name !== '').join(' ') || undefined
}

/** The swatch beside a word of the key. */
export const legendClass = (state: CellState, isExtended: boolean): string =>
  state === 'stopped'
    ? 'rc-hatch'
    : state === 'weekend' || state === 'bank-holiday' || state === 'closure'
      ? 'is-off'
      : state === 'due' && isExtended
        ? 'is-due-extra'
        : `is-${state}`

export const whyView = (open: OpenCase, why: WhyThisDate, title: string, link: LinkClause): WhyView => {
  const states = why.grid?.weeks.flatMap(({ cells }) => cells.map(({ state }) => state)) ?? []
  return {
    reference: open.reference,
    caseHref: caseHref(open.reference),
    what: sentence(title),
    why,
    steps: why.steps.map(step => ({ ...step, clauses: step.clause === undefined ? [] : link(step.clause) })),
    lines: why.lines.map(({ title: line, words, clause }) => ({ title: sentence(line), words, clauses: link(clause) })),
    others: why.others.map(other => ({ ...other, clauses: link(other.clause) })),
    clauses: link(why.clause),
    isExtended: states.includes('extra'),
    called: longDay(open.state.today),
  }
}
