/** The fields of a step's form, made from the fact it records: what is asked first, what more may be said, what is fixed. */
import type { FieldDefinition, FieldType, Procedure } from '#language'
import { factDefinition } from '#language'
import { longDay } from '#outputs'
import { type Form, listOf, textOf } from '../../form.ts'
import type { OpenCase } from '../../services.ts'
import { type StepAct, sentence } from '../acts/act.ts'
import type { Way } from '../acts/ways.ts'
import { fieldId, idInWords, newPersonId } from './names.ts'

export interface Option {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

export interface StepField {
  readonly field: string
  readonly id: string
  readonly type: FieldType
  readonly label: string
  readonly hint?: string
  readonly required: boolean
  readonly options?: readonly Option[]
  readonly text: string
  readonly list: readonly string[]
  readonly day: { readonly day: string; readonly month: string; readonly year: string }
  /** Where a person may be somebody not yet known to the case: the control for their name. */
  readonly newPerson?: { readonly id: string; readonly text: string }
  readonly definition: FieldDefinition
}

export interface StepFields {
  readonly asked: readonly StepField[]
  /** Fields the fact may carry and this step does not ask for. */
  readonly more: readonly StepField[]
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

/** Names of the fields that a rule reads from the attempt: `{ given: 'x' }` and `{ dateIn: 'given', field: 'x' }`. */
const givenIn = (rule: unknown): readonly string[] => {
  if (Array.isArray(rule)) return rule.flatMap(givenIn)
  if (!isRecord(rule)) return []
  const own = typeof rule.given === 'string' ? [rule.given] : rule.dateIn === 'given' && typeof rule.field === 'string' ? [rule.field] : []
  return [...own, ...Object.values(rule).flatMap(givenIn)]
}

/** The rule of an act as it stands in the procedure. */
const ruleOf = (procedure: Procedure, act: StepAct): unknown => {
  const [, name = '', extension = ''] = act.key.split('/')
  const stage = procedure.stages[act.stage]
  if (act.kind === 'gate') return stage?.gates?.[name]
  const clock = stage?.duties?.[name] ?? stage?.dates?.[name]
  return act.kind === 'extension' ? clock?.extensions?.[extension] : stage?.duties?.[name]?.needs
}

/** The field that says the new date of an extension: without it there is nothing to extend to. */
const newDateOf = (procedure: Procedure, act: StepAct): string | undefined => {
  if (act.kind !== 'extension') return undefined
  const rule = ruleOf(procedure, act)
  return isRecord(rule) ? givenIn(rule.to)[0] : undefined
}

/** The furthest day an extension may reach, said at its field. */
const latestFor = ({ state }: OpenCase, act: StepAct): string | undefined => {
  const clock = act.key.split('/').slice(0, 2).join('/')
  const found = [...state.duties, ...state.dates].find(({ key, atMost }) => key === clock && atMost !== undefined)
  return found?.atMost === undefined ? undefined : `The latest possible is ${longDay(found.atMost)}.`
}

/** Every field the recorded fact may carry, with what this act asks beyond them. */
export const definitionsOf = (procedure: Procedure, act: StepAct, way: Way): Readonly<Record<string, FieldDefinition>> => {
  const own = { ...factDefinition(procedure, way.type)?.fields, ...procedure.fields?.[way.type] }
  const beyond = Object.entries(act.asks)
    .filter(([id]) => !Object.hasOwn(own, id))
    .map(([id, { says }]): [string, FieldDefinition] => [id, { type: 'words', says: says ?? id.replaceAll('-', ' '), required: true }])
  return { ...own, ...Object.fromEntries(beyond) }
}

/** Who may be named: for a role, those who hold it or were named in it; where there are none, everybody on the case. */
const peopleOptions = (open: OpenCase, role: string | undefined): readonly Option[] => {
  const titleOf = (id: string): string => open.procedure.roles[id]?.title ?? idInWords(id)
  const people = Object.values(open.people).map(({ id, name, as }) => ({ value: id, text: `${name}, ${titleOf(as)}`, roles: [as] }))
  const staff = Object.entries(open.accounts)
    .filter(([id]) => !Object.hasOwn(open.people, id))
    .map(([value, name]) => {
      const roles = open.accountRoles?.[value] ?? []
      return { value, text: [name, ...roles.map(titleOf)].join(', '), roles }
    })
  const all = [...people, ...staff]
  const fitting = role === undefined ? [] : all.filter(({ roles }) => roles.includes(role))
  return (fitting.length > 0 ? fitting : all).map(({ value, text }) => ({ value, text }))
}

const asWords = (values: readonly (string | number | boolean)[]): readonly Option[] =>
  values.map(value => ({ value: String(value), text: idInWords(String(value)) }))

const roleOptions = (procedure: Procedure): readonly Option[] =>
  Object.entries(procedure.roles).map(([value, { title }]) => ({ value, text: title }))

/** What a field is chosen from: what the way narrows it to, the letter's pieces and readers, the vocabulary's own list. */
const optionsOf = (open: OpenCase, act: StepAct, way: Way, field: string, it: FieldDefinition): readonly Option[] | undefined => {
  const { procedure } = open
  const among = way.among[field]
  if (among !== undefined) return asWords(among)
  const letter = act.letter === undefined ? undefined : procedure.letters?.[act.letter]
  if (letter && field === 'contents')
    return Object.entries(letter.contains).map(([value, piece]) => ({ value, text: sentence(piece.says), hint: `Clause ${piece.clause}` }))
  if (letter && field === 'to' && it.type === 'list')
    return letter.to.map(value => ({ value, text: procedure.roles[value]?.title ?? idInWords(value) }))
  if (field === 'finding' && procedure.outcomes) return asWords(procedure.outcomes.point)
  if (it.type === 'role') return roleOptions(procedure)
  if (it.type === 'person') return peopleOptions(open, typeof way.fixed.as === 'string' ? way.fixed.as : undefined)
  return it.of === undefined ? undefined : asWords(it.of)
}

const dayParts = (values: Form, id: string) => ({
  day: textOf(values, `${id}-day`),
  month: textOf(values, `${id}-month`),
  year: textOf(values, `${id}-year`),
})

/** What is known already, as a suggestion that can be overtyped: the next version's number, the case's own reference. */
const suggested = (open: OpenCase, act: StepAct, way: Way, field: string): string => {
  if (field === 'reference' && way.type === 'complaint-registered') return open.reference
  if (field !== 'version') return ''
  return String(open.facts.filter(({ type, stage }) => type === way.type && stage === (way.stage ?? act.stage)).length + 1)
}

/** A letter goes to those the procedure names who are on this case, until somebody says otherwise; to all it names where none is known. */
const readersOf = ({ procedure, people }: OpenCase, act: StepAct, field: string): readonly string[] => {
  if (field !== 'to' || act.letter === undefined) return []
  const named = procedure.letters?.[act.letter]?.to ?? []
  const here = new Set(Object.values(people).map(({ as }) => as))
  const present = named.filter(role => here.has(role))
  return present.length > 0 ? present : named
}

const stepField = (open: OpenCase, act: StepAct, way: Way, values: Form, isAsked: boolean) => {
  return ([field, definition]: [string, FieldDefinition]): StepField => {
    const id = fieldId(field)
    const options = optionsOf(open, act, way, field, definition)
    const says = act.asks[field]?.says ?? definition.says
    const isNewDate = newDateOf(open.procedure, act) === field
    const hint = isNewDate ? latestFor(open, act) : undefined
    // Nothing typed at all: the form as it is first opened.
    const isPosted = Object.keys(values).length > 0
    return {
      field,
      id,
      type: definition.type,
      label: sentence(says),
      required: definition.required === true || isAsked || isNewDate,
      text: isPosted ? textOf(values, id) : suggested(open, act, way, field),
      list: isPosted ? listOf(values, id) : readersOf(open, act, field),
      day: dayParts(values, id),
      definition,
      ...(hint !== undefined && { hint }),
      ...(options !== undefined && { options }),
      ...(definition.type === 'person' && { newPerson: { id: newPersonId(field), text: textOf(values, newPersonId(field)) } }),
    }
  }
}

/** The step's fields with what was typed in them. */
export const stepFields = (open: OpenCase, act: StepAct, way: Way, values: Form): StepFields => {
  const { procedure } = open
  const read = new Set(givenIn(ruleOf(procedure, act)))
  const all = Object.entries(definitionsOf(procedure, act, way)).filter(([field]) => !Object.hasOwn(way.fixed, field))
  const isAsked = ([field]: [string, FieldDefinition]) => Object.hasOwn(act.asks, field)
  const isFirst = (entry: [string, FieldDefinition]) =>
    isAsked(entry) ||
    entry[1].required === true ||
    read.has(entry[0]) ||
    Object.hasOwn(way.among, entry[0]) ||
    (entry[0] === 'contents' && act.letter !== undefined)
  return {
    asked: all.filter(isFirst).map(entry => stepField(open, act, way, values, isAsked(entry))(entry)),
    more: all.filter(entry => !isFirst(entry)).map(stepField(open, act, way, values, false)),
  }
}
