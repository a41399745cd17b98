/** An ombudsman gets in touch: too early, then with an enquiry; what is asked is gathered, the decision comes, and what it recommends is seen through. */
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
let director: Officer
let reference = ''

beforeAll(async () => {
  house = await openJourneyHouse('2026-03-02')
  browser = await openBrowser()
  eye = new Eye(browser, kind => kind.includes('/ombudsman'))
  const desk = { browser, house, eye, scripts: false, width: 1280 }
  const parent = await Person.sit({ ...desk, width: 375 })
  await answerEverything(parent, { points: ['Nobody answered my letters.'], service: 'disabilities' })
  reference = await sendComplaint(parent)
  await parent.leave()
  team = await Officer.arrive(desk, await house.employ('morgan', 'Morgan Reed', 'customer-relationship-team'))
  director = await Officer.arrive(desk, await house.employ('dana', 'Dana Swift', 'director-of-childrens-services'))
  for (const officer of [team, director]) officer.reference = reference
  await team.signIn()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

/** Follows a link of the Ombudsman's page to a step, fills it in and records it; it comes back to that page. */
const step = async (who: Officer, link: string | RegExp, fields: Readonly<Record<string, string | readonly string[]>>): Promise<string> => {
  await who.openCase('/ombudsman')
  await who.follow(link)
  await who.fill(fields)
  await who.press('Check and record')
  if (who.path !== `/cases/${reference}/ombudsman`) throw new Error(`${String(link)} was not recorded: ${await who.words()}`)
  return who.words()
}

test('an approach made too early is recorded, and the complaint goes on at its stage', async () => {
  await team.openCase('/ombudsman')
  expect(await team.words()).toContain('No ombudsman has been in touch about this complaint')
  const words = await step(team, /^Record an approach/, { 'f-which': 'lgsco', 'f-premature': 'yes' })
  expect(words).toContain('Local Government and Social Care Ombudsman')
  expect(words).toContain('Approached too early')
  expect(await team.nextThing('Go on with the complaint')).toContain('7.15.5')
})

test('an enquiry says what is asked and by when; another about the same case is told apart', async () => {
  await house.wakeOn('2026-06-01')
  await team.signIn()
  await step(team, /^Receive an enquiry of the Ombudsman/, {
    'f-which': 'lgsco',
    'f-reference': '26 000 001',
    'f-informationDue': '2026-06-26',
    'f-items': '2',
    'f-asked': 'The whole file\nThe notes of visits',
  })
  const words = await step(team, /^Record an enquiry/, {
    'f-which': 'ico',
    'f-reference': 'IC-1',
    'f-informationDue': '2026-07-10',
    'f-items': '1',
  })
  expect(words).toContain('26 000 001')
  expect(words).toContain('IC-1')
  expect(words).toContain('0 of 2 gathered. Still missing: The whole file; The notes of visits.')
  expect(words).toContain('26 June 2026')
  expect(words).toContain('10 July 2026')
})

test('what is asked for is gathered on the page: nothing chosen is refused in words, and said which', async () => {
  await team.openCase('/ombudsman')
  await team.press(/^Gathered ?: number 1, 26 000 001$/)
  expect(team.status).toBe(422)
  expect(await team.words()).toContain('Number 1: choose what answers it')
  await team.page.locator('#found-1-1').selectOption('chronology')
  await team.press(/^Gathered ?: number 1, 26 000 001$/)
  expect(await team.words()).toContain('1 of 2 gathered. Still missing: The notes of visits.')
})

test('the bundle for it has the story and what answers it chosen, and says what is missing', async () => {
  await team.follow(/^Put the bundle together ?for Local/)
  const words = await team.words()
  expect(words).toContain('What was asked for, 26 000 001')
  expect(words).toContain('The notes of visits: not gathered yet')
  expect(await team.page.locator('input[name="items"]:checked').count()).toBe(3)
  await team.press('Choose this bundle')
  expect(await team.words()).toContain('Ready')
})

test('a later date is one that the Ombudsman agreed to; one that is no later is refused with the clause', async () => {
  await team.openCase('/ombudsman')
  await team.follow(/^Record a later date ?: Send the Ombudsman/)
  const fields = { 'f-newDate': '2026-06-20', 'f-reason': 'The Ombudsman agreed by telephone' }
  await team.fill(fields)
  await team.press('Check and record')
  expect(team.status).toBe(422)
  expect(await team.words()).toContain('7.15.1')
  expect(await team.typed('f-reason')).toBe('The Ombudsman agreed by telephone')
})

test('the decision stands beside our own finding, and each recommendation is kept until it is shown', async () => {
  await house.wakeOn('2026-10-01')
  await team.signIn()
  const words = await step(team, /^Receive the Ombudsman’s decision ?: Local/, {
    'f-issuedOn': '2026-09-30',
    'f-outcome': 'upheld',
    'f-fault': 'yes',
    'f-faultPoints': 'point 1',
    'f-complyBy': '2026-12-01',
  })
  expect(words).toContain('What it decided')
  expect(words).toContain('changes no figure of ours')
  await step(team, /^Record what the Ombudsman recommended/, {
    'f-what': 'Apologise to the family',
    'f-kind': 'recommendation',
    'f-by': '2026-10-30',
  })
  await team.openCase('/ombudsman')
  expect(await team.words()).toContain('By 30 October 2026.')
  await team.openCase()
  expect(await team.words()).toContain('Beside it, the decision of the Local Government and Social Care Ombudsman')
})

test('all matters stand in one list with what is next, and go into a file', async () => {
  await team.go('/ombudsman')
  const words = await team.words()
  expect(words).toContain(reference)
  expect(words).toContain('Decided, to be carried out')
  await team.fill({ which: 'ico' })
  await team.press('Show these')
  expect(await team.words()).toContain('1 matter')
  const file = await (await team.context.request.get('/ombudsman/matters.csv?which=ico')).text()
  expect(file.split('\r\n')[1]).toContain(`${reference},Information Commissioner’s Office,IC-1,`)
  expect(file).not.toContain('Nobody answered my letters')
})

test('no page of it fails a check for people with disabilities', async () => {
  expect((await eye.finish()).faults).toEqual([])
})
