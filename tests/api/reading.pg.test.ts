/** Reading through the API, by a client made from its own description: every answer is held to it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DescribedClient } from './described-client.ts'
import { type ServedHouse, serveHouse, today } from './served-house.ts'

let served: ServedHouse
let officer: DescribedClient
let reference = ''

const everything = ['cases:read', 'cases:record', 'documents:read', 'documents:write', 'lists:read', 'procedures:read', 'service:read']

beforeAll(async () => {
  served = await serveHouse('calderdale', ['complaints-officer', 'complaints-team', 'investigating-officer', 'quality-lead'])
  reference = await served.complaint('charging')
  officer = await served.client('complaints-officer', everything)
})
afterAll(() => served?.close())

test('without a token, or with one that opens nothing, it says what to send', async () => {
  const without = await served.described.client(undefined).call('listCases')
  expect(without).toMatchObject({
    status: 401,
    body: { title: 'A token is needed', detail: expect.stringContaining('Authorization: Bearer') },
  })
  expect(without.headers['www-authenticate']).toContain('Bearer')
  expect(await served.described.client('recourse_0123456789012345678901234').call('listCases')).toMatchObject({ status: 401 })
})

test('a token tells whose it is, and lists the cases its account sees', async () => {
  const me = await officer.call('whoAmI')
  expect(me.body).toMatchObject({ account: { id: 'complaints-officer' }, token: { scopes: everything }, today })
  const list = await officer.call('listCases', { params: { text: 'Hazel' } })
  expect(list.body.rows).toMatchObject([{ reference, open: true, receivedOn: today, foundBy: [{ word: 'hazel' }] }])
  expect((await officer.call('listCases', { params: { receivedFrom: '2026-03-03' } })).body.rows).toEqual([])
})

test('a case has its duties with their clauses, and each date its reason', async () => {
  const open = await officer.call('readCase', { params: { reference } })
  expect(open.body).toMatchObject({ reference, points: [{ id: '1', words: 'Nobody rang back.' }], people: [{ name: 'Hazel Sample' }] })
  const dated = open.body.duties.find((one: { due?: string }) => one.due !== undefined)
  const why = await officer.call('explainDate', { params: { reference, key: dated.key } })
  expect(why.body).toMatchObject({
    key: dated.key,
    due: dated.due,
    clause: dated.clause,
    clauses: expect.arrayContaining([expect.anything()]),
  })
  expect(why.body.days.some((one: { day: string; is: string }) => one.day === dated.due && one.is === 'due')).toBe(true)
  expect(await officer.call('explainDate', { params: { reference, key: 'stage-1/nothing' } })).toMatchObject({ status: 404 })
})

test('a case that reads as before is not sent again', async () => {
  const { headers } = await officer.call('readCase', { params: { reference } })
  expect(headers.etag).toMatch(/^"\d+-[0-9a-f]{16}"$/)
  const again = await officer.call('readCase', { params: { reference }, headers: { 'if-none-match': headers.etag ?? '' } })
  expect(again.status).toBe(304)
})

test('what is due, what may be recorded next, the timeline and the facts', async () => {
  const work = await officer.call('readWorklist')
  expect(work.body.openCases).toBeGreaterThan(0)
  const next = await officer.call('readWhatNext', { params: { reference } })
  expect(next.body.mayRecord.length).toBeGreaterThan(0)
  const facts = await officer.call('listFacts', { params: { reference } })
  expect(facts.body.facts.map((one: { type: string }) => one.type)).toContain('complaint-received')
  expect(facts.body.position).toBe(facts.body.facts.length)
  expect((await officer.call('readTimeline', { params: { reference } })).body.entries[0].title).toEqual(expect.any(String))
})

test('a token has its scopes and no more, and never more than its account', async () => {
  const narrow = await served.client('complaints-officer', ['procedures:read'])
  expect(await narrow.call('listCases')).toMatchObject({ status: 403, body: { detail: expect.stringContaining('cases:read') } })
  const unreadable = await officer.call('listCases', { params: { which: 'most' } })
  expect(unreadable).toMatchObject({ status: 400, body: { errors: [{ at: expect.stringContaining('which') }] } })
})

test('a case that may not be seen is not there, by any way', async () => {
  const before = await officer.call('listCases')
  await served.house.did(reference, 'complaints-officer', 'conflict-declared', { person: 'quality-lead', why: 'It is about their team.' })
  const kept = await served.client('quality-lead', everything)
  for (const operation of ['readCase', 'listFacts', 'readTimeline', 'readWhatNext'])
    expect(await kept.call(operation, { params: { reference } }), operation).toMatchObject({ status: 404 })
  expect((await kept.call('listCases')).body.rows).toEqual([])
  expect((await kept.call('readWorklist')).body.openCases).toBe(0)
  expect(before.body.rows).toHaveLength(1)
})

test('a restricted case answers the token of whoever is appointed to it, and is not there for a colleague’s of the same role', async () => {
  const { house } = served
  const [theirs, words] = [await served.complaint('safeguarding', 'Nobody asked her.'), Buffer.from('Said on the telephone.')]
  await house.did(theirs, 'complaints-officer', 'complaint-registered', { reference: theirs, route: 'direct' })
  const appointed = {
    as: 'investigating-officer',
    person: 'investigating-officer',
    role: 'operations-manager',
    agreedWith: ['service-manager'],
  }
  await house.did(theirs, 'complaints-officer', 'person-appointed', appointed, { stage: 'allocation' })
  const params = { reference: theirs, filename: 'call.txt' }
  const added = await officer.call('addDocument', { params, body: words, headers: { 'content-type': 'application/octet-stream' } })
  const letter = { draft: 'd1', letter: '', title: 'We have it', to: ['Hazel Sample'], html: '<p>We have it.</p>', text: 'We have it.' }
  const session = await house.as('complaints-officer')
  const sent = await house.services.record(session, {
    ...{ reference: theirs, position: (await house.services.openCase(session, theirs))?.position ?? 0, key: 'k1', sending: letter },
    attempts: [
      {
        ...{ type: 'contact-made', case: theirs, on: house.services.today() },
        data: { with: 'Hazel Sample', purpose: 'news', result: 'Wrote to her', channel: 'letter' },
        by: { role: 'complaints-officer', person: 'complaints-officer' },
      },
    ],
  })
  expect(sent).toMatchObject({ is: 'recorded' })
  await house.employ('colleague', ['investigating-officer', 'quality-lead'])
  const answers = async (account: string) => {
    const client = await served.client(account, everything)
    const status = async (operation: string, more = {}) =>
      (await client.call(operation, { params: { reference: theirs, ...more }, ...('id' in more && { raw: true }) })).status
    const rows: readonly { readonly reference: string }[] = (await client.call('listCases', { params: { restricted: 'yes' } })).body.rows
    return {
      listed: rows.map(row => row.reference),
      work: JSON.stringify((await client.call('readWorklist')).body).includes(theirs),
      case: await status('readCase'),
      facts: await status('listFacts'),
      timeline: await status('readTimeline'),
      documents: await status('listDocuments'),
      document: await status('readDocument', { id: added.body.id }),
      letters: await status('listLetters'),
      letter: await status('readLetter', { id: 'd1', file: 'letter.pdf' }),
    }
  }
  const found = { case: 200, facts: 200, timeline: 200, documents: 200, document: 200, letters: 200, letter: 200 }
  expect(await answers('investigating-officer')).toMatchObject({ listed: [theirs], work: true, ...found })
  const nothing = Object.fromEntries(Object.keys(found).map(name => [name, 404]))
  expect(await answers('colleague')).toMatchObject({ listed: [], work: false, ...nothing })
})

test('a token that was ended, or whose account is switched off, opens nothing', async () => {
  const session = await served.house.as('complaints-team')
  const secret = await served.token('complaints-team', everything)
  const client = served.described.client(secret)
  expect((await client.call('whoAmI')).status).toBe(200)
  const [token] = await served.house.services.ownTokens(session)
  expect(token).toMatchObject({ is: 'open', lastUsedAt: expect.any(String) })
  expect(await served.house.services.endToken(await served.house.as('quality-lead'), token?.id ?? '')).toBe(false)
  expect(await served.house.services.endToken(session, token?.id ?? '')).toBe(true)
  expect(await client.call('whoAmI')).toMatchObject({ status: 401, body: { detail: expect.stringContaining('was ended') } })
  const later = served.described.client(await served.token('complaints-team', everything))
  served.house.at('2026-04-02')
  expect(await later.call('whoAmI')).toMatchObject({ status: 401, body: { detail: expect.stringContaining('2026-04-01') } })
  served.house.at(today)
  const account = (await served.house.desk.store.accounts()).find(({ id }) => id === 'complaints-team')
  if (account) await served.house.desk.store.saveAccount({ ...account, isActive: false })
  expect(await later.call('whoAmI')).toMatchObject({ status: 401, body: { detail: expect.stringContaining('switched off') } })
})
