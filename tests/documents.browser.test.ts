/** Documents of a case: added with and without a script, refused, shown, in versions, kept from some, scanned, and taken back. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eicar, startClamd, type TestClamd } from '../src/server/testing/start-clamd.ts'
import { Eye, openBrowser } from './journey/browser.ts'
import { answerEverything, sendComplaint } from './journey/complaint.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { Officer, Person } from './journey/person.ts'

let clamd: TestClamd
let house: JourneyHouse
let browser: Browser
let eye: Eye
let team: Officer
let director: Officer
let scripted: Officer
let at = ''

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer })
const pdf = (words: string) =>
  Buffer.from(`%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj % ${words}\n%%EOF`)
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

beforeAll(async () => {
  clamd = await startClamd()
  house = await openJourneyHouse('2026-03-02', undefined, false, `127.0.0.1:${clamd.port}`)
  browser = await openBrowser()
  eye = new Eye(browser, kind => kind.includes('/documents') || kind.startsWith('/account/email') || kind.startsWith('/reminders/sent'))
  const desk = { browser, house, eye, scripts: false, width: 1280 }
  const parent = await Person.sit({ ...desk, width: 375 })
  await answerEverything(parent, { points: ['The visits were cancelled.'], service: 'disabilities' })
  const reference = await sendComplaint(parent)
  await parent.leave()
  at = `/cases/${reference}`
  const hire = async (sitting: typeof desk, signInName: string, name: string, role: string): Promise<Officer> => {
    const officer = await Officer.arrive(sitting, await house.employ(signInName, name, role))
    await officer.signIn()
    return officer
  }
  team = await hire(desk, 'morgan', 'Morgan Reed', 'customer-relationship-team')
  director = await hire(desk, 'sol', 'Sol Hart', 'director-of-childrens-services')
  // A browser without a window has no viewer for PDF: what stands in the frame is asked for by itself.
  for (const { page } of [team, director])
    await page.route('**/show', route => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Shown</title>' }))
  scripted = await hire({ ...desk, scripts: true }, 'lee', 'Lee Stone', 'customer-relationship-team')
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
  await clamd?.stop()
})

const choose = (officer: Officer, ...files: readonly ReturnType<typeof file>[]) => officer.page.setInputFiles('#file', [...files])

test('without a script: what is refused says why, what is right is added, and nothing typed is lost', async () => {
  await team.go(`${at}/documents`)
  await team.press('Add to the case')
  expect(team.status).toBe(422)
  expect(await team.words()).toContain('Choose a file that is not empty')
  await choose(team, file('invoice.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600, 1)])), file('letter.pdf', pdf('a letter')))
  await team.fill({ description: 'The letter of March', received: '2026-02-27' })
  await team.press('Add to the case')
  expect(team.status).toBe(422)
  const said = await team.words()
  expect(said).toMatch(/invoice\.pdf.*program/)
  expect(said).toContain('Added: letter.pdf')
  expect(await team.typed('description')).toBe('The letter of March')
  await choose(team, file('film.pdf', Buffer.concat([pdf('long'), Buffer.alloc(10.5 * 1024 * 1024, 32)])))
  await team.press('Add to the case')
  expect(await team.words()).toContain('“film.pdf” is too big')
})

test('a PDF is shown in the page, by its kind and fingerprint; the case lists it among what came', async () => {
  await team.go(`${at}/documents`)
  await team.follow('letter.pdf')
  const frame = team.page.locator('iframe.rc-preview--pdf')
  const shown = await team.context.request.get((await frame.getAttribute('src')) ?? '')
  expect([shown.headers()['content-type'], shown.headers()['content-disposition']]).toEqual([
    'application/pdf',
    expect.stringContaining('inline'),
  ])
  expect(shown.headers()['content-security-policy']).toContain("default-src 'none'")
  expect(await team.words()).toContain('Fingerprint (SHA-256)')
  await team.go(`${at}/letters?kind=document`)
  expect(await team.words()).toContain('letter.pdf')
})

test('a later version stands above the one before, which stays', async () => {
  await team.go(`${at}/documents`)
  await team.follow('letter.pdf')
  await team.page.locator('summary', { hasText: 'Add a later version' }).click()
  await choose(team, file('letter-signed.pdf', pdf('signed')))
  await team.press('Add this version')
  expect(await team.words()).toContain('version 2')
  await team.follow('letter-signed.pdf')
  const said = await team.words()
  expect(said).toContain('Version 2: letter-signed.pdf (this one)')
  expect(said).toContain('Version 1: letter.pdf')
})

test('one that is for the complaints team only is not there for others: not listed, and not at its address', async () => {
  await team.go(`${at}/documents`)
  await choose(team, file('note.txt', Buffer.from('For us alone.')))
  await team.fill({ description: 'Our note', seer: '+complaints-team' })
  await team.press('Add to the case')
  await team.follow('note.txt')
  expect(await team.words()).toContain('For us alone.')
  const address = team.path
  await director.go(`${at}/documents`)
  expect(await director.words()).toContain('letter-signed.pdf')
  expect(await director.words()).not.toContain('note.txt')
  await director.go(address)
  expect(director.status).toBe(404)
  expect(await director.words()).not.toContain('For us alone.')
  expect((await director.context.request.get(`${address}/save`)).status()).toBe(404)
})

test('what the scanner refuses is listed as refused, and opens for nobody', async () => {
  await team.go(`${at}/documents`)
  await choose(team, file('statement.txt', eicar))
  await team.press('Add to the case')
  expect(await team.words()).toContain('Refused by the scanner')
  await team.follow('statement.txt')
  expect(await team.words()).toContain('The virus scanner refused this file')
  expect((await team.context.request.get(`${team.path}/save`)).status()).toBe(409)
})

test('with a script: the picture is sent with its progress, and shown; a refusal is said in the page', async () => {
  await scripted.go(`${at}/documents`)
  await choose(scripted, file('tool.png', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600, 1)])))
  await scripted.page.getByRole('button', { name: 'Add to the case' }).click()
  await scripted.page.locator('.govuk-error-summary').waitFor()
  expect(await scripted.words()).toContain('tool.png')
  await choose(scripted, file('bathroom.png', picture))
  await scripted.fill({ description: 'The bathroom on 1 March' })
  await Promise.all([
    scripted.page.waitForURL(/added=/),
    scripted.page.locator('.rc-uploading progress').waitFor({ state: 'attached' }),
    scripted.page.getByRole('button', { name: 'Add to the case' }).click(),
  ])
  expect(await scripted.words()).toContain('Added: bathroom.png')
  await scripted.follow('bathroom.png')
  const shown = scripted.page.locator('img.rc-preview--picture')
  expect(await shown.evaluate(image => (image instanceof HTMLImageElement ? image.naturalWidth : 0))).toBe(1)
})

test('taken back with a reason it stays listed, and only the complaints team can open it', async () => {
  await team.go(`${at}/documents`)
  await team.follow('letter-signed.pdf')
  await team.page.locator('summary', { hasText: 'Retract it' }).click()
  await team.press('Retract')
  expect(team.status).toBe(422)
  expect(await team.words()).toContain('Say why it is retracted')
  await team.fill({ reason: 'It belongs to another case.' })
  await team.press('Retract')
  expect(await team.words()).toContain('Retracted by Morgan Reed on 2 March 2026: It belongs to another case.')
  const address = team.path
  expect((await team.context.request.get(`${address}/save`)).status()).toBe(200)
  await director.go(address)
  expect(await director.words()).toContain('only the complaints team can still open it')
  expect((await director.context.request.get(`${address}/save`)).status()).toBe(409)
})

test('where reminders go is said on one’s own page, and refused kindly; every page seen is accessible and fits a phone', async () => {
  await team.go('/account/email')
  await team.fill({ email: 'morgan at council' })
  await team.press('Save')
  expect(team.status).toBe(422)
  expect(await team.words()).toContain('Enter an e-mail address, like name@example.gov.uk')
  await team.fill({ email: 'morgan@council.example' })
  await team.press('Save')
  expect(await team.words()).toContain('morgan@council.example')
  expect(await team.words()).toContain('Not confirmed yet')
  await team.go('/account/email/confirm/made-up')
  await team.press('Confirm this address')
  expect(team.status).toBe(404)
  expect(await team.words()).toContain('Nothing was changed')
  await team.go('/reminders/sent')
  expect(await team.words()).toContain('No e-mail is set up here')
  const { seen, faults } = await eye.finish()
  expect(seen).toEqual(expect.arrayContaining(['/cases/REF/documents', '/cases/REF/documents/ID', '/account/email', '/account/email 422']))
  expect(faults).toEqual([])
})
