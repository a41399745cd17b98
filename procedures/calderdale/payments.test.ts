/** The payments of the protocol as pages show them, over what the engine makes of the facts. */
import { describe, expect, test } from 'vitest'
import { bankHolidays, compileCalendar, day } from '#calendar'
import { compile, evaluate, type Fact } from '#case'
import {
  bundleItems,
  bundlePaper,
  mayEnterDetails,
  maySeeDetails,
  type PaperBlock,
  type Payment,
  paperOfPayment,
  payersOf,
  paymentRoles,
  paymentsOf,
} from '#outputs'
import { procedure } from './adults/2021-03-01/index.ts'
import { body } from './body.ts'

const compiled = compile(procedure, 'as adopted')
const calendar = compileCalendar(bankHolidays['england-and-wales'])
const four = ['amount', 'bank-details', 'account-holder', 'budget-code']

let number = 0
const did = (role: string, type: string, on: string, data: Fact['data'] = {}, more: Partial<Fact> = {}): Fact => ({
  ...{ id: `CA26-0001/${++number}`, type, case: 'CA26-0001', on: day(on), by: { role, person: `person-${role}` }, data },
  ...{ recordedAt: `${on}T10:00:00.000Z`, recordedBy: `person-${role}`, ...more },
})
const pay = { about: { payment: ['p1'] } }
const received = did('complainant', 'complaint-received', '2026-03-02', {
  ...{ words: 'The invoice was wrong', relation: 'service-user', receivedBy: 'complaints-team', anonymous: false },
})
const ordered = (amount: number, source = 'complaint', on = '2026-03-18') =>
  did(
    source === 'complaint' ? 'investigating-officer' : 'complaints-officer',
    'payment-ordered',
    on,
    { payee: 'Hazel Example', amount, source },
    pay,
  )
const checked = (role: string, amount: number, items = four, on = '2026-03-20') =>
  did(role, 'payment-items-checked', on, { items, amount }, pay)
const coded = did(
  'investigating-officer',
  'payment-detail-settled',
  '2026-03-19',
  { what: 'budget-code', with: 'finance-team', code: 'AC-0001' },
  pay,
)
const details = (on: string) => did('complaints-officer', 'payment-detail-settled', on, { what: 'bank-details', with: 'complainant' }, pay)

const readOf = (facts: readonly Fact[], today = '2026-03-27') => ({
  ...{ procedure, facts, accounts: { 'person-investigating-officer': 'Philippa Placeholder' } },
  state: evaluate(compiled, facts, calendar, day(today)),
})
const thePayment = (facts: readonly Fact[], today?: string): Payment => {
  const [payment, ...more] = paymentsOf(readOf([received, ...facts], today))
  if (payment === undefined || more.length > 0) throw new Error('one payment was expected')
  return payment
}
const checks = (payment: Payment) => payment.items.map(({ id, isChecked }) => [id, isChecked])

describe('a payment on the Council’s own finding', () => {
  test('asks for four checks by the Investigating Officer or Lead Person, and says why it cannot be paid yet', () => {
    const payment = thePayment([ordered(250)])
    expect(payment).toMatchObject({ payee: 'Hazel Example', amount: 250, standing: 'ordered', isOpen: true })
    expect(checks(payment)).toEqual(four.map(item => [item, false]))
    expect(payment.items[0]?.checks).toMatchObject([{ who: 'Investigating Officer or Lead Person', clause: 'Stage 4 payment checks' }])
    const release = payment.refused.find(({ act }) => act === 'payments/pay')
    expect(release?.reasons.map(({ because }) => because)).toContain('The response that states the payment has not been sent.')
    expect(payment.refused.map(({ act }) => act)).not.toContain('payments/send-ombudsman-information')
  })

  test('what is owed leads, and each step names the act that does it', () => {
    const owed = thePayment([ordered(250)]).steps.filter(({ isOwed }) => isOwed)
    expect(owed.map(({ act }) => act)).toEqual(['payments/request-bank-details', 'payments/get-budget-code', 'payments/check'])
    expect(owed[0]).toMatchObject({ clause: 'Stage 4 payment', by: 'Investigating Officer' })
  })

  test('a check for another amount has lapsed; the budget code is said', () => {
    const payment = thePayment([ordered(250), coded, checked('investigating-officer', 250), ordered(275, 'complaint', '2026-03-21')])
    expect(payment).toMatchObject({ amount: 275, before: [250], budgetCode: 'AC-0001' })
    expect(payment.items[3]?.checks[0]?.check).toMatchObject({
      by: 'Philippa Placeholder, Investigating Officer',
      lapsed: 'amount-changed',
    })
  })

  test('bank details given after they were checked lapse those two checks and no other', () => {
    const payment = thePayment([ordered(250), coded, checked('investigating-officer', 250), details('2026-03-23')])
    expect(checks(payment)).toEqual([
      ['amount', true],
      ['bank-details', false],
      ['account-holder', false],
      ['budget-code', true],
    ])
  })

  test('what was asked of another officer stands on the payment', () => {
    const asked = did(
      'lead-person',
      'contact-made',
      '2026-03-19',
      { with: 'the charging team', purpose: 'payment-information', result: 'The refund is £250.' },
      pay,
    )
    const event = thePayment([ordered(250), asked]).events.find(({ type }) => type === 'contact-made')
    expect(event?.details.map(({ value }) => value)).toContain('The refund is £250.')
  })

  test('an amount that was put right counts as it reads now', () => {
    const order = ordered(250)
    const correction = did('investigating-officer', 'fact-corrected', '2026-03-19', { corrects: order.id, with: '{"amount":205}' })
    expect(thePayment([order, correction]).amount).toBe(205)
  })
})

describe('a payment that the Ombudsman asks for', () => {
  const asked = [
    did('complaints-team', 'case-brought-in', '2026-03-02', { stage: 'ombudsman' }),
    did('ombudsman', 'ombudsman-enquiry-received', '2026-03-05', {
      which: 'lgsco',
      reference: 'X',
      informationDue: '2026-03-31',
      items: 1,
    }),
    ordered(200, 'ombudsman-draft'),
  ]

  test('is agreed by two, each on all four', () => {
    const payment = thePayment([...asked, coded, checked('lead-person', 200)])
    expect(payment.items[0]?.checks.map(({ who, check }) => [who, check === undefined])).toEqual([
      ['Lead Person', false],
      ['Complaints and Compliments Officer', true],
    ])
    expect(payment.items[0]?.isChecked).toBe(false)
    const both = thePayment([...asked, coded, checked('lead-person', 200), checked('complaints-officer', 200)])
    expect(both.items.every(({ isChecked }) => isChecked)).toBe(true)
    expect(both.refused.find(({ act }) => act === 'payments/pay')?.reasons).toContainEqual({
      because: 'No final report of the Ombudsman has been received.',
      clause: 'Ombudsman payment; Ombudsman Stage 5 payment',
    })
  })

  test('is over once it is in the ledger, and not before', () => {
    const facts = [
      ...asked,
      coded,
      checked('lead-person', 200),
      checked('complaints-officer', 200),
      did('ombudsman', 'ombudsman-decision-received', '2026-03-23', { issuedOn: '2026-03-23', outcome: 'upheld', complyBy: '2026-04-23' }),
      did('complaints-officer', 'payment-information-sent', '2026-03-23', { to: 'payments-officer' }, pay),
      did('payments-officer', 'payment-verified', '2026-03-24', {}, pay),
    ]
    expect(thePayment(facts)).toMatchObject({ standing: 'verified', due: '2026-04-23', late: false })
    const made = [...facts, did('payments-officer', 'payment-made', '2026-03-25', { amount: 200, method: 'BACS' }, pay)]
    expect(thePayment(made)).toMatchObject({ standing: 'paid', isOpen: true, paid: { amount: 200, method: 'BACS' } })
    const told = did('lead-person', 'people-told', '2026-03-25', { of: 'payment-made', to: ['senior-finance-officer'] }, pay)
    const ledger = did('senior-finance-officer', 'ledger-confirmed', '2026-03-26', { told: ['complaints-officer', 'lead-person'] }, pay)
    expect(thePayment([...made, told, ledger])).toMatchObject({ standing: 'confirmed', isOpen: false })
  })
})

describe('the payment record', () => {
  const facts = [received, ordered(250), coded, checked('investigating-officer', 250), details('2026-03-23')]
  const [payment] = paymentsOf(readOf(facts))
  const wordsOf = (blocks: readonly PaperBlock[]) => JSON.stringify(blocks)

  test('says who checked what, what counts no more and what is wanting; of the account nothing but its last digits, for who may have them', () => {
    if (payment === undefined) throw new Error('there is a payment')
    const of = { reference: 'CA26-0001', title: 'The invoice was wrong', bodyName: 'A council', issued: day('2026-03-27') }
    const paper = paperOfPayment(payment, { ...of, ending: '1234' })
    for (const words of [
      '£250',
      'Hazel Example',
      'Philippa Placeholder, Investigating Officer',
      'before the bank details were changed',
      'AC-0001',
    ])
      expect(wordsOf(paper.blocks)).toContain(words)
    expect(wordsOf(paper.blocks)).toContain('["To the account ending","1234"]')
    expect(wordsOf(paperOfPayment(payment, of).blocks)).not.toContain('ending')
  })

  test('may be put in a bundle of evidence, without a digit of the account', () => {
    const from = {
      ...{ ...readOf(facts), reference: 'CA26-0001', title: 'The invoice', bodyName: 'A council', calendar, letters: [], documents: [] },
      record: { entries: 5, hash: 'f' },
    }
    expect(bundleItems(from).map(({ id, title }) => [id, title])).toContainEqual(['payment/p1', 'Payment record: £250 to Hazel Example'])
    const { paper } = bundlePaper(from, { items: ['payment/p1'], removals: [] }, day('2026-03-27'))
    expect(wordsOf(paper.blocks)).toContain('What was checked, and by whom')
    expect(wordsOf(paper.blocks)).not.toContain('ending')
  })
})

describe('who holds bank details', () => {
  test('those whom the route of this payment names, and nobody else', () => {
    expect(maySeeDetails(readOf([received, ordered(250)]), 'p1')).toEqual([
      ...['investigating-officer', 'lead-person', 'complaints-officer', 'payments-officer'],
    ])
    const asked = readOf([received, ordered(250, 'ombudsman-draft')])
    expect(maySeeDetails(asked, 'p1')).toEqual(['lead-person', 'complaints-officer', 'payments-officer'])
    expect(mayEnterDetails(asked, 'p1')).toEqual([{ act: 'payments/obtain-bank-details', roles: ['complaints-officer'] }])
    expect(payersOf(procedure)).toEqual(['payments-officer'])
  })

  test('those whom the payment rules name may open the list of payments, and nobody else', () => {
    const may = Object.entries(body.permissions).flatMap(([role, permissions]) => (permissions.includes('handle-payments') ? [role] : []))
    expect(may.sort()).toEqual([...paymentRoles(procedure)].sort())
  })
})
