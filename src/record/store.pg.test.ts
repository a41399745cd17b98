import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from './open-record.ts'
import { UnstorableText } from './storable-text.ts'
import { aDay, exampleAppend, exampleProjections, exampleRow } from './testing/example-facts.ts'
import { startTestStore, type TestServer, type TestStore, testServers } from './testing/test-store.ts'

const before = '2026-04-02T08:00:00.000Z'
const noon = '2026-04-02T12:00:00.000Z'
const later = '2026-04-02T13:00:00.000Z'
const muchLater = '2026-05-02T12:00:00.000Z'

describe.each(testServers())('a store on $name', ({ start }) => {
  let server: TestServer
  let made: TestStore
  let store: Store
  let number = 0

  beforeAll(async () => {
    server = await start()
    made = await startTestStore(server)
  })
  afterAll(async () => {
    await made.stop()
    await server.stop()
  })
  beforeEach(() => {
    store = made.record.store(`town-${++number}`)
  })

  describe('lists', () => {
    const seen = { restricted: true }

    beforeEach(async () => {
      const cases = [
        ['A26-0001', { title: "O'Brien: Café noise", person: 'Zoë Example' }, '2026-04-09', 'stage-1'],
        ['A26-0002', { title: 'Missed visits', restricted: true, accounts: ['officer-2'] }, '2026-04-10', 'stage-2'],
        ['A26-0003', { title: 'A closed one', open: false, receivedOn: aDay('2026-05-01') }, undefined, 'stage-1'],
        ['A26-0004', { title: 'Noise at night', lookAgainOn: aDay('2026-04-20') }, '2026-04-30', 'stage-1'],
      ] as const
      for (const [reference, about, due, stage] of cases) {
        const restricted = 'restricted' in about
        const accounts = restricted ? ['officer-2'] : ['officer-1']
        const rows = due
          ? [
              exampleRow(`${stage}/respond`, due, { stage, restricted, accounts, row: { reference }, roles: ['manager', 'officer'] }),
              exampleRow('waits', due, {
                kind: 'waiting',
                stage,
                restricted,
                accounts,
                row: { reference, waits: true },
                roles: ['officer'],
              }),
            ]
          : []
        await store.appendFacts(exampleAppend(reference, 0, { projections: exampleProjections(about, rows) }))
      }
    })
    const references = async (query: Parameters<Store['worklist']>[0]): Promise<readonly string[]> =>
      (await store.worklist<{ reference: string }>({ kind: 'duty', ...query })).map(row => row.reference)

    test('open work comes soonest first, and every filter is inside the query', async () => {
      expect(await references({ sight: seen })).toEqual(['A26-0001', 'A26-0002', 'A26-0004'])
      expect(await references({ sight: { restricted: false } })).toEqual(['A26-0001', 'A26-0004'])
      expect(await references({ sight: { restricted: true, ownOf: 'officer-2' } })).toEqual(['A26-0002'])
      expect(await references({ sight: seen, stages: ['stage-1'], dueTo: aDay('2026-04-15') })).toEqual(['A26-0001'])
      expect(await references({ sight: seen, dueFrom: aDay('2026-04-10'), roles: ['manager'] })).toEqual(['A26-0002', 'A26-0004'])
      expect(await references({ sight: seen, text: 'noise' })).toEqual(['A26-0001', 'A26-0004'])
      expect(await references({ sight: seen, limit: 1 })).toEqual(['A26-0001'])
      expect(await references({ sight: seen, service: 'none' })).toEqual([])
    })

    test('work is counted by bands of days, and by role and stage', async () => {
      const bands = [
        { name: 'overdue', kind: 'duty', to: aDay('2026-04-09') },
        { name: 'next', kind: 'duty', from: aDay('2026-04-10'), to: aDay('2026-04-29') },
        { name: 'waiting', kind: 'waiting' },
        { name: 'all' },
      ]
      expect(await store.countWork({ sight: seen }, bands)).toEqual({ overdue: 1, next: 1, waiting: 3, all: 6 })
      expect(await store.countWork({ sight: { restricted: false } }, bands)).toEqual({ overdue: 1, next: 0, waiting: 2, all: 4 })
      expect(await store.facets({ sight: seen }, 'roles')).toEqual([
        { value: 'manager', count: 3 },
        { value: 'officer', count: 6 },
      ])
      expect(await store.facets({ sight: seen }, 'stage')).toEqual([
        { value: 'stage-1', count: 4 },
        { value: 'stage-2', count: 2 },
      ])
    })

    test.each([
      ['a26-0004', ['A26-0004']],
      ['cafe', ['A26-0001']],
      ['CAFÉ zoe', ['A26-0001']],
      ["o'bri", ['A26-0001']],
      ['nois nig', ['A26-0004']],
      ['oise', []],
      ["'; drop table", []],
      ['% _', ['A26-0003', 'A26-0004', 'A26-0002', 'A26-0001']],
    ])('looking for %j finds %j', async (text, found) => {
      expect((await store.cases({ sight: seen, text })).rows.map(row => row.reference).sort()).toEqual([...found].sort())
    })

    test('cases come in pages read onward and back, the soonest due first or by the day they came', async () => {
      const pageOf = async (page: Parameters<Store['cases']>[1]) => {
        const { rows, next, previous } = await store.cases({ sight: seen }, { pageSize: 3, ...page })
        return { found: rows.map(({ reference }) => reference), next, previous }
      }
      const first = await pageOf({ order: 'received' })
      expect(first).toMatchObject({ found: ['A26-0003', 'A26-0004', 'A26-0002'], previous: undefined })
      const second = await pageOf({ order: 'received', after: first.next })
      expect(second).toMatchObject({ found: ['A26-0001'], next: undefined })
      expect(await pageOf({ order: 'received', before: second.previous })).toMatchObject({ found: first.found, previous: undefined })
      expect((await pageOf({ order: 'oldest' })).found[0]).toBe('A26-0001')
      expect(await store.countCases({ sight: { restricted: false } }, { sight: seen, open: false })).toEqual([3, 1])
      expect(await store.openCases(seen)).toBe(3)
    })

    test('the daily job is told only of cases that read differently from that day', async () => {
      expect(await store.casesToLookAt(aDay('2026-04-19'))).toEqual([])
      expect(await store.casesToLookAt(aDay('2026-04-20'))).toEqual(['A26-0004'])
    })
  })

  describe('documents', () => {
    const about = { title: 'photo.jpg', mediaType: 'image/jpeg', addedAt: noon, addedBy: 'the public form' }

    test('bytes are on disk under their hash, and come back checked', async () => {
      const bytes = Buffer.from([0, 255, 1, 2])
      const document = await store.addCaseDocument('A26-0001', about, bytes)
      expect(await store.readDocument('A26-0001', document.id)).toEqual({ document, bytes })
      expect(await store.readDocument('A26-0002', document.id)).toBeUndefined()
      expect(await made.record.store('elsewhere').readDocument('A26-0001', document.id)).toBeUndefined()
      const folder = join(made.documents, store.body)
      expect(await readdir(folder)).toEqual([document.sha256])
      await writeFile(join(folder, document.sha256), 'other bytes')
      await expect(store.readDocument('A26-0001', document.id)).rejects.toThrow(/not what was added/)
    })

    test("a form's documents become the case's when it is submitted", async () => {
      await store.savePublicDraft('token', { what: 'noise' }, noon, later)
      const first = await store.addDraftDocument('token', about, Buffer.from('one'))
      const second = await store.addDraftDocument('token', about, Buffer.from('two'))
      await store.removeDraftDocument('token', second.id)
      expect((await store.readPublicDraft('token', noon))?.documents).toEqual([first])
      await store.appendFacts(exampleAppend('A26-0001', 0, { publicDraft: 'token' }))
      expect((await store.readCase('A26-0001'))?.documents).toEqual([first])
      expect(await store.readPublicDraft('token', noon)).toBeUndefined()
    })
  })

  describe('forms', () => {
    test('a public form is kept under a secret until it runs out', async () => {
      const answers = { what: 'noise 🙉', points: ['one', 'two'] }
      await store.savePublicDraft('token', { what: 'first' }, noon, later)
      await store.savePublicDraft('token', answers, noon, later)
      expect(await store.readPublicDraft('token', noon)).toEqual({ answers, documents: [], savedAt: noon, expiresAt: later })
      expect(await store.readPublicDraft('another', noon)).toBeUndefined()
      expect(await store.readPublicDraft('token', later)).toBeUndefined()
      expect(await made.asOwner(`select 1 from recourse.public_draft where position('token' in token_hash::text) > 0`)).toEqual([])
      await store.addDraftDocument('token', { title: 'a', mediaType: 'b', addedAt: noon, addedBy: 'c' }, Buffer.from('x'))
      await store.dropExpired(muchLater)
      expect(await made.asOwner(`select 1 from recourse.document where body = $1`, [store.body])).toEqual([])
    })

    test('a form kept while signing in again is given back once', async () => {
      await store.keepForm('token', { path: '/cases/1', form: { words: 'long' } }, later)
      expect(await store.takeForm('token', later)).toBeUndefined()
      expect(await store.takeForm('token', noon)).toEqual({ path: '/cases/1', form: { words: 'long' } })
      expect(await store.takeForm('token', noon)).toBeUndefined()
    })

    test('what cannot be kept is refused before it is sent', async () => {
      await expect(store.savePublicDraft('token', { what: 'a\0' }, noon, later)).rejects.toThrow(UnstorableText)
      await expect(store.accountByName('a\ud800')).rejects.toThrow(UnstorableText)
    })
  })

  describe('accounts', () => {
    const officer = { id: 'o1', signInName: 'Olive@Anytown', name: 'Olive Example', roles: ['officer'], passwordHash: 'h', isActive: true }

    test('are found by name whatever its case, and count failures', async () => {
      await store.saveAccount(officer)
      expect(await store.accountByName(' olive@ANYTOWN ')).toMatchObject({
        id: 'o1',
        roles: ['officer'],
        passwordHash: 'h',
        failedCount: 0,
      })
      expect(await store.countSignInFailure('o1')).toBe(1)
      expect(await store.countSignInFailure('o1')).toBe(2)
      await store.lockAccount('o1', later)
      expect(await store.accountByName('olive@anytown')).toMatchObject({ failedCount: 2, lockedUntil: later })
      await store.beginSession('id', { account: 'o1', csrf: 'csrf', now: noon, expiresAt: later, agent: 'Firefox' })
      expect(await store.accountByName('olive@anytown')).toMatchObject({ failedCount: 0 })
      expect(await made.record.store('elsewhere').accountByName('olive@anytown')).toBeUndefined()
    })

    test('a session opens until it ends, and only while its account is active', async () => {
      await store.saveAccount(officer)
      await store.beginSession('id', { account: 'o1', csrf: 'csrf', now: noon, expiresAt: later, agent: 'Firefox' })
      expect(await store.readSession('id', noon, before)).toMatchObject({
        csrf: 'csrf',
        expiresAt: later,
        account: { name: 'Olive Example' },
      })
      expect(await store.readSession('id', later, before)).toBeUndefined()
      await store.extendSession('id', muchLater)
      expect(await store.readSession('id', later, before)).toBeDefined()
      await store.saveAccount({ ...officer, isActive: false })
      expect(await store.readSession('id', later, before)).toBeUndefined()
      await store.saveAccount(officer)
      expect(await store.readSession('id', noon, noon)).toBeUndefined()
      await store.endSession('id')
      expect(await store.readSession('id', noon, before)).toBeUndefined()
    })

    test('sessions are listed without what opens them, and ended one by one or all but one', async () => {
      await store.saveAccount(officer)
      await store.saveAccount({ ...officer, id: 'o2', signInName: 'other' })
      const begin = (id: string, account: string, agent: string) =>
        store.beginSession(id, { account, csrf: 'c', now: noon, expiresAt: later, agent })
      await begin('one', 'o1', 'Firefox')
      await begin('two', 'o1', 'Chrome')
      await begin('three', 'o1', 'Edge')
      await begin('other', 'o2', 'Edge')
      const listed = await store.sessionsOf('o1', noon, 'two')
      expect(listed.map(({ agent, isThis }) => [agent, isThis])).toHaveLength(3)
      expect(listed.filter(({ isThis }) => isThis)).toMatchObject([{ agent: 'Chrome' }])
      expect(await store.sessionsOf('o1', later)).toEqual([])
      const handle = listed.find(({ agent }) => agent === 'Firefox')?.handle ?? ''
      expect(await store.readSession(handle, noon, before)).toBeUndefined()
      expect(await store.endSessionOf('o2', handle)).toBe(false)
      expect(await store.endSessionOf('o1', handle)).toBe(true)
      expect(await store.endSessionOf('o1', handle)).toBe(false)
      await store.endOtherSessions('o1', 'two')
      expect((await store.sessionsOf('o1', noon)).map(({ agent }) => agent)).toEqual(['Chrome'])
      expect(await store.readSession('other', noon, before)).toBeDefined()
      await store.endSessionsOf('o1')
      await store.endSessionsOf('o2')
    })

    test('a code of a step is taken once, none before it after it; a recovery code once', async () => {
      await store.saveAccount(officer)
      await store.keepSecondFactor('o1', 'sealed', ['first', 'second'])
      expect(await store.accountByName('olive@anytown')).toMatchObject({ secondFactor: 'sealed' })
      expect([
        await store.takeSecondFactorStep('o1', 5),
        await store.takeSecondFactorStep('o1', 5),
        await store.takeSecondFactorStep('o1', 4),
      ]).toEqual([true, false, false])
      expect([
        await store.takeRecoveryCode('o1', 'first'),
        await store.takeRecoveryCode('o1', 'first'),
        await store.takeRecoveryCode('o1', 'x'),
      ]).toEqual([true, false, false])
      await store.keepSecondFactor('o1', undefined, [])
      expect((await store.accountByName('olive@anytown'))?.secondFactor).toBeUndefined()
      expect(await store.takeRecoveryCode('o1', 'second')).toBe(false)
    })
  })

  describe('letters being written', () => {
    const draft = { id: 'd1', act: 'stage-1/respond', letter: 'response', pieces: { opening: 'Dear Ada' }, savedAt: noon, savedBy: 'o1' }

    test('are kept by id, and end with the append that sends them', async () => {
      await store.appendFacts(exampleAppend('A26-0001', 0))
      await store.saveLetterDraft('A26-0001', { ...draft, pieces: {} })
      await store.saveLetterDraft('A26-0001', draft)
      const other = { ...draft, id: 'd2', made: { words: 'plainly' } }
      await store.saveLetterDraft('A26-0001', other)
      expect((await store.readCase('A26-0001'))?.drafts).toEqual([draft, other])
      await store.dropLetterDraft('A26-0001', 'd2')
      const sent = { id: 'l1', fact: 'f2', letter: 'response', title: 'Response', sentOn: aDay('2026-04-02'), sentBy: 'o1' }
      const letters = [{ ...sent, to: ['Ada', 'her "advocate", {x}\\'], html: '<p>Dear Ada</p>', text: 'Dear Ada' }]
      await store.appendFacts(exampleAppend('A26-0001', 1, { letters, draftsDone: ['d1'] }))
      const found = await store.readCase('A26-0001')
      expect(found?.drafts).toEqual([])
      expect(found?.letters).toMatchObject([{ ...sent, copy: { to: letters[0]?.to, html: '<p>Dear Ada</p>', text: 'Dear Ada' } }])
    })
  })

  describe('messages', () => {
    const append = exampleAppend('A26-0001', 0, {
      outbox: [
        { kind: 'mail', message: { n: 1 }, notBefore: noon },
        { kind: 'mail', message: { n: 2 }, notBefore: noon },
        { kind: 'mail', message: { n: 3 }, notBefore: muchLater },
      ],
    })

    test('two workers never hold the same one; what is not done is offered again', async () => {
      await store.appendFacts(append)
      const [one, two] = await Promise.all([store.claimMessages(noon, later, 1), store.claimMessages(noon, later, 1)])
      expect([...one, ...two].map(m => m.message)).toHaveLength(2)
      expect(new Set([...one, ...two].map(m => m.number)).size).toBe(2)
      expect(await store.claimMessages(noon, later)).toEqual([])
      await store.messageDone(one[0]?.number ?? 0, noon)
      expect(await store.claimMessages(later, muchLater)).toMatchObject([{ number: two[0]?.number, attempts: 2 }])
      await store.messageLater(two[0]?.number ?? 0, muchLater, 'no answer')
      expect(await store.claimMessages(later, muchLater)).toEqual([])
      expect(await store.claimMessages(muchLater, muchLater)).toHaveLength(2)
      await store.dropDoneMessages(muchLater)
    })
  })
})
