/** The payments of a case, each as one thing: to whom, how much, who checked what, how far it is, and what is next. */
import { type Fact, factsAsCorrected } from '#case'
import { factDefinition, sayOption } from '#language'
import type { CaseRead } from '../case-read.ts'
import { idInWords, sentenceCase } from '../days-in-words/days.ts'
import { dayOf, factTitle } from '../facts-of.ts'
import { fieldInWords } from '../timeline/field-in-words.ts'
import { personInWords, rolesInWords } from '../who-in-words.ts'
import { checksAsked } from './checks-asked.ts'
import { appliesTo, dutiesOf, refusedOf, stepsOf } from './steps.ts'
import type { ItemCheck, Payment, PaymentEvent, PaymentItem, PaymentStanding } from './view.ts'

type Facts = readonly Fact[]

/** In the order they were ordered. */
export function paymentsOf(read: CaseRead): readonly Payment[] {
  if (!read.facts.some(({ type }) => type === 'payment-ordered')) return []
  const without = new Set(read.state.facts.filter(({ effect }) => effect !== 'yes').map(({ fact }) => fact))
  const seen = factsAsCorrected(read.facts, read.state.today).filter(({ id }) => !without.has(id))
  const ids = new Set(seen.filter(({ type }) => type === 'payment-ordered').flatMap(({ about }) => about?.payment ?? []))
  return [...ids].map(id =>
    paymentOf(
      read,
      id,
      seen.filter(({ about }) => about?.payment?.includes(id)),
    ),
  )
}

function paymentOf(read: CaseRead, id: string, facts: Facts): Payment {
  const orders = facts.filter(({ type }) => type === 'payment-ordered')
  const order = orders.at(-1)
  const amount = moneyOf(order)
  const source = textOf(order, 'source')
  const made = last(facts, 'payment-made')
  const ledger = last(facts, 'ledger-confirmed')
  const details = facts.findLast(({ type, data }) => type === 'payment-detail-settled' && data.what === 'bank-details')
  const code = facts.findLast(({ type, data }) => type === 'payment-detail-settled' && data.what === 'budget-code')
  const budgetCode = textOf(code, 'code')
  const position = read.state.positions.find(each => each.kind === 'payment' && each.id === id)
  const standing = standingOf(facts, amount)
  const isMade = standing === 'paid' || standing === 'confirmed'
  // What was to be prepared is over once it is paid, done or not.
  const owed = dutiesOf(read, id).filter(({ records }) => !isMade || !records.some(type => PREPARING.includes(type)))
  const due = owed.flatMap(duty => duty.due ?? []).sort()[0]
  const before = [...new Set(orders.slice(0, -1).map(moneyOf))].filter(each => each !== amount)
  return {
    ...{
      id,
      payee: textOf(order, 'payee'),
      amount,
      before,
      source,
      sourceWords: sentenceCase(sayOption(read.procedure, 'source', source)),
    },
    refund: order?.data.refund === true,
    orderedOn: orders[0] === undefined ? read.state.today : dayOf(orders[0]),
    ...{ standing, standingWords: position?.title ?? ownWords[standing] },
    isOpen: !isMade || owed.length > 0,
    items: itemsOf(read, id, facts, { amount, details }),
    ...(budgetCode !== '' && { budgetCode }),
    ...(details && { detailsBy: { fact: details.id, on: dayOf(details) } }),
    ...(made && { paid: { on: dayOf(made), amount: moneyOf(made), method: textOf(made, 'method') } }),
    ...(ledger && { confirmed: { on: dayOf(ledger), told: listOf(ledger, 'told').map(role => rolesInWords(read.procedure, [role])) } }),
    events: facts.map(fact => eventOf(read, fact)),
    ...(due && { due }),
    late: owed.some(({ status }) => status === 'late'),
    steps: stepsOf(read, id).filter(({ records }) => !isMade || !PREPARING.includes(records)),
    refused: refusedOf(read, id),
  }
}

const PREPARING = ['contact-made', 'payment-detail-settled', 'payment-items-checked', 'payment-information-sent', 'payment-verified']

const ownWords: Readonly<Record<PaymentStanding, string>> = {
  ordered: 'Being prepared',
  sent: 'Sent for payment',
  verified: 'Verified',
  'not-met': 'Paid, but not the amount ordered',
  paid: 'Paid',
  confirmed: 'Paid, and in the ledger',
}

function standingOf(facts: Facts, amount: number): PaymentStanding {
  const made = last(facts, 'payment-made')
  if (made !== undefined && moneyOf(made) !== amount) return 'not-met'
  if (last(facts, 'ledger-confirmed') !== undefined) return 'confirmed'
  if (made !== undefined) return 'paid'
  if (last(facts, 'payment-verified') !== undefined) return 'verified'
  return last(facts, 'payment-information-sent') === undefined ? 'ordered' : 'sent'
}

interface Now {
  readonly amount: number
  /** By which the bank details held now were given. */
  readonly details: Fact | undefined
}

/** What is checked of a payment: what the procedure asks for; where it asks for nothing, what somebody checked. */
function itemsOf(read: CaseRead, id: string, facts: Facts, now: Now): readonly PaymentItem[] {
  const checked = facts.filter(({ type }) => type === 'payment-items-checked')
  const asked = checksAsked(read.procedure, appliesTo(read, id))
  const items = new Set([...asked.flatMap(each => each.items), ...checked.flatMap(fact => listOf(fact, 'items'))])
  return [...items].map((item): PaymentItem => {
    const of = checked.filter(fact => listOf(fact, 'items').includes(item))
    const checks = asked
      .filter(each => each.items.includes(item))
      .map(({ roles, clause }) => {
        const found = lastThatStands(
          of.filter(({ by }) => roles.length === 0 || (by !== undefined && roles.includes(by.role))),
          item,
          facts,
          now,
        )
        return { roles, clause, who: rolesInWords(read.procedure, roles), ...(found && { check: checkOf(read, found, item, facts, now) }) }
      })
    const [own] = checks.length > 0 ? [] : [lastThatStands(of, item, facts, now)]
    const all = own === undefined ? checks : [{ roles: [], who: '', check: checkOf(read, own, item, facts, now) }]
    return { id: item, words: idInWords(item), checks: all, isChecked: all.every(({ check }) => check !== undefined && !check.lapsed) }
  })
}

const lastThatStands = (checks: Facts, item: string, facts: Facts, now: Now): Fact | undefined =>
  checks.findLast(check => lapseOf(check, item, facts, now) === undefined) ?? checks.at(-1)

function lapseOf(check: Fact, item: string, facts: Facts, { amount, details }: Now): ItemCheck['lapsed'] {
  if (moneyOf(check) !== amount) return 'amount-changed'
  const isOfDetails = item === 'bank-details' || item === 'account-holder'
  return isOfDetails && details !== undefined && facts.indexOf(details) > facts.indexOf(check) ? 'details-changed' : undefined
}

function checkOf(read: CaseRead, check: Fact, item: string, facts: Facts, now: Now): ItemCheck {
  const lapsed = lapseOf(check, item, facts, now)
  return { by: personInWords(read, check.by), on: dayOf(check), amount: moneyOf(check), ...(lapsed && { lapsed }) }
}

function eventOf(read: CaseRead, fact: Fact): PaymentEvent {
  const fields = factDefinition(read.procedure, fact.type)?.fields ?? {}
  return {
    type: fact.type,
    words: factTitle(read.procedure, fact),
    by: personInWords(read, fact.by),
    on: dayOf(fact),
    details: Object.entries(fact.data)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => ({ label: fields[name]?.says ?? idInWords(name), value: fieldInWords(fields[name], value, read, name) })),
  }
}

const last = (facts: Facts, type: string): Fact | undefined => facts.findLast(fact => fact.type === type)

const moneyOf = (fact: Fact | undefined): number => {
  const amount = fact?.data.amount
  return typeof amount === 'number' ? amount : 0
}

const textOf = (fact: Fact | undefined, field: string): string => {
  const value = fact?.data[field]
  return typeof value === 'string' ? value : ''
}

const listOf = (fact: Fact, field: string): readonly string[] => {
  const value = fact.data[field]
  return typeof value === 'object' ? value.map(String) : typeof value === 'string' ? [value] : []
}
