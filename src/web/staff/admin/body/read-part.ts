/** A posted form of one part, read into the value of that part; what is wrong at its control. */
import type { Fault } from '#language'
import { type Form, listOf, textOf } from '../../../form.ts'
import type { FormError } from '../../../layout/index.ts'
import { linesOf, readDay } from '../../forms/typed-field.ts'
import { controlOf, firstControlOf, type PartField, type PartForm } from './parts.ts'

export interface RoleChoice {
  readonly value: string
  readonly text: string
  /** Of the body; else somebody outside it. */
  readonly isOurs: boolean
  /** That whoever holds it may open no case, or only their own: warned of where such a role is to decide on a case. */
  readonly narrowSight: string
}

export type Data = Readonly<Record<string, unknown>>

export const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

const longest = 500

export const valueAt = (data: Data, [key = '', ...rest]: readonly string[]): unknown => {
  const inner = data[key]
  return rest.length === 0 ? inner : isData(inner) ? valueAt(inner, rest) : undefined
}

/** undefined takes the key away, and what is left empty with it. */
const withValue = (data: Data, [key = '', ...rest]: readonly string[], value: unknown): Data => {
  const own = data[key]
  const inner = rest.length === 0 ? value : withValue(isData(own) ? own : {}, rest, value)
  const isGone = inner === undefined || (isData(inner) && Object.keys(inner).length === 0)
  if (!isGone) return { ...data, [key]: inner }
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== key))
}

type Read = { readonly value: unknown } | { readonly error: FormError }

const wrong = (field: PartField, text: string): Read => ({ error: { field: firstControlOf(field), text } })

const lowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1)

const faultInLine = (field: PartField, text: string): string | undefined => {
  if (text.length > longest) return `${field.label} must be ${longest} characters or fewer. It has ${text.length}`
  if (field.kind === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(text))
    return `${field.label} must be an email address, like name@example.com`
  if (field.kind === 'url' && !/^https:\/\/[^\s/]+\.[^\s]+$/.test(text))
    return `${field.label} must be a web address that begins with https://, like https://www.example.org`
  if (field.kind === 'time' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(text)) return `${field.label} must be a time, like 08:00`
  return undefined
}

const readField = (form: Form, field: PartField, isWanted: boolean, roles: readonly RoleChoice[]): Read => {
  const name = controlOf(field)
  if (field.kind === 'yes') return { value: listOf(form, name).includes('yes') ? true : undefined }
  if (field.kind === 'day') {
    const read = readDay(form, name, field.label)
    return 'error' in read ? { error: { field: read.error.id, text: read.error.text } } : { value: read.value }
  }
  const typed = textOf(form, name).trim()
  if (typed === '') return isWanted ? wrong(field, field.missing ?? `Enter ${lowered(field.label)}`) : { value: undefined }
  if (field.kind === 'role' || field.kind === 'staff-role')
    return roles.some(role => role.value === typed && role.isOurs === (field.kind === 'staff-role'))
      ? { value: typed }
      : wrong(field, 'Choose one of the roles')
  const lines = field.kind === 'lines' ? linesOf(typed) : [typed]
  const fault = lines.flatMap(line => faultInLine(field, line) ?? [])[0]
  if (fault !== undefined) return wrong(field, fault)
  return { value: field.kind === 'lines' ? lines : typed }
}

/** `before` is what stands; what the form does not ask stays as it is. */
export const readPart = (
  form: Form,
  fields: readonly PartField[],
  { before, mayBeNone = false, roles }: { readonly before: Data; readonly mayBeNone?: boolean; readonly roles: readonly RoleChoice[] },
): { readonly value: Data; readonly errors: readonly FormError[] } => {
  const isNone = mayBeNone && fields.every(field => textOf(form, controlOf(field)).trim() === '')
  const errors: FormError[] = []
  let value = before
  for (const field of fields) {
    const read = readField(form, field, !isNone && field.optional !== true, roles)
    if ('error' in read) errors.push(read.error)
    else value = withValue(value, field.at, read.value)
  }
  return { value, errors }
}

/** A new entry’s id, from its name: 'Care at home' is care-at-home, and of a second one care-at-home-2. */
export const idFor = (name: string, taken: readonly string[]): string => {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '')
  const base = plain === '' ? 'entry' : plain
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`
    if (!taken.includes(id)) return id
  }
}

/** What the check of the whole body found, at the control it is about; the rest at the top of the form. */
export const errorsAt = (
  faults: readonly Fault[],
  { fields, list }: Pick<PartForm, 'fields' | 'list'>,
  entry: number | undefined,
): readonly FormError[] =>
  faults.map(({ path, message, suggestion }) => {
    const inPart = list === undefined ? path : path[0] === list.key && path[1] === entry ? path.slice(2) : []
    const field = fields.find(({ at }) => at.length > 0 && at.every((key, i) => inPart[i] === key))
    // Of a field its label says where, and not the path in the data.
    const said = field === undefined ? message : message.replace(`${path.join('.')}:`, `${field.label}:`)
    return {
      field: field === undefined ? 'part-h' : firstControlOf(field),
      text: suggestion === undefined ? said : `${said} ${suggestion}`,
    }
  })
