/** A letter looked at before it goes, sent back, approved, sent by post, printed and marked as posted. Without a script. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Eye, openBrowser } from './journey/browser.ts'
import { answerEverything, sendComplaint } from './journey/complaint.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { Officer, Person } from './journey/person.ts'

let house: JourneyHouse
let browser: Browser
let eye: Eye
let team: Officer
let manager: Officer
let at = ''

beforeAll(async () => {
  house = await openJourneyHouse('2026-03-02')
  browser = await openBrowser()
  eye = new Eye(
    browser,
    kind => kind.includes('/review/') || kind.includes('/post') || kind.endsWith('/letters') || kind.includes('/letters/'),
  )
  const desk = { browser, house, eye, scripts: false, width: 1280 }
  const parent = await Person.sit({ ...desk, width: 375 })
  await answerEverything(parent, { points: ['The visits were cancelled.'], service: 'disabilities' })
  const reference = await sendComplaint(parent)
  await parent.leave()
  at = `/cases/${reference}`
  const hire = async (signInName: string, name: string, role: string): Promise<Officer> => {
    const officer = await Officer.arrive(desk, await house.employ(signInName, name, role))
    officer.reference = reference
    await officer.signIn()
    return officer
  }
  team = await hire('morgan', 'Morgan Reed', 'customer-relationship-team')
  manager = await hire('sol', 'Sol Hart', 'customer-relationship-team')
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

/** Asks the other to look at it, from the letter's own page. */
const ask = async (note: string) => {
  await team.press('Ask somebody to look at it')
  await team.page.locator('#asked').selectOption({ label: await labelOf('Sol Hart') })
  await team.fill({ note })
  await team.press('Ask')
}

const labelOf = async (name: string): Promise<string> =>
  (await team.page.locator('#asked option').allTextContents()).find(text => text.startsWith(name)) ?? name

test('it is asked of somebody, stands on their Today, and comes back with what is to be changed', async () => {
  await team.go(`${at}/letters`)
  await team.page.locator('a[href*="/letter/"]').first().click()
  await team.fill({ 'piece-closing': 'Yours, the team' })
  await ask('Is the tone right?')
  expect(await team.words()).toContain('They are asked to look at it')
  await manager.go('/today')
  expect(await manager.words()).toContain('Letters to look at')
  await manager.follow(/Look at it/)
  expect(await manager.words()).toContain('You are asked: “Is the tone right?”')
  await manager.press('Send it back')
  expect(manager.status).toBe(422)
  expect(await manager.words()).toContain('Say what is to be changed')
  await manager.fill({ words: 'Say who signs it.' })
  await manager.press('Send it back')
  expect(await manager.words()).toContain('It is sent back with your comments')
})

test('mended and approved, it goes by post, is printed with its sheet, and is marked as posted', async () => {
  await team.go(`${at}/letters`)
  await team.follow(/Go on/)
  expect(await team.words()).toContain('Sent back by Sol Hart')
  for (const piece of await team.page.locator('textarea[name^="piece-"]').all()) {
    const now = await piece.inputValue()
    if (now.includes('{')) await piece.fill(now.replaceAll(/\{[^}]*\}/g, 'Lee Stone')) // whom the case cannot name yet
  }
  await team.fill({ 'piece-closing': 'Yours, Morgan Reed of the team' })
  await ask('')
  await manager.go('/today')
  await manager.follow(/Look at it/)
  expect((await manager.page.locator('section ins').allTextContents()).join()).toContain('put in: Morgan Reed of')
  await manager.press('Approve these words')
  await team.go(`${at}/letters`)
  await team.follow(/Go on/)
  await team.page.locator('[name="_way"][value="post"]').check()
  await team.press('Look at the letter')
  expect(await team.words()).toContain('It goes into the print queue')
  await team.press('Send and record')
  await team.go('/post')
  expect(await team.words()).toContain('No e-mail is set up here')
  const href = await team.page.getByRole('link', { name: 'Print them all (PDF)' }).getAttribute('href')
  const file = await team.context.request.get(href ?? '')
  expect(file.headers()['content-type']).toContain('application/pdf')
  await team.fill({ 'on-day': '9', 'on-month': '3', 'on-year': '2026' })
  await team.press('Mark as posted')
  expect(team.status).toBe(422)
  expect(await team.words()).toContain('9 March 2026 is still to come')
  await team.fill({ 'on-day': '2' })
  await team.press('Mark as posted')
  expect(await team.words()).toContain('Posted on 2 March 2026 by Morgan Reed')
})

test('the letter kept says who looked at it and how it went', async () => {
  await team.go(`${at}/letters`)
  await team.page.locator('.rc-tbl a[href*="/letters/"]').first().click()
  const said = await team.words()
  for (const words of ['Who looked at it', 'Sol Hart sent it back', 'Sol Hart approved it', 'Posted on 2 March 2026'])
    expect(said).toContain(words)
  expect((await eye.finish()).faults).toEqual([])
})
