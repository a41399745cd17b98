/** The list of live complaints on a real record: made out on its day, kept as it was sent, read by those who may see the cases. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#calendar'
import { liveCsv, livePaper, progressInWords } from '#outputs'
import { pdfOf } from '#paper'
import { startTestStore } from '../record/testing/test-store.ts'
import { issueLiveListsDue } from './live-lists.ts'
import { type HouseOfATest, openHouseOfATest } from './testing/house-of-a-test.ts'

let house: HouseOfATest
const wanted = { procedure: 'calderdale-adults', report: 'weekly' }

const complaint = async (service: string): Promise<string> => {
  const answers = {
    ...{ points: ['The invoice was wrong.'], relation: 'service-user', name: 'Hazel Sample', channel: 'telephone' },
    ...{ service, receivedBy: 'complaints-team', receivedOn: house.services.today() },
  }
  const taken = await house.services.takeComplaint(await house.as('complaints-officer'), answers, randomUUID())
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  return taken.reference
}

let charging = ''
let safeguarding = ''

beforeAll(async () => {
  house = await openHouseOfATest(await startTestStore(), 'calderdale', '2026-03-02')
  await house.employ('complaints-officer', ['complaints-officer', 'complaints-team'])
  await house.employ('complaints-assistant', ['complaints-assistant'])
  await house.employ('quality-lead', ['quality-lead', 'investigating-officer'])
  wanted.procedure = house.services.procedures()[0]?.id ?? ''
  charging = await complaint('charging')
  safeguarding = await complaint('safeguarding')
  const appointed = { as: 'investigating-officer', person: 'quality-lead', role: 'operations-manager', agreedWith: ['service-manager'] }
  await house.did(charging, 'complaints-officer', 'complaint-registered', { reference: charging, route: 'direct' })
  await house.did(charging, 'complaints-officer', 'person-appointed', appointed, { stage: 'allocation' })
})
afterAll(() => house?.close())

const issue = async (by: string) => {
  const [report] = await house.services.liveReports(await house.as(by))
  return house.services.issueLiveList(await house.as(by), { ...wanted, position: report?.position ?? 0, key: randomUUID() })
}

test('the first is made out by whom the clause names, and by nobody else', async () => {
  await issueLiveListsDue(house.desk)
  expect(await house.services.liveLists(await house.as('quality-lead'))).toEqual([])
  const refused = await issue('complaints-assistant')
  expect(refused).toMatchObject({ is: 'refused', refusals: [{ clause: 'Introduction 4; Monitoring' }] })
  expect(await issue('complaints-officer')).toMatchObject({ is: 'recorded' })
  const lists = await house.services.liveLists(await house.as('quality-lead'))
  expect(lists).toMatchObject([{ on: '2026-03-02', by: 'The complaints-officer' }])
  const out = await house.desk.store.claimMessages('2027-01-01T00:00:00Z', '2027-01-01T00:00:01Z')
  expect(out.map(({ kind, message }) => [kind, Object(message).account])).toEqual([['digest', 'quality-lead']])
  expect(JSON.stringify(out)).not.toContain('CA26')
  expect(Object(out[0]?.message).text).toContain('It is ready to read at http')
})

test('the next go by themselves, seven days after the last, once', async () => {
  house.at('2026-03-09')
  await issueLiveListsDue(house.desk)
  await issueLiveListsDue(house.desk)
  house.at('2026-03-13')
  await issueLiveListsDue(house.desk)
  const lists = await house.services.liveLists(await house.as('quality-lead'))
  expect(lists.map(({ on, by }) => [on, by])).toEqual([
    ['2026-03-09', 'The daily job'],
    ['2026-03-02', 'The complaints-officer'],
  ])
})

test('it stays as it was sent; each reader sees the cases they may see; no complainant is named', async () => {
  house.at('2026-04-20')
  const [, first] = await house.services.liveLists(await house.as('quality-lead'))
  const read = async (id: string) => (await house.services.liveList(await house.as(id), first?.id ?? ''))?.rows ?? []
  const rows = await read('complaints-officer')
  expect(rows.map(({ reference }) => reference).toSorted()).toEqual([charging, safeguarding].toSorted())
  expect((await read('quality-lead')).map(({ reference }) => reference)).toEqual([charging])
  const row = rows.find(({ reference }) => reference === charging)
  expect(row).toMatchObject({ receivedOn: '2026-03-02', people: ['Investigating Officer: The quality-lead'] })
  expect(row?.overdue).toBeUndefined()
  const csv = liveCsv(rows)
  expect(csv.split('\r\n')).toHaveLength(4)
  expect(csv).toContain(`${charging},2026-03-02,`)
  expect(csv + JSON.stringify(rows)).not.toMatch(/Hazel|Sample|invoice/)
  const paper = livePaper(rows, { title: 'Weekly update', body: 'A council', on: first?.on ?? house.services.today(), to: 'two people' })
  expect(
    Buffer.from(await pdfOf(paper))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('what is late says by how much; what the investigator told the team of progress stands in it, with its day', async () => {
  house.at('2026-04-20')
  const told = { to: 'team', delay: true, estimate: 'by 1 May' }
  await house.did(charging, 'quality-lead', 'progress-update-given', told, {
    by: { role: 'investigating-officer', person: 'quality-lead' },
    on: day('2026-04-17'),
  })
  expect(await issue('complaints-officer')).toMatchObject({ is: 'recorded' })
  const [last] = await house.services.liveLists(await house.as('complaints-officer'))
  const found = await house.services.liveList(await house.as('complaints-officer'), last?.id ?? '')
  const row = found?.rows.find(({ reference }) => reference === charging)
  expect(row?.overdue?.days).toBeGreaterThan(10)
  expect(row?.overdue?.inWords).toMatch(/^\d+ working days$/)
  expect(row && progressInWords(row)).toBe('17 April 2026: a delay; an answer by 1 May')
  expect(found?.rows.find(({ reference }) => reference === safeguarding)?.progress).toBeUndefined()
  expect(liveCsv(found?.rows ?? [])).toContain(',2026-04-17,17 April 2026: a delay; an answer by 1 May')
})
