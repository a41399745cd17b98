/** The main path once more with scripts on: complaint, acknowledgement, answer, and what scripts add. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Eye, openBrowser } from './journey/browser.ts'
import { answerEverything, photo, sendComplaint, threePoints } from './journey/complaint.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { Officer, Person, type Sitting } from './journey/person.ts'

let house: JourneyHouse
let browser: Browser
let eye: Eye
let desk: Sitting
let parent: Person
const said: string[] = []

beforeAll(async () => {
  house = await openJourneyHouse('2026-03-02')
  browser = await openBrowser()
  eye = new Eye(browser)
  desk = { browser, house, eye, scripts: true, width: 1280 }
  parent = await Person.sit({ ...desk, width: 375 })
  parent.page.on('console', message => {
    if (message.type() === 'error') said.push(message.text())
  })
  parent.page.on('pageerror', fault => said.push(String(fault)))
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('a mistake takes the reader to the summary, and the summary to the field', async () => {
  await parent.go('/complain/who-you-are')
  await parent.press('Save and continue')
  const summary = parent.page.locator('.govuk-error-summary')
  expect(await summary.evaluate(found => found.matches(':focus'))).toBe(true)
  await summary.getByRole('link').first().click()
  expect(
    await parent.page
      .locator('[name="relation"]')
      .first()
      .evaluate(found => found.matches(':focus')),
  ).toBe(true)
})

test('what a choice opens is shut until it is chosen', async () => {
  await parent.go('/complain/who-you-are')
  await parent.fill({ relation: 'parent' })
  await parent.press('Save and continue')
  await parent.fill({ danger: 'no' })
  await parent.press('Save and continue')
  const name = parent.page.locator('[name="affectedName"]')
  expect(await name.isVisible()).toBe(false)
  await parent.fill({ for: 'someone-else' })
  expect(await name.isVisible()).toBe(true)
})

test('a complaint is made, acknowledged and answered', async () => {
  await answerEverything(parent, { points: threePoints, service: 'disabilities', file: photo })
  const reference = await sendComplaint(parent)
  await parent.press('See your complaint')
  expect(await parent.words()).toContain('We will answer you by Monday 16 March 2026.')

  const team = await Officer.arrive(desk, await house.employ('morgan', 'Morgan Reed', 'customer-relationship-team'))
  const manager = await Officer.arrive(desk, await house.employ('kim', 'Kim Shaw', 'service-delivery-manager'))
  team.reference = reference
  manager.reference = reference
  await team.signIn()
  await team.record('intake/register', { 'f-reference': reference, 'f-nhsPart': 'none' })
  await team.record('intake/allocate', { 'f-person': 'kim' })
  await team.send('intake/acknowledge')
  await house.wakeOn('2026-03-10')
  await manager.signIn()
  await manager.record('people/make-contact', { 'f-with': 'complainant', 'f-purpose': 'hear them', 'f-result': 'Met at home.' })
  await manager.openLetter('stage-1/respond')
  await manager.fill({
    'finding-1': 'upheld',
    'reasons-1': 'No review was held.',
    'finding-2': 'not-upheld',
    'reasons-2': 'All were answered.',
    'finding-3': 'not-upheld',
    'reasons-3': 'The log shows that she was on time.',
    'f-considered': ['records'],
  })
  await manager.press('Look at the letter')
  expect(await manager.words()).toContain('Write: how it will be put right')
  await manager.fill({ 'piece-actions': 'The review is on 27 March.', 'piece-apology': 'I am sorry. The hours are back from 1 April.' })
  await manager.press('Look at the letter')
  await manager.press('Send and record')
  expect(await manager.words()).toContain('Recorded: The response was sent')
  await parent.go(`/progress/${reference}`)
  expect(await parent.words()).toContain('We answered you on Tuesday 10 March 2026.')
})

test('no script stumbled, and nothing was fetched that the policy forbids', () => {
  // A refused form answers 400 by intent, and the browser says so.
  expect(said.filter(words => !words.includes('status of 4'))).toEqual([])
})

test('axe finds nothing with scripts on', { timeout: 600_000 }, async () => {
  const { seen, faults } = await eye.finish()
  expect(seen.length).toBeGreaterThan(20)
  expect(faults).toEqual([])
})
