/** The administration log, exactly as it is printed. */
import type { Field } from '#case'
import { inLondon, plainDay } from '#outputs'
import type { AdminLogAsked, AdminLogPage, LoggedStep } from '../../admin-services.ts'
import { idInWords } from '../forms/names.ts'

export interface LogRow {
  readonly when: string
  readonly who: string
  readonly what: string
  readonly title: string
  readonly changes: readonly { readonly says: string; readonly was: string; readonly became: string }[]
  readonly reason: string
}

export interface AdminLogView {
  readonly rows: readonly LogRow[]
  readonly found: string
  readonly what: string
  readonly by: string
  readonly about: string
  readonly from: string
  readonly to: string
  readonly csv: string
  readonly whats: readonly { readonly value: string; readonly text: string }[]
  readonly people: readonly { readonly value: string; readonly text: string }[]
  readonly previous?: string
  readonly next?: string
}

/** 'mustChangePassword' as 'Must change password'. */
const named = (field: string): string => idInWords(field.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`))

const inWords = (value: Field | undefined): string => {
  if (value === undefined || value === '') return 'nothing'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'object') return String(value)
  return value.length === 0 ? 'nothing' : value.join(', ')
}

const rowOf = ({ what, title, by, at, was, became, reason }: LoggedStep): LogRow => {
  const then = inLondon(at)
  return {
    when: then === undefined ? at : `${plainDay(then.day)}, ${then.time}`,
    who: by.name,
    what: idInWords(what),
    title,
    changes: [...new Set([...Object.keys(was), ...Object.keys(became)])].map(field => ({
      says: named(field),
      was: inWords(was[field]),
      became: inWords(became[field]),
    })),
    reason: reason ?? '',
  }
}

const asked = (of: AdminLogAsked, page: number): string => {
  const parts = new URLSearchParams()
  for (const name of ['what', 'by', 'about', 'from', 'to'] as const) if (of[name]) parts.set(name, of[name])
  if (page > 1) parts.set('page', String(page))
  const joined = parts.toString()
  return joined === '' ? '' : `?${joined}`
}

const href = (of: AdminLogAsked, page: number): string => `/admin/log${asked(of, page)}`

/** As a spreadsheet has it, a row a step. */
export const adminLogRows = (steps: readonly LoggedStep[]): readonly (readonly string[])[] => [
  ['when', 'who', 'what', 'about', 'was', 'became', 'reason'],
  ...steps.map(step => {
    const { what, title, changes, reason } = rowOf(step)
    const said = (side: 'was' | 'became') =>
      changes.flatMap(one => (one[side] === 'nothing' ? [] : [`${one.says}: ${one[side]}`])).join('; ')
    return [step.at, step.by.name, what, title, said('was'), said('became'), reason]
  }),
]

export const adminLogView = (log: AdminLogPage, of: AdminLogAsked): AdminLogView => ({
  rows: log.steps.map(rowOf),
  found: log.total === 1 ? '1 change' : `${log.total.toLocaleString('en-GB')} changes`,
  what: of.what ?? '',
  by: of.by ?? '',
  about: of.about ?? '',
  from: of.from ?? '',
  to: of.to ?? '',
  csv: `/admin/log.csv${asked(of, 1)}`,
  whats: log.whats.map(value => ({ value, text: idInWords(value) })),
  people: log.people.map(({ id, name }) => ({ value: id, text: name })),
  ...(log.page > 1 && { previous: href(of, log.page - 1) }),
  ...(log.page < log.pages && { next: href(of, log.page + 1) }),
})
