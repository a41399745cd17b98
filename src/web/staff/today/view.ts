/** Today's list, exactly as the page prints it. */
import { dayAndMonth, type ListedRow, lengthInWords, longDay, type WhenInWords } from '#outputs'
import { actsIn } from '../../account.ts'
import type { Account, Worklist, WorklistFilter } from '../../services.ts'
import { thingInWords } from '../acts/points.ts'
import { caseHref } from '../case-frame/view.ts'
import { fieldId } from '../forms/names.ts'
import type { ClauseLink } from '../parts/clauses.tsx'
import type { Tone } from '../parts/small-parts.tsx'

type GroupId = 'overdue' | 'dueToday' | 'next' | 'waiting' | 'undated'

export interface RowView {
  readonly when: WhenInWords
  readonly what: string
  readonly href: string
  readonly reference: string
  readonly about: string
  readonly restricted: boolean
  readonly isYours: boolean
  readonly from: string
  readonly fromDetail: string
  readonly chips: ListedRow['chips']
  readonly clauses: readonly ClauseLink[]
  readonly why?: string
  /** `about`: which of several it is for. */
  readonly action: { readonly text: string; readonly href: string; readonly about?: string }
}

export interface GroupView {
  readonly id: GroupId
  readonly title: string
  readonly note: string
  readonly tone: Tone
  readonly count: number
  readonly rows: readonly RowView[]
  readonly more?: { readonly text: string; readonly href: string }
  readonly empty: { readonly title: string; readonly text: string }
  readonly firstColumn: 'Due' | 'Since'
}

export interface TickView {
  readonly value: string
  readonly text: string
  readonly count: number
  readonly checked: boolean
}

export interface TodayView {
  readonly title: string
  readonly sub: string
  readonly counts: readonly {
    readonly id: GroupId
    readonly n: number
    readonly name: string
    readonly fact: string
    readonly tone: Tone
  }[]
  readonly views: readonly { readonly text: string; readonly href: string; readonly current: boolean }[]
  readonly groups: readonly GroupView[]
  readonly later: string
  readonly filter: {
    readonly text: string
    readonly mine: boolean
    readonly from: readonly TickView[]
    readonly stage: readonly TickView[]
  }
  readonly isFiltered: boolean
}

/** Rows shown of a group before "show all": on a phone the whole of a team's list would be metres long. */
const shown = 10

const tones: Readonly<Record<GroupId, Tone>> = { overdue: 'late', dueToday: 'today', next: 'brand', waiting: 'wait', undated: 'brand' }

const isYours = (row: ListedRow, account: Account): boolean => row.who.some(({ role }) => actsIn(account).includes(role))

/** Owed by somebody else, and the procedure has told this account that it is not done. */
const isEscalated = (row: ListedRow, account: Account): boolean =>
  !isYours(row, account) && (row.escalatedTo ?? []).some(role => actsIn(account).includes(role))

const escalated: ListedRow['chips'][number] = { kind: 'stop', words: 'Escalated to you' }

/** A row of several strands has its points after the key: the act is the same. */
const actKey = ({ key }: ListedRow): string => key.split(' ')[0] ?? key

/** Where a row leads, and where its forms and reasons are: its case, or what the body owes whatever the case. */
const placeOfRow = ({ reference, ofTheBody }: ListedRow): { readonly home: string; readonly acts: string } =>
  ofTheBody === undefined
    ? { home: caseHref(reference), acts: caseHref(reference) }
    : { home: '/service', acts: `/service/under/${encodeURIComponent(ofTheBody)}` }

/** What a row is owed for beside points: a period, or the one action or other thing. */
const owedFor = ({ key }: ListedRow): readonly (readonly [kind: string, id: string])[] =>
  (/ (.+)$/.exec(key)?.[1] ?? '').split(',').flatMap(one => {
    const [kind = '', id = ''] = one.split(':')
    return id === '' || kind === 'point' ? [] : [[kind, id] as const]
  })

/** It is chosen already in the form. */
const presetOf = (row: ListedRow): string => {
  const presets = owedFor(row).map(([kind, id]) => [kind === 'period' ? fieldId('period') : kind, id])
  return presets.length === 0 ? '' : `?${new URLSearchParams(presets)}`
}

/** Of several of a case, said to whoever hears the button without what stands around it. */
const numberOf = (row: ListedRow): string =>
  owedFor(row)
    .filter(([kind]) => kind !== 'period')
    .map(([kind, id]) => `, ${thingInWords({ kind, id })}`)
    .join('')

const actionOf = (row: ListedRow, account: Account): RowView['action'] => {
  const { home, acts: at } = placeOfRow(row)
  const isAct = row.kind === 'duty'
  if (isAct && isYours(row, account))
    return row.letter !== undefined && account.permissions.includes('send-letters')
      ? { text: 'Write letter', href: `${at}/letter/${actKey(row)}` }
      : { text: 'Record', href: `${at}/record/${actKey(row)}${presetOf(row)}`, about: numberOf(row) }
  if (isAct && row.outside && account.permissions.includes('record-for-others'))
    return { text: 'Record', href: `${at}/record/${actKey(row)}${presetOf(row)}`, about: numberOf(row) }
  return { text: 'Open', href: home }
}

const rowView = (row: ListedRow, account: Account, clausesOf: ClausesOfRow): RowView => {
  const [first, ...rest] = row.who.map(({ title }) => title)
  const { home, acts: at } = placeOfRow(row)
  return {
    when: row.when,
    what: row.must.charAt(0).toUpperCase() + row.must.slice(1),
    href: home,
    reference: row.ofTheBody === undefined ? row.reference : 'The service',
    about: [row.title, row.person]
      .filter(words => words !== '')
      .join('. ')
      .replace('…. ', '… '),
    restricted: row.restricted,
    isYours: isYours(row, account),
    from: isYours(row, account) ? 'You' : (first ?? 'Nobody named'),
    fromDetail: isYours(row, account) ? '' : rest.length > 0 ? `or ${rest.join(', ')}` : '',
    chips: (isEscalated(row, account) ? [escalated, ...row.chips] : row.chips).slice(0, 2),
    clauses: clausesOf(row.stage.id, row.clause),
    ...(row.is !== 'awaits-decision' && { why: `${at}/why/${actKey(row)}` }),
    action: actionOf(row, account),
  }
}

export type ClausesOfRow = (stage: string, clause: string) => readonly ClauseLink[]

export interface TodayQuery extends WorklistFilter {
  /** The group to show whole. */
  readonly all?: string
}

const query = (filter: TodayQuery): string => {
  const parts = new URLSearchParams()
  if (filter.mine) parts.set('mine', 'yes')
  if (filter.text) parts.set('text', filter.text)
  for (const from of filter.from ?? []) parts.append('from', from)
  for (const stage of filter.stage ?? []) parts.append('stage', stage)
  if (filter.all) parts.set('all', filter.all)
  const text = parts.toString()
  return text === '' ? '/today' : `/today?${text}`
}

const groupTexts = (list: Worklist): Readonly<Record<GroupId, Pick<GroupView, 'title' | 'note' | 'empty'>>> => ({
  overdue: {
    title: 'Overdue',
    note: 'Lateness is counted as the clause counts',
    empty: { title: 'Nothing is late', text: 'If something becomes late it appears here.' },
  },
  dueToday: {
    title: 'Due today',
    note: 'In time until the end of the day',
    empty: { title: 'Nothing is due today', text: 'What falls due today stands here until it is done.' },
  },
  next: {
    title: 'Next 5 working days',
    note: `To ${dayAndMonth(list.nextUntil)}`,
    empty: { title: 'Nothing is due in the next 5 working days', text: `What falls due by ${dayAndMonth(list.nextUntil)} appears here.` },
  },
  undated: {
    title: 'As soon as possible',
    note: 'No day is set by the clause, or none can be worked out yet',
    empty: { title: 'Nothing is without a date', text: 'What is owed without a day of its own appears here.' },
  },
  waiting: {
    title: 'Waiting on others',
    note: 'You can chase; nobody is late',
    empty: { title: 'Nothing waits on others', text: 'What cannot go on until somebody else has done something appears here.' },
  },
})

const facts = (list: Worklist, account: Account): Readonly<Record<GroupId, string>> => {
  const oldest = list.overdue.reduce<ListedRow | undefined>(
    (late, row) => (late === undefined || row.daysLate > late.daysLate ? row : late),
    undefined,
  )
  const yours = list.dueToday.filter(row => isYours(row, account)).length
  const still = list.waiting.filter(row => row.due === undefined).length
  return {
    overdue: oldest === undefined ? 'nothing is late' : `oldest by ${lengthInWords(oldest.daysLate, oldest.counts)}`,
    dueToday: list.counts.dueToday === 0 ? 'nothing to do today' : yours === 1 ? '1 is yours to do' : `${yours} are yours to do`,
    next: `to ${dayAndMonth(list.nextUntil)}`,
    waiting: `${still} with no clock running`,
    undated: 'no day is set',
  }
}

const groupIds: readonly GroupId[] = ['overdue', 'dueToday', 'next', 'waiting', 'undated']
/** The strip above the list counts what has a date or a person to chase. */
const countedIds = groupIds.filter(id => id !== 'undated')

export const todayView = (list: Worklist, filter: TodayQuery, account: Account, clausesOf: ClausesOfRow): TodayView => {
  const texts = groupTexts(list)
  const fact = facts(list, account)
  const dated = list.counts.overdue + list.counts.dueToday + list.counts.next + list.counts.waiting
  const isFiltered = Boolean(filter.mine || filter.text || filter.from?.length || filter.stage?.length)
  const group = (id: GroupId): GroupView => {
    const rows = filter.all === id ? list[id] : list[id].slice(0, shown)
    const left = list.counts[id] - rows.length
    return {
      id,
      ...texts[id],
      ...(isFiltered && {
        empty: { title: `${texts[id].title}: nothing that matches`, text: 'Change or clear the filter to see the rest.' },
      }),
      tone: tones[id],
      count: list.counts[id],
      rows: rows.map(row => rowView(row, account, clausesOf)),
      ...(left > 0 &&
        list[id].length > rows.length && { more: { text: `Show all ${list[id].length}`, href: `${query({ ...filter, all: id })}#${id}` } }),
      firstColumn: id === 'waiting' ? 'Since' : 'Due',
    }
  }
  const ticks = (facet: 'from' | 'stage'): readonly TickView[] =>
    list.facets[facet].map(({ value, title, count }) => ({ value, text: title, count, checked: filter[facet]?.includes(value) ?? false }))
  const { mine: _, all: __, ...rest } = filter
  return {
    title: 'Today',
    sub: `${longDay(list.today)}. ${list.openCases === 1 ? '1 open case' : `${list.openCases.toLocaleString('en-GB')} open cases`}; ${dated === 1 ? '1 thing has' : `${dated.toLocaleString('en-GB')} things have`} a date or a person to chase.`,
    counts: countedIds.map(id => ({ id, n: list.counts[id], name: texts[id].title, fact: fact[id], tone: tones[id] })),
    views: [
      { text: 'Everything', href: query(rest), current: !filter.mine },
      { text: 'Yours to do', href: query({ ...rest, mine: true }), current: filter.mine === true },
    ],
    groups: groupIds.filter(id => id !== 'undated' || list.counts.undated > 0).map(group),
    later:
      list.later === 0
        ? ''
        : list.later === 1
          ? '1 more thing is due later.'
          : `${list.later.toLocaleString('en-GB')} more things are due later.`,
    filter: { text: filter.text ?? '', mine: filter.mine === true, from: ticks('from'), stage: ticks('stage') },
    isFiltered,
  }
}
