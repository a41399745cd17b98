/** Which cases a list shows, read from an address and written into one. */
import { type LocalDate, parseLocalDate } from '#calendar'

const whose = ['mine', 'team', 'all'] as const
const which = ['open', 'closed', 'all'] as const
const orders = ['due', 'received', 'oldest', 'closed'] as const

export interface CaseFilter {
  readonly whose: (typeof whose)[number]
  readonly which: (typeof which)[number]
  readonly order: (typeof orders)[number]
  readonly text?: string
  /** Also what is spelt nearly so. */
  readonly nearly?: true
  readonly service?: string
  readonly stage?: string
  readonly position?: string
  /** What is owed: `stage-1/respond`. */
  readonly owed?: string
  /** An account's id, or `role:` and a role. */
  readonly holder?: string
  readonly procedure?: string
  readonly ombudsman?: true
  readonly restricted?: true
  readonly dueTo?: LocalDate
  readonly receivedFrom?: LocalDate
  readonly receivedTo?: LocalDate
  /** What the list shows of each case, where somebody chose: `owed`, `reminders`, or `role:` and a role that is appointed to cases. */
  readonly columns?: readonly string[]
}

/** What a list shows where nobody chose. */
export const usualColumns = ['owed', 'stage', 'received'] as const

/** Columns that are read from the facts of each case. */
export const isTracked = (column: string): boolean => column === 'reminders' || column.startsWith('role:')

const mostColumns = 12

const columnsIn = (text: string): readonly string[] =>
  [...new Set(text.split(',').filter(column => /^(owed|stage|received|reminders|role:[a-z\d-]{1,60})$/.test(column)))].slice(0, mostColumns)

const oneOf = <T extends string>(values: readonly T[], text: string): T | undefined => values.find(value => value === text)

const texts = ['text', 'service', 'stage', 'position', 'owed', 'holder', 'procedure'] as const
const ticks = ['nearly', 'ombudsman', 'restricted'] as const
export const caseDays = ['dueTo', 'receivedFrom', 'receivedTo'] as const

/** What comes first where nobody chose: of open cases the soonest due. */
const orderOf = (of: CaseFilter['which']): CaseFilter['order'] => (of === 'open' ? 'due' : of === 'closed' ? 'closed' : 'received')

/** Those that go without saying are none that were chosen. */
const columnsAsked = (text: string): Pick<CaseFilter, 'columns'> => {
  const columns = columnsIn(text)
  return columns.length === 0 || columns.join() === usualColumns.join() ? {} : { columns }
}

/** What is no answer is left out: `wrongDays` says which days were. */
export const caseFilterOf = (asked: (name: string) => string): CaseFilter => {
  const open = oneOf(which, asked('which')) ?? 'open'
  return {
    whose: oneOf(whose, asked('whose')) ?? 'all',
    which: open,
    order: oneOf(orders, asked('order')) ?? orderOf(open),
    ...Object.fromEntries(texts.flatMap(name => (asked(name).trim() === '' ? [] : [[name, asked(name).trim()]]))),
    ...Object.fromEntries(ticks.flatMap(name => (asked(name) === 'yes' ? [[name, true]] : []))),
    ...Object.fromEntries(caseDays.flatMap(name => (parseLocalDate(asked(name)) === undefined ? [] : [[name, asked(name)]]))),
    ...columnsAsked(asked('columns')),
  }
}

export const wrongDays = (asked: (name: string) => string): readonly (typeof caseDays)[number][] =>
  caseDays.filter(name => asked(name) !== '' && parseLocalDate(asked(name)) === undefined)

/** As an address asks for it; what goes without saying is left out. */
export const askedOf = (filter: CaseFilter): string => {
  const asked = new URLSearchParams()
  if (filter.whose !== 'all') asked.set('whose', filter.whose)
  if (filter.which !== 'open') asked.set('which', filter.which)
  if (filter.order !== orderOf(filter.which)) asked.set('order', filter.order)
  for (const name of texts) if (filter[name] !== undefined) asked.set(name, filter[name])
  for (const name of ticks) if (filter[name]) asked.set(name, 'yes')
  for (const name of caseDays) if (filter[name] !== undefined) asked.set(name, filter[name])
  if (filter.columns !== undefined) asked.set('columns', filter.columns.join())
  return asked.toString()
}

/** What is kept under a name: words that were looked for may name somebody, and are not. */
export const withoutWords = ({ text: _, nearly: __, ...kept }: CaseFilter): CaseFilter => kept

/** How many narrow it down, beside whose they are and which. */
export const narrowedBy = (filter: CaseFilter): number =>
  [...texts, 'ombudsman' as const, 'restricted' as const, ...caseDays].filter(name => filter[name] !== undefined).length
