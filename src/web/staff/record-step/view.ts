/** The form of a step, exactly as it is printed: what is asked, what was typed, what was refused and what can be done instead. */
import type { LocalDate } from '#calendar'
import { evaluate, type Refusal } from '#case'
import { factDefinition } from '#language'
import { isForConsent, longDay, refusalInWords, type TimelineEntry } from '#outputs'
import type { Form } from '../../form.ts'
import { listOf, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'
import type { OpenRecord } from '../../services.ts'
import { sentence, whoInWords } from '../acts/act.ts'
import { pointsOf } from '../acts/points.ts'
import type { Way } from '../acts/ways.ts'
import { insteadOf, type Reason, reasonOf } from '../case/view.ts'
import { caseHref, type Place, placeOf } from '../case-frame/view.ts'
import { ownWordsHref } from '../correspondence/answering.ts'
import { asIfRecorded, factsOf } from '../forms/judged.ts'
import { envelope, findingId, idInWords, kindInWords, reasonsId } from '../forms/names.ts'
import { doersToChoose, findsApart } from '../forms/read-step.ts'
import type { AnyStep as Step } from '../forms/step.ts'
import { type Option, type StepField, stepFields } from '../forms/step-fields.ts'
import { thingOfStep } from '../forms/thing-of-step.ts'
import { whomToAppoint } from '../forms/whom-to-appoint.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'

export interface Problem {
  readonly because: string
  readonly clauses: readonly ClauseLink[]
  readonly links: readonly { readonly text: string; readonly href: string }[]
  readonly about?: readonly string[]
}

export interface FindingView {
  readonly point: string
  readonly words: string
  readonly findingId: string
  readonly finding: string
  readonly options: readonly Option[]
  readonly reasonsId: string
  readonly reasons: string
}

/** Findings that are a step of their own: what each point has, and where the next is recorded. */
export interface FoundApart {
  readonly title: string
  readonly href: string
  readonly points: readonly { readonly id: string; readonly words: string; readonly finding: string }[]
}

export interface StepFormView {
  readonly asked: readonly StepField[]
  readonly more: readonly StepField[]
  readonly moreIsOpen: boolean
  readonly findings: readonly FindingView[]
  readonly foundApart?: FoundApart
  readonly points: { readonly items: readonly Option[]; readonly chosen: readonly string[]; readonly isAsked: boolean } | undefined
  readonly thing: { readonly called: string; readonly items: readonly Option[]; readonly chosen: string } | undefined
  readonly on: { readonly day: string; readonly month: string; readonly year: string; readonly hint: string }
  readonly at: string
  readonly doers: readonly Option[]
  readonly doer: string
  readonly errors: readonly FormError[]
}

export interface StepView {
  readonly place: Place
  readonly title: string
  readonly sub: string
  readonly clauses: readonly ClauseLink[]
  readonly action: string
  readonly ways: readonly { readonly text: string; readonly href: string; readonly current: boolean }[]
  readonly form: StepFormView
  readonly problems: readonly Problem[]
  readonly hopeless: readonly Reason[]
  /** Where consent is recorded, if the want of it is among what stops this. */
  readonly consentHref?: string
  /** Whom it is about, who may be written to meanwhile, where this account may. */
  readonly writeTo?: { readonly name: string; readonly href: string }
  readonly warnings: readonly Reason[]
  readonly waits: boolean
  readonly changed?: readonly { readonly title: string; readonly detail: string }[]
  readonly isKept: boolean
  readonly hidden: readonly (readonly [string, string])[]
  readonly does: readonly string[]
  readonly instead: readonly string[]
  readonly reading?: { readonly doubt: string; readonly chosen: string }
  readonly letter?: { readonly title: string; readonly href: string }
}

export interface StepAnswer {
  readonly values: Form
  readonly errors: readonly FormError[]
  readonly refusals: readonly Refusal[]
  readonly warnings: readonly Refusal[]
  readonly waits: boolean
  readonly changed?: readonly TimelineEntry[]
  readonly isKept: boolean
}

/** A form as it is first opened. */
export const untouched: StepAnswer = { values: {}, errors: [], refusals: [], warnings: [], waits: false, isKept: false }

const partsOf = (day: LocalDate) => ({ day: String(Number(day.slice(8))), month: String(Number(day.slice(5, 7))), year: day.slice(0, 4) })

/** The control a refusal points at: its field where the form has it, the new date where it is about a latest day. */
const controlOf = (
  refusal: Refusal,
  fields: readonly StepField[],
): { readonly id: string; readonly label: string; readonly isEmpty?: boolean } | undefined => {
  if (refusal.field === 'on') return { id: `${envelope.on}-day`, label: 'the day it happened' }
  if (refusal.field === 'by') return { id: envelope.by, label: 'who did it' }
  const field =
    fields.find(({ field }) => field === refusal.field) ??
    (refusal.latest === undefined ? undefined : fields.find(({ type }) => type === 'day'))
  if (field === undefined) return undefined
  const label = field.label.charAt(0).toLowerCase() + field.label.slice(1)
  return { id: field.type === 'day' ? `${field.id}-day` : field.id, label, isEmpty: isEmpty(field) }
}

const isEmpty = ({ text, list, day, newPerson }: StepField): boolean =>
  [text, ...list, day.day, day.month, day.year, newPerson?.text ?? ''].every(typed => typed === '')

/** What to do about a refusal, as the words at its field. */
const adviceOn = (refusal: Refusal): string =>
  refusal.latest === undefined ? refusalInWords(refusal).replace(/[.]$/, '') : `Choose a date no later than ${longDay(refusal.latest)}`

const problemOf = (step: Step, fields: readonly StepField[], link: LinkClause) => {
  return (refusal: Refusal): Problem => {
    const control = controlOf(refusal, fields)
    const text = refusal.latest === undefined ? `${control?.isEmpty ? 'Answer:' : 'Look again at'} ${control?.label}` : adviceOn(refusal)
    const { because, instead, clauses, about } = reasonOf(step.open, link)(refusal)
    return {
      because: [because, instead].filter(words => words !== undefined).join(' '),
      clauses,
      ...(about && { about }),
      links: control === undefined ? [] : [{ text, href: `#${control.id}` }],
    }
  }
}

const errorsOf = (answer: StepAnswer, fields: readonly StepField[]): readonly FormError[] => [
  ...answer.errors,
  ...answer.refusals.flatMap(refusal => {
    const control = controlOf(refusal, fields)
    return control === undefined ? [] : [{ field: control.id, text: adviceOn(refusal) }]
  }),
]

/** The points a step may be about; a step that answers every point asks for findings instead. */
const pointsView = (step: Step, values: Form): StepFormView['points'] => {
  const definition = factDefinition(step.open.procedure, step.way.type)
  const points = pointsOf(step.open)
  const isAsked = definition?.concerns === 'point' || step.act.each === 'point'
  if (step.way.type === 'point-raised' || points.length === 0 || step.answers.length > 0) return undefined
  if (!isAsked && (points.length < 2 || definition?.concerns !== undefined)) return undefined
  return {
    items: points.map(({ id, words }) => ({ value: id, text: `Point ${id}`, hint: words })),
    chosen: listOf(values, envelope.points),
    isAsked,
  }
}

const thingView = (step: Step, values: Form): StepFormView['thing'] => {
  const thing = thingOfStep(step, values)
  if (thing === undefined || thing.things.length === 0) return undefined
  const { kind, things, chosen } = thing
  const called = kindInWords(kind)
  return {
    called,
    items: [...things.map(({ id, words }) => ({ value: id, text: words })), { value: 'new', text: `New: ${called}` }],
    chosen,
  }
}

const findingViews = (step: Step, values: Form): readonly FindingView[] =>
  step.answers.map(point => {
    const isPosted = Object.hasOwn(values, reasonsId(point.id))
    return {
      point: point.id,
      words: point.words,
      findingId: findingId(point.id),
      finding: isPosted ? textOf(values, findingId(point.id)) : (point.finding ?? ''),
      options: (step.open.procedure.outcomes?.point ?? []).map(value => ({ value, text: idInWords(value) })),
      reasonsId: reasonsId(point.id),
      reasons: isPosted ? textOf(values, reasonsId(point.id)) : (point.reasons ?? ''),
    }
  })

const foundApart = (step: Step): FoundApart | undefined => {
  const act = findsApart(step)
  if (act === undefined) return undefined
  const points = pointsOf(step.open).map(({ id, words, finding }) => ({
    id,
    words,
    finding: finding === undefined ? '' : idInWords(finding),
  }))
  return { title: sentence(act.title), href: `${placeOf(step.open).acts}/record/${act.key}`, points }
}

export const stepFormView = (step: Step, answer: StepAnswer): StepFormView => {
  const { values } = answer
  const fields = stepFields(step.open, step.act, step.way, values)
  const [asked, more] = [fields.asked.map(whomToAppoint(step)), fields.more.map(whomToAppoint(step))]
  const errors = errorsOf(answer, [...asked, ...more])
  const doers = doersToChoose(step)
  const isPosted = Object.hasOwn(values, `${envelope.on}-day`)
  const apart = foundApart(step)
  const typedOn = {
    day: textOf(values, `${envelope.on}-day`),
    month: textOf(values, `${envelope.on}-month`),
    year: textOf(values, `${envelope.on}-year`),
  }
  return {
    asked,
    more,
    moreIsOpen: more.some(
      ({ id, other }) =>
        textOf(values, id) !== '' ||
        (Object.hasOwn(values, envelope.filledIn) && Object.hasOwn(values, id)) ||
        textOf(values, `${id}-day`) !== '' ||
        (other?.text ?? '') !== '' ||
        errors.some(({ field }) => field.startsWith(id)),
    ),
    findings: findingViews(step, values),
    ...(apart && { foundApart: apart }),
    points: pointsView(step, values),
    thing: thingView(step, values),
    on: {
      ...(isPosted ? typedOn : partsOf(step.today)),
      hint: `Today is ${longDay(step.today)}. Put an earlier day if it happened before.`,
    },
    at: textOf(values, envelope.at),
    doers: doers.map(({ value, text }) => ({ value, text })),
    doer: textOf(values, envelope.by) || (doers[0]?.value ?? ''),
    errors,
  }
}

const wayTitle = (step: Step, way: Way): string => {
  const says = factDefinition(step.open.procedure, way.type)?.says ?? way.type.replaceAll('-', ' ')
  const narrowed = Object.values(way.fixed).filter(value => typeof value === 'string')
  return sentence(narrowed.length === 0 ? says : `${says} (${narrowed.map(value => String(value).replaceAll('-', ' ')).join(', ')})`)
}

const clockOf = ({ open, act }: Step) => {
  const key = act.key.split('/').slice(0, 2).join('/')
  return open.state.duties.find(duty => duty.key === key) ?? open.state.dates.find(date => date.key === key)
}

const whatItDoes = (step: Step): readonly string[] => {
  const { act } = step
  const clock = clockOf(step)
  const due = clock?.due === undefined ? undefined : longDay(clock.due)
  return [
    ...(act.kind === 'duty' ? [due === undefined ? 'Does what the clause asks' : `Does what the clause asks, due ${due}`] : []),
    ...(act.kind === 'extension' && due !== undefined ? [`Moves the date; ${due} stays on the record`, 'The reminders move with it'] : []),
    ...(step.answers.length > 0 ? ['Records your finding on each point with it'] : []),
    'Adds to the record, with your name and the time. Nothing is edited or removed',
  ]
}

const subOf = (step: Step): string => {
  const clock = clockOf(step)
  const who = `${sentence(whoInWords(step.act, step.open.procedure))} may do this.`
  return [
    clock?.due === undefined ? '' : `${step.act.kind === 'duty' ? 'It is due' : 'The date in force is'} ${longDay(clock.due)}.`,
    clock?.atMost === undefined ? '' : `The latest possible is ${longDay(clock.atMost)}.`,
    who,
  ]
    .filter(words => words !== '')
    .join(' ')
}

/** The case as it would be once the findings that this step asks for have been given. */
const stateWithFindings = ({ open, answers, today }: Step): OpenRecord['state'] => {
  const finding = open.procedure.outcomes?.point[0]
  const missing = answers.filter(point => point.finding === undefined)
  if (finding === undefined || missing.length === 0) return open.state
  const given = missing.map(({ id }, i) =>
    asIfRecorded({ type: 'finding-recorded', case: open.reference, on: today, about: { point: [id] }, data: { finding, reasons: '-' } }, i),
  )
  return evaluate(open.compiled, [...factsOf(open), ...given], open.calendar, today)
}

/** Whom the complaint is about may be written to themselves, while consent to tell somebody else is wanting. */
const writeToOf = ({ open, account }: Step): Pick<StepView, 'writeTo'> => {
  const { reference } = open
  const person = Object.values(open.people).find(({ as, name }) => as === 'person-affected' && name !== '')
  if (reference === null || person === undefined || !account.permissions.includes('send-letters')) return {}
  return { writeTo: { name: person.name, href: ownWordsHref(reference, { is: 'member', id: person.id }) } }
}

/** What already makes the step hopeless, whatever is typed. */
const hopelessIn = (step: Step): readonly Refusal[] => {
  const state = stateWithFindings(step)
  const gates = state.gates.filter(({ key }) => key === step.act.key)
  const refused = gates.length > 0 && gates.every(({ is }) => is === 'closed') ? (gates[0]?.refusals ?? []) : []
  const duty = state.duties.find(({ key }) => key === step.act.key)
  return [...refused, ...(duty?.blockedBy ?? [])].filter(({ severity }) => severity === 'refuse')
}

/** What else is open to this case now, where the step was refused. */
const insteadIn = (step: Step, answer: StepAnswer): readonly string[] => {
  if (answer.refusals.length === 0) return []
  const latest = answer.refusals.find(refusal => refusal.latest !== undefined)?.latest
  return [
    ...(latest === undefined ? [] : [`Choose a day up to ${longDay(latest)}`]),
    ...answer.refusals.flatMap(({ offers }) => insteadOf(step.open, offers) ?? []),
    'Leave it as it is: what you typed is not recorded',
  ]
}

export const stepView = (step: Step, answer: StepAnswer, link: LinkClause, hidden: StepView['hidden']): StepView => {
  const { open, act } = step
  const place = placeOf(open)
  const at = `${place.acts}/record/${act.key}`
  const fields = stepFields(open, act, step.way, answer.values)
  const index = act.ways.indexOf(step.way)
  const { reading } = act
  const hopeless = answer.refusals.length > 0 ? [] : hopelessIn(step)
  const wantsConsent = [...answer.refusals, ...hopeless].some(({ because }) => isForConsent(open.procedure, act.key, because))
  return {
    place,
    title: sentence(act.title),
    sub: subOf(step),
    clauses: link(act.clause),
    action: index > 0 ? `${at}?way=${index}` : at,
    ways:
      act.ways.length < 2
        ? []
        : act.ways.map((way, i) => ({ text: wayTitle(step, way), href: i === 0 ? at : `${at}?way=${i}`, current: way === step.way })),
    form: stepFormView(step, answer),
    problems: answer.refusals.map(problemOf(step, [...fields.asked, ...fields.more], link)),
    hopeless: hopeless.map(reasonOf(open, link)),
    ...(wantsConsent && open.reference !== null && { consentHref: `${caseHref(open.reference)}/people`, ...writeToOf(step) }),
    warnings: answer.warnings.map(reasonOf(open, link)),
    waits: answer.waits,
    ...(answer.changed && {
      changed: answer.changed.map(({ title, happened, by, recorded }) => ({ title, detail: `${happened}, ${by}. ${recorded}.` })),
    }),
    isKept: answer.isKept,
    hidden,
    does: whatItDoes(step),
    instead: insteadIn(step, answer),
    ...(reading && { reading: { doubt: reading.doubt, chosen: reading.chosen } }),
    ...(act.letter !== undefined && {
      letter: {
        title: open.procedure.letters?.[act.letter]?.title ?? idInWords(act.letter),
        href: `${place.acts}/letter/${act.key}`,
      },
    }),
  }
}
