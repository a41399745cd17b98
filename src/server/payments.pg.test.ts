/** Bank details on a real record: who gets the digits and who does not, what becomes of them, and the file for the finance system. */
import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day, type LocalDate } from '#calendar'
import type { Attempt } from '#case'
import type { Services, Session } from '#web'
import { startTestStore, type TestStore } from '../record/testing/test-store.ts'
import { makeApp } from './app.ts'
import { type House, openHouse } from './house.ts'
import type { Desk } from './services/desk.ts'
import { eraseBankDetails } from './services/payments.ts'
import { servicesOf } from './services/services.ts'

const details = { accountHolder: 'Hazel Zyx Example', sortCode: '445566', accountNumber: '98765432', rollNumber: 'ZQ/77-1' }
const form = {
  ...{ with: 'the complainant', 'bank-holder': details.accountHolder, 'bank-sort-code': '44-55-66', 'bank-sort-code-again': '445566' },
  ...{ 'bank-account': '9876 5432', 'bank-account-again': '98765432', 'bank-roll': details.rollNumber },
}
const secrets = ['98765432', '9876 5432', '445566', '44 55 66', '44-55-66', 'ZQ/77-1', 'Hazel Zyx Example']
const four = ['amount', 'bank-details', 'account-holder', 'budget-code']

let store: TestStore
let dataFolder: string
let house: House
let desk: Desk
let services: Services
let app: FastifyInstance
let today = day('2026-03-02')
let reference = ''
const sessions = new Map<string, Session>()

const open = async () => {
  house = await openHouse({
    dataFolder,
    clock: { now: () => `${today}T10:00:00.000Z`, today: () => today },
    databaseUrl: store.ownerUrl,
    body: 'calderdale',
  })
  desk = house.desk(false)
  services = servicesOf(desk)
  app = await makeApp(services, { log: false })
}

const employ = async (id: string, roles: readonly string[]): Promise<void> => {
  await desk.store.saveAccount({ id, signInName: id, name: `The ${id}`, roles, passwordHash: 'none', isActive: true })
  await signIn(id)
}

const tokenOf = (id: string): string => `session-${id}-${today}`

const signIn = async (id: string): Promise<void> => {
  const now = `${today}T10:00:00.000Z`
  await desk.store.beginSession(tokenOf(id), {
    account: id,
    csrf: `csrf-${id}`,
    now,
    expiresAt: '2027-01-01T00:00:00.000Z',
    agent: 'a test',
  })
  const session = await services.session(tokenOf(id))
  if (session === undefined) throw new Error(`${id} is not signed in`)
  sessions.set(id, session)
}

const wake = async (date: LocalDate): Promise<void> => {
  today = date
  for (const id of sessions.keys()) await signIn(id)
}

const as = (id: string): Session => {
  const session = sessions.get(id)
  if (session === undefined) throw new Error(`${id} is not employed`)
  return session
}

const positionOf = async (): Promise<number> => (await services.openCase(as('complaints-officer'), reference))?.position ?? 0

const does = async (id: string, type: string, data: Attempt['data'], more: Partial<Attempt> = {}, role = id) => {
  const attempt: Attempt = { type, case: reference, on: today, by: { role, person: id }, data, ...more }
  const position = await positionOf()
  return services.record(as(id), { reference, position, attempts: [attempt], key: randomUUID() })
}
const did = async (...of: Parameters<typeof does>): Promise<void> => {
  const recorded = await does(...of)
  if (recorded.is !== 'recorded') throw new Error(`${of[1]}: ${JSON.stringify(recorded)}`)
}
const pay = { about: { payment: ['1'] } }

const get = (id: string, url: string) => app.inject({ method: 'GET', url, cookies: { recourse_session: tokenOf(id) } })
const post = (id: string, url: string, fields: Readonly<Record<string, string>>) =>
  app.inject({
    ...{ method: 'POST', url, cookies: { recourse_session: tokenOf(id) } },
    ...{
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ _csrf: `csrf-${id}`, ...fields }).toString(),
    },
  })
const enter = async (id: string, fields: Readonly<Record<string, string>> = {}) =>
  post(id, `/cases/${reference}/payments/1/bank-details`, {
    ...{ ...form, _position: String(await positionOf()), _key: randomUUID() },
    ...fields,
  })
const show = (id: string, reason = 'To check them') => post(id, `/cases/${reference}/payments/1/show`, { reason })
const told = (text: string): readonly string[] => secrets.filter(secret => text.includes(secret))

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'recourse-payments-'))
  await chmod(dataFolder, 0o711)
  store = await startTestStore()
  await open()
  for (const role of Object.keys(desk.body.permissions)) await employ(role, [role])
  await employ('both', ['investigating-officer', 'payments-officer', 'complaints-officer'])
  const answers = {
    ...{
      points: ['The invoice was wrong.'],
      relation: 'service-user',
      name: 'Hazel Sample',
      channel: 'telephone',
      receivedOn: '2026-03-02',
    },
    ...{ service: 'charging', receivedBy: 'complaints-team' },
  }
  const taken = await services.takeComplaint(as('complaints-team'), answers, 'first')
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  reference = taken.reference
  await did('complaints-team', 'complaint-registered', { reference, route: 'direct' })
  await wake(day('2026-03-03'))
  for (const person of ['both', 'investigating-officer']) {
    const appointed = { as: 'investigating-officer', person, role: 'operations-manager', agreedWith: ['service-manager'] }
    await did('complaints-team', 'person-appointed', appointed, { stage: 'allocation' })
  }
  await did('investigating-officer', 'payment-ordered', { payee: 'Hazel Sample', amount: 250, source: 'complaint', refund: false }, pay)
})
afterAll(async () => {
  await app?.close()
  await house?.close()
  await store?.stop()
  await rm(dataFolder, { recursive: true, force: true })
})

test('entered by those whom the procedure lets enter them, and by nobody else; what is wrong is said, and nothing is kept', async () => {
  for (const id of sessions.keys()) {
    const answer = await enter(id, { 'bank-account-again': '98765433' })
    if (['investigating-officer', 'lead-person', 'complaints-officer', 'both'].includes(id)) {
      if (answer.statusCode === 404) continue // Not one of theirs: the case itself is not there for them.
      expect([id, answer.statusCode]).toEqual([id, 422])
      expect(answer.body).toContain('The two are not the same')
    } else {
      expect([403, 404, 422, 303], id).toContain(answer.statusCode)
      expect(told(answer.body), id).toEqual([])
    }
  }
  expect(await desk.store.allBankDetails()).toEqual([])
  const entered = await enter('investigating-officer')
  expect(entered.statusCode).toBe(303)
  expect(String(entered.headers.location)).toContain(`/cases/${reference}/payments?done=`)
  expect(await desk.store.allBankDetails()).toHaveLength(1)
})

test('a form that grew too old is not held, not even sealed', async () => {
  const answer = await post('investigating-officer', `/cases/${reference}/payments/1/bank-details`, { ...form, _csrf: 'old' })
  expect(answer.statusCode).toBe(303)
  const again = await get('investigating-officer', String(answer.headers.location))
  expect(again.body).toContain('type them again')
  expect(told(again.body)).toEqual([])
  const nobody = await app.inject({
    ...{
      method: 'POST',
      url: `/cases/${reference}/payments/1/bank-details`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    payload: new URLSearchParams(form).toString(),
  })
  expect(nobody.statusCode).toBe(303)
})

test('no role but those of the route ever gets a digit, on any page', async () => {
  const at = `/cases/${reference}`
  const pages = [
    ...['/today', '/cases', '/cases?text=98765', '/cases?text=zyx', '/payments', '/learning'],
    ...['', '/payments', '/timeline', '/letters', '/documents', '/record', '/putting-right', '/learning', '/bundle'].map(page => at + page),
    ...['/payments/1/bank-details', '/record/payments/settle-bank-details?payment=1', '/why/payments/check'].map(page => at + page),
    ...['/payments/1/record.pdf', '/payments/1/show', '/record/payments/pay?payment=1', '/correct/1'].map(page => at + page),
  ]
  const maySee = ['investigating-officer', 'complaints-officer', 'both']
  for (const id of sessions.keys()) {
    for (const page of pages) expect([id, page, told((await get(id, page)).body)]).toEqual([id, page, []])
    const shown = await show(id)
    expect([id, told(shown.body).length > 0]).toEqual([id, maySee.includes(id) && shown.statusCode === 200])
    expect(told((await post(id, '/payments/export', { reason: 'Weekly run' })).body)).toEqual([])
  }
  const looks = (await services.openCase(as('complaints-officer'), reference))?.facts.filter(({ type }) => type === 'record-viewed') ?? []
  expect(looks.map(({ by, data }) => [by?.person, data.reason])).toContainEqual(['complaints-officer', 'To check them'])
  expect((await show('complaints-officer', ' ')).statusCode).toBe(422)
  expect((await get('complaints-officer', `/cases/${reference}/timeline`)).body).toContain('To check them')
})

test('no table of the store holds a digit of them', async () => {
  const tables = await store.asOwner<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'recourse'::regnamespace and relkind = 'r'`,
  )
  for (const { name } of tables) {
    const found = await store.asOwner<{ row: string }>(`select t::text as row from recourse.${name} t`)
    expect([name, told(found.map(({ row }) => row).join('\n'))]).toEqual([name, []])
  }
})

test('checked by one, verified and released by another; the same person in both roles is refused with the clause', async () => {
  await did(
    'investigating-officer',
    'payment-detail-settled',
    { what: 'budget-code', with: 'finance-team', code: '=AC-1' },
    { ...pay, under: 'payments/get-budget-code' },
  )
  await did(
    'both',
    'payment-items-checked',
    { items: four, amount: 250 },
    { ...pay, under: 'payments/check-items' },
    'investigating-officer',
  )
  await did('investigating-officer', 'payment-information-sent', { to: 'payments-officer' }, { ...pay, under: 'payments/send-information' })
  const own = await does('both', 'payment-verified', {}, { ...pay, under: 'payments/verify' }, 'payments-officer')
  expect(own).toMatchObject({ is: 'refused', refusals: [{ clause: expect.stringContaining('Stage 4 payment checks') }] })
  await did('payments-officer', 'payment-verified', {}, { ...pay, under: 'payments/verify' })
  const early = await does('payments-officer', 'payment-made', { amount: 250, method: 'BACS' }, { ...pay, under: 'payments/make-payment' })
  expect(JSON.stringify(early)).toContain('The response that states the payment has not been sent')
  expect((await post('payments-officer', '/payments/export', { reason: 'Weekly run' })).body).toContain('No payment is ready to be made')
})

const answer = async (): Promise<void> => {
  const contents = ['findings', 'reasons', 'overall', 'reference', 'headed-paper', 'ombudsman', 'payment']
  await did('investigating-officer', 'finding-recorded', { finding: 'upheld', reasons: 'It was' }, { about: { point: ['1'] } })
  await did('investigating-officer', 'response-submitted', { version: 1, overall: 'upheld', contents }, { stage: 'investigation' })
  await did('complaints-officer', 'response-approved', { version: 1 }, { stage: 'response' })
  await did('complaints-officer', 'response-sent', { version: 1, contents, to: ['complainant'] }, { stage: 'response' })
}

test('the file for the finance system: once it is ready, for who makes payments alone, and a second one says so', async () => {
  await wake(day('2026-03-20'))
  await answer()
  const first = await post('payments-officer', '/payments/export', { reason: 'Weekly run' })
  expect([first.statusCode, first.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
  const [head, row, end] = first.body.split('\r\n')
  expect(head).toBe('payment reference,payee,account holder,sort code,account number,roll number,amount,budget code,exported before')
  expect(row).toBe(`${reference}/1,Hazel Sample,Hazel Zyx Example,445566,98765432,ZQ/77-1,250.00,"'=AC-1",`)
  expect(end).toBe('')
  const second = await post('payments-officer', '/payments/export', { reason: 'Again' })
  expect(second.body.split('\r\n')[1]?.endsWith(',2026-03-20')).toBe(true)
  expect((await get('payments-officer', '/payments')).body).toContain('It was taken to the finance system before, 20 March 2026')
  for (const id of ['complaints-officer', 'investigating-officer', 'senior-finance-officer', 'both'])
    expect([id, told((await post(id, '/payments/export', { reason: 'x' })).body)]).toEqual([id, []])
})

test('a row that was changed, or another key, is told plainly; put back, it opens', async () => {
  const [kept] = await desk.store.bankDetails(reference)
  if (kept === undefined) throw new Error('nothing is kept')
  const spoilt = kept.sealed.replace(/.{8}$/, 'AAAAAAAA')
  await desk.store.keepBankDetails({ ...kept, sealed: spoilt })
  const refused = await show('complaints-officer')
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('was changed outside Recourse')
  expect((await get('complaints-officer', `/cases/${reference}/payments`)).body).toContain('Kept, and cannot be read')
  await desk.store.keepBankDetails(kept)
  expect(told((await show('complaints-officer')).body)).not.toEqual([])
})

test('they are erased when the payment is made and the days are over, by the daily job, and that is seen', async () => {
  await did('payments-officer', 'payment-made', { amount: 250, method: 'BACS' }, { ...pay, under: 'payments/make-payment' })
  expect(await eraseBankDetails(desk)).toBe(0)
  await wake(addDays(today, 28))
  expect(await eraseBankDetails(desk)).toBe(1)
  expect(await desk.store.allBankDetails()).toEqual([])
  const page = (await get('complaints-officer', `/cases/${reference}/payments`)).body
  expect(page).toContain('Erased by Recourse, 17 April 2026')
  expect((await show('complaints-officer')).statusCode).toBe(422)
  expect((await house.verify()).is).toBe('whole')
})
