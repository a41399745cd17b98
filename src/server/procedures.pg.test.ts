/** Procedures loaded, published and retired through the house's doors, and a case moved, with two houses on one record. */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#calendar'
import type { Session } from '#web'
import { type House, openHouse } from './house.ts'
import { exportedProcedure } from './services/procedures.ts'
import { servicesOf } from './services/services.ts'

let dataFolder: string
let here: House
let there: House

const clock = { now: () => '2026-06-01T10:00:00.000Z', today: () => day('2026-06-01') }
const account = { id: 'kim', name: 'Kim Shaw', roles: ['complaints-manager'] }
const all = ['see-all-cases', 'see-restricted', 'record-for-others', 'administer'] as const
const session: Session = { id: 's', csrf: 'c', account: { ...account, permissions: all } }
const id = 'telford-wrekin-children'
const signOff = { name: 'Kim Shaw', role: 'Complaints Manager' }

beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'recourse-procedures-'))
  await chmod(dataFolder, 0o711)
  here = await openHouse({ dataFolder, clock, databaseUrl: '', body: 'telford-wrekin' })
  there = await openHouse({ dataFolder, clock, databaseUrl: '', body: 'telford-wrekin' })
})
afterAll(async () => {
  await there?.close()
  await here?.close()
  await rm(dataFolder, { recursive: true, force: true })
})

const shippedText = (): string => {
  const edition = here.library.editions.find(({ procedure }) => procedure.id === id)
  if (edition === undefined) throw new Error('the procedure has gone')
  return JSON.stringify(JSON.parse(exportedProcedure(edition)))
}

const due = (length: number) => `"by":{"unit":"working-days","n":${length},"how":"from","of":{"latestOf":`
const versionOf = (from: string, length: number): string =>
  shippedText().replace('"receivedFrom":"2024-04-01"', `"receivedFrom":"${from}"`).replace(due(10), due(length))

const takeOne = async (house: House, key: string, on: string) => {
  const answers = { points: ['Nobody came.'], relation: 'parent', name: 'Jo Example', channel: 'telephone', receivedOn: on }
  return servicesOf(house.desk(false)).takeComplaint(session, answers, key)
}

const respondBy = async (house: House, reference: string) => {
  const open = await servicesOf(house.desk(false)).openCase(session, reference)
  return open?.state.duties.find(({ key }) => key === 'stage-1/respond')?.due
}

test('of many who publish one draft at once, one does; what one process publishes, the other sees', async () => {
  const [ours, theirs] = [servicesOf(here.desk(false)), servicesOf(there.desk(false))]
  const loaded = await ours.loadProcedure(session, { text: versionOf('2026-05-01', 15) })
  if (loaded.is !== 'loaded') throw new Error(`it was not loaded: ${loaded.is}`)
  const { hash } = loaded.version
  expect((await takeOne(there, 'k0', '2026-05-05')).is).toBe('submitted')
  expect(theirs.versions().map(({ is }) => is)).toEqual(['draft', 'published'])

  const named = { procedure: id, version: '2026-05-01' }
  const publish = (services: typeof ours) => services.publishProcedure(session, named, hash, signOff)
  const answers = await Promise.all([publish(ours), publish(theirs), publish(ours), publish(theirs)])
  expect(answers.filter(({ is }) => is === 'done')).toHaveLength(1)
  await theirs.refresh()
  expect(theirs.versions().map(({ is, steps }) => [is, steps.length])).toEqual([
    ['published', 2],
    ['published', 0],
  ])
})

test('an old page publishes nothing that was loaded since', async () => {
  const services = servicesOf(here.desk(false))
  const first = await services.loadProcedure(session, { text: versionOf('2026-09-01', 15) })
  const second = await services.loadProcedure(session, { text: versionOf('2026-09-01', 16) })
  if (first.is !== 'loaded' || second.is !== 'loaded') throw new Error('they were not loaded')
  const named = { procedure: id, version: '2026-09-01' }
  expect(await services.publishProcedure(session, named, first.version.hash, signOff)).toMatchObject({
    is: 'refused',
    because: expect.stringContaining('loaded again since this page was opened'),
  })
  expect(await services.retireProcedure(session, named, day('2026-12-31'))).toMatchObject({
    because: expect.stringContaining('is a draft'),
  })
  expect(await services.retireProcedure(session, { procedure: 'a/b', version: '' }, day('2026-12-31'))).toMatchObject({ is: 'refused' })
})

test('nobody without the permission changes anything, whatever the page offered', async () => {
  const services = servicesOf(here.desk(false))
  const nobody: Session = { ...session, account: { ...session.account, permissions: ['see-all-cases'] } }
  const named = { procedure: id, version: '2026-09-01' }
  await expect(services.loadProcedure(nobody, { text: '{}' })).rejects.toThrow('may not load')
  expect((await services.publishProcedure(nobody, named, '', signOff)).is).toBe('refused')
  expect((await services.retireProcedure(nobody, named, day('2026-12-31'))).is).toBe('refused')
  const moved = await services.moveCase(nobody, { reference: 'TW26-0001', position: 2, to: '', reason: 'x', key: 'n' })
  expect(moved.is).toBe('refused')
})

test('a case is moved by one entry, there and back; of two who move it at once one does; the chain holds', async () => {
  const services = servicesOf(here.desk(false))
  const taken = await takeOne(here, 'k1', '2026-05-05')
  if (taken.is !== 'submitted') throw new Error(`it was not taken: ${taken.is}`)
  const { reference } = taken
  // 15 working days after Tuesday 5 May, over the bank holiday of 25 May; 10 bring it to 19 May.
  expect(await respondBy(there, reference)).toBe('2026-05-27')

  const from = (await services.openCase(session, reference))?.compiled.hash ?? ''
  const to = services.versions().find(({ isShipped }) => isShipped)?.hash ?? ''
  const position = (await services.openCase(session, reference))?.position ?? 0
  const moving = { reference, position, to, reason: 'It was received before the change was announced.' }
  const answers = await Promise.all([
    services.moveCase(session, { ...moving, key: 'm1' }),
    servicesOf(there.desk(false)).moveCase(session, { ...moving, key: 'm2' }),
  ])
  expect(answers.map(({ is }) => is).sort()).toEqual(['changed', 'recorded'])
  expect(await respondBy(there, reference)).toBe('2026-05-19')
  const again = await services.moveCase(session, { ...moving, key: answers[0]?.is === 'recorded' ? 'm1' : 'm2' })
  expect(again).toMatchObject({ is: 'recorded', again: true })

  const back = { reference, position: position + 1, to: from, reason: 'It was not.', key: 'm3' }
  expect((await services.moveCase(session, { ...back, reason: ' ' })).is).toBe('refused')
  expect((await services.moveCase(session, { ...back, to: 'a'.repeat(64) })).is).toBe('refused')
  expect((await services.moveCase(session, back)).is).toBe('recorded')
  expect(await respondBy(here, reference)).toBe('2026-05-27')

  const open = await services.openCase(session, reference)
  const moves = open?.facts.filter(({ type }) => type === 'moved-to-version').map(({ data }) => [data.from, data.to])
  expect(moves).toEqual([
    ['2026-05-01', '2024-04-01'],
    ['2024-04-01', '2026-05-01'],
  ])
  expect(open?.chain.unbroken).toBe(true)
  expect(await here.verify()).toMatchObject({ is: 'whole' })
})

test('no step on the case’s own pages may say that it moved', async () => {
  const services = servicesOf(here.desk(false))
  const attempt = { type: 'moved-to-version', case: 'TW26-0001', on: day('2026-06-01'), data: { to: '2024-04-01' } }
  const open = await services.openCase(session, 'TW26-0001')
  const answer = await services.record(session, { reference: 'TW26-0001', position: open?.position ?? 0, attempts: [attempt], key: 'x' })
  expect(answer).toMatchObject({ is: 'refused', refusals: [{ because: expect.stringContaining('on its own page') }] })
})

test('what is retired takes nothing later, also in the other process; a gap is said', async () => {
  const services = servicesOf(here.desk(false))
  for (const version of ['2024-04-01', '2026-05-01'])
    expect(await services.retireProcedure(session, { procedure: id, version }, day('2026-05-20'))).toEqual({ is: 'done' })
  expect(await takeOne(there, 'k2', '2026-05-21')).toMatchObject({
    is: 'no-procedure',
    because: expect.stringContaining('complaints received on 21 May 2026'),
  })
  expect((await takeOne(there, 'k3', '2026-05-20')).is).toBe('submitted')
  expect(services.periods(id).at(-1)).toEqual({ from: '2026-05-21' })
})

test('a body that came as data has a desk of its own; a faulty one is refused with its keys', async () => {
  const by = { account: 'command-line', name: 'Kim Shaw' }
  const shipped = here.library.bodies['telford-wrekin']
  expect(await here.loadBody(shipped, by)).toMatchObject({ faults: [{ path: ['id'] }] })
  expect(await here.loadBody({ ...shipped, id: 'sixth/town', permissions: {}, extra: 1 }, by)).toHaveProperty('faults.length', 2)
  const sixth: unknown = JSON.parse(JSON.stringify({ ...shipped, id: 'sixthtown', first: undefined }))
  expect(await here.loadBody(sixth, by)).toHaveProperty('body.id', 'sixthtown')
  expect(await here.deskOf('nowhere')).toBeUndefined()
  const desk = await there.deskOf('sixthtown')
  if (desk === undefined) throw new Error('the sixth body has no desk')
  const text = shippedText().replace('"body":"telford-wrekin"', '"body":"sixthtown"')
  const services = servicesOf(desk)
  const loaded = await services.loadProcedure(session, { text })
  if (loaded.is !== 'loaded') throw new Error(`it was not loaded: ${loaded.is}`)
  expect((await services.publishProcedure(session, { procedure: id, version: '2024-04-01' }, loaded.version.hash, signOff)).is).toBe('done')
  const answers = { points: ['Nobody came.'], relation: 'parent', name: 'Jo Example' }
  expect(await services.takeComplaint(session, answers, 'sixth')).toMatchObject({ is: 'submitted', reference: 'TW26-0001' })
})
