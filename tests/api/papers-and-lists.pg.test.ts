/** Documents, letters, lists, procedures, the service and its administration through the API: each answer as described. */
import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { receiveMail } from '#server'
import type { DescribedClient } from './described-client.ts'
import { type ServedHouse, serveHouse, today } from './served-house.ts'

let served: ServedHouse
let officer: DescribedClient
let team: DescribedClient
let reference = ''

const reading = ['cases:read', 'documents:read', 'lists:read', 'procedures:read', 'service:read']
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(64)])

beforeAll(async () => {
  served = await serveHouse('calderdale', ['complaints-officer', 'complaints-team', 'director'])
  reference = await served.complaint('charging')
  officer = await served.client('complaints-officer', [...reading, 'documents:write', 'service:record', 'administration'])
  team = await served.client('complaints-team', [...reading, 'documents:write', 'administration'])
})
afterAll(() => served?.close())

const file = { 'content-type': 'application/octet-stream' }

test('a document is added as bytes, read back the same, kept from who may not see it, and retracted with a reason', async () => {
  const params = { reference, filename: 'photo of the letter.png', description: 'What they were sent', seenBy: 'complaints-officer' }
  const added = await officer.call('addDocument', { params, body: png, headers: file })
  expect(added).toMatchObject({
    status: 201,
    body: { mediaType: 'image/png', bytes: png.length, sha256: createHash('sha256').update(png).digest('hex'), seenBy: expect.any(Array) },
  })
  const { id } = added.body
  const back = await officer.call('readDocument', { params: { reference, id }, raw: true })
  expect(Buffer.from(back.body).equals(png)).toBe(true)
  expect(back.headers['content-security-policy']).toContain('sandbox')
  expect((await officer.call('listDocuments', { params: { reference } })).body.documents).toMatchObject([
    { id, description: 'What they were sent' },
  ])
  expect((await team.call('listDocuments', { params: { reference } })).body.documents).toEqual([])
  expect((await team.call('readDocument', { params: { reference, id }, raw: true })).status).toBe(404)
  const wrong = await officer.call('changeDocument', { params: { reference, id }, body: { seenBy: ['nobody-at-all'], revision: 0 } })
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ at: 'seenBy' }] } })
  const change = (revision: number | undefined, headers?: Readonly<Record<string, string>>) =>
    officer.call('changeDocument', {
      params: { reference, id },
      body: { description: 'Seen by all', ...(revision !== undefined && { revision }) },
      ...(headers && { headers }),
    })
  expect((await change(undefined)).status).toBe(400)
  expect((await change(0)).status).toBe(200)
  expect(await change(0)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('send it again with revision 1') } })
  expect((await change(undefined, { 'if-match': '"0"' })).status).toBe(412)
  expect((await change(undefined, { 'if-match': '"1"' })).status).toBe(200)
  expect((await officer.call('listDocuments', { params: { reference } })).body.documents).toMatchObject([
    { revision: 2, changed: { by: 'complaints-officer' } },
  ])
  expect((await team.call('listDocuments', { params: { reference } })).body.documents).toHaveLength(1)
  expect((await officer.call('retractDocument', { params: { reference, id }, body: { reason: 'Of another case' } })).status).toBe(200)
  expect((await officer.call('retractDocument', { params: { reference, id }, body: { reason: 'Again' } })).status).toBe(404)
})

test('a document sent twice under one key is one, at once and later; other bytes under it are refused; without a key it is two', async () => {
  const params = { reference, filename: 'notes.txt' }
  const [headers, words] = [{ ...file, 'idempotency-key': randomUUID() }, Buffer.from('Said on the telephone.')]
  const both = await Promise.all([1, 2].map(() => officer.call('addDocument', { params, body: words, headers })))
  expect(both.map(({ status }) => status)).toEqual([201, 201])
  const later = await officer.call('addDocument', { params: { ...params, filename: 'again.txt' }, body: words, headers })
  expect(later.body).toMatchObject({ id: both[0]?.body.id, title: 'notes.txt' })
  const notes = async () => {
    const { documents } = (await officer.call('listDocuments', { params: { reference } })).body
    return documents.filter(({ title }: { title: string }) => title === 'notes.txt').length
  }
  expect(await notes()).toBe(1)
  const other = await officer.call('addDocument', { params, body: Buffer.from('Something else.'), headers })
  expect(other).toMatchObject({ status: 422, body: { errors: [{ at: 'headers/idempotency-key' }] } })
  expect((await team.call('addDocument', { params, body: words, headers })).body.id).not.toBe(both[0]?.body.id)
  await officer.call('addDocument', { params, body: words, headers: file })
  expect(await notes()).toBe(3)
})

test('what is no kind of file that is taken, empty or too big is refused with what to do', async () => {
  const send = (body: Buffer, filename: string) => officer.call('addDocument', { params: { reference, filename }, body, headers: file })
  expect(await send(Buffer.from('MZ\0\0'), 'x.exe')).toMatchObject({ status: 422, body: { detail: expect.stringContaining('x.exe') } })
  expect(await send(Buffer.alloc(11 * 1024 * 1024), 'big.png')).toMatchObject({ status: 413 })
  expect((await officer.call('listLetters', { params: { reference } })).body.letters).toEqual([])
  expect(await officer.call('readLetter', { params: { reference, id: 'none', file: 'letter.pdf' }, raw: true })).toMatchObject({
    status: 404,
  })
})

test('each list answers as it is described', async () => {
  for (const operation of ['listActions', 'listPayments', 'listLessons', 'listOmbudsmanMatters', 'listPost'])
    expect(await officer.call(operation), operation).toMatchObject({ status: 200, body: { rows: expect.any(Array) } })
  const director = await served.client('director', ['lists:read'])
  expect((await director.call('readThemes')).status).toBe(200)
  expect(await director.call('listPayments')).toMatchObject({ status: 403, body: { detail: expect.stringContaining('list of payments') } })
  const late = await officer.call('listActions', { params: { which: 'soon' } })
  expect(late).toMatchObject({ status: 400 })
})

test('a procedure is read as data with its clauses, and its book with every rule', async () => {
  const [version] = (await officer.call('listProcedures')).body.versions
  const params = { procedure: version.id, version: version.receivedFrom }
  const whole = await officer.call('readProcedure', { params })
  expect(whole.body).toMatchObject({ procedure: { id: version.id }, version: { hash: version.hash } })
  expect(Object.keys(whole.body.clauses).length).toBeGreaterThan(10)
  const book = await officer.call('readBook', { params })
  expect(book.body.chapters.length).toBeGreaterThan(2)
  expect(await officer.call('readBook', { params: { ...params, version: '1999-01-01' } })).toMatchObject({ status: 404 })
})

test('the service says what the body owes, and takes its steps at the position that was seen', async () => {
  const { body } = await officer.call('readService')
  const [first] = body.procedures
  const act = first.next.mayRecord[0]
  const params = { procedure: first.procedure }
  const asked = { type: act?.records[0] ?? 'x', on: today, data: {} }
  const stale = await officer.call('recordForService', { params, body: { ...asked, position: first.next.position + 7 } })
  expect([409, 422]).toContain(stale.status)
  const strange = await officer.call('recordForService', { params, body: { ...asked, type: 'role-given', position: first.next.position } })
  expect(strange).toMatchObject({ status: 422 })
})

test('an email that waits is joined to its case once; another is set aside with why', async () => {
  const recorder = await served.client('complaints-officer', ['cases:record'])
  for (const subject of ['About my complaint', 'An offer'])
    await receiveMail(
      served.house.desk,
      Buffer.from(
        `From: Hazel <hazel@sample.example>\r\nTo: us@body.example\r\nSubject: ${subject}\r\nMessage-ID: <${subject.length}@sample.example>\r\n\r\nWords.\r\n`,
      ),
    )
  const { mails } = (await recorder.call('readInbox')).body
  const [offer, mine] = ['An offer', 'About my complaint'].map(subject => mails.find((one: { subject: string }) => one.subject === subject))
  expect(await recorder.call('joinMail', { params: { mail: mine.id }, body: { reference: 'CA99-9999' } })).toMatchObject({ status: 404 })
  expect((await recorder.call('joinMail', { params: { mail: mine.id }, body: { reference } })).status).toBe(200)
  expect((await recorder.call('joinMail', { params: { mail: mine.id }, body: { reference } })).status).toBeGreaterThanOrEqual(404)
  expect((await recorder.call('setMailAside', { params: { mail: offer.id }, body: { reason: 'Advertising' } })).status).toBe(200)
  expect((await recorder.call('readInbox', { params: { stands: 'set-aside' } })).body.mails).toMatchObject([{ subject: 'An offer' }])
})

test('a report has its periods, and each its figures', async () => {
  const director = await served.client('director', ['lists:read', 'procedures:read'])
  const { versions } = (await director.call('listProcedures')).body
  const { id, receivedFrom } = versions[0]
  const whole = await director.call('readProcedure', { params: { procedure: id, version: receivedFrom } })
  const reports = Object.keys(whole.body.procedure.reports)
  // The weekly list of live complaints is no report of figures: it has no periods.
  const report = reports.find(one => served.house.services.reportPeriods(id, one).length > 0) ?? ''
  const periods = await director.call('listReportPeriods', { params: { procedure: id, report } })
  const params = { procedure: id, report, period: periods.body.periods[0].id }
  expect((await director.call('readReport', { params })).body).toMatchObject({ report, sections: expect.any(Array) })
  expect(await director.call('readReport', { params: { ...params, period: 'never' } })).toMatchObject({ status: 404 })
  expect(await director.call('listReportPeriods', { params: { procedure: id, report: 'none' } })).toMatchObject({ status: 404 })
})

test('administration is for those who administer, and a what-if runs without recording', async () => {
  expect(await team.call('listAccounts')).toMatchObject({ status: 403 })
  const accounts = await officer.call('listAccounts')
  expect(accounts.body.accounts.map(({ id }: { id: string }) => id)).toContain('director')
  expect(JSON.stringify(accounts.body)).not.toMatch(/password|secret/i)
  const log = await officer.call('readLog', { params: { what: 'token-made' } })
  expect(log.body.steps[0]).toMatchObject({ what: 'token-made', became: { scopes: expect.any(Array) } })
  const [version] = (await officer.call('listProcedures')).body.versions
  const started = await officer.call('startWhatIf', { body: { version: version.hash, cases: 'open' } })
  expect(started.status).toBe(202)
  const read = await officer.call('readWhatIf', { params: { run: started.body.run } })
  expect(read.body.totals.cases).toBe(1)
  expect((await officer.call('stopWhatIf', { params: { run: started.body.run } })).status).toBe(200)
  expect(await officer.call('startWhatIf', { body: { version: 'none' } })).toMatchObject({ status: 422 })
})

test('a webhook is made with a secret told once, tested, switched off and removed', async () => {
  expect(await team.call('listWebhooks')).toMatchObject({ status: 403 })
  const inside = await officer.call('makeWebhook', { body: { url: 'https://10.0.0.7/hook' } })
  expect(inside).toMatchObject({ status: 422, body: { errors: [{ at: 'body/url', detail: expect.stringContaining('private network') }] } })
  const made = await officer.call('makeWebhook', { body: { url: 'https://example.org/hook', types: ['complaint-received'] } })
  expect(made).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^whsec_/) } })
  const params = { id: made.body.id }
  for (const act of ['test', 'switch-off']) expect((await officer.call('changeWebhook', { params, body: { act } })).status).toBe(200)
  const read = await officer.call('readWebhook', { params })
  expect(read.body).toMatchObject({ webhook: { off: { because: expect.any(String) } }, told: [{ event: 'test', is: 'waiting' }] })
  expect(JSON.stringify(read.body)).not.toContain('whsec_')
  const renewed = await officer.call('renewWebhookSecret', { params })
  expect(renewed.body.secret).toMatch(/^whsec_/)
  await officer.call('changeWebhook', { params, body: { act: 'remove' } })
  expect(await officer.call('renewWebhookSecret', { params })).toMatchObject({ status: 404 })
  expect((await officer.call('listWebhooks')).body.webhooks).toEqual([])
  expect(await officer.call('readWebhook', { params })).toMatchObject({ status: 404 })
})
