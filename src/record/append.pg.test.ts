import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Append, Appended } from './append/append.ts'
import type { Store } from './open-record.ts'
import { exampleAppend, exampleFact, exampleProcedure, exampleProjections, exampleRow } from './testing/example-facts.ts'
import { startTestStore, type TestServer, type TestStore, testServers } from './testing/test-store.ts'

describe.each(testServers())('recording facts on $name', ({ start }) => {
  let server: TestServer
  let test_: TestStore
  let store: Store
  let next = 0
  const newReference = (): string => `T26-${String(++next).padStart(4, '0')}`

  beforeAll(async () => {
    server = await start()
    test_ = await startTestStore(server)
    store = test_.record.store('anytown')
  })
  afterAll(async () => {
    await test_.stop()
    await server.stop()
  })

  test('what was recorded is read back as it was given', async () => {
    const reference = newReference()
    const facts = [
      exampleFact(reference, 1, { by: { role: 'complainant', person: 'p1' }, at: '09:30', about: { point: ['1', '2'] } }),
      exampleFact(reference, 2, { on: { from: exampleFact(null, 1).on as never, to: exampleFact(null, 1).on as never } }),
    ]
    const people = [{ id: 'p1', name: 'Ada Example', needs: ['Text first'] }]
    const answer = await store.appendFacts(exampleAppend(reference, 0, { facts, people }))
    expect(answer).toEqual({ is: 'recorded', reference, facts, position: 2, again: false })
    const found = await store.readCase(reference)
    expect(found).toMatchObject({ reference, position: 2, facts, people, procedure: exampleProcedure })
  })

  test('emoji and right-to-left text come back unharmed', async () => {
    const reference = newReference()
    const words = 'They said 👩‍👧 שלום مرحبا \u202eback\u202c – “fine” \t line\r\nnext \u0007'
    const facts = [exampleFact(reference, 1, { data: { words } })]
    await store.appendFacts(exampleAppend(reference, 0, { facts, projections: exampleProjections({ title: words, search: words }) }))
    expect((await store.readCase(reference))?.facts[0]?.data).toEqual({ words })
    expect(await store.verify()).toMatchObject({ is: 'whole' })
  })

  test.each([
    ['a NUL character', { words: 'a\0b' }, 'data.words', /NUL/],
    ['half a character', { words: 'a\ud83d' }, 'data.words', /half of a character/],
    ['what is not a number', { count: Number.NaN }, 'data.count', /not a number/],
  ])('%s is refused before anything is written, and says where', async (_, data, at, because) => {
    const reference = newReference()
    const answer = await store.appendFacts(exampleAppend(reference, 0, { facts: [exampleFact(reference, 1, { data })] }))
    expect(answer).toEqual({ is: 'refused', at, because: expect.stringMatching(because) })
    expect(await store.readCase(reference)).toBeUndefined()
  })

  test('an impossible day is refused', async () => {
    const reference = newReference()
    const facts = [exampleFact(reference, 1, { on: '2026-02-30' as never })]
    expect(await store.appendFacts(exampleAppend(reference, 0, { facts }))).toMatchObject({ is: 'refused', at: 'on' })
  })

  test('the second of two at the same position sees what changed, and nothing of its own is kept', async () => {
    const reference = newReference()
    await store.appendFacts(exampleAppend(reference, 0))
    const mine = exampleAppend(reference, 1, { facts: [exampleFact(reference, 2, { id: 'mine' })] })
    const other = exampleAppend(reference, 1, {
      ...{ facts: [exampleFact(reference, 2, { id: 'other' })], key: 'k-other', projections: exampleProjections({ title: 'Changed' }, []) },
      outbox: [{ kind: 'mail', message: {}, notBefore: '2026-04-02T09:30:00.000Z' }],
    })
    expect(await store.appendFacts(mine)).toMatchObject({ is: 'recorded', position: 2 })
    expect(await store.appendFacts(other)).toMatchObject({ is: 'changed', position: 2, since: [{ id: 'mine' }] })
    const found = await store.cases({ sight: { restricted: true }, text: reference })
    expect(found.rows).toMatchObject([{ title: 'Missed visits' }])
    expect(await store.claimMessages('2030-01-01T00:00:00.000Z', '2030-01-01T00:01:00.000Z')).toEqual([])
    expect(await store.appendFacts({ ...other, position: 2, facts: [exampleFact(reference, 3)] })).toMatchObject({ again: false })
  })

  test('a position that was never reached is answered with what there is', async () => {
    const reference = newReference()
    await store.appendFacts(exampleAppend(reference, 0))
    expect(await store.appendFacts(exampleAppend(reference, 7))).toMatchObject({ is: 'changed', since: [] })
    expect(await store.appendFacts(exampleAppend('T26-none', 3))).toMatchObject({ is: 'changed', since: [] })
    expect(await store.appendFacts(exampleAppend(reference, 0))).toMatchObject({ is: 'changed', since: [{ id: 'f1' }] })
  })

  test('the same form sent twice records once, also at the same moment, and under another reference', async () => {
    const reference = newReference()
    const key = 'form-1'
    const both = await Promise.all([
      store.appendFacts(exampleAppend(reference, 0, { key })),
      store.appendFacts(exampleAppend(newReference(), 0, { key })),
    ])
    const again = await store.appendFacts(exampleAppend(reference, 0, { key }))
    const recorded = [...both, again]
    expect(recorded.map(a => a.is)).toEqual(['recorded', 'recorded', 'recorded'])
    expect(recorded.filter(a => a.is === 'recorded' && !a.again)).toHaveLength(1)
    expect(new Set(recorded.map(a => a.is === 'recorded' && a.reference)).size).toBe(1)
  })

  test('of many writers at once exactly one wins each position, and the chain is whole', async () => {
    const reference = newReference()
    await store.appendFacts(exampleAppend(reference, 0))
    const writer = async (name: string): Promise<number> => {
      let won = 0
      let position = 1
      while (won < 8) {
        const facts = [exampleFact(reference, position + 1, { id: `${name}-${won}` }), exampleFact(reference, 0, { id: `${name}-${won}b` })]
        const answer: Appended = await store.appendFacts(exampleAppend(reference, position, { facts }))
        if (answer.is === 'refused') throw new Error(answer.because)
        position = answer.position
        if (answer.is === 'recorded') won += 1
      }
      return won
    }
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(writer))
    const found = await store.readCase(reference)
    expect(found?.position).toBe(1 + 6 * 8 * 2)
    expect(new Set(found?.facts.map(f => f.id)).size).toBe(1 + 6 * 8 * 2)
    expect(await store.verify()).toMatchObject({ is: 'whole' })
  })

  test('one of many first appends begins the case', async () => {
    const reference = newReference()
    const answers = await Promise.all(Array.from({ length: 8 }, () => store.appendFacts(exampleAppend(reference, 0))))
    expect(answers.map(a => a.is).sort()).toEqual([...Array(7).fill('changed'), 'recorded'])
  })

  test('references are given in order, each once', async () => {
    const given = await Promise.all(Array.from({ length: 20 }, () => store.newReference('TW', 2026)))
    expect(new Set(given).size).toBe(20)
    expect(given).toContain('TW26-0001')
    expect(given).toContain('TW26-0020')
    expect(await store.newReference('TW', 2027)).toBe('TW27-0001')
  })

  test("the body's own facts have a chain of their own", async () => {
    const position = (await store.readBodyFacts()).position
    await store.appendFacts(exampleAppend(null, position, { facts: [exampleFact(null, position + 1, { type: 'day-closed' })] }))
    expect((await store.readBodyFacts()).facts.at(-1)).toMatchObject({ type: 'day-closed', case: null })
    expect(await store.readCase('*body*')).toBeUndefined()
  })

  test('personal fields are apart, and erased without breaking the chain', async () => {
    const reference = newReference()
    const secret = 'Ada lives at 1 Mill Lane'
    const letter = { id: 'l1', fact: 'f1', letter: 'acknowledgement', title: 'Acknowledgement', sentOn: exampleFact(null, 1).on as never }
    const append: Append = exampleAppend(reference, 0, {
      facts: [exampleFact(reference, 1, { data: { words: secret, count: 2 } })],
      personal: () => ['words', 'absent'],
      letters: [{ ...letter, sentBy: 'officer-1', to: ['Ada Example'], html: `<p>${secret}</p>`, text: secret }],
      people: [{ id: 'p1' }],
      caseKeys: [{ key: 'open-sesame', person: 'p1' }],
    })
    await store.appendFacts(append)
    expect((await store.readCase(reference))?.facts[0]?.data).toEqual({ words: secret, count: 2 })
    expect((await store.readCase(reference))?.letters[0]?.copy?.text).toBe(secret)
    expect(await store.openedByKey(reference, 'open-sesame', '2026-04-01T09:00:00Z')).toEqual({ person: 'p1' })
    const [entry] = await test_.asOwner<{ fact: string }>('select fact from recourse.record_entry where case_reference = $1', [reference])
    expect(entry?.fact).not.toContain('Mill')

    expect(await store.erasePersonal(reference)).toBe(1)
    const left = await store.readCase(reference)
    expect(left?.facts[0]?.data).toEqual({ words: '[erased]', count: 2 })
    expect(left?.letters).toMatchObject([{ id: 'l1', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    expect(left?.letters[0]?.copy).toBeUndefined()
    expect(left?.people).toEqual([])
    expect(await store.openedByKey(reference, 'open-sesame', '2026-04-01T09:00:00Z')).toBeUndefined()
    expect((await store.cases({ sight: { restricted: true }, text: 'Missed' })).rows.map(r => r.reference)).not.toContain(reference)
    const verified = await store.verify()
    expect(verified).toMatchObject({ is: 'whole', erased: 1 })
  })

  test('lists are rewritten with the facts, and hold only what is open', async () => {
    const reference = newReference()
    const sight = { restricted: true }
    const keys = async (): Promise<readonly string[]> => (await store.worklist<{ key: string }>({ sight, text: reference })).map(r => r.key)
    await store.appendFacts(exampleAppend(reference, 0))
    expect(await keys()).toEqual(['stage-1/acknowledge', 'stage-1/respond'])
    await store.appendFacts(
      exampleAppend(reference, 1, { projections: exampleProjections({}, [exampleRow('stage-1/respond', '2026-05-05')]) }),
    )
    expect(await keys()).toEqual(['stage-1/respond'])
    expect(await store.project(reference, 1, 'anytown-children', exampleProjections({}, []))).toBe(false)
    expect(await keys()).toEqual(['stage-1/respond'])
    expect(await store.project(reference, 2, 'anytown-children', exampleProjections({ open: false }, []))).toBe(true)
    expect(await keys()).toEqual([])
    expect(await store.countCases({ sight, text: reference, open: true })).toEqual([0])
  })
})
