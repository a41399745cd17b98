import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Sight } from './list-conditions.ts'
import type { Store } from './open-record.ts'
import { aDay, exampleAppend, exampleProjections, exampleThing } from './testing/example-facts.ts'
import { startTestStore, type TestStore } from './testing/test-store.ts'

const everything: Sight = { restricted: true }
let made: TestStore
let store: Store

beforeAll(async () => {
  made = await startTestStore()
  store = made.record.store('anytown')
  const begin = (reference: string, index: Parameters<typeof exampleProjections>[0], things: Parameters<typeof exampleProjections>[2]) =>
    store.appendFacts(exampleAppend(reference, 0, { projections: exampleProjections(index, [], things) }))
  await begin('T26-1', { service: 'fostering' }, [
    exampleThing('a1', '2026-05-02', { owner: 'officer-1', theme: 'delay', row: { what: 'apologise', followUp: 'officer-3' } }),
    exampleThing('a2', '2026-05-01', { state: 'done', done: aDay('2026-04-30'), theme: 'delay' }),
    exampleThing('a1', '2026-05-09', { kind: 'payment' }),
  ])
  await begin('T26-2', { restricted: true, accounts: ['officer-2'] }, [exampleThing('a1', '2026-04-20', { theme: 'conduct' })])
  await begin('T26-3', { service: 'respite', open: false, accounts: ['officer-2'] }, [exampleThing('a9', '2026-06-01')])
})
afterAll(() => made.stop())

const found = async (sight: Sight, more: Partial<Parameters<Store['things']>[0]> = {}): Promise<readonly string[]> =>
  (await store.things({ sight, kind: 'action', ...more })).rows.map(({ reference, id }) => `${reference}/${id}`)

test('of one kind, the soonest due first, of closed cases too', async () => {
  expect(await found(everything)).toEqual(['T26-2/a1', 'T26-1/a2', 'T26-1/a1', 'T26-3/a9'])
  expect(await found(everything, { kind: 'payment' })).toEqual(['T26-1/a1'])
})

test('by state, owner, service, theme, days and words', async () => {
  expect(await found(everything, { states: ['done'] })).toEqual(['T26-1/a2'])
  expect(await found(everything, { owners: ['officer-1'] })).toEqual(['T26-1/a1'])
  expect(await found(everything, { owners: ['officer-3'] })).toEqual(['T26-1/a1'])
  expect(await found(everything, { service: 'respite' })).toEqual(['T26-3/a9'])
  expect(await found(everything, { theme: 'delay', states: ['open'] })).toEqual(['T26-1/a1'])
  expect(await found(everything, { dueFrom: aDay('2026-05-01'), dueTo: aDay('2026-05-02') })).toEqual(['T26-1/a2', 'T26-1/a1'])
  expect(await found(everything, { text: 'T26-3' })).toEqual(['T26-3/a9'])
})

test('whoever may not see a case does not find, or count, what is in it', async () => {
  expect(await found({ restricted: false })).toEqual(['T26-1/a2', 'T26-1/a1', 'T26-3/a9'])
  expect(await found({ restricted: true, ownOf: 'officer-2' })).toEqual(['T26-2/a1', 'T26-3/a9'])
  expect(await store.countThings({ sight: { restricted: false }, kind: 'action' }, 'theme')).toEqual([{ value: 'delay', count: 2 }])
  expect(await store.countThings({ sight: everything, kind: 'action' }, 'theme')).toEqual([
    { value: 'conduct', count: 1 },
    { value: 'delay', count: 2 },
  ])
  const othertown = made.record.store('othertown')
  expect((await othertown.things({ sight: everything, kind: 'action' })).rows).toEqual([])
})

test('a page at a time, with how many there are', async () => {
  const second = await store.things({ sight: everything, kind: 'action' }, { page: 2, pageSize: 3 })
  expect(second).toMatchObject({
    total: 4,
    isAtLeast: false,
    page: 2,
    pages: 2,
    rows: [{ reference: 'T26-3', id: 'a9', row: { what: 'apologise' } }],
  })
})

test('erased, it is still counted; its words are gone', async () => {
  await store.erasePersonal('T26-2')
  expect((await store.things({ sight: everything, kind: 'action', reference: 'T26-2' })).rows).toMatchObject([
    { id: 'a1', theme: 'conduct', title: '[erased]', row: {} },
  ])
})
