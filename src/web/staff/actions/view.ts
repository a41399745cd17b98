/** The list of actions, exactly as it is printed and as it goes to a file. */
import { type Chip, csvCell, longDay, plainDay, type WhenInWords } from '#outputs'
import type { ActionFilter, ActionList, ListedAction, NamedChoice, WhichActions } from '../../action-services.ts'
import type { OpenCase } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'

export interface ActionRowView {
  /** What a form calls it by: the case and the action. */
  readonly value: string
  readonly what: string
  /** Of a complaint of several: for how many of them alone. */
  readonly alone: string
  readonly href: string
  readonly reference: string
  readonly caseTitle: string
  readonly restricted: boolean
  readonly when: WhenInWords
  readonly late: boolean
  readonly owner: string
  readonly followUp: string
  readonly chips: readonly Chip[]
  readonly next: string
  readonly isOpen: boolean
}

export interface ActionsView {
  readonly title: string
  readonly sub: string
  readonly filter: ActionFilter
  readonly whose: readonly { readonly text: string; readonly href: string; readonly current: boolean }[]
  readonly which: readonly { readonly value: WhichActions; readonly text: string }[]
  readonly kinds: readonly { readonly value: string; readonly text: string }[]
  readonly services: readonly { readonly value: string; readonly text: string }[]
  readonly owners: readonly { readonly value: string; readonly text: string }[]
  readonly rows: readonly ActionRowView[]
  readonly empty: { readonly title: string; readonly text: string }
  readonly csvHref: string
  readonly here: string
  readonly paging?: { readonly previous?: string; readonly next?: string; readonly words: string }
}

const whichInWords: Readonly<Record<WhichActions, string>> = {
  open: 'To be done',
  late: 'Late',
  after: 'Done: somebody to tell, or to be checked',
  done: 'Done or given up',
  all: 'All',
}

export const isWhich = (name: string): name is WhichActions => Object.hasOwn(whichInWords, name)

export const filterOf = (text: (name: string) => string): ActionFilter => {
  const [whose, which] = [text('whose'), text('which')]
  return {
    whose: whose === 'mine' || whose === 'team' ? whose : 'all',
    which: isWhich(which) ? which : 'open',
    ...(text('kind') !== '' && { kind: text('kind') }),
    ...(text('service') !== '' && { service: text('service') }),
    ...(text('owner') !== '' && { owner: text('owner') }),
    ...(text('text') !== '' && { text: text('text') }),
  }
}

export const actionsHref = (filter: ActionFilter, page = 1, path = '/actions'): string => {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value !== '') asked.set(name, String(value))
  if (page > 1) asked.set('page', String(page))
  return `${path}?${asked}`
}

const chipsOf = ({ late, row }: ListedAction): readonly Chip[] => [
  ...(late ? [{ kind: 'late' as const, words: 'Late' }] : []),
  ...(row === undefined
    ? []
    : [
        row.standing === 'did-not-work'
          ? { kind: 'late' as const, words: 'Did not work' }
          : {
              kind: row.isOpen ? ('wait' as const) : row.standing === 'dropped' ? ('plain' as const) : ('good' as const),
              words: row.standingWords,
            },
      ]),
]

const erased = 'Its words were erased when the time of the case was over'

/** Without a name: whose it is stands with the case. */
const aloneOf = ({ members = [] }: Pick<NonNullable<ListedAction['row']>, 'members'>): string =>
  members.length === 0 ? '' : members.length === 1 ? 'For one member alone' : `For ${members.length} members alone`

const rowView = (action: ListedAction): ActionRowView => {
  const { row } = action
  return {
    value: `${action.reference} ${action.id}`,
    what: row?.what ?? erased,
    alone: row === undefined ? '' : aloneOf(row),
    href: `${caseHref(action.reference)}/putting-right#action-${action.id}`,
    reference: action.reference,
    caseTitle: action.title,
    restricted: action.restricted,
    when: action.when,
    late: action.late,
    owner: row?.owner?.words ?? (row === undefined ? '' : 'Nobody yet'),
    followUp: row?.followUpWords ?? '',
    chips: chipsOf(action),
    next: row?.next === undefined ? '' : row.next.must,
    isOpen: row?.isOpen ?? false,
  }
}

const options = (choices: readonly NamedChoice[]) => choices.map(({ value, title }) => ({ value, text: title }))

const subOf = (list: ActionList, filter: ActionFilter): string => {
  const n = list.total === 1 ? '1 action' : `${list.total.toLocaleString('en-GB')} actions`
  const late = list.rows.filter(({ late: isLate }) => isLate).length
  const lateWords = late === 0 ? '' : ` ${late} on this page ${late === 1 ? 'is' : 'are'} late.`
  return `${longDay(list.today)}. ${n}: ${whichInWords[filter.which].toLowerCase()}. The soonest due first.${lateWords}`
}

export const actionsView = (list: ActionList, filter: ActionFilter, body: OpenCase['body']): ActionsView => {
  const whose = (value: ActionFilter['whose'], text: string) => ({
    ...{ text, href: actionsHref({ ...filter, whose: value }), current: filter.whose === value },
  })
  return {
    title: 'Actions',
    sub: subOf(list, filter),
    filter,
    whose: [whose('all', 'Everybody’s'), whose('team', 'My team’s'), whose('mine', 'Mine')],
    which: Object.entries(whichInWords).flatMap(([value, text]) => (isWhich(value) ? [{ value, text }] : [])),
    kinds: [
      { value: 'remedy', text: 'Remedies' },
      { value: 'recommendation', text: 'Recommendations' },
      { value: 'improvement', text: 'Improvements' },
    ],
    services: body.services.map(({ id, title }) => ({ value: id, text: title })),
    owners: options(list.owners),
    rows: list.rows.map(rowView),
    empty:
      filter.which === 'late'
        ? { title: 'Nothing is late', text: 'What was promised and is past its date appears here.' }
        : {
            title: 'No action matches',
            text: 'What a response, a panel or the Ombudsman promises to put right appears here, from the case’s page “Putting right”. What belongs to cases that you may not see is not listed.',
          },
    csvHref: actionsHref(filter, 1, '/actions.csv'),
    here: actionsHref(filter, list.page),
    ...(list.pages > 1 && {
      paging: {
        words: `Page ${list.page} of ${list.pages}`,
        ...(list.page > 1 && { previous: actionsHref(filter, list.page - 1) }),
        ...(list.page < list.pages && { next: actionsHref(filter, list.page + 1) }),
      },
    }),
  }
}

const csvHead = [
  ...['case', 'action', 'what', 'kind', 'kind of remedy', 'from', 'promised', 'owner', 'followed up by', 'by', 'state', 'late'],
  ...['done', 'what shows it', 'complainant told', 'checked', 'worked', 'service', 'for'],
]

/** A line each, for a spreadsheet. */
export const actionsCsv = ({ rows }: ActionList): string => {
  const lines = rows.map(({ reference, id, row, late }) =>
    row === undefined
      ? [reference, id, erased]
      : [
          ...[reference, id, row.what, row.kindWords, row.remedyWords ?? '', row.sourceWords, row.proposedOn, row.owner?.words ?? ''],
          ...[row.followUpWords ?? '', row.target ?? '', row.standingWords, late ? 'late' : '', row.done?.on ?? '', row.done?.proof ?? ''],
          ...[row.told?.on ?? '', row.checked?.on ?? '', workedIn(row.checked?.worked), row.about.service ?? '', aloneOf(row)],
        ],
  )
  return `${[csvHead, ...lines].map(cells => cells.map(csvCell).join(',')).join('\r\n')}\r\n`
}

const workedIn = (worked: boolean | undefined): string => (worked === undefined ? '' : worked ? 'yes' : 'no')

export const csvName = (list: ActionList): string => `actions-${plainDay(list.today).replaceAll(' ', '-')}.csv`
