/** One complaint that goes three ways, taken by telephone on a phone with no scripts: asked, recorded, refused in part, sent another way, put right. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Eye, openBrowser } from './journey/browser.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { Officer } from './journey/person.ts'

let house: JourneyHouse
let browser: Browser
let eye: Eye
let team: Officer
let at = ''

beforeAll(async () => {
  house = await openJourneyHouse('2026-06-08')
  browser = await openBrowser()
  eye = new Eye(browser, kind => /take-a-complaint|routes|split|correct|record\/exclusions|which way|moves/.test(kind))
  const desk = { browser, house, eye, scripts: false, width: 375 }
  team = await Officer.arrive(desk, await house.employ('morgan', 'Morgan Reed', 'customer-relationship-team'))
  await team.signIn()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const points = [
  'My son was moved with a day’s notice.',
  'The private home did not give him his medicine.',
  'Letters about council tax keep coming.',
]

test('before anything is recorded the page says which way it goes, and asks only what could change it', async () => {
  await team.go('/take-a-complaint')
  await team.press('Add another point')
  await team.fill({ channel: 'telephone', relation: 'parent', name: 'Kim Vale', phone: '01632 960 555', service: 'placements' })
  for (const [i, words] of points.entries()) await team.page.locator('textarea[name="points"]').nth(i).fill(words)
  await team.press('Which way does it go?')
  expect(await team.words()).toContain('Nothing is recorded yet')
  expect(await team.words()).toContain('When did it happen?')
  await team.lookAt('which way, with questions')
  const whose = (point: number) => `route.point-raised.responsibility/${point}`
  await team.page.locator('input[name="happened-month"]').fill('5')
  await team.page.locator('input[name="happened-year"]').fill('2026')
  await team.fill({ [whose(1)]: 'council', [whose(2)]: 'care-standards', [whose(3)]: 'corporate' })
  await team.press('Look again with these answers')
  // Nothing is asked of the whole complaint that its points have answered.
  const words = await team.words()
  expect(words).toContain('Nothing more needs asking')
  for (const way of ['The statutory stages', 'Care Standards: the provider', 'The corporate complaints procedure'])
    expect(words).toContain(way)
  expect(words).toContain('Not looked at under this procedure')
  expect(words).toContain('One answer to all of it')
  await team.lookAt('which way, answered')
})

test('an answer can be taken back, and what was typed can be changed, with nothing lost', async () => {
  await team.press(/^Ask again.*point 3/)
  expect(await team.words()).toContain('Still to ask')
  await team.fill({ 'route.point-raised.responsibility/3': 'corporate' })
  await team.press('Change what was typed')
  expect(await team.typed('name')).toBe('Kim Vale')
  expect(await team.page.locator('textarea[name="points"]').nth(2).inputValue()).toBe(points[2])
  await team.press('Which way does it go?')
  expect(await team.words()).toContain('Nothing more needs asking')
})

test('recorded in one step, the case shows its ways side by side with their clocks and the letters they owe', async () => {
  await team.press('Record the complaint')
  expect(team.path).toMatch(/^\/cases\/[A-Z]{2}26-\d{4}\/routes$/)
  at = team.path.replace(/\/routes$/, '')
  const words = await team.words()
  expect(words).toContain('Side by side')
  expect(words).toContain('By 10 June 2026')
  expect(words).toContain('The first answer is due Monday 22 June 2026')
  await team.follow('What we can and cannot look at')
  expect(team.path).toBe(`${at}/letter/exclusions/exclusion-letter`)
  expect(await team.words()).toContain('What we can and cannot look at')
})

test('a point is sent another way by the act that the clause names, and sent in again when that has ended', async () => {
  await team.go(`${at}/routes`)
  const first = team.page.locator('article').first()
  await first.locator('summary', { hasText: 'Another way' }).click()
  await Promise.all([team.page.waitForEvent('load'), first.getByRole('link', { name: /^Waiting for another process/ }).click()])
  expect(await team.typed('f-track')).toBe('another-process')
  expect(await team.words()).toContain('Disciplinary action that has started or is about to')
  await team.fill({ 'f-ground': '6.2(5)', 'f-prejudice': 'The hearing is about the same staff.' })
  await team.press('Check and record')
  expect(await team.words()).toContain('Recorded')
  await team.go(`${at}/routes`)
  const words = await team.words()
  expect(words).toContain('Waiting for another process')
  expect(words).toContain('when they end it may be sent in again')
  await team.follow(/may ask that a point that waited is taken up now/i)
  await team.press('Check and record')
  await team.go(`${at}/timeline`)
  expect(await team.words()).toContain('sent in again')
})

test('a point is split, and each part has a way of its own', async () => {
  await team.go(`${at}/routes`)
  await team.follow(/^Split point 2/)
  await team.fill({ stays: 'The home did not give him his medicine.', becomes: 'Nobody at the home answered my calls.' })
  await team.press('Record both points')
  expect(await team.words()).toContain('Nobody at the home answered my calls.')
})

test('an entry is put right: what would move is shown first, and the record is whole after', async () => {
  await team.go(`${at}/timeline?order=oldest-first`)
  await team.follow(/Put right or take back.*The complaint was received/)
  await team.page.locator('input[name="_on-day"]').fill('5')
  await team.page.locator('#reason').fill('It came on Friday.')
  await team.page.getByRole('button', { name: 'See what would move' }).first().click()
  await team.page.waitForLoadState('load')
  expect(await team.words()).toContain('What would move')
  expect(await team.words()).toContain('From Wednesday 10 June 2026 to Tuesday 9 June 2026')
  await team.lookAt('moves')
  await team.press('Record the correction')
  expect(await team.words()).toContain('It came on Friday.')
  await team.go(`${at}/routes`)
  expect(await team.words()).toContain('By 9 June 2026')
  expect(await house.verify()).toContain('unbroken')
})

test('axe finds nothing on these pages at either width, and none is wider than a narrow phone', { timeout: 300_000 }, async () => {
  const { seen, faults } = await eye.finish()
  expect(seen.length).toBeGreaterThan(6)
  expect(faults).toEqual([])
})
