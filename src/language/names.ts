/** What things are called in a sentence: roles, stages, duties, letters, fields and plain values by their titles. */
import type { LocalDate } from '#calendar'
import type { ClockId, FactType, FieldDefinition, Literal, Procedure, RoleId, StageId, Who } from './types.ts'
import { factDefinition } from './vocabulary.ts'

/** The parts of a procedure that give names. */
export type Names = Partial<
  Pick<
    Procedure,
    | 'roles'
    | 'stages'
    | 'ofTheBody'
    | 'tracks'
    | 'letters'
    | 'settings'
    | 'meetings'
    | 'registers'
    | 'facts'
    | 'fields'
    | 'outcomes'
    | 'calls'
  >
>

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** '2026-04-01' as '1 April 2026'. */
export function sayDay(d: LocalDate): string {
  return `${Number(d.slice(8))} ${MONTHS[Number(d.slice(5, 7)) - 1]} ${Number(d.slice(0, 4))}`
}

/** An id as words: 'stage-omission' is 'stage omission', 'reviewOn' is 'review on'. */
export function inWords(id: string): string {
  return id
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .replaceAll(/ [A-Z](?=[a-z])/g, letter => letter.toLowerCase())
}

/** A title in the middle of a sentence: 'Service delivery manager' loses its capital; 'LADO', 'Stage One' and 'Chair of the Board' keep theirs. */
export function midSentence(title: string): string {
  return /^[A-Z][a-z’']*( [a-z(][^A-Z]*)?$/.test(title) || title.startsWith('A ') ? title.charAt(0).toLowerCase() + title.slice(1) : title
}

/** 'a', 'a and b', 'a, b and c'. */
export function listed(parts: readonly string[], joiner: 'and' | 'or'): string {
  if (parts.length < 2) return parts[0] ?? 'nothing'
  return `${parts.slice(0, -1).join(', ')} ${joiner} ${parts[parts.length - 1]}`
}

/** 'the service delivery manager'; a role the procedure does not have, by its id in words. */
export function sayRole(names: Names, role: RoleId): string {
  const title = midSentence(own(names.roles, role)?.title ?? inWords(role))
  return /^(any|every|the) /.test(title) ? title : `the ${title}`
}

/** Who may or must act: 'the complainant or the advocate', 'anyone', 'nobody'. */
export function sayWho(names: Names, who: Who): string {
  if (who === 'anyone' || who === 'nobody') return who
  return listed(
    (typeof who === 'string' ? [who] : who).map(role => sayRole(names, role)),
    'or',
  )
}

export function sayStage(names: Names, stage: StageId): string {
  return own(names.stages, stage)?.title ?? inWords(stage)
}

export function sayLetter(names: Names, letter: string): string {
  const title = own(names.letters, letter)?.title
  if (title === undefined) return `the ${inWords(letter)} letter`
  return /letter$/i.test(title) ? `the ${midSentence(title)}` : `the letter “${title}”`
}

/** A plain value: 'yes', 'no', a role or stage by its title, a day in words, an option without its hyphens. */
export function sayLiteral(names: Names, value: Literal): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (value.trim() === '') return 'nothing'
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return sayDay(value as LocalDate)
  if (own(names.roles, value) !== undefined) return sayRole(names, value)
  const title = own(names.stages, value)?.title ?? own(names.tracks, value)?.title ?? own(names.letters, value)?.title
  return title ?? inWords(value)
}

/** An option of a field, as the procedure calls it; else the plain value. */
export function sayOption(names: Names, field: string, value: Literal): string {
  return own(own(names.calls, field), String(value)) ?? sayLiteral(names, value)
}

/** The definition of a field of a fact, as the procedure knows it. */
export function fieldDefinition(names: Names, type: FactType, field: string): FieldDefinition | undefined {
  return own(factDefinition(names, type)?.fields, field)
}

/** What a fact says happened, in the procedure's words or the shared ones. */
export function sayFact(names: Names, type: FactType): string {
  return factDefinition(names, type)?.says ?? inWords(type)
}

/** A duty or a date by what it is for: 'the date to respond in full', 'the last day to ask for Stage Two'. */
export function sayClock(names: Names, clock: ClockId, stage?: StageId): string {
  const found = findClock(names, clock, stage)
  if (found === undefined) return `the date of “${inWords(clock)}”`
  return 'title' in found ? `the date of “${found.title}”` : `the date to ${found.must}`
}

/** A duty, a stage's duties or any, as the subject of a sentence. */
export function sayDuties(names: Names, clock: ClockId, stage?: StageId): string {
  if (clock === '*') return 'any duty'
  if (clock.endsWith('/*')) return `any duty of ${sayStage(names, clock.slice(0, -2))}`
  const found = findClock(names, clock, stage)
  if (found === undefined) return `“${inWords(clock)}”`
  return 'title' in found ? `“${found.title}”` : `the duty to ${found.must}`
}

export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined
}

type Named = { readonly title: string } | { readonly must: string }

/** By `stage/id`; a bare id in the stage given, else in the first stage that has it. */
function findClock(names: Names, clock: ClockId, stage: StageId | undefined): Named | undefined {
  const slash = clock.indexOf('/')
  const id = clock.slice(slash + 1)
  const within = slash >= 0 ? clock.slice(0, slash) : stage
  const stages = { ...names.stages, ...(names.ofTheBody && { body: names.ofTheBody }) }
  const first = within === undefined ? undefined : own(stages, within)
  const places = slash >= 0 ? [first] : [first, ...Object.values(stages)]
  for (const place of places) {
    const found = own(place?.duties, id) ?? own(place?.dates, id)
    if (found !== undefined) return found
  }
  return undefined
}
