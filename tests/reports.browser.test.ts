/** A report from its first words to its readers: written, refused, presented, issued, read by everybody, made again and corrected. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Eye, openBrowser } from './journey/browser.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { Officer, Person } from './journey/person.ts'

let house: JourneyHouse
let browser: Browser
let eye: Eye
let team: Officer
let reader: Person
let write = ''

beforeAll(async () => {
  house = await openJourneyHouse('2026-11-20', { body: 'bolton', complaints: 40 })
  browser = await openBrowser()
  eye = new Eye(browser, kind => kind.includes('report') || kind.includes('published'))
  const sitting = { browser, house, eye, scripts: false, width: 1280 }
  team = await Officer.arrive(sitting, {
    signInName: 'quality-team',
    name: 'quality-team',
    role: 'quality-team',
    password: 'demonstration',
  })
  reader = await Person.sit({ ...sitting, width: 375 })
  await team.signIn()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('the reports of the procedures in force are listed with their periods, and one is written beside its figures', async () => {
  await team.go('/reports/issued')
  expect(await team.words()).toContain('What complaints taught us in the year')
  await team.follow(/^April 2025 to March 2026/)
  write = team.path
  const words = await team.words()
  expect(words).toContain('Its words are not saved yet.')
  expect(words).toContain('Complaints received')
  expect(await team.typed('section-numbers')).toMatch(/^Complaints received: \d+/)
  const toFigures = team.page.getByRole('link', { name: 'Its figures, each with its cases' })
  expect(await toFigures.getAttribute('href')).toMatch(/^\/reports\/annual\/2025-26\?procedure=/)
  await team.fill({
    summary: 'Most of what went wrong was about visits that moved.\n\nWe ring first now.',
    'section-providers': 'Two providers told us of one complaint each.',
    'section-effectiveness': 'The stages worked; the first answer was late too often.',
  })
  await team.press('Save')
  expect(await team.words()).toContain('Version 1 is saved')
})

test('it is refused, with the reason and nothing lost, until it was presented', async () => {
  await team.press('Issue and publish it')
  expect(team.status).toBe(422)
  expect(await team.words()).toContain('say when it was presented')
  expect(await team.typed('summary')).toContain('We ring first now.')
  await team.fill({ presented: '2026-01-10' })
  await team.press('Record that it was presented')
  expect(await team.words()).toContain('cannot have been presented before its end')
  await team.fill({ presented: '2026-06-10' })
  await team.press('Record that it was presented')
  expect(await team.words()).toContain('10 June 2026')
})

test('what the Ombudsman’s Code asks is answered beside its figures and the duties that show it, and not issued half answered', async () => {
  await team.go(write)
  await team.follow(/^Self-assessment/)
  const words = await team.words()
  expect(words).toContain('Acknowledged in 3 working days')
  expect(words).toContain('The procedure: acknowledge')
  expect(await team.typed('words-acknowledgement')).toMatch(/^Acknowledgements sent: \d+\./)
  await team.page.locator('#answer-acknowledgement').check()
  await team.press('Save')
  expect(await team.words()).toContain('1 of 12 questions answered')
  expect(await team.typed('summary')).toContain('We ring first now.')
  await team.press('Issue and publish it')
  expect(team.status).toBe(422)
  expect(await team.words()).toContain('11 of 12 questions have no answer')
  await team.go(write)
  await team.follow(/^Self-assessment/)
  for (const answer of await team.page.getByLabel('In part').all()) await answer.check()
  await team.press('Save')
  await team.press('Save')
  expect(await team.words()).toContain('12 of 12 questions answered')
})

test('it is previewed as its readers will see it, and issued', async () => {
  await team.follow('Preview, as it will be read')
  expect(await team.words()).toContain('Nothing is issued yet')
  expect(await team.words()).toContain('We ring first now.')
  await team.go(write)
  await team.press('Issue and publish it')
  const words = await team.words()
  expect(words).toContain('Kept as it was issued')
  await team.follow('Make it again from the record as it stood then, and compare')
  expect(await team.words()).toContain('The same.')
})

test('everybody reads it without an account or a script, in every form it is offered, and hears of it by the feed', async () => {
  await reader.go('/published')
  await reader.follow(/^What complaints taught us in the year/)
  const words = await reader.words()
  expect(words).toContain('We ring first now.')
  expect(words).toContain('Presented to the Director on 10 June 2026.')
  expect(words).toContain('Self-assessment against the Complaint Handling Code')
  expect(words).toContain('In part.')
  expect(words).toContain('Open Government Licence')
  expect(words).not.toMatch(/BO2[56]-\d{4}/)
  const page = await reader.context.request.get(reader.path)
  expect((await page.body()).length).toBeLessThan(100_000)
  const types = []
  for (const file of ['report.pdf', 'report-large-print.pdf', 'report.docx', 'report.ods', 'report.csv', 'report.csv-metadata.json']) {
    const answer = await reader.context.request.get(`${reader.path}/${file}`)
    types.push([answer.status(), answer.headers()['content-type']?.split(';')[0]])
  }
  expect(types).toEqual([
    [200, 'application/pdf'],
    [200, 'application/pdf'],
    [200, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [200, 'application/vnd.oasis.opendocument.spreadsheet'],
    [200, 'text/csv'],
    [200, 'application/csvm+json'],
  ])
  const feed = await reader.context.request.get('/published.atom')
  expect(await feed.text()).toContain(`${reader.path}"`)
})

test('a correction is a further edition that says why; the first is kept and leads to it', async () => {
  const first = reader.path
  await team.go(write)
  await team.press('Issue and publish it')
  expect(team.status).toBe(422)
  await team.fill({ reason: 'A service was called by its old name.' })
  await team.press('Issue and publish it')
  expect(await team.words()).toContain('Edition 2, a correction: A service was called by its old name.')
  await reader.go(first)
  await reader.follow('Read the later edition')
  expect(await reader.words()).toContain('A service was called by its old name.')
})

test('every page of it stands up to being looked at', async () => {
  const { seen, faults } = await eye.finish()
  expect(faults).toEqual([])
  expect(seen).toContain('/published/bolton-children-annual-2025-26-1')
})
