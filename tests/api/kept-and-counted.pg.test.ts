/** What is kept and what is counted, through the API: retention, questions to the figures, a self-assessment, equality monitoring. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DescribedClient } from './described-client.ts'
import { type ServedHouse, serveHouse, today } from './served-house.ts'

let served: ServedHouse
let manager: DescribedClient
let team: DescribedClient
let service: DescribedClient
let reference = ''

const scopes = ['cases:read', 'cases:record', 'service:read', 'service:record', 'lists:read', 'administration']
const report = { procedure: 'children', report: 'annual' }
const once = () => ({ 'idempotency-key': randomUUID() })

beforeAll(async () => {
  served = await serveHouse('bolton', ['quality-team', 'complaints-manager', 'service-manager'])
  manager = await served.client('complaints-manager', scopes)
  team = await served.client('quality-team', scopes)
  service = await served.client('service-manager', scopes)
  const said = { points: ['Nobody rang back.'], channel: 'telephone', receivedOn: today, relation: 'parent', service: 'fostering' }
  const body = { ...said, name: 'Hazel Sample', phone: '01632 960001' }
  const made = await team.call('makeComplaint', { body, headers: once() })
  expect(made, JSON.stringify(made.body)).toMatchObject({ status: 201 })
  reference = made.body.reference
  report.procedure = served.house.services.procedures()[0]?.id ?? ''
})
afterAll(() => served?.close())

test('a rule of retention is tried, set by its version, and refused at its place; only those who administer may', async () => {
  const before = (await manager.call('readRetention')).body
  expect(before).toMatchObject({ version: 0, rules: expect.arrayContaining([expect.objectContaining({ is: 'cases' })]) })
  const rule = before.rules.find(({ is }: { is: string }) => is === 'emails').id
  const params = { rule }
  expect((await manager.call('tryRetention', { params, body: { months: 12 } })).body).toEqual({ past: 0 })
  const body = { months: 18, because: 'Records policy 7: no longer than needed', version: 0 }
  expect(await manager.call('setRetention', { params, body: { ...body, because: ' ' } })).toMatchObject({
    status: 422,
    body: { errors: [{ at: 'body/because' }] },
  })
  expect(await manager.call('setRetention', { params, body: { ...body, months: 1201 } })).toMatchObject({ status: 400 })
  expect((await manager.call('setRetention', { params, body })).body).toEqual({ changed: true })
  expect((await manager.call('setRetention', { params, body: { ...body, months: 24 } })).status).toBe(409)
  expect((await manager.call('setRetention', { params, body: { ...body, version: 1 } })).body).toEqual({ changed: false })
  const after = (await manager.call('readRetention')).body
  expect(after.version).toBe(1)
  expect(after.rules).toContainEqual(expect.objectContaining({ id: rule, months: 18, byItself: false }))
  expect((await manager.call('tryRetention', { params: { rule: 'none' }, body: { months: 1 } })).status).toBe(404)
  expect((await team.call('readRetention')).status).toBe(403)
  expect((await manager.call('listPastTheirTime')).body).toMatchObject({ rows: [], total: 0 })
  expect((await manager.call('listErased')).body.erased).toEqual([])
})

test('a case is kept longer, with why and until when, once; and no longer', async () => {
  const params = { reference }
  const { position } = (await manager.call('readKeeping', { params })).body
  const body = { longer: true, why: 'court', reason: 'A hearing is listed', until: '2026-09-30', position }
  const wrong = { ...body, why: 'because', reason: '', until: '2026-01-01' }
  expect(await manager.call('keepCase', { params, body: wrong })).toMatchObject({
    status: 422,
    body: { errors: [{ at: 'body/reason' }, { at: 'body/why' }, { at: 'body/until' }] },
  })
  expect(await manager.call('keepCase', { params, body: { ...body, position: undefined } })).toMatchObject({ status: 400 })
  expect((await team.call('keepCase', { params, body })).status).toBe(403)
  const headers = once()
  expect((await manager.call('keepCase', { params, body, headers })).body.facts).toMatchObject([{ type: 'kept-longer' }])
  expect((await manager.call('keepCase', { params, body, headers })).body).toMatchObject({ again: true })
  expect((await manager.call('keepCase', { params, body })).status).toBe(409)
  expect((await team.call('readKeeping', { params })).body.keeping.longer).toMatchObject({ why: 'court', until: '2026-09-30' })
  const over = { longer: false, reason: 'The hearing is over', position: position + 1 }
  expect((await manager.call('keepCase', { params, body: over })).status).toBe(201)
  expect((await manager.call('readKeeping', { params })).body.keeping.longer).toBeUndefined()
  expect((await manager.call('readKeeping', { params: { reference: 'BO26-9999' } })).status).toBe(404)
  expect((await service.call('readKeeping', { params })).status).toBe(404)
})

test('a question is asked, kept, shared with a role, answered anew, sent by email and removed', async () => {
  const question = { procedure: report.procedure, measures: ['received'], by: ['service'], from: '2026-01-01', to: '2026-03-31' }
  const asked = await team.call('askQuestion', { body: question })
  const [table] = asked.body.sections[0].tables
  expect(table.rows[0]).toMatchObject({ measure: 'received', cells: [{ amount: { is: 'count', count: 1 } }] })
  const strange = { ...question, measures: ['received', 'nothing'], by: ['colour'], services: ['none'], narrowed: { stage: 'stage-9' } }
  expect(await team.call('askQuestion', { body: { ...strange, from: '2026-04-01' } })).toMatchObject({
    status: 422,
    body: {
      errors: ['measures/1', 'by/0', 'services/0', 'narrowed/stage', 'from'].map(at => ({
        at: at === 'measures/1' ? 'body/measures/1' : `body/${at}`,
      })),
    },
  })
  expect(await team.call('askQuestion', { body: { ...question, procedure: 'none' } })).toMatchObject({ status: 422 })
  expect((await service.call('askQuestion', { body: question })).status).toBe(403)

  const moving = { procedure: report.procedure, measures: ['received'], period: 'quarter', narrowed: { not: 'closed' }, beside: 2 }
  const id = randomUUID()
  const body = { id, name: 'Received and open', sharedWith: 'complaints-manager', question: moving }
  expect(await team.call('keepQuestion', { body: { ...body, name: '', sharedWith: 'service-manager' } })).toMatchObject({
    status: 422,
    body: { errors: [{ at: 'body/name' }, { at: 'body/sharedWith' }] },
  })
  expect(await team.call('keepQuestion', { body: { ...body, question: strange } })).toMatchObject({
    body: { errors: expect.arrayContaining([expect.objectContaining({ at: 'body/question/measures/1' })]) },
  })
  for (let i = 0; i < 2; i++) expect((await team.call('keepQuestion', { body })).body).toEqual({ id })
  const params = { id }
  expect((await team.call('listQuestions')).body.questions).toMatchObject([{ id, question: { ...moving, by: [], services: [] } }])
  const shared = (await manager.call('readQuestion', { params })).body
  expect(shared).toMatchObject({ name: body.name, keptBy: 'The quality-team' })
  const answered = (await manager.call('answerQuestion', { params })).body.sections[0].tables[0]
  expect(answered.columns.length).toBe(3)
  expect(answered.rows[0].cells[0]).toMatchObject({ amount: { count: 1 } })

  const mail = { every: 'week', sends: 'csv' }
  expect(await manager.call('mailQuestion', { params, body: { mail } })).toMatchObject({ status: 422 })
  const account = (await served.house.desk.store.accounts()).find(one => one.id === 'complaints-manager')
  if (account) await served.house.desk.store.saveAccount({ ...account, email: 'manager@body.example', isEmailConfirmed: true })
  expect((await manager.call('mailQuestion', { params, body: { mail } })).body.mail).toEqual(mail)
  expect((await manager.call('mailQuestion', { params, body: { mail: null } })).body.mail).toBeUndefined()
  expect((await manager.call('removeQuestion', { params })).status).toBe(404)
  expect((await team.call('removeQuestion', { params })).status).toBe(200)
  for (const operation of ['readQuestion', 'answerQuestion'])
    expect((await manager.call(operation, { params })).status, operation).toBe(404)
  expect((await manager.call('mailQuestion', { params, body: { mail } })).status).toBe(404)
})

test('which formats stand ready is read, and one that was asked for is recorded by whoever may on its page', async () => {
  const ready = (await manager.call('readFormats')).body
  expect(ready.letters.length, ready.foot).toBeGreaterThan(2)
  const params = { procedure: report.procedure }
  const [{ next }] = (await team.call('readService')).body.procedures
  const body = { type: 'format-asked-for', on: today, data: { format: 'Easy read', of: 'The leaflet' }, position: next.position }
  expect((await service.call('recordForService', { params, body })).status).toBe(422)
  expect((await team.call('recordForService', { params, body })).body.facts).toMatchObject([{ type: 'format-asked-for' }])
})

test('a self-assessment is answered beside its report, and keeps what is not named', async () => {
  const { periods } = (await team.call('listReportPeriods', { params: report })).body
  const params = { ...report, period: periods[0].id }
  const [{ id }] = (await team.call('readReportWords', { params })).body.assessments
  const of = { ...params, assessment: id }
  const at = (await team.call('readAssessment', { params: of })).body
  const [first, second] = at.questions
  const answers = { [first.id]: { answer: 'partly', words: 'Since the winter' } }
  expect(await team.call('answerAssessment', { params: of, body: { version: 0, answers: { none: {} } } })).toMatchObject({
    status: 422,
    body: { errors: [{ at: 'body/answers/none' }] },
  })
  expect((await team.call('answerAssessment', { params: of, body: { version: 0, answers } })).body).toEqual({ version: 1 })
  expect((await team.call('answerAssessment', { params: of, body: { version: 0, answers } })).status).toBe(409)
  const more = { version: 1, answers: { [second.id]: { answer: 'yes' } } }
  expect((await team.call('answerAssessment', { params: of, body: more })).body).toEqual({ version: 2 })
  const read = (await team.call('readAssessment', { params: of })).body
  expect(read.questions.slice(0, 2)).toMatchObject([{ answer: 'partly', words: 'Since the winter' }, { answer: 'yes' }])
  expect((await team.call('readAssessment', { params: { ...of, assessment: 'none' } })).status).toBe(404)
})

test('what somebody says of themselves is counted, and no year that is not over is shown', async () => {
  const { questions } = (await team.call('listEqualityQuestions')).body
  const [question] = questions
  const [option = ''] = Object.keys(question.options)
  const body = { procedure: report.procedure, answers: { [question.id]: option } }
  expect(await team.call('countEquality', { body: { ...body, answers: { [question.id]: 'x', colour: 'red' } } })).toMatchObject({
    status: 422,
    body: { errors: [{ at: `body/answers/${question.id}` }, { at: 'body/answers/colour' }] },
  })
  for (let i = 0; i < 6; i++) expect((await team.call('countEquality', { body })).status).toBe(201)
  expect((await team.call('countEquality', { body: { procedure: report.procedure } })).status).toBe(201)
  expect((await team.call('readEquality')).body.years).toEqual([])
  served.house.at('2026-04-01')
  const [year] = (await team.call('readEquality')).body.years
  expect(year).toMatchObject({ from: '2025-04-01', asked: 7 })
  expect((await service.call('readEquality')).status).toBe(403)
})
