/** What puts a complaint right, exactly as it is printed: the promises on each point, how far each has come, and what is paid. */
import type { Refusal } from '#case'
import { type Action, type ActionStep, actionsOf, aloneInWords, type Chip, dayAndMonth, longDay, plainDay, roleTitle } from '#outputs'
import type { Account, OpenCase } from '../../services.ts'
import { countingFacts, type Point, pointsOf } from '../acts/points.ts'
import { type Reason, reasonOf } from '../case/view.ts'
import { type CaseFrameView, caseHref, readOf } from '../case-frame/view.ts'
import { idInWords } from '../forms/names.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'
import { type StepLink, stepsOf, whoMay } from './steps.ts'

export interface ActionView {
  readonly id: string
  readonly what: string
  readonly chips: readonly Chip[]
  readonly details: readonly { readonly label: string; readonly value: string; readonly href?: string }[]
  readonly next?: {
    readonly must: string
    readonly who: string
    readonly when: string
    readonly clauses: readonly ClauseLink[]
    readonly why?: string
  }
  /** The first does what comes next, where this account may do it. */
  readonly main?: StepLink
  readonly others: readonly StepLink[]
  readonly refused: readonly { readonly text: string; readonly reasons: readonly Reason[] }[]
}

export interface GroupView {
  /** Empty: the complaint as a whole. */
  readonly point: string
  readonly anchor: string
  readonly title: string
  readonly words: string
  readonly finding?: { readonly words: string; readonly chip: Chip['kind'] }
  /** What the finding or the response said would put it right, in its own words. */
  readonly promised: readonly string[]
  readonly actions: readonly ActionView[]
  /** Upheld, and nothing is written down that puts it right. */
  readonly isWanting: boolean
  readonly addHref?: string
}

export interface PaymentView {
  readonly words: string
  readonly state: string
  readonly open: boolean
}

export interface PuttingRightView {
  readonly frame: CaseFrameView
  readonly lead: string
  readonly groups: readonly GroupView[]
  readonly closing: readonly Reason[]
  readonly payments: readonly PaymentView[]
  readonly paymentsHref: string
  readonly isEmpty: boolean
}

const UPHELD = /^(?!not-)(.*-)?upheld$/

const chipsOf = (action: Action): readonly Chip[] => [
  ...(action.late ? [{ kind: 'late' as const, words: 'Late' }] : []),
  action.standing === 'did-not-work'
    ? { kind: 'late' as const, words: 'Did not work' }
    : { kind: action.isOpen ? ('wait' as const) : action.dropped ? ('plain' as const) : ('good' as const), words: action.standingWords },
]

const detailsOf = (open: OpenCase, action: Action): ActionView['details'] => {
  const { done, told, checked, dropped } = action
  const roles = told?.to.map(to => roleTitle(open.procedure, to)).join(', ')
  const document = open.documents.find(({ id }) => id === done?.document)
  const worked = checked?.worked === undefined ? '' : checked.worked ? 'It worked. ' : 'It did not work. '
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['For', aloneInWords(readOf(open), action)],
    ['Kind', action.remedyWords === undefined ? action.kindWords : `${action.kindWords}: ${action.remedyWords.toLowerCase()}`],
    ['Promised', `${plainDay(action.proposedOn)}, in ${action.sourceWords}`],
    ['Done by', action.agency],
    ['Owner', action.owner?.words],
    ['Followed up by', action.followUpWords],
    ['By', action.target === undefined ? undefined : longDay(action.target)],
    ['Done', done === undefined ? undefined : `${plainDay(done.on)}. ${done.proof}`],
    [
      action.members === undefined ? 'Complainant told' : 'They were told',
      told === undefined ? undefined : `${plainDay(told.on)}${roles ? ` (${roles})` : ''}`,
    ],
    ['Checked', checked === undefined ? undefined : `${plainDay(checked.on)}. ${worked}${checked.evidence}`],
    ['Given up', dropped === undefined ? undefined : `${plainDay(dropped.on)}. ${dropped.reasons}`],
  ]
  return [
    ...rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [{ label, value }])),
    ...(document ? [{ label: 'Document', value: document.title, href: `${caseHref(open.reference)}/documents/${document.id}` }] : []),
  ]
}

const nextOf = (open: OpenCase, step: ActionStep, link: LinkClause): NonNullable<ActionView['next']> => ({
  must: step.must,
  who: step.who === '' ? whoMay(open, step.records) : step.who,
  when: step.due === undefined ? 'No date is set' : `${step.late ? 'It was due' : 'Due'} ${dayAndMonth(step.due)}`,
  clauses: step.clause === undefined ? [] : link(step.clause),
  ...(step.duty !== undefined && step.due !== undefined && { why: `${caseHref(open.reference)}/why/${step.duty}` }),
})

const actionView = (open: OpenCase, account: Account, action: Action, link: LinkClause): ActionView => {
  const { links, refused } = stepsOf(open, account, action, refusals => refusals.map(reasonOf(open, link)))
  const [step] = action.next
  const main = links.find(({ type }) => type === step?.records)
  return {
    id: action.id,
    what: action.what,
    chips: chipsOf(action),
    details: detailsOf(open, action),
    ...(step && { next: nextOf(open, step, link) }),
    ...(main && { main }),
    others: links.filter(each => each !== main),
    refused,
  }
}

/** What was said to put the point right, where the finding itself says so. */
const promisedWith = (open: OpenCase, point: string): readonly string[] =>
  countingFacts(open).flatMap(({ type, about, data: { remedy } }) =>
    type === 'finding-recorded' &&
    typeof remedy === 'string' &&
    remedy !== '' &&
    (about?.point === undefined || about.point.includes(point))
      ? [remedy]
      : [],
  )

const findingView = (finding: string): NonNullable<GroupView['finding']> => ({
  words: idInWords(finding),
  chip: finding.startsWith('not-') ? 'plain' : 'good',
})

const groupOf = (open: OpenCase, point: Point, i: number, actions: readonly ActionView[], mayAdd: boolean): GroupView => ({
  point: point.id,
  anchor: `point-${i + 1}`,
  title: `Point ${i + 1}`,
  words: point.words,
  ...(point.finding !== undefined && { finding: findingView(point.finding) }),
  promised: promisedWith(open, point.id),
  actions,
  isWanting: point.finding !== undefined && UPHELD.test(point.finding) && actions.length === 0,
  ...(mayAdd && { addHref: `?for=${encodeURIComponent(point.id)}#add` }),
})

const wholeOf = (actions: readonly ActionView[], mayAdd: boolean): GroupView => ({
  ...{ point: '', anchor: 'whole', title: 'The complaint as a whole', words: '', promised: [], actions, isWanting: false },
  ...(mayAdd && { addHref: '?for=#add' }),
})

const paymentsOf = (open: OpenCase): readonly PaymentView[] =>
  countingFacts(open)
    .filter(({ type }) => type === 'payment-ordered')
    .flatMap(({ about, data: { amount } }) =>
      (about?.payment ?? []).map(id => {
        const position = open.state.positions.find(each => each.kind === 'payment' && each.id === id)
        const pounds =
          typeof amount === 'number' ? `£${amount.toLocaleString('en-GB', { minimumFractionDigits: amount % 1 === 0 ? 0 : 2 })}` : ''
        return { words: pounds, state: position?.title ?? 'Ordered', open: position?.open ?? true }
      }),
    )

const counted = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`)

const leadOf = (actions: readonly Action[]): string => {
  if (actions.length === 0) return 'Nothing is written down yet that puts this complaint right.'
  const open = actions.filter(({ isOpen }) => isOpen)
  const late = actions.filter(action => action.late).length
  const all = counted(actions.length, 'thing was promised', 'things were promised')
  if (open.length === 0) return `${all}. None is open.`
  return `${all}; ${open.length} ${open.length === 1 ? 'is' : 'are'} not done yet${late === 0 ? '' : `, and ${late} ${late === 1 ? 'is' : 'are'} late`}. The case is answered, not closed, until each is done or given up with a reason.`
}

/** Why the case cannot be closed on account of what was promised. */
const closingReasons = (open: OpenCase, link: LinkClause): readonly Reason[] => {
  const refusals = open.state.gates.filter(({ records }) => records === 'case-closed').flatMap(gate => gate.refusals)
  const forActions = (refusal: Refusal): boolean => refusal.things?.some(({ kind }) => kind === 'action') ?? false
  const found = refusals.filter(forActions)
  return found.filter((refusal, i) => found.findIndex(({ clause }) => clause === refusal.clause) === i).map(reasonOf(open, link))
}

export interface Asked {
  readonly account: Account
  readonly mayAdd: boolean
}

export const puttingRightView = (open: OpenCase, frame: CaseFrameView, link: LinkClause, asked: Asked): PuttingRightView => {
  const { account, mayAdd } = asked
  const actions = actionsOf(readOf(open))
  const views = (of: readonly Action[]) => of.map(action => actionView(open, account, action, link))
  const points = pointsOf(open)
  const known = new Set(points.map(({ id }) => id))
  const whole = actions.filter(({ points: about }) => !about.some(id => known.has(id)))
  const payments = paymentsOf(open)
  return {
    frame,
    lead: leadOf(actions),
    groups: [
      ...points.map((point, i) =>
        groupOf(open, point, i, views(actions.filter(({ points: about }) => about.find(id => known.has(id)) === point.id)), mayAdd),
      ),
      ...(whole.length > 0 || mayAdd ? [wholeOf(views(whole), mayAdd)] : []),
    ],
    closing: closingReasons(open, link),
    payments,
    paymentsHref: `${caseHref(open.reference)}/payments`,
    isEmpty: actions.length === 0,
  }
}
