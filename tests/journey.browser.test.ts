/**
 * One complaint from a phone to its closing, without scripts: three stages of Telford & Wrekin's children's procedure.
 * The dates are worked out by hand from the clauses; bank holidays on the way are 3 and 6 April, 4 and 25 May 2026.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Eye, openBrowser } from './journey/browser.ts'
import { answerEverything, longDay, photo, sendComplaint, shortDay, threePoints } from './journey/complaint.ts'
import { type JourneyHouse, openJourneyHouse } from './journey/house.ts'
import { Officer, Person, type Sitting } from './journey/person.ts'

let house: JourneyHouse
let browser: Browser
let eye: Eye
let desk: Sitting
let parent: Person
let team: Officer
let manager: Officer
let director: Officer
let reference = ''

beforeAll(async () => {
  house = await openJourneyHouse('2026-03-02')
  browser = await openBrowser()
  eye = new Eye(browser)
  desk = { browser, house, eye, scripts: false, width: 1280 }
  parent = await Person.sit({ ...desk, width: 375 })
  team = await hire('morgan', 'Morgan Reed', 'customer-relationship-team')
  manager = await hire('kim', 'Kim Shaw', 'service-delivery-manager')
  director = await hire('alex', 'Alex Stone', 'respective-director')
})
afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const hire = async (signInName: string, name: string, role: string): Promise<Officer> => {
  const officer = await Officer.arrive(desk, await house.employ(signInName, name, role))
  officer.reference = reference
  return officer
}

/** The morning of a day; those who work that day sign in. */
const wakeOn = async (day: string, ...officers: readonly Officer[]): Promise<void> => {
  await house.wakeOn(day)
  for (const officer of officers) await officer.signIn()
}

/** The case page and 'Why this date?' say the day; the list too, for what is near enough to stand on it. */
const due = async (who: Officer, what: string, clock: string, day: string, onTheList = false): Promise<void> => {
  expect(await who.nextThing(what), `${what} on the case page`).toContain(shortDay(day))
  expect(await who.why(clock), `why ${clock}`).toBe(`Why ${longDay(day)}?`)
  if (onTheList) expect(await who.onTheList(what), `${what} on the list`).toContain(shortDay(day))
}

test('a parent complains on a phone: three points, a photo, an answer changed, a number, a copy, a page of their own', async () => {
  await answerEverything(parent, { points: threePoints, service: 'disabilities', file: photo })
  const answers = await parent.words()
  for (const words of [...threePoints, 'letter.png', 'February 2026', 'Robin, 8', 'jo@example.com']) expect(answers).toContain(words)
  await parent.follow('Change what would put it right')
  await parent.fill({ outcomeWanted: 'The hours back, an apology, and a review.' })
  await parent.press('Save and continue')
  expect(await parent.words()).toContain('The hours back, an apology, and a review.')

  reference = await sendComplaint(parent)
  for (const officer of [team, manager, director]) officer.reference = reference
  // 2 and 10 working days after Monday 2 March.
  expect(await parent.words()).toContain('Wednesday 4 March 2026')
  expect(await parent.words()).toContain('Monday 16 March 2026')
  await parent.follow('Print a copy')
  for (const words of threePoints) expect(await parent.words()).toContain(words)
  await parent.page.goBack()
  await parent.press('See your complaint')
  expect(parent.path).toBe(`/progress/${reference}`)
  expect(parent.page.url()).not.toContain('key=')
  expect(await parent.words()).toContain('We will answer you by Monday 16 March 2026.')
})

test('the team sees it on the list, registers it, gives it to a manager and acknowledges it by letter', async () => {
  await wakeOn('2026-03-03', team)
  await due(team, 'Acknowledge the complaint', 'intake/acknowledge', '2026-03-04', true)
  await due(team, 'Register the complaint', 'intake/register', '2026-03-04', true)
  await due(team, 'Send the Stage One response', 'stage-1/respond', '2026-03-16')
  // 2 working days before it is due.
  expect(await team.nextThing('Send the Stage One response')).toContain('Thursday 12 March')
  for (const tab of ['/timeline', '/letters', '/documents', '/record']) await team.openCase(tab)
  await team.openCase('/timeline')
  expect(await team.words()).toContain('The complaint was received')

  await team.record('intake/register', { 'f-reference': reference, 'f-nhsPart': 'none' })
  await team.record('intake/allocate', { 'f-person': 'kim' })

  await team.openLetter('intake/acknowledge')
  const procedure = await team.typed('piece-procedure')
  await team.fill({ 'piece-procedure': '' })
  await team.press('Look at the letter')
  expect(await team.words()).toContain('The letter must say: the details of the complaints procedure Clause 7.11.4')
  await team.fill({ 'piece-procedure': `${procedure} Ring us if you would rather hear it.` })
  await team.press('Look at the letter')
  await team.lookAt('a letter to be sent')
  const letter = await team.words()
  expect(letter).toContain('Ring us if you would rather hear it.')
  expect(letter).toContain('Kim Shaw, Service Delivery Manager')
  expect(letter).toContain('Monday 16 March 2026')
  await team.press('Send and record')
  expect(await team.words()).toContain('Recorded: An acknowledgement was sent')
  await team.openCase('/letters')
  await team.follow('We have your complaint')
  expect(await team.words()).toContain('Ring us if you would rather hear it.')
  expect(await team.onTheList('Acknowledge the complaint')).toBe('')
})

test('a step of another role is not offered, and is refused with its clause if it is sent all the same', async () => {
  await wakeOn('2026-03-05', manager)
  await manager.openCase('/record')
  expect(await manager.page.locator('a[href*="/record/intake/acknowledge"]').count()).toBe(0)
  await manager.openStep('intake/acknowledge')
  expect(manager.status).toBe(403)
  const refused = await manager.post(`/cases/${reference}/record/intake/acknowledge`, {
    '_on-day': '5',
    '_on-month': '3',
    '_on-year': '2026',
  })
  expect(refused.status).toBe(403)
  expect(refused.text).toContain('is for: Customer Relationship Team')
  expect(refused.text).toContain('7.11.4')
  await manager.record('people/make-contact', { 'f-with': 'complainant', 'f-purpose': 'hear them', 'f-result': 'Met at home.' })
})

test('the manager answers: a finding on every point, and every paragraph that the clause asks for', async () => {
  await wakeOn('2026-03-10', manager)
  await due(manager, 'Send the Stage One response', 'stage-1/respond', '2026-03-16', true)
  await manager.openCase()
  expect(await manager.words()).toContain('Each point needs its judgement before the response is sent. Clause 7.11.8')

  await manager.openLetter('stage-1/respond')
  const reasons = 'No review was held before the hours were cut.'
  await manager.fill({
    'finding-1': 'upheld',
    'reasons-1': reasons,
    'finding-2': 'partially-upheld',
    'reasons-2': 'Two were answered late.',
  })
  await manager.press('Look at the letter')
  expect(await manager.words()).toContain('Choose the finding on point 3')
  expect(await manager.page.locator('.govuk-error-summary').innerText()).toContain('7.11.8')
  await manager.lookAt('a point without a finding')
  expect(await manager.typed('reasons-1')).toBe(reasons)

  const nextStage = await manager.typed('piece-next-stage')
  await manager.fill({ 'finding-3': 'not-upheld', 'reasons-3': 'The log shows that she was on time.', 'piece-next-stage': '' })
  await manager.press('Look at the letter')
  expect(await manager.words()).toContain('The letter must say: how to ask for Stage Two Clause 7.11.9, Clause 7.6')
  expect(await manager.words()).toContain('Write: how it will be put right')
  await manager.writeGaps('the notes of the four visits.')
  await manager.fill({
    'piece-next-stage': nextStage,
    'piece-actions': 'The team manager will review the short breaks with you by 27 March.',
    'piece-apology': 'We got this wrong, and I am sorry. The hours will be looked at again.',
    'f-considered': ['records', 'staff'],
    'f-copies': 'customer-relationship-team',
  })
  await manager.press('Look at the letter')
  const letter = await manager.words()
  for (const words of [reasons, 'You were right. We uphold this point.', 'We do not uphold this point.', 'and I am sorry'])
    expect(letter).toContain(words)
  await manager.press('Send and record')
  expect(await manager.words()).toContain('Recorded: The response was sent')
  expect(await manager.words()).toContain('Taken together: partially upheld')
})

test('the parent reads the answer and asks for Stage Two on their own page', async () => {
  await wakeOn('2026-03-20')
  await parent.go(`/progress/${reference}`)
  // The earlier of 25 working days from 10 March (16 April) and 20 from 16 March.
  expect(await parent.words()).toContain('ask by Wednesday 15 April')
  await parent.follow('Our answer to your complaint')
  expect(await parent.words()).toContain('No review was held before the hours were cut.')
  await parent.go(`/progress/${reference}`)
  await parent.follow('Ask for Stage Two')
  await parent.fill({ words: 'The third finding is wrong: I kept a diary.' })
  await parent.press('Ask for it')
  const page = await parent.words()
  expect(page).toContain('We have noted it')
  expect(page).toContain('by Friday 27 March 2026')
  expect(page).not.toContain('Ask for Stage Two')
})

test('Stage Two: an investigator and an independent person, and a signed statement that the dates count from', async () => {
  await wakeOn('2026-03-24', team)
  // 5 working days after Friday 20 March.
  await due(team, 'Appoint an Independent Investigator', 'stage-2/appoint', '2026-03-27', true)
  await team.attempt('stage-2/appoint-investigator', { 'new-person': 'Sam Vale', 'f-fromRegister': 'no' })
  expect(await team.words()).toContain('Read clause 7.12.4')
  expect(await team.typed('new-person')).toBe('Sam Vale')
  await team.fill({ 'f-fromRegister': 'yes' })
  await team.press('Check and record')
  await team.record('stage-2/appoint-independent-person', { 'new-person': 'Ira Penn' })
  await team.send('stage-2/send-guidance', { 'f-format': 'letter', 'f-channel': 'email' })
  await team.attempt('stage-2/start-investigation')
  expect(await team.words()).toContain('The statement of complaint has not been signed and dated. Read clause 7.12.3')

  await wakeOn('2026-03-26', team)
  const outcomes = 'The hours back; an apology; a review.'
  await team.record('stage-2/send-statement', { 'f-outcomes': outcomes, 'f-to': 'complainant', 'f-elements': '3' })
  await wakeOn('2026-03-30', team)
  await team.record('stage-2/sign-statement', { 'f-elements': '3', 'f-outcomesSought': 'yes' })
  await team.record('stage-2/start-investigation')
  // 20 and 25 working days after Monday 30 March; 65 is Friday 3 July.
  await due(team, 'Submit the draft report', 'stage-2/draft-report', '2026-04-29')
  await due(team, 'Send the Stage Two response', 'stage-2/respond', '2026-05-07')
  expect(await team.why('stage-2/completion')).toBe('Why Thursday 7 May 2026?')
  expect(await team.words()).toContain('Good Friday')
  expect(await team.why('stage-2/absolute-limit')).toBe('Why Friday 3 July 2026?')
})

test('more time is refused past 65 working days, with the latest day, and given within them; every date that follows moves', async () => {
  await wakeOn('2026-04-14', team)
  const reasons = 'A witness is away until May.'
  const asked = { 'f-reasons': reasons, 'f-newDate': '2026-07-06', 'f-contents': ['reasons', 'new-date'] }
  await team.attempt('stage-2/completion/longer', asked)
  const refused = await team.words()
  expect(refused).toContain('Choose a date no later than Friday 3 July 2026')
  expect(refused).toContain('Read clause 7.12.11')
  await team.lookAt('more time refused')
  expect(await team.typed('f-reasons')).toBe(reasons)

  await team.openLetter('stage-2/completion/longer')
  await team.fill({ 'f-reasons': reasons, 'f-newDate': '2026-07-06' })
  await team.press('Look at the letter')
  expect(await team.words()).toContain('Choose a date no later than Friday 3 July 2026')
  expect(await team.typed('f-reasons')).toBe(reasons)

  await team.send('stage-2/completion/longer', { 'f-reasons': reasons, 'f-newDate': '2026-05-29' })
  expect(await team.words()).toContain('moved from Thursday 7 May to Friday 29 May')
  // 5 working days before Friday 29 May.
  await due(team, 'Submit the draft report', 'stage-2/draft-report', '2026-05-21')
  await due(team, 'Send the Stage Two response', 'stage-2/respond', '2026-05-29')
  await parent.go(`/progress/${reference}`)
  expect(await parent.words()).toContain('We will answer you by Friday 29 May 2026.')
})

test('the draft is checked for accuracy, the reports come in, and the Director answers with both', async () => {
  await wakeOn('2026-04-20', team)
  await team.record('stage-2/interview', { 'f-of': 'the duty worker' })
  await wakeOn('2026-05-06', team)
  await team.attempt('stage-2/draft-report', { 'f-to': 'customer-relationship-team\nindependent-person', 'f-elements': '2' })
  expect(await team.words()).toContain('The draft must have a finding on every point of the signed statement. Read clause 7.12.6')
  await team.fill({ 'f-elements': '3' })
  await team.press('Check and record')
  await team.record('stage-2/share-draft')
  // 5 working days after Wednesday 6 May.
  await due(team, 'Say whether the draft is accurate', 'stage-2/comment-on-draft', '2026-05-13', true)

  const worker = await hire('lee', 'Lee Marsh', 'interviewed-staff')
  await worker.signIn()
  await worker.record('stage-2/comment', { 'f-kind': 'accuracy', 'f-on': 'The date on page 3 is wrong.' })
  await worker.leave()
  await wakeOn('2026-05-11', team)
  for (const [point, finding] of Object.entries({ 1: 'upheld', 2: 'upheld', 3: 'partially-upheld' }))
    await team.record('stage-2/find', {
      'f-finding': finding,
      'f-reasons': `What the Investigator found on point ${point}.`,
      _points: point,
    })
  await team.attempt('stage-2/finish-report', { 'f-signed': 'yes' })
  expect(await team.words()).toContain('A comment on accuracy has not been decided by the Investigator. Read clause 7.12.7')
  await team.record('stage-2/take-in-comment', { 'f-included': 'yes' })
  await team.record('stage-2/finish-report', { 'f-signed': 'yes' })
  // 2 working days after the final report.
  await due(team, 'Submit the Independent Person’s report', 'stage-2/independent-person-report', '2026-05-13', true)
  await wakeOn('2026-05-12', team)
  const addresses = ['fairly', 'fully', 'promptly', 'interests-of-the-child']
  await team.record('stage-2/submit-independent-report', { 'f-signed': 'yes', 'f-addresses': addresses })
  await team.record('stage-2/pass-reports', { 'f-enclosed': 'investigation-report\nindependent-person-report' })

  await wakeOn('2026-05-15', director)
  // 5 working days after the Director had both, on Tuesday 12 May.
  await due(director, 'Send the Stage Two response', 'stage-2/respond', '2026-05-19', true)
  await director.openLetter('stage-2/respond')
  const attached = await director.typed('piece-independent-person-report')
  await director.writeGaps('the hours are back from 1 June.')
  await director.fill({ 'piece-independent-person-report': '' })
  await director.press('Look at the letter')
  expect(await director.words()).toContain('The letter must say: the Independent Person’s report, attached')
  await director.fill({ 'piece-independent-person-report': attached, 'f-copies': 'customer-relationship-team' })
  await director.press('Look at the letter')
  await director.press('Send and record')
  expect(await director.words()).toContain('Recorded: The response was sent')
})

test('Stage Three: asked for, a panel of three with a chair, and never the Stage Two Independent Person', async () => {
  await wakeOn('2026-05-18')
  await parent.go(`/progress/${reference}`)
  await parent.follow('Ask for a Review Panel')
  await parent.fill({ words: 'The explanation is still not there.' })
  await parent.press('Ask for it')
  expect(await parent.words()).toContain('Stage Three: Review Panel')

  await wakeOn('2026-05-19', team)
  // 1 and 30 working days after Monday 18 May.
  await due(team, 'Start organising an independent chair and panel', 'stage-3/organise-panel', '2026-05-19', true)
  await due(team, 'Hold the Review Panel', 'stage-3/hold-panel', '2026-06-30')
  await team.record('stage-3/arrange-panel', { 'f-settled': 'Three members asked' })

  await wakeOn('2026-05-22', team)
  await hire('gwen', 'Gwen Field', 'panel-chair')
  await team.openStep('stage-3/appoint-member')
  const independentPerson = await team.page.locator('[name="f-person"] option', { hasText: 'Ira Penn' }).getAttribute('value')
  await team.attempt('stage-3/appoint-member', { 'f-person': independentPerson ?? '' })
  expect(await team.words()).toContain(
    'The Stage Two Independent Person may not be a member of the Panel. Read clause 7.13.3, Read reg 19(3)',
  )
  await team.record('stage-3/appoint-member', { 'f-person': 'gwen', 'f-chair': 'yes' })
  await team.record('stage-3/appoint-member', { 'new-person': 'Omar Birch' })
  await team.attempt('stage-3/convene', { 'f-date': '2026-06-15' })
  expect(await team.words()).toContain('The Panel is three independent persons; fewer have been appointed. Read clause 7.13.3')
  await team.record('stage-3/appoint-member', { 'new-person': 'Tess Lowe' })
  await team.record('stage-3/convene', { 'f-date': '2026-06-15' })
  await team.record('stage-3/name-attendee', { 'f-person': 'Ira Penn', 'f-as': 'independent-person', 'f-lawyer': 'no' })
  const papers = ['complaint', 'submissions', 'correspondence-and-reports', 'legal-context']
  await team.record('stage-3/send-papers', { 'f-contents': papers })
})

test('the panel meets, its chair writes, and the Director answers with the way to the Ombudsman', async () => {
  await wakeOn('2026-06-15', team)
  await team.attempt('stage-3/record-panel', { 'f-noted': 'yes', 'f-members': '2' })
  expect(await team.words()).toContain('The Panel is three independent persons. Read clause 7.13.3')
  await team.fill({ 'f-members': '3' })
  await team.press('Check and record')
  // 5 working days after Monday 15 June.
  await due(team, 'Send the letter with the Panel’s decision', 'stage-3/panel-letter', '2026-06-22', true)

  await wakeOn('2026-06-18', team)
  const letter = { 'f-contents': ['stage-1', 'stage-2', 'recommendations'], 'f-format': 'letter' }
  await team.record('stage-3/panel-letter', letter)
  await wakeOn('2026-06-19', team)
  const talk = { 'f-with': 'independent person', 'f-purpose': 'consider-recommendations', 'f-result': 'Talked it through.' }
  await team.record('people/make-contact', talk)
  await team.record('stage-3/receive-letter', { 'f-signed': 'yes' })
  // 15 working days after Friday 19 June.
  await due(team, 'Send the Stage Three response', 'stage-3/respond', '2026-07-10')

  const head = await hire('dana', 'Dana West', 'director-of-childrens-services')
  await wakeOn('2026-07-01', head)
  await head.openLetter('stage-3/respond')
  const ombudsman = await head.typed('piece-ombudsman')
  await head.writeGaps('we agree, and the plan comes by 17 July.')
  await head.fill({ 'piece-ombudsman': '' })
  await head.press('Look at the letter')
  expect(await head.words()).toContain(
    'The letter must say: how to approach the Ombudsman, with contact details Clause 7.13.8, Clause 7.15.6',
  )
  await head.fill({ 'piece-ombudsman': ombudsman })
  await head.press('Look at the letter')
  await head.press('Send and record')
  expect(await head.words()).toContain('Recorded: The response was sent')
})

test('what was learned is met about and decided, and only then the case closes with its outcome', async () => {
  await wakeOn('2026-07-22', team)
  await team.attempt('ending/close', { 'f-reason': 'All three stages answered' })
  expect(await team.words()).toContain('Something is still owed on this case. Read clause 7.10')
  // The earlier of a month and 25 working days (5 August) after Wednesday 1 July.
  await due(team, 'Hold a Learning Opportunity Meeting', 'learning/learning-meeting', '2026-08-01')
  await team.record('learning/hold-meeting', { 'f-noted': 'yes', 'f-with': 'Kim Shaw' })
  await team.record('learning/make-plan')
  await team.record('learning/report-plan')
  await team.record('learning/share-learning')
  await team.record('ending/decide-learning', { 'f-learning': 'yes', 'f-agreedWith': 'service-delivery-manager' })
  await team.record('ending/close', { 'f-reason': 'All three stages answered, and learned from.' })
  expect(await team.words()).toContain('Taken together: partially upheld')
  expect(await team.onTheList(reference)).toBe('')
  await team.go(`/cases?text=${reference}`)
  expect(await team.words()).toContain('Closed')
  await parent.go(`/progress/${reference}`)
  expect(await parent.words()).toContain('Your complaint is closed.')
  expect(await parent.words()).toContain('partially upheld')
})

test('the rest of the staff pages', async () => {
  await team.go('/procedures')
  await team.follow(/children/i)
  await team.go('/take-a-complaint')
  expect(team.status).toBe(200)
})

test('the record is whole', async () => {
  expect(await house.verify()).toContain('unbroken')
})

test('axe finds nothing on any page, at either width, and none is wider than a narrow phone', { timeout: 600_000 }, async () => {
  const { seen, faults } = await eye.finish()
  expect(seen.length).toBeGreaterThan(80)
  expect(faults).toEqual([])
})
