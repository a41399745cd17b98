/** A calendar of due dates, read back as calendar programs read it. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStore } from '../record/testing/test-store.ts'
import { makeApp } from './app.ts'
import { type HouseOfATest, openHouseOfATest } from './testing/house-of-a-test.ts'

let house: HouseOfATest
let app: FastifyInstance
let reference = ''

const complaint = async (service: string): Promise<string> => {
  const answers = {
    ...{ points: ['The invoice was wrong.'], relation: 'service-user', name: 'Hazel Sample', channel: 'telephone' },
    ...{ service, receivedBy: 'complaints-team', receivedOn: house.services.today() },
  }
  const taken = await house.services.takeComplaint(await house.as('complaints-officer'), answers, randomUUID())
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  return taken.reference
}

beforeAll(async () => {
  house = await openHouseOfATest(await startTestStore(), 'calderdale', '2026-03-02')
  for (const role of ['complaints-officer', 'complaints-team', 'investigating-officer', 'quality-lead']) await house.employ(role, [role])
  reference = await complaint('charging')
  await house.did(reference, 'complaints-officer', 'complaint-registered', { reference, route: 'direct' })
  app = await makeApp(house.services, { log: false })
})
afterAll(async () => {
  await app?.close()
  await house?.close()
})

const read = async (token: string, headers: Readonly<Record<string, string>> = {}) =>
  app.inject({ method: 'GET', url: `/calendar/${token}.ics`, headers })

interface Read {
  readonly uid: string
  readonly summary: string
  readonly on: string
  readonly until: string
  readonly isDay: boolean
  readonly sequence: number
  readonly text: string
}

const eventsIn = (text: string): readonly Read[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component)
    return {
      ...{ uid: event.uid, summary: event.summary, on: event.startDate.toString(), until: event.endDate.toString() },
      ...{ isDay: event.startDate.isDate, sequence: event.sequence, text: component.toString() },
    }
  })

const eventsOf = async (token: string) => eventsIn((await read(token)).body)

test('what the account’s roles owe stands on its day, all day long, with its clause and nobody’s name', async () => {
  const token = await house.services.makeCalendarFeed(await house.as('complaints-team'))
  const answer = await read(token)
  expect(answer.statusCode).toBe(200)
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
  const events = eventsIn(answer.body)
  const { duties } = (await house.services.openCase(await house.as('complaints-officer'), reference))?.state ?? { duties: [] }
  const owed = duties.filter(({ status, who, due }) => (status === 'owed' || status === 'late') && who.includes('complaints-team') && due)
  expect(owed.length).toBeGreaterThan(0)
  for (const { must, due, key } of owed) {
    const event = events.find(({ uid }) => uid.startsWith(`${reference}/${key}@`) || uid.startsWith(`${reference}/${key}/`))
    expect(event, key).toMatchObject({ on: due, isDay: true })
    expect(event?.summary.toLowerCase()).toBe(`${reference}: ${must}`.toLowerCase())
  }
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  for (const said of ['Hazel', 'Sample', 'invoice']) expect(answer.body).not.toContain(said)
  expect(answer.body.split('\r\n').every(line => Buffer.byteLength(line) <= 75)).toBe(true)
})

test('a date that moves keeps its event, with a higher number; what is done leaves', async () => {
  const token = await house.services.makeCalendarFeed(await house.as('complaints-team'))
  const before = await eventsOf(token)
  house.at('2026-03-03')
  const acknowledged = { contents: ['received'], to: ['complainant'] }
  await house.did(reference, 'complaints-team', 'acknowledgement-sent', acknowledged, { stage: 'receipt' })
  const after = await eventsOf(token)
  const gone = before.filter(({ uid }) => !after.some(one => one.uid === uid))
  expect(gone.map(({ summary }) => summary).join()).toMatch(/acknowledge/i)
  const kept = after.filter(({ uid }) => uid.startsWith(reference) && before.some(one => one.uid === uid))
  expect(kept.length).toBeGreaterThan(0)
  for (const event of kept) expect(event.sequence).toBeGreaterThan(before.find(({ uid }) => uid === event.uid)?.sequence ?? Infinity)
})

test('unchanged, it is not sent again', async () => {
  const token = await house.services.makeCalendarFeed(await house.as('complaints-team'))
  const { headers } = await read(token)
  const again = await read(token, { 'if-none-match': String(headers.etag) })
  expect([again.statusCode, again.body]).toEqual([304, ''])
  await house.did(reference, 'complaints-officer', 'note-made', { words: 'Spoken to.' })
  expect((await read(token, { 'if-none-match': String(headers.etag) })).statusCode).toBe(200)
})

test('replaced, stopped or switched off, an address opens nothing; a guess opens nothing, and guessing is slowed', async () => {
  const session = await house.as('quality-lead')
  const [first, second] = [await house.services.makeCalendarFeed(session), await house.services.makeCalendarFeed(session)]
  expect([(await read(first)).statusCode, (await read(second)).statusCode]).toEqual([404, 200])
  await house.services.stopCalendarFeed(session)
  expect((await read(second)).statusCode).toBe(404)
  const third = await house.services.makeCalendarFeed(session)
  const account = (await house.desk.store.accounts()).find(({ id }) => id === 'quality-lead')
  if (account) await house.desk.store.saveAccount({ ...account, isActive: false })
  expect((await read(third)).statusCode).toBe(404)
  const guesses = await Promise.all(Array.from({ length: 60 }, () => read('guess-guess-guess-guess-guess-guess')))
  expect(guesses.map(({ statusCode }) => statusCode)).toContain(429)
})

test('a restricted case is in no calendar of an account that may not see it', async () => {
  const restricted = await complaint('safeguarding')
  const ofTeam = await house.desk.store.accounts()
  expect(ofTeam.map(({ id }) => id)).toContain('complaints-team')
  const token = await house.services.makeCalendarFeed(await house.as('complaints-team'))
  const text = await house.services.calendarOf(token, 'https://complaints.example')
  expect(text).not.toContain(restricted)
  expect(text).toContain(reference)
})
