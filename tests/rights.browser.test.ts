/** Somebody complains for a child: consent, who may decide, what is done differently, a limit on contact and a hold. Without a script. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Eye, openBrowser } from './journey/browser.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { type Fields, Officer, Person } from './journey/person.ts'

let house: JourneyHouse
let browser: Browser
let eye: Eye
let manager: Officer
let monitor: Officer
let phone: Person
let reference = ''
let key = ''

beforeAll(async () => {
  vi.stubEnv('RECOURSE_BODY', 'bolton')
  house = await openJourneyHouse('2026-03-02', undefined, true)
  browser = await openBrowser()
  eye = new Eye(browser, kind => /\/people|\/call|contact-limits|out-with|\/progress\/REF$|putting-right/.test(kind))
  const { token } = await house.services.newDraft()
  await house.services.saveDraft(token, {
    ...{ relation: 'representative', danger: 'no', for: 'someone-else', affectedName: 'Robin Sample', affectedAge: '14', anonymous: 'no' },
    ...{ points: ['The taxi does not come.'], name: 'Jo Example', contactBy: 'email', email: 'jo@example.com', representative: 'no' },
  })
  const sent = await house.services.submitDraft(token)
  if (sent.is !== 'submitted') throw new Error(JSON.stringify(sent))
  reference = sent.reference
  key = sent.key
  const desk = { browser, house, eye, scripts: false, width: 1280 }
  manager = await Officer.arrive(desk, await house.employ('rowan', 'Rowan Vale', 'complaints-manager'))
  monitor = await Officer.arrive({ ...desk, width: 375 }, await house.employ('morgan', 'Morgan Reed', 'monitoring-officer'))
  phone = await Person.sit({ ...desk, width: 375 })
  for (const officer of [manager, monitor]) {
    officer.reference = reference
    await officer.signIn()
  }
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
  vi.unstubAllEnvs()
})

/** Follows a link of one of the People pages to its step, records it, and is back on that page. */
const step = async (who: Officer, page: string, link: RegExp, fields: Fields): Promise<string> => {
  await who.openCase(page)
  await who.follow(link)
  await who.fill(fields)
  await who.press('Check and record')
  if ((await who.page.getByRole('button', { name: 'Record it all the same' }).count()) > 0) await who.press('Record it all the same')
  if (who.path !== `/cases/${reference}${page}`) throw new Error(`${String(link)} was not recorded: ${await who.words()}`)
  return who.words()
}

test('nothing personal goes to whoever speaks for a child until the clause is kept; it says which, and what waits', async () => {
  await manager.openCase('/people')
  const first = await manager.words()
  expect(first).toContain('Not yet.')
  expect(first).toContain('Clause 17.3')
  const asked = await step(manager, '/people', /^Record ?: Ask for consent/, { 'f-scope': 'response' })
  expect(asked).toContain('Asked, not answered')
  expect(asked).toContain('Without it, nobody may')
  const parents = await step(manager, '/people', /^Record ?: Record that consent was given/, {
    'f-scope': 'response',
    'f-answer': 'given',
    'f-from': 'parental-responsibility',
    'f-written': 'yes',
  })
  expect(parents).toContain('Given by parental responsibility, 2 March 2026, in writing')
  expect(parents).toContain('Clause 17.4')
  const unable = await step(manager, '/people', /^Record ?: Assess whether the young person can decide/, {
    'f-age': '14',
    'f-competent': 'no',
    'f-reasons': 'He could not say what would be shared',
  })
  expect(unable).toContain('Cannot decide this yet: Rowan Vale, Complaints Manager, 2 March 2026.')
  expect(unable).not.toContain('Not yet.')
  const withdrawn = await step(manager, '/people', /^Record ?: Record that consent was given/, {
    'f-scope': 'response',
    'f-answer': 'withdrawn',
    'f-from': 'parental-responsibility',
    'f-written': 'no',
  })
  expect(withdrawn).toContain('Not yet.')
  expect(withdrawn).toContain('Given by parental responsibility')
  // A competent child refuses, and a parent consents after: the parent's word does not stand over theirs.
  const able = { 'f-age': '14', 'f-competent': 'yes', 'f-reasons': 'He said what would be shared' }
  await step(manager, '/people', /^Record ?: Assess whether the young person can decide/, able)
  const answer = (given: string, from: string) =>
    step(manager, '/people', /^Record ?: Record that consent was given/, {
      ...{ 'f-scope': 'response', 'f-answer': given, 'f-from': from, 'f-written': 'yes' },
    })
  await answer('refused', 'child')
  const overruled = await answer('given', 'parental-responsibility')
  expect(overruled).toContain('Refused by child, which stands')
  expect(overruled).toContain('Not yet.')
  await manager.openCase()
  expect(await manager.page.locator('aside').innerText()).toContain('Does not hold')
  expect(await answer('withdrawn', 'parental-responsibility')).not.toContain('which stands')
})

test('an adjustment is weighed by its factors, and stands above every page and before every call once it is agreed', async () => {
  const page = '/people/adjustments'
  await step(manager, page, /^Record ?: Ask for an adjustment/, { 'f-what': 'Ring me', 'f-why': 'I cannot read letters' })
  await manager.follow(/^Record ?: Decide on an adjustment, Ring me/)
  const fields = { 'f-agreed': 'yes', 'f-what': 'We ring first', 'f-reach': 'telephone' }
  await manager.fill({ ...fields, 'f-factors': ['cost'] })
  await manager.press('Check and record')
  expect(manager.status).toBe(422)
  expect(await manager.words()).toContain('19.10')
  expect(await manager.typed('f-what')).toBe('We ring first')
  await manager.fill({ 'f-factors': ['disadvantage', 'effective', 'practical', 'disruption', 'cost'] })
  await manager.press('Check and record')
  expect(manager.path).toBe(`/cases/${reference}${page}`)
  for (const tab of ['', '/timeline', '/letters', '/documents']) {
    await manager.openCase(tab)
    expect(await manager.words()).toContain('We ring first, telephone: agreed 2 March 2026')
  }
  await manager.openCase('/call')
  expect(await manager.words()).toContain('Before you ring or write')
})

test('contact is limited only by whom the policy names, after its steps; it is shown above the case and in the register', async () => {
  const page = '/people/behaviour'
  await manager.openCase(page)
  const before = await manager.words()
  expect(before).toContain('Contact is not limited')
  expect(before).toContain('For: Monitoring Officer')
  expect(before).toContain('Clause 24.4')
  expect(await manager.page.getByRole('link', { name: /Record ?: Decide on a restriction/ }).count()).toBe(0)
  await step(manager, page, /^Record ?: Write down behaviour/, {
    'f-feature': 'immediate-threat',
    'f-evidence': 'A threat on the telephone',
  })
  const proposed = await step(manager, page, /^Record ?: Propose a restriction/, {
    'f-measure': 'Letters only',
    'f-indicators': ['threats'],
    'f-proportionality': 'Nothing less keeps staff safe',
    'f-reviewOn': '2026-09-02',
  })
  expect(proposed).toContain('Proposed: limits nothing yet')
  expect((await manager.post(`/cases/${reference}/record/behaviour/restrict`, { 'f-measure': 'None' })).status).toBe(403)
  const decided = await step(monitor, page, /^Record ?: Decide on a restriction of contact or service, Letters only/, {
    'f-measure': 'Letters only',
    'f-proportionality': 'Nothing less keeps staff safe',
    'f-endsOn': '2027-03-01',
    'f-reviewOn': '2026-09-02',
  })
  expect(decided).toContain('In force')
  await manager.openCase('/timeline')
  expect(await manager.words()).toContain('Contact is limited until 1 March 2027, looked at again by 2 September 2026: Letters only.')
  await manager.go('/contact-limits')
  expect(await manager.words()).toContain('Letters only')
  await house.wakeOn('2026-09-03')
  await manager.signIn()
  await manager.go('/contact-limits')
  expect(await manager.words()).toContain('Late')
})

test('a hold says since when, why, by which clause, what it stops and when it is looked at again', async () => {
  const page = '/people/holds'
  await manager.openCase(page)
  expect(await manager.words()).toContain('Nothing is on hold')
  const held = await step(manager, page, /^Record ?: Put a complaint on hold/, {
    'f-ground': 'criminal',
    'f-prejudice': 'The trial would be prejudiced',
    'f-reviewOn': '2026-09-17',
    'f-reasons': 'The trial is in October',
  })
  expect(held).toContain('Clause 9.2')
  expect(held).toContain('17 September 2026')
  await manager.openCase('/documents')
  expect(await manager.words()).toContain('looked at again on 17 September 2026')
  const risk = await step(manager, page, /^Record ?: Record that it was considered/, { 'f-of': 'person-affected', 'f-referred': 'no' })
  expect(risk).toContain('not referred')
})

test('what is on hold says so on the complainant’s own page, before and after what it waits for is over: to an adult and to a child', async () => {
  await phone.go(`/progress/${reference}?key=${key}`)
  const waits = await phone.words()
  expect(waits).toContain('What happens next\n\nWaiting: something else about it comes first. We tell you when that is over.')
  expect(waits).toContain('We look again by Thursday 17 September 2026 at whether it must still wait.')
  expect(waits).toContain('to take it up: for a year after it. We tell you the last day.')
  expect(await phone.page.getByRole('link', { name: /in again/ }).count()).toBe(0)
  await phone.page.context().clearCookies()

  const { token } = await house.services.newDraft()
  const child = {
    relation: 'child',
    danger: 'no',
    for: 'me',
    anonymous: 'no',
    representative: 'no',
    contactBy: 'text',
    mobile: '01632 960 001',
  }
  await house.services.saveDraft(token, { ...child, points: ['They moved me.', 'My phone was taken.'], name: 'Sky', age: '14' })
  const sent = await house.services.submitDraft(token)
  if (sent.is !== 'submitted') throw new Error(JSON.stringify(sent))
  manager.reference = sent.reference
  await manager.openStep('proceedings/hold')
  await manager.fill({
    _points: '2',
    'f-ground': 'criminal',
    'f-prejudice': 'The trial',
    'f-reviewOn': '2026-09-24',
    'f-reasons': 'The trial',
  })
  await manager.press('Check and record')
  expect(manager.path).toBe(`/cases/${sent.reference}`)
  await phone.go(`/progress/${sent.reference}?key=${sent.key}`)
  const young = await phone.words()
  expect(young).toContain('“They moved me.”\n\nWe are still finding out.')
  expect(young).toContain('This has to wait. We will tell you when it can go on.')
  expect(young).toContain('We look at this again by Thursday 24 September.')
  expect(young).toContain('You have a year to ask.')
  await manager.record('proceedings/process-ends', { _points: '2', 'f-process': 'criminal' })
  await phone.go(`/progress/${sent.reference}`)
  expect(await phone.words()).toContain('The wait ended on Thursday 3 September. You can ask us to look at this now.')
  await phone.follow('Send point 2 in again')
  expect(await phone.words()).toContain('until the end of Friday 3 September 2027')
  await phone.press('Send it in again')
  expect(await phone.words()).toContain('We have noted it')
  expect(await phone.words()).not.toContain('The wait ended')
  manager.reference = reference
})

test('nothing goes to the NHS before there is consent; who leads is weighed, and what they owe us is listed until they have answered', async () => {
  const page = '/people/others'
  const marked = await step(manager, page, /^Record ?: Mark the complaint as one that concerns an NHS body/, {
    'f-nhsBody': 'Anytown NHS trust',
  })
  expect(marked).toContain('There is no consent to share it with the NHS body')
  expect(marked).toContain('Clause 14.2')
  expect(await manager.page.getByRole('link', { name: /Record ?: Share the complaint with the NHS body/ }).count()).toBe(0)
  // Nor under another name, nor by a consent that nobody gave.
  await manager.follow(/^Record that something was sent to another body/)
  await manager.fill({ 'f-with': 'The NHS trust', 'f-what': 'The complaint', 'f-under': 'consent' })
  await manager.press('Check and record')
  expect(manager.status).toBe(422)
  expect(await manager.words()).toContain('The procedure has a rule of its own about')
  const consent = { 'f-scope': 'share-with-nhs', 'f-answer': 'given', 'f-from': 'parental-responsibility', 'f-written': 'yes' }
  await step(manager, page, /^Record ?: Record that consent was given/, consent)
  const sharing = { 'f-what': 'The complaint', 'f-under': 'consent', 'f-answerBy': '2026-09-10' }
  const shared = await step(manager, page, /^Record ?: Share the complaint with the NHS body/, sharing)
  expect(shared).toContain('They owe us an answer Due Thursday 10 September')
  const factors = { 'f-councilIssues': '1', 'f-nhsIssues': '2', 'f-mostSerious': 'nhs', 'f-receivedFirst': 'council' }
  const weighing = { ...factors, 'f-managedBy': 'not-integrated', 'f-preference': 'none' }
  expect(await step(manager, page, /^Record ?: Answer the five factors/, weighing)).toContain('Suggested lead: the NHS body.')
  const lead = { 'f-lead': 'council', 'f-reasons': 'They ask us to, for we hold the file' }
  const all = ['number', 'seriousness', 'received-first', 'integrated-service', 'preference']
  const agreed = await step(manager, page, /^Record ?: Record which organisation leads/, { ...lead, 'f-factors': all })
  expect(agreed).toContain('They ask us to, for we hold the file')
  const late = { 'f-answer': 'delayed', 'f-newDate': '2026-09-20' }
  const delayed = await step(manager, page, /^Record ?: Record what the other organisation answered/, late)
  expect(delayed).toContain('Choose to wait or to have separate responses')
  await manager.openCase('')
  expect(await manager.words()).toContain('Ask the complainant whether to wait for a joint response')
  await house.wakeOn('2026-09-21')
  await manager.signIn()
  await manager.go('/out-with-others')
  expect(await manager.words()).toContain('was 20 September 2026')
  expect(await manager.words()).toContain('Not chased')
  await step(manager, page, /^Record that another body was asked after its answer/, {
    'f-with': 'Their complaints team',
    'f-result': 'By Friday',
  })
  await manager.go('/out-with-others')
  expect(await manager.words()).toContain('Chased 21 September 2026')
  const replied = await step(manager, page, /^Record ?: Record what the other organisation answered/, {
    'f-answer': 'replied',
    'f-copy': 'yes',
  })
  expect(replied).toContain('Answered')
  await manager.go('/out-with-others')
  expect(await manager.words()).toContain('Nobody owes us an answer')
})

test('a group: each joins, agrees, wants and leaves for themselves; one speaks for them; a part goes on alone from the same first day', async () => {
  const page = `/cases/${reference}/people/group`
  const act = async (fields: Fields): Promise<{ readonly status: number; readonly text: string }> => {
    await manager.go(page)
    return manager.post(page, { _position: await manager.typed('_position'), _key: await manager.typed('_key'), ...fields })
  }
  await manager.go(page)
  expect(await manager.words()).toContain('consent and withdrawal are each child’s own')
  const empty = await act({ act: 'join', name: 'Ash Sample' })
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('Choose whether they have agreed to be part of it')
  expect(empty.text).toContain('value="Ash Sample"')
  for (const name of ['Ash Sample', 'Kit Sample', 'Lee Sample']) {
    const email = `${name.slice(0, 3).toLowerCase()}@sample.example`
    expect((await act({ act: 'join', name, email, relation: 'parent', agrees: 'given', wish: `The taxi for ${name}` })).status).toBe(303)
  }
  await manager.go(page)
  expect(await manager.words()).toContain('Who complains together (4)')
  expect(await manager.words()).toContain('“The taxi for Kit Sample”')
  const idOf = (name: string): Promise<string> =>
    manager.page.locator('#leave-member option', { hasText: name }).evaluate(option => option.getAttribute('value') ?? '')
  const [ash, kit, lee] = [await idOf('Ash Sample'), await idOf('Kit Sample'), await idOf('Lee Sample')]
  expect((await act({ act: 'speaks', member: ash, letters: 'speaker' })).status).toBe(303)
  expect((await act({ act: 'leave', member: kit, how: 'ends', words: 'We moved' })).status).toBe(303)
  await manager.go(page)
  const words = await manager.words()
  expect(words).toContain('Speaks for the group.')
  expect(words).toContain('We write to whoever speaks for them.')
  expect(words).toContain('Their part ends: We moved')
  expect((await act({ act: 'leave', member: kit, how: 'ends' })).status).toBe(422)
  await manager.openCase('')
  expect(await manager.words()).toContain('Only for Kit Sample.')
  const alone = await act({ act: 'leave', member: lee, how: 'alone' })
  expect(alone.status).toBe(303)
  await manager.go('/cases?text=Lee+Sample')
  expect(await manager.words()).toContain('BO26-0003')
  await manager.go('/cases/BO26-0003')
  expect(await manager.words()).toContain('2 March 2026')
})

test('a remedy for one member alone: closing is refused with their name, it is made and checked, and only they read of it', async () => {
  const at = `/cases/${reference}/putting-right`
  await manager.openCase('/people/group')
  await manager.follow(/Promise something to them alone ?: Ash Sample/)
  expect(await manager.page.locator('[name="member"] option:checked').innerText()).toBe('Ash Sample')
  await manager.fill({ 'what-0': 'Pay back the fares', 'remedy-0': 'payment' })
  await manager.press('Record these')
  expect(await manager.words()).toContain('Ash Sample alone')
  await manager.openStep('ending/close')
  await manager.press('Check and record')
  expect(manager.status).toBe(422)
  expect(await manager.words()).toContain('Pay back the fares, for Ash Sample alone (nobody has it yet; no date is set)')
  await manager.go(at)
  await manager.follow(/Give it an owner and a date ?: Pay back/)
  await manager.fill({ 'f-owner': 'complaints-manager', 'f-followUp': 'rowan', 'f-target': '2026-10-01' })
  await manager.press('Check and record')
  await manager.go('/actions')
  expect(await manager.words()).toMatch(/Pay back the fares[\s\S]{0,200}For one member alone/)
  await manager.openCase('/people/group')
  await manager.follow(/Write to them alone ?: Ash Sample/)
  await manager.fill({ subject: 'Your fares', words: 'Dear Ash\n\nWe pay your fares back to you.' })
  await manager.press('Look at the letter')
  expect(await manager.words()).toContain('No consent of the service user')
  await manager.fill({ impersonal: 'yes' })
  await manager.press('Look at the letter')
  expect(await manager.words()).toContain('This is what will be sent and kept, word for word')
  await manager.press('Send and record')
  expect(await manager.words()).toContain('It is on its way')
  await house.post()

  const pageOf = async (email: string): Promise<string> => {
    await phone.page.context().clearCookies()
    await phone.go('/progress/link')
    await phone.fill({ reference, email })
    await phone.press('Send me a link')
    const [mail] = await house.post()
    await phone.go(/https?:\/\/[^\s/]+(\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '')
    await phone.press('Open my complaint')
    return phone.words()
  }
  expect(await pageOf('ash@sample.example')).not.toContain('Pay back the fares')
  await phone.follow('Say that it is settled')
  await phone.fill({ words: 'They pay it back.' })
  await phone.press('Yes, it is settled')
  const settled = await phone.words()
  expect(settled).toContain('Your fares')
  expect(settled).toContain('Pay back the fares')
  expect(settled).toContain('It was promised to you alone: the others who complain with you do not see it.')
  expect(await pageOf('jo@example.com')).not.toMatch(/Pay back the fares|Your fares/)

  await manager.go(at)
  await manager.follow(/Record it as done ?: Pay back/)
  await manager.fill({ 'f-proof': 'Paid on 21 September' })
  await manager.press('Check and record')
  expect(await manager.words()).toContain('Tell the one it was promised to that it is done')
  await manager.follow(/Record that they were told ?: Pay back/)
  await manager.fill({ 'f-to': 'complainant' })
  await manager.press('Check and record')
  await manager.follow(/Record whether it worked ?: Pay back/)
  await manager.fill({ 'f-worked': 'yes', 'f-evidence': 'They have the money' })
  await manager.press('Check and record')
  expect(await manager.words()).toContain('They were told')
  await manager.openCase('/people/group')
  expect(await manager.words()).toContain('Promised to them alone\nPay back the fares.')
  await manager.openStep('ending/close')
  await manager.press('Check and record')
  expect(await manager.words()).not.toContain('Pay back the fares')
  expect(await pageOf('ash@sample.example')).toContain('Done on Monday 21 September 2026.')
})

test('nothing on these pages keeps anybody out', async () => {
  const { seen, faults } = await eye.finish()
  expect(faults).toEqual([])
  expect(seen.length).toBeGreaterThan(5)
})
