/** What stands around the pages: whether it is up, and whose word is taken for where a request came from. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStore } from '../record/testing/test-store.ts'
import { makeApp } from './app.ts'
import { type HouseOfATest, openHouseOfATest } from './testing/house-of-a-test.ts'

let house: HouseOfATest
beforeAll(async () => {
  house = await openHouseOfATest(await startTestStore(), 'calderdale', '2026-03-02')
})
afterAll(() => house?.close())

test('it is up while its store answers, and says what to look at where it does not', async () => {
  const storeAnswers = { now: () => house.desk.store.answers() }
  const app = await makeApp(house.services, { log: false, storeAnswers: () => storeAnswers.now() })
  const up = await app.inject('/health')
  expect([up.statusCode, up.json()]).toEqual([200, { is: 'up' }])

  const elsewhere = await openHouseOfATest(await startTestStore(), 'calderdale', '2026-03-02')
  storeAnswers.now = () => elsewhere.desk.store.answers()
  await elsewhere.close()
  const down = await app.inject('/health')
  expect([down.statusCode, down.json().because]).toEqual([503, 'The store does not answer. Look at the PostgreSQL server.'])
  await app.close()
})

test.each([
  ['this machine, where none is named', undefined, '127.0.0.1', true],
  ['another machine, where none is named', undefined, '10.1.2.3', false],
  ['a machine that is named', '10.1.0.0/16', '10.1.2.3', true],
  ['a machine that is not', '10.1.0.0/16', '10.2.0.1', false],
])('a proxy on %s', async (_, proxies, remoteAddress, isBelieved) => {
  const app = await makeApp(house.services, { log: false, proxies })
  const page = await app.inject({ url: '/sign-in', remoteAddress, headers: { 'x-forwarded-proto': 'https' } })
  expect(page.statusCode).toBe(200)
  expect(page.cookies.map(({ secure }) => secure === true)).toContain(isBelieved)
  expect(page.cookies.map(({ secure }) => secure === true)).not.toContain(!isBelieved)
  await app.close()
})

test('a fault is logged with its route and its reason: no link that was mailed and no case is in the log', async () => {
  const lines: string[] = []
  const papersAt = async (): Promise<never> => {
    throw new Error('the store broke')
  }
  const app = await makeApp({ ...house.services, papersAt }, { log: true, logTo: { write: line => lines.push(line) } })
  expect((await app.inject('/papers/open/a-secret?of=CA26-0001')).statusCode).toBe(500)
  await app.close()
  const log = lines.join('')
  expect(log).toContain('"route":"/papers/open/:token"')
  expect(log).toContain('the store broke')
  expect(log).not.toMatch(/a-secret|CA26-0001/)
})
