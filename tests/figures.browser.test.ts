/** Whom the public pages of a Scottish council serve without a name and for another, and its figures and reports over a year that was lived: each number opens onto its cases, what must add up does or says why, and a reader sees no more than theirs. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Eye, openBrowser } from './journey/browser.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { type Fields, Officer, Person } from './journey/person.ts'

let house: JourneyHouse
let browser: Browser
let eye: Eye
let lead: Officer

beforeAll(async () => {
  house = await openJourneyHouse('2026-11-20', { body: 'scottish-council', complaints: 12 })
  browser = await openBrowser()
  eye = new Eye(browser, kind => /^\/(figures|reports|equality)/.test(kind))
  lead = await Officer.arrive(
    { browser, house, eye, scripts: false, width: 1280 },
    await house.employ('robin', 'Robin Example', 'complaints-lead'),
  )
  await lead.signIn()
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

/** The number of a row, as the table of figures has it. */
const numberOf = async (row: string): Promise<string> => {
  const cells = lead.page.locator('tr', { has: lead.page.locator('th', { hasText: new RegExp(`^${row}`) }) }).first()
  return (await cells.locator('td').first().locator('a, b').first().innerText()).trim()
}

const year = 'from=2025-11-01&to=2026-11-19'

test('a figure opens onto as many cases as it counts, each group onto its own, and each case can be opened', async () => {
  await lead.go(`/figures?${year}`)
  const count = Number(await numberOf('Complaints received'))
  expect(count).toBeGreaterThan(5)
  await lead.go(`/figures/received?${year}`)
  const words = await lead.words()
  expect(words).toContain(`Complaints received: ${count}`)
  expect(words).toContain(`The ${count} cases`)
  expect(words).toContain('You may open all of them.')
  expect(words).toContain('How it is counted')
  expect(await lead.page.locator('.rc-block').first().locator('tbody tr').count()).toBe(Math.min(50, count))
  const housing = Number(await numberOf('Housing'))
  await lead.page
    .getByRole('link', { name: /^\d+: Housing/ })
    .first()
    .click()
  await lead.page.waitForURL(/value=housing/)
  expect(await lead.words()).toContain(housing === 1 ? 'The case' : `The ${housing} cases`)
  await Promise.all([lead.page.waitForEvent('load'), lead.page.locator('.rc-block tbody th a').first().click()])
  expect(lead.path).toMatch(/^\/cases\/SC\d\d-\d{4}$/)
})

test('the parts are laid beside the whole, and where a flow does not come out even the cases are named', async () => {
  await lead.go('/figures?from=2026-07-01&to=2026-09-30')
  const words = await lead.words()
  expect(words).toMatch(
    /received at stage 1, with those that went on later \+ \d+ received directly at stage 2 = \d+; \d+ complaints received\.\s*Adds up/i,
  )
  expect(words).toContain('brought forward')
  await lead.go('/figures/sums/open-at-the-end-flow?from=2025-11-01&to=2026-10-31')
  expect(await lead.words()).toContain('What makes the difference')
})

test('the quarterly report has its sections filled in, each service beside the quarters before, social work alone in its own part', async () => {
  await lead.go('/reports')
  expect(await lead.words()).toContain('Quarterly report to senior management')
  await lead.go('/reports/quarterly/2026-27-Q2')
  const words = await lead.words()
  expect(words).toContain('July to September 2026')
  expect(words).toContain('April to June 2026')
  expect(words).toContain('Registration')
  expect(words).toMatch(/\d+\.\d% *\n?\d+ of \d+/)
  const cswo = await lead.page.locator('#social-work').innerText()
  expect(cswo).not.toContain('Roads')
  const csv = await lead.page.request.get(`${house.url}/reports/quarterly/2026-27-Q2/figures.csv`)
  expect(csv.headers()['content-type']).toContain('text/csv')
  expect(await csv.text()).toContain('Complaints received')
  await lead.go('/reports/annual/2025-26')
  expect(await lead.words()).toContain('The year and its quarters')
})

test('one’s own question is an address: chosen, counted, and downloaded', async () => {
  await lead.go('/figures/own')
  expect(await lead.words()).toContain('Nothing is chosen yet')
  await lead.go(`/figures/own?measure=received&measure=closed&by=service&service=roads&from=2026-10-01&to=2026-12-31&beside=1`)
  const words = await lead.words()
  expect(words).toContain('October to December 2026')
  expect(words).toContain('July to September 2026')
  expect(words).toContain('Roads')
  expect((await lead.page.locator('.rc-block table').first().innerText()).includes('Housing')).toBe(false)
  await lead.go('/figures/own?measure=received&from=2026-12-31&to=2026-10-01')
  expect(await lead.words()).toContain('The first day must come before the last')
})

test('a question is narrowed to some complaints and split by two fields; each number opens onto as many cases, and it goes as files', async () => {
  await lead.go('/figures/own?measure=received&by=service&across=provider&stage=stage-2&not=withdrawn&from=2025-11-01&to=2026-11-19')
  const words = await lead.words()
  expect(words).toContain('Only complaints of which this is so: Came to the stage: Stage 2')
  expect(words).toMatch(/by .*service.* and .*provider/)
  const crossed = lead.page.locator('.rc-block table.rc-tbl--stack').nth(2)
  const [cell] = await crossed.locator('td a').all()
  const number = Number(await cell?.innerText())
  expect(number).toBeGreaterThan(0)
  await Promise.all([lead.page.waitForEvent('load'), cell?.click()])
  expect(await lead.words()).toContain(number === 1 ? 'The case' : `The ${number} cases`)
  expect(await lead.page.locator('.rc-block').first().locator('tbody tr').count()).toBe(number)
  expect(await lead.words()).toContain('Came to the stage')
  for (const [file, type] of [
    ['report.pdf', 'application/pdf'],
    ['report.ods', 'spreadsheet'],
  ]) {
    const sent = await lead.page.request.get(`${house.url}/figures/own/${file}?measure=received&by=service&stage=stage-2&period=year`)
    expect(sent.headers()['content-type']).toContain(type)
  }
})

test('a question is kept under a name, comes by email, and is removed; every figure leads to the words of its reports', async () => {
  await lead.go('/figures/own?measure=received&by=service&period=last-quarter')
  await lead.page.locator('summary', { hasText: 'Give it a name' }).click()
  await lead.page.getByRole('button', { name: 'Keep the question' }).click()
  expect(await lead.words()).toContain('Enter a name for the question')
  await lead.page.getByLabel('Name', { exact: true }).fill('Received by service')
  await lead.page.getByRole('button', { name: 'Keep the question' }).click()
  await lead.page.waitForURL(/kept=/)
  expect(await lead.page.locator('h1').innerText()).toBe('Received by service')
  await lead.page.getByLabel('How often it comes to you').selectOption('week')
  await lead.page.getByRole('button', { name: 'Save' }).click()
  expect(await lead.words()).toContain('There is no email address to send it to')
  await lead.go('/figures/own')
  await lead.page.getByRole('link', { name: 'Received by service' }).click()
  await lead.page.waitForURL(/kept=/)
  await lead.page.getByRole('button', { name: /Remove this question/ }).click()
  await lead.page.waitForURL(/\/figures\/own$/)
  expect(await lead.page.getByRole('link', { name: 'Received by service' }).count()).toBe(0)
  await lead.go('/figures/received?from=2026-07-01&to=2026-09-30')
  const toWords = lead.page.getByRole('link', { name: /its words of Quarterly report/ })
  expect(await toWords.getAttribute('href')).toMatch(/\/quarterly\/2026-27-Q2\/words$/)
})

test('a card for whoever does not use the web is printed where a caller is asked, and counted there when it comes back', async () => {
  await lead.go('/equality/ask')
  const cards = await lead.page.getByRole('link', { name: /^PDF/ }).all()
  expect(await Promise.all(cards.map(card => card.innerText()))).toEqual(['PDF', 'PDF in large print'])
  const printed = await lead.context.request.get((await cards[1]?.getAttribute('href')) ?? '')
  expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await lead.page.locator('input[type="radio"][name^="q-"]').first().check()
  await lead.press('Count these answers')
  expect(await lead.words()).toContain('Nothing else of it was kept.')
  await lead.go('/equality')
  // The answers of a year that is not over are counted and not shown.
  expect(await lead.words()).toContain('Only whole years that are over are shown')
})

/** Answers each page of the form as it comes, until all is answered. */
const answerForm = async (person: Person, answers: Readonly<Record<string, Fields>>): Promise<void> => {
  await person.go('/')
  await person.press(/^Start now/)
  for (let pages = 0; person.path !== '/complain/check' && pages < 30; pages++) {
    const step = person.path.replace(/^\/complain\//, '').replace(/^points\/\d+$/, 'point')
    if (step === 'files') await person.press('Continue without a file')
    else {
      await person.fill(answers[step] ?? {})
      await person.press('Save and continue')
    }
    expect(person.status, `${step}: ${await person.words()}`).toBe(200)
  }
}

const said = (relation: string, words: string): Readonly<Record<string, Fields>> => ({
  ...{ 'who-you-are': { relation }, safety: { danger: 'no' }, 'who-for': { for: 'me' }, service: { service: 'not-sure' } },
  ...{ point: { words }, points: { another: 'no' }, when: { notSure: 'yes' }, support: { representative: 'no' } },
})

const numberOn = async (person: Person): Promise<string> => /SC26-\d{4}/.exec(await person.words())?.[0] ?? ''

test('somebody who gives no name follows it by its key alone, asks for the next stage, and is promised no letter', async () => {
  const nobody = await Person.sit({ browser, house, eye, scripts: false, width: 375 })
  await answerForm(nobody, { ...said('person-affected', 'The bins were not emptied.'), 'your-name': { anonymous: 'yes' } })
  await nobody.press('Send complaint')
  const reference = await numberOn(nobody)
  expect(await nobody.words()).toContain('this link is the only way to see our answer')
  const key = await nobody.page.locator('.rc-secret').innerText()
  await nobody.context.clearCookies()
  await nobody.go('/progress')
  await nobody.fill({ reference, key: key.toUpperCase().replaceAll('-', ' ') })
  await nobody.press('See the complaint')
  expect(await nobody.words()).toContain('You did not give your name, so we cannot write to you. Our answer will stand on this page.')
  await nobody.follow('Ask for stage 2')
  await nobody.press('Ask for it')
  expect(await nobody.words()).toContain('We have noted it.')
  expect(await nobody.words()).toContain('Stage 2: investigation')
  expect(await nobody.words()).not.toContain('will write to you')
  await nobody.leave()
})

test('an advocate with several clients: initials are no end of a sentence, and the key of one opens none of the others', async () => {
  const { token } = await house.services.newDraft()
  const contact = { name: 'Rowan Advocate', contactBy: 'email', email: 'rowan@advocacy.example' }
  const forOne = { relation: 'advocate', for: 'someone-else', consent: 'yes', anonymous: 'no', representative: 'no', ...contact }
  await house.services.saveDraft(token, { ...forOne, affectedName: 'A. Young', points: ['The plan of A. Young was not followed.'] })
  const first = await house.services.submitDraft(token)
  if (first.is !== 'submitted') throw new Error(JSON.stringify(first))
  const advocate = await Person.sit({ browser, house, eye, scripts: false, width: 375 })
  await answerForm(advocate, {
    ...said('advocate', 'The repair of B. Young’s home was put off. Nobody rang.'),
    'who-for': { for: 'someone-else', affectedName: 'B. Young' },
    ...{ consent: { consent: 'yes' }, 'your-name': { anonymous: 'no' }, contact },
  })
  await advocate.press('Send complaint')
  await advocate.press('See your complaint')
  expect(await advocate.page.locator('h1').innerText()).toContain('The repair of B. Young’s home was put off')
  await advocate.go(`/progress/${first.reference}`)
  expect(advocate.status).toBe(404)
  expect(await advocate.words()).not.toContain('A. Young')
  await advocate.leave()
})

test('every page of it is accessible, with a table that reads on a phone', async () => {
  const { seen, faults } = await eye.finish()
  expect(seen).toEqual(
    expect.arrayContaining(['/figures', '/figures/received', '/figures/own', '/reports', '/reports/quarterly/2026-27-Q2']),
  )
  expect(faults).toEqual([])
})
