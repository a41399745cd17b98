/** A posted step read into attempts, or everything that is wrong with it, each at its field. */
import type { LocalDate } from '#calendar'
import type { Attempt, Field } from '#case'
import { factDefinition, type RoleId, type StageId } from '#language'
import { longDay } from '#outputs'
import { type Form, listOf, textOf } from '../../form.ts'
import type { OpenRecord } from '../../services.ts'
import { actsOf, actsOfRecord, rolesThatMay, type StepAct } from '../acts/act.ts'
import { nextThing, type Point, pointsOf } from '../acts/points.ts'
import { envelope, findingId, idInWords, kindInWords, reasonsId } from './names.ts'
import type { AnyStep as Step } from './step.ts'
import { type StepField, type StepFields, stepFields } from './step-fields.ts'
import { aboutThing, thingOfStep } from './thing-of-step.ts'
import { type FieldError, readDay, readField, readOpenField } from './typed-field.ts'

const findingActs = (procedure: OpenRecord['procedure']): readonly StepAct[] =>
  [...actsOf(procedure).values()].filter(({ ways }) => ways.some(({ type }) => type === 'finding-recorded'))

/** The act by which one of these roles gives findings at a stage, where the procedure has one. */
const findingActOf = (open: OpenRecord, stage: StageId, roles: readonly RoleId[]): StepAct | undefined =>
  findingActs(open.procedure).find(act => act.stage === stage && rolesThatMay(act, roles).length > 0)

/** It asks for more than a finding and its reasons, so that it is a step of its own. */
const asksForMore = (open: OpenRecord, act: StepAct): boolean => {
  const [way] = act.ways
  return way !== undefined && stepFields(open, act, way, {}).asked.some(({ field }) => field !== 'finding' && field !== 'reasons')
}

const isAnswer = ({ open, way }: Pick<Step, 'open' | 'way'>): boolean =>
  way.type === 'response-sent' && (open.procedure.outcomes?.point.length ?? 0) > 0

const rolesOf = ({ doers }: Pick<Step, 'doers'>): readonly RoleId[] => [...doers.own, ...doers.others]

/** The step that gives the findings which an answer rests on, where whoever sends it cannot give them with it. */
export const findsApart = (step: Pick<Step, 'open' | 'act' | 'way' | 'doers'>): StepAct | undefined => {
  if (!isAnswer(step)) return undefined
  const found = findingActOf(step.open, step.act.stage, rolesOf(step))
  return found !== undefined && asksForMore(step.open, found) ? found : undefined
}

/**
 * The points a step answers: all of them, where it sends a response and who sends it gives the findings. A procedure that says nothing of
 * findings leaves them to who answers.
 */
export const pointsAnswered = (step: Pick<Step, 'open' | 'act' | 'way' | 'doers'>): readonly Point[] => {
  if (!isAnswer(step)) return []
  const found = findingActOf(step.open, step.act.stage, rolesOf(step))
  const isTheirs = found === undefined ? findingActs(step.open.procedure).length === 0 : !asksForMore(step.open, found)
  return isTheirs ? pointsOf(step.open) : []
}

export type ReadStep = { readonly attempts: readonly Attempt[] } | { readonly errors: readonly FieldError[] }

export interface Doer {
  readonly value: string
  readonly text: string
  readonly by: { readonly role: RoleId; readonly person?: string }
}

/** Who the step may be recorded as done by: the account in each of its roles, then people outside the body. */
export const doersToChoose = ({ open, act, doers, account }: Pick<Step, 'open' | 'act' | 'doers' | 'account'>): readonly Doer[] => {
  const title = (role: RoleId) => open.procedure.roles[role]?.title ?? idInWords(role)
  const inPlaceOf = (role: RoleId): string => {
    const deputy = rolesThatMay(act, [role]).length > 0 ? undefined : account.deputyFor?.find(one => one.role === role)
    return deputy === undefined ? '' : `, deputising for the ${title(deputy.insteadOf)}`
  }
  const own = doers.own.map(role => ({ value: role, text: `You, as ${title(role)}${inPlaceOf(role)}`, by: { role, person: account.id } }))
  const others = doers.others.flatMap((role): Doer[] => {
    const known = Object.values(open.people).filter(person => person.as === role)
    return known.length === 0
      ? [{ value: role, text: title(role), by: { role } }]
      : known.map(({ id, name }) => ({ value: `${role}:${id}`, text: `${name}, ${title(role)}`, by: { role, person: id } }))
  })
  return [...own, ...others]
}

/** The day the step's part of the procedure began for this case: nothing of it can have been done before. */
const beganOn = ({ open, act }: Pick<Step, 'open' | 'act'>): LocalDate | undefined =>
  open.state.strands
    .flatMap(({ stages }) => stages[act.stage]?.since ?? [])
    .sort()
    .at(0)

/** The day it happened, `today` unless typed. */
const readDayDone = (values: Form, step: Step): { readonly on: LocalDate } | { readonly error: FieldError } => {
  const read = readDay(values, envelope.on, 'The day it happened')
  if ('error' in read) return read
  const wrong = (text: string) => ({ error: { id: `${envelope.on}-day`, text } })
  if (read.value === undefined) return wrong('Enter the day it happened')
  if (read.value > step.today)
    return wrong('The day it happened must be today or earlier. What is planned is not recorded until it has happened')
  const began = beganOn(step)
  if (began !== undefined && read.value < began)
    return wrong(`The day it happened must be ${longDay(began)} or later: that is when “${step.act.stageTitle}” began for this complaint`)
  return { on: read.value }
}

const isChosen = (type: StepField['type'], options: StepField['options']): boolean =>
  options !== undefined || type === 'yes-no' || type === 'choice' || type === 'choices'

const missing = ({ label, type, options, id }: StepField): FieldError => ({
  id: type === 'day' ? `${id}-day` : id,
  text: `${isChosen(type, options) ? 'Choose' : 'Enter'}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
})

export const readFields = (values: Form, { asked, more }: StepFields): { data: Record<string, Field>; errors: FieldError[] } => {
  const data: Record<string, Field> = {}
  const errors: FieldError[] = []
  for (const field of [...asked, ...more]) {
    const read = field.other
      ? readOpenField(values, field.id, field.label, field.definition)
      : readField(
          values,
          field.id,
          field.label,
          field.definition,
          field.options?.map(({ value }) => value),
        )
    if ('error' in read) errors.push(read.error)
    else if (read.value !== undefined) data[field.field] = read.value
    else if (field.required && !(field.newPerson && field.newPerson.text.trim() !== '')) errors.push(missing(field))
  }
  return { data, errors }
}

/** A finding and its reasons for each point that the step answers: an attempt each, recorded with it. */
const readFindings = (values: Form, step: Step): { found: { point: Point; finding: string; reasons: string }[]; errors: FieldError[] } => {
  const allowed = step.open.procedure.outcomes?.point ?? []
  const found: { point: Point; finding: string; reasons: string }[] = []
  const errors: FieldError[] = []
  for (const point of step.answers) {
    const finding = textOf(values, findingId(point.id))
    const reasons = readField(
      values,
      reasonsId(point.id),
      `The reasons on point ${point.id}`,
      { type: 'words', says: 'the reasons' },
      undefined,
    )
    if (!allowed.includes(finding)) errors.push({ id: findingId(point.id), text: `Choose the finding on point ${point.id}` })
    if ('error' in reasons) errors.push(reasons.error)
    else if (reasons.value === undefined)
      errors.push({ id: reasonsId(point.id), text: `Enter the reasons for the finding on point ${point.id}` })
    else found.push({ point, finding, reasons: String(reasons.value) })
  }
  return { found, errors }
}

/** What the fact is about: the points ticked, or the one thing of its kind. */
const readAbout = (values: Form, step: Step): Attempt['about'] => {
  const { open, way } = step
  const thing = thingOfStep(step, values)
  if (thing !== undefined) return aboutThing(step, thing)
  const points = listOf(values, envelope.points)
  if (points.length > 0) return { point: points.map(point => (point === 'new' ? nextThing(open, 'point') : point)) }
  return way.type === 'point-raised' ? { point: [nextThing(open, 'point')] } : undefined
}

/** `under` is said only where several acts record the type. */
const isRecordedBySeveral = ({ open, way }: Step): boolean =>
  [...actsOfRecord(open).values()].filter(act => act.ways.some(({ type }) => type === way.type)).length > 1

interface Known {
  readonly on: LocalDate
  readonly at?: string
  readonly by: Doer['by']
  readonly data: Readonly<Record<string, Field>>
  readonly found: readonly { readonly point: Point; readonly finding: string; readonly reasons: string }[]
}

/** What the way fixes, as its fields hold it: one wanted value of a list is a list of one. */
const fixedFields = ({ open, way }: Step): Attempt['data'] => {
  const fields = factDefinition(open.procedure, way.type)?.fields ?? {}
  const isList = (name: string): boolean => ['list', 'choices'].includes(fields[name]?.type ?? '')
  return Object.fromEntries(
    Object.entries(way.fixed).map(([name, value]) => [name, isList(name) && !Array.isArray(value) ? [String(value)] : value]),
  )
}

/** The facts a step would record: the findings it gives, then its own. */
const attemptsOf = (values: Form, step: Step, { on, at, by, data, found }: Known): readonly Attempt[] => {
  const { open, act, way } = step
  const about = readAbout(values, step)
  const common = { case: open.reference, on, by, ...(at !== undefined && { at }) }
  const main: Attempt = {
    type: way.type,
    ...common,
    ...(factDefinition(open.procedure, way.type)?.staged && { stage: way.stage ?? act.stage }),
    ...(about !== undefined && { about }),
    // What no act of the procedure records is recorded under none.
    ...(act.key !== '' && isRecordedBySeveral(step) && { under: act.key }),
    data: { ...data, ...fixedFields(step) },
  }
  const finds = findingActOf(open, act.stage, rolesOf(step))
  const withIt = found.map(
    ({ point, finding, reasons }): Attempt => ({
      type: 'finding-recorded',
      ...common,
      // Where several stages have findings, this one's rules judge it and no other's.
      ...(finds !== undefined && findingActs(open.procedure).length > 1 && { under: finds.key }),
      about: { point: [point.id] },
      data: { finding, reasons },
    }),
  )
  return [...withIt, main]
}

/** What the step would record as far as it is typed: for a draft, never to be recorded. */
export const attemptsSoFar = (values: Form, step: Step): readonly Attempt[] => {
  const done = readDayDone(values, step)
  const [doer] = doersToChoose(step)
  if (doer === undefined) return []
  const { data } = readFields(values, stepFields(step.open, step.act, step.way, values))
  return attemptsOf(values, step, { on: 'on' in done ? done.on : step.today, by: doer.by, data, found: readFindings(values, step).found })
}

export const readStep = (values: Form, step: Step): ReadStep => {
  const { open, act, way } = step
  const { data, errors } = readFields(values, stepFields(open, act, way, values))
  const findings = readFindings(values, step)
  errors.push(...findings.errors)
  const done = readDayDone(values, step)
  if ('error' in done) errors.push(done.error)
  const at = readField(values, envelope.at, 'The time', { type: 'time', says: 'the time' }, undefined)
  if ('error' in at) errors.push(at.error)
  const choices = doersToChoose(step)
  const doer = choices.find(({ value }) => value === textOf(values, envelope.by)) ?? (choices.length === 1 ? choices[0] : undefined)
  if (doer === undefined) errors.push({ id: envelope.by, text: 'Choose who did it' })
  const thing = thingOfStep(step, values)
  if (thing?.chosen === '') errors.push({ id: envelope.thing, text: `Choose which ${kindInWords(thing.kind)} it is about` })
  if (errors.length > 0 || 'error' in done || 'error' in at || doer === undefined) return { errors }

  const time = typeof at.value === 'string' ? { at: at.value } : {}
  return { attempts: attemptsOf(values, step, { on: done.on, ...time, by: doer.by, data, found: findings.found }) }
}
