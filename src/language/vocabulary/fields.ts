import type { FactDefinition, FieldDefinition, FieldType, Kind } from '../types.ts'

type Fields = Readonly<Record<string, FieldDefinition>>
export type Facts = Readonly<Record<string, FactDefinition>>

// Each makes a required field; `optional` makes it one that may be left out. There are no defaults.
export const text = field('text')
export const words = field('words')
export const yesNo = field('yes-no')
export const number = field('number')
export const money = field('money')
export const date = field('day')
export const list = field('list')
export const role = field('role')
export const person = field('person')

export function choice(says: string, ...of: readonly string[]): FieldDefinition {
  return { type: 'choice', says, of, required: true }
}

export function optional(definition: FieldDefinition): FieldDefinition {
  const { required: _, ...rest } = definition
  return rest
}

/** Every decision may give its reasons; everything sent or received may say how it came or went. */
export const reasons = optional(words('The reasons'))
export const channel = optional(
  choice('How it came or went', 'web-form', 'email', 'letter', 'telephone', 'in-person', 'text-message', 'other'),
)

interface Marks {
  readonly concerns?: Kind
  readonly staged?: true
}

/** A fact of the body's own doing. */
export function done(says: string, fields: Fields = {}, marks: Marks = {}): FactDefinition {
  return { says, by: 'body', ...marks, fields }
}

/** A fact done by or to people outside the body: never refused, only without effect. */
export function outside(says: string, fields: Fields = {}, marks: Marks = {}): FactDefinition {
  return { says, by: 'outside', ...marks, fields }
}

export const staged = { staged: true } as const
export function about(kind: Kind): { readonly concerns: Kind } {
  return { concerns: kind }
}

function field(type: FieldType): (says: string, personal?: FieldDefinition['personal']) => FieldDefinition {
  return (says, personal) => (personal === undefined ? { type, says, required: true } : { type, says, required: true, personal })
}
