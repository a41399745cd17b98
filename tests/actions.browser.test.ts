/** What was promised: written down with the answer, given out, done, told; held against closing; listed across cases. Without a script. */
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
  eye = new Eye(browser, kind => kind.includes('/putting-right') || kind.includes('/actions'))
  const desk = { browser, house, eye, scripts: false, width: 1280 }
  const parent = await Person.sit({ ...desk, width: 375 })
  await answerEverything(parent, { points: ['The visits were cancelled.', 'Nobody rang back.'], service: 'disabilities' })
  const reference = await sendComplaint(parent)
  await parent.leave()
  const hire = async (signInName: string, name: string, role: string): Promise<Officer> => {
    const officer = await Officer.arrive(desk, await house.employ(signInName, name, role))
    officer.reference = reference
    await officer.signIn()
    return officer
  }
  team = await hire('morgan', 'Morgan Reed', 'customer-relationship-team')
  manager = await hire('sol', 'Sol Hart', 'service-delivery-manager')
  at = `/cases/${reference}/putting-right`
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('several promises on a point at once: what is wrong is said, and nothing typed is lost', async () => {
  await team.go(at)
  expect(await team.words()).toContain('Nothing is written down yet that puts this complaint right')
  await team.follow(/Add what was promised on point 1/)
  await team.fill({ 'what-0': 'Write to say sorry', 'remedy-0': 'apology', 'what-1': 'Book a driver for each visit', 'by-1': '2026-03-20' })
  await team.fill({ 'owner-1': 'service-delivery-manager' })
  await team.press('Record these')
  expect(team.status).toBe(422)
  expect(await team.words()).toContain('Say who follows up number 2: one named person')
  expect(await team.typed('what-0')).toBe('Write to say sorry')
  await team.page.locator('[name="follow-1"]').selectOption({ label: 'Morgan Reed' })
  await team.press('Record these')
  expect(await team.words()).toContain('2 things were promised; 2 are not done yet')
  expect(await team.words()).toContain('Due Friday 20 March, from Service Delivery Manager')
})

test('closing is refused while they are open, and says which, whose and by when', async () => {
  await team.openCase('/record/ending/close')
  await team.press('Check and record')
  expect(team.status).toBe(422)
  const said = await team.words()
  expect(said).toContain('Something that was promised is neither done, nor given up with a reason.')
  expect(said).toContain('Write to say sorry (nobody has it yet; no date is set)')
  expect(said).toContain('Book a driver for each visit (Service Delivery Manager; by 20 March 2026)')
  await team.go(at)
  expect(await team.words()).toContain('Why the case stays open')
})

test('across cases: the team’s own, and given to somebody else in bulk, the rest done where one is refused', async () => {
  // A role has it: that alone opens the case to nobody.
  await manager.go('/actions?whose=team')
  expect(await manager.words()).toContain('No action matches')
  await team.go('/actions?whose=mine')
  expect(await team.words()).toContain('Book a driver for each visit')
  expect(await team.words()).not.toContain('Write to say sorry')
  await team.go('/actions')
  await team.press('Give them out')
  expect(team.status).toBe(422)
  expect(await team.words()).toContain('Choose at least one action in the list')
  await team.page.locator('[name="chosen"]').nth(0).check()
  await team.page.locator('[name="chosen"]').nth(1).check()
  await team.page.locator('[name="to"]').selectOption({ label: 'Sol Hart' })
  await team.press('Give them out')
  const said = await team.words()
  expect(said).toContain('1 action was given out; 1 could not be')
  expect(said).toContain('Nobody follows it up yet: choose one named person.')
  await manager.go('/actions?whose=mine')
  expect(await manager.words()).toContain('Book a driver for each visit')
  const file = await team.context.request.get('/actions.csv?which=open')
  expect(file.headers()['content-type']).toContain('text/csv')
  expect((await file.text()).split('\r\n')[1]).toContain('Book a driver for each visit,Remedy,,our response')
})

test('done, with what shows it; then the person is to be told, and is', async () => {
  await manager.go(at)
  await manager.follow(/Record it as done.*Book a driver/)
  await manager.fill({ 'f-proof': 'Booked until August.' })
  await manager.press('Check and record')
  expect(manager.path).toBe(at)
  expect(await manager.words()).toContain('Tell the person who complained that it is done')
  await team.go('/actions?which=after')
  expect(await team.words()).toContain('Book a driver for each visit')
  await team.go(at)
  await team.follow(/Record that they were told.*Book a driver/)
  expect(await team.words()).toContain('No clause asks for this')
  await team.page.locator('[name="f-to"]').first().check()
  await team.press('Check and record')
  expect(await team.words()).toContain('Complainant told')
})

test('nothing on these pages keeps anybody out', async () => {
  expect((await eye.finish()).faults).toEqual([])
})
