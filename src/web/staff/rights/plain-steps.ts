/** Steps that no act of a case's procedure records: they say what happened, for the law asks for them whatever the procedure says. */
import type { Field } from '#case'
import { type FactType, factDefinition, type Kind, type Literal, sayLiteral } from '#language'
import { chasing, consentsOf } from '#outputs'
import { type Form, textOf } from '../../form.ts'
import type { FormError } from '../../layout/index.ts'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf } from '../acts/act.ts'
import { caseHref, readOf } from '../case-frame/view.ts'
import { namedValues } from '../forms/named-values.ts'
import { fieldId, otherId, somethingElse } from '../forms/names.ts'
import type { Step } from '../forms/step.ts'

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
  shared: {
    ...{ type: 'shared-outside', title: 'Record that something was sent to another body', back: 'people/others' },
    among: { under: grounds },
  },
  'other-answered': { type: 'other-body-answered', title: 'Record what another body answered', back: 'people/others' },
  chased: {
    ...{ type: 'contact-made', title: 'Record that another body was asked after its answer', back: 'people/others', each: 'party' },
    ...{ fixed: { purpose: chasing }, always: true },
  },
} as const satisfies Readonly<Record<string, Plain>>

export type PlainStep = keyof typeof plainSteps

export const isPlainStep = (name: string): name is PlainStep => Object.hasOwn(plainSteps, name)

/** An act that records it whatever it says; one that takes it for one purpose only leaves the others to be written down. */
const isRecordedByAnAct = ({ procedure }: OpenCase, wanted: FactType): boolean =>
  [...actsOf(procedure).values()].some(
    ({ kind, ways }) =>
      kind === 'gate' && ways.some(({ type, fixed, among }) => type === wanted && Object.keys({ ...fixed, ...among }).length === 0),
  )

/** Nothing where the procedure has its own act for it: that one is judged. */
export const plainStep = (open: OpenCase, account: Account, name: PlainStep): Step | undefined => {
  const { type, title, fixed = {}, among = {}, ...more }: Plain = plainSteps[name]
  const own = account.roles.filter(role => open.procedure.roles[role]?.outside !== true)
  if (own.length === 0 || (more.always !== true && isRecordedByAnAct(open, type))) return undefined
  const outside = account.permissions.includes('record-for-others')
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

const wordsIn = (text: string): string => ` ${text.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, ' ')} `

/** What the form of a plain step must say beyond its fields: nothing goes to another body by consent that nobody gave. */
export const plainErrors = (open: OpenCase, name: PlainStep, form: Form): readonly FormError[] => {
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
  const isGiven = consentsOf(readOf(open)).some(({ is }) => is === 'given')
  return textOf(form, under) === 'consent' && !isGiven
    ? [
        {
          field: under,
          text: 'No consent is on record. Ask for it and record the answer first, or choose the ground that the law gives for sending it without',
        },
      ]
    : []
}
