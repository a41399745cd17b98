/** What may be recorded about an action now, and by whom: by an act of the procedure; where it has none, as what happened and no more. */
import type { Refusal } from '#case'
import type { FactType } from '#language'
import { type Action, TOLD_OF_REMEDY } from '#outputs'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf, type StepAct, whoInWords } from '../acts/act.ts'
import { doersOf, isOffered } from '../acts/offer.ts'
import type { Way } from '../acts/ways.ts'
import type { Reason } from '../case/view.ts'
import { caseHref } from '../case-frame/view.ts'
import type { Step } from '../forms/step.ts'

/** The last part of the address of a step that no act of the procedure records. */
export const plainSteps = { 'given-out': 'action-assigned', done: 'action-done', told: 'people-told', checked: 'action-checked' } as const
export type PlainStep = keyof typeof plainSteps

export const isPlainStep = (name: string): name is PlainStep => Object.hasOwn(plainSteps, name)

const plainOf: Readonly<Partial<Record<FactType, PlainStep>>> = {
  ...{ 'action-assigned': 'given-out', 'action-done': 'done', 'people-told': 'told', 'action-checked': 'checked' },
}

/** What the fact must say to be about this. */
const says: Readonly<Record<FactType, Way['fixed']>> = { 'people-told': { of: TOLD_OF_REMEDY } }

export interface StepLink {
  readonly type: FactType
  readonly text: string
  readonly href: string
}

export interface StepsOfAction {
  readonly links: readonly StepLink[]
  /** What is refused as things stand, and why. */
  readonly refused: readonly { readonly text: string; readonly reasons: readonly Reason[] }[]
}

const textOf = (type: FactType, { owner }: Action): string =>
  ({
    'action-authorised': 'Authorise it',
    'action-assigned': owner === undefined ? 'Give it an owner and a date' : 'Change its owner or date',
    'action-started': 'Record that it has begun',
    'action-done': 'Record it as done',
    'people-told': 'Record that they were told',
    'action-checked': 'Record whether it worked',
    'action-dropped': 'Give it up',
  })[type] ?? 'Record this'

/** In the order in which they come; what has been done is offered again only where it may change. */
function typesFor(action: Action): readonly FactType[] {
  if (action.dropped !== undefined) return []
  if (!action.isOpen)
    return [
      ...(action.kind === 'remedy' && action.told === undefined ? ['people-told'] : []),
      ...(action.checked === undefined ? ['action-checked'] : []),
    ]
  return [
    ...(action.authorisedOn === undefined ? ['action-authorised'] : []),
    'action-assigned',
    ...(action.startedOn === undefined ? ['action-started'] : []),
    'action-done',
    'action-dropped',
  ]
}

/** An act that takes only other values of a field is for something else. */
const fits = ({ type, fixed, among }: Way, wanted: FactType): boolean =>
  type === wanted &&
  Object.entries(fixed).every(([field, value]) => says[wanted]?.[field] === value) &&
  Object.entries(says[wanted] ?? {}).every(([field, value]) => among[field]?.some(one => one === value) ?? true)

/** The acts that record a step of an action, with which of their ways does it. */
const actsFor = (open: OpenCase, type: FactType): readonly { readonly act: StepAct; readonly way: number }[] =>
  [...actsOf(open.procedure).values()].flatMap(act => {
    const way = act.kind === 'extension' ? -1 : act.ways.findIndex(each => fits(each, type))
    return way < 0 ? [] : [{ act, way }]
  })

const isForOthers = ({ because }: { readonly because: string }): boolean => because.startsWith('This does not apply here')

/** Whether an act can be done about this action as things stand, or what refuses it; nothing where it is for other actions. */
function standingOf(
  { state }: OpenCase,
  { key, kind }: StepAct,
  { id }: Action,
): { readonly may: boolean; readonly refusals: readonly Refusal[] } | undefined {
  const isOf = ({ for: things }: { readonly for: readonly { readonly kind: string; readonly id: string }[] }): boolean =>
    !things.some(thing => thing.kind === 'action') || things.some(thing => thing.kind === 'action' && thing.id === id)
  if (kind === 'duty') {
    const duties = state.duties.filter(duty => duty.key === key && isOf(duty))
    return duties.some(({ status }) => status !== 'does-not-apply' && status !== 'no-longer-owed') ? { may: true, refusals: [] } : undefined
  }
  const gates = state.gates.filter(gate => gate.key === key && isOf(gate))
  if (gates.some(({ is }) => is !== 'closed')) return { may: true, refusals: [] }
  const refusals = gates.flatMap(gate => gate.refusals).filter(({ severity }) => severity !== 'warn')
  return gates.length === 0 || refusals.some(isForOthers) ? undefined : { may: false, refusals }
}

type ReasonsOf = (refusals: readonly Refusal[]) => readonly Reason[]

export function stepsOf(open: OpenCase, account: Account, action: Action, reasonsOf: ReasonsOf): StepsOfAction {
  const links: StepLink[] = []
  const refused: { text: string; reasons: readonly Reason[] }[] = []
  for (const type of typesFor(action)) {
    const text = textOf(type, action)
    const acts = actsFor(open, type)
    const plain = plainOf[type]
    if (acts.length === 0) {
      if (plain !== undefined)
        links.push({ type, text, href: `${caseHref(open.reference)}/putting-right/${encodeURIComponent(action.id)}/${plain}` })
      continue
    }
    const standing = acts.flatMap(({ act, way }) => {
      const stands = standingOf(open, act, action)
      return stands === undefined ? [] : [{ act, way, ...stands }]
    })
    const mine = standing.filter(({ act }) => isOffered(doersOf(act, open.procedure, account)))
    const usable = mine.find(({ may }) => may)
    if (usable) links.push({ type, text, href: hrefOf(open, usable.act, usable.way, action) })
    else if (mine[0]) refused.push({ text, reasons: reasonsOf(mine[0].refusals) })
  }
  return { links, refused }
}

const hrefOf = (open: OpenCase, { key }: StepAct, way: number, { id }: Action): string => {
  const asked = new URLSearchParams({ ...(way > 0 && { way: String(way) }), action: id, back: 'putting-right' })
  return `${caseHref(open.reference)}/record/${key}?${asked}`
}

/** Who may do what an action waits for, where it is not this account: 'Service Manager or Director'. */
export const whoMay = (open: OpenCase, type: FactType): string => {
  const acts = actsFor(open, type)
  return acts[0] === undefined ? '' : whoInWords(acts[0].act, open.procedure)
}

/** A step that no act of the procedure records: it says what happened, and who may say so is whoever may see the case. */
export function plainStep(open: OpenCase, account: Account, name: PlainStep): Step | undefined {
  const type = plainSteps[name]
  if (actsFor(open, type).length > 0 || account.roles.length === 0) return undefined
  const outside = Object.values(open.people).map(({ as }) => as)
  const way: Way = { type, fixed: says[type] ?? {}, among: type === 'people-told' ? { to: [...new Set(outside)] } : {}, by: [] }
  return {
    open,
    act: {
      ...{ key: '', kind: 'gate', stage: '', stageTitle: '', clause: '', who: 'anyone', asks: {}, each: 'action', ways: [way] },
      title: titles[name],
    },
    way,
    doers: { own: account.roles, others: [] },
    account,
    today: open.state.today,
    answers: [],
  }
}

const titles: Readonly<Record<PlainStep, string>> = {
  'given-out': 'Give an action an owner and a date',
  done: 'Record that an action was done',
  told: 'Record that the complainant was told it is done',
  checked: 'Record whether an action worked',
}
