import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BundleStep } from './bundles.ts'
import type { Store } from './open-record.ts'
import { aDay, exampleAppend } from './testing/example-facts.ts'
import { startTestStore, type TestServer, type TestStore, testServers } from './testing/test-store.ts'

const at = '2026-06-01T09:30:00.000Z'
const chosen: BundleStep = { bundle: 'b1', what: 'chosen', entries: 3, issued: aDay('2026-06-01'), by: 'kim', at }
const checked: BundleStep = { bundle: 'b1', what: 'checked', reason: 'The name is out everywhere.', by: 'robin', at }
const choice = { items: ['chronology'], removals: [{ what: 'words', item: '*', words: 'Ada Sample', reason: 'A child' }] }

describe.each(testServers())('bundles on $name', ({ start }) => {
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
    store = made.record.store(`bundles-${++number}`)
  })

  test('what was chosen and who checked it are there, in order, for that case and that body only', async () => {
    await store.addBundle('AN26-0001', chosen, choice)
    await store.addBundleStep('AN26-0001', checked)
    expect(await store.bundleSteps('AN26-0001')).toEqual([chosen, checked])
    expect(await store.bundleChoices('AN26-0001')).toEqual(new Map([['b1', choice]]))
    expect(await store.bundleSteps('AN26-0002')).toEqual([])
    expect(await made.record.store('elsewhere').bundleSteps('AN26-0001')).toEqual([])
  })

  test('the words that were taken out go when the personal data goes; that a bundle was chosen stays', async () => {
    await store.addBundle('AN26-0001', chosen, choice)
    await store.erasePersonal('AN26-0001')
    expect(await store.bundleChoices('AN26-0001')).toEqual(new Map())
    expect(await store.bundleSteps('AN26-0001')).toEqual([chosen])
  })

  test('an entry is named by the hash it was chained by; one that is not there has none', async () => {
    const appended = await store.appendFacts(exampleAppend('AN26-0003', 0))
    expect(appended.is).toBe('recorded')
    expect(await store.entryHash('AN26-0003', 1)).toMatch(/^[0-9a-f]{64}$/)
    expect(await store.entryHash('AN26-0003', 99)).toBeUndefined()
  })

  test('nobody changes or removes what was chosen', async () => {
    await store.addBundle('AN26-0001', chosen, choice)
    await expect(made.asOwner(`update recourse.bundle_step set account = 'x'`)).rejects.toThrow()
    await expect(made.asOwner(`delete from recourse.bundle_step`)).rejects.toThrow()
  })
})
