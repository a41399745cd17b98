/** The list of cases, exactly as it is printed. */

import type { LocalDate } from '#calendar'
import type { Body, Procedure } from '#language'
import { longDay, plainDay, roleTitle, shortDay, type WhenInWords } from '#outputs'
import { askedOf, type CaseFilter, type caseDays, narrowedBy, withoutWords } from '../../case-filter.ts'
import type { CaseList, CaseListRow, FoundBy, SavedList } from '../../case-list-services.ts'
import type { Session } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'
import type { ClauseLink } from '../parts/clauses.tsx'
import type { ClausesOfRow } from '../today/view.ts'
import { type CellLine, type Column, type ColumnChoice, casesCsvHref, cellLines, columnChoices, columnsOf } from './columns.ts'

export interface CaseRowView {
  readonly reference: string
  readonly href: string
  readonly title: string
  readonly person: string
  readonly when: WhenInWords
  readonly isLate: boolean
  readonly must: string
  readonly from: string
  readonly clauses: readonly ClauseLink[]
  readonly why?: string
  readonly stage: string
  readonly position: string
  readonly received: string
  readonly holders: string
  readonly restricted: boolean
  readonly foundBy: string
  /** What the tracked columns say, by column. */
  readonly cells: Readonly<Record<string, readonly CellLine[]>>
}

export interface Choice {
  readonly value: string
  readonly text: string
}

export interface CasesView {
  readonly title: string
  readonly sub: string
  readonly filter: CaseFilter
  readonly list: string
  readonly views: readonly { readonly text: string; readonly count: string; readonly href: string; readonly current: boolean }[]
  readonly applied: readonly { readonly text: string; readonly href: string }[]
  readonly nearly: string
  readonly columns: readonly Column[]
  readonly columnChoices: readonly ColumnChoice[]
  /** The same list for a spreadsheet. */
  readonly csvHref: string
  readonly rows: readonly CaseRowView[]
  readonly empty: { readonly title: string; readonly text: string }
  readonly choices: Readonly<
    Record<'which' | 'order' | 'service' | 'stage' | 'position' | 'owed' | 'holder' | 'procedure', readonly Choice[]>
  >
  readonly mayHaveRestricted: boolean
  readonly wrongDays: readonly (typeof caseDays)[number][]
  readonly paging?: { readonly previous?: string; readonly next?: string }
  readonly keep: { readonly asked: string; readonly leavesOutWords: boolean; readonly shares: readonly Choice[] }
  /** Open cases may be given out: those ticked, or all of the list. */
  readonly give?: { readonly asked: string; readonly all: string }
  /** The kept list that is shown. */
  readonly kept?: { readonly id: string; readonly name: string; readonly shared: string; readonly isOwn: boolean; readonly address: string }
}

export interface CasesAsked {
  readonly list: CaseList
  readonly filter: CaseFilter
  readonly saved: readonly SavedList[]
  readonly keptList?: Omit<SavedList, 'count'>
  readonly wrongDays: CasesView['wrongDays']
  readonly session: Session
  readonly body: Body
  readonly procedures: readonly Procedure[]
  readonly clausesOf: ClausesOfRow
}

export const casesHref = (filter: CaseFilter, more: Readonly<Record<string, string | undefined>> = {}): string => {
  const parameters = new URLSearchParams(askedOf(filter))
  for (const [name, value] of Object.entries(more)) if (value !== undefined && value !== '') parameters.set(name, value)
  const asked = parameters.toString()
  return asked === '' ? '/cases' : `/cases?${asked}`
}

const whichInWords: Readonly<Record<CaseFilter['which'], string>> = { open: 'Open', closed: 'Closed', all: 'Open and closed' }
const orderInWords: Readonly<Record<CaseFilter['order'], string>> = {
  due: 'the soonest due first',
  received: 'the latest received first',
  oldest: 'the earliest received first',
  closed: 'the latest closed first',
}

const number = (count: number, countedTo: number): string =>
  count > countedTo ? `more than ${countedTo.toLocaleString('en-GB')}` : count.toLocaleString('en-GB')

const placeInWords = {
  reference: 'the case number',
  name: 'a name',
  contact: 'a telephone number or email address',
  address: 'an address',
  words: 'the words of the complaint',
} as const satisfies Readonly<Record<FoundBy['places'][number], string>>

const foundInWords = ({ word, places, nearly }: FoundBy): string =>
  `${nearly ? 'nearly: ' : ''}“${word}” in ${places.map(place => placeInWords[place]).join(' and ')}`

/** '17 Sep 2026': in a column, the day of the week says nothing of a day gone by. */
const withoutWeekday = (day: LocalDate): string => `${shortDay(day).slice(4)} ${day.slice(0, 4)}`

const whenOf = ({ next, nextDue, open, closedOn, position }: CaseListRow): WhenInWords => {
  if (next) return next.when
  if (!open) return { lead: 'Closed', day: closedOn === undefined ? position : plainDay(closedOn) }
  return { lead: 'Nothing is owed', day: nextDue === undefined ? '' : shortDay(nextDue) }
}

/** The first of them; of more than two, how many others. */
const fromWhom = ([first = 'nobody named', ...others]: readonly string[]): string =>
  others.length < 2 ? [first, ...others].join(' or ') : `${first} or ${others.length} other roles`

const rowView = (row: CaseListRow, body: Body, clausesOf: ClausesOfRow, columns: readonly Column[]): CaseRowView => {
  const { next, reference } = row
  const service = body.services.find(({ id }) => id === row.service)?.title
  return {
    reference,
    href: caseHref(reference),
    title: row.title,
    person: [row.person, service].filter(words => words !== undefined && words !== '').join(' · '),
    when: whenOf(row),
    isLate: next?.group === 'overdue',
    must: next?.must ?? '',
    from: next === undefined ? '' : fromWhom(next.who.map(({ title }) => title)),
    clauses: next === undefined ? [] : clausesOf(next.stage.id, next.clause),
    ...(next && { why: `${caseHref(reference)}/why/${next.key.split(' ')[0]}` }),
    stage: row.stage,
    position: row.position,
    received: withoutWeekday(row.receivedOn),
    holders: row.holders.length === 0 ? '' : `With ${row.holders.join(', ')}`,
    restricted: row.restricted,
    foundBy: row.foundBy.map(foundInWords).join('; '),
    cells: Object.fromEntries(columns.map(column => [column.id, cellLines(row, column)])),
  }
}

const named = (procedures: readonly Procedure[], of: (procedure: Procedure) => readonly string[]): readonly Choice[] =>
  [...new Set(procedures.flatMap(of))].map(text => ({ value: text, text }))

const choicesOf = ({ list, body, procedures }: CasesAsked): CasesView['choices'] => {
  const inside = procedures.flatMap(({ roles }) => Object.entries(roles).filter(([, { outside }]) => !outside))
  const roles = [...new Map(inside.map(([id, { title }]) => [`role:${id}`, title]))]
  return {
    which: Object.entries(whichInWords).map(([value, text]) => ({ value, text })),
    order: Object.entries(orderInWords).map(([value, text]) => ({ value, text: text.charAt(0).toUpperCase() + text.slice(1) })),
    service: body.services.map(({ id, title }) => ({ value: id, text: title })),
    stage: named(procedures, ({ stages }) => Object.values(stages).map(({ title }) => title)),
    position: named(procedures, ({ positions }) => Object.values(positions?.case ?? {}).map(({ title }) => title)),
    owed: list.owed.map(({ value, title, count }) => ({ value, text: `${title} (${count})` })),
    holder: [...roles.map(([value, text]) => ({ value, text })), ...list.staff.map(({ value, title }) => ({ value, text: title }))],
    procedure: [...new Map(procedures.map(({ id, title }) => [id, title]))].map(([value, text]) => ({ value, text })),
  }
}

const appliedOf = (filter: CaseFilter, choices: CasesView['choices']): CasesView['applied'] => {
  const called = (name: keyof CasesView['choices'], value: string): string =>
    choices[name].find(choice => choice.value === value)?.text.replace(/ \(\d+\)$/, '') ?? value
  const without = (name: keyof CaseFilter): string => {
    const { [name]: _, ...left } = name === 'text' ? withoutWords(filter) : filter
    return casesHref({ ...left, whose: filter.whose, which: filter.which, order: filter.order })
  }
  const day = (name: 'dueTo' | 'receivedFrom' | 'receivedTo', words: string) =>
    filter[name] === undefined ? [] : [{ text: `${words} ${plainDay(filter[name])}`, href: without(name) }]
  return [
    ...(filter.text === undefined ? [] : [{ text: `“${filter.text}”`, href: without('text') }]),
    ...(['service', 'stage', 'position', 'owed', 'holder', 'procedure'] as const).flatMap(name =>
      filter[name] === undefined ? [] : [{ text: called(name, filter[name]), href: without(name) }],
    ),
    ...(filter.ombudsman ? [{ text: 'With an ombudsman', href: without('ombudsman') }] : []),
    ...(filter.restricted ? [{ text: 'Restricted', href: without('restricted') }] : []),
    ...day('dueTo', 'Due by'),
    ...day('receivedFrom', 'Received from'),
    ...day('receivedTo', 'Received to'),
  ]
}

const viewsOf = ({ list, filter, saved, keptList, session }: CasesAsked): CasesView['views'] => {
  const { counts, countedTo } = list
  const of = (count: number | undefined): string => (count === undefined ? '' : count > countedTo ? `${countedTo}+` : String(count))
  const whose = (value: CaseFilter['whose'], text: string) => ({
    ...{ text, count: of(counts?.[value]), href: casesHref({ ...filter, whose: value }) },
    current: keptList === undefined && filter.whose === value,
  })
  return [
    whose('mine', 'Mine'),
    whose('team', 'My team’s'),
    whose('all', session.account.permissions.includes('see-all-cases') ? 'Everything' : 'All you may see'),
    ...saved.map(one => ({
      ...{ text: one.name, count: of(one.count), href: casesHref(one.filter, { list: one.id }) },
      current: keptList?.id === one.id,
    })),
  ]
}

const subOf = ({ list, filter, keptList }: CasesAsked): string => {
  const counted = list.counts?.[filter.whose]
  const many = counted === undefined ? '' : `${number(counted, list.countedTo)} ${counted === 1 ? 'case' : 'cases'}: `
  const whose =
    keptList === undefined && filter.whose === 'mine'
      ? ', given to you by name'
      : filter.whose === 'team'
        ? ', owed by a role of yours or given to you'
        : ''
  return `${longDay(list.today)}. ${many}${whichInWords[filter.which].toLowerCase()}${whose}, ${orderInWords[filter.order]}.`
}

const emptyOf = (filter: CaseFilter): CasesView['empty'] => {
  if (narrowedBy(filter) > 0)
    return {
      title: 'No case matches',
      text: 'Look for a case number, a name, an address or words of the complaint, or take a filter away. Cases that you may not see are not listed.',
    }
  if (filter.whose === 'mine') return { title: 'No case is given to you by name', text: 'What your role owes is under “My team’s”.' }
  if (filter.whose === 'team')
    return { title: 'Nothing is owed by a role of yours', text: 'What somebody else owes is under “Everything”.' }
  return {
    title: 'There are no cases here yet',
    text: 'A complaint made on the public page, or taken by telephone or letter, appears here.',
  }
}

const sharedInWords = (sharedWith: string, procedures: readonly Procedure[]): string => {
  if (sharedWith === '') return 'Only you see it.'
  if (sharedWith === 'link') return 'Whoever signs in and has its address may open it; each sees only the cases they may.'
  const procedure = procedures.find(({ roles }) => Object.hasOwn(roles, sharedWith))
  return `Everybody who is ${procedure ? roleTitle(procedure, sharedWith) : sharedWith} has it; each sees only the cases they may.`
}

const sharesOf = ({ session, procedures }: CasesAsked): readonly Choice[] => [
  { value: '', text: 'Only me' },
  ...session.account.roles.map(role => {
    const procedure = procedures.find(({ roles }) => Object.hasOwn(roles, role))
    return { value: role, text: `Everybody who is ${procedure ? roleTitle(procedure, role) : role}` }
  }),
  { value: 'link', text: 'Whoever has its address' },
]

/** Said with their number, so that nobody gives out more than they see; a list without one is given out page by page. */
const allOf = ({ list, filter }: CasesAsked): string => {
  const many = list.counts?.[filter.whose]
  return many === undefined || many > list.countedTo || many <= 1 ? '' : `Give all ${many.toLocaleString('en-GB')} in this list`
}

export const casesView = (asked: CasesAsked): CasesView => {
  const { list, filter, keptList } = asked
  const choices = choicesOf(asked)
  const columns = columnsOf(filter, asked.procedures)
  const pageFilter: CaseFilter = list.nearly ? { ...filter, nearly: true } : filter
  const page = (where: 'after' | 'before', end: string) => casesHref(pageFilter, { [where]: end, list: keptList?.id })
  return {
    title: keptList?.name ?? 'Cases',
    sub: subOf(asked),
    filter,
    list: keptList?.id ?? '',
    views: viewsOf(asked),
    applied: appliedOf(filter, choices),
    nearly: list.nearly && list.rows.length > 0 ? 'Nothing is spelt so. These are spelt, or sound, nearly so.' : '',
    columns,
    columnChoices: columnChoices(filter, asked.procedures),
    csvHref: casesCsvHref(filter),
    rows: list.rows.map(row => rowView(row, asked.body, asked.clausesOf, columns)),
    empty: emptyOf(filter),
    choices,
    // A filter that a link or a kept list asks for stays where it can be taken off.
    mayHaveRestricted: list.mayHaveRestricted || filter.restricted === true,
    wrongDays: asked.wrongDays,
    ...(filter.which === 'open' && list.rows.length > 0 && { give: { asked: askedOf(pageFilter), all: allOf(asked) } }),
    ...((list.next !== undefined || list.previous !== undefined) && {
      paging: {
        ...(list.previous !== undefined && { previous: page('before', list.previous) }),
        ...(list.next !== undefined && { next: page('after', list.next) }),
      },
    }),
    keep: { asked: askedOf(withoutWords(filter)), leavesOutWords: filter.text !== undefined, shares: sharesOf(asked) },
    ...(keptList && {
      kept: {
        id: keptList.id,
        name: keptList.name,
        shared: `${keptList.keptBy === undefined ? '' : `Kept by ${keptList.keptBy}. `}${sharedInWords(keptList.sharedWith, asked.procedures)}`,
        isOwn: keptList.keptBy === undefined,
        address: `/cases/lists/${keptList.id}`,
      },
    }),
  }
}
