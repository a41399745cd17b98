/** Who may do what, exactly as it is printed and as the spreadsheet has it. */
import type { Body, Clause, Procedure, RoleId } from '#language'
import { listInWords, roleTitle } from '#outputs'
import { sentence } from '../acts/act.ts'
import { type Cell, type MayRow, recordersFor, whoMay } from './cells.ts'

export interface WhoMayView {
  readonly role: string
  readonly roles: readonly { readonly value: string; readonly text: string }[]
  readonly roleTitle?: string
  /** Of the role chosen: whether another may act in its place. */
  readonly deputies?: string
  readonly stages: readonly {
    readonly id: string
    readonly title: string
    readonly rows: readonly {
      readonly title: string
      /** Of more time: what for. */
      readonly of: string
      readonly kind: string
      readonly href: string
      readonly clause: Clause
      readonly may: readonly string[]
      readonly isNo: boolean
      readonly more: readonly string[]
    }[]
  }[]
  readonly counts: string
  readonly csvHref: string
}

const kindsInWords: Readonly<Record<MayRow['kind'], string>> = {
  duty: 'where it is owed',
  gate: 'where it may be done',
  extension: 'more time',
}

/** Where the book has the rule of an act. */
const anchorOf = ({ key, kind }: MayRow): string => {
  const [stage = '', act = '', extension = ''] = key.split('/')
  const rule = kind === 'gate' ? [stage, 'gates', act] : kind === 'extension' ? [stage, act, 'extensions', extension] : [stage, act]
  return `r-${rule
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')}`
}

/** What a cell says of one role. */
const inWords = (cell: Cell, role: RoleId, { procedure, permissions }: Asked): string => {
  if (cell === 'every-case') return 'may, on every case'
  if (cell === 'own-cases') return 'may, on the cases given to them'
  if (cell === 'opens-no-case') return 'may by the procedure, but no account of theirs opens a case, and nobody records it for them'
  if (cell === 'may-not') return 'may not'
  const recorders = listInWords(
    recordersFor(permissions).map(one => roleTitle(procedure, one)),
    'or',
  )
  const itself = permissions[role]?.includes('see-own-cases') ? '; themselves on their own case, where they have an account' : ''
  return `outside the body: recorded for them by ${recorders}${itself}`
}

interface Asked {
  readonly procedure: Procedure
  readonly permissions: Body['permissions']
}

const moreOf = ({ letter, decided }: MayRow, procedure: Procedure): readonly string[] => [
  ...(letter === undefined ? [] : [`Sends a letter: ${letter}`]),
  ...decided.map(
    ({ by, clause }) =>
      `Where a condition is not met, only as decided by ${
        by.length === 0
          ? 'whoever the clause names'
          : listInWords(
              by.map(one => roleTitle(procedure, one)),
              'or',
            )
      } (${clause})`,
  ),
]

const mayIn = (row: MayRow, asked: Asked, role: RoleId | undefined): readonly string[] => {
  const of = (one: RoleId) => inWords(row.cells[one] ?? 'may-not', one, asked)
  if (role !== undefined) return [sentence(of(role))]
  const all = Object.entries(row.cells).filter(([, cell]) => cell !== 'may-not')
  if (all.length === 0) return ['Nobody']
  if (all.length === Object.keys(row.cells).length) return ['Anybody, as far as they see the case']
  return all.map(([one]) => `${roleTitle(asked.procedure, one)}: ${of(one)}`)
}

export const whoMayView = (asked: Asked, base: string, role: string): WhoMayView => {
  const { procedure, permissions } = asked
  const chosen = Object.hasOwn(procedure.roles, role) ? role : undefined
  const stages = whoMay(procedure, permissions)
  const all = stages.flatMap(({ rows }) => rows)
  const may = chosen === undefined ? 0 : all.filter(({ cells }) => cells[chosen] !== 'may-not').length
  return {
    role: chosen ?? '',
    roles: Object.entries(procedure.roles).map(([value, { title }]) => ({ value, text: title })),
    ...(chosen !== undefined && {
      roleTitle: roleTitle(procedure, chosen),
      deputies:
        procedure.roles[chosen]?.deputies === 'none'
          ? 'Nobody may act in their place.'
          : 'Whoever is on record as their deputy may do the same, as a deputy.',
    }),
    stages: stages.map(({ id, title, rows }) => ({
      id,
      title,
      rows: rows.map(row => ({
        title: sentence(row.title),
        of: sentence(row.of ?? ''),
        kind: kindsInWords[row.kind],
        href: id === 'body' ? `${base}/kept` : `${base}/stages/${encodeURIComponent(id)}#${anchorOf(row)}`,
        clause: row.clause,
        may: mayIn(row, asked, chosen),
        isNo: chosen !== undefined && row.cells[chosen] === 'may-not',
        more: moreOf(row, procedure),
      })),
    })),
    counts:
      chosen === undefined
        ? `${all.length} acts and ${Object.keys(procedure.roles).length} roles.`
        : `${may} of ${all.length} acts may be done in this role.`,
    csvHref: `${base}/who-may.csv`,
  }
}

/** One row an act, one column a role. */
export const whoMayRows = (asked: Asked): readonly (readonly string[])[] => {
  const { procedure, permissions } = asked
  const roles = Object.keys(procedure.roles)
  return [
    ['stage', 'act', 'clause', ...roles.map(role => roleTitle(procedure, role)), 'more'],
    ...whoMay(procedure, permissions).flatMap(({ title, rows }) =>
      rows.map(row => [
        title,
        sentence(row.title),
        row.clause,
        ...roles.map(role => inWords(row.cells[role] ?? 'may-not', role, asked)),
        moreOf(row, procedure).join('. '),
      ]),
    ),
  ]
}
