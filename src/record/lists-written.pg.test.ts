import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FigurePart, Projections } from './append/append.ts'
import { openRecord, type RecourseRecord } from './open-record.ts'
import { aDay, exampleAppend, exampleProjections, exampleRow, exampleThing } from './testing/example-facts.ts'
import { startTestStore, type TestStore } from './testing/test-store.ts'

let made: TestStore
let records: readonly RecourseRecord[]

beforeAll(async () => {
  made = await startTestStore()
  records = [made.record, await openRecord({ url: made.ownerUrl, documents: made.documents })]
})
afterAll(async () => {
  await records[1]?.close()
  await made.stop()
})

const anyLists: fc.Arbitrary<Projections> = fc
  .record({
    title: fc.constantFrom('Noise', 'Noise at night', 'Visits', 'Noise'),
    due: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('2026-05-01', '2026-05-02'), { noNullPrototype: true }),
    things: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('2026-05-01', '2026-05-02'), { noNullPrototype: true }),
    counted: fc.dictionary(
      fc.constantFrom('received', 'closed'),
      fc.tuple(fc.constantFrom('2026-05-01', '2026-06-02'), fc.integer({ min: 1, max: 3 })),
      { noNullPrototype: true },
    ),
  })
  .map(({ title, due, things, counted }) => ({
    ...exampleProjections(
      { title },
      Object.entries(due).map(([key, day]) => exampleRow(key, day)),
      Object.entries(things).map(([id, day]) => exampleThing(id, day)),
    ),
    figures: Object.entries(counted).map(([measure, [on, value]]) => ({
      ...{ measure, thing: '', on: aDay(on), known: true, value, groups: { service: on } },
    })),
  }))

const anyStep = fc.record({ process: fc.constantFrom(0, 1), does: fc.constantFrom('append', 'append', 'project', 'read'), lists: anyLists })

let next = 0
/** Of every case so far, what it counts for. */
const counted = new Map<string, readonly FigurePart[]>()

const summed = (parts: readonly FigurePart[]) =>
  [...Map.groupBy(parts, ({ on, measure, value }) => JSON.stringify([`${on?.slice(0, 7)}-01`, measure, String(value)]))]
    .map(([key, { length: count }]) => {
      const [month, measure, value] = JSON.parse(key)
      return { month, measure, value, count }
    })
    .sort((a, b) => (JSON.stringify(Object.values(a)) < JSON.stringify(Object.values(b)) ? -1 : 1))

test('whoever wrote before, in whichever process, the lists say what was written last and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 2, maxLength: 12 }), async steps => {
      const reference = `L26-${++next}`
      let position = 0
      for (const { process, does, lists } of steps) {
        const store = records[process]?.store('anytown')
        if (!store) throw new Error('no such process')
        if (does === 'read') await store.readCase(reference)
        else if (does === 'append' || position === 0) {
          const answer = await store.appendFacts(exampleAppend(reference, position, { projections: lists }))
          expect(answer).toMatchObject({ is: 'recorded', position: ++position })
        } else expect(await store.project(reference, position, 'anytown-children', lists)).toBe(true)
        if (does === 'read') continue
        const rows = await made.asOwner<{ key: string; due: string }>(
          `select key, due_on::text as due from recourse.worklist_row where case_reference = $1 order by key`,
          [reference],
        )
        expect(rows).toEqual(lists.worklist.map(({ key, due }) => ({ key, due })).sort((a, b) => (a.key < b.key ? -1 : 1)))
        const things = await made.asOwner<{ id: string; due: string }>(
          `select id, due_on::text as due from recourse.case_thing where case_reference = $1 order by id`,
          [reference],
        )
        expect(things).toEqual(lists.things.map(({ id, due }) => ({ id, due })).sort((a, b) => (a.id < b.id ? -1 : 1)))
        const sums = await made.asOwner<{ month: string; measure: string; value: string; count: number }>(
          `select month::text, measure, value, sum(count)::int as count from
             (select * from recourse.figure_month union all select * from recourse.figure_change) as sums
           where field = '=' group by 1, 2, 3 having sum(count) <> 0 order by 1, 2, 3`,
        )
        counted.set(reference, lists.figures ?? [])
        expect(sums).toEqual(summed([...counted.values()].flat()))
        const [words] = await made.asOwner<{ words: string[] }>(
          `select array_agg(word order by word) as words from recourse.case_word where case_reference = $1 and word in ('noise', 'night', 'visits')`,
          [reference],
        )
        expect(words?.words).toEqual(
          lists.caseIndex.title
            .toLowerCase()
            .split(' ')
            .filter(w => w !== 'at')
            .sort(),
        )
      }
    }),
    { numRuns: 60 },
  )
})
