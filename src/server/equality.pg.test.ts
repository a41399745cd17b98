/** Equality monitoring in a real record: what somebody answers becomes counts, and there is nothing else of it anywhere. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStore, type TestStore } from '../record/testing/test-store.ts'
import { type HouseOfATest, openHouseOfATest } from './testing/house-of-a-test.ts'

const procedure = 'bolton-children'
let made: TestStore
let house: HouseOfATest

beforeAll(async () => {
  made = await startTestStore()
  house = await openHouseOfATest(made, 'bolton', '2026-03-02')
  await house.employ('officer', ['complaints-officer'])
})
afterAll(() => house.close())

const kept = () => made.asOwner(`select question, answer, count from recourse.equality_count where body = $1 order by 1, 2`, ['bolton'])

test('asked, answered once, and counted: the ticket is gone, and no row says when or who', async () => {
  const { services } = house
  const ticket = await services.equalityAsked(procedure)
  expect(await services.equalityAnswered(ticket, { age: '16-to-17', disability: 'prefer-not-to-say', sex: 'of no such kind' })).toBe(true)
  expect(await services.equalityAnswered(ticket, { age: '18-to-24' })).toBe(false)
  expect(await kept()).toEqual([
    { question: '', answer: 'answered', count: 1 },
    { question: '', answer: 'asked', count: 1 },
    { question: 'age', answer: '16-to-17', count: 1 },
    { question: 'disability', answer: 'prefer-not-to-say', count: 1 },
    ...['ethnic-group', 'orientation', 'religion', 'sex'].map(question => ({ question, answer: 'not-answered', count: 1 })),
  ])
  expect(await made.asOwner(`select 1 from recourse.equality_ticket where body = $1`, ['bolton'])).toEqual([])
  const columns = await made.asOwner(
    `select distinct column_name from information_schema.columns where table_schema = 'recourse' and table_name like 'equality%'
     and (column_name ~ 'case|reference|person|account|name|_at$')`,
    [],
  )
  expect(columns).toEqual([])
})

test('from a call: counted by itself, and so is that somebody would rather not', async () => {
  const { services } = house
  const session = await house.as('officer')
  await services.equalityTaken(session, procedure, { age: '65-or-over' })
  await services.equalityTaken(session, procedure, undefined)
  const rows = await made.asOwner(
    `select answer, count from recourse.equality_count where body = $1 and route = 'staff' and question = '' order by 1`,
    ['bolton'],
  )
  expect(rows).toEqual([
    { answer: 'answered', count: 1 },
    { answer: 'asked', count: 2 },
  ])
  // The year is not over: nothing of it is shown to anybody.
  expect(await services.equalityFigures(session)).toEqual([])
})
