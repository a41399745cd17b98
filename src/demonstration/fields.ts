/** What is written in a field: the body's invented words, else something that fits its type. */
import { addDays, addWorkingDays, type LocalDate } from '#calendar'
import type { Field } from '#case'
import type { FieldDefinition } from '#language'
import { personFor, personToAppoint } from './cast.ts'
import { definitionOf, type Life, thingsOf } from './life.ts'

interface Written {
  readonly type: string
  readonly name: string
  readonly data: Readonly<Record<string, Field>>
  readonly avoid?: readonly string[]
}

/** Longest first: a date nobody fixed is some way off, as meetings and new dates are. */
const SOME_WAY_OFF = [10, 16] as const

export const dayAhead = (life: Life, least: number, most: number): LocalDate => {
  const n = life.chance.whole(least, most)
  return addWorkingDays(life.calendar, life.today, n) ?? addDays(life.today, n)
}

/** The body's invented words for a field, where it has any: for this kind of fact before all of its type. */
export const ownWords = (life: Life, { type, name, data }: Written): Field | undefined => {
  const { fields } = life.texts
  // Why there is nothing to learn is not what was learned.
  const learned = typeof data.learning === 'boolean' ? (data.learning ? 'learned' : 'nothing') : undefined
  const kinds = [learned, isSettled(life) ? 'settled' : undefined, data.as, data.of, data.kind, data.what, data.purpose].filter(
    one => typeof one === 'string',
  )
  for (const kind of kinds) {
    const found = fields[`${type}.${name}=${kind}`]
    if (found) return life.chance.pick(notYetSaid(life, { type, name, data }, found))
  }
  const found = fields[`${type}.${name}`]
  return found && life.chance.pick(notYetSaid(life, { type, name, data }, found))
}

/** What was agreed as full and final, and was not taken further since. */
const isSettled = ({ facts }: Life): boolean => {
  const last = facts.findLast(({ type }) => type === 'complaint-resolved' || type === 'escalation-requested')
  return last?.type === 'complaint-resolved' && last.data.agreed === true && last.data.final === true
}

/** Nobody promises the same thing twice in one case, while there is another thing to promise. */
const notYetSaid = (life: Life, { type, name }: Written, words: readonly Field[]): readonly Field[] => {
  if (type !== 'action-proposed' || name !== 'what') return words
  const fresh = words.filter(one => !life.facts.some(fact => fact.type === type && fact.data[name] === one))
  return fresh.length === 0 ? words : fresh
}

/** A finding is one of the procedure's outcomes; its reasons suit it. */
const ofAFinding = (life: Life, { type, name, data }: Written): Field | undefined => {
  if (type !== 'finding-recorded') return undefined
  if (name === 'finding') return life.chance.pick(life.procedure.outcomes?.point ?? [])
  if (name === 'reasons') return life.chance.pick(life.texts.findings[String(data.finding)] ?? [])
  return undefined
}

const pointsIn = (life: Life): number => Math.max(1, thingsOf(life, 'point').length)

const byName = (life: Life, written: Written): Field | undefined => {
  switch (written.name) {
    case 'reference':
      return life.reference
    case 'version':
      return 1
    // What arrives was issued no later than the day it arrives.
    case 'issuedOn':
      return life.today
    case 'elements':
    case 'answered':
      return pointsIn(life)
    default:
      return undefined
  }
}

const byType = (life: Life, written: Written, { type, of, says }: FieldDefinition): Field => {
  switch (type) {
    case 'yes-no':
      return true
    case 'number':
      return 1
    case 'money':
      return 100
    case 'day':
      return dayAhead(life, ...SOME_WAY_OFF)
    case 'time':
      return '10:00'
    case 'choice':
      return of?.[0] ?? 'other'
    case 'choices':
      return of ?? ['other']
    case 'list':
      return ['other']
    case 'role':
      return life.texts.receivedBy || (Object.keys(life.procedure.roles)[0] ?? '')
    case 'person':
      return typeof written.data.as === 'string'
        ? personToAppoint(life, written.data.as, written.avoid ?? [])
        : (personFor(life, life.texts.receivedBy) ?? 'somebody')
    case 'text':
    case 'words':
      return `${says}: as agreed`
  }
}

/** A field's value, whether or not it must be given. */
export const fieldValue = (life: Life, written: Written): Field | undefined => {
  const definition = definitionOf(life.procedure, written.type)?.fields[written.name]
  if (definition === undefined) return undefined
  const own = ofAFinding(life, written) ?? ownWords(life, written) ?? byName(life, written)
  return own === undefined || own === '' ? byType(life, written, definition) : own
}
