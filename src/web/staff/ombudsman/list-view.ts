/** All matters with ombudsmen, exactly as the list prints them and its file holds them. */
import type { Calendar, LocalDate } from '#calendar'
import type { Body } from '#language'
import { type Chip, csvCell, distance, matterChip, matterStates, ombudsmanNamed, plainDay, waitsFor } from '#outputs'
import type { ListedMatter, ListedMatters, MatterQuery } from '../../ombudsman-services.ts'
import { calledBy, ombudsmenOf } from './decided.ts'
import { isMatterState } from './states.ts'

export interface ListQuery {
  readonly which: string
  readonly state: string
  readonly text: string
  readonly page: number
}

/** Those not closed yet; one state; or all there ever were. */
export const asked = ({ which, state, text, page }: ListQuery): MatterQuery => ({
  ...(which !== '' && { which }),
  ...(text !== '' && { text }),
  ...(state === 'all'
    ? {}
    : { states: isMatterState(state) ? [state] : matterStates().flatMap(one => (one.state === 'closed' ? [] : [one.state])) }),
  page,
})

const hrefOf = (at: string, { which, state, text }: ListQuery, page = 1): string => {
  const parts = new URLSearchParams(Object.entries({ which, state, text }).filter(([, value]) => value !== ''))
  if (page > 1) parts.set('page', String(page))
  return parts.size === 0 ? at : `${at}?${parts}`
}

interface MatterLine {
  readonly href: string
  readonly title: string
  readonly reference: string
  readonly restricted: boolean
  readonly with: string
  readonly theirs: string
  readonly chip: Chip
  readonly next: string
  readonly by: string
  readonly due: string
  readonly lead: string
  readonly isLate: boolean
  readonly notes: readonly string[]
}

export interface MattersView {
  readonly sub: string
  readonly query: ListQuery
  readonly which: readonly { readonly value: string; readonly text: string }[]
  readonly states: readonly { readonly value: string; readonly text: string }[]
  readonly rows: readonly MatterLine[]
  readonly csvHref: string
  readonly previous?: string
  readonly next?: string
  readonly isEverything: boolean
}

interface Of {
  readonly body: Body
  readonly today: LocalDate
  readonly calendar: Calendar
}

const notesOf = ({ row, state }: ListedMatter): readonly string[] => {
  const { gathered = 0, asked: of = 0, recommendations, outcome } = row
  return [
    ...(of === 0 || state !== 'answering' ? [] : [`${gathered} of ${of} gathered`]),
    ...(outcome === undefined ? [] : [`Decided: ${outcome.replaceAll('-', ' ')}`]),
    ...(recommendations === undefined || recommendations.of === 0
      ? []
      : [`${recommendations.of - recommendations.open} of ${recommendations.of} recommendations done`]),
  ]
}

const lineOf =
  ({ body, today, calendar }: Of) =>
  (one: ListedMatter): MatterLine => {
    const { row, due } = one
    return {
      href: `/cases/${encodeURIComponent(one.reference)}/ombudsman#m-${encodeURIComponent(one.id === '-' ? '' : one.id)}`,
      title: one.title,
      reference: one.reference,
      restricted: one.restricted,
      with: calledBy(ombudsmenOf(body), row.which ?? ''),
      theirs: row.reference ?? '',
      chip: isMatterState(one.state) ? matterChip(one.state) : { kind: 'plain', words: one.state },
      next:
        row.next === undefined
          ? isMatterState(one.state)
            ? waitsFor(one.state)
            : ''
          : row.may
            ? `${row.next}, if there is something to say`
            : row.next,
      by: row.by ?? '',
      lead: due === undefined ? (row.next === undefined ? '' : 'No date') : distance(today, due, calendar, 'calendar-days'),
      due: due === undefined ? '' : `${row.may ? 'until ' : ''}${plainDay(due)}`,
      isLate: due !== undefined && due < today,
      notes: notesOf(one),
    }
  }

export const mattersView = (found: ListedMatters, query: ListQuery, of: Of): MattersView => {
  const n = found.isAtLeast ? `More than ${found.total.toLocaleString('en-GB')}` : found.total.toLocaleString('en-GB')
  return {
    sub: `${n} ${found.total === 1 ? 'matter' : 'matters'}, what is due next first.`,
    query,
    which: [
      { value: '', text: 'All' },
      ...ombudsmenOf(of.body).flatMap(({ id, name }) => (id === undefined ? [] : [{ value: id, text: name }])),
    ],
    states: [
      { value: '', text: 'Not closed' },
      ...matterStates().map(({ state, words }) => ({ value: state, text: words })),
      { value: 'all', text: 'All, closed too' },
    ],
    rows: found.rows.map(lineOf(of)),
    csvHref: hrefOf('/ombudsman/matters.csv', query),
    ...(found.page > 1 && { previous: hrefOf('/ombudsman', query, found.page - 1) }),
    ...(found.page < found.pages && { next: hrefOf('/ombudsman', query, found.page + 1) }),
    isEverything: query.which === '' && query.state === '' && query.text === '',
  }
}

const head =
  'case,ombudsman,its reference,state,since,next,by whom,due,asked for,gathered,outcome,recommendations,recommendations open,closed'

/** A file for a spreadsheet: no words of the complaint and nobody of its side. */
export const mattersCsv = (rows: readonly ListedMatter[], { body }: Pick<Of, 'body'>): string =>
  [
    head,
    ...rows.map(({ reference, state, since, due, done, row }) =>
      [
        reference,
        ombudsmanNamed(ombudsmenOf(body), row.which ?? '')?.name ?? row.which ?? '',
        row.reference ?? '',
        isMatterState(state) ? matterChip(state).words : state,
        since,
        row.next ?? '',
        row.by ?? '',
        due ?? '',
        String(row.asked ?? ''),
        String(row.gathered ?? ''),
        row.outcome ?? '',
        String(row.recommendations?.of ?? ''),
        String(row.recommendations?.open ?? ''),
        done ?? '',
      ]
        .map(csvCell)
        .join(','),
    ),
  ].join('\r\n')
