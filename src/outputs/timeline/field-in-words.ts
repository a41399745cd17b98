import { parseLocalDate } from '#calendar'
import type { Field } from '#case'
import { type FieldDefinition, sayLiteral, sayOption } from '#language'
import type { CaseRead } from '../case-read.ts'
import { listInWords, longDay, sentenceCase } from '../days-in-words/days.ts'

/** A field of a fact as a person reads it; `name` gives its options the words the procedure calls them by. */
export function fieldInWords(definition: FieldDefinition | undefined, value: Field, read: CaseRead, name?: string): string {
  const literal = (one: string | number) => (name === undefined ? sayLiteral(read.procedure, one) : sayOption(read.procedure, name, one))
  if (typeof value === 'object') return listInWords(value.map(literal))
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (definition?.type === 'money') return pounds(Number(value))
  if (typeof value === 'number') return String(value)
  if (definition?.type === 'day') {
    const day = parseLocalDate(value)
    return day === undefined ? value : longDay(day)
  }
  if (definition?.type === 'person') return read.people?.[value]?.name ?? read.accounts?.[value] ?? 'a person named on the case'
  if (definition?.type === 'role') return read.procedure.roles[value]?.title ?? sentenceCase(literal(value))
  if (definition?.type === 'choice') return sentenceCase(literal(value))
  // Enough of a hash to tell two versions apart.
  if (/^[0-9a-f]{64}$/.test(value)) return value.slice(0, 12)
  // Free text stays as it was written, unless it is one of the procedure's own names.
  return /^[a-z0-9]+(-[a-z0-9]+)+$/.test(value) || (name !== undefined && literal(value) !== value && /^[a-z0-9-]+$/.test(value))
    ? sentenceCase(literal(value))
    : value
}

/** '£1,250.50' */
export function pounds(amount: number): string {
  const [whole = '', pence] = amount.toFixed(2).split('.')
  return `£${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}${pence === '00' ? '' : `.${pence}`}`
}
