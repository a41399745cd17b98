import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { day } from '#calendar'
import type { AdminStep } from './admin-log.ts'
import type { Store } from './open-record.ts'
import { startTestStore, type TestServer, type TestStore, testServers } from './testing/test-store.ts'

const robin = { account: 'robin', name: 'Robin Ade' }
const kim = { account: 'kim', name: 'Kim Osei' }
const made: AdminStep = {
  ...{ what: 'account-made', about: 'pam', title: 'Pam Roe', by: robin, at: '2026-06-01T09:30:00.000Z' },
  ...{ was: {}, became: { roles: ['Complaints officer'] }, reason: 'She joins the team' },
}
const off: AdminStep = {
  ...{ what: 'account-off', about: 'pam', title: 'Pam Roe', by: kim, at: '2026-06-02T09:30:00.000Z' },
  ...{ was: { active: true }, became: { active: false } },
}

describe.each(testServers())('the administration log on $name', ({ start }) => {
  let server: TestServer
  let tables: TestStore
  let store: Store
  let number = 0

  beforeAll(async () => {
    server = await start()
    tables = await startTestStore(server)
  })
  afterAll(async () => {
    await tables.stop()
    await server.stop()
  })
  beforeEach(async () => {
    store = tables.record.store(`log-${++number}`)
    await store.addAdminStep(made)
    await store.addAdminStep(off)
  })

  test('the latest comes first, as it was told', async () => {
    expect(await store.adminSteps({})).toEqual({ steps: [off, made], total: 2 })
  })

  test('it is narrowed to what was done, by whom, to what', async () => {
    expect((await store.adminSteps({ what: 'account-made' })).steps).toEqual([made])
    expect((await store.adminSteps({ by: 'kim' })).steps).toEqual([off])
    expect((await store.adminSteps({ about: 'somebody-else' })).total).toBe(0)
    expect(await store.adminLogHas()).toEqual({
      whats: ['account-made', 'account-off'],
      people: [
        { id: 'kim', name: 'Kim Osei' },
        { id: 'robin', name: 'Robin Ade' },
      ],
    })
  })

  test('the latest of them, those of some days, and the last of each kind', async () => {
    expect(await store.adminSteps({ most: 1 })).toEqual({ steps: [off], total: 2 })
    expect((await store.adminSteps({ to: day('2026-06-01') })).steps).toEqual([made])
    expect((await store.adminSteps({ from: day('2026-06-02'), to: day('2026-06-30') })).steps).toEqual([off])
    await store.addAdminStep({ ...made, about: 'lee', at: '2026-06-03T09:30:00.000Z' })
    expect((await store.lastAdminSteps()).map(({ what, about }) => [what, about])).toEqual([
      ['account-made', 'lee'],
      ['account-off', 'pam'],
    ])
  })

  test('what is past its time goes, and that it went is counted in the log; the last six months stay, whatever is asked', async () => {
    const old = ['2018-03-01T09:00:00.000Z', '2018-04-01T09:00:00.000Z', '2020-01-01T00:00:00.000Z']
    for (const at of old) await store.addAdminStep({ ...made, at })
    const elsewhere = tables.record.store(`log-elsewhere-${number}`)
    await elsewhere.addAdminStep({ ...made, at: '2018-03-01T09:00:00.000Z' })
    const by = { account: 'service', name: 'The service itself' }
    const end = { by, reason: 'Policy 9', at: '2026-06-03T01:00:00.000Z' }
    expect(await store.countLogBefore('2020-01-01T00:00:00.000Z')).toBe(2)
    expect(await store.eraseLogBefore('2020-01-01T00:00:00.000Z', end)).toBe(2)
    const { steps, total } = await store.adminSteps({})
    expect(total).toBe(4)
    expect(steps[0]).toEqual({
      ...{ what: 'log-erased', about: 'log', title: '2020-01-01', by, at: end.at, was: {}, became: { steps: 2 }, reason: 'Policy 9' },
    })
    expect(await store.eraseLogBefore('2020-01-01T00:00:00.000Z', end)).toBe(0)
    expect((await store.adminSteps({})).total).toBe(4)

    const justNow = new Date().toISOString()
    await store.addAdminStep({ ...off, at: justNow })
    // One that says it is of later does not move the border.
    await store.addAdminStep({ ...off, at: '2098-01-01T00:00:00.000Z' })
    await store.eraseLogBefore('2099-01-01T00:00:00.000Z', end)
    expect((await store.adminSteps({})).steps.map(({ at }) => at)).toContain(justNow)
    expect((await elsewhere.adminSteps({})).total).toBe(1)
  })

  test('who signed in is told only where it is asked for', async () => {
    await store.addAdminStep({ ...made, what: 'signed-in', became: { browser: 'Firefox' } })
    expect((await store.adminSteps({})).total).toBe(2)
    expect((await store.adminSteps({ what: 'signed-in' })).total).toBe(1)
    expect((await store.lastAdminSteps()).map(({ what }) => what)).not.toContain('signed-in')
  })

  test('it is one body’s alone, and nobody changes it, not even the owner of the tables', async () => {
    expect((await tables.record.store('elsewhere').adminSteps({})).steps).toEqual([])
    await expect(tables.asOwner(`update recourse.admin_step set name = 'x'`)).rejects.toThrow(/never changed/)
    await expect(tables.asOwner('delete from recourse.admin_step')).rejects.toThrow(/never changed/)
    await expect(
      tables.asOwner(`set role recourse_app; set app.body = 'log-1'; set app.erasing = 'log'; delete from recourse.admin_step`),
    ).rejects.toThrow(/permission denied/)
    await tables.asOwner('reset role; reset app.erasing')
  })
})
