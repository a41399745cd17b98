/** Evidence for an ombudsman: chosen by one person, made, checked by another, the same each time, without what was taken out. */
import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Eye, openBrowser } from './journey/browser.ts'
import { answerEverything, photo, sendComplaint } from './journey/complaint.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { Officer, Person } from './journey/person.ts'

let house: JourneyHouse
let browser: Browser
let eye: Eye
let team: Officer
let colleague: Officer
let reference = ''
let at = ''

beforeAll(async () => {
  house = await openJourneyHouse('2026-03-02')
  browser = await openBrowser()
  eye = new Eye(browser, kind => kind.includes('/bundle'))
  const desk = { browser, house, eye, scripts: false, width: 1280 }
  const parent = await Person.sit({ ...desk, width: 375 })
  await answerEverything(parent, {
    points: ['Nobody answered my letters.'],
    service: 'disabilities',
    file: { ...photo, name: 'Jo Example at home.png' },
  })
  reference = await sendComplaint(parent)
  await parent.leave()
  const hire = async (signInName: string, name: string): Promise<Officer> =>
    Officer.arrive(desk, await house.employ(signInName, name, 'customer-relationship-team'))
  team = await hire('morgan', 'Morgan Reed')
  colleague = await hire('robin', 'Robin Hart')
  for (const officer of [team, colleague]) {
    officer.reference = reference
    await officer.signIn()
  }
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const fileOf = async (who: Officer, file: string) => who.context.request.get(`${at}/${file}`)

/** Makes it and waits until it is made. */
const make = async (who: Officer): Promise<void> => {
  await who.go(at)
  await who.press('Make it')
  await expect
    .poll(
      async () => {
        await who.go(at)
        return (await who.words()).includes('parts are done')
      },
      { timeout: 60_000 },
    )
    .toBe(false)
}

test('what is chosen without a reason is refused, and nothing typed is lost', async () => {
  await team.openCase('/documents')
  await team.follow('Put a bundle together')
  await team.fill({ 'words-0': 'Jo Example' })
  await team.press('Choose this bundle')
  expect(team.status).toBe(422)
  expect(await team.words()).toContain('Row 1: say why “Jo Example” is taken out')
  expect(await team.typed('words-0')).toBe('Jo Example')
  await team.fill({ 'why-0': 'The parent’s name' })
  await team.press('Choose this bundle')
  at = team.path
  expect(await team.words()).toContain('Somebody else must check what is taken out')
})

test('who chose it may not have it, nor check it, before somebody else has', async () => {
  await make(team)
  expect(await team.words()).toContain('once somebody else has checked')
  expect((await fileOf(team, 'bundle.pdf')).status()).toBe(404)
  await team.post(at, { do: 'checked', reason: '' })
  await team.go(at)
  expect(await team.words()).toContain('Somebody else must check')
})

test('a colleague reads it and says that it is right', async () => {
  await colleague.go(at)
  expect((await fileOf(colleague, 'bundle.pdf')).status()).toBe(200)
  await colleague.press('It is right')
  expect(await colleague.words()).toContain('Ready by Robin Hart')
  expect((await fileOf(team, 'bundle.pdf')).status()).toBe(200)
})

test('the files are what the manifest says, and the picture that was sent is among them', async () => {
  const files = unzipSync(await (await fileOf(team, 'bundle.zip')).body())
  const manifest: { case: string; files: { name: string; sha256: string }[] } = JSON.parse(
    strFromU8(files['manifest.json'] ?? new Uint8Array()),
  )
  expect(manifest.case).toBe(reference)
  for (const { name, sha256 } of manifest.files)
    expect(
      createHash('sha256')
        .update(files[name] ?? new Uint8Array())
        .digest('hex'),
    ).toBe(sha256)
  expect(manifest.files.map(({ name }) => name).join(' ')).not.toMatch(/jo-example/)
  expect(manifest.files.map(({ name }) => name).join(' ')).toContain('removed-1-at-home')
  const picture = createHash('sha256').update(photo.buffer).digest('hex')
  expect(manifest.files.map(({ sha256 }) => sha256)).toContain(picture)
})

test('made again on another day, after more was recorded, it is the same to the last byte', async () => {
  const before = await (await fileOf(team, 'bundle.zip')).body()
  await house.wakeOn('2026-03-05')
  await team.signIn()
  await team.record('people/make-contact', { 'f-with': 'complainant', 'f-purpose': 'hear them', 'f-result': 'She rang.' })
  await team.post(at, { do: 'stop' })
  await make(team)
  const again = await (await fileOf(team, 'bundle.zip')).body()
  expect(Buffer.compare(before, again)).toBe(0)
})

test('no page of it fails a check for people with disabilities', async () => {
  expect((await eye.finish()).faults).toEqual([])
})
