import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from './open-record.ts'
import { aDay, exampleAppend, exampleFact } from './testing/example-facts.ts'
import { startTestStore, type TestServer, type TestStore, testServers } from './testing/test-store.ts'
import type { Verified } from './verify.ts'

describe.each(testServers())('proving the record on $name', ({ start }) => {
  let server: TestServer
  let made: TestStore
  let store: Store
  let whole: Verified
  let number = 0

  beforeAll(async () => {
    server = await start()
    made = await startTestStore(server)
  })
  afterAll(async () => {
    await made.stop()
    await server.stop()
  })

  /** A body of its own for each test: three cases of five facts. */
  beforeEach(async () => {
    store = made.record.store(`town-${++number}`)
    for (const reference of ['A26-0001', 'A26-0002', 'A26-0003']) {
      for (let position = 0; position < 5; position++) {
        const letter = { id: `l${position}`, fact: `f${position + 1}`, letter: 'response', title: 'Response', sentOn: aDay('2026-04-02') }
        await store.appendFacts(
          exampleAppend(reference, position, {
            facts: [exampleFact(reference, position + 1, { data: { words: 'the words', name: 'Ada' } })],
            personal: () => ['name'],
            ...(position === 4 ? { letters: [{ ...letter, sentBy: 'o', to: ['Ada'], html: '<p>Dear Ada</p>', text: 'Dear Ada' }] } : {}),
          }),
        )
      }
    }
    await store.appendFacts(exampleAppend(null, 0))
    whole = await store.verify()
    expect(whole).toMatchObject({ is: 'whole', cases: 3, entries: 16, erased: 0 })
  })

  /** What somebody does who owns the tables: switches the guards off, and changes this body's rows only. */
  const tamper = (sql: string): Promise<unknown> =>
    made.asOwner(
      `begin; set local session_replication_role = replica; ${sql.replaceAll('$body', `'${store.body}'`)}; set local session_replication_role = origin; commit`,
    )
  const where = (reference: string, position: number): string =>
    `where body = $body and case_reference = '${reference}' and position = ${position}`
  const broken = (reference: string, position: number, because: RegExp) => ({
    ...{ is: 'broken', reference, position },
    because: expect.stringMatching(because),
  })

  test('one byte of a fact', async () => {
    await tamper(`update recourse.record_entry set fact = replace(fact, 'the words', 'the wordz') ${where('A26-0002', 3)}`)
    expect(await store.verify()).toEqual(broken('A26-0002', 3, /not what was recorded/))
  })

  test.each([
    [`recorded_by = 'somebody-else'`],
    [`happened_on = happened_on + 1`],
    [`recorded_at = recorded_at + interval '1 microsecond'`],
    [`procedure_version = '2027-01-01'`],
    [`procedure_hash = '\\x00'`],
    [`fact_type = 'another'`],
  ])('a column beside it: %s', async change => {
    await tamper(`update recourse.record_entry set ${change} ${where('A26-0003', 1)}`)
    expect(await store.verify()).toEqual(broken('A26-0003', 1, /not what was recorded/))
  })

  test('an entry taken out of the middle', async () => {
    await tamper(`delete from recourse.record_entry ${where('A26-0001', 2)}`)
    expect(await store.verify()).toEqual(broken('A26-0001', 2, /missing/))
  })

  test('the last entry taken off', async () => {
    await tamper(`delete from recourse.record_entry ${where('A26-0001', 5)}`)
    expect(await store.verify()).toEqual(broken('A26-0001', 5, /cut short/))
  })

  test('a whole chain taken out, with and without its end', async () => {
    await tamper(`delete from recourse.record_entry where body = $body and case_reference = 'A26-0002'`)
    expect(await store.verify()).toEqual(broken('A26-0002', 1, /chain is missing/))
    await tamper(`delete from recourse.case_head where body = $body and case_reference = 'A26-0002'`)
    expect(await store.verify()).toEqual(broken('A26-0002', 1, /yet it is in the list of cases|yet it has/))
  })

  test('a case taken out of every table shows in the seal', async () => {
    for (const table of ['record_entry', 'case_head', 'case_index', 'worklist_row', 'personal_field', 'letter_sent', 'letter_copy'])
      await tamper(`delete from recourse.${table} where body = $body and case_reference = 'A26-0003'`)
    const now = await store.verify()
    expect(now).toMatchObject({ is: 'whole', cases: 2 })
    expect(now).not.toMatchObject({ seal: whole.is === 'whole' && whole.seal })
  })

  test('the last case taken off, but for its end', async () => {
    await tamper(`delete from recourse.record_entry where body = $body and case_reference = 'A26-0003'`)
    expect(await store.verify()).toEqual(broken('A26-0003', 1, /chain is missing/))
  })

  test('two entries swapped', async () => {
    await tamper(`update recourse.record_entry set position = 99 ${where('A26-0002', 2)};
      update recourse.record_entry set position = 2 ${where('A26-0002', 3)};
      update recourse.record_entry set position = 3 ${where('A26-0002', 99)}`)
    expect(await store.verify()).toEqual(broken('A26-0002', 2, /does not follow/))
  })

  test('an entry put in after the end', async () => {
    await tamper(`insert into recourse.record_entry select body, case_reference, 6, fact, fact_type, happened_on, recorded_at, recorded_by,
      procedure, procedure_version, procedure_hash, hash, hash, null, 1 from recourse.record_entry ${where('A26-0001', 5)}`)
    expect(await store.verify()).toEqual(broken('A26-0001', 6, /./))
  })

  test('the end moved back', async () => {
    await tamper(`update recourse.case_head set position = 4 where body = $body and case_reference = 'A26-0001'`)
    expect(await store.verify()).toEqual(broken('A26-0001', 5, /added after the end/))
  })

  test("a hash of the chain's end", async () => {
    await tamper(`update recourse.case_head set hash = sha256(hash) where body = $body and case_reference = '*body*'`)
    expect(await store.verify()).toEqual(broken('*body*', 1, /does not end/))
  })

  test('a personal field, and the words of a letter', async () => {
    await tamper(`update recourse.personal_field set value = '"Eve"' ${where('A26-0001', 4)}`)
    expect(await store.verify()).toEqual(broken('A26-0001', 4, /name is not what was recorded/))
    await tamper(`update recourse.personal_field set value = '"Ada"' ${where('A26-0001', 4)}`)
    await tamper(`update recourse.letter_copy set text = 'Dear Eve' where body = $body and case_reference = 'A26-0002'`)
    expect(await store.verify()).toEqual(broken('A26-0002', 5, /letter l4 .* not as it was sent/))
  })

  test('a letter that was never sent is not believed because its row says so', async () => {
    await tamper(`delete from recourse.letter_sent where body = $body and case_reference = 'A26-0002'`)
    expect(await store.verify()).toEqual(broken('A26-0002', 5, /letter l4 .* missing/))
  })

  test('what another body did to its own record is no matter', async () => {
    await tamper(`update recourse.record_entry set fact = 'x' ${where('A26-0001', 1)}`)
    expect(await made.record.store('quiet-town').verify()).toMatchObject({ is: 'whole', entries: 0 })
  })
})
