/** A conflict of interest, all the way: to whom it belongs the case is not there, on any page, and they are given no part in it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '#calendar'
import type { Attempt } from '#case'
import { type StaffedHouse, staffedHouse } from '../letters/staffed-house.ts'

let house: StaffedHouse
let reference = ''
const director = 'director-of-childrens-services'
const on = day('2026-03-02')

beforeAll(async () => {
  house = await staffedHouse('telford-wrekin')
  const taken = await house.services.takeComplaint(
    house.session('customer-relationship-team'),
    {
      ...{ points: ['The respite visits were cancelled.'], relation: 'parent', name: 'Hazel Sample', email: 'hazel@sample.example' },
      ...{ channel: 'telephone', receivedOn: '2026-03-02', service: 'disabilities', receivedBy: 'customer-relationship-team' },
    },
    'first',
  )
  if (taken.is !== 'submitted') throw new Error(JSON.stringify(taken))
  reference = taken.reference
})
afterAll(() => house?.stop())

const position = async () => (await house.services.openCase(house.session('complaints-manager'), reference))?.position ?? -1

const record = async (as: string, attempt: Pick<Attempt, 'type' | 'data'> & Partial<Attempt>) =>
  house.services.record(house.session(as), {
    reference,
    position: await position(),
    key: `${as} ${attempt.type} ${JSON.stringify(attempt.data)} ${await position()}`,
    attempts: [{ case: reference, on, by: { role: as, person: as }, ...attempt }],
  })

const seenBy = async (id: string) => {
  const visitor = house.as(id)
  const at = `/cases/${reference}`
  const pages = ['', '/timeline', '/documents', '/letters', '/record', '/routes', '/themes', '/people', '/learning', '/ombudsman']
  const statuses = await Promise.all(pages.map(async page => (await visitor.get(`${at}${page}`)).status))
  const lists = await Promise.all(
    ['/today', '/cases?which=all', '/cases?which=all&text=Hazel', `/cases?text=${reference}`].map(path => visitor.get(path)),
  )
  return {
    statuses: [...new Set(statuses)],
    isListed: lists.some(({ body, location }) => body.includes(`${at}`) || body.includes('Hazel Sample') || location.includes(at)),
  }
}

test('the director sees the case; once it is declared they have an interest, it is nowhere', async () => {
  expect(await seenBy(director)).toEqual({ statuses: [200], isListed: true })
  const declared = await house
    .as('complaints-manager')
    .fill(`/cases/${reference}/people`, { act: 'declare', person: director, why: 'A friend' })
  expect(declared.location).toBe(`/cases/${reference}/people?done=declared`)
  expect(await seenBy(director)).toEqual({ statuses: [404], isListed: false })
  expect(await house.services.openCase(house.session(director), reference)).toBeUndefined()
  expect(await record(director, { type: 'note-made', data: { words: 'I was here' } })).toMatchObject({ is: 'refused' })
  expect((await house.as('customer-relationship-team').get(`/cases/${reference}/people`)).words).toContain('A friend')
})

test('an administrator reads that there is a conflict, and nothing of what it is', async () => {
  const { words } = await house.as('complaints-manager').get('/admin/conflicts')
  expect(words).toContain(`The ${director}`)
  expect(words).toContain(reference)
  expect(words).not.toContain('A friend')
})

test('nobody kept from the case is appointed in it', async () => {
  await record('complaints-manager', { type: 'conflict-declared', data: { person: 'service-delivery-manager', why: 'Answered it before' } })
  const appointed = await record('customer-relationship-team', {
    type: 'person-appointed',
    stage: 'intake',
    under: 'intake/reallocate',
    data: { as: 'service-delivery-manager', person: 'service-delivery-manager' },
  })
  expect(appointed).toMatchObject({
    is: 'refused',
    refusals: [
      { field: 'person', because: expect.stringContaining('cannot have a part in this case: a conflict of interest was declared on') },
    ],
  })
})

test('who sees only their own cases speaks for themselves alone; and somebody is always left to open it', async () => {
  await record('customer-relationship-team', {
    type: 'person-appointed',
    stage: 'intake',
    under: 'intake/delegate',
    data: { as: 'delegated-manager', person: 'delegated-manager' },
  })
  const forAnother = await record('delegated-manager', { type: 'conflict-declared', data: { person: 'complaints-manager', why: 'Hm' } })
  expect(forAnother).toMatchObject({
    is: 'refused',
    refusals: [{ because: expect.stringContaining('You may say that you have an interest yourself') }],
  })
  await record('complaints-manager', { type: 'conflict-declared', data: { person: 'customer-relationship-team', why: 'A cousin' } })
  const last = await record('complaints-manager', {
    type: 'conflict-declared',
    data: { person: 'complaints-manager', why: 'Another cousin' },
  })
  expect(last).toMatchObject({
    is: 'refused',
    refusals: [{ because: expect.stringContaining('Nobody would be left who may open this case') }],
  })
})

test('when it ends, the case is there again', async () => {
  const ended = await record('complaints-manager', { type: 'conflict-ended', data: { person: director, reasons: 'They fell out' } })
  expect(ended.is).toBe('recorded')
  expect(await seenBy(director)).toEqual({ statuses: [200], isListed: true })
})

test('who declares an interest of their own is told that it is recorded, and that the case is no longer theirs', async () => {
  const self = director
  const done = await house.as(self).fill(`/cases/${reference}/people`, { act: 'declare', person: self, why: 'My neighbour' })
  expect(done.status).toBe(200)
  expect(done.words).toContain(`Recorded. ${reference} is no longer yours to open`)
  expect(done.words).toContain('You declared an interest of your own in it')
  expect((await house.as(self).get(`/cases/${reference}`)).status).toBe(404)
})
