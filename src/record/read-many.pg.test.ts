import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#calendar'
import { exampleAppend, exampleFact, exampleProjections } from './testing/example-facts.ts'
import { startTestStore, type TestStore } from './testing/test-store.ts'

let made: TestStore

const record = async (
  body: string,
  reference: string,
  index: Partial<ReturnType<typeof exampleProjections>['caseIndex']>,
): Promise<void> => {
  const answer = await made.record.store(body).appendFacts(
    exampleAppend(reference, 0, {
      facts: [exampleFact(reference, 1, { data: { words: 'Not to be lost', name: 'Ada Example' } })],
      personal: () => ['name'],
      projections: exampleProjections(index),
    }),
  )
  expect(answer).toMatchObject({ is: 'recorded' })
}

beforeAll(async () => {
  made = await startTestStore()
  await record('anytown', 'M26-0003', { open: false, restricted: false, receivedOn: day('2026-03-01') })
  await record('anytown', 'M26-0001', { open: true, restricted: false, receivedOn: day('2026-01-01') })
  await record('anytown', 'M26-0002', { open: true, restricted: true, receivedOn: day('2026-02-01') })
  await record('othertown', 'M26-0004', { open: true, restricted: false, receivedOn: day('2026-02-01') })
})
afterAll(() => made.stop())

const all = { restricted: true }

test('references come in their order, so many at a time, and never another body’s', async () => {
  const store = made.record.store('anytown')
  expect(await store.references({ sight: all, limit: 2 })).toEqual(['M26-0001', 'M26-0002'])
  expect(await store.references({ sight: all, after: 'M26-0002', limit: 2 })).toEqual(['M26-0003'])
})

test('a limit of sight, of days or of what is open is inside the query', async () => {
  const store = made.record.store('anytown')
  expect(await store.references({ sight: { restricted: false }, limit: 9 })).toEqual(['M26-0001', 'M26-0003'])
  expect(await store.references({ sight: { restricted: true, ownOf: 'nobody' }, limit: 9 })).toEqual([])
  expect(await store.references({ sight: all, open: false, limit: 9 })).toEqual(['M26-0003'])
  const days = { receivedFrom: day('2026-01-15'), receivedTo: day('2026-02-15') }
  expect(await store.references({ sight: all, ...days, limit: 9 })).toEqual(['M26-0002'])
})

test('people of many cases are those of each, and never another body’s', async () => {
  const store = made.record.store('anytown')
  const [ada, bo] = ['Ada Example', 'Bo Example'].map(name => ({ id: 'p1', name, as: 'investigating-officer' }))
  if (ada === undefined || bo === undefined) throw new Error('there are two')
  await store.savePeople('M26-0001', [ada])
  await made.record.store('othertown').savePeople('M26-0004', [bo])
  const found = await store.peopleOfCases(['M26-0001', 'M26-0003', 'M26-0004'])
  expect([...found]).toEqual([['M26-0001', [ada]]])
})

test('facts of many cases are those of each read alone', async () => {
  const store = made.record.store('anytown')
  const found = await store.factsOfCases(['M26-0001', 'M26-0003', 'M26-0004'])
  expect(found.map(({ reference }) => reference)).toEqual(['M26-0001', 'M26-0003'])
  for (const { reference, facts, procedure } of found) {
    const alone = await store.readCase(reference)
    expect({ facts, procedure }).toEqual({ facts: alone?.facts, procedure: alone?.procedure })
  }
})
