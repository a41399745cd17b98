/** A case from its closing to its erasing, on a real record and through the pages. */
import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestStore, type TestStore } from '../record/testing/test-store.ts'
import { makeApp } from './app.ts'
import { joinMail } from './mail-in/join-mail.ts'
import { eraseAgain, eraseByItself, erasuresKept } from './services/retention.ts'
import { type HouseOfATest, openHouseOfATest } from './testing/house-of-a-test.ts'

const marker = 'Quagmire7731'

describe('a case past its time', () => {
  let store: TestStore
  let house: HouseOfATest
  let app: FastifyInstance
  let [reference, other] = ['', '']

  const page = async (id: string, url: string, form?: Readonly<Record<string, string | readonly string[]>>) => {
    const token = `session ${id} ${house.desk.clock.today()}`
    const now = house.desk.clock.now()
    await house.desk.store
      .beginSession(token, { account: id, csrf: 'c', now, expiresAt: '2040-01-01T00:00:00.000Z', agent: 'a test' })
      .catch(() => undefined)
    const fields = new URLSearchParams(Object.entries({ ...form, _csrf: 'c' }).flatMap(([k, v]) => [v].flat().map(one => [k, one])))
    return app.inject({
      ...{ method: form ? 'POST' : 'GET', url, cookies: { recourse_session: token } },
      ...(form && { payload: fields.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    })
  }

  const take = async (words: string, name: string, service = 'customer-services'): Promise<string> => {
    const answers = {
      points: [`${words} happened.`],
      relation: 'service-user',
      name,
      email: `${name.split(' ')[0]}@x.example`,
      channel: 'telephone',
      service,
    }
    const taken = await house.services.takeComplaint(await house.as('complaints-officer'), answers, randomUUID())
    if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
    return taken.reference
  }

  const positionOf = async (ref: string): Promise<number> =>
    (await house.services.openCase(await house.as('complaints-officer'), ref))?.position ?? 0

  const figures = () => store.asOwner(`select * from recourse.case_figure where case_reference = $1 order by key`, [reference])

  const found = async (word: string): Promise<readonly string[]> => {
    const tables = await store.asOwner<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
    )
    const holding: string[] = []
    for (const { name } of tables)
      if ((await store.asOwner(`select 1 from ${name} t where t::text ilike $1 limit 1`, [`%${word}%`])).length > 0) holding.push(name)
    for (const file of await readdir(join(house.dataFolder, 'documents'), { recursive: true, withFileTypes: true }))
      if (file.isFile() && (await readFile(join(file.parentPath, file.name))).includes(word)) holding.push(file.name)
    return holding
  }

  beforeAll(async () => {
    store = await startTestStore()
    house = await openHouseOfATest(store, 'calderdale', '2026-03-02')
    for (const role of ['complaints-officer', 'investigating-officer']) await house.employ(role, [role])
    app = await makeApp(house.services, { log: false })
    reference = await take(marker, `${marker} Example`)
    other = await take('Something else', 'Ada Example')
    await house.did(reference, 'complaints-officer', 'note-made', { words: `${marker} rang` })
    const officer = await house.as('complaints-officer')
    await house.services.uploadToCase(officer, reference, { filename: `${marker}.txt`, bytes: Buffer.from(`${marker} wrote this`) })
    for (const ref of [reference, other]) {
      await house.did(ref, 'complaints-officer', 'complaint-withdrawn', { how: `${ref === reference ? marker : 'They'} rang and said so` })
      await house.did(ref, 'complaints-officer', 'case-closed', { reason: `${ref === reference ? marker : 'They'} withdrew it` })
    }
  })
  afterAll(async () => {
    await app.close()
    await house.close()
  })

  const set = (months: string, version: number, does = 'save') =>
    page('complaints-officer', '/admin/retention', {
      ...{
        rule: 'calderdale-adults',
        months,
        because: 'Records policy 4, six years is too long for a test',
        version: String(version),
        does,
      },
    })

  test('nothing is past its time until the body says how long it is kept, and what a change would do is seen first', async () => {
    expect((await page('complaints-officer', '/admin/retention/due')).body).toContain('No case is past its time')
    expect((await page('investigating-officer', '/admin/retention')).statusCode).toBe(403)
    expect((await set('one', 0)).body).toContain('“one” is not one')
    house.at('2026-04-03')
    expect((await set('1', 0, 'look')).body).toContain('2 would be past the time today. Nothing is changed yet.')
    expect((await page('complaints-officer', '/admin/retention/due')).body).toContain('No case is past its time')
    expect((await set('1', 0)).statusCode).toBe(303)
    const shown = (await page('complaints-officer', '/admin/retention')).body
    expect(shown).toContain('1 month')
    expect(shown).toContain('Changed last by The complaints-officer')
    expect((await set('2', 0)).body).toContain('The complaints-officer changed the rules while you had this open')
    expect((await page('complaints-officer', '/admin/log')).body).toContain('Retention')
  })

  test('on the day itself it is kept, the day after it is past its time', async () => {
    house.at('2026-04-02')
    expect((await page('complaints-officer', '/admin/retention/due')).body).toContain('No case is past its time')
    house.at('2026-04-03')
    const due = (await page('complaints-officer', '/admin/retention/due')).body
    expect(due).toContain('2 cases are past their time')
    expect(due).toContain('Over since 2 April 2026')
  })

  test('a case that is kept longer says so on its page, and is not erased', async () => {
    const at = `/cases/${other}/keeping`
    const typed = { does: 'longer', _position: String(await positionOf(other)), _key: randomUUID() }
    expect((await page('complaints-officer', at, { ...typed, reason: 'A hearing' })).body).toContain('Choose why it is kept longer')
    expect((await page('complaints-officer', at, { ...typed, why: 'court', reason: 'A hearing is listed' })).statusCode).toBe(303)
    expect((await page('complaints-officer', `/cases/${other}`)).body).toContain('It is kept longer, because a court case')
    expect((await page('complaints-officer', at)).body).toContain('A hearing is listed')
    expect((await page('complaints-officer', '/admin/retention/due')).body).toContain('It is kept longer: a court case.')
    await erase([other])
    expect((await house.services.openCase(await house.as('complaints-officer'), other))?.title).toBe('Something else happened')
  })

  const erase = async (references: readonly string[]): Promise<string> => {
    const begun = await page('complaints-officer', '/admin/retention/due', { case: references, looked: 'yes', asked: 'nobody' })
    for (let i = 0; i < 100; i++) {
      const run = (await page('complaints-officer', String(begun.headers.location))).body
      if (!run.includes('It goes on while')) return run
      await new Promise(done => setTimeout(done, 50))
    }
    throw new Error('it did not end')
  }

  test('erased by whoever looked, no table and no file has a word of it; its figures are what they were, and the record is whole', async () => {
    const before = await figures()
    expect((await found(marker)).length).toBeGreaterThan(5)
    expect((await page('complaints-officer', '/admin/retention/due', { case: reference })).body).toContain(
      'Look at each case you choose, and say that you have. Nothing was erased',
    )
    const looked = { case: reference, looked: 'yes' }
    expect((await page('complaints-officer', '/admin/retention/due', looked)).body).toContain(
      'Say whether anybody has asked for their data',
    )
    expect((await page('complaints-officer', '/admin/retention/due', { ...looked, asked: 'waits' })).body).toContain(
      'Give them their data first, or keep that case longer',
    )
    expect(await erase([reference])).toContain('1 case of 1 erased')
    await house.desk.store.sweepDocuments(0)
    expect(await found(marker)).toEqual([])
    expect(before.length).toBeGreaterThan(0)
    expect(await figures()).toEqual(before)
    expect(await house.desk.store.verify()).toMatchObject({ is: 'whole' })
  })

  test('nothing can be added to it: the refusal says what went, when and by which rule, and to begin a new case', async () => {
    const officer = await house.as('complaints-officer')
    const note = {
      ...{
        type: 'note-made',
        case: reference,
        on: house.desk.clock.today(),
        by: { role: 'complaints-officer', person: officer.account.id },
      },
      data: { words: 'They rang again' },
    }
    const recorded = await house.services.record(officer, {
      ...{ reference, position: await positionOf(reference), attempts: [note], key: randomUUID() },
    })
    expect(recorded).toMatchObject({ is: 'refused' })
    const said = JSON.stringify(recorded)
    expect(said).toContain('was erased on 3 April 2026, because its time was over (Records policy 4')
    expect(said).toContain('begin a new case')
    const upload = { filename: 'again.txt', bytes: Buffer.from('again') }
    expect(await house.services.uploadToCase(officer, reference, upload)).toMatchObject({ is: 'refused' })
    expect(await house.services.addPerson(officer, reference, { name: 'Ada Example', as: 'complainant', needs: [] })).toMatchObject({
      is: 'refused',
      because: expect.stringContaining('begin a new case'),
    })
    expect((await page('complaints-officer', `/cases/${reference}/keeping`)).body).toContain('nobody had asked for their data')
    const draft = { act: 'investigation/acknowledge', letter: 'acknowledgement', pieces: { opening: 'Dear Marigold9981' } }
    await expect(house.services.saveLetter(officer, reference, draft)).rejects.toThrow('begin a new case')
    expect(await found('Marigold9981')).toEqual([])
  })

  test('its pages say what is left and why; no list and no search finds it by name', async () => {
    for (const tab of [
      '',
      '/timeline',
      '/letters',
      '/documents',
      '/people',
      '/record',
      '/themes',
      '/learning',
      '/putting-right',
      '/keeping',
    ])
      expect((await page('complaints-officer', `/cases/${reference}${tab}`)).statusCode, tab).toBe(200)
    const shown = (await page('complaints-officer', `/cases/${reference}`)).body
    expect(shown).toContain('Its personal data was erased on 3 April 2026')
    expect(shown).toContain('Who complained was erased')
    expect((await page('complaints-officer', `/cases/${reference}/keeping`)).body).toContain('are gone for good')
    expect((await page('complaints-officer', `/cases?text=${marker}&whose=all`)).body).not.toContain(reference)
    expect((await page('complaints-officer', '/admin/retention/due')).body).toContain('its time was over (Records policy 4')
    expect((await page('complaints-officer', '/admin/retention/erased.csv')).body).toContain(`${reference},case,time-over`)
    expect(await erase([reference])).toContain('Its personal data is erased already.')
  })

  test('one entry goes by itself, with who and why, and the rest stays', async () => {
    const at = `/cases/${other}/keeping`
    await house.did(other, 'complaints-officer', 'note-made', { words: 'Rosalind9911 was seen too' })
    const position = await positionOf(other)
    const typed = { does: 'thing', thing: `entry ${position}`, _position: String(position), _key: randomUUID() }
    expect((await page('complaints-officer', at, typed)).body).toContain('Choose why it is erased')
    expect((await page('complaints-officer', at, { ...typed, because: 'third-person', _position: '1' })).statusCode).toBe(422)
    expect((await page('complaints-officer', at, { ...typed, because: 'third-person' })).statusCode).toBe(303)
    expect(await found('Rosalind9911')).toEqual([])
    expect((await page('complaints-officer', at)).body).toContain('because it was about somebody else')
    expect((await house.services.openCase(await house.as('complaints-officer'), other))?.title).toBe('Something else happened')
  })

  test('emails that joined no case go by themselves only where the body says so', async () => {
    await house.desk.store.keepMail({
      ...{
        id: 'm1',
        fingerprint: 'm1',
        messageId: 'm1',
        receivedAt: '2026-01-02T09:00:00.000Z',
        fromName: 'Orlando4471',
        fromAddress: 'o@x.example',
      },
      ...{ subject: 'Parking', words: 'Is it free?', kind: 'message', stands: 'set-aside', because: 'not a complaint', notTaken: [] },
    })
    const rule = { rule: 'emails', months: '3', because: 'Records policy 5', does: 'save' }
    expect((await page('complaints-officer', '/admin/retention', { ...rule, version: '1' })).statusCode).toBe(303)
    expect(await eraseByItself(house.desk)).toBe(0)
    expect((await page('complaints-officer', '/admin/retention', { ...rule, version: '2', byItself: 'yes' })).statusCode).toBe(303)
    expect(await eraseByItself(house.desk)).toBe(1)
    expect(await found('Orlando4471')).toEqual([])
  })

  test('the log goes each night by the software’s own rule, until the body sets its own', async () => {
    const shown = (await page('complaints-officer', '/admin/retention')).body
    expect(shown).toContain('Recourse’s own rule, until you set yours')
    const step = { what: 'body-changed', about: 'contact', title: 'Contact', by: { account: 'x', name: 'Long Gone' }, was: {}, became: {} }
    const [old, older] = ['2022-01-02T09:00:00.000Z', '2020-01-02T09:00:00.000Z']
    for (const at of [old, older]) await house.desk.store.addAdminStep({ ...step, at })
    expect(await eraseByItself(house.desk)).toBe(1)
    const log = (await page('complaints-officer', '/admin/log')).body
    expect(log).toContain('Log erased')
    expect(log).toContain('Steps: 1')
    const rule = { rule: 'log', because: 'Records policy 6', version: '3', does: 'save' }
    const short = await page('complaints-officer', '/admin/retention', { ...rule, months: '5' })
    expect(short.statusCode).toBe(422)
    expect(short.body).toContain('Keep it for 6 at least.')
    expect((await page('complaints-officer', '/admin/retention', { ...rule, months: '24' })).statusCode).toBe(303)
    expect((await page('complaints-officer', '/admin/retention/due')).body).toContain('1 is past its time.')
    expect(await eraseByItself(house.desk)).toBe(0)
    expect((await page('complaints-officer', '/admin/retention/others', { kind: 'log' })).statusCode).toBe(303)
    expect(await found('Long Gone')).toEqual([])
  })

  test('an email by itself takes what the record says of it in words', async () => {
    await house.desk.store.keepMail({
      ...{
        id: 'm2',
        fingerprint: 'm2',
        messageId: 'm2',
        receivedAt: '2026-04-02T09:00:00.000Z',
        fromName: 'Perdita3355',
        fromAddress: 'p@x.example',
      },
      ...{ subject: 'My neighbour', words: 'She said so', kind: 'message', stands: 'waiting', because: '', notTaken: [] },
    })
    const mail = await house.desk.store.readMail('m2')
    if (mail === undefined) throw new Error('the email was not kept')
    await joinMail(house.desk, mail, { reference: other, because: 'its subject' })
    expect((await found('Perdita3355')).length).toBeGreaterThan(1)
    const position = await positionOf(other)
    const typed = { does: 'thing', thing: 'email m2', because: 'mistake', _position: String(position), _key: randomUUID() }
    expect((await page('complaints-officer', `/cases/${other}/keeping`, typed)).statusCode).toBe(303)
    expect(await found('Perdita3355')).toEqual([])
  })

  test('after a restore what the list names is erased again, and once', async () => {
    const [first] = await erasuresKept(house.desk)
    expect(first).toMatchObject({ body: 'calderdale', reference, what: 'case' })
    if (first === undefined) throw new Error('nothing was erased')
    expect(await eraseAgain(house.desk, first)).toBe('was-erased')
    // A copy of before the erasing still has the case whole: this one stands for it.
    const restored = await take('Wilhelmina2208', 'Wilhelmina2208 Example')
    expect(await eraseAgain(house.desk, { ...first, reference: restored })).toBe('erased')
    expect(await eraseAgain(house.desk, { ...first, reference: restored })).toBe('was-erased')
    expect(await eraseAgain(house.desk, { ...first, reference: 'CA20-0001' })).toBe('was-erased')
    expect(await found('Wilhelmina2208')).toEqual([])
    expect((await page('complaints-officer', `/cases/${restored}/keeping`)).body).toContain(
      'the store was restored from a copy that still had it',
    )
  })
})
