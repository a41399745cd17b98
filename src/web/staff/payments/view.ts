/** The payments of a case, exactly as they are printed. */
import { type Chip, hasPaymentRules, type ItemCheck, longDay, type Payment, type PaymentStep, paymentsOf, plainDay, pounds } from '#outputs'
import type { DetailsState, DetailsTaken } from '../../payment-services.ts'
import type { Account, OpenCase } from '../../services.ts'
import { actsOf } from '../acts/act.ts'
import { actionFor, type Reason, reasonOf } from '../case/view.ts'
import { type CaseFrameView, caseHref, readOf } from '../case-frame/view.ts'
import type { ClauseLink, LinkClause } from '../parts/clauses.tsx'

export interface CheckView {
  readonly who: string
  readonly words: string
  readonly is: 'checked' | 'lapsed' | 'missing'
}

export interface StepView {
  readonly words: string
  readonly by: string
  readonly when: string
  readonly late: boolean
  readonly clauses: readonly ClauseLink[]
  readonly action?: { readonly text: string; readonly href: string }
}

export interface PaymentView {
  readonly id: string
  readonly title: string
  readonly chips: readonly Chip[]
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly items: readonly { readonly words: string; readonly checks: readonly CheckView[]; readonly clauses: readonly ClauseLink[] }[]
  readonly details: {
    readonly words: string
    readonly problem?: string
    readonly taken: readonly string[]
    readonly enter?: { readonly text: string; readonly href: string }
    readonly showAction?: string
  }
  readonly owed: readonly StepView[]
  readonly may: readonly StepView[]
  /** What only others may do now. */
  readonly others: readonly StepView[]
  readonly refused: readonly { readonly words: string; readonly reasons: readonly Reason[] }[]
  readonly events: readonly { readonly when: string; readonly what: string; readonly by: string; readonly details: readonly string[] }[]
  readonly recordHref: string
}

export interface PaymentsView {
  readonly frame: CaseFrameView
  readonly hasRules: boolean
  readonly payments: readonly PaymentView[]
  readonly order?: { readonly text: string; readonly href: string }
}

const chipOf: Readonly<Record<Payment['standing'], Chip['kind']>> = {
  ordered: 'plain',
  sent: 'wait',
  verified: 'wait',
  'not-met': 'late',
  paid: 'good',
  confirmed: 'good',
}

/** Chips of a payment wherever one is listed. */
export const paymentChips = (standing: Payment['standing'], words: string, late = false): readonly Chip[] => [
  { kind: chipOf[standing], words },
  ...(late ? [{ kind: 'late' as const, words: 'Past its date' }] : []),
]

const lapsed: Readonly<Record<NonNullable<ItemCheck['lapsed']>, string>> = {
  'amount-changed': 'that was for another amount: to be checked again',
  'details-changed': 'the bank details came after that: to be checked again',
}

const checkView = ({ who, check }: Payment['items'][number]['checks'][number]): CheckView => {
  if (check === undefined) return { who, words: `Not yet: ${who}`, is: 'missing' }
  const amount = check.amount === undefined ? '' : `, for ${pounds(check.amount)}`
  const done = `${check.by}, ${plainDay(check.on)}${amount}`
  return check.lapsed === undefined ? { who, words: done, is: 'checked' } : { who, words: `${done}; ${lapsed[check.lapsed]}`, is: 'lapsed' }
}

/** Whether the act gives the bank details of a payment, which have a form of their own. */
export const givesBankDetails = (open: OpenCase, act: string): boolean =>
  actsOf(open.procedure)
    .get(act)
    ?.ways.some(({ type, fixed }) => type === 'payment-detail-settled' && fixed.what === 'bank-details') === true

/** Whether the procedure says who may see bank details: else none are kept. */
export const hasDetailsForm = ({ procedure }: OpenCase): boolean => procedure.sees?.['bank-details'] !== undefined

export const detailsHref = (open: Pick<OpenCase, 'reference'>, payment: string): string =>
  `${caseHref(open.reference)}/payments/${encodeURIComponent(payment)}/bank-details`

/** What the step's form is to be opened with: which payment, and what is known of it. */
const filledIn = (open: OpenCase, { id, amount }: Payment, { act, records }: PaymentStep): string => {
  const fixed = actsOf(open.procedure).get(act)?.ways[0]?.fixed ?? {}
  const asked = new URLSearchParams({ payment: id, back: 'payments' })
  if (records === 'payment-items-checked' || records === 'payment-made') asked.set('f-amount', String(amount))
  if (records === 'payment-made') asked.set('f-method', 'BACS')
  if (fixed.what === 'amount') asked.set('f-amount', String(amount))
  if (fixed.what === 'budget-code') asked.set('f-code', '')
  return asked.toString()
}

const actionOf = (open: OpenCase, account: Account, payment: Payment, step: PaymentStep, details: DetailsState | undefined) => {
  if (givesBankDetails(open, step.act))
    return details?.mayEnter ? { text: 'Enter the bank details', href: detailsHref(open, payment.id) } : undefined
  const act = guarded.includes(step.records) ? (guardOf(open, account, payment, step) ?? step.act) : step.act
  const action = actionFor(open, account, act)
  return action && { ...action, href: `${action.href}?${filledIn(open, payment, { ...step, act })}` }
}

/** What is judged by a gate of its own: its form says beforehand what would be refused. */
const guarded = ['payment-items-checked', 'payment-information-sent', 'payment-verified', 'payment-made']

const guardOf = (open: OpenCase, account: Account, payment: Payment, { records, isOwed }: PaymentStep): string | undefined =>
  isOwed
    ? [...payment.steps.filter(one => !one.isOwed), ...payment.refused].find(
        one => one.records === records && actionFor(open, account, one.act) !== undefined,
      )?.act
    : undefined

const stepView = (open: OpenCase, account: Account, payment: Payment, details: DetailsState | undefined, link: LinkClause) => {
  return (step: PaymentStep): StepView => {
    const action = actionOf(open, account, payment, step, details)
    return {
      ...{ words: step.words, by: step.by, late: step.late, clauses: link(step.clause) },
      when: step.due === undefined ? '' : longDay(step.due),
      ...(action && { action }),
    }
  }
}

const taking: Readonly<Record<DetailsTaken['what'], string>> = {
  given: 'Entered by',
  shown: 'Seen by',
  exported: 'Taken to the finance system by',
  erased: 'Erased by',
}

const detailsView = (open: OpenCase, payment: Payment, state: DetailsState | undefined): PaymentView['details'] => {
  const ending = state?.ending === undefined ? '' : `, account ending ${state.ending}`
  const words: Readonly<Record<DetailsState['is'], string>> = {
    none: 'None are kept.',
    kept: `Kept encrypted${ending}.`,
    erased: 'Erased: they were not needed any more.',
    unreadable: 'Kept, and cannot be read.',
  }
  const at = detailsHref(open, payment.id)
  const isOver = payment.standing === 'paid' || payment.standing === 'confirmed'
  return {
    words: words[state?.is ?? 'none'],
    ...(state?.because !== undefined && { problem: state.because }),
    taken: state?.taken.map(({ what, by, on }) => `${taking[what]} ${by}, ${plainDay(on)}`) ?? [],
    ...(state?.mayEnter && !isOver && { enter: { text: state.is === 'none' ? 'Enter the bank details' : 'Change them', href: at } }),
    ...(state?.maySee &&
      state.is === 'kept' && { showAction: `${caseHref(open.reference)}/payments/${encodeURIComponent(payment.id)}/show` }),
  }
}

const paymentView = (open: OpenCase, account: Account, states: readonly DetailsState[], link: LinkClause) => {
  return (payment: Payment): PaymentView => {
    const state = states.find(one => one.payment === payment.id)
    const step = stepView(open, account, payment, state, link)
    const isMade = payment.standing === 'paid' || payment.standing === 'confirmed'
    const may = isMade ? [] : payment.steps.filter(one => !one.isOwed && one.records !== 'payment-ordered' && !isDouble(payment, one))
    return {
      id: payment.id,
      title: `${pounds(payment.amount)} to ${payment.payee}`,
      chips: paymentChips(payment.standing, payment.standingWords, payment.late),
      facts: [
        { label: 'Asked for by', value: payment.sourceWords },
        ...(payment.refund ? [{ label: 'Kind', value: 'A refund of charges' }] : []),
        { label: 'Ordered', value: plainDay(payment.orderedOn) },
        ...(payment.before.length > 0 ? [{ label: 'Ordered before', value: payment.before.map(pounds).join(', ') }] : []),
        { label: 'Budget code', value: payment.budgetCode ?? 'Not given yet' },
        ...(payment.due === undefined ? [] : [{ label: 'To be made by', value: longDay(payment.due) }]),
        ...(payment.paid === undefined
          ? []
          : [{ label: 'Made', value: `${pounds(payment.paid.amount)} by ${payment.paid.method}, ${plainDay(payment.paid.on)}` }]),
        ...(payment.confirmed === undefined
          ? []
          : [{ label: 'In the ledger', value: `${plainDay(payment.confirmed.on)}; told: ${payment.confirmed.told.join(', ')}` }]),
      ],
      items: payment.items.map(({ words, checks }) => ({
        ...{ words, checks: checks.map(checkView) },
        clauses: [...new Set(checks.flatMap(({ clause }) => clause ?? []))].flatMap(link),
      })),
      details: detailsView(open, payment, state),
      owed: payment.steps.filter(({ isOwed }) => isOwed).map(step),
      may: may.map(step).filter(({ action }) => action !== undefined),
      others: may.map(step).filter(({ action }) => action === undefined),
      refused: payment.isOpen
        ? payment.refused
            .filter(({ reasons }) => reasons.length > 0)
            .map(({ words, reasons }) => ({ words, reasons: reasons.map(reasonOf(open, link)) }))
        : [],
      events: payment.events.map(({ words, on, by, details }) => ({
        ...{ when: plainDay(on), what: words, by },
        details: details.map(({ label, value }) => `${label}: ${value}`),
      })),
      recordHref: `${caseHref(open.reference)}/payments/${encodeURIComponent(payment.id)}/record.pdf`,
    }
  }
}

/** What is owed already is not offered a second time. */
const isDouble = (payment: Payment, { records, act }: PaymentStep): boolean =>
  guarded.includes(records) && payment.steps.some(step => step.isOwed && step.act !== act && step.records === records)

export const paymentsView = (
  open: OpenCase,
  frame: CaseFrameView,
  account: Account,
  states: readonly DetailsState[],
  link: LinkClause,
): PaymentsView => {
  const ordering = [...actsOf(open.procedure).values()].find(({ ways }) => ways.some(({ type }) => type === 'payment-ordered'))
  const action = ordering && actionFor(open, account, ordering.key)
  return {
    frame,
    hasRules: hasPaymentRules(open.procedure),
    payments: paymentsOf(readOf(open)).map(paymentView(open, account, states, link)),
    ...(action && { order: { text: 'Order a payment', href: `${action.href}?payment=new&back=payments` } }),
  }
}
