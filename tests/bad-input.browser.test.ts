/** What goes wrong at a keyboard: each is answered clearly where it was made, and nothing is lost. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Eye, openBrowser } from './journey/browser.ts'
import { answerEverything, numberOn, photo, sendComplaint } from './journey/complaint.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { Officer, Person, type Sitting } from './journey/person.ts'

let house: JourneyHouse
let browser: Browser
let eye: Eye
let desk: Sitting
let parent: Person
let team: Officer
let colleague: Officer
let director: Officer
let reference = ''
/** A case about safeguarding, which only some may see. */
let restricted = ''

const note = 'people/make-contact'
const talk = { 'f-with': 'complainant', 'f-purpose': 'hear them', 'f-result': 'She told us about the letters.' }

beforeAll(async () => {
  house = await openJourneyHouse('2026-03-02')
  browser = await openBrowser()
  // Pages by their address are the journey's to look at; here those that say no, and those named.
  eye = new Eye(browser, kind => / 4\d\d$/.test(kind) || !kind.startsWith('/'))
  desk = { browser, house, eye, scripts: false, width: 1280 }
  parent = await Person.sit({ ...desk, width: 375 })
  team = await hire('morgan', 'Morgan Reed', 'customer-relationship-team')
  colleague = await hire('robin', 'Robin Hart', 'customer-relationship-team')
  director = await hire('alex', 'Alex Stone', 'respective-director')
  await answerEverything(parent, { points: ['Nobody answered my letters.'], service: 'disabilities' })
  reference = await sendComplaint(parent)
  const other = await Person.sit({ ...desk, width: 375 })
  await answerEverything(other, { points: ['Nobody listened when she said that she was afraid.'], service: 'safeguarding' })
  restricted = await sendComplaint(other)
  await other.leave()
  for (const officer of [team, colleague, director]) officer.reference = reference
  await wakeOn('2026-03-03', team)
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const hire = async (signInName: string, name: string, role: string): Promise<Officer> =>
  Officer.arrive(desk, await house.employ(signInName, name, role))

const wakeOn = async (day: string, ...officers: readonly Officer[]): Promise<void> => {
  await house.wakeOn(day)
  for (const officer of officers) await officer.signIn()
}

const entries = async (): Promise<number> => {
  await team.openCase()
  return Number(/Record checked: (\d+) entries/.exec(await team.words())?.[1])
}

test('an impossible day is named, at the field and in the summary', async () => {
  await parent.go('/complain/when')
  await parent.fill({ 'happened-day': '31', 'happened-month': '2', 'happened-year': '2026' })
  await parent.press('Save and continue')
  expect(await parent.words()).toContain('There is no 31 February 2026')
  expect(await parent.typed('happened-day')).toBe('31')

  await team.attempt(note, { ...talk, _on: '2026-02-31' })
  expect(team.status).toBe(422)
  expect(await team.words()).toContain('must be a real date')
  expect(await team.typed('f-result')).toBe(talk['f-result'])
})

test('a day that has not come is refused where none may be', async () => {
  await parent.go('/complain/when')
  await parent.fill({ 'happened-month': '12', 'happened-year': '2030' })
  await parent.press('Save and continue')
  expect(parent.status).toBe(400)
  expect(await parent.typed('happened-year')).toBe('2030')

  await team.attempt(note, { ...talk, _on: '2026-03-04' })
  expect(await team.words()).toContain('must be today or earlier')
  expect(await team.typed('f-result')).toBe(talk['f-result'])
})

test('an act before what it depends on is refused, with why', async () => {
  await team.attempt('intake/register', { 'f-reference': reference, _on: '2026-02-27' })
  expect(team.status).toBe(422)
  expect(await team.words()).toContain('must be Monday 2 March 2026 or later')
  await team.lookAt('earlier than what it depends on')
  expect(await team.typed('_on-day')).toBe('27')
})

test('a hundred kilobytes of text are counted, refused and still there', async () => {
  const words = 'a'.repeat(102_400)
  await parent.go('/complain/points/1')
  await parent.fill({ words })
  await parent.press('Save and continue')
  expect(await parent.words()).toContain('102,400 characters')
  expect(await parent.typed('words')).toBe(words)

  await team.attempt(note, { ...talk, 'f-result': words })
  expect(await team.words()).toContain('102,400')
  expect(await team.typed('f-result')).toBe(words)
})

test('emoji and right-to-left words are kept; control characters are not', async () => {
  const words = 'She said 😀 مرحبا שלום and went.'
  await team.openStep(note)
  const [position, key] = [await team.typed('_position'), await team.typed('_key')]
  const on = { '_on-day': '3', '_on-month': '3', '_on-year': '2026', _by: 'customer-relationship-team', _position: position, _key: key }
  const sent = await team.post(`/cases/${reference}/record/${note}`, { ...talk, 'f-result': `\u0000\u0007\u001b${words}`, ...on })
  expect(sent.status, sent.text.slice(0, 2000)).toBe(303)
  await team.openCase('/timeline')
  expect(await team.words()).toContain(words)
  expect((await team.page.content()).replace(/[\r\n\t]/g, '')).not.toMatch(/\p{Cc}/u)
})

test('a file of the wrong kind or too big is refused by its name, and the good one is kept', async () => {
  const program = { name: 'holiday.png', mimeType: 'image/png', buffer: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]) }
  const big = { name: 'enormous.png', mimeType: 'image/png', buffer: Buffer.concat([photo.buffer, Buffer.alloc(11 * 1024 * 1024)]) }
  await parent.go('/complain/files')
  await parent.page.locator('[name="file"]').setInputFiles([photo, program, big])
  await parent.press('Add this file')
  const words = await parent.words()
  expect(words).toContain('holiday.png is a program, and programs are never taken')
  expect(words).toContain('‘enormous.png’ is too big')
  expect(words).toContain('letter.png')

  await team.openCase('/documents')
  await team.page.locator('input[type="file"]').setInputFiles(program)
  await team.press('Add to the case')
  expect(team.status).toBeGreaterThanOrEqual(400)
  expect(await team.words()).toContain('holiday.png')
})

test('a complaint sent twice has one number and is one case', async () => {
  const twice = await Person.sit({ ...desk, width: 375 })
  await answerEverything(twice, { points: ['The bus did not come.'], service: 'placements' })
  const window = await twice.context.newPage()
  const again = new Person(window, { ...desk, width: 375 })
  await again.go('/complain/check')
  await Promise.all([twice.press('Send complaint'), again.press('Send complaint')])
  const first = await numberOn(twice)
  expect(await numberOn(again)).toBe(first)
  await team.go('/cases?text=bus')
  expect(await team.page.locator(`tbody a[href="/cases/${first}"]`).count()).toBe(1)
  await twice.leave()
})

test('a step sent twice is recorded once', async () => {
  const before = await entries()
  await team.openStep(note)
  await team.fill(talk)
  const fields = await team.page.evaluate<Record<string, string>>('Object.fromEntries(new FormData(document.querySelector("main form")))')
  const at = `/cases/${reference}/record/${note}`
  const answers = await Promise.all([team.post(at, fields), team.post(at, fields)])
  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await entries()).toBe(before + 1)
})

test('of two officers at once, the second sees what changed and loses nothing', async () => {
  await colleague.signIn()
  await team.openStep(note)
  await colleague.record(note, { ...talk, 'f-result': 'He rang back.' })
  const mine = 'What I was about to write down.'
  await team.fill({ ...talk, 'f-result': mine })
  await team.press('Check and record')
  expect(team.status).toBe(409)
  const words = await team.words()
  expect(words).toContain('The case changed while you had this open')
  expect(words).toContain('Robin Hart')
  expect(await team.typed('f-result')).toBe(mine)
  await team.press('Check and record')
  expect(await team.words()).toContain('Recorded:')
})

test('a session lost in the middle of a form costs nothing that was typed', async () => {
  await team.openStep(note)
  const words = 'Typed before lunch, sent after it.'
  await team.fill({ ...talk, 'f-result': words })
  await house.wakeOn('2026-03-04')
  await team.press('Check and record')
  expect(team.path).toBe('/sign-in')
  await team.lookAt('signed out in the middle of a form')
  await team.giveName()
  expect(team.path).toBe(`/cases/${reference}/record/${note}`)
  expect(await team.words()).toContain('What you typed is here')
  expect(await team.typed('f-result')).toBe(words)
  await team.press('Check and record')
  expect(await team.words()).toContain('Recorded:')
})

test('a forged token records nothing, and shows the form again as it was typed', async () => {
  const before = await entries()
  await team.openStep(note)
  await team.page.locator('form[action*="/record/"] [name="_csrf"]').evaluate(found => found.setAttribute('value', 'forged'))
  await team.fill({ ...talk, 'f-result': 'Not lost.' })
  await team.press('Check and record')
  expect(await team.typed('f-result')).toBe('Not lost.')
  expect(await team.words()).toContain('Not recorded yet')
  expect(await entries()).toBe(before)

  const forged = await parent.post('/complain/points/1', { _csrf: 'forged', words: 'From elsewhere.' })
  expect(forged.status).toBe(403)
})

test('a case that is not there, and one that may not be seen, are the same: not found', async () => {
  await team.go('/cases/TW26-9999')
  expect(team.status).toBe(404)
  const missing = (await team.words()).replaceAll('TW26-9999', 'REF')
  await director.signIn()
  for (const path of ['', '/timeline', '/documents', '/letters', '/record', '/record/people/make-contact', '/why/stage-1/respond']) {
    await director.go(`/cases/${restricted}${path}`)
    expect(director.status, path).toBe(404)
  }
  expect((await director.words()).replaceAll(restricted, 'REF')).toBe(missing)
  await director.go(`/cases?text=${restricted}`)
  expect(await director.page.locator('main table').count()).toBe(0)
  await team.go(`/cases/${restricted}`)
  expect(team.status).toBe(200)
})

test('a progress page opens by its own key alone', async () => {
  const stranger = await Person.sit({ ...desk, width: 375 })
  await stranger.go(`/progress/${reference}`)
  expect(stranger.status).toBe(404)
  await stranger.go(`/progress/${reference}?key=${'A'.repeat(43)}`)
  expect(stranger.status).toBe(404)
  await stranger.go('/progress')
  await stranger.fill({ reference: 'TW26-9999', key: 'nothing' })
  await stranger.press(/^(See|Show|Look|Continue|Find)/)
  expect(stranger.status).toBe(404)
  expect(await stranger.typed('reference')).toBe('TW26-9999')
  await stranger.leave()
})

test('an address that leads nowhere says so', async () => {
  await parent.go('/no-such-page')
  expect(parent.status).toBe(404)
  await team.openStep('stage-1/no-such-step')
  expect(team.status).toBe(404)
})

test('axe finds nothing on the pages that say no', { timeout: 600_000 }, async () => {
  const { seen, faults } = await eye.finish()
  expect(seen.length).toBeGreaterThan(8)
  expect(faults).toEqual([])
})
