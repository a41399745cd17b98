import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makePool } from './door.ts'
import type { Store } from './open-record.ts'
import type { ProcedureStep } from './procedures.ts'
import { aDay, exampleAppend, exampleFact, exampleProcedure } from './testing/example-facts.ts'
import { startTestStore, type TestServer, type TestStore, testServers } from './testing/test-store.ts'

const hash = 'cd'.repeat(32)
const at = '2026-06-01T09:30:00.000Z'
const by = { account: 'kim', name: 'Kim Shaw' }
const loaded = {
  procedure: 'anytown-children',
  version: '2026-07-01',
  hash,
  json: '{"id":"anytown-children"}',
  clauses: '## 1\nText',
  by,
  at,
}
const published = (more: Partial<ProcedureStep> = {}): ProcedureStep => ({
  ...{ what: 'published', procedure: loaded.procedure, version: loaded.version, hash, by: { ...by, role: 'Complaints Manager' }, at },
  ...more,
})

describe.each(testServers())('procedures on $name', ({ start }) => {
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
    store = made.record.store(`loading-${++number}`)
  })

  test('what was loaded, published and retired is there with who and when, and every addition is noticed', async () => {
    expect(await store.procedureChanges()).toBe(0)
    const first = await store.loadProcedure(loaded)
    expect(await store.procedureChanges()).toBe(1)
    expect(await store.addProcedureStep(published({ loaded: first }))).toBe(true)
    expect(await store.addProcedureStep(published({ what: 'retired', loaded: first, lastDay: aDay('2026-12-31') }))).toBe(true)
    expect(await store.procedureChanges()).toBe(3)
    expect(await store.loadedProcedures()).toEqual([{ ...loaded, number: first }])
    expect(await store.procedureSteps()).toEqual([
      published({ loaded: first }),
      published({ what: 'retired', loaded: first, lastDay: aDay('2026-12-31') }),
    ])
    await store.loadBody('{"id":"x"}', by, at)
    await store.loadBody('{"id":"y"}', by, at)
    expect(await store.loadedBody()).toMatchObject({ json: '{"id":"y"}' })
  })

  test('of many who publish one version at once, one does', async () => {
    const first = await store.loadProcedure(loaded)
    const answers = await Promise.all(Array.from({ length: 8 }, () => store.addProcedureStep(published({ loaded: first }))))
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await store.procedureSteps()).toHaveLength(1)
    // Another version, and another body's same version, are no rivals.
    expect(await store.addProcedureStep(published({ version: '2026-08-01' }))).toBe(true)
    expect(await made.record.store('elsewhere').addProcedureStep(published())).toBe(true)
  })

  test('no body sees, or leans on, what another has loaded', async () => {
    const first = await store.loadProcedure(loaded)
    const other = made.record.store(`${store.body}-other`)
    expect(await other.loadedProcedures()).toEqual([])
    expect(await other.procedureChanges()).toBe(0)
    await expect(other.addProcedureStep(published({ loaded: first }))).rejects.toThrow(/foreign key/)
  })

  test.each(['procedure_loaded', 'procedure_step', 'body_loaded'])('rows of %s are never changed', async table => {
    const first = await store.loadProcedure(loaded)
    await store.addProcedureStep(published({ loaded: first }))
    await store.loadBody('{}', by, at)
    for (const change of [`update recourse.${table} set body = body`, `delete from recourse.${table}`])
      await expect(made.asOwner(change), change).rejects.toThrow(/never changed/)
    await expect(made.asOwner(`truncate recourse.${table} cascade`)).rejects.toThrow(/never changed/)
    const pool = makePool(made.ownerUrl, 1)
    try {
      await expect(pool.query(`set role recourse_app; update recourse.${table} set body = body`)).rejects.toThrow(/permission denied/)
    } finally {
      await pool.end()
    }
  })

  test('a case is under the version of its last entry, and the chain proves the move', async () => {
    const to = { ...exampleProcedure, version: '2026-07-01', hash }
    const moved = exampleFact('A26-0001', 2, { type: 'moved-to-version', data: { toHash: hash, reason: 'The new policy is kinder.' } })
    await store.appendFacts(exampleAppend('A26-0001', 0))
    await store.appendFacts(exampleAppend('A26-0001', 1, { procedure: to, facts: [moved] }))
    await store.appendFacts(exampleAppend('A26-0001', 2, { procedure: to }))
    expect((await store.readCase('A26-0001'))?.procedure).toEqual(to)
    expect(await store.verify()).toMatchObject({ is: 'whole', entries: 3 })
    await store.appendFacts(
      exampleAppend('A26-0001', 3, { facts: [exampleFact('A26-0001', 4, { type: 'moved-to-version', data: { toHash: 'ab' } })] }),
    )
    expect((await store.readCase('A26-0001'))?.procedure).toEqual(exampleProcedure)
    expect((await store.readCase('A26-0001'))?.unbroken).toBe(true)
  })

  test('an entry under another version, with nothing that moved the case, is found', async () => {
    await store.appendFacts(exampleAppend('A26-0001', 0))
    await store.appendFacts(exampleAppend('A26-0001', 1, { procedure: { ...exampleProcedure, hash } }))
    expect(await store.verify()).toEqual({
      is: 'broken',
      reference: 'A26-0001',
      position: 2,
      because: 'it is under another version of the procedure, and nothing says that the case was moved',
    })
    expect((await store.readCase('A26-0001'))?.unbroken).toBe(false)
  })
})
