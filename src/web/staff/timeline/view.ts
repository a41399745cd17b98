/** The timeline of a case, exactly as it is printed. */
import type { Fact } from '#case'
import type { TimelineEntry } from '#outputs'
import type { OpenCase, OpenRecord } from '../../services.ts'
import { type CaseFrameView, caseHref, placeOf } from '../case-frame/view.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'

export type Order = 'newest-first' | 'oldest-first'

export interface EntryView {
  readonly id: string
  readonly title: string
  readonly tone: TimelineEntry['tone']
  readonly isWithout: boolean
  readonly happened: string
  readonly recorded: string
  readonly details: readonly { readonly label: string; readonly value: string }[]
  readonly words: readonly string[]
  readonly moved: readonly { readonly words: string; readonly clauses: readonly ClauseLink[]; readonly href: string }[]
  readonly reasons: readonly { readonly because: string; readonly clauses: readonly ClauseLink[] }[]
  readonly effect: string
  readonly notes: readonly string[]
  /** Where this entry is put right or taken back. */
  readonly correctHref?: string
}

export interface TimelineView {
  readonly frame: CaseFrameView
  readonly order: Order
  readonly onlyMoved: boolean
  readonly links: readonly { readonly text: string; readonly href: string }[]
  readonly entries: readonly EntryView[]
  readonly next?: { readonly title: string; readonly when: string }
}

const effects: Readonly<Record<TimelineEntry['effect'], string>> = {
  yes: '',
  no: 'Kept, but without effect. Why:',
  waits: 'Kept; it waits for a decision. Why:',
}

export const entryView =
  (open: OpenRecord, link: LinkClause, mayCorrect: (fact: Fact) => boolean) =>
  (entry: TimelineEntry): EntryView => ({
    id: entry.fact,
    title: entry.title,
    tone: entry.tone,
    isWithout: entry.effect === 'no' || entry.retracted !== undefined,
    happened: [entry.happened, entry.by].filter(words => words !== '').join(', '),
    recorded: `${entry.recorded}${entry.recordedBy === '' ? '' : ` by ${entry.recordedBy}`}`,
    details: [
      ...(entry.points.length > 0 && !/\bpoints? \d/.test(entry.title)
        ? [{ label: entry.points.length === 1 ? 'Point' : 'Points', value: entry.points.join(', ') }]
        : []),
      ...entry.details,
    ],
    words: entry.words,
    moved: entry.moved.map(({ key, words, clause }) => ({ words, clauses: link(clause), href: `${placeOf(open).acts}/why/${key}` })),
    reasons: entry.reasons.map(({ because, clause }) => ({ because, clauses: link(clause) })),
    effect: effects[entry.effect],
    ...(entry.retracted === undefined &&
      open.reference !== null &&
      open.facts.some(fact => fact.id === entry.fact && mayCorrect(fact)) && {
        correctHref: `${caseHref(open.reference)}/correct/${entry.fact}`,
      }),
    notes: [
      ...entry.corrections,
      ...(entry.retracted === undefined ? [] : [`${entry.retracted}.`]),
      ...(entry.letStand === undefined ? [] : [`${entry.letStand}.`]),
    ],
  })

export const timelineView = (
  open: OpenCase,
  entries: readonly TimelineEntry[],
  frame: CaseFrameView,
  link: LinkClause,
  mayCorrect: (fact: Fact) => boolean,
  asked: { readonly order: Order; readonly onlyMoved: boolean },
  nextTitle = '',
): TimelineView => {
  const at = `${caseHref(open.reference)}/timeline`
  const href = (order: Order, moved: boolean): string => {
    const parts = [...(order === 'oldest-first' ? ['order=oldest-first'] : []), ...(moved ? ['only=moved'] : [])]
    return parts.length === 0 ? at : `${at}?${parts.join('&')}`
  }
  const other: Order = asked.order === 'newest-first' ? 'oldest-first' : 'newest-first'
  const { strip } = frame
  return {
    frame,
    ...asked,
    links: [
      { text: other === 'oldest-first' ? 'Oldest first' : 'Newest first', href: href(other, asked.onlyMoved) },
      { text: asked.onlyMoved ? 'Everything' : 'Only what moved a date', href: href(asked.order, !asked.onlyMoved) },
    ],
    entries: entries.filter(({ moved }) => !asked.onlyMoved || moved.length > 0).map(entryView(open, link, mayCorrect)),
    ...(strip.next &&
      !asked.onlyMoved && {
        next: {
          title: nextTitle === '' ? 'The next date' : `Due: ${nextTitle}`,
          when: `${strip.next.words}, ${strip.next.lead.toLowerCase()}`,
        },
      }),
  }
}
