/** Work given out: cases of a list, all that somebody has while they are away, and back again; refused where the procedure says so. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Eye, openBrowser } from './journey/browser.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { Officer, Person, type Sitting } from './journey/person.ts'

let house: JourneyHouse
let browser: Browser
let eye: Eye
let desk: Sitting
let team: Officer
let pat: Officer
let sol: Officer
const references: string[] = []

const arrive = async (signInName: string, name: string, role: string): Promise<Officer> => {
  const officer = await Officer.arrive(desk, await house.employ(signInName, name, role))
  await officer.signIn()
  return officer
}

const complaint = async (words: string, service = 'disabilities'): Promise<string> => {
  const { token } = await house.services.newDraft()
  await house.services.saveDraft(token, {
    ...{
      relation: 'parent',
      danger: 'no',
      for: 'me',
      service,
      points: [words],
      name: `Parent of ${words}`,
      anonymous: 'no',
    },
    ...{ contactBy: 'email', email: 'jo@example.com', representative: 'no' },
  })
  const sent = await house.services.submitDraft(token)
  if (sent.is !== 'submitted') throw new Error(JSON.stringify(sent))
  return sent.reference
}

/** Waits for the end of what is handed over. */
const untilDone = async (officer: Officer): Promise<string> => {
  for (let i = 0; i < 40 && (await officer.words()).includes('See how far it is'); i += 1) await officer.follow('See how far it is')
  return officer.words()
}

beforeAll(async () => {
  house = await openJourneyHouse('2026-03-02')
  browser = await openBrowser()
  eye = new Eye(browser, kind => /hand-over|contacts|papers|\/today|\/people|^\/cases$/.test(kind))
  desk = { browser, house, eye, scripts: false, width: 1280 }
  for (const words of ['The first visit was missed', 'The second visit was missed', 'The third visit was missed'])
    references.push(await complaint(words))
  team = await arrive('morgan', 'Morgan Reed', 'customer-relationship-team')
  pat = await arrive('pat', 'Pat Hill', 'service-delivery-manager')
  sol = await arrive('sol', 'Sol Hart', 'service-delivery-manager')
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

test('cases of a list are given out at once; whoever has them sees them on Today as new', async () => {
  await team.go('/cases')
  await team.press('Give all 3 in this list')
  expect(await team.words()).toContain('Give out 3 cases')
  await team.press('Hand it over')
  expect(team.status).toBe(422)
  const said = await team.words()
  for (const wrong of ['Choose in which role it is given', 'Choose who takes it on', 'Give the reason']) expect(said).toContain(wrong)
  await team.page.locator('[name="to"]').first().check()
  await team.page.getByLabel('Pat Hill').check()
  await team.fill({ as: 'service-delivery-manager', reasons: 'The service is hers' })
  await team.page.getByLabel('Morgan Reed').uncheck()
  await team.press('Hand it over')
  expect(await untilDone(team)).toContain('3 of 3 were given')
  await pat.go('/today')
  const today = await pat.words()
  expect(today).toContain('New to you')
  for (const reference of references) expect(today).toContain(reference)
  await team.go(`/cases/${references[0]}/people`)
  expect(await team.words()).toMatch(/Pat Hill\s+Service Delivery Manager\s+2 March 2026/)
})

test('somebody who does not hold the role is refused, case by case, with the clause; it stays where it was', async () => {
  await team.go(`/hand-over?case=${references[0]}`)
  await team.fill({ as: 'service-delivery-manager', to: await idOf('Morgan Reed'), reasons: 'Not hers after all' })
  await team.press('Hand it over')
  const said = await untilDone(team)
  expect(said).toContain('0 of 1 were given; 1 could not be')
  expect(said).toContain('Morgan Reed does not hold the role Service Delivery Manager')
  expect(said).toContain('Clause ')
})

const idOf = async (name: string): Promise<string> => (await team.page.getByLabel(name).first().getAttribute('value')) ?? ''

test('all of one who goes on leave: what a conflict keeps from the one goes to the other, and comes back on the day after', async () => {
  await team.go(`/cases/${references[1]}/people`)
  await team.page.locator('[name="person"]').selectOption({ label: 'Sol Hart' })
  await team.fill({ why: 'It is about their cousin' })
  await team.press('Keep them from the case')
  // Somebody who sees their own cases alone hands over their own alone.
  await pat.go('/hand-over')
  expect(await pat.words()).toContain('Hand over your work')
  const others = await pat.context.request.get(`/hand-over?person=${await idOnPage(pat, 'Sol Hart')}`)
  expect(others.status()).toBe(404)
  await team.go('/hand-over')
  await team.follow('Hand over the work of Pat Hill')
  expect(await team.words()).toContain('3 parts in open cases by name')
  await team.fill({ which: 'all', to: await idOf('Sol Hart'), why: 'leave', reasons: 'Pat is away' })
  await team.press('Hand it over')
  expect(await team.words()).toContain('Give the last day away')
  expect(await team.typed('reasons')).toBe('Pat is away')
  await team.fill({ until: '2026-03-06' })
  await team.press('Hand it over')
  const said = await untilDone(team)
  expect(said).toContain('2 of 3 were given; 1 could not be')
  expect(said).toContain('Sol Hart cannot have a part in this case: a conflict of interest was declared on 2 March 2026')
  await sol.go('/today')
  expect(await sol.words()).toContain('until 6 March 2026')

  await house.wakeOn('2026-03-09')
  await pat.signIn()
  await pat.go('/today')
  await pat.follow('Take them back')
  await pat.press('Take it back')
  // Only the team may give a complaint to a manager: its clause says so.
  expect(await untilDone(pat)).toContain('0 of 2 were given; 2 could not be')
  await team.signIn()
  await team.go('/hand-over')
  await team.follow('Hand over the work of Sol Hart')
  expect(await team.words()).toContain('lent until 6 March 2026')
  await team.fill({ which: 'all', to: await idOf('Pat Hill'), why: 'other', reasons: 'Pat is back' })
  await team.press('Hand it over')
  expect(await untilDone(team)).toContain('2 of 2 were given')
  await team.go(`/cases/${references[0]}/timeline`)
  expect(await team.words()).toContain('Pat is back')
})

test('each service has whom it is referred to, and a case that is referred is on that person’s list', async () => {
  const manager = await arrive('rowan', 'Rowan Vale', 'complaints-manager')
  await manager.go('/service/contacts')
  await manager.page.locator('[name="account-disabilities"]').selectOption({ label: 'Sol Hart' })
  await manager.fill({ 'words-disabilities': 'extension 4410' })
  await manager.press('Keep these')
  await manager.go('/admin/log')
  expect(await manager.words()).toContain('Referral contact changed')
  const reference = await complaint('The roads to the centre are closed')
  await team.go(`/cases/${reference}/people`)
  await team.follow('Refer it, or give it to somebody')
  expect(await team.words()).toContain('Sol Hart, extension 4410')
  await team.follow(/^Refer to them/)
  expect(await team.typed('as')).toBe('service-delivery-manager')
  await team.fill({ reasons: 'It is about the centre' })
  await team.press('Hand it over')
  expect(await untilDone(team)).toContain('1 of 1 was given')
  await sol.signIn()
  await sol.go('/cases?whose=mine')
  expect(await sol.words()).toContain(reference)
  await team.go(`/cases/${reference}/timeline`)
  expect(await team.words()).toContain('It is about the centre')
})

test('a restricted case is there for whoever it is given to, while it is theirs, and for nobody else in their role', async () => {
  const reference = await complaint('Nobody came when she said that she was afraid', 'safeguarding')
  const at = `/cases/${reference}`
  const giveTo = async (name: string): Promise<void> => {
    await team.go(`/hand-over?case=${reference}`)
    await team.fill({ as: 'service-delivery-manager', to: await idOf(name), reasons: 'It is about their service' })
    await team.press('Hand it over')
    expect(await untilDone(team)).toContain('1 of 1 was given')
  }
  const finds = async (officer: Officer): Promise<readonly boolean[]> => {
    const found: boolean[] = []
    for (const path of ['/today', `/cases?whose=all&text=${reference}`]) {
      await officer.go(path)
      found.push((await officer.page.locator(`main a[href="${at}"]`).count()) > 0)
    }
    for (const path of ['', '/documents']) {
      await officer.go(`${at}${path}`)
      found.push(officer.status === 200)
    }
    return found
  }
  const [everywhere, nowhere] = [Array(4).fill(true), Array(4).fill(false)]
  await pat.signIn()
  await sol.signIn()
  expect([await finds(pat), await finds(sol)]).toEqual([nowhere, nowhere])
  await giveTo('Pat Hill')
  expect([await finds(pat), await finds(sol)]).toEqual([everywhere, nowhere])
  await pat.go(at)
  expect(await pat.words()).toContain('You see this restricted case because you are named in it: Service Delivery Manager.')
  await team.go(at)
  expect(await team.words()).not.toContain('You see this restricted case')
  await giveTo('Sol Hart')
  expect([await finds(pat), await finds(sol)]).toEqual([nowhere, everywhere])
})

test('somebody outside reads the papers chosen, by a link and a code that works once; each look is shown, and it is ended at any time', async () => {
  const [reference = ''] = references
  const file = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`The words of ${name}`) })
  await team.go(`/cases/${reference}/documents`)
  await team.page.locator('[name="file"]').setInputFiles([file('chosen.txt'), file('not chosen.txt')])
  await team.press('Add to the case')
  await team.go(`/cases/${reference}/papers`)
  await team.press('Give these papers')
  expect(await team.words()).toContain('Choose at least one paper')
  await team.fill({ name: 'Quinn Ash', as: 'independent-person' })
  await team.page.getByLabel('chosen.txt', { exact: true }).check()
  await team.press('Give these papers')
  const said = await team.page.locator('main code').allInnerTexts()
  const [link = '', code = ''] = [said[0], said[1]?.replace(' ', '')]
  const path = new URL(link).pathname

  const quinn = await Person.sit({ ...desk, width: 375 })
  await quinn.go('/papers')
  expect(quinn.status).toBe(404)
  await quinn.go(`${path}x`)
  expect(quinn.status).toBe(404)
  await quinn.go(path)
  await quinn.fill({ code: '12 34' })
  await quinn.press('See the papers')
  expect(quinn.status).toBe(422)
  await quinn.fill({ code })
  await quinn.press('See the papers')
  expect(quinn.path).toBe('/papers')
  const seen = await quinn.words()
  expect(seen).toContain(`Papers of complaint ${reference}`)
  expect(seen).toContain('chosen.txt')
  expect(seen).not.toContain('not chosen.txt')
  expect(seen).not.toContain('visit was missed')
  const href = (await quinn.page.getByRole('link', { name: 'chosen.txt' }).getAttribute('href')) ?? ''
  expect(await (await quinn.context.request.get(href)).text()).toBe('The words of chosen.txt')
  // Neither the other paper, nor the case, nor the same code again.
  await team.go(`/cases/${reference}/documents`)
  const other = (await team.page.getByRole('link', { name: 'not chosen.txt' }).getAttribute('href')) ?? ''
  expect((await quinn.context.request.get(`/papers/documents/${other.split('/').at(-1)}`)).status()).toBe(404)
  await quinn.go(`/cases/${reference}`)
  expect(quinn.path).toBe('/sign-in')
  const again = await Person.sit({ ...desk, width: 375 })
  await again.go(path)
  await again.fill({ code })
  await again.press('See the papers')
  expect(again.status).toBe(422)
  await again.leave()

  await team.go(`/cases/${reference}/papers`)
  await team.page.locator('summary', { hasText: 'What was looked at' }).click()
  const looked = await team.words()
  for (const look of ['Opened with a code', 'Looked at “chosen.txt”', 'A wrong code was entered']) expect(looked).toContain(look)
  // What is taken back is shown to nobody outside any more.
  await team.go(href.replace('/papers', `/cases/${reference}`))
  await team.page
    .locator('summary', { hasText: /retract/i })
    .first()
    .click()
  await team.fill({ reason: 'It names somebody else' })
  await team.press(/^Retract/)
  expect((await quinn.context.request.get(href)).status()).toBe(404)
  await team.go(`/cases/${reference}/papers`)
  await team.press(/^End it/)
  await quinn.go('/papers')
  expect(quinn.status).toBe(404)
  await quinn.leave()
})

const idOnPage = async (officer: Officer, name: string): Promise<string> =>
  (await officer.page.getByLabel(name).first().getAttribute('value')) ?? ''

test('nothing on these pages keeps anybody out', async () => {
  const { seen, faults } = await eye.finish()
  expect(faults).toEqual([])
  expect(seen).toEqual(expect.arrayContaining(['/hand-over', '/hand-over 422', '/hand-over/runs/ID']))
})
