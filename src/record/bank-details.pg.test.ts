import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SealedDetails } from './bank-details.ts'
import type { Store } from './open-record.ts'
import { startTestStore, type TestServer, type TestStore, testServers } from './testing/test-store.ts'

const at = '2026-06-01T09:30:00.000Z'
const reference = 'AN26-0001'
const first: SealedDetails = { reference, payment: 'p1', fact: `${reference}/3`, sealed: 'v1.sealed-once', by: 'kim', at }
const later: SealedDetails = { ...first, fact: `${reference}/5`, sealed: 'v1.sealed-again', by: 'robin', at: '2026-06-02T09:30:00.000Z' }

describe.each(testServers())('bank details on $name', ({ start }) => {
  let server: TestServer
  let made: TestStore
  let store: Store
  let number = 0

  beforeAll(async () => {
    server = await start()
    made = await startTestStore(server)
  })
  afterAll(async () => {
    await made.stop()
    await server.stop()
  })
  beforeEach(() => {
    store = made.record.store(`details-${++number}`)
  })

  test('new details take the place of the old, which are nowhere; what was done with them stays', async () => {
    await store.keepBankDetails(first)
    await store.keepBankDetails(later)
    expect(await store.bankDetails(reference)).toEqual([later])
    expect(await made.asOwner(`select 1 from recourse.bank_detail where sealed = 'v1.sealed-once'`)).toEqual([])
    expect((await store.bankDetailsSteps(reference)).map(({ what, by }) => [what, by])).toEqual([
      ['given', 'kim'],
      ['given', 'robin'],
    ])
  })

  test('details that were given earlier never take the place of later ones', async () => {
    await store.keepBankDetails(later)
    await store.keepBankDetails(first)
    expect(await store.bankDetails(reference)).toEqual([later])
  })

  test('they are one body’s alone', async () => {
    await store.keepBankDetails(first)
    expect(await made.record.store('elsewhere').allBankDetails()).toEqual([])
    await made.record.store('elsewhere').eraseBankDetails(reference, 'p1', at)
    expect(await store.allBankDetails()).toEqual([first])
  })

  test('erased, they are gone, and that is kept; nobody changes what was done', async () => {
    await store.keepBankDetails(first)
    await store.addBankDetailsStep(reference, { payment: 'p1', what: 'exported', export: 'file-1', by: 'pam', at })
    await store.eraseBankDetails(reference, 'p1', at)
    expect(await store.bankDetails(reference)).toEqual([])
    expect(await store.bankDetailsSteps(reference)).toEqual([
      { payment: 'p1', what: 'given', by: 'kim', at },
      { payment: 'p1', what: 'exported', export: 'file-1', by: 'pam', at },
      { payment: 'p1', what: 'erased', at },
    ])
    await expect(made.asOwner(`update recourse.bank_detail_step set account = 'x'`)).rejects.toThrow()
    await expect(made.asOwner('delete from recourse.bank_detail_step')).rejects.toThrow()
  })

  test('they go with the case’s personal data', async () => {
    await store.keepBankDetails(first)
    await store.erasePersonal(reference)
    expect(await store.bankDetails(reference)).toEqual([])
    expect(await store.bankDetailsSteps(reference)).toHaveLength(1)
  })
})
