/** Webhooks against a real server on this machine that takes, fails, hangs, redirects and goes. */
import { createHmac, randomUUID } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Session, WebhookServices } from '#web'
import { startTestStore } from '../../record/testing/test-store.ts'
import { webhookServices } from '../services/webhooks.ts'
import { type HouseOfATest, openHouseOfATest } from '../testing/house-of-a-test.ts'
import { tellWebhooks } from './tell-webhooks.ts'

interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

let house: HouseOfATest
let hooks: WebhookServices
let officer: Session
let server: Server
let url = ''
let received: Received[] = []
let answerWith: (response: ServerResponse) => void = response => response.end()
const settings = { mayBePrivate: true, silenceMs: 300 }

const tell = () => tellWebhooks(house.desk, settings)
const day = '2026-03-02'

const complaint = async (service: string): Promise<string> => {
  const answers = {
    ...{ points: ['Nobody rang back, says Hazel.'], relation: 'service-user', name: 'Hazel Sample', channel: 'telephone' },
    ...{ service, receivedBy: 'complaints-team', receivedOn: house.services.today() },
  }
  const taken = await house.services.takeComplaint(await house.as('complaints-officer'), answers, randomUUID())
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  return taken.reference
}

const made = async (path: string, types: readonly string[] = []) => {
  const hook = await hooks.makeWebhook(officer, { url: `${url}${path}`, types })
  if (hook.is !== 'made') throw new Error(hook.because)
  return hook
}

const toldOf = async (id: string) => (await hooks.webhook(officer, id))?.told ?? []

beforeAll(async () => {
  house = await openHouseOfATest(await startTestStore(), 'calderdale', day)
  for (const role of ['complaints-officer', 'complaints-team', 'director']) await house.employ(role, [role])
  hooks = webhookServices(house.desk, settings)
  officer = await house.as('complaints-officer')
  server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString('utf8') })
      answerWith(response)
    })
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
beforeEach(async () => {
  house.at(day)
  received = []
  answerWith = response => response.end()
  for (const { id } of await hooks.webhooks(officer)) await hooks.changeWebhook(officer, id, 'remove')
})
afterAll(async () => {
  server?.closeAllConnections()
  server?.close()
  await house?.close()
})

test('what is recorded is told with references and types, signed, and never with anybody’s words', async () => {
  const { id, secret } = await made('/all')
  const reference = await complaint('charging')
  expect(await tell()).toBeGreaterThan(1)
  const [first] = received
  const message = JSON.parse(first?.body ?? '{}')
  expect(message).toEqual({
    type: 'complaint-received',
    timestamp: expect.stringContaining(day),
    data: { body: 'calderdale', case: reference, position: 1, fact: `${reference}/1` },
  })
  expect(received.map(({ body }) => body).join(' ')).not.toMatch(/Hazel|rang/)
  const { 'webhook-id': name, 'webhook-timestamp': at, 'webhook-signature': signature } = first?.headers ?? {}
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  expect(signature).toBe(`v1,${createHmac('sha256', key).update(`${name}.${at}.${first?.body}`).digest('base64')}`)
  expect(new Set(received.map(one => one.headers['webhook-id'])).size).toBe(received.length)
  expect((await toldOf(id)).every(one => one.is === 'taken' && one.answer === 'taken (200)')).toBe(true)
  expect(await tell()).toBe(0)
})

test('only the types asked for, and a test message when somebody wants to see one', async () => {
  const { id } = await made('/some', ['complaint-registered'])
  const reference = await complaint('charging')
  expect(await tell()).toBe(0)
  await house.did(reference, 'complaints-officer', 'complaint-registered', { reference, route: 'direct' })
  await hooks.changeWebhook(officer, id, 'test')
  await tell()
  expect(received.map(({ body }) => JSON.parse(body).type)).toEqual(['complaint-registered', 'test'])
  const strange = await hooks.makeWebhook(officer, { url: `${url}/x`, types: ['complaint-recieved'] })
  expect(strange).toMatchObject({ is: 'refused', field: 'types', because: expect.stringContaining('complaint-recieved') })
})

test('one that fails, hangs or redirects is tried again later, and nothing is lost', async () => {
  const { id } = await made('/failing', ['complaint-received'])
  await complaint('charging')
  const said: (string | undefined)[] = []
  const tries: readonly (readonly [string, (response: ServerResponse) => void])[] = [
    ['09:00', response => response.writeHead(500).end()],
    ['09:01', () => undefined],
    ['09:03', response => response.writeHead(302, { location: `${url}/elsewhere` }).end()],
    ['09:04', response => response.end()],
    ['09:09', response => response.end()],
  ]
  for (const [time, answers] of tries) {
    house.at(day, time)
    answerWith = answers
    await tell()
    said.push((await toldOf(id))[0]?.answer)
    if (time === '09:01') expect((await toldOf(id))[0]?.againAt).toBe(`${day}T09:02:00.000Z`)
  }
  expect((await toldOf(id))[0]?.againAt).toBeUndefined()
  expect(said).toEqual([
    'it answered 500',
    expect.stringMatching(/^no answer in/),
    'it answered 302, a redirect, which is not followed',
    // Not its time yet.
    'it answered 302, a redirect, which is not followed',
    'taken (200)',
  ])
  expect(received.map(({ path }) => path)).toEqual(Array(4).fill('/failing'))
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
})

test('one that never answers is switched off, the log says so, and what waited is told when it is on again', async () => {
  const { id } = await made('/never', ['complaint-received'])
  await complaint('charging')
  answerWith = response => response.writeHead(503).end()
  for (const [date, time] of [
    ...([
      [day, '09:00'],
      [day, '09:01'],
      [day, '09:05'],
      [day, '09:15'],
      [day, '10:00'],
      [day, '14:00'],
    ] as const),
    ...([
      ['2026-03-03', '01:00'],
      ['2026-03-03', '20:00'],
      ['2026-03-05', '09:00'],
    ] as const),
  ]) {
    house.at(date, time)
    await tell()
  }
  const [hook] = await hooks.webhooks(officer)
  expect(hook).toMatchObject({ id, off: { because: 'it answered 503, 9 times in two days' } })
  expect((await toldOf(id))[0]).toMatchObject({ is: 'given-up', attempts: 9 })
  const log = await house.services.adminLog(officer, { what: 'webhook-switched-off' })
  expect(log.steps[0]).toMatchObject({ by: { name: 'Recourse' }, reason: expect.stringContaining('503') })
  answerWith = response => response.end()
  await complaint('charging')
  expect(await tell()).toBe(0)
  await hooks.changeWebhook(officer, id, 'switch-on')
  await complaint('charging')
  expect(await tell()).toBe(1)
  answerWith = response => response.writeHead(410).end()
  await complaint('charging')
  await tell()
  expect((await hooks.webhooks(officer))[0]?.off?.because).toBe('it says that it is gone (410)')
})

test('a secret that is changed signs alone after a day; until then both do, and the log says who changed it', async () => {
  const { id, secret } = await made('/changed', ['complaint-received'])
  const signedBy = async (...secrets: readonly string[]) => {
    await complaint('charging')
    await tell()
    const last = received.at(-1)
    const said = `${last?.headers['webhook-id']}.${last?.headers['webhook-timestamp']}.${last?.body}`
    const expected = secrets.map(
      one =>
        `v1,${createHmac('sha256', Buffer.from(one.replace('whsec_', ''), 'base64'))
          .update(said)
          .digest('base64')}`,
    )
    expect(last?.headers['webhook-signature']).toBe(expected.join(' '))
  }
  await signedBy(secret)
  const second = (await hooks.renewWebhookSecret(officer, id)) ?? ''
  expect(second).toMatch(/^whsec_/)
  await signedBy(second, secret)
  const third = (await hooks.renewWebhookSecret(officer, id)) ?? ''
  await signedBy(third, second)
  house.at('2026-03-03', '09:00')
  await signedBy(third)
  const log = await house.services.adminLog(officer, { what: 'webhook-secret-changed' })
  expect(log.steps).toHaveLength(2)
  expect(JSON.stringify(log.steps)).not.toContain('whsec_')
  expect(await hooks.renewWebhookSecret(await house.as('director'), id)).toBeUndefined()
})

test('a restricted case is told of only where whoever made the webhook may see it', async () => {
  const { id } = await made('/restricted', ['complaint-received'])
  await complaint('safeguarding')
  await tell()
  expect(received).toHaveLength(1)
  const account = (await house.desk.store.accounts()).find(one => one.id === 'complaints-officer')
  if (account) await house.desk.store.saveAccount({ ...account, roles: ['complaints-team'] })
  await complaint('safeguarding')
  await tell()
  expect(received).toHaveLength(1)
  if (account) await house.desk.store.saveAccount(account)
  expect(await toldOf(id)).toHaveLength(1)
  // In which they have a part by name: of that one it hears, whatever their role.
  const theirs = await complaint('safeguarding')
  await house.did(theirs, 'complaints-officer', 'complaint-registered', { reference: theirs, route: 'direct' })
  const agreed = { role: 'operations-manager', agreedWith: ['service-manager'] }
  const part = { as: 'investigating-officer', person: 'complaints-officer', ...agreed }
  await house.did(theirs, 'complaints-officer', 'person-appointed', part, { stage: 'allocation' })
  if (account) await house.desk.store.saveAccount({ ...account, roles: ['complaints-team'] })
  await tell()
  expect(received).toHaveLength(2)
  if (account) await house.desk.store.saveAccount(account)
})

test('those who do not administer have none, and an address inside is not asked unless the body says so', async () => {
  const director = await house.as('director')
  const { id } = await made('/inside', ['complaint-received'])
  expect(await hooks.webhooks(director)).toEqual([])
  expect(await hooks.webhook(director, id)).toBeUndefined()
  expect(await hooks.changeWebhook(director, id, 'remove')).toBe(false)
  expect(await hooks.makeWebhook(director, { url, types: [] })).toMatchObject({ is: 'refused' })
  const strict = webhookServices(house.desk, { ...settings, mayBePrivate: false })
  expect(await strict.makeWebhook(officer, { url, types: [] })).toMatchObject({ is: 'refused', field: 'url' })
  await complaint('charging')
  await tellWebhooks(house.desk, { ...settings, mayBePrivate: false })
  expect(received).toEqual([])
  expect((await toldOf(id))[0]).toMatchObject({ is: 'waiting', answer: expect.stringContaining('https://') })
})
