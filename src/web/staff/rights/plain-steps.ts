/** Steps that no act of a case's procedure records: they say what happened, for the law asks for them whatever the procedure says. */
import type { Field } from '#case'
import { type FactType, factDefinition, type Kind, type Literal, type Procedure, sayLiteral } from '#language'
import { behaviourOf, beingPart, chasing, consentsOf } from '#outputs'
import { type Form, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf } from '../acts/act.ts'
import { caseHref, readOf } from '../case-frame/view.ts'
import { namedValues } from '../forms/named-values.ts'
import { fieldId, otherId, somethingElse } from '../forms/names.ts'
import type { Step } from '../forms/step.ts'
import { readDay } from '../forms/typed-field.ts'

interface Plain {
  readonly type: FactType
  readonly title: string
  /** Where it is come back to. */
  readonly back: string
  readonly each?: Kind
  readonly fixed?: Readonly<Record<string, Field>>
  readonly among?: Readonly<Record<string, readonly Literal[]>>
  /** Offered also where an act of the procedure records the like: it says more. */
  readonly always?: true
  /** Done by the body’s own policy on contact, by whom that names; not where the procedure has rules of its own. */
  readonly byThePolicy?: true
}

/** By consent, or on a ground for which the law asks for none. */
const grounds = ['consent', 'legal-duty', 'safeguarding', 'prevention-of-crime', 'legal-claim', 'contract-with-a-provider']

export const plainSteps = {
  'consent-asked': { type: 'consent-asked-for', title: 'Record that consent was asked for', back: 'people' },
  'consent-answered': { type: 'consent-answered', title: 'Record that consent was given, refused or withdrawn', back: 'people' },
  wish: { type: 'wishes-recorded', title: 'Record what somebody wants', back: 'people' },
  'adjustment-asked': { type: 'adjustment-requested', title: 'Record that an adjustment was asked for', back: 'people/adjustments' },
  'adjustment-decided': { type: 'adjustment-decided', title: 'Decide on an adjustment', back: 'people/adjustments', each: 'adjustment' },
  'risk-considered': {
    type: 'safeguarding-considered',
    title: 'Record that it was considered whether anyone is at risk',
    back: 'people/holds',
  },
  'behaviour-noted': { type: 'behaviour-logged', title: 'Write down behaviour that makes it hard', back: 'people/behaviour' },
  'behaviour-warned': {
    type: 'behaviour-warned',
    title: 'Record that it was explained, or that a warning was given',
    back: 'people/behaviour',
  },
  'limit-decided': {
    ...{ type: 'restriction-decided', title: 'Decide on a limit on contact', back: 'people/behaviour', each: 'restriction' },
    byThePolicy: true,
  },
  'limit-reviewed': {
    ...{ type: 'review-held', title: 'Record that a limit was looked at again', back: 'people/behaviour', each: 'restriction' },
    ...{ fixed: { of: 'restriction' }, byThePolicy: true },
  },
  'limit-ended': {
    ...{ type: 'restriction-ended', title: 'End a limit on contact', back: 'people/behaviour', each: 'restriction' },
    byThePolicy: true,
  },
  shared: {
    ...{ type: 'shared-outside', title: 'Record that something was sent to another body', back: 'people/others' },
    among: { under: grounds },
  },
  lead: { type: 'lead-agreed', title: 'Record which body leads the answer, and why', back: 'people/others' },
  'one-answer': {
    ...{ type: 'complainant-chose', title: 'Record whether they want one answer or separate ones', back: 'people/others' },
    among: { choice: ['one-answer-from-all', 'separate-answers'] },
  },
  'other-answered': { type: 'other-body-answered', title: 'Record what another body answered', back: 'people/others' },
  chased: {
    ...{ type: 'contact-made', title: 'Record that another body was asked after its answer', back: 'people/others', each: 'party' },
    ...{ fixed: { purpose: chasing }, always: true },
  },
} as const satisfies Readonly<Record<string, Plain>>

export type PlainStep = keyof typeof plainSteps

export const isPlainStep = (name: string): name is PlainStep => Object.hasOwn(plainSteps, name)

export const isByThePolicy = (name: PlainStep): boolean => {
  const { byThePolicy }: Plain = plainSteps[name]
  return byThePolicy === true
}

/** An act that records it whatever it says; one that takes it for one purpose only leaves the others to be written down. */
const isRecordedByAnAct = ({ procedure }: OpenCase, wanted: FactType): boolean =>
  [...actsOf(procedure).values()].some(
    ({ kind, ways }) =>
      kind === 'gate' && ways.some(({ type, fixed, among }) => type === wanted && Object.keys({ ...fixed, ...among }).length === 0),
  )

/** By which contact may be limited in this case: nothing where the procedure says it itself, or where the body has no policy of its own. */
export const policyOf = ({ procedure, body }: OpenCase): OpenCase['body']['contactPolicy'] =>
  limitsByItself(procedure) ? undefined : body.contactPolicy

/** The procedure says itself who may limit contact. */
export const limitsByItself = (procedure: Procedure): boolean =>
  [...actsOf(procedure).values()].some(({ ways }) => ways.some(({ type }) => type === 'restriction-decided'))

/** Nothing where the procedure has its own act for it: that one is judged. */
export const plainStep = (open: OpenCase, account: Account, name: PlainStep): Step | undefined => {
  const { type, title, fixed = {}, among = {}, ...more }: Plain = plainSteps[name]
  const staff = account.roles.filter(role => open.procedure.roles[role]?.outside !== true)
  const own = more.byThePolicy === true ? staff.filter(role => policyOf(open)?.decides === role) : staff
  if (own.length === 0 || (more.always !== true && isRecordedByAnAct(open, type))) return undefined
  const outside =
    more.byThePolicy !== true && account.permissions.includes('record-for-others')
      ? Object.keys(open.procedure.roles).filter(role => open.procedure.roles[role]?.outside)
      : []
  const way: Step['way'] = { type, fixed, among, by: [] }
  return {
    ...{ open, way, account, today: open.state.today, answers: [] },
    act: {
      ...{ key: '', kind: 'gate', stage: '', stageTitle: '', clause: '', who: 'anyone', asks: {}, ways: [way], title },
      ...(more.each && { each: more.each }),
    },
    doers: { own, others: outside },
  }
}

export const plainHref = (open: OpenCase, account: Account, name: PlainStep, thing = ''): string | undefined => {
  const { each, type }: Plain = plainSteps[name]
  const kind = each ?? factDefinition(open.procedure, type)?.concerns
  const about = thing === '' || kind === undefined ? '' : `?${new URLSearchParams({ [kind]: thing })}`
  return plainStep(open, account, name) === undefined ? undefined : `${caseHref(open.reference)}/people/note/${name}${about}`
}

/** Somebody who was never told what is wrong could not change it; and a limit is looked at again before it ends. */
const limitErrors = (open: OpenCase, form: Form): readonly FormError[] => {
  const [first, ends, review] = [fieldId('measure'), fieldId('endsOn'), fieldId('reviewOn')]
  const [endsOn, reviewOn] = [readDay(form, ends, 'The date it ends'), readDay(form, review, 'The date it is looked at again')]
  const days = 'value' in endsOn && 'value' in reviewOn ? [endsOn.value, reviewOn.value] : []
  const [last, again] = days
  return [
    ...(behaviourOf(readOf(open)).warnings.length === 0
      ? [
          {
            field: first,
            text: `Nobody has told them yet what is wrong. By “${policyOf(open)?.title}” contact is limited only after a warning: explain it, give one and record that first, so that they can change it`,
          },
        ]
      : []),
    ...(textOf(form, fieldId('reasons')).trim() === ''
      ? [{ field: fieldId('reasons'), text: 'Say why it is needed, and why nothing less will do: whoever it limits is told' }]
      : []),
    ...(last !== undefined && last < open.state.today
      ? [{ field: `${ends}-day`, text: 'The date it ends has passed: give one that is still to come' }]
      : []),
    ...(again !== undefined && again <= open.state.today
      ? [{ field: `${review}-day`, text: 'The date it is looked at again must be still to come' }]
      : []),
    ...(last !== undefined && again !== undefined && again > last
      ? [{ field: `${review}-day`, text: 'It must be looked at again by the date it ends' }]
      : []),
  ]
}

const wordsIn = (text: string): string => ` ${text.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, ' ')} `

/** What the form of a plain step must say beyond its fields: nothing goes to another body by consent that nobody gave. */
export const plainErrors = (open: OpenCase, name: PlainStep, form: Form): readonly FormError[] => {
  if (name === 'limit-decided') return limitErrors(open, form)
  if (name !== 'shared') return []
  const [to, under] = [fieldId('with'), fieldId('under')]
  const typed = textOf(form, to) === somethingElse ? textOf(form, otherId(to)) : ''
  const known = namedValues(open.procedure, 'shared-outside', 'with').find(value => wordsIn(typed).includes(wordsIn(value)))
  if (known !== undefined)
    return [
      {
        field: to,
        text: `The procedure has a rule of its own about “${sayLiteral(open.procedure, known)}”. Choose that, so that the rule is kept`,
      },
    ]
  // What was agreed to for another purpose, an answer to a representative or being part of a group, is no consent to this.
  const ofTheProcedure = namedValues(open.procedure, 'consent-answered', 'scope')
  const isForSharing = (scope: string): boolean => /^(share|pass)\b/i.test(scope) || ![...ofTheProcedure, beingPart].includes(scope)
  const isGiven = consentsOf(readOf(open)).some(({ is, scope, with: whom }) => is === 'given' && (whom !== '' || isForSharing(scope)))
  return textOf(form, under) === 'consent' && !isGiven
    ? [
        {
          field: under,
          text: 'No consent to share it is on record. Ask for it and record the answer first, or choose the ground that the law gives for sending it without',
        },
      ]
    : []
}
