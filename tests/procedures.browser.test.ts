/**
 * A version of a procedure brought in while the service runs, without scripts: refused with its line, mended, published, a complaint
 * taken under it; then a newer version, and the case moved to it. Dates by hand from 10, 15 and 12 working days.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Eye, openBrowser } from './journey/browser.ts'
import { answerEverything, sendComplaint } from './journey/complaint.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { Officer, Person, type Sitting } from './journey/person.ts'

const id = 'telford-wrekin-children'
let house: JourneyHouse
let browser: Browser
let eye: Eye
let manager: Officer
let officer: Officer
let parent: Person
let text = ''
let reference = ''

beforeAll(async () => {
  house = await openJourneyHouse('2026-06-01')
  browser = await openBrowser()
  eye = new Eye(
    browser,
    kind =>
      kind.startsWith('/procedures') ||
      kind.startsWith('/how-we-handle-complaints') ||
      kind.endsWith('/version') ||
      kind.includes('/version ') ||
      kind.startsWith('/check'),
  )
  const desk: Sitting = { browser, house, eye, scripts: false, width: 1280 }
  manager = await Officer.arrive(desk, await house.employ('kim', 'Kim Shaw', 'complaints-manager'))
  officer = await Officer.arrive(desk, await house.employ('alex', 'Alex Stone', 'service-delivery-manager'))
  parent = await Person.sit({ ...desk, width: 375 })
  await manager.signIn()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const due = (length: number) => `"by":{"unit":"working-days","n":${length},"how":"from","of":{"latestOf":`

/** The version from a day, with another time to respond at Stage 1. */
const versionOf = (receivedFrom: string, length: number): string =>
  text.replace('"receivedFrom":"2024-04-01"', `"receivedFrom":"${receivedFrom}"`).replace(due(10), due(length))

test('what is in force comes out as JSON', async () => {
  const answer = await manager.context.request.get(`/procedures/${id}/2024-04-01/export`)
  expect(answer.headers()['content-disposition']).toContain(`${id}-2024-04-01.json`)
  text = JSON.stringify(JSON.parse(await answer.text()))
  expect(text.split(due(10))).toHaveLength(2)
})

test('anybody may read what is in force, as pages and as the printable book', async () => {
  await parent.go('/how-we-handle-complaints')
  await parent.go(`/how-we-handle-complaints/${id}`)
  expect(await parent.words()).toContain('Stage One: informal resolution')
  const book = await parent.context.request.get(`/how-we-handle-complaints/${id}/book.html`)
  expect(book.headers()['content-disposition']).toContain(`${id}-2024-04-01.html`)
  expect(await book.text()).toContain('7.11.10')
})

test('a faulty version is refused with its line, nothing typed is lost, and the mended one is a draft', async () => {
  await manager.go('/procedures')
  await manager.follow('Load a version')
  const faulty = versionOf('2026-06-01', 15).replace(due(15), due(15).replace('working-days', 'workingdays'))
  await manager.fill({ procedure: faulty })
  await manager.press('Check and load')
  expect(manager.status).toBe(422)
  const said = await manager.words()
  for (const words of ['1 thing is to be mended', 'Line 1, column', 'duty respond', "is 'workingdays'", "Did you mean 'working-days'?"])
    expect(said).toContain(words)
  expect(await manager.typed('procedure')).toBe(faulty)
  await manager.fill({ procedure: versionOf('2026-06-01', 15) })
  await manager.press('Check and load')
  expect(manager.path).toBe(`/procedures/${id}/2026-06-01/manage`)
  expect(await manager.words()).toContain('Loaded as a draft')
})

test('a draft takes no complaint; published it is frozen, with who signed it off', async () => {
  await manager.go('/procedures')
  expect(await manager.words()).toContain('Complaints received from 1 April 2024: the version of 1 April 2024.')
  await manager.follow('Manage the version of 1 June 2026')
  await manager.press('Publish and freeze')
  expect(await manager.words()).toContain('Say that the person who signs it off has read the book')
  await manager.fill({ name: 'Kim Shaw', role: 'Complaints Manager', read: 'yes' })
  await manager.press('Publish and freeze')
  const said = await manager.words()
  for (const words of ['Published and frozen.', 'Kim Shaw, Complaints Manager', 'from 1 June 2026: the version of 1 June 2026'])
    expect(said).toContain(words)
  await manager.go('/procedures/load')
  await manager.fill({ procedure: versionOf('2026-06-01', 16) })
  await manager.press('Check and load')
  expect(await manager.words()).toContain('is published and frozen, and this one differs from it in: stage-1, duty respond, by')
})

test('a complaint of that day is under it', async () => {
  await answerEverything(parent, { points: ['Nobody came.'], service: 'disabilities' })
  reference = await sendComplaint(parent)
  manager.reference = reference
  await manager.openCase()
  expect(await manager.words()).toContain('version of 1 June 2026')
  // 15 working days after Monday 1 June.
  await manager.go(`/cases/${reference}/why/stage-1/respond`)
  expect(await manager.words()).toContain('Monday 22 June 2026')
})

test('a newer version changes nothing of it until it is moved; what would move is shown first', async () => {
  await manager.go('/procedures/load')
  await manager.fill({ procedure: versionOf('2026-06-02', 12) })
  await manager.press('Check and load')
  await manager.fill({ read: 'yes' })
  await manager.press('Publish and freeze')
  await manager.openCase()
  expect(await manager.words()).toContain('version of 1 June 2026')

  await manager.follow('Move to another version')
  await manager.follow('Version of 2 June 2026')
  const shown = await manager.words()
  for (const words of ['Mon 22 Jun 2026', 'Wed 17 Jun 2026', 'Clause 7.11.7']) expect(shown).toContain(words)
  await manager.press('Move to the version of 2 June 2026')
  expect(await manager.words()).toContain('Say why the case is moved')
  await manager.fill({ reason: 'The council shortened it for everybody.' })
  await manager.press('Move to the version of 2 June 2026')
  expect(manager.path).toBe(`/cases/${reference}`)
  expect(await manager.words()).toContain('version of 2 June 2026')

  await manager.go(`/cases/${reference}/why/stage-1/respond`)
  const why = await manager.words()
  expect(why).toContain('Wednesday 17 June 2026')
  expect(why).toContain(
    'This case was moved from the version of 1 June 2026 to the version of 2 June 2026 on Monday 1 June 2026: The council shortened it for everybody.',
  )
  await manager.openCase('/timeline')
  expect(await manager.words()).toContain('The case was moved to another version of the procedure')
  expect(await house.verify()).toContain('unbroken')
})

test('those who may not, may not', async () => {
  await officer.signIn()
  await officer.go('/procedures')
  expect(await officer.words()).not.toContain('Load a version')
  for (const path of ['/procedures/load', `/cases/${reference}/version`]) {
    await officer.go(path)
    expect(officer.status, path).toBe(403)
  }
  const sent = await officer.post(`/procedures/${id}/2026-06-01/retire`, {
    'lastDay-day': '1',
    'lastDay-month': '7',
    'lastDay-year': '2026',
  })
  expect(sent.status).toBe(403)
})

test('all retired: a complaint is not taken, nothing typed is lost, and it is said why', async () => {
  for (const version of ['2024-04-01', '2026-06-01', '2026-06-02']) {
    await manager.go(`/procedures/${id}/${version}/manage`)
    await manager.fill({ lastDay: '2026-06-03' })
    await manager.press('Retire this version')
    expect(await manager.words()).toContain('Retired. Open cases stay under it.')
  }
  await manager.go('/procedures')
  expect(await manager.words()).toContain('Complaints received from 4 June 2026: no version takes them')
  await house.wakeOn('2026-06-04')
  const late = await Person.sit({ browser, house, eye, scripts: false, width: 375 })
  await answerEverything(late, { points: ['Nobody came again.'], service: 'disabilities' })
  await late.press('Send complaint')
  const said = await late.words()
  expect(said).toContain('We cannot take your complaint here today')
  expect(said).toContain('Nobody came again.')
})

test('every page seen is accessible and fits a phone', { timeout: 600_000 }, async () => {
  const { seen, faults } = await eye.finish()
  expect(seen).toContain('/procedures/load 422')
  expect(seen).toContain(`/how-we-handle-complaints/${id}`)
  expect(faults).toEqual([])
})
