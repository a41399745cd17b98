/** The vocabulary as the documentation lists it: one row a fact, its fields with their marks. */
import type { FactDefinition, FieldDefinition, FieldType } from '../types.ts'
import { vocabulary, vocabularyGroups } from '../vocabulary.ts'

const MARKS: Readonly<Record<FieldType, string>> = {
  text: '',
  words: '',
  choice: '',
  choices: ':l',
  'yes-no': ':b',
  number: ':n',
  money: ':£',
  day: ':d',
  time: ':t',
  list: ':l',
  role: ':r',
  person: ':p',
}

export function vocabularyInWords(): string {
  return Object.entries(vocabularyGroups)
    .map(([title, types]) => {
      const rows = types.map(type => `| ${row(type, vocabulary[type])} |`)
      return [`### ${title} (${types.length})`, '', '| fact | says | fields |', '|---|---|---|', ...rows].join('\n')
    })
    .join('\n\n')
}

function row(type: string, definition: FactDefinition | undefined): string {
  if (definition === undefined) return type
  const { says, by, concerns, staged, fields } = definition
  const marks = `${by === 'outside' ? ' ↓' : ''}${staged ? ' §' : ''}${concerns === undefined ? '' : ` [${concerns}]`}`
  const listed = Object.entries(fields).map(([name, field]) => inShort(name, field))
  return `\`${type}\`${marks} | ${says} | ${listed.join(', ')}`
}

function inShort(name: string, { type, of, required }: FieldDefinition): string {
  const mark = `${name}${required ? '' : '?'}${MARKS[type]}`
  return of === undefined || name === 'channel' ? mark : `${mark} (${of.join(', ')})`
}
