/** Figures on a real record: what is kept beside the cases says what the facts say, whatever is asked, and to whoever asks. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, day, type LocalDate } from '#calendar'
import type { Procedure } from '#language'
import { type Counting, countingKey } from '#outputs'
import type { Sight } from '#record'
import { aboutMark } from '../../record/search-words.ts'
import { startTestStore, type TestStore } from '../../record/testing/test-store.ts'
import { makeDemonstration } from '../demonstration.ts'
import { type HouseOfATest, openHouseOfATest } from '../testing/house-of-a-test.ts'
import { countedFromFacts } from './from-facts.ts'
import { countedFromSums, isStanding } from './from-sums.ts'

let house: HouseOfATest
let made: TestStore
let procedure: Procedure
const today = day('2026-11-22')

beforeAll(async () => {
  made = await startTestStore()
  house = await openHouseOfATest(made, 'scottish-council', today)
  await makeDemonstration(house.desk, () => undefined, 60)
  procedure = house.desk.current().procedure
}, 240_000)
afterAll(() => house?.close())

const bySums = (sight: Sight, countings: readonly Counting[]) => countedFromSums(house.desk, procedure, sight, countings)
const byFacts = (sight: Sight, countings: readonly Counting[]) =>
  countedFromFacts(house.desk, { procedure, sight, countings, asAt: house.desk.clock.now() })

const year: Counting = { from: day('2025-11-01'), to: today }
const anyDay = fc.integer({ min: -420, max: 30 }).map(n => addDays(today, n))
const anyCounting: fc.Arbitrary<Counting> = fc
  .tuple(anyDay, anyDay, fc.option(fc.subarray(['roads', 'housing', 'social-work', 'libraries'], { minLength: 1 }), { nil: undefined }))
  .map(([one, other, services]) => {
    const [from, to] = one <= other ? [one, other] : [other, one]
    return { from, to, ...(services === undefined ? {} : { services }) }
  })

test('over any days, whole months or not, of all services or some, both ways of counting agree, added up or not yet', async () => {
  const accounts = await house.desk.store.accounts()
  const sights: readonly Sight[] = [
    { restricted: true },
    { restricted: false },
    ...accounts.slice(0, 2).map(({ id }) => ({ restricted: true, viewer: id })),
  ]
  const monthly: readonly Counting[] = [
    year,
    { from: day('2026-04-01'), to: day('2026-06-30') },
    { from: day('2026-02-01'), to: day('2026-02-28') },
  ]
  for (const sight of sights) expect(await bySums(sight, monthly)).toEqual(await byFacts(sight, monthly))
  const given = fc.sample(anyCounting, { numRuns: 60, seed: 7 })
  const facts = await byFacts({ restricted: true }, given)
  expect(await bySums({ restricted: true }, given)).toEqual(facts)
  await house.desk.store.addUpFigures()
  expect(await bySums({ restricted: true }, given)).toEqual(facts)
  expect(facts.get(countingKey(given[0] ?? year))).toBeDefined()
})

test('an account that is kept from a case has it neither in a sum nor behind one', async () => {
  await made.asOwner(
    `insert into recourse.case_word (body, word, case_reference)
     select body, $1, case_reference from recourse.case_index where body = 'scottish-council' order by case_reference limit 25`,
    [`${aboutMark}someone`],
  )
  const sight = { restricted: true, viewer: 'someone' }
  const given = [year, { from: day('2026-01-15'), to: day('2026-10-10') }, ...fc.sample(anyCounting, { numRuns: 20, seed: 8 })]
  const sums = await bySums(sight, given)
  expect(sums).toEqual(await byFacts(sight, given))
  const all = await bySums({ restricted: true }, given)
  expect(sums.get(countingKey(year))?.received?.count).toBeLessThan(all.get(countingKey(year))?.received?.count ?? 0)
})

test('behind each figure stand as many cases as it counts, and each case once for each thing of it', async () => {
  const tallies = (await bySums({ restricted: true }, [year])).get(countingKey(year)) ?? {}
  const counted = Object.entries(tallies).filter(([, { count }]) => count > 0)
  expect(counted.length).toBeGreaterThan(10)
  const query = (measure: string, sight: Sight) => ({
    ...{ procedure: procedure.id, measure, isStanding: isStanding(procedure, measure), from: year.from, to: year.to as LocalDate, sight },
  })
  for (const [measure, { count, by }] of counted) {
    const all = await house.desk.store.casesBehind(query(measure, { restricted: true }), 1)
    expect([measure, all.counted, all.total]).toEqual([measure, count, count])
    for (const [field, groups] of Object.entries(by))
      for (const [value, n] of Object.entries(groups)) {
        const group = await house.desk.store.casesBehind({ ...query(measure, { restricted: true }), group: { field, value } }, 1)
        expect([measure, field, value, group.total]).toEqual([measure, field, value, n])
      }
  }
  const nobodys = await house.desk.store.casesBehind(query('received', { restricted: true, ownOf: 'nobody' }), 1)
  expect(nobodys).toMatchObject({ rows: [], total: 0, counted: tallies.received?.count })
})
