/** What a person typed in one field, read as the type the vocabulary gives it; or what is wrong with it, gently. */
import { type LocalDate, parseLocalDate } from '#calendar'
import type { Field } from '#case'
import type { FieldDefinition } from '#language'
import { type Form, listOf, textOf } from '../../form.ts'
import { otherId, somethingElse } from './names.ts'

export interface FieldError {
  /** The control the error summary links to. */
  readonly id: string
  readonly text: string
}

/** `value` absent: nothing was typed. */
export type Read<T> = { readonly value?: T } | { readonly error: FieldError }

/** Longest text kept, in characters. */
export const longest = { text: 500, words: 20_000, list: 100 } as const

const readText = (values: Form, id: string, name: string, limit: number): Read<string> => {
  const text = textOf(values, id).trim()
  if (text === '') return {}
  if (text.length > limit)
    return {
      error: {
        id,
        text: `${name} must be ${limit.toLocaleString('en-GB')} characters or fewer; it is ${text.length.toLocaleString('en-GB')}`,
      },
    }
  return { value: text }
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const monthOf = (text: string): string => {
  const named = monthNames.indexOf(text.slice(0, 3).toLowerCase())
  return named === -1 ? text : String(named + 1)
}

/** A day typed in three boxes. A month may be typed as a word. */
export const readDay = (values: Form, id: string, name: string): Read<LocalDate> => {
  const parts = (['day', 'month', 'year'] as const).map(part => ({ part, text: textOf(values, `${id}-${part}`).trim() }))
  const missing = parts.filter(({ text }) => text === '').map(({ part }) => part)
  if (missing.length === 3) return {}
  const first = missing[0]
  if (first !== undefined) return { error: { id: `${id}-${first}`, text: `${name} must include a ${missing.join(' and a ')}` } }
  const [d = '', m = '', y = ''] = parts.map(({ text }) => text)
  const day = parseLocalDate(`${y.padStart(4, '0')}-${monthOf(m).padStart(2, '0')}-${d.padStart(2, '0')}`)
  if (day === undefined || y.length !== 4)
    return { error: { id: `${id}-day`, text: `${name} must be a real date, like 27 3 2026. There is no ${d} ${m} ${y}` } }
  return { value: day }
}

const readTime = (values: Form, id: string, name: string): Read<string> => {
  const typed = textOf(values, id).trim()
  if (typed === '') return {}
  const match = /^([01]?\d|2[0-3])[:.]([0-5]\d)\s*(am|pm)?$/i.exec(typed)
  const [, hour = '', minutes = '', half] = match ?? []
  const hours = Number(hour)
  if (match === null || (half !== undefined && (hours < 1 || hours > 12)))
    return { error: { id, text: `${name} must be a time, like 16:10 or 4:10pm` } }
  const onTheClock = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  return { value: `${String(onTheClock).padStart(2, '0')}:${minutes}` }
}

const readNumber = (values: Form, id: string, name: string, money: boolean): Read<number> => {
  const typed = textOf(values, id).trim().replace(/^£/, '').replaceAll(',', '')
  if (typed === '') return {}
  if (!(money ? /^\d+(\.\d{1,2})?$/ : /^\d+$/).test(typed) || typed.length > 12)
    return { error: { id, text: money ? `${name} must be an amount in pounds, like 250 or 99.50` : `${name} must be a whole number` } }
  return { value: Number(typed) }
}

export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

const readList = (values: Form, id: string, name: string, of: readonly string[] | undefined): Read<readonly string[]> => {
  if (of !== undefined) {
    const chosen = listOf(values, id)
    if (chosen.some(one => !of.includes(one))) return { error: { id, text: `${name}: choose from the list` } }
    return chosen.length === 0 ? {} : { value: chosen }
  }
  const whole = readText(values, id, name, longest.words)
  if ('error' in whole) return whole
  const lines = linesOf(whole.value ?? '')
  if (lines.length > longest.list) return { error: { id, text: `${name} must be ${longest.list} lines or fewer` } }
  return lines.length === 0 ? {} : { value: lines }
}

const readChoice = (values: Form, id: string, name: string, of: readonly string[] | undefined): Read<string> => {
  const chosen = textOf(values, id)
  if (chosen === '') return {}
  return of === undefined || of.includes(chosen) ? { value: chosen } : { error: { id, text: `${name}: choose from the list` } }
}

const readYesNo = (values: Form, id: string, name: string): Read<boolean> => {
  const chosen = readChoice(values, id, name, ['yes', 'no'])
  return 'error' in chosen ? chosen : chosen.value === undefined ? {} : { value: chosen.value === 'yes' }
}

/** The options a field is chosen from, where it is: the vocabulary's own, or those the procedure narrows it to. */
export type Options = readonly string[] | undefined

export const readField = (values: Form, id: string, name: string, field: FieldDefinition, options: Options): Read<Field> => {
  const of = options ?? field.of
  if (field.type === 'day') return readDay(values, id, name)
  if (field.type === 'time') return readTime(values, id, name)
  if (field.type === 'number' || field.type === 'money') return readNumber(values, id, name, field.type === 'money')
  if (field.type === 'yes-no') return readYesNo(values, id, name)
  if (field.type === 'list' || field.type === 'choices') return readList(values, id, name, of)
  if (field.type === 'words') return readText(values, id, name, longest.words)
  if (of !== undefined) return readChoice(values, id, name, of)
  return readText(values, id, name, longest.text)
}

/** A field with some values offered and room for any other: one of them, or what was typed beside them. */
export const readOpenField = (values: Form, id: string, name: string, field: FieldDefinition): Read<Field> => {
  const other = otherId(id)
  const limit = field.type === 'text' ? longest.text : longest.words
  const beside = readText(values, other, name, limit)
  if ('error' in beside) return beside
  if (field.type === 'list') {
    const all = [...new Set([...listOf(values, id).flatMap(linesOf), ...linesOf(beside.value ?? '')])]
    if (all.length > longest.list) return { error: { id: other, text: `${name} must be ${longest.list} lines or fewer` } }
    return all.length === 0 ? {} : { value: all }
  }
  const chosen = textOf(values, id).trim()
  if (chosen !== '' && chosen !== somethingElse) return readText(values, id, name, limit)
  if (chosen === somethingElse && beside.value === undefined)
    return { error: { id: other, text: `${name}: say it in your own words, or choose one of the others` } }
  return beside
}
