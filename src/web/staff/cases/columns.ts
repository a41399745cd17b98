/** The columns of a list that somebody chose: what there is to choose, and what each says of a case. */
import type { LocalDate } from '#calendar'
import type { Procedure } from '#language'
import { appointedRoles, csvRow, plainDay, roleTitle, shortDay, type TrackedCase } from '#outputs'
import { askedOf, type CaseFilter, usualColumns } from '../../case-filter.ts'
import type { CaseListRow } from '../../case-list-services.ts'

export interface Column {
  readonly id: string
  readonly title: string
}

export interface ColumnChoice extends Column {
  readonly checked: boolean
}

/** One line of a cell: what, and its detail. */
export interface CellLine {
  readonly text: string
  readonly detail: string
}

const usualTitles: Readonly<Record<(typeof usualColumns)[number], string>> = {
  owed: 'What is owed first',
  stage: 'Stage',
  received: 'Received',
}

/** Every column that there is, in the order they stand. */
const allColumns = (procedures: readonly Procedure[]): readonly Column[] => {
  const roles = procedures.flatMap(procedure => [...appointedRoles(procedure)].map(role => [role, roleTitle(procedure, role)] as const))
  const hasReminders = procedures.some(({ stages }) =>
    Object.values(stages).some(({ duties }) => Object.values(duties ?? {}).some(({ ladder }) => ladder !== undefined)),
  )
  return [
    ...usualColumns.map(id => ({ id, title: usualTitles[id] })),
    ...[...new Map(roles)].map(([role, title]) => ({ id: `role:${role}`, title })),
    ...(hasReminders ? [{ id: 'reminders', title: 'Reminders' }] : []),
  ]
}

const chosenIds = ({ columns = usualColumns }: CaseFilter): readonly string[] => columns

export const columnsOf = (filter: CaseFilter, procedures: readonly Procedure[]): readonly Column[] =>
  allColumns(procedures).filter(({ id }) => chosenIds(filter).includes(id))

export const columnChoices = (filter: CaseFilter, procedures: readonly Procedure[]): readonly ColumnChoice[] =>
  allColumns(procedures).map(column => ({ ...column, checked: chosenIds(filter).includes(column.id) }))

const personLines = ({ people }: TrackedCase, role: string): readonly CellLine[] =>
  people
    .filter(person => person.role === role)
    .map(({ name, givenOn, givenAt }) => ({
      text: name,
      detail: `Given ${shortDay(givenOn)} ${givenOn.slice(0, 4)}${givenAt === undefined ? '' : ` at ${givenAt}`}`,
    }))

/** What a tracked column says of a case; the usual ones say it themselves. */
export const cellLines = ({ tracked }: CaseListRow, { id }: Column): readonly CellLine[] => {
  if (tracked === undefined) return []
  if (id === 'reminders')
    return tracked.reminders.map(({ what, day, isSent }) => ({ text: `${what}: ${shortDay(day)}${isSent ? ', sent' : ''}`, detail: '' }))
  return id.startsWith('role:') ? personLines(tracked, id.slice('role:'.length)) : []
}

const rungsOf = (rows: readonly CaseListRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ tracked }) => (tracked?.reminders ?? []).map(({ what }) => what))),
]

const csvColumn = (rows: readonly CaseListRow[], { id, title }: Column): readonly (readonly [string, (row: CaseListRow) => string])[] => {
  if (id === 'stage')
    return [
      ['Stage', row => row.stage],
      ['Where it stands', row => row.position],
    ]
  if (id === 'received') return [['Received', row => row.receivedOn]]
  if (id === 'owed')
    return [
      ['Due', row => row.next?.due ?? ''],
      ['What is owed first', row => row.next?.must ?? ''],
    ]
  if (id === 'reminders')
    return rungsOf(rows).map(rung => [rung, ({ tracked }) => tracked?.reminders.find(({ what }) => what === rung)?.day ?? ''])
  const inRole = ({ tracked }: CaseListRow) => tracked?.people.find(({ role }) => `role:${role}` === id)
  return [
    [title, row => inRole(row)?.name ?? ''],
    [
      `${title}: given on`,
      row => {
        const person = inRole(row)
        return person === undefined ? '' : `${person.givenOn}${person.givenAt === undefined ? '' : ` ${person.givenAt}`}`
      },
    ],
  ]
}

/** A line a case, for a spreadsheet: its number and the chosen columns; nothing that anybody said, nor who complained. */
export const casesCsv = (rows: readonly CaseListRow[], columns: readonly Column[]): string => {
  const cells = [['Case', (row: CaseListRow) => row.reference] as const, ...columns.flatMap(column => csvColumn(rows, column))]
  return [cells.map(([title]) => title), ...rows.map(row => cells.map(([, of]) => of(row)))].map(line => `${csvRow(line)}\r\n`).join('')
}

export const casesCsvHref = (filter: CaseFilter): string => {
  const asked = askedOf(filter)
  return asked === '' ? '/cases.csv' : `/cases.csv?${asked}`
}

export const casesCsvName = (today: LocalDate): string => `cases-${plainDay(today).replaceAll(' ', '-')}.csv`
