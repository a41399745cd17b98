/** Recording through the API: once, at the position that was seen, by whom it may be, and every refusal with its clause. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DescribedClient } from './described-client.ts'
import { type ServedHouse, serveHouse, today } from './served-house.ts'

let served: ServedHouse
let officer: DescribedClient
let team: DescribedClient
let reference = ''

const scopes = ['cases:read', 'cases:record']

beforeAll(async () => {
  served = await serveHouse('calderdale', ['complaints-officer', 'complaints-team', 'investigating-officer'])
  officer = await served.client('complaints-officer', scopes)
  team = await served.client('complaints-team', scopes)
})
afterAll(() => served?.close())

const positionOf = async () => (await officer.call('readCase', { params: { reference } })).body.position

const registered = () => ({ type: 'complaint-registered', on: today, data: { reference, route: 'direct' } })

const complaint = {
  points: ['Nobody rang back.', 'The invoice was wrong.'],
  ...{
    channel: 'telephone',
    receivedOn: today,
    relation: 'service-user',
    service: 'charging',
    name: 'Hazel Sample',
    phone: '01632 960001',
  },
}

test('a complaint is made once for its key, and what is missing is said at its place', async () => {
  const missing = await officer.call('makeComplaint', { body: { ...complaint, name: '', phone: '' } })
  expect(missing).toMatchObject({ status: 422, body: { errors: [{ at: 'body/name' }, { at: 'body/phone' }] } })
  expect(await officer.call('makeComplaint', { body: { ...complaint, receivedOn: '2026-03-03' } })).toMatchObject({
    status: 422,
    body: { errors: [{ at: 'body/receivedOn', detail: expect.stringContaining('today or earlier') }] },
  })
  const way = await officer.call('tryComplaint', { body: complaint })
  expect(way.body.points).toHaveLength(2)
  const headers = { 'idempotency-key': randomUUID() }
  const made = await officer.call('makeComplaint', { body: complaint, headers })
  expect(made.status).toBe(201)
  const again = await officer.call('makeComplaint', { body: complaint, headers })
  expect(again.body.reference).toBe(made.body.reference)
  reference = made.body.reference
  const related = await officer.call('findRelated', { body: complaint })
  expect(related.body.cases).toMatchObject([{ reference, by: expect.arrayContaining(['contact', 'name']) }])
})

test('what recording would answer is said before, and nothing is recorded', async () => {
  const before = await positionOf()
  expect((await officer.call('tryFact', { params: { reference }, body: registered() })).body).toMatchObject({
    would: 'record',
    refusals: [],
  })
  const closed = await officer.call('tryFact', { params: { reference }, body: { type: 'response-sent', on: today, data: {} } })
  expect(closed.body.would).toBe('refuse')
  expect(closed.body.refusals[0]).toMatchObject({ because: expect.any(String), clause: expect.any(String) })
  expect(await positionOf()).toBe(before)
})

test('a step is recorded once for its key; another step with that key is refused', async () => {
  const position = await positionOf()
  const headers = { 'idempotency-key': randomUUID() }
  const first = await officer.call('recordFact', { params: { reference }, body: { ...registered(), position }, headers })
  expect(first).toMatchObject({
    status: 201,
    body: { again: false, position: position + 1, facts: [{ type: 'complaint-registered', recordedBy: 'complaints-officer' }] },
  })
  const again = await officer.call('recordFact', { params: { reference }, body: { ...registered(), position }, headers })
  expect(again).toMatchObject({ status: 201, body: { again: true, facts: first.body.facts } })
  const other = await officer.call('recordFact', {
    ...{ params: { reference }, headers },
    body: { ...registered(), data: { reference, route: 'contracted-service' }, position },
  })
  expect(other).toMatchObject({ status: 422, body: { detail: expect.stringContaining('used for something else') } })
  expect(await positionOf()).toBe(position + 1)
})

test('whoever was second is told what was recorded meanwhile, and the position to send it with', async () => {
  const seen = (await officer.call('readCase', { params: { reference } })).headers.etag ?? ''
  const stale = (await positionOf()) - 1
  const before = seen.replace(/^"\d+/, `"${stale}`)
  const body = { type: 'conflict-declared', on: today, data: { person: 'investigating-officer', why: 'Their own team.' } }
  const late = await officer.call('recordFact', { params: { reference }, body: { ...body, position: stale } })
  expect(late).toMatchObject({ status: 409, body: { since: [{ type: 'complaint-registered' }], position: stale + 1 } })
  const matched = await officer.call('recordFact', { params: { reference }, body, headers: { 'if-match': before } })
  expect(matched).toMatchObject({ status: 412, body: { since: [{ type: 'complaint-registered' }], position: stale + 1 } })
  expect(await positionOf()).toBe(stale + 1)
  const nowhere = await officer.call('recordFact', { params: { reference }, body })
  expect(nowhere).toMatchObject({ status: 400, body: { errors: [{ at: 'body/position' }] } })
  expect((await officer.call('recordFact', { params: { reference }, body, headers: { 'if-match': seen } })).status).toBe(201)
})

test('a step of another role is refused with its clause, and so is acting in a role that is not one’s own', async () => {
  const position = await positionOf()
  const next = await team.call('readWhatNext', { params: { reference } })
  const own = new Set(next.body.mayRecord.flatMap(({ records }: { records: string[] }) => records))
  const others = next.body.duties.find(
    ({ who, records }: { who: string[]; records: string[] }) => !who.includes('complaints-team') && records.every(type => !own.has(type)),
  )
  const body = { type: others.records[0], on: today, data: {}, position }
  const refused = await team.call('recordFact', { params: { reference }, body })
  expect(refused).toMatchObject({ status: 422, body: { refusals: [{ field: 'by', clause: expect.stringMatching(/./) }] } })
  const posing = await team.call('recordFact', { params: { reference }, body: { ...body, by: { role: others.who[0] } } })
  expect(posing).toMatchObject({ status: 422, body: { refusals: [{ because: expect.stringContaining('may not record it as') }] } })
  for (const type of ['role-given', 'moved-to-version', 'no-such-thing'])
    expect(await team.call('recordFact', { params: { reference }, body: { ...body, type } }), type).toMatchObject({ status: 422 })
  expect(await positionOf()).toBe(position)
})

test('several facts are recorded together or not at all', async () => {
  const position = await positionOf()
  const declared = { type: 'conflict-declared', on: today, data: { person: 'complaints-team', why: 'A friend.' } }
  const half = [declared, { type: 'response-sent', on: today, data: {} }]
  expect(await officer.call('recordTogether', { params: { reference }, body: { position, facts: half } })).toMatchObject({ status: 422 })
  expect(await positionOf()).toBe(position)
  const both = await officer.call('recordTogether', { params: { reference }, body: { position, facts: [declared] } })
  expect(both).toMatchObject({ status: 201, body: { position: position + 1 } })
  // From now on it is not there for the team: recording on it is as if it were not.
  expect(await team.call('recordFact', { params: { reference }, body: { ...declared, position: position + 1 } })).toMatchObject({
    status: 404,
  })
})

test('somebody is put on the case, and the record names only their id', async () => {
  const added = await officer.call('addPerson', { params: { reference }, body: { name: 'Robin Example', as: 'complainant' } })
  expect(added.status).toBe(201)
  const { body } = await officer.call('readCase', { params: { reference } })
  expect(body.people.map(({ id }: { id: string }) => id)).toContain(added.body.id)
  const wrong = await officer.call('addPerson', { params: { reference }, body: { name: 'Robin Example', as: 'nobody-at-all' } })
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ at: 'body/as' }] } })
})

test('reading alone is not enough to record; and who asks too often is told to wait', async () => {
  const reader = await served.client('complaints-officer', ['cases:read'])
  expect(await reader.call('recordFact', { params: { reference }, body: registered() })).toMatchObject({ status: 403 })
  const secret = await served.token('complaints-officer', ['cases:read'])
  const ask = (path: string, token: string) => fetch(`${served.url}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })
  // An operation that is not there is counted as any other.
  expect((await ask('/nonesuch', secret)).status).toBe(404)
  const asked = await Promise.all(Array.from({ length: served.house.services.callsPerMinute }, () => ask('/me', secret)))
  const tooMany = asked.filter(({ status }) => status === 429)
  expect(tooMany).toHaveLength(1)
  expect(tooMany[0]?.headers.get('retry-after')).toMatch(/^\d+$/)
  expect(asked.find(({ status }) => status === 200)?.headers.get('ratelimit-limit')).toBe('300')
  expect((await ask('/nonesuch', secret)).status).toBe(429)
})

test('an operation that is not there tells no good token from a bad one for long: guesses are slowed', async () => {
  const guess = () => fetch(`${served.url}/api/v1/nonesuch`, { headers: { authorization: `Bearer recourse_${'guess'.repeat(6)}` } })
  const told = await Promise.all(Array.from({ length: 40 }, guess))
  expect(new Set(told.map(({ status }) => status))).toEqual(new Set([404, 429]))
})
