/** A closed day on a real record: seen before it is recorded, and the same afterwards. */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#calendar'
import type { ClosureSaid } from '#outputs'
import type { ClosureMoves } from '#web'
import { startTestStore } from '../record/testing/test-store.ts'
import { type HouseOfATest, openHouseOfATest } from './testing/house-of-a-test.ts'

let house: HouseOfATest
let reference = ''
let restricted = ''
const closed: ClosureSaid = { days: [day('2026-03-11'), day('2026-03-12')], isWorking: false, why: 'A burst pipe' }

const complaint = async (service: string): Promise<string> => {
  const answers = {
    ...{ points: ['The invoice was wrong.'], relation: 'service-user', name: 'Hazel Sample', channel: 'telephone' },
    ...{ service, receivedBy: 'complaints-team', receivedOn: house.services.today() },
  }
  const taken = await house.services.takeComplaint(await house.as('complaints-officer'), answers, randomUUID())
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  return taken.reference
}

beforeAll(async () => {
  house = await openHouseOfATest(await startTestStore(), 'calderdale', '2026-03-02')
  await house.employ('complaints-officer', ['complaints-officer', 'complaints-team'])
  await house.employ('complaints-team', ['complaints-team'])
  reference = await complaint('charging')
  restricted = await complaint('safeguarding')
  await house.did(reference, 'complaints-officer', 'complaint-registered', { reference, route: 'direct' })
})
afterAll(() => house?.close())

const until = async (id: string, run: string): Promise<ClosureMoves> => {
  for (;;) {
    const look = house.services.closureLook(await house.as(id), run)
    if (look?.is === 'done') return look.moves
    if (look?.is !== 'going') throw new Error(JSON.stringify(look))
    await pause(20)
  }
}

const dueOf = async (key: string) =>
  (await house.services.openCase(await house.as('complaints-officer'), reference))?.state.duties.find(one => one.key === key)?.due

const investigate = 'investigation/investigate'

test('it shows which open dates move, case by case, as far as the account may see, and records nothing', async () => {
  const before = await dueOf(investigate)
  const [mine, theirs] = await Promise.all(
    ['complaints-officer', 'complaints-team'].map(async id => until(id, await house.services.lookAtClosure(await house.as(id), closed))),
  )
  expect(mine?.cases.map(one => one.reference).toSorted()).toEqual([reference, restricted].toSorted())
  expect(theirs?.cases.map(one => one.reference)).toEqual([reference])
  const moved = mine?.cases.find(one => one.reference === reference)?.moves.find(({ key }) => key === investigate)
  expect(moved).toMatchObject({ was: '2026-03-23', becomes: '2026-03-25' })
  expect([before, await dueOf(investigate)]).toEqual(['2026-03-23', '2026-03-23'])
  const acknowledged = mine?.cases.flatMap(({ moves }) => moves).filter(({ was }) => was < '2026-03-11')
  expect(acknowledged).toEqual([])
})

test('whoever looks may stop it, nobody else; what was stopped is not recorded', async () => {
  const session = await house.as('complaints-officer')
  const run = await house.services.lookAtClosure(session, closed)
  house.services.stopClosureLook(await house.as('complaints-team'), run)
  expect(house.services.closureLook(session, run)?.is).toBe('going')
  house.services.stopClosureLook(session, run)
  expect(house.services.closureLook(session, run)).toMatchObject({ is: 'stopped', said: closed })
  const { position } = await house.desk.store.readBodyFacts()
  expect(await house.services.recordClosure(session, run, { position, key: randomUUID() })).toMatchObject({ is: 'refused' })
  expect(house.services.closureLook(session, run)?.is).toBe('stopped')
})

test('nobody but an administrator records it, and nobody what another looked at', async () => {
  const run = await house.services.lookAtClosure(await house.as('complaints-officer'), closed)
  await until('complaints-officer', run)
  const { position } = await house.desk.store.readBodyFacts()
  const form = { position, key: randomUUID() }
  expect(await house.services.recordClosure(await house.as('complaints-team'), run, form)).toMatchObject({ is: 'refused' })
  expect(house.services.closureLook(await house.as('complaints-team'), run)).toBeUndefined()
  expect((await house.desk.store.readBodyFacts()).position).toBe(position)
})

test('recorded, the dates move at once, the lists follow, and what it moved can be seen again', async () => {
  const session = await house.as('complaints-officer')
  const run = await house.services.lookAtClosure(session, closed)
  const seen = await until('complaints-officer', run)
  const { position } = await house.desk.store.readBodyFacts()
  const form = { position, key: randomUUID() }
  expect(await house.services.recordClosure(session, run, form)).toMatchObject({ is: 'recorded' })
  expect(await dueOf(investigate)).toBe('2026-03-25')
  const [kept] = await house.services.closures(session)
  expect(kept).toMatchObject({ ...closed, addedOn: '2026-03-02', by: 'The complaints-officer' })
  const again = await house.services.lookAtKept(session, kept?.number ?? 0)
  expect((await until('complaints-officer', again ?? '')).cases).toEqual(seen.cases)
  for (let tries = 0; ; tries++) {
    const rows = await house.desk.store.worklist<{ key: string; due: string }>({ sight: { restricted: true }, text: reference })
    if (rows.some(({ key, due }) => key.startsWith(investigate) && due === '2026-03-25')) break
    expect(tries).toBeLessThan(200)
    await pause(25)
  }
})

test('opened again, the dates go back', async () => {
  const session = await house.as('complaints-officer')
  const run = await house.services.lookAtClosure(session, { ...closed, isWorking: true, why: 'The pipe is mended' })
  const moves = (await until('complaints-officer', run)).cases.find(one => one.reference === reference)?.moves
  expect(moves?.find(({ key }) => key === investigate)).toMatchObject({ was: '2026-03-25', becomes: '2026-03-23' })
})
