/** A payment from its order to the ledger, by each route, as the people who handle it meet it: with what they may not do, and why. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { day } from '#calendar'
import type { Attempt } from '#case'
import type { Permission } from '#language'
import type { Session } from '#web'
import { Eye, openBrowser } from './journey/browser.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { Officer } from './journey/person.ts'

const roles = ['investigating-officer', 'complaints-officer', 'lead-person', 'payments-officer', 'senior-finance-officer'] as const
type Role = (typeof roles)[number]

let house: JourneyHouse
let browser: Browser
let eye: Eye
let reference = ''
const officers = new Map<Role, Officer>()

const officer = (role: Role): Officer => {
  const found = officers.get(role)
  if (found === undefined) throw new Error(`nobody is ${role}`)
  return found
}

const all: readonly Permission[] = ['see-all-cases', 'see-restricted', 'record-for-others']
const sessionOf = (role: string): Session => ({ id: role, csrf: '', account: { id: role, name: role, roles: [role], permissions: all } })

/** What others did, as the record has it. */
const did = async (role: string, type: string, on: string, data: Attempt['data'], more: Partial<Attempt> = {}): Promise<void> => {
  const session = sessionOf(role)
  const position = (await house.services.openCase(session, reference))?.position ?? 0
  const attempt: Attempt = { type, case: reference, on: day(on), by: { role, person: role }, data, ...more }
  const recorded = await house.services.record(session, { reference, position, attempts: [attempt], key: randomUUID() })
  if (recorded.is !== 'recorded') throw new Error(`${type}: ${JSON.stringify(recorded)}`)
}

const signInAll = async (): Promise<void> => {
  for (const one of officers.values()) await one.signIn()
}

beforeAll(async () => {
  vi.stubEnv('RECOURSE_BODY', 'calderdale')
  house = await openJourneyHouse('2026-03-02')
  browser = await openBrowser()
  eye = new Eye(browser, kind => /payments|retention|people|contact-limits|out-with|\/call$/.test(kind))
  for (const [i, role] of roles.entries()) {
    const desk = { browser, house, eye, scripts: false, width: i % 2 === 0 ? 1280 : 375 }
    officers.set(role, await Officer.arrive(desk, await house.employ(role, `The ${role.replaceAll('-', ' ')}`, role)))
  }
  const answers = {
    ...{
      points: ['The invoice was wrong.'],
      relation: 'service-user',
      name: 'Hazel Sample',
      channel: 'telephone',
      receivedOn: '2026-03-02',
    },
    service: 'charging',
  }
  const taken = await house.services.takeComplaint(sessionOf('complaints-team'), answers, 'first')
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  reference = taken.reference
  for (const one of officers.values()) one.reference = reference
  await did('complaints-team', 'complaint-registered', '2026-03-02', { reference, route: 'direct' })
  const appointed = {
    as: 'investigating-officer',
    person: 'investigating-officer',
    role: 'operations-manager',
    agreedWith: ['service-manager'],
  }
  await did('complaints-team', 'person-appointed', '2026-03-02', appointed, { stage: 'allocation' })
  await signInAll()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  const { faults } = (await eye?.finish()) ?? { faults: [] }
  await browser?.close()
  await house?.close()
  expect(faults).toEqual([])
})

/** Follows a link of the page of payments to a step, fills it in and records it; it comes back to that page. */
const step = async (role: Role, link: RegExp, fields: Readonly<Record<string, string | readonly string[]>> = {}): Promise<string> => {
  const who = officer(role)
  await tryStep(role, link, fields)
  if ((await who.page.getByRole('button', { name: 'Record it all the same' }).count()) > 0) await who.press('Record it all the same')
  if (who.path !== `/cases/${reference}/payments`) throw new Error(`${String(link)} was not recorded: ${await who.words()}`)
  return who.words()
}

const tryStep = async (role: Role, link: RegExp, fields: Readonly<Record<string, string | readonly string[]>>): Promise<string> => {
  const who = officer(role)
  await who.openCase('/payments')
  if ((await who.page.getByRole('link', { name: link }).count()) === 0)
    throw new Error(`${String(link)} is not offered: ${await who.words()}`)
  await who.follow(link)
  await who.fill(fields)
  await who.press('Check and record')
  return who.words()
}

const four = ['amount', 'bank-details', 'account-holder', 'budget-code']
const account = {
  ...{ with: 'the complainant', 'bank-holder': 'Hazel Sample', 'bank-sort-code': '00-00-00', 'bank-sort-code-again': '00 00 00' },
  ...{ 'bank-account': '00001234', 'bank-account-again': '00001234' },
}

test('the Council’s own payment: ordered, its account entered, checked and sent, nothing before its time', async () => {
  const officerOf = officer('investigating-officer')
  await officerOf.openCase('/payments')
  expect(await officerOf.words()).toContain('No payment is part of the remedy yet')
  const ordered = await step('investigating-officer', /^Order a payment/, {
    ...{ 'f-payee': 'Hazel Sample', 'f-amount': '250', 'f-source': 'complaint', 'f-refund': 'no' },
  })
  expect(ordered).toContain('£250 to Hazel Sample')
  expect(ordered).toContain('Not yet: Investigating Officer or Lead Person')
  expect(ordered).toContain('The response that states the payment has not been sent')

  await officerOf.follow(/^Enter the bank details/)
  await officerOf.fill({ ...account, 'bank-account-again': '00001235' })
  await officerOf.press('Keep these bank details')
  expect(officerOf.status).toBe(422)
  expect(await officerOf.words()).toContain('The two are not the same. Type both again')
  expect(await officerOf.typed('bank-holder')).toBe('Hazel Sample')
  await officerOf.fill(account)
  await officerOf.press('Keep these bank details')
  expect(await officerOf.words()).toContain('Kept encrypted, account ending 1234')

  const early = await tryStep('investigating-officer', /^Record this.*[Cc]heck/, { 'f-items': four })
  expect(early).toContain('The Directorate Finance Team has not given a budget code')
  await step('investigating-officer', /^Record this.*Get a budget code/, { 'f-code': 'AC-10441' })
  const checked = await step('investigating-officer', /^Record this.*[Cc]heck/, { 'f-items': four })
  expect(checked).toContain('The investigating officer, Investigating Officer, 2 March 2026, for £250')
  const sent = await step('investigating-officer', /^Record this.*Send the payment information/, { 'f-to': 'payments-officer' })
  expect(sent).toContain('With the payments officer')
})

test('the payments officer verifies it, sees the account for a reason, and cannot pay before the response has gone', async () => {
  const payer = officer('payments-officer')
  await step('payments-officer', /^Record this.*Make sure that the information is verified/)
  await payer.page.locator('summary', { hasText: 'Show the bank details' }).click()
  await payer.press('Show them')
  expect(payer.status).toBe(422)
  await payer.fill({ reason: 'To set up the transfer' })
  await payer.press('Show them')
  await payer.lookAt('payments: the details shown')
  expect(await payer.words()).toContain('0000 1234')
  await payer.openCase('/timeline')
  expect(await payer.words()).toContain('To set up the transfer')
  await payer.attempt('payments/make-payment', { 'f-amount': '250', 'f-method': 'BACS' })
  expect(payer.status).toBe(422)
  expect(await payer.words()).toContain('The response that states the payment has not been sent')
  await payer.go('/payments')
  expect(await payer.words()).toContain('The response that states the payment has not been sent.')
})

test('once the response has gone it is ready, is taken to the finance system, and is made', async () => {
  const contents = ['findings', 'reasons', 'overall', 'reference', 'headed-paper', 'ombudsman', 'payment']
  await did(
    'investigating-officer',
    'finding-recorded',
    '2026-03-02',
    { finding: 'upheld', reasons: 'It was' },
    { about: { point: ['1'] } },
  )
  await did(
    'investigating-officer',
    'response-submitted',
    '2026-03-02',
    { version: 1, overall: 'upheld', contents },
    { stage: 'investigation' },
  )
  await did('complaints-officer', 'response-approved', '2026-03-02', { version: 1 }, { stage: 'response' })
  await did('complaints-officer', 'response-sent', '2026-03-02', { version: 1, contents, to: ['complainant'] }, { stage: 'response' })
  const payer = officer('payments-officer')
  await payer.go('/payments')
  expect(await payer.words()).toContain('Ready to be made.')
  await payer.press('Download the file')
  expect(await payer.words()).toContain('Say what the file is for')
  const file = await payer.post('/payments/export', { reason: 'The weekly run' })
  expect(file.text).toContain(`${reference}/1,Hazel Sample,Hazel Sample,000000,00001234,,250.00,AC-10441,`)
  const paid = await step('payments-officer', /^Record this.*Make the payment by BACS/)
  expect(paid).toContain('£250 by BACS, 2 March 2026')
  await payer.go('/payments?which=made')
  expect(await payer.words()).toContain('£250 to Hazel Sample')
})

test('the Ombudsman’s payment: prepared on the draft by two people, paid after the final report, confirmed in the ledger', async () => {
  await house.wakeOn('2026-06-01')
  await signInAll()
  const enquiry = { which: 'lgsco', reference: '26 000 001', informationDue: '2026-06-26', items: 1, fullInvestigation: true }
  await did('ombudsman', 'ombudsman-enquiry-received', '2026-06-01', enquiry)
  const lead = { as: 'lead-person', person: 'lead-person', agreedWith: ['assistant-director'] }
  await did('service-manager', 'person-appointed', '2026-06-01', lead, { stage: 'ombudsman' })
  await did('ombudsman', 'ombudsman-draft-received', '2026-06-01', {
    outcome: 'upheld',
    fault: true,
    commentsDue: '2026-06-15',
    remedy: 'Pay £200',
  })
  await did('lead-person', 'ombudsman-draft-answered', '2026-06-01', { accepted: true })

  await step('complaints-officer', /^Order a payment/, {
    ...{ 'f-payee': 'Care Provider Example', 'f-amount': '200', 'f-source': 'ombudsman-draft', 'f-refund': 'no' },
  })
  const leads = officer('lead-person')
  await leads.openCase('/payments')
  expect(await leads.page.getByRole('link', { name: /bank details, £200/ }).count()).toBe(0)
  await leads.go(`/cases/${reference}/payments/2/bank-details`)
  expect(await leads.words()).toContain('The bank details of this payment are for others to enter')

  const complaints = officer('complaints-officer')
  await complaints.go(`/cases/${reference}/payments/2/bank-details`)
  await complaints.fill(account)
  await complaints.press('Keep these bank details')
  const of = { with: 'finance-team', what: 'budget-code', code: 'AC-20780' }
  await did('lead-person', 'payment-detail-settled', '2026-06-01', of, { about: { payment: ['2'] }, under: 'payments/get-budget-code' })
  await step('lead-person', /^Record this.*£200/, { 'f-items': four })
  const alone = await tryStep('complaints-officer', /^Record this.*Send .*£200/, {})
  expect(alone).toContain('The Complaints and Compliments Officer has not agreed all four items for this amount')
  await step('complaints-officer', /^Record this.*Agree the items.*£200/, { 'f-items': four })
  await step('complaints-officer', /^Record this.*Send .*£200/, { 'f-to': 'payments-officer' })
  const verified = await step('payments-officer', /^Record this.*Make sure .*£200/)
  expect(verified).toContain('No final report of the Ombudsman has been received')

  const decision = { issuedOn: '2026-06-01', outcome: 'upheld', complyBy: '2026-07-01', remedy: 'Pay £200' }
  await did('ombudsman', 'ombudsman-decision-received', '2026-06-01', decision)
  await step('payments-officer', /^Record this.*See that the payment is accurate.*£200/)
  const confirmed = await step('senior-finance-officer', /^Record this.*Check the ledger/, {
    'f-told': ['complaints-officer', 'lead-person'],
  })
  expect(confirmed).toContain('Paid, and in the ledger')
  expect(await house.verify()).toContain('unbroken')
})

test('somebody who writes in every week, where the procedure is silent: explained and warned, then limited by the Council’s own policy alone', async () => {
  const writes = {
    points: ['The invoice is still wrong.'],
    relation: 'service-user',
    name: 'Week Lee',
    channel: 'email',
    service: 'charging',
  }
  const taken = await house.services.takeComplaint(sessionOf('complaints-team'), { ...writes, receivedOn: '2026-03-02' }, 'second')
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  const team = officer('complaints-officer')
  const desk = { browser, house, eye, scripts: false, width: 375 }
  const lead = await Officer.arrive(desk, await house.employ('quality-lead', 'The quality lead', 'quality-lead'))
  for (const who of [team, lead]) {
    who.reference = taken.reference
    await who.signIn()
  }
  const page = '/people/behaviour'
  await team.openCase(page)
  expect(await team.words()).toContain('Neither this procedure nor a policy of the body’s own names anybody who may limit contact')
  await team.follow('Write down behaviour that makes it hard')
  await team.fill({ 'f-feature': 'Writes every week', 'f-evidence': 'Forty emails about one invoice' })
  await team.press('Check and record')
  await team.follow('Record that it was explained, or that a warning was given')
  await team.fill({ 'f-changeAsked': 'yes', 'f-reasons': 'One email a week is read and answered' })
  await team.press('Check and record')
  expect(await team.words()).toContain('Explained, and asked to change it')

  await team.go('/admin/body/contact-limits')
  await team.fill({ 'contactPolicy-title': 'Managing contact, part 4', 'contactPolicy-decides': 'quality-lead' })
  await team.press('Save')
  expect(team.status).toBe(422)
  await team.fill({ 'contactPolicy-staysOpen': 'They can always write about something new.' })
  await team.press('Save')
  expect(await team.words()).toContain('Managing contact, part 4')

  await team.openCase(page)
  expect(await team.words()).toContain('They can always write about something new.')
  expect(await team.page.getByRole('link', { name: 'Decide on a limit on contact' }).count()).toBe(0)
  await lead.openCase(page)
  await lead.follow('Decide on a limit on contact')
  const limit = { 'f-measure': 'One email a week is read and answered', 'f-endsOn': '2026-12-31', 'f-reasons': 'Nothing less was kept to' }
  await lead.fill({ ...limit, 'f-reviewOn': '2027-01-31' })
  await lead.press('Check and record')
  expect(lead.status).toBe(422)
  expect(await lead.typed('f-measure')).toBe(limit['f-measure'])
  await lead.fill({ 'f-reviewOn': '2026-09-30' })
  await lead.press('Check and record')
  expect(await lead.words()).toContain('In force')
  // At the contact itself, and in the register; the dates of the complaint run on.
  await team.openCase('/call')
  expect(await team.words()).toContain('One email a week is read and answered')
  await team.go('/contact-limits')
  expect(await team.words()).toContain('One email a week is read and answered')
  await team.openCase('/people/holds')
  expect(await team.words()).toContain('Nothing is on hold')
  await house.wakeOn('2026-10-01')
  await lead.signIn()
  await lead.go('/contact-limits')
  expect(await lead.words()).toContain('Late')
  await lead.openCase(page)
  await lead.follow(/^Record that a limit was looked at again/)
  await lead.fill({ 'f-decided': 'It stays until its last day' })
  await lead.press('Check and record')
  expect(await lead.words()).toContain('1 October 2026')
})

test('with the NHS, where the procedure is silent: consent first, who leads and why, one answer or separate ones, and what came back', async () => {
  const team = officer('complaints-officer')
  await team.signIn()
  const page = '/people/others'
  const note = async (link: RegExp, fields: Readonly<Record<string, string>>): Promise<string> => {
    await team.openCase(page)
    await team.follow(link)
    await team.fill(fields)
    await team.press('Check and record')
    return team.words()
  }
  const sharing = { 'f-with': 'Anytown NHS trust', 'f-what': 'The complaint', 'f-under': 'consent' }
  expect(await note(/^Record that something was sent to another body/, sharing)).toContain('No consent to share it is on record')
  expect(team.status).toBe(422)
  await team.openCase(page)
  await team.follow('Record that consent was given, refused or withdrawn')
  await team.fill({ 'f-scope': 'share-with-the-nhs', 'f-answer': 'given', 'f-from': 'complainant', 'f-written': 'yes' })
  await team.press('Check and record')
  const shared = await note(/^Record that something was sent to another body/, { ...sharing, 'f-answerBy': '2026-10-20' })
  expect(shared).toContain('They owe us an answer Due Tuesday 20 October')
  expect(await note(/^Record which body leads/, { 'f-lead': 'The trust', 'f-factors': 'Most of it is theirs' })).toContain(
    'Most of it is theirs',
  )
  expect(await note(/^Record whether they want one answer/, { 'f-choice': 'separate-answers' })).toContain('Separate answers')
  expect(await note(/^Record what another body answered ?: Anytown NHS trust/, { 'f-answer': 'replied', 'f-copy': 'yes' })).toContain(
    'Replied, 1 October 2026; a copy is held',
  )
})

test('a case past its time: a rule is set, what was chosen stays until the question about their data is answered, and its end is told', async () => {
  await house.wakeOn('2026-10-01')
  const complaint = {
    points: ['The taxi came late.'],
    relation: 'service-user',
    name: 'Ada Specimen',
    channel: 'telephone',
    service: 'charging',
  }
  const taken = await house.services.takeComplaint(sessionOf('complaints-team'), { ...complaint, receivedOn: '2026-10-01' }, 'third')
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  reference = taken.reference
  await did('complaints-officer', 'complaint-withdrawn', '2026-10-01', { how: 'She rang and said so' })
  await did('complaints-officer', 'case-closed', '2026-10-01', { reason: 'Withdrawn' })
  await house.wakeOn('2026-11-20')
  const who = officer('complaints-officer')
  await who.signIn()
  await who.go('/admin/retention')
  const rule = who.page.locator('form:has(#months-calderdale-adults)')
  await rule.locator('[name="months"]').fill('1')
  await rule.locator('[name="because"]').fill('Records policy 4: a month, for what is withdrawn')
  await who.press(/^See what it would do ?: Complaints protocol/)
  expect(await who.words()).toContain('1 would be past the time today. Nothing is changed yet.')
  await who.press(/^Set it ?: Complaints protocol/)
  expect(await who.page.locator('body').innerText()).toContain('It is set, and holds at once')

  await who.go('/admin/retention')
  const log = who.page.locator('form:has(#months-log)')
  expect(await who.words()).toContain('Recourse’s own rule, until you set yours')
  await log.locator('[name="months"]').fill('3')
  await log.locator('[name="because"]').fill('Records policy 6: what an audit asks for')
  await who.press(/^Set it ?: The log/)
  expect(await who.words()).toContain('The log would be kept for 3 months. Keep it for 6 at least.')
  await log.locator('[name="months"]').fill('24')
  await who.press(/^Set it ?: The log/)
  expect(await who.words()).toMatch(/The log: [\s\S]*2 years[\s\S]*Records policy 6/)

  await who.go('/admin/retention/due')
  expect(await who.words()).toContain('1 case is past its time')
  const erase = 'Erase the personal data of the cases chosen'
  const chosen = who.page.locator(`#case-${reference}`)
  await who.press(erase)
  expect(await who.words()).toContain('Choose at least one case. Nothing was erased')
  await chosen.check()
  await who.fill({ looked: 'yes' })
  await who.press(erase)
  expect(await who.words()).toContain('Say whether anybody has asked for their data. Nothing was erased')
  expect(await chosen.isChecked()).toBe(true)
  await who.fill({ asked: 'waits' })
  await who.press(erase)
  await who.lookAt('/admin/retention/due refused')
  expect(await who.words()).toContain('Give them their data first, or keep that case longer')
  expect([await chosen.isChecked(), await who.page.locator('[name="looked"]').isChecked()]).toEqual([true, true])
  await who.fill({ asked: 'had-it' })
  await who.press(erase)
  await who.page.getByText('1 case of 1 erased').waitFor()
  await who.go(`/cases/${reference}`)
  expect(await who.page.locator('body').innerText()).not.toContain('Ada Specimen')
  await who.go(`/cases/${reference}/keeping`)
  expect(await who.words()).toContain('whoever had asked for their data has had it')
  await who.go('/admin/retention/due')
  expect(await who.words()).toMatch(/The log: who signed in[\s\S]*Nothing is past its time/)
  expect(await who.words()).toMatch(/What was erased[\s\S]*its time was over \(Records policy 4/)
})
