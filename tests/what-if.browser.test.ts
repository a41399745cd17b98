/** What if, in a browser without scripts: a form, a run, what would have been, and a spreadsheet; looked over by axe. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Eye, openBrowser } from './journey/browser.ts'
import { answerEverything, sendComplaint, threePoints } from './journey/complaint.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { Officer, Person, type Sitting } from './journey/person.ts'

let house: JourneyHouse
let browser: Browser
let eye: Eye
let desk: Sitting
let manager: Officer
let reference: string
let result = ''

beforeAll(async () => {
  house = await openJourneyHouse('2026-03-02')
  browser = await openBrowser()
  eye = new Eye(browser, kind => kind.includes('/what-if'))
  desk = { browser, house, eye, scripts: false, width: 375 }
  const parent = await Person.sit(desk)
  await answerEverything(parent, { points: threePoints, service: 'disabilities' })
  reference = await sendComplaint(parent)
  manager = await Officer.arrive(desk, await house.employ('sam', 'Sam Finch', 'complaints-manager'))
  await house.wakeOn('2026-03-20')
  await manager.signIn()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('a longer time to answer: the case is overdue now, and would not have been', async () => {
  await manager.go('/procedures')
  await manager.follow('What if')
  await manager.fill({ 'length-stages-stage-1-duties-respond-by-n': '15', cases: 'all' })
  await manager.press('See what would have been')
  for (let tries = 0; tries < 20 && (await manager.words()).includes('Reading cases'); tries++) await manager.follow('See how far it is')
  result = manager.path
  const words = await manager.words()
  expect(words).toContain('15 working days instead of 10 working days')
  expect(words).toContain('1 of 1 case would read otherwise')
  expect(words).toContain(reference)
  expect(words).toMatch(/16 March 2026\s*→\s*(, would be)?\s*23 March 2026/)
})

test('the rows can be taken away', async () => {
  const answer = await manager.context.request.get(`${result}/cases.csv`)
  expect(answer.headers()['content-type']).toContain('text/csv')
  expect(await answer.text()).toContain(`${reference},stage-1/respond,`)
})

test('a length that is no number is said beside its field', async () => {
  await manager.go('/procedures/what-if')
  await manager.fill({ 'length-stages-stage-1-duties-respond-by-n': 'soon' })
  await manager.press('See what would have been')
  expect(await manager.words()).toContain('‘soon’ must be a whole number from 0 to 999')
})

test('axe finds nothing', { timeout: 600_000 }, async () => {
  const { seen, faults } = await eye.finish()
  expect(seen.length).toBeGreaterThan(2)
  expect(faults).toEqual([])
})
