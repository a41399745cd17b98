/** How an entry is hashed. Whoever holds the rows can work every hash out again with sha256 alone, as `entryHash` says. */
import { hash, randomBytes } from 'node:crypto'
import type { Fact, Field } from '#case'
import { canonicalJson } from './canonical-json.ts'

/** The hash before the first entry of a case. */
export const beginning = Buffer.alloc(32)

export const sha256 = (...parts: readonly (string | Buffer)[]): Buffer => {
  const [only] = parts
  const whole =
    parts.length === 1 && only !== undefined
      ? only
      : Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : part)))
  return hash('sha256', whole, 'buffer')
}

/** Random bytes, fetched from the machine many at a time: asking costs more than giving. */
const salts = { left: Buffer.alloc(0) }
const newSalt = (): Buffer => {
  if (salts.left.length === 0) salts.left = randomBytes(4_096)
  const salt = Buffer.from(salts.left.subarray(0, 32))
  salts.left = salts.left.subarray(32)
  return salt
}

export interface Entry {
  readonly body: string
  readonly reference: string
  readonly position: number
  /** The fact as kept: canonical JSON, personal fields replaced by their commitments. */
  readonly fact: string
  readonly factType: string
  readonly happenedOn: string
  /** An instant in UTC to the microsecond: `2026-04-02T09:30:00.123000Z`. */
  readonly recordedAt: string
  readonly recordedBy: string
  readonly procedure: string
  readonly procedureVersion: string
  readonly procedureHash: Buffer
}

export const entryHash = (previous: Buffer, entry: Entry): Buffer =>
  sha256(
    previous,
    JSON.stringify([
      'recourse entry 1',
      entry.body,
      entry.reference,
      entry.position,
      entry.fact,
      entry.factType,
      entry.happenedOn,
      entry.recordedAt,
      entry.recordedBy,
      entry.procedure,
      entry.procedureVersion,
      entry.procedureHash.toString('hex'),
    ]),
  )

/** A fact as it stands in the chain. */
export interface KeptFact extends Fact {
  /** By field: the salted hash of what was there. */
  readonly personal?: Readonly<Record<string, string>>
  /** By letter: the hash of its words as sent. */
  readonly letters?: Readonly<Record<string, string>>
}

export interface PersonalField {
  readonly field: string
  readonly salt: Buffer
  /** Canonical JSON. */
  readonly value: string
}

export const commitment = (salt: Buffer, value: string): string => sha256(salt, value).toString('hex')

/** Takes the personal fields out of a fact, leaving a commitment to each. */
export const setApart = (
  fact: Fact,
  fields: readonly string[],
): { readonly kept: KeptFact; readonly personal: readonly PersonalField[] } => {
  const personal = fields
    .filter(field => fact.data[field] !== undefined)
    .map(field => ({ field, salt: newSalt(), value: canonicalJson(fact.data[field]) }))
  if (personal.length === 0) return { kept: fact, personal }
  const apart = new Set(personal.map(p => p.field))
  const data = Object.fromEntries(Object.entries(fact.data).filter(([field]) => !apart.has(field)))
  return { kept: { ...fact, data, personal: Object.fromEntries(personal.map(p => [p.field, commitment(p.salt, p.value)])) }, personal }
}

/** What stands where a personal field was, once it has been erased. */
export const erased = '[erased]'

/** The fact as it was recorded, with what is left of its personal fields. */
export const putTogether = (text: string, values: Readonly<Record<string, string>> | undefined): Fact => {
  const { personal, letters: _, ...fact } = JSON.parse(text) as KeptFact
  if (!personal) return fact
  const filled = Object.keys(personal).map((field): [string, Field] => {
    const value = values?.[field]
    return [field, value === undefined ? erased : (JSON.parse(value) as Field)]
  })
  return { ...fact, data: { ...fact.data, ...Object.fromEntries(filled) } }
}

/** An instant as the chain spells it; undefined where it is not an instant in UTC. */
export const inMicroseconds = (instant: string): string | undefined => {
  const [, seconds, fraction = ''] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?Z$/.exec(instant) ?? []
  return seconds === undefined ? undefined : `${seconds}.${fraction.padEnd(6, '0')}Z`
}
