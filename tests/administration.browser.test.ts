/** Reminders as people read them, a calendar of one’s own, and a closed day seen before it is recorded. Without a script. */
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
let reference = ''

beforeAll(async () => {
  house = await openJourneyHouse('2026-03-02')
  browser = await openBrowser()
  eye = new Eye(browser, kind => /^\/(reminders|account\/(calendar|tokens)|admin|service\/live|api\/v1)/.test(kind))
  const desk = { browser, house, eye, scripts: false, width: 1280 }
  const parent = await Person.sit({ ...desk, width: 375 })
  await answerEverything(parent, { points: ['The visits were cancelled.'], service: 'disabilities' })
  reference = await sendComplaint(parent)
  await parent.leave()
  const hire = async (signInName: string, name: string, role: string): Promise<Officer> => {
    const officer = await Officer.arrive(desk, await house.employ(signInName, name, role))
    officer.reference = reference
    await officer.signIn()
    return officer
  }
  team = await hire('morgan', 'Morgan Reed', 'customer-relationship-team')
  manager = await hire('robin', 'Robin Ade', 'complaints-manager')
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('a closed day: what is missing is said; every date that moves is seen, then recorded, and the case says why', async () => {
  await manager.go('/admin/closures')
  await manager.press('See what it moves')
  expect(manager.status).toBe(422)
  expect(await manager.words()).toContain('Choose whether you are closed or work on these days')
  await manager.fill({ does: 'closed', from: '2026-03-05', why: 'A burst pipe' })
  await manager.press('See what it moves')
  await manager.page.getByText('open cases that you may see').waitFor()
  const said = await manager.words()
  expect(said).toContain('Closed on Thursday 5 March 2026')
  expect(said).toMatch(/\d+ open dates? moves? in 1 of 1 open cases/)
  await manager.press('Record it: these dates move')
  expect(await manager.page.locator('body').innerText()).toContain('The dates have moved')
  await manager.go('/admin/closures')
  expect(await manager.words()).toContain('A burst pipe')
  await manager.go(`/cases/${reference}/why/stage-1/respond`)
  expect(await manager.words()).toContain('A burst pipe')
})

test('the body: what is wrong is said where it is, what is right is on the next page, and what somebody else did meanwhile is shown', async () => {
  await manager.go('/admin/body/contact')
  await manager.fill({ 'contact-email': 'nobody', 'contact-phone': '' })
  await manager.press('Save')
  expect(manager.status).toBe(422)
  const wrong = await manager.words()
  expect(wrong).toContain('Email must be an email address, like name@example.com')
  expect(wrong).toContain('Enter the telephone number')
  expect(await manager.typed('contact-email')).toBe('nobody')
  const other = await manager.context.newPage()
  await other.goto('/admin/body/contact')
  await other.locator('[name="contact-phone"]').fill('01632 960 777')
  await Promise.all([other.waitForEvent('load'), other.getByRole('button', { name: 'Save' }).click()])
  await other.close()
  await manager.fill({ 'contact-email': 'complaints@anytown.example', 'contact-phone': '01632 960 888' })
  await manager.press('Save')
  expect(manager.status).toBe(422)
  expect(await manager.words()).toContain('It now says: 01632 960 777')
  expect(await manager.typed('contact-phone')).toBe('01632 960 888')
  await manager.press('Save')
  expect(await manager.words()).toContain('01632 960 888')
  await team.go('/')
  expect(await team.page.locator('body').innerText()).toContain('01632 960 888')
  await manager.go('/admin')
  expect(await manager.words()).toContain('Body changed, How people reach the team: Robin Ade, 2 March 2026')
  await manager.go('/admin/log?from=nonsense')
  expect(await manager.words()).toContain('“nonsense” is no day, and is left out')
  await manager.go('/admin/log?what=calendar-changed')
  expect(await manager.words()).toContain('A burst pipe')
  const csv = await manager.context.request.get('/admin/log.csv?what=body-changed')
  expect(await csv.text()).toContain('Phone: 01632 960 888')
  await manager.go('/admin/log?about=body/contact')
  expect(await manager.words()).toContain('Phone: 01632 960 777, now 01632 960 888')
  await manager.go('/admin/body/contact')
  await manager.press(/Put this back[\s\S]*As it came/)
  expect(await manager.words()).not.toContain('01632 960 888')
})

test('a service is added, and closed: it is offered while it is open, and its cases keep its name', async () => {
  await manager.go('/admin/body/services/new')
  await manager.fill({ title: 'Short breaks', 'referral-who': 'Short breaks manager', 'referral-phone': '01632 960 431' })
  await manager.press('Save')
  expect(await manager.words()).toContain('Short breaks manager')
  await manager.go('/admin/body/services/disabilities')
  await manager.fill({ closedFrom: '2026-03-02' })
  await manager.press('Save')
  await team.go('/take-a-complaint')
  const offered = await team.page.locator('[name="service"] option').allInnerTexts()
  expect(offered).toContain('Short breaks')
  expect(offered.some(text => text.endsWith('(closed from 2 March 2026)'))).toBe(true)
  await team.go('/cases')
  expect(await team.words()).toContain(reference)
})

test('a provider is added, changed and ended, each kept with who did it; two of one name are refused', async () => {
  await manager.go('/admin/body/providers/new')
  await manager.fill({ name: '', 'contact-email': 'nobody' })
  await manager.press('Save')
  expect(await manager.words()).toContain('Enter the name of the provider')
  await manager.fill({ name: 'Orchard Care', provides: 'Care at home', 'contact-email': 'care@orchard.example' })
  await manager.press('Save')
  expect(await manager.words()).toMatch(/Orchard Care[\s\S]*What it provides: Care at home/)
  await manager.go('/admin/body/providers/new')
  await manager.fill({ name: 'orchard care' })
  await manager.press('Save')
  expect(await manager.words()).toContain('There is a provider called orchard care already')
  await team.go('/take-a-complaint')
  expect(await team.page.locator('[name="provider"] option').allInnerTexts()).toEqual(['We do, or it is not known', 'Orchard Care'])
  await manager.go('/admin/body/providers/orchard-care')
  await manager.fill({ 'contact-phone': '01632 960 432', closedFrom: '2026-03-02' })
  await manager.press('Save')
  expect(await manager.words()).toMatch(/Orchard Care\s+Closed/)
  await team.go('/take-a-complaint')
  expect(await team.page.locator('[name="provider"]').count()).toBe(0)
  await manager.go('/admin/log?about=body/providers')
  expect(await manager.words()).toMatch(/Providers: Orchard Care[\s\S]*Robin Ade/)
})

test('the words of a letter: a clause’s piece stays, an invented case shows how it reads, and an earlier version is put back', async () => {
  await manager.go('/admin/templates')
  await manager.follow('We have your complaint')
  const given = await manager.typed('piece-response-date')
  expect(given).toContain('{stage-1/respond.due}')
  await manager.fill({ 'piece-response-date': 'You will hear from us soon, {nobody.knows}.', 'piece-procedure': '' })
  await manager.press('Save')
  expect(manager.status).toBe(422)
  const wrong = await manager.words()
  expect(wrong).toContain(
    'Keep {stage-1/respond.due}: without it the letter does not say the date by which a written response will be sent (clause 7.11.4)',
  )
  expect(wrong).toContain('Nothing fills {nobody.knows}')
  expect(wrong).toContain('The letter must say the details of the complaints procedure')
  await manager.fill({
    'piece-response-date': 'We answer by {stage-1/respond.due}.',
    'piece-procedure': 'Our leaflet is with this letter.',
  })
  await manager.press('See how it reads')
  expect(await manager.page.locator('#preview').innerText()).toContain('We answer by Monday 2 March 2026.')
  expect(await manager.page.locator('#preview').innerText()).toContain('Dear Alex Example')
  const token = await manager.typed('_csrf')
  const form = { _csrf: token, do: 'pdf', 'piece-opening': 'Dear {complainant.name}' }
  const pdf = await manager.context.request.post(manager.path, { form })
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await manager.press('Save')
  expect(await manager.words()).toMatch(/Your own words[\s\S]*Robin Ade, 2 March 2026 at 10:00/)
  expect(await manager.typed('piece-response-date')).toBe('We answer by {stage-1/respond.due}.')
  await team.go(`/cases/${reference}/letter/intake/acknowledge`)
  expect(await team.typed('piece-procedure')).toBe('Our leaflet is with this letter.')
  await manager.press(/Put this back.*As the procedure words it/s)
  expect(await manager.typed('piece-response-date')).toBe(given)
  await team.go(`/cases/${reference}/letter/intake/acknowledge`)
  expect(await team.typed('piece-procedure')).toContain('A leaflet about how we deal with complaints is enclosed')
})

test('every email: its sentences are worded, seen as they read before anything is saved, and put back', async () => {
  const own = 'Here is the link to {reference}: {hours} hours.'
  await manager.go('/admin/body/emails')
  await manager.fill({ 'emailWords-caseLink': `${own} {nobody}`, 'emailWords-papersCode': 'Your code for the papers.' })
  await manager.press('Save')
  expect(await manager.words()).toContain('Above the link to somebody’s own complaint: only {reference} and {hours} are filled in here')
  await manager.fill({ 'emailWords-caseLink': own })
  await manager.press('See how they read')
  await manager.lookAt('/admin/body/emails seen')
  const shown = await manager.page.locator('#preview').innerText()
  expect(await manager.page.locator('#preview h3').count()).toBe(10)
  expect(shown).toMatch(/Here is the link to \S+: 2 hours\./)
  expect(shown).toContain('Your code for the papers.')
  expect(shown).toContain('This address was given for your reminders.')
  await manager.go('/admin/templates')
  expect(await manager.words()).not.toContain(own)
  await manager.go('/admin/body/emails')
  await manager.fill({ 'emailWords-caseLink': own })
  await manager.press('Save')
  expect(await manager.words()).toContain(own)
  await manager.go('/admin/body/emails')
  await manager.page.locator('button[value="back"]').last().click()
  await manager.page.waitForURL(/templates/)
  expect(await manager.words()).not.toContain(own)
})

test('a setting that a clause leaves open: what it means, what holds, and another from today', async () => {
  await manager.go('/admin/settings')
  expect(await manager.words()).toContain('How many working days before the Stage One date the manager is reminded')
  const row = () => manager.page.locator('tr', { hasText: 'How many working days before the Stage One date the manager is reminded' })
  await row().locator('[name="value"]').fill('two')
  await row().getByRole('button').click()
  expect(await manager.words()).toContain('“two” is not one')
  expect(await row().locator('[name="value"]').inputValue()).toBe('two')
  await row().locator('[name="value"]').fill('3')
  await row().getByRole('button').click()
  expect(await row().innerText()).toContain('3 from 2 March 2026, Robin Ade')
})

test('a calendar of one’s own: the address is shown once, read without signing in, and stopped', async () => {
  await team.go('/account/calendar')
  await team.press('Make an address')
  const address = await team.page.locator('.rc-feed').innerText()
  const calendar = await (await fetch(address)).text()
  expect(calendar).toContain(`SUMMARY:${reference}: `)
  await team.go('/account/calendar')
  expect(await team.words()).not.toContain(address)
  await team.press('Stop the calendar')
  expect((await fetch(address)).status).toBe(404)
})

test('reminders come on their day, stand on their page once, and whoever oversees sees what went to whom', async () => {
  await team.go('/reminders')
  expect(await team.words()).toContain('No reminders')
  for (const day of ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13', '2026-03-16', '2026-03-17']) {
    await house.wakeOn(day)
    await house.remind()
  }
  await team.signIn()
  await team.go('/reminders')
  const said = await team.words()
  expect(said).toContain('The Stage One response is due soon')
  expect(await team.page.locator('main tbody tr').count()).toBe(1)
  expect(said).toContain(reference)
  await manager.signIn()
  await manager.go('/reminders/sent')
  expect(await manager.words()).toContain('Morgan Reed')
  await manager.go('/service/live')
  expect(await manager.words()).toContain('No procedure in force asks for this list')
})

test('what a role may do is changed, and holds at once; the last who may administer is not taken away', async () => {
  await team.go('/figures')
  expect(team.status).toBe(200)
  await manager.go('/admin/permissions')
  await manager.follow('Customer Relationship Team')
  expect(await manager.words()).toContain('One account holds this role')
  await manager.page.getByLabel('See the figures').uncheck()
  await manager.press('Save')
  expect(await manager.page.locator('body').innerText()).toContain('Customer Relationship Team: saved. It holds from the next page on.')
  await team.go('/figures')
  expect(team.status).toBe(403)
  await manager.follow('Customer Relationship Team')
  expect(await manager.words()).toContain('Last changed by Robin Ade')
  await manager.press('Put it back as it came')
  await team.go('/figures')
  expect(team.status).toBe(200)
  await manager.go('/admin/permissions/complaints-manager')
  await manager.page.getByLabel('Manage accounts and procedures').uncheck()
  await manager.press('Save')
  expect(manager.status).toBe(422)
  expect(await manager.words()).toContain('No role may administer')
  expect(await manager.page.getByLabel('Manage accounts and procedures').isChecked()).toBe(false)
  await manager.go('/admin/log')
  expect(await manager.words()).toMatch(/Permissions changed/)
})

test('nothing on these pages keeps anybody out', async () => {
  const { seen, faults } = await eye.finish()
  expect(faults).toEqual([])
  for (const kind of [
    '/reminders',
    '/reminders/sent',
    '/account/calendar',
    '/admin',
    '/admin/body',
    '/admin/log',
    '/admin/templates',
    '/admin/closures',
    '/admin/settings',
    '/admin/permissions',
  ])
    expect(seen).toContain(kind)
})

test('a token for another system, and a webhook: what is missing is said, the secret is told once, each is ended', async () => {
  await manager.go('/account/tokens')
  await manager.fill({ name: 'Nightly report' })
  await manager.press('Make the token')
  expect(manager.status).toBe(422)
  expect(await manager.typed('name')).toBe('Nightly report')
  await manager.fill({ scopes: ['cases:read'] })
  await manager.press('Make the token')
  expect(await manager.words()).toMatch(/recourse_[\w-]{43}/)
  await manager.go('/account/tokens')
  expect(await manager.words()).not.toMatch(/recourse_/)
  await manager.press(/^End the token/)
  expect(await manager.words()).toContain('Ended')
  await manager.go('/api/v1')
  await manager.go('/admin/webhooks')
  await manager.fill({ url: 'https://192.168.0.7/hook', types: 'complaint-received' })
  await manager.press('Make the webhook')
  expect(manager.status).toBe(422)
  expect(await manager.words()).toContain('leads into a private network')
  await manager.fill({ url: 'https://example.org/hook' })
  await manager.press('Make the webhook')
  expect(await manager.words()).toMatch(/whsec_/)
  await manager.go('/admin/webhooks')
  await manager.follow('https://example.org/hook')
  await manager.press('Change its secret')
  expect(await manager.words()).toMatch(/For the next 24 hours each message is signed twice[\s\S]*whsec_/)
  await manager.follow('I have copied it')
  await manager.press('Switch it off')
  expect(await manager.words()).toContain('It is off: since')
  await manager.press('Remove it')
  await manager.go('/admin/log')
  expect(await manager.words()).toContain('Webhook removed')
})
