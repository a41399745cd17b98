/** A report on a real record: written, presented, issued, published, made again to the same bytes, corrected, and what moved since. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day, type LocalDate } from '#calendar'
import { startTestStore } from '../record/testing/test-store.ts'
import { eraseInHand } from './services/erase-case.ts'
import { exportedProcedure } from './services/procedures.ts'
import { madeAgain } from './services/publication.ts'
import { readInHand } from './services/reading.ts'
import { type HouseOfATest, openHouseOfATest } from './testing/house-of-a-test.ts'

let house: HouseOfATest
const year = { procedure: '', report: 'annual', period: '2026-27' }
const words = (summary: string) => ({
  summary,
  sections: { numbers: 'Fewer than before.', lessons: 'Two lessons.', providers: 'None told us of any.', effectiveness: 'It held.' },
})

const complaint = async (service: string, receivedOn: LocalDate): Promise<void> => {
  const answers = {
    ...{ points: ['The visit was cancelled.'], relation: 'parent', name: 'Hazel Sample', channel: 'telephone' },
    ...{ service, receivedBy: 'quality-team', receivedOn },
  }
  const taken = await house.services.takeComplaint(await house.as('complaints-officer'), answers, randomUUID())
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
}

const atWork = async (of = year) => {
  const at = await house.services.reportAtWork(await house.as('quality-team'), of)
  if (at === undefined) throw new Error('there is such a report')
  return at
}
const save = async (summary: string, by = 'quality-team', of = year, recount = false) =>
  house.services.saveReport(await house.as(by), of, { version: (await atWork(of)).version, words: words(summary), recount })
const issue = async ({ by = 'quality-team', of = year, reason = '', namesRead = false } = {}) => {
  const { version, position } = await atWork(of)
  return house.services.issueReport(await house.as(by), of, { version, position, key: randomUUID(), reason, namesRead })
}
const present = async (on: string, of = year) =>
  house.services.presentReport(await house.as('quality-team'), of, { version: (await atWork(of)).version, on: day(on) })
const received = (figures: {
  readonly sections: readonly {
    readonly tables: readonly { readonly rows: readonly { readonly id: string; readonly cells: readonly unknown[] }[] }[]
  }[]
}) =>
  figures.sections
    .flatMap(({ tables }) => tables)
    .flatMap(({ rows }) => rows)
    .find(({ id }) => id === 'received')?.cells[0]

beforeAll(async () => {
  house = await openHouseOfATest(await startTestStore(), 'bolton', '2026-11-02')
  await house.employ('complaints-officer', ['complaints-officer'])
  await house.employ('quality-team', ['quality-team'])
  await house.employ('team-manager', ['team-manager'])
  await house.employ('complaints-manager', ['complaints-manager'])
  year.procedure = house.services.procedures()[0]?.id ?? ''
  for (const service of ['fostering', 'fostering', 'homes', 'homes', 'homes', 'adoption']) await complaint(service, day('2026-11-02'))
  const officer = await house.as('complaints-officer')
  for (const age of ['25-to-44', '25-to-44', '25-to-44', '25-to-44', '25-to-44', '65-or-over'])
    await house.services.equalityTaken(officer, year.procedure, { age })
  house.at('2027-04-20')
})
afterAll(() => house?.close())

test('it is written by whom the clause names; what is saved is a version, and a stale one is not overwritten', async () => {
  expect(await save('Mine.', 'team-manager')).toMatchObject({ is: 'refused', clause: '2.2; 3.1; 21.1' })
  expect(await issue()).toMatchObject({ is: 'refused', refusals: [{ because: expect.stringContaining('Save its words first') }] })
  expect(await save('Six complaints came in.')).toEqual({ is: 'saved', version: 1 })
  const stale = await house.services.saveReport(await house.as('quality-team'), year, {
    version: 0,
    words: words('Theirs.'),
    recount: false,
  })
  expect(stale).toEqual({ is: 'changed' })
  expect((await atWork()).words.summary).toBe('Six complaints came in.')
})

test('a name of somebody in the record is said before anything goes out', async () => {
  await save('Ms Sample rang twice.')
  await present('2027-04-19')
  expect((await atWork()).names).toEqual(['Sample'])
  expect(await issue()).toMatchObject({ is: 'refused', refusals: [{ field: 'names', because: expect.stringContaining('Sample') }] })
  await save('Six complaints came in.')
})

test('nobody is asked to sign off what no clause says is signed off; a section that its clause asks for is not forgotten', async () => {
  const at = await atWork()
  expect(at.signedOffBy).toBeUndefined()
  const signing = await house.services.signOffReport(await house.as('quality-team'), year, at.version)
  expect(signing).toMatchObject({ is: 'refused', because: expect.stringContaining('names nobody'), clause: '2.2; 3.1; 21.1' })
  const without = { summary: at.words.summary, sections: { ...at.words.sections, providers: '' } }
  await house.services.saveReport(await house.as('quality-team'), year, { version: at.version, words: without, recount: false })
  expect(await issue()).toMatchObject({ is: 'refused', refusals: [{ clause: '16.4' }] })
  await save('Six complaints came in.')
})

test('issued by whom the clause names, kept with its hash, published as the public may see it, and made again to the same bytes', async () => {
  expect(await issue({ by: 'team-manager' })).toMatchObject({ is: 'refused', refusals: [{ clause: expect.stringContaining('2.2') }] })
  const recorded = await issue()
  if (recorded.is !== 'recorded') throw new Error(JSON.stringify(recorded))
  const id = `${year.procedure}-annual-2026-27-1`
  expect(recorded.facts[0]?.data).toMatchObject({ report: 'annual', period: '2026-27', to: 'director', published: true })
  const session = await house.as('quality-team')
  const kept = await house.services.issuedReport(session, id)
  expect(received(kept?.content.figures ?? { sections: [] })).toMatchObject({ amount: { is: 'count', count: 6 } })
  expect(await house.services.makeReportAgain(session, id)).toEqual({ isSame: true, hash: kept?.hash, differs: [] })
  const [published] = await house.services.publishedReports()
  expect(published?.report).toMatchObject({
    edition: 1,
    summary: 'Six complaints came in.',
    presented: { on: '2027-04-19' },
    hiddenUpTo: 4,
  })
  expect(JSON.stringify(published)).not.toMatch(/quality-team|Hazel/)
  // Of those who answered one alone was of an age: neither that number nor what gives it away is shown.
  const equality = published?.report.sections.find(section => section.id === 'equality')
  const [asked, age] = equality?.tables ?? []
  expect(asked?.rows.map(({ cells }) => cells)).toEqual([[{ is: 'count', count: 6 }], [{ is: 'count', count: 6 }]])
  expect(age?.rows.flatMap(({ cells }) => cells).filter(({ is }) => is === 'count')).toEqual([])
  expect(age?.rows.flatMap(({ cells }) => cells).filter(({ is }) => is === 'hidden').length).toBeGreaterThan(1)
  expect(await house.services.publishedFeed()).toContain('<title>What complaints taught us in the year, April 2026 to March 2027</title>')
})

test('what comes in late changes nothing that was issued; a correction says why, and the earlier edition stays', async () => {
  house.at('2027-05-10')
  await complaint('homes', day('2027-03-30'))
  await save('Seven complaints came in.', 'quality-team', year, true)
  expect(await issue()).toMatchObject({ is: 'refused', refusals: [{ field: 'reason' }] })
  expect((await issue({ reason: 'One complaint was recorded late.' })).is).toBe('recorded')
  const [second, first] = await house.services.publishedReports()
  expect([second?.report.edition, second?.later, second?.report.reason]).toEqual([2, undefined, 'One complaint was recorded late.'])
  expect([first?.report.edition, first?.later]).toEqual([1, second?.id])
  const session = await house.as('quality-team')
  for (const one of [first, second]) expect(await house.services.makeReportAgain(session, one?.id ?? '')).toMatchObject({ isSame: true })
  expect(received(second?.report ?? { sections: [] })).toEqual({ is: 'count', count: 7 })
  expect(received(first?.report ?? { sections: [] })).toEqual({ is: 'count', count: 6 })
})

test('the next report says what moved since, and what was recorded', async () => {
  house.at('2028-04-20')
  await complaint('adoption', day('2027-03-31'))
  const { moved } = await atWork({ ...year, period: '2027-28' })
  const figure = moved.find(({ title }) => title === 'Complaints received')
  expect(figure).toMatchObject({ period: 'April 2026 to March 2027', was: { count: 7 }, is: { count: 8 } })
  expect(figure?.because.join()).toContain('the complaint was received')
})

test('a case that moves to another version later, one that is erased and a service called otherwise change none of its bytes', async () => {
  const session = await house.as('complaints-manager')
  const id = `${year.procedure}-annual-2026-27-1`
  const again = async () => house.services.makeReportAgain(session, id)
  const [edition] = house.desk.library.editions.filter(({ procedure }) => procedure.id === year.procedure)
  if (edition === undefined) throw new Error('there is its procedure')
  // Under the other version nothing is received before it is closed.
  const receivedIf = (when: string) => `"title":"Complaints received","clause":"2.2","counts":{"recorded":"${when}"}`
  const text = JSON.stringify(JSON.parse(exportedProcedure(edition)))
    .replace(`"receivedFrom":"${edition.procedure.receivedFrom}"`, '"receivedFrom":"2028-04-01"')
    .replace(receivedIf('complaint-received'), receivedIf('case-closed'))
  expect(text.includes(receivedIf('case-closed'))).toBe(true)
  const loaded = await house.services.loadProcedure(session, { text })
  if (loaded.is !== 'loaded') throw new Error(JSON.stringify(loaded))
  const other = { procedure: year.procedure, version: '2028-04-01' }
  const signOff = { name: 'Sam Example', role: 'Complaints Manager' }
  expect(await house.services.publishProcedure(session, other, loaded.version.hash, signOff)).toMatchObject({ is: 'done' })
  house.at('2028-04-26')
  const [reference = '', erasedOne = ''] = await house.desk.store.references({ sight: { restricted: true }, limit: 2 })
  const { position = 0 } = (await house.services.openCase(session, reference)) ?? {}
  const moving = { reference, position, to: loaded.version.hash, reason: 'The new one is kinder.', key: randomUUID() }
  expect(await house.services.moveCase(session, moving)).toMatchObject({ is: 'recorded' })
  expect(await again()).toMatchObject({ isSame: true })
  const hand = (await readInHand(house.desk, erasedOne)) ?? expect.fail('it is there')
  const erasing = { what: 'case', thing: '', why: 'time-over', rule: '', by: session.account } as const
  expect(await eraseInHand(house.desk, hand, erasing)).toMatchObject({ is: 'recorded' })
  expect(await again()).toMatchObject({ isSame: true })
  const back = await house.services.openCase(session, reference)
  expect(back?.compiled.hash).toBe(loaded.version.hash)
  const home = { ...moving, position: back?.position ?? 0, to: edition.hash, key: randomUUID() }
  expect(await house.services.moveCase(session, home)).toMatchObject({ is: 'recorded' })
  const services = house.desk.body.services.map(service => (service.id === 'fostering' ? { ...service, title: 'Foster care' } : service))
  const body = { ...house.desk.body, services: [...services, { id: 'new', title: 'A new service' }] }
  const kept = (await house.desk.store.reportIssued(id)) ?? expect.fail('it was issued')
  expect(await madeAgain({ ...house.desk, body }, kept)).toMatchObject({ isSame: true })
}, 60_000)

test('Telford: the annual report goes to its committee, then to everybody, with its day and nobody’s name; a paper copy asked for is written down', async () => {
  const telford = await openHouseOfATest(await startTestStore(), 'telford-wrekin', '2026-11-02')
  try {
    await telford.employ('complaints-manager', ['complaints-manager'])
    const manager = await telford.as('complaints-manager')
    const answers = {
      ...{ points: ['The visit was late.'], relation: 'parent', name: 'Hazel Sample', channel: 'telephone' },
      ...{ service: telford.desk.body.services[0]?.id ?? '', receivedBy: 'customer-relationship-team', receivedOn: day('2026-11-02') },
    }
    expect(await telford.services.takeComplaint(manager, answers, randomUUID())).toMatchObject({ is: 'submitted' })
    telford.at('2027-04-20')
    const of = { procedure: telford.desk.current().procedure.id, report: 'annual', period: '2026-27' }
    const now = async () => (await telford.services.reportAtWork(manager, of)) ?? expect.fail('it is there')
    const saveAs = async (summary: string) => {
      const sections = { compliments: 'None came.', comments: 'None came.', learning: 'Letters say a day.', effectiveness: 'It held.' }
      return telford.services.saveReport(manager, of, { version: (await now()).version, words: { summary, sections }, recount: false })
    }
    const issueIt = async () => {
      const { version, position } = await now()
      return telford.services.issueReport(manager, of, { version, position, key: randomUUID(), reason: '', namesRead: false })
    }
    await saveAs('Ms Sample was right.')
    expect(await issueIt()).toMatchObject({ refusals: [{ field: 'presented', because: expect.stringContaining('Audit committee') }] })
    await telford.services.presentReport(manager, of, { version: (await now()).version, on: day('2027-04-15') })
    expect(await issueIt()).toMatchObject({ refusals: [{ field: 'names', because: expect.stringContaining('Sample') }] })
    await saveAs('One complaint came in.')
    expect(await issueIt()).toMatchObject({ is: 'recorded' })
    const [out] = await telford.services.publishedReports()
    expect(out?.report).toMatchObject({ issuedOn: '2027-04-20', presented: { on: '2027-04-15' } })
    expect(JSON.stringify(out)).not.toMatch(/Sample|Hazel/)
    const asked = await telford.services.recordForBody(manager, {
      ...{ procedure: of.procedure, position: (await now()).position, key: randomUUID() },
      attempts: [
        {
          ...{ type: 'format-asked-for', case: null, on: day('2027-04-20'), by: { role: 'complaints-manager' } },
          data: { format: 'Paper copy', of: out?.report.title ?? '', channel: 'letter' },
        },
      ],
    })
    expect(asked).toMatchObject({ is: 'recorded', facts: [{ type: 'format-asked-for', on: '2027-04-20' }] })
  } finally {
    await telford.close()
  }
}, 120_000)
