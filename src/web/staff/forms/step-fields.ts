/** The fields of a step's form, made from the fact it records: what is asked first, what more may be said, what is fixed. */
import type { FieldDefinition, FieldType, Gate, LetterPiece, Literal, Need, Procedure } from '#language'
import { factDefinition, providersOffered, sayOption } from '#language'
import { agreedAdjustments, listInWords, longDay, periodInWords } from '#outputs'
import { type Form, listOf, textOf } from '../../form.ts'
import type { OpenCase, OpenRecord } from '../../services.ts'
import { type StepAct, sentence, stageOfAct } from '../acts/act.ts'
import { type Way, waysOfRef } from '../acts/ways.ts'
import { readOf } from '../case-frame/view.ts'
import { copiesDue, copiesOf } from './due-of-letter.ts'
import { namedValues } from './named-values.ts'
import { envelope, fieldId, idInWords, newPersonId, otherId, somethingElse } from './names.ts'
import { type Answered, type Needed, neededBy } from './needed.ts'
import { linesOf } from './typed-field.ts'

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
  /** The form is not taken without it. */
  readonly required: boolean
  /** A gate may refuse the step without it: it is not called optional. */
  readonly needed: boolean
  readonly options?: readonly Option[]
  readonly text: string
  readonly list: readonly string[]
  readonly day: { readonly day: string; readonly month: string; readonly year: string }
  /** Where a person may be somebody not yet known to the case: the control for their name. */
  readonly newPerson?: { readonly id: string; readonly text: string }
  /** Where something not among the options may be said: the control for it. */
  readonly other?: { readonly id: string; readonly text: string }
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
  const stage = stageOfAct(procedure, act.stage)
  if (act.kind === 'gate') return stage?.gates?.[name]
  const clock = stage?.duties?.[name] ?? stage?.dates?.[name]
  return act.kind === 'extension' ? clock?.extensions?.[extension] : stage?.duties?.[name]?.needs
}

/** The gates that judge what a duty records this way: they may refuse it by what the form asks. A letter asks on its own page. */
const gatesJudging = (procedure: Procedure, act: StepAct, { type, fixed }: Way): readonly Gate[] =>
  act.kind !== 'duty' || act.letter !== undefined
    ? []
    : Object.values(stageOfAct(procedure, act.stage)?.gates ?? {}).filter(gate =>
        waysOfRef(gate.records).some(
          way => way.type === type && Object.entries(way.fixed).every(([field, value]) => fixed[field] === value),
        ),
      )

/** By field, what the act's own needs, and those of the one gate that judges it, want said in the form. */
const neededFields = (procedure: Procedure, act: StepAct, way: Way): ReadonlyMap<string, Needed> => {
  const [, name = ''] = act.key.split('/')
  const stage = stageOfAct(procedure, act.stage)
  const own: Readonly<Record<string, Need>> | undefined = (act.kind === 'gate' ? stage?.gates : stage?.duties)?.[name]?.needs
  const [gate, ...others] = gatesJudging(procedure, act, way)
  const definitions = definitionsOf(procedure, act, way)
  const isSaidAnyway = (field: string) => definitions[field]?.required === true || Object.hasOwn(act.asks, field)
  return neededBy([own, others.length === 0 ? gate?.needs : undefined], isSaidAnyway)
}

/** The field that says the new date of an extension: without it there is nothing to extend to. */
const newDateOf = (procedure: Procedure, act: StepAct): string | undefined => {
  if (act.kind !== 'extension') return undefined
  const rule = ruleOf(procedure, act)
  return isRecord(rule) ? givenIn(rule.to)[0] : undefined
}

/** The furthest day an extension may reach, said at its field. */
const latestFor = ({ state }: OpenRecord, act: StepAct): string | undefined => {
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

/** Who may be named: for a role, those who hold it or were named in it; where there are none, everybody on the case. Nobody is given a part whose account could not open it. */
const peopleOptions = (open: OpenRecord, { type, fixed }: Way): readonly Option[] => {
  const role = typeof fixed.as === 'string' ? fixed.as : undefined
  const isShut = (id: string): boolean => type === 'person-appointed' && open.opensNothing?.includes(id) === true
  const titleOf = (id: string): string => open.procedure.roles[id]?.title ?? idInWords(id)
  const people = Object.values(open.people).map(({ id, name, as }) => ({ value: id, text: `${name}, ${titleOf(as)}`, roles: [as] }))
  const staff = Object.entries(open.accounts)
    .filter(([id]) => !Object.hasOwn(open.people, id) && !isShut(id))
    .map(([value, name]) => {
      const roles = open.accountRoles?.[value] ?? []
      return { value, text: [name, ...roles.map(titleOf)].join(', '), roles }
    })
  const all = [...people, ...staff]
  const fitting = role === undefined ? [] : all.filter(({ roles }) => roles.includes(role))
  return (fitting.length > 0 ? fitting : all).map(({ value, text }) => ({ value, text }))
}

/** A role by its title; other values by the words the rules say them in. */
const inOption = (procedure: Procedure, value: Literal, field = ''): Option => ({
  value: String(value),
  text:
    (field === 'track' ? procedure.tracks?.[String(value)]?.title : undefined) ??
    procedure.roles[String(value)]?.title ??
    sentence(sayOption(procedure, field, value)),
})

const asWords = (procedure: Procedure, values: readonly Literal[], field?: string): readonly Option[] =>
  values.map(value => inOption(procedure, value, field))

/** Fields that hold the id of one of the procedure's own parts, which are then all there is to choose from. */
const partsNamed = (procedure: Procedure, field: string): readonly string[] | undefined => {
  const parts = { track: procedure.tracks, register: procedure.registers, letter: procedure.letters }
  return field === 'track' || field === 'register' || field === 'letter' ? Object.keys(parts[field] ?? {}) : undefined
}

/** Fields that hold the id of something of the body's own: its services, and whom it takes complaints from. */
const namedByTheBody = ({ body }: OpenRecord, field: string): readonly Option[] | undefined => {
  if (field === 'relation') return body.relations.map(({ id, title, called }) => ({ value: id, text: called ?? title }))
  return field === 'service' ? body.services.map(({ id, title }) => ({ value: id, text: title })) : undefined
}

/** The periods that the step is owed for, or was done for: the newest first. */
const periodsOwed = ({ state }: OpenRecord, act: StepAct): readonly Option[] =>
  state.duties
    .filter(({ key }) => key === act.key)
    .flatMap(duty => duty.for.filter(({ kind }) => kind === 'period').map(({ id }) => ({ id, isDone: duty.doneOn !== undefined })))
    .map(({ id, isDone }) => ({ value: id, text: sentence(periodInWords(id)), ...(isDone && { hint: 'Recorded already' }) }))
    .toReversed()

/** What a letter or a report says: each piece it may have, with its clause. */
const sectionsOf = (pieces: Readonly<Record<string, LetterPiece>>): readonly Option[] =>
  Object.entries(pieces).map(([value, { says, clause }]) => ({
    value,
    text: sentence(says.replace(/:?\s*\{[^{}]*\}/g, '')),
    hint: `Clause ${clause}`,
  }))

/** What a field is chosen from: what the way narrows it to, the letter's pieces and readers, the vocabulary's own list. */
const optionsOf = (open: OpenRecord, act: StepAct, way: Way, field: string, it: FieldDefinition): readonly Option[] | undefined => {
  const { procedure } = open
  const among = way.among[field]
  if (among !== undefined) return asWords(procedure, among, field)
  const periods = field === 'period' ? periodsOwed(open, act) : []
  if (periods.length > 0) return periods
  const report = field === 'contents' ? procedure.reports?.[String(way.fixed.report)] : undefined
  if (report) return sectionsOf(report.contains)
  const letter = act.letter === undefined ? undefined : procedure.letters?.[act.letter]
  if (letter && field === 'contents') return sectionsOf(letter.contains)
  if (letter && field === 'to' && it.type === 'list') return asWords(procedure, letter.to)
  if (act.letter !== undefined && field === 'copies')
    return copiesOf(procedure, act.letter).map(({ to, clause }) => ({ ...inOption(procedure, to), hint: `Clause ${clause}` }))
  if (field === 'finding' && procedure.outcomes) return asWords(procedure, procedure.outcomes.point)
  if (it.type === 'role') return asWords(procedure, Object.keys(procedure.roles))
  if (it.type === 'person') return peopleOptions(open, way)
  const ofTheBody = it.type === 'text' ? namedByTheBody(open, field) : undefined
  if (ofTheBody !== undefined) return ofTheBody
  const parts = it.type === 'text' ? partsNamed(procedure, field) : undefined
  if (parts !== undefined && parts.length > 0) return asWords(procedure, parts, field)
  return it.of === undefined ? undefined : asWords(procedure, it.of, field)
}

/** The body's own list; another can be typed. */
const ombudsmenOffered = ({ body: { ombudsman, otherOmbudsmen = [] } }: OpenRecord): readonly Option[] =>
  [ombudsman, ...otherOmbudsmen].flatMap(({ id, name, looksAt }) =>
    id === undefined ? [] : [{ value: id, text: name, ...(looksAt !== undefined && { hint: looksAt }) }],
  )

/** Those that provide for the body today, by the name that the case will keep; another can be typed. */
const providerOptions = ({ body, state: { today } }: OpenRecord): readonly Option[] =>
  providersOffered(body, today).map(({ name, provides }) => ({
    value: name,
    text: name,
    ...(provides !== undefined && { hint: provides }),
  }))

/** What the case holds, by its title; what is kept elsewhere can be typed. */
const documentsOffered = (open: OpenRecord & { readonly documents?: OpenCase['documents'] }): readonly Option[] =>
  (open.documents ?? []).map(({ id, title }) => ({ value: id, text: title }))

/** What a field that anything may be typed in is offered: what the rules look for in it, and for readers, who is on the case. */
const offeredIn = (open: OpenRecord, way: Way, field: string, it: FieldDefinition): readonly Option[] => {
  if (field === 'which' && way.type.startsWith('ombudsman-')) return ombudsmenOffered(open)
  if (field === 'document') return documentsOffered(open)
  if (field === 'provider' && providerOptions(open).length > 0) return providerOptions(open)
  if (it.type !== 'text' && it.type !== 'words' && it.type !== 'list') return []
  const isReader = (field === 'to' || field === 'with') && it.type !== 'words'
  const here = isReader ? Object.values(open.people).map(({ as }) => as) : []
  return asWords(
    open.procedure,
    [...new Set([...namedValues(open.procedure, way.type, field), ...here.filter(role => role !== '')])],
    field,
  )
}

const dayParts = (values: Form, id: string) => ({
  day: textOf(values, `${id}-day`),
  month: textOf(values, `${id}-month`),
  year: textOf(values, `${id}-year`),
})

/** The format that was agreed as an adjustment, the last where there are several. */
const agreedFormat = (open: OpenRecord): string =>
  agreedAdjustments(readOf(open)).findLast(({ decided: { format } }) => format !== '')?.decided.format ?? ''

/** What is known already, as a suggestion that can be overtyped: the next version's number, the case's own reference. */
const suggested = (open: OpenRecord, act: StepAct, way: Way, field: string): string => {
  if (field === 'reference' && way.type === 'complaint-registered') return open.reference ?? ''
  if (field === 'format' && (act.letter !== undefined || way.type === 'letter-sent')) return agreedFormat(open)
  if (field !== 'version') return ''
  return String(open.facts.filter(({ type, stage }) => type === way.type && stage === (way.stage ?? act.stage)).length + 1)
}

/** A letter goes to those the procedure names who are on this case, until somebody says otherwise; to all it names where none is known. */
const readersOf = ({ procedure, people }: OpenRecord, act: StepAct, field: string): readonly string[] => {
  if (field !== 'to' || act.letter === undefined) return []
  const named = procedure.letters?.[act.letter]?.to ?? []
  const here = new Set(Object.values(people).map(({ as }) => as))
  const present = named.filter(role => here.has(role))
  return present.length > 0 ? present : named
}

/** What is ticked in a list when the form is first opened. */
const tickedAtFirst = (open: OpenRecord, act: StepAct, field: string): readonly string[] =>
  act.letter !== undefined && field === 'copies' ? copiesDue(open, act.letter) : readersOf(open, act, field)

/** What was typed in an open field, told apart: what is among those offered, and what is not. */
const typedBeside = (values: Form, id: string, type: FieldType, options: readonly Option[]) => {
  const offered = new Set(options.map(({ value }) => value))
  const chosen = type === 'list' ? listOf(values, id).flatMap(linesOf) : [textOf(values, id)]
  const own = chosen.filter(value => value !== '' && value !== somethingElse && !offered.has(value))
  const text = [...own, textOf(values, otherId(id))].filter(words => words !== '').join('\n')
  const isOther = type !== 'list' && !offered.has(textOf(values, id)) && (text !== '' || textOf(values, id) === somethingElse)
  return { list: chosen.filter(value => offered.has(value)), text, isOther }
}

/** 'you answer “Does the complainant agree?”', '“Is it agreed?” is “Yes”'. */
const saidAs = (open: OpenRecord, act: StepAct, way: Way, { field, as }: Answered): string => {
  const definition = definitionsOf(open.procedure, act, way)[field]
  const label = sentence(act.asks[field]?.says ?? definition?.says ?? idInWords(field))
  if (as === undefined) return `you answer “${label}”`
  return `“${label}” is “${typeof as === 'boolean' ? (as ? 'Yes' : 'No') : inOption(open.procedure, as, field).text}”`
}

const neededInWords = (open: OpenRecord, act: StepAct, way: Way, { unless }: Needed): string | undefined =>
  unless.length === 0
    ? undefined
    : `Needed, unless ${listInWords(
        unless.map(together =>
          listInWords(
            together.map(said => saidAs(open, act, way, said)),
            'and',
          ),
        ),
        'or',
      )}.`

const stepField = (open: OpenRecord, act: StepAct, way: Way, values: Form, isAsked: boolean, needed?: Needed) => {
  return ([field, definition]: [string, FieldDefinition]): StepField => {
    const id = fieldId(field)
    const closed = optionsOf(open, act, way, field, definition)
    const offered = closed === undefined ? offeredIn(open, way, field, definition) : []
    const beside = offered.length > 0 ? typedBeside(values, id, definition.type, offered) : undefined
    const options = closed ?? (offered.length > 0 ? offered : undefined)
    const says = act.asks[field]?.says ?? definition.says
    const isNewDate = newDateOf(open.procedure, act) === field
    const required = definition.required === true || isAsked || isNewDate
    const hint = isNewDate ? latestFor(open, act) : needed && !required ? neededInWords(open, act, way, needed) : undefined
    // Nothing typed at all: the form as it is first opened.
    const isPosted = Object.keys(values).length > 0 && !Object.hasOwn(values, envelope.filledIn)
    return {
      field,
      id,
      type: definition.type,
      label: sentence(says),
      ...{ required, needed: needed !== undefined },
      text: beside?.isOther ? somethingElse : isPosted ? textOf(values, id) : textOf(values, id) || suggested(open, act, way, field),
      list: isPosted ? (beside?.list ?? listOf(values, id)) : tickedAtFirst(open, act, field),
      day: dayParts(values, id),
      definition,
      ...(hint !== undefined && { hint }),
      ...(options !== undefined && { options }),
      ...(beside && { other: { id: otherId(id), text: beside.text } }),
      ...(definition.type === 'person' && { newPerson: { id: newPersonId(field), text: textOf(values, newPersonId(field)) } }),
    }
  }
}

/** The step's fields with what was typed in them. */
export const stepFields = (open: OpenRecord, act: StepAct, way: Way, values: Form): StepFields => {
  const { procedure } = open
  const needed = neededFields(procedure, act, way)
  const read = new Set([ruleOf(procedure, act), ...gatesJudging(procedure, act, way)].flatMap(givenIn))
  // A letter that names no copies may be copied to nobody.
  const isUncopied = act.letter !== undefined && copiesOf(procedure, act.letter).length === 0
  const all = Object.entries(definitionsOf(procedure, act, way)).filter(
    ([field]) => !Object.hasOwn(way.fixed, field) && !(field === 'copies' && isUncopied),
  )
  const isAsked = ([field]: [string, FieldDefinition]) => Object.hasOwn(act.asks, field)
  const isFirst = (entry: [string, FieldDefinition]) =>
    isAsked(entry) ||
    entry[1].required === true ||
    read.has(entry[0]) ||
    Object.hasOwn(way.among, entry[0]) ||
    (entry[0] === 'period' && typeof act.each === 'object') ||
    ((entry[0] === 'contents' || entry[0] === 'copies') && act.letter !== undefined)
  const first = all.filter(isFirst)
  const waitsForAnother = ([field]: [string, FieldDefinition]) =>
    needed.get(field)?.unless.some(way => way.some(({ as }) => as !== undefined)) === true
  return {
    // What depends on how another question is answered comes after it.
    asked: [...first.filter(entry => !waitsForAnother(entry)), ...first.filter(waitsForAnother)].map(entry =>
      stepField(open, act, way, values, isAsked(entry), needed.get(entry[0]))(entry),
    ),
    more: all.filter(entry => !isFirst(entry)).map(stepField(open, act, way, values, false)),
  }
}
