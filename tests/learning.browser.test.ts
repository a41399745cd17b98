/** What was learned, seen through: the sheet in one go with its copy, the log, the Board's agenda, papers and minutes; refusals lose nothing. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Eye, openBrowser } from './journey/browser.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { Officer } from './journey/person.ts'

const board = '/learning/board/performance-board'

let house: JourneyHouse
let browser: Browser
let investigator: Officer
let lead: Officer
let members: Officer
/** A case of the investigator's from which something was learned, entered on its sheet and not yet heard by the Board. */
let own = ''

const decide = () => ({ [`${own.replaceAll('-', '')}-decided`]: 'learning/sign-off-learning' })
const said = (words: string) => ({ [`${own.replaceAll('-', '')}-said`]: words })

beforeAll(async () => {
  house = await openJourneyHouse('2026-11-20', { body: 'calderdale', complaints: 55 })
  browser = await openBrowser()
  const eye = new Eye(browser, kind => kind.includes('learning'))
  const arrive = async (role: string, width: number): Promise<Officer> => {
    const sitting = { browser, house, eye, scripts: false, width }
    const officer = await Officer.arrive(sitting, { signInName: role, name: role, role, password: 'demonstration' })
    await officer.signIn()
    return officer
  }
  investigator = await arrive('investigating-officer', 375)
  lead = await arrive('quality-lead', 1280)
  members = await arrive('performance-board', 1280)
  for (const state of ['under-way', 'to-write']) {
    await investigator.go(`/learning?state=${state}`)
    own ||= (await investigator.page.locator('tbody th a').allInnerTexts())[0] ?? ''
  }
  expect(own).not.toBe('')
  investigator.reference = own
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('the page of a case says what was decided, what is next with its clause, and every field of the sheet', async () => {
  await investigator.go(`/cases/${own}/learning`)
  const words = await investigator.words()
  expect(words).toContain('There is something to learn')
  expect(words).toContain('Reference number of the complaint')
  expect(words).toContain('What was written, and who changed it')
})

test('a sheet that lacks what the protocol asks is refused with its clause, and nothing typed is lost', async () => {
  await investigator.go(`/cases/${own}/learning/sheet`)
  await investigator.fill({ 'a0-f-what': 'Ring before the visit moves' })
  await investigator.press('Record the sheet')
  expect(investigator.status).toBe(422)
  expect(await investigator.words()).toContain('Enter: which body would do it')
  expect(await investigator.typed('a0-f-what')).toBe('Ring before the visit moves')
  await investigator.fill({ 'a0-f-agency': 'Home care', 'a0-f-by': '2026-12-10' })
  await investigator.press('Record the sheet')
  expect(await investigator.words()).toContain('A brief outline of the complaint is not given. Appendix B')
  expect(await investigator.typed('a0-f-agency')).toBe('Home care')
})

test('it is saved while it is written, and recorded in one go with its actions and its copy', async () => {
  await investigator.fill({ 'f-outline': 'A visit moved and nobody was told.' })
  await investigator.press('Save and come back')
  expect(await investigator.words()).toContain('Reference number of the complaint')
  await investigator.go(`/cases/${own}/learning/sheet`)
  expect(await investigator.typed('f-outline')).toBe('A visit moved and nobody was told.')
  await investigator.press('Add another action')
  await investigator.fill({ 'a1-f-what': 'Put it on the rota', 'a1-f-agency': 'The provider', 'a1-f-by': '2026-12-11' })
  await investigator.press('Record the sheet')
  if (await investigator.page.getByRole('button', { name: 'Record it all the same' }).count())
    await investigator.press('Record it all the same')
  const words = await investigator.words()
  expect(investigator.path).toBe(`/cases/${own}/learning`)
  expect(words).toContain('Ring before the visit moves')
  expect(words).toContain('Put it on the rota')
  expect(words).toContain('Its copy went on Friday 20 November 2026')
  await investigator.go(`/cases/${own}/letters`)
  expect(await investigator.words()).toContain('follow-up action progress sheet')
  const files = await Promise.all(
    ['sheet.pdf', 'sheet.docx'].map(file => investigator.context.request.get(`/cases/${own}/learning/${file}`)),
  )
  expect(files.map(file => file.status())).toEqual([200, 200])
})

test('the log is searched by words and taken away as a file, and nobody who may not see a case finds it', async () => {
  await lead.go('/learning')
  await lead.fill({ words: 'rota' })
  await lead.press('Search the log')
  expect(await lead.words()).toContain(own)
  expect(await lead.words()).toContain('1 entry.')
  const csv = await (await lead.context.request.get('/learning/log.csv?words=rota')).text()
  expect(csv).toContain(`${own},`)
  expect(csv).toContain('The learning sheet was entered')
  await lead.go('/learning?words=nowhere-to-be-found')
  expect(await lead.words()).toContain('Nothing here yet')
})

test('the agenda holds what is due at the next meeting, and its papers every sheet', async () => {
  await lead.go('/learning')
  await lead.follow('Performance Board')
  expect(lead.path).toBe(board)
  expect(await lead.words()).toMatch(/The next is on \w+ \d+ \w+ 2026/)
  const papers = await lead.context.request.get(`${board}/papers.pdf`)
  expect(papers.headers()['content-type']).toBe('application/pdf')
  expect((await papers.body()).length).toBeGreaterThan(5_000)
})

test('signing off with actions undone is refused with the clause, and what was typed is kept', async () => {
  await members.go(`${board}/minutes`)
  await members.press('Record the minutes')
  expect(await members.words()).toContain('Enter who was there, one a line')
  await members.fill({ held: '2026-11-20', present: 'Quality Lead\nService Manager', ...said('Carried over.'), ...decide() })
  await members.press('Record the minutes')
  expect(members.status).toBe(422)
  expect(await members.words()).toContain('An action is still open: agree a further date')
  expect(await members.typed(Object.keys(said(''))[0] ?? '')).toBe('Carried over.')
  expect(await members.typed('present')).toContain('Service Manager')
})

test('the view of themes has each with its count and what the months say, what came up again, and the complaints of each', async () => {
  await lead.go('/learning/themes')
  const rows = lead.page.locator('.rc-tbl tbody tr')
  const counts = await rows.locator('td').first().innerText()
  expect(Number(counts)).toBeGreaterThan(0)
  expect(await lead.words()).toMatch(/Signal|No signal|Too few complaints/)
  await lead.go('/learning/themes/again')
  expect(await lead.words()).toContain('It has come up again')
  expect(await lead.page.locator('.rc-theme a[href^="/cases/CA"]').count()).toBeGreaterThan(1)
})

test('the review of themes asks an answer for each, keeps what was typed, and stands among the earlier ones', async () => {
  await members.go('/learning')
  await members.follow('Review the Lessons Learned Log for common themes')
  expect(await members.words()).toContain('It is due')
  const themes = await members.page.locator('input[type="hidden"][name^="theme-"]').count()
  expect(themes).toBeGreaterThan(1)
  await members.fill({ 'action-0': 'One list for every changed visit', [`theme-${themes}`]: 'Visits that move', [`none-${themes}`]: 'yes' })
  await members.press('Record the review')
  expect(members.status).toBe(422)
  const refused = await members.words()
  expect(refused).toContain('Each theme needs the action required, or that none is needed')
  expect(refused).toContain('The Service Improvement and Quality Assurance Lead leads it')
  expect(await members.typed('action-0')).toBe('One list for every changed visit')
  expect(await members.typed(`theme-${themes}`)).toBe('Visits that move')
  for (let at = 1; at < themes; at++) await members.fill({ [`none-${at}`]: 'yes' })
  await members.fill({ 'f-with': 'quality-lead' })
  await members.press('Record the review')
  expect(members.path).toBe('/service')
  await members.go('/learning/review')
  expect(await members.words()).toContain('Visits that move: nothing need be done')
})

test('the actions are done and the Board is given the last update', async () => {
  await investigator.openStep('learning/do-action')
  const actions = await investigator.page.locator('[name="_thing"]').evaluateAll(found => found.map(one => one.getAttribute('value') ?? ''))
  expect(actions.length).toBeGreaterThan(2)
  for (const action of actions.filter(id => id !== 'new'))
    await investigator.record('learning/do-action', { _thing: action, 'f-proof': 'The rota shows it.' })
  await investigator.record('learning/give-update', {
    'f-update': 'first',
    'f-complete': 'yes',
    'f-commentary': 'All is done.',
    'f-followUpName': 'Pat Example',
    'f-followUpTitle': 'Manager',
    'f-followUpOrganisation': 'The Council',
    'f-followUpContact': '01632 960 999',
  })
  await investigator.openCase('/learning')
  expect(await investigator.words()).toContain('Update given on Friday 20 November 2026')
})

test('the minutes record the approval on the case, and the Lead is asked to conclude the log', async () => {
  await members.go(`${board}/minutes`)
  await members.fill({ held: '2026-11-20', present: 'Quality Lead\nService Manager', ...said('All is done.'), ...decide() })
  await members.press('Record the minutes')
  expect(members.path).toMatch(/^\/learning\/minutes\//)
  expect(await members.words()).toContain('The learning was signed off')
  expect((await members.context.request.get(`${members.path}/minutes.pdf`)).status()).toBe(200)
  await lead.go(`/cases/${own}/learning`)
  const words = await lead.words()
  expect(words).toContain('Approved')
  expect(words).toContain('Update the Lessons Learned Log to show that the work is concluded')
  await lead.go(`/cases/${own}/timeline`)
  expect(await lead.words()).toContain('Performance Board: All is done.')
  await lead.go(board)
  expect(await lead.words()).toContain('Friday 20 November 2026')
})

test('somebody who is not to write the sheet is told so', async () => {
  await lead.go(`/cases/${own}/learning/sheet`)
  expect(lead.status).toBe(403)
})
