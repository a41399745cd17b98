import { expect, test } from 'vitest'
import { anytown, anytownBody, england } from '../../../outputs/testing/anytown.ts'
import { anytownExample } from '../testing/example.ts'
import { staffApp } from '../testing/staff-app.ts'
import { staffServices } from '../testing/staff-services.ts'
import { visitor } from '../testing/visitor.ts'

const page = '/cases/AN26-0104/putting-right'
const day = (name: string, d: string, m: string, y: string) => ({ [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y })

const start = async () => {
  const services = staffServices(anytownExample({ procedure: anytown, body: anytownBody, calendar: england }))
  const app = await staffApp(services)
  return { services, as: (account: string) => visitor(app, services.sessionFor(account)) }
}

test('a point that was upheld and has no remedy is pointed out', async () => {
  const { as } = await start()
  const seen = await as('manager').get(page)
  expect(seen.status).toBe(200)
  expect(seen.words).toContain('This point was upheld, and nothing is written down here that puts it right')
  expect(seen.words).toContain('Nothing is written down yet that puts this complaint right')
})

test('several promises are written down at once for a point; what is wrong is said at its box, and nothing typed is lost', async () => {
  const { as, services } = await start()
  const manager = as('manager')
  const typed = {
    ...{ point: '1', source: 'response', do: 'add', 'what-0': 'Book a driver for each visit', 'kind-0': 'remedy' },
    ...{ 'owner-0': 'service-manager', 'kind-1': 'improvement', 'what-1': 'A list of visits, looked at each Friday' },
  }
  const wrong = await manager.fill(`${page}?for=1`, { ...typed, ...day('by-0', '31', '6', '2026') })
  expect(wrong.status).toBe(422)
  expect(wrong.words).toContain('There is no 31 6 2026')
  expect(wrong.words).toContain('Say who follows up number 1: one named person')
  expect(wrong.body).toContain('Book a driver for each visit')
  const done = await manager.fill(`${page}?for=1`, { ...typed, ...day('by-0', '30', '6', '2026'), 'follow-0': 'service' })
  expect(done.status).toBe(303)
  const seen = await manager.get(done.location)
  expect(seen.words).toContain('2 things were promised; 2 are not done yet')
  expect(seen.words).toContain('The case is answered, not closed, until each is done or given up')
  expect(seen.words).toContain('Do what was promised, and show it. Due Tuesday 30 June, from Service Manager')
  expect(seen.words).not.toContain('This point was upheld, and nothing')
  const facts = (await services.openCase(services.sessionFor('manager'), 'AN26-0104'))?.facts ?? []
  expect(
    facts.filter(({ type }) => type.startsWith('action-')).map(({ type, about, data }) => [type, about, data.what ?? data.owner]),
  ).toEqual([
    ['action-proposed', { action: ['1'], point: ['1'] }, 'Book a driver for each visit'],
    ['action-assigned', { action: ['1'] }, 'service-manager'],
    ['action-proposed', { action: ['2'], point: ['1'] }, 'A list of visits, looked at each Friday'],
  ])
})

test('no row filled: it is said, and more rows can be had without a script', async () => {
  const { as } = await start()
  const manager = as('manager')
  const empty = await manager.fill(`${page}?for=1`, { point: '1', source: 'response', do: 'add' })
  expect(empty.status).toBe(422)
  expect(empty.words).toContain('Write down at least one thing that was promised')
  const more = await manager.fill(`${page}?for=1`, { point: '1', source: 'response', do: 'more', 'what-0': 'Ring Kit' })
  expect(more.status).toBe(200)
  expect(more.body).toContain('id="what-2"')
  expect(more.body).toContain('Ring Kit')
})

test('where no clause asks for it, what was done, told and checked is kept all the same', async () => {
  const { as } = await start()
  const manager = as('manager')
  await manager.fill(`${page}?for=1`, { point: '1', source: 'response', do: 'add', 'what-0': 'Write to say sorry', 'kind-0': 'remedy' })
  const done = await manager.fill(`${page}/1/done`, { 'f-proof': 'The letter went today.' })
  expect(done.status).toBe(303)
  const told = await manager.get(done.location)
  expect(told.words).toContain('Tell the person who complained that it is done')
  expect(told.words).toContain('The letter went today.')
  expect((await manager.fill(`${page}/1/told`, { 'f-to': 'complainant' })).status).toBe(303)
  const checking = await manager.get(`${page}/1/checked`)
  expect(checking.words).toContain('No clause asks for this')
  const checked = await manager.fill(`${page}/1/checked`, { 'f-worked': 'no', 'f-evidence': 'Kit says it happened again.' })
  expect((await manager.get(checked.location)).words).toContain('Did not work')
})

test('what is no step is not found, and whoever may not see the case finds no page', async () => {
  const { as } = await start()
  expect((await as('manager').get(`${page}/1/erased`)).status).toBe(404)
  expect((await as('manager').get(`${page}/99/done`)).status).toBe(404)
  expect((await as('manager').get('/cases/AN26-9999/putting-right')).status).toBe(404)
  expect((await as('figures').get(page)).status).toBe(403)
})

test('of several who complain together, one is promised something alone: the form asks whom, and every page says so', async () => {
  const { as, services } = await start()
  const manager = as('manager')
  const group = '/cases/AN26-0104/people/group'
  expect((await manager.get(`${page}?for=#add`)).body).not.toContain('name="member"')
  const joins = { act: 'join', name: 'Ash Sample', relation: 'parent', agrees: 'given' }
  expect((await manager.fill(group, joins)).status).toBe(303)
  const open = await services.openCase(services.sessionFor('manager'), 'AN26-0104')
  const ash = Object.values(open?.people ?? {}).find(({ name }) => name === 'Ash Sample')?.id ?? ''
  expect((await manager.get(group)).body).toContain(`putting-right?for=&amp;member=${ash}#add`)
  const form = await manager.get(`${page}?for=&member=${ash}`)
  expect(form.body).toContain(`<option value="${ash}" selected`)
  const typed = { point: '', source: 'response', do: 'add', 'what-0': 'Pay back the fare', 'kind-0': 'remedy' }
  const nobody = await manager.fill(`${page}?for=`, { ...typed, member: 'somebody' })
  expect(nobody.status).toBe(422)
  expect(nobody.words).toContain('Choose whom it is promised to: one who is part of the complaint now, or all of them')
  expect(nobody.body).toContain('Pay back the fare')
  const done = await manager.fill(`${page}?for=`, { ...typed, member: ash })
  expect(done.status).toBe(303)
  const seen = await manager.get(done.location)
  expect(seen.words).toContain('Ash Sample alone')
  const facts = (await services.openCase(services.sessionFor('manager'), 'AN26-0104'))?.facts ?? []
  expect(facts.find(({ type }) => type === 'action-proposed')?.about).toEqual({ action: ['1'], member: [ash] })
  expect((await manager.get(group)).words).toContain('Promised to them alone Pay back the fare.')
  await manager.fill(`${page}/1/done`, { 'f-proof': 'Paid today.' })
  expect((await manager.get(page)).words).toContain('Tell the one it was promised to that it is done')
  // Whoever has left is promised nothing more.
  await manager.fill(group, { act: 'leave', member: ash, how: 'ends' })
  expect((await manager.fill(`${page}?for=`, { ...typed, member: ash })).status).toBe(422)
})
