/** Emails that no case claims: one joined to its case, one made a complaint of, one set aside; nothing typed is lost. Without a script. */
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
let reference = ''

const email = (from: string, subject: string, words: string): string =>
  [
    `From: ${from}`,
    'To: complaints@council.example',
    `Subject: ${subject}`,
    'Date: Mon, 02 Mar 2026 09:00:00 +0000',
    `Message-ID: <${subject.replaceAll(/\W/g, '')}@mail.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    words,
  ].join('\n')

beforeAll(async () => {
  house = await openJourneyHouse('2026-03-02')
  browser = await openBrowser()
  eye = new Eye(
    browser,
    kind =>
      kind.includes('/inbox') ||
      kind.includes('/emails/') ||
      kind.endsWith('/call') ||
      kind.endsWith('/letters') ||
      kind.includes('/take-a-complaint'),
  )
  const desk = { browser, house, eye, scripts: false, width: 1280 }
  const parent = await Person.sit({ ...desk, width: 375 })
  await answerEverything(parent, { points: ['The taxi was late.'], service: 'disabilities' })
  reference = await sendComplaint(parent)
  await parent.leave()
  team = await Officer.arrive(desk, await house.employ('morgan', 'Morgan Reed', 'customer-relationship-team'))
  await team.signIn()
  await house.mail(email('Pat Sample <pat@family.example>', `About ${reference}`, 'I saw the taxi too.'))
  await house.mail(email('Kit Specimen <kit@family.example>', 'My review', '<b>Nobody</b> came to the review.'))
  await house.mail(email('Shop <offers@shop.example>', 'Half price', 'Chairs at half price.'))
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('a number from somebody who is not on the case waits with the suggestion, and joins when a person says so', async () => {
  await team.go('/inbox')
  expect(await team.words()).toContain('Waiting (3)')
  await team.follow(`About ${reference}`)
  expect(await team.words()).toContain(`It may belong to ${reference}`)
  await team.press(`Join to ${reference}`)
  expect(team.path).toBe(`/cases/${reference}/letters`)
  await team.follow(`About ${reference}`)
  expect(await team.words()).toContain('I saw the taxi too.')
})

test('it is answered from the case: what came in and what went out stand in one list, with a call', async () => {
  await team.follow('Answer in your own words')
  expect(await team.words()).toContain('nobody that this case knows by that address')
  await team.fill({ words: '' })
  await team.press('Look at the answer')
  expect(team.status).toBe(422)
  expect(await team.words()).toContain('Write the answer')
  await team.fill({ words: 'Thank you.\n\nWe have asked the taxi firm.' })
  await team.press('Look at the answer')
  expect(await team.words()).toContain('We have asked the taxi firm.')
  await team.press('Send and record')
  expect(await team.words()).toContain('It is on its way, and kept as sent')
  await team.follow('Note a call')
  await team.fill({
    with: '_other',
    'with-other': 'Ari Stone of the taxi firm',
    purpose: '_other',
    'purpose-other': 'to ask what happened',
  })
  await team.fill({ result: 'They will look it up.' })
  await team.press('Record the call')
  const list = await team.words()
  for (const words of ['Telephone call with Ari Stone', 'Pat Sample', `Re: About ${reference}`, 'Waits to be printed and posted'])
    expect(list).toContain(words)
})

test('what belongs nowhere is set aside, with a reason and not without', async () => {
  await team.go('/inbox')
  await team.follow('Half price')
  await team.page.locator('summary', { hasText: 'Set it aside' }).click()
  await team.press('Set aside')
  expect(team.status).toBe(422)
  expect(await team.words()).toContain('Say why it belongs to no complaint')
  await team.fill({ reason: 'It sells chairs.' })
  await team.press('Set aside')
  expect(await team.words()).toContain('The email is set aside')
  await team.go('/inbox?set-aside=1')
  expect(await team.words()).toContain('Half price')
})

test('a complaint is made of an email in its writer’s own words, and the email goes with it', async () => {
  await team.go('/inbox')
  await team.follow('My review')
  expect(await team.words()).toContain('<b>Nobody</b> came to the review.')
  await team.follow('Make a complaint of it')
  expect(await team.typed('points')).toBe('<b>Nobody</b> came to the review.')
  expect(await team.typed('email')).toBe('kit@family.example')
})

test('every page seen is accessible and fits a phone', async () => {
  const { seen, faults } = await eye.finish()
  expect(seen).toEqual(expect.arrayContaining(['/inbox', '/inbox/ID', '/inbox/ID/aside 422']))
  expect(faults).toEqual([])
})
