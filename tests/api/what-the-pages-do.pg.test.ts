/** What the pages do beyond recording, through the API: each answer as described, each refusal at its place, nothing twice. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { receiveMail } from '#server'
import type { DescribedClient } from './described-client.ts'
import { type ServedHouse, serveHouse, today } from './served-house.ts'

let served: ServedHouse
let officer: DescribedClient
let lead: DescribedClient
let director: DescribedClient
let reference = ''

const scopes = [
  ...['cases:read', 'cases:record', 'documents:read', 'documents:write', 'lists:read', 'procedures:read', 'service:read', 'service:record'],
  ...['administration', 'portal'],
]
const once = () => ({ 'idempotency-key': randomUUID() })

beforeAll(async () => {
  served = await serveHouse('calderdale', ['complaints-officer', 'complaints-team', 'quality-lead', 'director', 'performance-board'])
  reference = await served.complaint('charging')
  officer = await served.client('complaints-officer', scopes)
  lead = await served.client('quality-lead', scopes)
  director = await served.client('director', scopes)
})
afterAll(() => served?.close())

const positionOfBody = async () => (await officer.call('readService')).body.procedures[0].next.position

test('a list is kept under a name, shared, opened and removed; one without a name is refused at its place', async () => {
  const nameless = await officer.call('keepList', { body: { name: ' ', filter: { which: 'open' } } })
  expect(nameless).toMatchObject({ status: 422, body: { errors: [{ at: 'body/name' }] } })
  const kept = await officer.call('keepList', { body: { name: 'Charging, open', filter: { service: 'charging', text: 'Hazel' } } })
  const params = { id: kept.body.id }
  expect((await officer.call('listSavedLists')).body.lists).toMatchObject([{ id: params.id, name: 'Charging, open', count: 1 }])
  const read = await officer.call('readSavedList', { params })
  expect(read.body.filter).toMatchObject({ service: 'charging' })
  expect(read.body.filter.text).toBeUndefined()
  expect((await lead.call('readSavedList', { params })).status).toBe(404)
  expect((await officer.call('removeList', { params })).status).toBe(200)
  expect(await officer.call('removeList', { params })).toMatchObject({ status: 404 })
})

test('work is handed over one case after another, and what is refused says why', async () => {
  expect((await officer.call('listColleagues')).body.colleagues.map(({ id }: { id: string }) => id)).toContain('complaints-team')
  const body = { references: [reference], as: 'complaints-team', to: ['complaints-team'], reasons: 'Nearer to it' }
  expect(await officer.call('handOver', { body: { ...body, reasons: '' } })).toMatchObject({
    status: 422,
    body: { errors: [{ at: 'body/reasons' }] },
  })
  expect(await officer.call('handOver', { body: { ...body, person: 'director' } })).toMatchObject({ status: 400 })
  const headers = once()
  const begun = await officer.call('handOver', { body, headers })
  expect((await officer.call('handOver', { body, headers })).body.run).toBe(begun.body.run)
  const params = { run: begun.body.run }
  const run = await officer.call('readHandOver', { params })
  expect(run.body).toMatchObject({ is: 'done', of: 1, answers: [{ reference }] })
  const [given] = run.body.answers
  expect(given.to ?? given.refused.because).toEqual(expect.any(String))
  expect((await lead.call('readHandOver', { params })).status).toBe(404)
  expect((await officer.call('stopHandOver', { params })).body.is).toBe('done')
  expect((await officer.call('listParts', { params: { reference } })).status).toBe(200)
})

test('papers are given to somebody outside once, renewed and ended', async () => {
  const letter = await officer.call('addDocument', {
    params: { reference, filename: 'notes.txt' },
    body: Buffer.from('What the caller read out.'),
    headers: { 'content-type': 'application/octet-stream' },
  })
  const person = (await officer.call('readCase', { params: { reference } })).body.people[0].id
  const body = { person, documents: [letter.body.id], until: '2026-03-31', byMail: false }
  const params = { reference }
  const over = await officer.call('givePapers', { params, body: { ...body, until: '2026-03-01' } })
  expect(over).toMatchObject({ status: 422, body: { errors: [{ at: 'body/until' }] } })
  const headers = once()
  const given = await officer.call('givePapers', { params, body, headers })
  expect(given).toMatchObject({
    status: 201,
    body: { link: expect.stringContaining('/papers/open/'), code: expect.stringMatching(/^\d{8}$/) },
  })
  expect(await officer.call('givePapers', { params, body, headers })).toMatchObject({ status: 422 })
  const [access] = (await officer.call('listPapers', { params })).body.given
  const of = { ...params, id: access.id }
  expect((await officer.call('renewPaperCode', { params: of })).body.code).not.toBe(given.body.code)
  expect((await officer.call('endPapers', { params: of })).status).toBe(200)
  expect((await officer.call('endPapers', { params: of })).status).toBe(404)
})

test('an email of a case is read, and its answer drafted for a person to send', async () => {
  const raw =
    'From: Hazel <hazel@sample.example>\r\nTo: us@body.example\r\nSubject: When?\r\nMessage-ID: <when@sample.example>\r\n\r\nWords.\r\n'
  await receiveMail(served.house.desk, Buffer.from(raw))
  const [mail] = (await officer.call('readInbox')).body.mails
  await officer.call('joinMail', { params: { mail: mail.id }, body: { reference } })
  expect((await officer.call('listEmails', { params: { reference } })).body.emails).toMatchObject([{ id: mail.id, subject: 'When?' }])
  const params = { reference, mail: mail.id }
  const drafted = await officer.call('draftAnswer', { params, body: { subject: 'Re: When?', words: 'By Friday.' } })
  const again = await officer.call('draftAnswer', { params, body: { subject: 'Re: When?', words: 'By Thursday.' } })
  expect(again.body.draft).toBe(drafted.body.draft)
  const [draft] = (await officer.call('listDrafts', { params: { reference } })).body.drafts
  expect(draft).toMatchObject({ pieces: { words: 'By Thursday.' }, review: 'not-asked' })
  const step = { what: 'asked', askedRole: 'complaints-team', words: 'Is it right?', seen: draft.savedAt }
  const of = { reference, draft: draft.id }
  expect((await officer.call('reviewDraft', { params: of, body: step })).status).toBe(200)
  expect(await officer.call('reviewDraft', { params: of, body: { ...step, what: 'approved' } })).toMatchObject({ status: 422 })
  expect((await officer.call('listDrafts', { params: { reference } })).body.drafts[0].review).toBe('asked')
  expect((await officer.call('listLetters', { params: { reference } })).body.letters).toEqual([])
  expect(await officer.call('handlePost', { body: { act: 'try-now', messages: [999] } })).toMatchObject({ status: 422 })
  expect((await officer.call('printPost', { params: { messages: '999' }, raw: true })).status).toBe(404)
})

test('a bundle of what a case holds is chosen and made; one of what it does not hold is refused', async () => {
  const params = { reference }
  const { items } = (await officer.call('listBundles', { params })).body
  expect(await officer.call('chooseBundle', { params, body: { items: ['letter/none'] } })).toMatchObject({ status: 422 })
  const chosen = await officer.call('chooseBundle', { params, body: { items: items.map(({ id }: { id: string }) => id) } })
  const of = { ...params, id: chosen.body.id }
  expect((await officer.call('makeBundle', { params: of, body: { act: 'make' } })).status).toBe(200)
  expect((await officer.call('makeBundle', { params: of, body: { act: 'stop' } })).status).toBe(200)
  expect(await officer.call('makeBundle', { params: of, body: { act: 'checked' } })).toMatchObject({ status: 422 })
  expect((await officer.call('listBundles', { params })).body.bundles).toMatchObject([{ id: of.id, is: 'ready' }])
  expect((await officer.call('readBundle', { params: { ...of, file: 'bundle.pdf' }, raw: true })).status).toBeGreaterThanOrEqual(200)
})

test('closed days are looked at before they are recorded, and are recorded once', async () => {
  const past = await officer.call('lookAtClosure', { body: { from: '2026-02-01', why: 'The town hall moves' } })
  expect(past).toMatchObject({ status: 422, body: { errors: [{ at: 'body/from' }] } })
  const look = await officer.call('lookAtClosure', { body: { from: '2026-03-05', to: '2026-03-06', why: 'The town hall moves' } })
  const params = { run: look.body.run }
  await expect.poll(async () => (await officer.call('readClosureLook', { params })).body.is, { timeout: 20_000 }).toBe('done')
  expect((await officer.call('readClosureLook', { params })).body).toMatchObject({ openCases: 1, cases: [{ reference }] })
  const [headers, position] = [once(), await positionOfBody()]
  const body = { ...params, position }
  expect((await officer.call('recordClosure', { body, headers })).status).toBe(201)
  expect((await officer.call('recordClosure', { body, headers })).body).toMatchObject({ again: true })
  const { closures } = (await officer.call('listClosures')).body
  expect(closures).toMatchObject([{ days: ['2026-03-05', '2026-03-06'] }])
  const kept = await officer.call('lookAtRecordedClosure', { params: { number: closures[0].number } })
  expect(kept.status).toBe(202)
  expect((await officer.call('stopClosureLook', { params: { run: kept.body.run } })).status).toBe(200)
})

test('what the body says of itself is changed by its version; settings and roles by their own operations', async () => {
  const whole = (await officer.call('readBody')).body.body
  const params = { part: 'names' }
  const value = { name: 'Sample Council', shortName: whole.shortName }
  expect((await officer.call('changeBodyPart', { params, body: { value, version: 0 } })).body.changed).toBe(true)
  expect(await officer.call('changeBodyPart', { params, body: { value: { ...value, name: 'Other' }, version: 0 } })).toMatchObject({
    status: 409,
  })
  const faulty = await officer.call('changeBodyPart', { params, body: { value: { name: 7 }, version: 1 } })
  expect(faulty).toMatchObject({ status: 422, body: { errors: expect.any(Array) } })
  expect((await officer.call('readBodyPart', { params })).body.versions[0]).toMatchObject({ version: 1, value: { name: 'Sample Council' } })
  expect((await officer.call('readBodyPart', { params: { part: 'letter:none:none' } })).status).toBe(404)
  expect((await director.call('readBody')).status).toBe(403)

  const { settings } = (await officer.call('readSettings')).body
  for (const { procedure, name, isNumber } of settings.slice(0, 1)) {
    const of = { procedure, setting: name }
    const position = await positionOfBody()
    expect(await officer.call('changeSetting', { params: of, body: { value: '', position } })).toMatchObject({ status: 422 })
    expect((await officer.call('changeSetting', { params: of, body: { value: isNumber ? '9' : 'nine', position } })).status).toBeLessThan(
      423,
    )
  }
  expect(
    (await officer.call('changeSetting', { params: { procedure: 'x', setting: 'y' }, body: { value: '1', position: 0 } })).status,
  ).toBe(404)

  const [{ procedure }] = (await officer.call('readService')).body.procedures
  const role = { procedure, person: 'director', role: 'quality-lead', until: '2026-04-30', reason: 'While they are away' }
  const headers = once()
  const given = await officer.call('giveRole', { body: { ...role, position: await positionOfBody() }, headers })
  expect(given, JSON.stringify(given.body)).toMatchObject({ status: 201, body: { facts: [{ type: 'role-given' }] } })
  const deputy = { ...role, insteadOf: 'complaints-officer', until: undefined, position: await positionOfBody() }
  expect(await officer.call('giveRole', { body: deputy })).toMatchObject({ status: 422, body: { errors: [{ at: 'body/until' }] } })
  expect((await officer.call('endRole', { body: { ...role, position: await positionOfBody() } })).status).toBeLessThan(423)

  const contact = { service: 'charging', account: 'director', words: 'Ring the office' }
  expect(await officer.call('keepReferralContacts', { body: { contacts: [{ ...contact, account: 'nobody' }] } })).toMatchObject({
    status: 422,
  })
  expect((await officer.call('keepReferralContacts', { body: { contacts: [contact] } })).status).toBe(200)
  expect((await officer.call('listReferralContacts')).body.contacts).toContainEqual(expect.objectContaining(contact))
  expect((await officer.call('listConflicts')).body.conflicts).toEqual([])
  expect((await officer.call('readPermissions')).body.pages['GET /cases']).toContain('see-all-cases')
})

test('every date of a case says why, one that leans on another too', async () => {
  const { duties, dates } = (await officer.call('readCase', { params: { reference } })).body
  const dated = [...duties, ...dates].filter(({ due }: { due?: string }) => due !== undefined)
  for (const { key } of dated) expect((await officer.call('explainDate', { params: { reference, key } })).status, key).toBe(200)
})

test('who is away, and what was said on the telephone, are recorded as their pages record them', async () => {
  const [{ procedure }] = (await officer.call('readService')).body.procedures
  const away = { type: 'person-away', on: today, data: { person: 'quality-lead', from: today, until: '2026-03-06' } }
  const params = { procedure }
  expect((await lead.call('recordForService', { params, body: { ...away, position: await positionOfBody() } })).status).toBe(201)
  const ofAnother = { ...away, data: { ...away.data, person: 'director' }, position: await positionOfBody() }
  expect(await lead.call('recordForService', { params, body: ofAnother })).toMatchObject({ status: 422 })
  const { position } = (await officer.call('readCase', { params: { reference } })).body
  const call = {
    type: 'contact-made',
    on: today,
    data: { with: 'Hazel Sample', purpose: 'progress', result: 'Told how it stands', channel: 'telephone' },
  }
  expect((await officer.call('recordFact', { params: { reference }, body: { ...call, position } })).status).toBe(201)
})

test('themes are given to points, each case saying whether it was recorded', async () => {
  const { rows } = (await lead.call('listPointsToSort')).body
  expect(rows).toMatchObject([{ reference, words: 'Nobody rang back.' }])
  const [list] = served.house.desk.body.themeLists ?? []
  const [theme = ''] = Object.keys(list?.themes ?? {})
  const headers = once()
  const given = { given: [{ reference, point: rows[0].point, theme }] }
  const answers = (await officer.call('giveThemes', { body: given, headers })).body.cases
  expect(answers).toMatchObject([{ reference, recorded: true }])
  expect((await officer.call('giveThemes', { body: given, headers })).body.cases).toEqual(answers)
  expect((await officer.call('listPointsToSort')).body.total).toBe(0)
  expect((await officer.call('listLikeCases', { params: { reference } })).body.cases).toEqual([])
  expect((await lead.call('listComeUpAgain')).body.rows ?? []).toEqual([])
  const limits = await officer.call('setThemeLimits', { body: { from: '2031-01', reason: 'A new form' } })
  expect(limits).toMatchObject({ status: 422, body: { errors: [{ at: 'body', detail: expect.any(String) }] } })
})

test('a meeting has its agenda, and minutes are kept once', async () => {
  const { meetings } = (await lead.call('listMeetings')).body
  const params = { meeting: meetings[0].id }
  expect((await lead.call('readAgenda', { params })).body.meeting.id).toBe(params.meeting)
  const body = { heldOn: today, present: ['Hazel Sample'], said: 'Nothing new.' }
  expect(await lead.call('keepMinutes', { params, body: { ...body, heldOn: '2026-03-09' } })).toMatchObject({ status: 422 })
  const none = { reference: 'CC99-9999', position: 0 }
  expect((await lead.call('keepMinutes', { params, body: { ...body, cases: [none] } })).status).toBe(404)
  const headers = once()
  const kept = await lead.call('keepMinutes', { params, body, headers })
  expect(kept.status).toBe(201)
  expect((await lead.call('keepMinutes', { params, body, headers })).body.id).toBe(kept.body.id)
  expect((await lead.call('readMinutes', { params: { id: kept.body.id } })).body).toMatchObject({
    minutes: { said: 'Nothing new.' },
    cases: [],
  })
  expect((await lead.call('readAgenda', { params })).body.held).toHaveLength(1)
  expect((await lead.call('saveSheet', { params: { reference }, body: { values: { what: 'Ring back' } } })).status).toBe(200)
  expect((await lead.call('readSheet', { params: { reference } })).body).toMatchObject({ values: { what: 'Ring back' } })
})

test('figures of one’s own choice lead to their cases; a report is written by its version, and issued by whom it is for', async () => {
  const { versions } = (await director.call('listProcedures')).body
  const { id: procedure, receivedFrom: version } = versions[0]
  const whole = (await director.call('readProcedure', { params: { procedure, version } })).body.procedure
  const [measure] = Object.keys(whole.measures)
  const days = { procedure, from: '2026-01-01', to: '2026-03-31' }
  expect((await director.call('readFigures', { params: { ...days, measures: measure ?? '' } })).body.sections.length).toBeGreaterThan(0)
  expect(await director.call('readFigures', { params: { ...days, to: '2025-01-01', measures: 'x' } })).toMatchObject({ status: 400 })
  expect((await director.call('listFigureCases', { params: { ...days, measure: measure ?? '' } })).body).toMatchObject({
    others: expect.any(Number),
    page: 1,
  })
  expect((await director.call('listCasesOutOfStep', { params: { ...days, measure: measure ?? '', of: 'flow' } })).body.rows).toEqual([])

  const report = Object.keys(whole.reports).find(one => served.house.services.reportPeriods(procedure, one).length > 0) ?? ''
  const { periods } = (await director.call('listReportPeriods', { params: { procedure, report } })).body
  const params = { procedure, report, period: periods[0].id }
  const at = (await director.call('readReportWords', { params })).body
  expect(at).toMatchObject({ report, version: 0 })
  for (const [operation, body] of [
    ['saveReportWords', { version: 0, summary: 'Few complaints came.' }],
    ['signOffReport', { version: 0 }],
    ['presentReport', { version: 0, on: today }],
    ['issueReport', { version: 0, position: at.position }],
  ] as const) {
    const said = await director.call(operation, { params, body })
    expect([200, 201, 409, 422], `${operation}: ${JSON.stringify(said.body)}`).toContain(said.status)
    if (said.status >= 400) expect(said.body.detail, operation).toMatch(/\w/)
  }
  expect((await director.call('readReportWords', { params: { ...params, period: 'never' } })).status).toBe(404)
  expect((await director.call('listIssuedReports', { params: { procedure } })).body.reports).toEqual([])
  expect((await director.call('readIssuedReport', { params: { id: 'none' } })).status).toBe(404)
  expect((await lead.call('readReportWords', { params })).status).toBeGreaterThanOrEqual(200)
})

test('lists of live complaints, reminders and limits on contact answer as described', async () => {
  const live = (await officer.call('listLiveLists')).body
  const { procedure, report, position } = live.reports[0]
  const made = await officer.call('issueLiveList', { body: { procedure, report, position }, headers: once() })
  if (made.status === 201) {
    const [list] = (await officer.call('listLiveLists')).body.lists
    expect((await officer.call('readLiveList', { params: { list: list.id } })).body.rows).toMatchObject([{ reference }])
  } else expect(made).toMatchObject({ status: 422, body: { refusals: expect.any(Array) } })
  expect((await officer.call('readLiveList', { params: { list: 'none' } })).status).toBe(404)
  expect((await officer.call('listReminders')).body.told).toEqual([])
  expect((await officer.call('listRemindersSent', { params: { from: today, to: today } })).body.told).toEqual([])
  expect((await officer.call('listContactLimits')).body.rows).toEqual([])
  expect((await officer.call('listOutWithOthers')).body.rows).toEqual([])
})

test('a procedure that is brought is read for faults; a case is not moved to a version that is not there', async () => {
  const faulty = await officer.call('loadProcedure', { body: { text: '{"id": "sample"}' } })
  expect(faulty).toMatchObject({
    status: 422,
    body: { errors: expect.arrayContaining([{ at: expect.any(String), detail: expect.any(String) }]) },
  })
  const { position } = (await officer.call('readCase', { params: { reference } })).body
  const moved = await officer.call('moveCase', { params: { reference }, body: { to: 'none', reason: 'A mistake', position } })
  expect(moved).toMatchObject({ status: 422 })
})

test('a portal hands a complaint in, shows its own to the person with the code, and nobody else’s', async () => {
  const portal = await served.client('complaints-team', ['portal'])
  const answers = {
    points: ['The ramp is broken.'],
    relation: 'service-user',
    name: 'Robin Sample',
    email: 'robin@sample.example',
    service: 'charging',
  }
  const { draft } = (await portal.call('beginComplaint')).body
  const missing = await portal.call('submitComplaint', { body: { draft, answers: { ...answers, name: '' } } })
  expect(missing).toMatchObject({ status: 422, body: { errors: [{ at: 'body/answers/name' }] } })
  const made = await portal.call('submitComplaint', { body: { draft, answers } })
  const again = await portal.call('submitComplaint', { body: { draft, answers } })
  expect(again.body).toEqual(made.body)
  expect((await portal.call('submitComplaint', { body: { draft: 'x'.repeat(32), answers } })).status).toBe(404)
  expect(made).toMatchObject({ status: 201, body: { key: expect.any(String), receivedOn: today } })
  const params = { reference: made.body.reference }
  const headers = { 'x-case-key': made.body.key }
  const own = await portal.call('followComplaint', { params, headers })
  expect(own.body).toMatchObject({ reference: params.reference, closed: false, points: [expect.anything()] })
  expect((await portal.call('followComplaint', { params: { reference }, headers })).status).toBe(404)
  const key = randomUUID()
  for (let i = 0; i < 2; i++)
    expect(
      (await portal.call('sendMore', { params, headers: { ...headers, 'idempotency-key': key }, body: { words: 'It is still broken.' } }))
        .status,
    ).toBe(201)
  const { facts } = (await officer.call('listFacts', { params })).body
  expect(JSON.stringify(facts).split('It is still broken.').length - 1).toBeLessThanOrEqual(1)
  expect((await portal.call('listCases')).status).toBe(403)
})

test('every operation of the description was called by these tests or is called by the others', async () => {
  const others = ['reading', 'recording', 'papers-and-lists', 'kept-and-counted'].map(name => `./${name}.pg.test.ts`)
  const { readFileSync } = await import('node:fs')
  const words = others.map(file => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n')
  const called = new Set(served.described.called.keys())
  expect(served.described.operations.filter(one => !called.has(one) && !words.includes(`'${one}'`))).toEqual([])
})
