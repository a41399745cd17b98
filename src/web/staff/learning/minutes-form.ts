/** The minutes of a meeting about learning: for each case what was said, and what was decided, read into the facts it makes. */

import type { LocalDate } from '#calendar'
import type { Attempt, Refusal } from '#case'
import { type AgendaItem, actsThatRecord } from '#outputs'
import { type Form, listOf, textOf } from '../../form.ts'
import type { CaseMinuted } from '../../learning-services.ts'
import { actsOf, sentence } from '../acts/act.ts'
import { decideInTurn } from '../forms/judged.ts'
import { envelope } from '../forms/names.ts'
import { readStep } from '../forms/read-step.ts'
import type { Step } from '../forms/step.ts'
import { type StepField, stepFields } from '../forms/step-fields.ts'
import { type FieldError, readDay } from '../forms/typed-field.ts'
import type { Opened } from '../http/open-case.tsx'
import { findStep } from '../record-step/find-step.ts'

export const minutesNames = { heldOn: 'held', present: 'present', said: 'said' } as const

/** Something the meeting may decide of a case, with what is asked of it. */
export interface Decision {
  readonly value: string
  readonly title: string
  readonly step: Step
  readonly fields: readonly StepField[]
}

export interface CaseOnMinutes {
  readonly opened: Opened
  readonly items: readonly AgendaItem[]
  readonly prefix: string
  readonly decisions: readonly Decision[]
}

/** In the order in which they come about: what is told, that it was held, what is agreed, that it is over, that it is logged. */
const order = [
  'learning-update-given',
  'meeting-held',
  'action-proposed',
  'meeting-date-set',
  'learning-signed-off',
  'log-updated',
] as const

const decided: ReadonlySet<string> = new Set(order)

const saidName = (prefix: string): string => `${prefix}said`
export const decidedName = (prefix: string): string => `${prefix}decided`

const own = (values: Form, prefix: string): Form =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [])),
  )

const prefixed = (field: StepField, prefix: string): StepField => ({
  ...field,
  id: `${prefix}${field.id}`,
  ...(field.other && { other: { ...field.other, id: `${prefix}${field.other.id}` } }),
})

const decisionsOf = (opened: Opened, meeting: string, prefix: string, values: Form): readonly Decision[] => {
  const { procedure } = opened.open
  const acts = order.flatMap(type => actsThatRecord(procedure, type, type.startsWith('meeting-') ? { of: meeting } : {}))
  const offered = acts.flatMap(({ key }): (Decision & { readonly same: string })[] => {
    const way =
      actsOf(procedure)
        .get(key)
        ?.ways.findIndex(({ type }) => decided.has(type)) ?? 0
    const found = findStep(opened, key, String(way))
    if (found.is !== 'found' || found.step.doers.own.length === 0) return []
    const { step } = found
    const at = `${prefix}${key.replaceAll('/', '-')}-`
    const { asked } = stepFields(opened.open, step.act, step.way, own(values, at))
    // Who was there is asked once, of the whole meeting.
    const fields = step.way.type === 'meeting-held' ? [] : asked.map(field => prefixed(field, at))
    return [{ value: key, title: sentence(step.act.title), step, fields, same: JSON.stringify([step.way.type, step.way.fixed]) }]
  })
  // A duty and a right that record the same are one thing to decide: the one that asks all that is judged.
  return offered.filter(one => {
    const same = offered.filter(other => other.same === one.same)
    const most = Math.max(...same.map(({ fields }) => fields.length))
    return same.find(({ fields }) => fields.length === most) === one
  })
}

export const caseOnMinutes = (opened: Opened, meeting: string, items: readonly AgendaItem[], values: Form): CaseOnMinutes => {
  const prefix = `${opened.open.reference.replaceAll(/[^A-Za-z0-9]/g, '')}-`
  return { opened, items, prefix, decisions: decisionsOf(opened, meeting, prefix, values) }
}

export const saidOf = ({ prefix }: CaseOnMinutes, values: Form): string => textOf(values, saidName(prefix)).trim()
export const saidId = ({ prefix }: CaseOnMinutes): string => saidName(prefix)

export const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

export interface ReadHead {
  readonly heldOn: LocalDate
  readonly present: readonly string[]
}

/** When it was held and who was there. */
export const readHead = (values: Form, today: LocalDate): ReadHead | { readonly errors: readonly FieldError[] } => {
  const held = readDay(values, minutesNames.heldOn, 'The day it was held')
  const errors: FieldError[] = []
  const wrong = (text: string) => errors.push({ id: `${minutesNames.heldOn}-day`, text })
  if ('error' in held) errors.push(held.error)
  else if (held.value === undefined) wrong('Enter the day it was held')
  else if (held.value > today) wrong('The day it was held must be today or earlier: minutes are of a meeting that has been held')
  const present = linesIn(textOf(values, minutesNames.present))
  if (present.length === 0) errors.push({ id: minutesNames.present, text: 'Enter who was there, one a line' })
  if (errors.length > 0 || 'error' in held || held.value === undefined) return { errors }
  return { heldOn: held.value, present }
}

export type ReadCase = { readonly minuted: CaseMinuted; readonly isSpokenOf: boolean } | { readonly errors: readonly FieldError[] }

const formOfDay = (day: LocalDate): Form => ({
  [`${envelope.on}-day`]: day.slice(8),
  [`${envelope.on}-month`]: day.slice(5, 7),
  [`${envelope.on}-year`]: day.slice(0, 4),
})

/** What was decided of one case, with the words that were said of it as a note. */
export const readCase = (one: CaseOnMinutes, { heldOn, present }: ReadHead, title: string, values: Form): ReadCase => {
  const { open } = one.opened
  const chosen = new Set(listOf(values, decidedName(one.prefix)))
  const said = saidOf(one, values)
  const reads = one.decisions
    .filter(({ value }) => chosen.has(value))
    .map(({ step, value }) => {
      const at = `${one.prefix}${value.replaceAll('/', '-')}-`
      const form: Form = {
        ...own(values, at),
        ...formOfDay(heldOn),
        [envelope.by]: step.doers.own[0] ?? '',
        ...(step.way.type === 'meeting-held' && { 'f-with': present, 'f-noted': 'yes' }),
        ...(step.way.type === 'action-proposed' && { [envelope.thing]: 'new' }),
      }
      const read = readStep(form, step)
      return 'errors' in read
        ? { errors: read.errors.map(({ id, text }) => ({ id: id.startsWith('f-') ? `${at}${id}` : decidedName(one.prefix), text })) }
        : read
    })
  const errors = reads.flatMap(read => ('errors' in read ? read.errors : []))
  if (errors.length > 0) return { errors }
  const facts = reads.flatMap(read => ('attempts' in read ? read.attempts : []))
  const role = one.decisions[0]?.step.doers.own[0]
  const note: readonly Attempt[] =
    said === ''
      ? []
      : [
          {
            type: 'note-made',
            case: open.reference,
            on: heldOn,
            ...(role !== undefined && { by: { role } }),
            data: { words: `${title}: ${said}` },
          },
        ]
  const attempts = [...facts, ...note]
  return { minuted: { reference: open.reference, position: open.position, said, attempts }, isSpokenOf: attempts.length > 0 }
}

/** Why the record would refuse what was decided of a case. */
export const refusalsOf = ({ opened }: CaseOnMinutes, { attempts }: CaseMinuted): readonly Refusal[] =>
  decideInTurn(opened.open, attempts).flatMap(decision => ('refused' in decision ? decision.refused : []))
