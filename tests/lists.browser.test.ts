/** The working day's lists: a call taken by keyboard, joined or recorded; cases filtered, found by a near spelling, kept; without a script. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Eye, openBrowser } from './journey/browser.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { Officer } from './journey/person.ts'

let house: JourneyHouse
let browser: Browser
let eye: Eye
let team: Officer

beforeAll(async () => {
  house = await openJourneyHouse('2026-03-02')
  browser = await openBrowser()
  eye = new Eye(browser, kind => /^\/cases( |$)|take-a-complaint|taken|is it one of these/.test(kind))
  team = await Officer.arrive(
    { browser, house, eye, scripts: false, width: 1280 },
    await house.employ('morgan', 'Morgan Reed', 'customer-relationship-team'),
  )
  await team.signIn()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const call = { relation: 'parent', name: 'Siobhán O’Neill', phone: '01632 960 555', service: 'placements' }

const take = async (words: string): Promise<void> => {
  await team.go('/take-a-complaint')
  await team.fill(call)
  await team.page.locator('textarea[name="points"]').first().fill(words)
  await team.page.locator('[name="summary"]').fill('Moved at short notice')
  // Enter in a line records, as the first button of the form does.
  await Promise.all([team.page.waitForEvent('load'), team.page.locator('[name="summary"]').press('Enter')])
}

test('a call is recorded with Enter, and ends with what is read out', async () => {
  await take('My son was moved with a day’s notice.')
  if (team.path === '/take-a-complaint') throw new Error(await team.words())
  const reference = team.path.split('/')[2] ?? ''
  await team.go(`/cases/${reference}/taken`)
  const words = await team.words()
  expect(words).toContain(`Your number is ${reference}`)
  expect(words).toContain('“My son was moved with a day’s notice.”')
  expect(words).toContain('It must be acknowledged')
})

test('the same person again: it is asked first, and a call about that case makes no other', async () => {
  await take('He has still not had his things back.')
  expect(team.path).toBe('/take-a-complaint')
  const words = await team.words()
  expect(words).toContain('Not recorded yet: is it one of these?')
  expect(words).toContain('The same telephone number or email address')
  await team.lookAt('is it one of these')
  await Promise.all([team.page.waitForEvent('load'), team.page.locator('button[name="join"]').first().click()])
  expect(team.path).toMatch(/\/timeline$/)
  expect(await team.words()).toContain('He has still not had his things back.')
})

test('cases: the reason a click away; a near spelling finds and says why; filters are taken away one by one', async () => {
  await team.go('/cases')
  expect(await team.words()).toContain('1 case: open')
  await team.follow(/^Why\?/)
  expect(team.path).toContain('/why/')
  await team.go('/cases?text=oneall&service=placements')
  const words = await team.words()
  expect(words).toContain('Nothing is spelt so')
  expect(words).toContain('nearly: “oneill” in a name')
  await team.follow(/^Take away “oneall”/)
  expect(new URL(team.page.url()).search).toBe('?service=placements')
})

test('a list is kept under a name and opens by its address, which says nothing of anybody', async () => {
  await team.page.getByText('Give it a name').click()
  await team.fill({ name: 'Placements now', shared: 'link' })
  await team.press('Keep the list')
  const address = (await team.page.getByRole('link', { name: /^\/cases\/lists\// }).textContent()) ?? ''
  expect(address).toMatch(/^\/cases\/lists\/[\da-f-]{36}$/)
  const other = await Officer.arrive(
    { browser, house, eye, scripts: false, width: 375 },
    await house.employ('sol', 'Sol Hart', 'service-delivery-manager'),
  )
  await other.signIn()
  await other.go(address)
  expect(await other.words()).toContain('Placements now')
  expect(await other.words()).toContain('Kept by Morgan Reed')
})

test('nothing on these pages keeps anybody out', async () => {
  expect((await eye.finish()).faults).toEqual([])
})

interface Stop {
  readonly words: string
  readonly isOver: boolean
  /** Under the line that stays in sight, out of the window, or with nothing that shows it. */
  readonly isLost: boolean
}

const whereTheFocusIs = `(() => {
  const now = document.activeElement
  const { top, bottom } = now.getBoundingClientRect()
  const line = document.querySelector('.rc-case__line').getBoundingClientRect()
  const isCovered = line.top === 0 && now.closest('.rc-case__line') === null && top < line.bottom - 2
  const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(now)
  const isPlain = outlineStyle === 'none' && boxShadow === 'none' && backgroundColor !== 'rgb(255, 221, 0)'
  return { words: now.textContent.trim(), isOver: now === document.body, isLost: isCovered || isPlain || bottom > innerHeight || top < 0 }
})()`

test('a case is read by keyboard alone: the skip link first, each stop seen and covered by nothing, what is folded opens with Enter', async () => {
  const { page } = team
  await page.setViewportSize({ width: 1280, height: 600 })
  await team.go('/cases')
  await team.follow(/moved with a day/)
  const stop = () => page.evaluate<Stop>(whereTheFocusIs)
  await page.keyboard.press('Tab')
  expect((await stop()).words).toBe('Skip to main content')
  await page.keyboard.press('Enter')
  for (const key of ['Tab', 'Shift+Tab']) {
    const stops: Stop[] = []
    for (let i = 0; i < 150; i++) {
      await page.keyboard.press(key)
      const now = await stop()
      if (now.isOver || now.words === 'Skip to main content') break
      stops.push(now)
    }
    expect(stops.length).toBeGreaterThan(15)
    expect(stops.length).toBeLessThan(150)
    expect(stops.filter(({ isLost }) => isLost)).toEqual([])
  }
  const folded = page.locator('main details').first()
  await folded.locator('summary').first().focus()
  await page.keyboard.press('Enter')
  expect(await folded.getAttribute('open')).not.toBeNull()
})
