/** What a body says of itself, changed on a real record: checked, kept with its step in the log, and seen by every process at once. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#calendar'
import type { PartChanged } from '#web'
import { startTestStore } from '../record/testing/test-store.ts'
import { type House, openHouse } from './house.ts'
import { servicesOf } from './services/services.ts'
import { type HouseOfATest, openHouseOfATest } from './testing/house-of-a-test.ts'

let house: HouseOfATest
let other: House
let folder = ''

beforeAll(async () => {
  house = await openHouseOfATest(await startTestStore(), 'calderdale', '2026-03-02')
  await house.employ('complaints-officer', ['complaints-officer'])
  await house.employ('complaints-team', ['complaints-team'])
  folder = await mkdtemp(join(tmpdir(), 'recourse-other-'))
  other = await openHouse({ dataFolder: folder, databaseUrl: house.databaseUrl, body: 'calderdale' })
})
afterAll(async () => {
  await other?.close()
  await house?.close()
  await rm(folder, { recursive: true, force: true })
})

const contact = (more: object) => ({ contact: { ...house.services.body.contact, ...more } })
const change = async (more: object, version: number, id = 'complaints-officer'): Promise<PartChanged> =>
  house.services.changeBodyPart(await house.as(id), { part: 'contact', title: 'How people reach the team', value: contact(more), version })

test('only who may administer changes it, and what does not fit is refused at its place', async () => {
  expect(await change({ phone: '01632 960 999' }, 0, 'complaints-team')).toMatchObject({ is: 'refused' })
  const refused = await change({ email: 'nobody' }, 0)
  expect(refused.is === 'faulty' && refused.faults.map(({ path }) => path)).toEqual([['contact', 'email']])
  const session = await house.as('complaints-officer')
  const services = house.services.body.services.map(one => ({ ...one, closedFrom: '2026-03-02' }))
  const all = await house.services.changeBodyPart(session, { part: 'services', title: 'Services', value: { services }, version: 0 })
  expect(all.is === 'faulty' && all.faults.map(({ message }) => message)).toEqual(['every service is closed to new complaints.'])
  const relations = house.services.body.relations.map(one => ({ ...one, role: 'gardener' }))
  const strange = await house.services.changeBodyPart(session, { part: 'relations', title: 'Relations', value: { relations }, version: 0 })
  expect(strange).toMatchObject({ is: 'refused', because: expect.stringContaining('gardener') })
  expect(await house.services.bodyParts(session)).toEqual({})
})

test('changed, it holds at once, in another process too, and the log says how it was', async () => {
  expect(await change({ phone: '01632 960 999' }, 0)).toEqual({ is: 'done' })
  expect(house.services.body.contact.phone).toBe('01632 960 999')
  const elsewhere = servicesOf(other.desk(false))
  expect(elsewhere.body.contact.phone).toBe('01632 960 430')
  await elsewhere.refresh()
  expect(elsewhere.body.contact.phone).toBe('01632 960 999')
  expect(elsewhere.body.contact.email).toBe('complaints@calderdale.example')
  const log = await house.services.adminLog(await house.as('complaints-officer'), { about: 'body/contact' })
  expect(log.steps).toMatchObject([
    { what: 'body-changed', by: { account: 'complaints-officer' }, was: { phone: '01632 960 430' }, became: { phone: '01632 960 999' } },
  ])
})

test('nobody writes over what somebody else changed meanwhile without having seen it', async () => {
  expect(await change({ hours: 'Mornings' }, 0)).toMatchObject({ is: 'changed', since: { version: 1, by: 'The complaints-officer' } })
  const both = await Promise.all([change({ hours: 'Mornings' }, 1), change({ hours: 'Afternoons' }, 1)])
  expect(both.map(({ is }) => is).toSorted()).toEqual(['changed', 'done'])
  expect(await change({}, 2)).toEqual({ is: 'same' })
})

test('an earlier version is put back, and how it came', async () => {
  const session = await house.as('complaints-officer')
  const versions = await house.services.bodyPartVersions(session, 'contact')
  expect(versions.map(({ version }) => version)).toEqual([2, 1])
  const first = versions[1]?.value
  if (first === undefined) throw new Error('no version is kept')
  const put = { part: 'contact', title: 'How people reach the team' } as const
  expect(await house.services.changeBodyPart(session, { ...put, value: first, version: 2 })).toEqual({ is: 'done' })
  expect(house.services.body.contact).toMatchObject({ phone: '01632 960 999', hours: 'Monday to Friday, 9am to 5pm' })
  expect(await house.services.changeBodyPart(session, { ...put, version: 3 })).toEqual({ is: 'done' })
  expect(house.services.body.contact.phone).toBe('01632 960 430')
  expect((await house.services.bodyPartVersions(session, 'contact'))[0]).toEqual({
    version: 4,
    by: 'The complaints-officer',
    at: expect.any(String),
  })
  expect(await house.services.bodyPartVersions(await house.as('complaints-team'), 'contact')).toEqual([])
})

test('a service closed, renamed and added: cases keep their names, and the log has a line for each', async () => {
  const session = await house.as('complaints-officer')
  const services = [
    ...house.services.body.services.map(one =>
      one.id === 'charging' ? { ...one, title: 'What care costs', closedFrom: '2026-03-09' } : one,
    ),
    { id: 'telecare', title: 'Telecare', referral: { who: 'Telecare team', phone: '01632 960 431' } },
  ]
  expect(await house.services.changeBodyPart(session, { part: 'services', title: 'Services', value: { services }, version: 0 })).toEqual({
    is: 'done',
  })
  const [step] = (await house.services.adminLog(session, { about: 'body/services' })).steps
  expect(step?.was).toEqual({ 'charging, title': 'Paying for care' })
  expect(step?.became).toMatchObject({
    'charging, title': 'What care costs',
    'charging, closedFrom': '2026-03-09',
    'telecare, title': 'Telecare',
  })
})

test('one log: steps of ours and facts of the body beside each other, the latest first, narrowed by kind, person and day', async () => {
  const session = await house.as('complaints-officer')
  house.at('2026-03-04')
  await house.employ('line-manager', ['line-manager'])
  const { position } = await house.desk.store.readBodyFacts()
  const procedure = house.services.procedures()[0]?.id ?? ''
  const given = await house.services.giveRole(session, {
    procedure,
    position,
    key: 'give',
    person: 'line-manager',
    role: 'head-of-service',
  })
  expect(given.is).toBe('recorded')
  const all = await house.services.adminLog(session, {})
  expect(all.steps[0]).toMatchObject({ what: 'role-given', title: 'The line-manager', by: { account: 'complaints-officer' } })
  expect(all.total).toBe(all.steps.length)
  expect(all.whats).toEqual(expect.arrayContaining(['body-changed', 'role-given']))
  expect((await house.services.adminLog(session, { what: 'role-given' })).steps.map(({ about }) => about)).toEqual(['line-manager'])
  expect((await house.services.adminLog(session, { to: day('2026-03-03') })).steps.map(({ what }) => what)).not.toContain('role-given')
  expect(await house.services.wholeAdminLog(session, { from: day('2026-03-04') })).toHaveLength(1)
  expect((await house.services.lastChanges(session)).filter(({ what }) => what === 'body-changed')).toHaveLength(1)
  expect(await house.services.wholeAdminLog(await house.as('complaints-team'), {})).toEqual([])
})

test('what a role may do is changed, with how it was in the log, and holds from the next request on', async () => {
  const { services } = house
  const session = await house.as('complaints-officer')
  const change = (role: string, may: readonly string[] | undefined, version: number, as = session): Promise<PartChanged> =>
    services.changeBodyPart(as, { part: `role/${role}`, title: role, ...(may && { value: { may } }), version })
  const came = services.body.permissions['complaints-team'] ?? []
  const others = services.body.permissions['line-manager']
  expect(came).not.toContain('see-restricted')
  expect(await change('complaints-team', [...came, 'see-restricted'], 0, await house.as('complaints-team'))).toMatchObject({
    is: 'refused',
  })
  expect(await change('complaints-team', [...came, 'see-restricted'], 0)).toEqual({ is: 'done' })
  expect((await house.as('complaints-team')).account.permissions).toContain('see-restricted')
  expect(services.body.permissions['line-manager']).toEqual(others)
  expect(await change('complaints-team', came, 0)).toMatchObject({ is: 'changed', since: { version: 1 } })
  const log = await services.adminLog(session, { about: 'body/role/complaints-team' })
  expect(log.steps).toMatchObject([{ what: 'permissions-changed', was: { may: came }, became: { may: [...came, 'see-restricted'] } }])
  expect(await change('complaints-team', undefined, 1)).toEqual({ is: 'done' })
  expect((await house.as('complaints-team')).account.permissions).toEqual(came)
  // Nobody takes away the last who may administer, or the sight of their cases from those who are appointed to them; and no permission is made up.
  const own = services.body.permissions['complaints-officer'] ?? []
  const less = own.filter(one => one !== 'administer')
  expect(await change('complaints-officer', less, 0)).toMatchObject({ is: 'faulty' })
  // Another role may, and nobody holds it.
  expect(await change('director', ['see-all-cases', 'see-own-cases', 'administer'], 0)).toEqual({ is: 'done' })
  expect(await change('complaints-officer', less, 0)).toMatchObject({
    is: 'refused',
    because: expect.stringContaining('Nobody would be left who may manage accounts'),
  })
  expect(await change('investigating-officer', ['send-letters'], 0)).toMatchObject({
    is: 'refused',
    because: expect.stringContaining('is appointed to cases by name'),
  })
  expect(await change('complaints-team', ['fly'], 2)).toMatchObject({ is: 'faulty' })
  expect(await change('gardener', ['see-own-cases'], 0)).toMatchObject({ is: 'refused' })
  expect(services.body.permissions['complaints-officer']).toEqual(own)
})
