import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AlikeQuery } from './alike.ts'
import type { CaseIndex, ThingRow } from './append/append.ts'
import type { Sight } from './list-conditions.ts'
import type { Store } from './open-record.ts'
import { aDay, exampleAppend, exampleProjections, exampleThing } from './testing/example-facts.ts'
import { startTestStore, type TestStore } from './testing/test-store.ts'
import type { RecurrenceQuery } from './themes.ts'

const everything: Sight = { restricted: true }
const everyday: Sight = { restricted: false }
let made: TestStore
let store: Store
const begin = (of: Store, reference: string, index: Partial<CaseIndex>, things: readonly ThingRow[] = []) =>
  of.appendFacts(exampleAppend(reference, 0, { projections: exampleProjections(index, [], things) }))
const point = (id: string, since: string, theme?: string, more: Partial<ThingRow> = {}): ThingRow => {
  const { due: _, ...thing } = exampleThing(id, since, { kind: 'point', state: theme ? 'themed' : 'without-theme', since: aDay(since) })
  return { ...thing, ...(theme && { theme }), row: { words: 'Words.' }, ...more }
}
const action = (done: string | undefined, more: Partial<ThingRow> = {}): ThingRow =>
  exampleThing('1', '2026-02-01', {
    ...{ kind: 'action', state: 'done', owner: 'lee', row: { what: 'Ring first', kind: 'improvement' } },
    ...(done && { done: aDay(done) }),
    ...more,
  })

beforeAll(async () => {
  made = await startTestStore()
  store = made.record.store('anytown')
  await begin(store, 'T26-1', { service: 'fostering', telling: ['taxi', 'lat', 'club'] }, [
    point('1', '2026-01-05', '2026-01-01/delay'),
    point('2', '2026-01-31'),
    action('2026-02-10'),
  ])
  await begin(store, 'T26-2', { service: 'fostering', telling: ['taxi', 'club', 'rud'] }, [point('1', '2026-03-02', '2025-01-01/late')])
  await begin(store, 'T26-3', { service: 'fostering', restricted: true, telling: ['taxi', 'club', 'lat'] }, [
    point('1', '2026-03-05', '2026-01-01/delay'),
  ])
  await begin(store, 'T26-4', { service: 'respite', telling: ['taxi', 'club'], accounts: ['officer-2'] }, [
    point('1', '2026-03-09', '2026-01-01/delay', { service: 'fostering' }),
    point('2', '2026-03-09', '2026-01-01/conduct'),
  ])
  await begin(store, 'T26-5', { service: 'fostering', telling: ['taxi', 'club'], about: ['officer-9'], search: 'Robin Sample was rude' })
  await begin(made.record.store('othertown'), 'O26-1', { service: 'fostering', telling: ['taxi', 'lat', 'club'] }, [
    point('1', '2026-03-05', '2026-01-01/delay'),
  ])
})
afterAll(() => made.stop())

const viewer = { account: 'officer-1', name: 'Lee Example' }
const alike = async (more: Partial<AlikeQuery> = {}): Promise<readonly string[]> =>
  (await store.alike({ sight: everything, words: ['taxi', 'club', 'lat'], viewer, ...more })).map(({ reference }) => reference)

test('points are counted by theme as recorded, service and month, without the restricted where they may not be seen', async () => {
  const all = await store.countPoints({ restricted: true, from: aDay('2026-01-01'), before: aDay('2026-04-01') })
  expect(all.map(({ theme, service, month, count }) => [month, theme, service, count])).toEqual([
    ['2026-01', '2026-01-01/delay', 'fostering', 1],
    ['2026-01', undefined, 'fostering', 1],
    ['2026-03', '2025-01-01/late', 'fostering', 1],
    ['2026-03', '2026-01-01/conduct', 'respite', 1],
    ['2026-03', '2026-01-01/delay', 'fostering', 2],
  ])
  const some = await store.countPoints({ restricted: false, service: 'fostering', from: aDay('2026-02-01'), before: aDay('2026-04-01') })
  expect(some.map(({ theme, count }) => [theme, count])).toEqual([
    ['2025-01-01/late', 1],
    ['2026-01-01/delay', 1],
  ])
})

test('the likest first, by at least two words, with the words they share; another body’s never', async () => {
  expect(await alike({ except: ['T26-1'] })).toEqual(['T26-3', 'T26-5', 'T26-4', 'T26-2'])
  const [first] = await store.alike({ sight: everything, words: ['taxi', 'club', 'lat', 'nowhere'], viewer, limit: 1 })
  expect(first?.words).toEqual(['lat', 'club', 'taxi'])
  expect(await alike({ words: ['taxi'] })).toEqual([])
  expect(await alike({ words: ['taxi', 'nowhere'] })).toEqual([])
})

test('a restricted case, another’s case, and what is about whoever looks are never shown', async () => {
  expect(await alike({ sight: everyday, except: ['T26-1'] })).not.toContain('T26-3')
  expect(await alike({ sight: { restricted: true, ownOf: 'officer-2' } })).toEqual(['T26-4'])
  expect(await alike({ viewer: { account: 'officer-9', name: 'Nobody Known' } })).not.toContain('T26-5')
  expect(await alike({ viewer: { account: 'officer-8', name: 'Robin Sample' } })).not.toContain('T26-5')
  expect(await alike({ viewer: { account: 'officer-8', name: 'Robin Other' } })).toContain('T26-5')
})

test('whatever is looked for, nothing is shown that the sight hides', async () => {
  const words = fc.uniqueArray(fc.constantFrom('taxi', 'club', 'lat', 'rud', 'nowhere'), { maxLength: 5 })
  const seen: Readonly<Record<string, readonly string[]>> = {
    all: ['T26-1', 'T26-2', 'T26-4', 'T26-5'],
    own: ['T26-4'],
  }
  await fc.assert(
    fc.asyncProperty(words, fc.constantFrom('all', 'own'), async (asked, whose) => {
      const sight: Sight = whose === 'own' ? { restricted: false, ownOf: 'officer-2' } : everyday
      for (const reference of await alike({ sight, words: asked })) expect(seen[whose]).toContain(reference)
    }),
    { numRuns: 25 },
  )
})

const map = { keys: ['2025-01-01/late', '2026-01-01/delay', '2026-01-01/conduct'], now: ['delay', 'delay', 'conduct'] }
const again = async (more: Partial<RecurrenceQuery> = {}) =>
  (await store.recurrences({ sight: everything, map, doneFrom: aDay('2025-01-01'), ...more })).map(one => ({
    of: `${one.action.reference}/${one.action.id} ${one.theme}`,
    again: one.again.map(({ reference, point: id }) => `${reference}/${id}`),
  }))

test('what comes up again in the same service is found through the mapping; what is of another theme or service is not', async () => {
  expect(await again()).toEqual([{ of: 'T26-1/1 delay', again: ['T26-4/1', 'T26-3/1', 'T26-2/1'] }])
  expect(await again({ sight: everyday })).toEqual([{ of: 'T26-1/1 delay', again: ['T26-4/1', 'T26-2/1'] }])
  expect(await again({ map: { keys: ['2026-01-01/delay'], now: ['delay'] } })).toEqual([
    { of: 'T26-1/1 delay', again: ['T26-4/1', 'T26-3/1'] },
  ])
  expect(await again({ owners: ['somebody-else'] })).toEqual([])
  expect(await again({ owners: ['lee'], reference: 'T26-1' })).toHaveLength(1)
  expect(await again({ doneFrom: aDay('2026-02-11') })).toEqual([])
})

test('nothing comes up again before it was done, when only one person was put right, or once it was checked', async () => {
  const other = made.record.store('thirdtown')
  const days = fc.integer({ min: 1, max: 28 }).map(n => `2026-05-${String(n).padStart(2, '0')}`)
  let n = 0
  await fc.assert(
    fc.asyncProperty(days, days, fc.option(days), fc.constantFrom('improvement', 'remedy'), async (done, since, checked, kind) => {
      n += 1
      const [service, row] = [`service-${n}`, { what: 'Ring', kind, ...(checked && { checked: { on: checked } }) }]
      await begin(other, `P26-${n}a`, { service }, [point('1', '2026-05-01', '2026-01-01/delay'), action(done, { row })])
      await begin(other, `P26-${n}b`, { service }, [point('1', since, '2026-01-01/delay')])
      const found = await other.recurrences({ sight: everything, map, doneFrom: aDay('2025-01-01'), reference: `P26-${n}a` })
      const isExpected = kind === 'improvement' && since > done && (checked === null || since > checked)
      expect(found).toHaveLength(isExpected ? 1 : 0)
    }),
    { numRuns: 30 },
  )
})

test('an erased case is like no other, and its points are still counted', async () => {
  const other = made.record.store('fourthtown')
  await begin(other, 'E26-1', { service: 'fostering', telling: ['taxi', 'club'] }, [point('1', '2026-01-05', '2026-01-01/delay')])
  const like = () => other.alike({ sight: everything, words: ['taxi', 'club'], viewer })
  expect(await like()).toHaveLength(1)
  await other.erasePersonal('E26-1')
  expect(await like()).toEqual([])
  expect(await other.countPoints({ restricted: true, from: aDay('2026-01-01'), before: aDay('2026-02-01') })).toHaveLength(1)
})

test('limits set anew are kept with their reason, and never changed', async () => {
  const row = { service: 'fostering', theme: '', from: '2026-01', reason: 'A second home.', account: 'lee', at: '2026-09-01T09:00:00.000Z' }
  await store.addBaseline(row)
  expect((await store.baselines()).map(({ at: _, ...one }) => one)).toEqual([
    { service: 'fostering', theme: '', from: '2026-01', reason: 'A second home.', account: 'lee' },
  ])
  expect(await made.record.store('othertown').baselines()).toEqual([])
})
