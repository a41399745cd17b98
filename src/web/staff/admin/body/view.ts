/** What the body says of itself, exactly as the pages print it. */

import { parseLocalDate } from '#calendar'
import type { Body } from '#language'
import { inLondon, plainDay } from '#outputs'
import type { NamedPart, PartKept, PartVersionKept } from '../../../body-part-services.ts'
import { type Form, listOf, textOf } from '../../../form.ts'
import { controlOf, type PartField, type PartForm, partForms } from './parts.ts'
import { type Data, isData, type RoleChoice, valueAt } from './read-part.ts'

export interface SaidRow {
  readonly label: string
  readonly lines: readonly string[]
}

export interface EntryView {
  readonly name: string
  readonly href: string
  readonly notes: readonly string[]
  readonly isClosed: boolean
}

export interface PartView {
  readonly part: NamedPart
  readonly title: string
  readonly says: string
  readonly href: string
  /** Who changed it last, and when. */
  readonly changed?: string
  readonly log: string
  readonly rows: readonly SaidRow[]
  /** Said where nothing is given. */
  readonly nothing: string
  readonly entries?: readonly EntryView[]
  readonly add?: { readonly href: string; readonly text: string }
}

export const whenKept = ({ by, at }: PartKept): string => {
  const then = inLondon(at)
  return then === undefined ? by : `${by}, ${plainDay(then.day)} at ${then.time}`
}

/** The part as it stands; a list that the body does not have is an empty one. */
export const dataOf = (body: Body, { list }: PartForm, keys: readonly (keyof Body)[]): Data => ({
  ...(list && { [list.key]: [] }),
  ...Object.fromEntries(keys.flatMap(key => (body[key] === undefined ? [] : [[key, body[key]]]))),
})

export const entriesOf = (data: Data, { list }: PartForm): readonly Data[] => {
  const all = list === undefined ? [] : data[list.key]
  return Array.isArray(all) ? all.filter(isData) : []
}

const dayInWords = (value: unknown): string => {
  const day = parseLocalDate(String(value))
  return day === undefined ? String(value) : plainDay(day)
}

/** 'Head of Service (sees only cases that they have part in)': of a role that is to decide on cases. */
export const withSight = ({ text, narrowSight }: RoleChoice): string => (narrowSight === '' ? text : `${text} (${narrowSight})`)

export const inWords = (value: unknown, { kind }: PartField, roles: readonly RoleChoice[]): readonly string[] => {
  if (value === undefined) return []
  if (Array.isArray(value)) return value.map(String)
  if (kind === 'yes') return value === true ? ['Yes'] : []
  if (kind === 'day') return [dayInWords(value)]
  if (kind === 'role' || kind === 'staff-role') {
    const role = roles.find(one => one.value === value)
    return [role === undefined ? String(value) : kind === 'staff-role' ? withSight(role) : role.text]
  }
  return [String(value)]
}

const entryName = (entry: Data, { list }: PartForm): string => String(entry[list?.named ?? 'title'] ?? '')

export const entryId = (entry: Data, index: number): string => (typeof entry.id === 'string' ? entry.id : String(index))

const entryView = (entry: Data, index: number, form: PartForm, roles: readonly RoleChoice[], today: string): EntryView => {
  const closed = entry.closedFrom
  const isClosed = entry.closed === true || (typeof closed === 'string' && closed <= today)
  const notes = form.fields.flatMap(field => {
    if (field.at[0] === form.list?.named) return []
    if (field.at[0] === 'closedFrom' || field.at[0] === 'closed') return []
    const said = inWords(valueAt(entry, field.at), field, roles)
    return said.length === 0 ? [] : [field.kind === 'yes' ? field.label : `${field.label}: ${said.join(', ')}`]
  })
  const until = typeof closed === 'string' && !isClosed ? [`Until ${dayInWords(closed)}`] : []
  return {
    name: entryName(entry, form),
    href: `/admin/body/${form.part}/${encodeURIComponent(entryId(entry, index))}`,
    notes: [...until, ...notes],
    isClosed,
  }
}

export const partView = (
  form: PartForm,
  of: { readonly data: Data; readonly kept: PartKept | undefined; readonly roles: readonly RoleChoice[]; readonly today: string },
): PartView => ({
  ...{ part: form.part, title: form.title, says: form.says, href: `/admin/body/${form.part}`, log: `/admin/log?about=body/${form.part}` },
  ...(of.kept && { changed: whenKept(of.kept) }),
  nothing: form.on === undefined ? 'Not given' : 'As it came',
  rows:
    form.list === undefined
      ? form.fields.map(field => ({ label: field.label, lines: inWords(valueAt(of.data, field.at), field, of.roles) }))
      : [],
  ...(form.list && {
    entries: entriesOf(of.data, form).map((entry, i) => entryView(entry, i, form, of.roles, of.today)),
    add: { href: `/admin/body/${form.part}/new`, text: `Add ${/^[aeo]/.test(form.list.one) ? 'an' : 'a'} ${form.list.one}` },
  }),
})

export interface FieldView {
  readonly field: PartField
  readonly name: string
  readonly typed: string
  readonly day: { readonly day: string; readonly month: string; readonly year: string }
  /** What stands now, where somebody else changed it to something other than what was typed. */
  readonly now?: string
  /** Shown where it stands, and not asked. */
  readonly isFixed: boolean
}

const noDay = { day: '', month: '', year: '' }

const dayParts = (value: unknown) =>
  typeof value === 'string'
    ? { day: String(Number(value.slice(8))), month: String(Number(value.slice(5, 7))), year: value.slice(0, 4) }
    : noDay

const asTyped = (value: unknown): string =>
  value === undefined ? '' : Array.isArray(value) ? value.join('\n') : value === true ? 'yes' : String(value)

export const isAsked = ({ onlyNew, onlyLater }: PartField, isNew: boolean): boolean => (isNew ? !onlyLater : !onlyNew)

/** `typed`: what was sent, where the form comes again; `since`: somebody else changed the part meanwhile. */
export const fieldView = (
  field: PartField,
  of: {
    readonly data: Data
    readonly typed: Form | undefined
    readonly since: boolean
    readonly isNew: boolean
    readonly roles: readonly RoleChoice[]
  },
): FieldView => {
  const name = controlOf(field)
  const stands = valueAt(of.data, field.at)
  const isDay = field.kind === 'day'
  const typedDay = {
    day: textOf(of.typed ?? {}, `${name}-day`),
    month: textOf(of.typed ?? {}, `${name}-month`),
    year: textOf(of.typed ?? {}, `${name}-year`),
  }
  const typed = of.typed === undefined ? asTyped(stands) : field.kind === 'yes' ? listOf(of.typed, name).join('') : textOf(of.typed, name)
  const differs = isDay ? JSON.stringify(typedDay) !== JSON.stringify(dayParts(stands)) : typed.trim() !== asTyped(stands)
  const now = isDay && typeof stands === 'string' ? dayInWords(stands) : inWords(stands, field, of.roles).join(', ')
  return {
    ...{ field, name, typed },
    day: of.typed === undefined ? dayParts(stands) : typedDay,
    ...(of.since && differs && { now: now === '' ? 'nothing' : now }),
    isFixed: !isAsked(field, of.isNew),
  }
}

export const partFormNamed = (part: string): PartForm | undefined => partForms.find(one => one.part === part)

export interface VersionView {
  /** 0: as it came. */
  readonly version: number
  readonly says: string
  readonly by: string
  readonly isNow: boolean
}

const longestSaid = 200

const saidIn = (form: PartForm, value: Data, roles: readonly RoleChoice[]): string => {
  const all = form.fields.flatMap(field => inWords(valueAt(value, field.at), field, roles).join(', ') || []).join('; ')
  return all.length > longestSaid ? `${all.slice(0, longestSaid)} …` : all
}

/** Every version of a part that is no list, the latest first; last how it came. */
export const versionViews = (form: PartForm, versions: readonly PartVersionKept[], roles: readonly RoleChoice[]): readonly VersionView[] =>
  versions.length === 0 || form.list !== undefined
    ? []
    : [
        ...versions.map((one, i) => ({
          ...{ version: one.version, by: whenKept(one), isNow: i === 0 },
          says: one.value === undefined ? 'As it came' : saidIn(form, one.value, roles) || 'Nothing given',
        })),
        { version: 0, says: 'As it came', by: 'With the software, or loaded', isNow: false },
      ]
