/** Why a date is that date: the words, the calendar and the readings beside it, with their links. */

import { anchorFor, type Clause, citesOf } from '#language'
import type { CalendarCell, CellState, LetteredStep, OtherReading, WhyThisDate } from '#outputs'
import { longDay } from '#outputs'
import type { OpenRecord } from '../../services.ts'
import { sentence } from '../acts/act.ts'
import { type Place, placeOf } from '../case-frame/view.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'

/** What a rule stands on: clauses of the document as links; sources outside it, which no page here holds, by their titles. */
export interface Cited {
  readonly clauses: readonly ClauseLink[]
  readonly sources: readonly string[]
}

export interface WhyView {
  readonly place: Place
  readonly what: string
  readonly why: WhyThisDate
  readonly steps: readonly (LetteredStep & { readonly cited: Cited })[]
  readonly lines: readonly { readonly title: string; readonly words: string; readonly cited: Cited }[]
  readonly others: readonly (OtherReading & { readonly cited: Cited })[]
  readonly departs?: { readonly from: string; readonly how: string; readonly sources: readonly string[] }
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

const nothing: Cited = { clauses: [], sources: [] }

/** 'reg 14' as 'reg 14: the Regulations, regulation 14'; what its mark stands for. */
const sourceOf = (open: OpenRecord, cite: Clause): string | undefined => {
  const { outsideSources = {} } = open.procedure
  const mark = anchorFor(cite, outsideSources)
  return mark === undefined ? undefined : `${cite}: ${outsideSources[mark]}`
}

const citedIn = (open: OpenRecord, link: LinkClause, clause: Clause | undefined): Cited => {
  if (clause === undefined) return nothing
  const cites = citesOf(clause)
  return {
    clauses: cites.filter(cite => sourceOf(open, cite) === undefined).flatMap(link),
    sources: cites.flatMap(cite => sourceOf(open, cite) ?? []),
  }
}

export const whyView = (open: OpenRecord, why: WhyThisDate, title: string, link: LinkClause): WhyView => {
  const states = why.grid?.weeks.flatMap(({ cells }) => cells.map(({ state }) => state)) ?? []
  return {
    place: placeOf(open),
    what: sentence(title),
    why,
    // Each clause stands where it is first relied on.
    steps: why.steps.map((step, i) => ({
      ...step,
      cited: citedIn(open, link, why.steps.slice(0, i).some(({ clause }) => clause === step.clause) ? undefined : step.clause),
    })),
    lines: why.lines.map(({ title: line, words, clause }) => ({ title: sentence(line), words, cited: citedIn(open, link, clause) })),
    others: why.others.map(other => ({ ...other, cited: citedIn(open, link, other.clause) })),
    ...(why.departs && { departs: { ...why.departs, sources: citedIn(open, link, why.departs.from).sources } }),
    clauses: citedIn(open, link, why.clause).clauses,
    isExtended: states.includes('extra'),
    called: longDay(open.state.today),
  }
}
