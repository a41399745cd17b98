/** The people of the service: their accounts, who may act on which case, and what is kept from whom. Without a script. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Eye, openBrowser } from './journey/browser.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { Officer, type Sitting } from './journey/person.ts'

let house: JourneyHouse
let browser: Browser
let eye: Eye
let desk: Sitting
let manager: Officer

const arrive = async (signInName: string, name: string, role: string): Promise<Officer> => {
  const officer = await Officer.arrive(desk, await house.employ(signInName, name, role))
  await officer.signIn()
  return officer
}

beforeAll(async () => {
  house = await openJourneyHouse('2026-03-02')
  browser = await openBrowser()
  eye = new Eye(browser, kind => /^\/(sign-in|account|admin|service\/people)|who-may/.test(kind))
  desk = { browser, house, eye, scripts: false, width: 1280 }
  manager = await arrive('rowan', 'Rowan Vale', 'complaints-manager')
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('an account is made, its password said once; it is changed, locked, let in again and switched off; each stands in the log', async () => {
  await manager.go('/admin/accounts')
  await manager.follow('Make an account')
  await manager.press('Make the account')
  expect(manager.status).toBe(422)
  expect(await manager.words()).toContain('Enter a name to sign in with')
  await manager.fill({ name: 'Morgan Reed', signInName: 'rowan', roles: 'customer-relationship-team' })
  await manager.press('Make the account')
  expect(await manager.words()).toContain('Rowan Vale has this name already')
  expect(await manager.typed('name')).toBe('Morgan Reed')
  await manager.fill({ signInName: 'Morgan' })
  await manager.press('Make the account')
  const password = await manager.page.locator('main code').innerText()
  const told = { signInName: 'morgan', name: 'Morgan Reed', role: '', password }
  const morgan = await Officer.arrive(desk, told)
  await morgan.signIn()
  expect(morgan.path).toBe('/account/password')
  await morgan.fill({ was: password, now: 'purple kettle lorry', again: 'purple kettle lorry' })
  await morgan.press('Change password')
  await morgan.go('/admin/accounts')
  expect(morgan.status).toBe(403)

  await manager.go('/admin/accounts/morgan')
  expect(await manager.words()).toContain('Where they are signed in')
  await manager.press('End them all')
  await morgan.go('/today')
  expect(morgan.path).toBe('/sign-in')
  for (let i = 0; i < 7; i += 1) await house.services.signIn('morgan', 'not it', { address: '', agent: '' })
  await morgan.giveName()
  expect(await morgan.words()).toContain('The name or the password is not right')
  await manager.go('/admin/accounts')
  expect(await manager.words()).toContain('Locked after wrong passwords until 2 March 2026')
  await manager.follow('Morgan Reed')
  await manager.press('Lift the lock')
  expect(await manager.words()).not.toContain('Locked')
  await manager.fill({ roles: 'panel-clerk', reason: 'She takes the minutes' })
  await manager.press('Change the roles')
  expect(manager.path).toBe('/admin/accounts/morgan')
  await manager.press('Make a new password')
  expect(await manager.words()).toContain('Pass this password on to Morgan Reed')
  await manager.follow('Go to the account of Morgan Reed')
  await manager.press('Switch the account off')
  expect(await manager.words()).toContain('The account is switched off')
  await manager.follow('What was changed about this account')
  const log = await manager.words()
  for (const what of ['Account made', 'Sessions ended', 'Lock out lifted', 'Role given', 'Password said anew', 'Account switched off'])
    expect(log).toContain(what)
  expect(log).toContain('Because: She takes the minutes')
  expect(log).not.toContain(password)
})

test('the last who may administer stays one, and nobody switches off their own account', async () => {
  await manager.go('/admin/accounts/rowan')
  expect(await manager.words()).not.toContain('Switch the account off')
  const sent = await manager.post('/admin/accounts/rowan', { act: 'switch-off' })
  expect(sent.status).toBe(422)
  await manager.page.locator('[name="roles"][value="complaints-manager"]').uncheck()
  await manager.fill({ roles: 'panel-clerk' })
  await manager.press('Change the roles')
  expect(await manager.words()).toContain('Rowan Vale is the only one who may administer')
  await manager.go('/admin/permissions')
  expect(await manager.words()).toContain('Complaints Manager')
})

test('who may do what is read from the procedure, for one role and as a spreadsheet', async () => {
  await manager.page.getByRole('link', { name: /who may do what/ }).click()
  await manager.fill({ role: 'independent-person' })
  await manager.press('Show')
  expect(await manager.words()).toMatch(/Independent Person\. 18 of \d+ acts may be done in this role/)
  const file = await manager.context.request.get(`${manager.path}.csv`)
  expect(file.headers()['content-type']).toContain('text/csv')
  expect((await file.text()).split('\r\n')[0]).toContain('Independent Person')
  await manager.go('/account')
  await manager.go('/account/password')
  await manager.go('/account/codes')
})

test('who says that they are away is shown so where work is handed over, and seen among the people here until they are back', async () => {
  const alder = await arrive('alder', 'Alder Quill', 'complaints-manager')
  await manager.go('/account/away')
  await manager.fill({ from: '2026-03-02', until: '2026-03-06' })
  await manager.press('Record the absence')
  expect(await manager.words()).toContain('You are away until 6 March 2026')
  await alder.go('/hand-over?person=alder')
  expect(await alder.words()).toContain('Also held by Rowan Vale (away until 6 March 2026)')
  await alder.go('/service/people')
  expect(await alder.words()).toContain('1 away today')
  await alder.press(/Back today/)
  expect(await alder.words()).toContain('0 away today')
})

test('nothing on these pages keeps anybody out', async () => {
  const { seen, faults } = await eye.finish()
  expect(faults).toEqual([])
  expect(seen).toEqual(
    expect.arrayContaining([
      '/sign-in',
      '/sign-in 401',
      '/account',
      '/account/password',
      '/account/codes',
      '/account/away',
      '/service/people',
      '/admin/accounts',
    ]),
  )
})
