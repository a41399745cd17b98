/** An entry of the record that somebody wants put right or taken back: whether they may, and what it holds as a form. */
import type { LocalDate } from '#calendar'
import type { Attempt, Fact, Field } from '#case'
import { factDefinition } from '#language'
import type { Form } from '../../form.ts'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf, type StepAct } from '../acts/act.ts'
import { doersOf, isOffered } from '../acts/offer.ts'
import type { Way } from '../acts/ways.ts'
import { fieldId } from '../forms/names.ts'
import { type StepFields, stepFields } from '../forms/step-fields.ts'

/** Entries about other entries are taken back, never corrected. */
const ofTheRecord = new Set(['fact-corrected', 'fact-retracted', 'fact-let-stand'])

export interface EntryInHand {
  readonly open: OpenCase
  readonly fact: Fact
  /** As it stands after the corrections made so far. */
  readonly now: Fact
  readonly isRetracted: boolean
  readonly mayBeCorrected: boolean
}

const isOn = (value: unknown): value is LocalDate => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

const isField = (value: unknown): value is Field =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (Array.isArray(value) && value.every(one => typeof one === 'string'))

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const saidBy = (correction: Fact): Readonly<Record<string, unknown>> => {
  try {
    const said: unknown = JSON.parse(String(correction.data.with))
    return isRecord(said) ? said : {}
  } catch {
    return {}
  }
}

/** What a fact says now: each correction that counts laid over it, in the order they were recorded. */
const asItStands = (fact: Fact, corrections: readonly Fact[]): Fact => {
  let now = fact
  for (const correction of corrections) {
    const { on, at, by: _by, about: _about, ...fields } = saidBy(correction)
    const data = Object.fromEntries(Object.entries(fields).filter((pair): pair is [string, Field] => isField(pair[1])))
    now = { ...now, ...(isOn(on) ? { on } : {}), ...(typeof at === 'string' ? { at } : {}), data: { ...now.data, ...data } }
  }
  return now
}

/** The day its form shows; of a span, the last. */
const dayShown = (fact: Fact): LocalDate => (typeof fact.on === 'string' ? fact.on : fact.on.to)

export const entryInHand = (open: OpenCase, id: string): EntryInHand | undefined => {
  const fact = open.facts.find(one => one.id === id)
  if (fact === undefined) return undefined
  const retracted = new Set(open.facts.filter(({ type }) => type === 'fact-retracted').map(({ data }) => String(data.retracts)))
  const corrections = open.facts.filter(one => one.type === 'fact-corrected' && one.data.corrects === id && !retracted.has(one.id))
  return { open, fact, now: asItStands(fact, corrections), isRetracted: retracted.has(id), mayBeCorrected: !ofTheRecord.has(fact.type) }
}

const listed = (who: string | readonly string[]): readonly string[] => (typeof who === 'string' ? [who] : who)

/** Which entries of a case an account may put right: whoever recorded it, whoever may do the act that records it, and the role that lets entries stand. */
export const changeableBy = ({ procedure }: OpenCase, account: Account): ((fact: Fact) => boolean) => {
  const acts = [...actsOf(procedure).values()]
  const stands = procedure.letsStand === undefined ? [] : listed(procedure.letsStand.who)
  const lets = account.roles.some(role => stands.includes(role))
  const byType = new Map<string, boolean>()
  const mayRecord = (type: string): boolean => {
    const recording = acts.filter(({ ways }) => ways.some(way => way.type === type))
    return recording.length === 0
      ? account.permissions.includes('record-for-others')
      : recording.some(act => isOffered(doersOf(act, procedure, account)))
  }
  return ({ type, recordedBy }) => {
    if (lets || recordedBy === account.id) return true
    const already = byType.get(type)
    if (already !== undefined) return already
    const may = mayRecord(type)
    byType.set(type, may)
    return may
  }
}

/** The fact by itself, asked as a step asks it, with no act to narrow it. */
const alone = (fact: Fact): { readonly act: StepAct; readonly way: Way } => {
  const way: Way = { type: fact.type, fixed: {}, among: {}, by: [] }
  return { act: { key: '', kind: 'gate', stage: '', stageTitle: '', title: '', clause: '', who: 'anyone', asks: {}, ways: [way] }, way }
}

/** What it says now, as the form that would have recorded it holds it. */
export const formOfEntry = ({ now, open }: EntryInHand): Form => {
  const on = dayShown(now)
  const definitions = factDefinition(open.procedure, now.type)?.fields ?? {}
  const typed = Object.entries(now.data).flatMap(([field, value]): readonly (readonly [string, string | readonly string[]])[] => {
    const id = fieldId(field)
    const type = definitions[field]?.type
    if (type === 'day' && isOn(value)) return dayParts(id, value)
    if (typeof value === 'boolean') return [[id, value ? 'yes' : 'no']]
    if (typeof value !== 'object') return [[id, String(value)]]
    return [[id, definitions[field]?.of === undefined ? value.join('\n') : value.map(String)]]
  })
  return Object.fromEntries([...typed, ...dayParts('_on', on), ['_at', now.at ?? '']])
}

const dayParts = (id: string, day: string): readonly (readonly [string, string])[] => [
  [`${id}-day`, String(Number(day.slice(8)))],
  [`${id}-month`, String(Number(day.slice(5, 7)))],
  [`${id}-year`, day.slice(0, 4)],
]

/** What was left out when it was recorded may stay left out. */
export const fieldsOfEntry = ({ open, fact, now }: EntryInHand, values: Form): StepFields => {
  const { act, way } = alone(fact)
  const { asked, more } = stepFields(open, act, way, values)
  const asItWas = (field: StepFields['asked'][number]) => ({ ...field, required: field.required && Object.hasOwn(now.data, field.field) })
  return { asked: asked.map(asItWas), more: more.map(asItWas) }
}

/** What a correction says instead: only what differs. */
export const differences = (
  now: Fact,
  on: LocalDate,
  at: string | undefined,
  data: Readonly<Record<string, Field>>,
): Readonly<Record<string, unknown>> => {
  const emptied = Object.keys(now.data).filter(
    field => data[field] === undefined && typeof now.data[field] === 'string' && now.data[field] !== '',
  )
  const changed = Object.entries(data).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(now.data[field]))
  return {
    ...(dayShown(now) === on ? {} : { on }),
    ...(at === undefined || at === now.at ? {} : { at }),
    ...Object.fromEntries(emptied.map(field => [field, ''])),
    ...Object.fromEntries(changed),
  }
}

export const correction = (
  { open, fact }: EntryInHand,
  account: Account,
  today: LocalDate,
  said: Readonly<Record<string, unknown>>,
  reason: string,
): Attempt => ({
  type: 'fact-corrected',
  case: open.reference,
  on: today,
  by: { role: account.roles[0] ?? '', person: account.id },
  data: { corrects: fact.id, with: JSON.stringify(said), reason },
})

export const retraction = ({ open, fact }: EntryInHand, account: Account, today: LocalDate, reason: string): Attempt => ({
  type: 'fact-retracted',
  case: open.reference,
  on: today,
  by: { role: account.roles[0] ?? '', person: account.id },
  data: { retracts: fact.id, reason },
})
