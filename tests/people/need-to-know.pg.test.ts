/** Need to know: whoever has no part in a case finds nothing of it, and that they looked is kept; roles kept apart are given to nobody together. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type StaffedHouse, staffedHouse } from '../letters/staffed-house.ts'

let house: StaffedHouse
let reference = ''

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

test('an officer with no part in a case who opens it or looks for it is shown nothing, and the look is in the log', async () => {
  const outside = house.as('operational-manager')
  for (const path of ['', '/timeline', '/people', '/papers', '/documents']) {
    const page = await outside.get(`/cases/${reference}${path}`)
    expect(page.status).toBe(404)
    expect(page.body).not.toContain('Hazel Sample')
    expect(page.body).not.toContain('respite')
  }
  for (const text of [reference, 'Hazel', 'respite']) {
    const found = await outside.get(`/cases?which=all&text=${text}`)
    expect(found.words).toContain('No case matches')
    expect(found.body).not.toContain(`/cases/${reference}`)
  }
  const log = (await house.as('complaints-manager').get('/admin/log?what=look-at-case-refused')).words
  expect(log).toContain('Look at case refused')
  expect(log).toContain(reference)
  expect(log).not.toContain('Hazel')
  expect((await outside.get('/admin/log')).status).toBe(403)
})

test('a look by somebody who may, and at a case that is not there, is no entry of that log', async () => {
  const { store } = house.desk
  const before = (await store.adminSteps({ what: 'look-at-case-refused' })).total
  expect((await house.as('customer-relationship-team').get(`/cases/${reference}`)).status).toBe(200)
  expect((await house.as('operational-manager').get('/cases/TW26-9999')).status).toBe(404)
  expect((await store.adminSteps({ what: 'look-at-case-refused' })).total).toBe(before)
})

test('an account is refused two roles that a clause keeps apart', async () => {
  const made = await house.services.makeAccount(house.session('complaints-manager'), {
    signInName: 'ash',
    name: 'Ash Reed',
    email: '',
    roles: ['operational-manager', 'customer-relationship-team'],
  })
  expect(made).toMatchObject({ is: 'refused', field: 'roles' })
  const own = await house.services.makeAccount(house.session('complaints-manager'), {
    signInName: 'ash',
    name: 'Ash Reed',
    email: '',
    roles: ['operational-manager'],
  })
  if (own.is !== 'done') throw new Error(own.because)
  const both = await house.services.changeAccount(house.session('complaints-manager'), own.account, {
    act: 'set-roles',
    roles: ['operational-manager', 'customer-relationship-team'],
  })
  expect(both).toMatchObject({ is: 'refused' })
})
