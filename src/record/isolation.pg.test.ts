import type { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doorFor, makePool } from './door.ts'
import { type Statement, statement } from './statement.ts'
import { exampleAppend } from './testing/example-facts.ts'
import { startTestStore, type TestServer, type TestStore, testServers } from './testing/test-store.ts'

const sql = (text: string): Statement => statement<Record<string, unknown>>('', text)()

describe.each(testServers())('bodies on $name', ({ start }) => {
  let server: TestServer
  let made: TestStore
  let pool: Pool

  beforeAll(async () => {
    server = await start()
    made = await startTestStore(server)
    pool = makePool(made.ownerUrl, 2)
    const append = exampleAppend('A26-0001', 0, {
      ...{ key: 'k1', people: [{ id: 'p1' }], caseKeys: [{ key: 'secret' }], personal: () => ['words'] },
      outbox: [{ kind: 'mail', message: {}, notBefore: '2026-04-02T09:30:00.000Z' }],
    })
    for (const body of ['anytown', 'othertown']) {
      const store = made.record.store(body)
      expect(await store.appendFacts(append)).toMatchObject({ is: 'recorded', again: false })
      await store.newReference('A', 2026)
    }
  })
  afterAll(async () => {
    await pool.end()
    await made.stop()
    await server.stop()
  })

  const tables = async (): Promise<readonly string[]> =>
    (
      await made.asOwner<{ name: string }>(
        `select relname as name from pg_class where relnamespace = 'recourse'::regnamespace and relkind = 'r'`,
      )
    ).map(row => row.name)

  test("no SQL sent for one body reads another's rows, in any table", async () => {
    const door = doorFor(pool, 'anytown')
    for (const table of await tables()) {
      const [rows] = await door.run(sql(`select body from recourse.${table}`))
      expect(new Set(rows.map(row => row.body)), table).not.toContain('othertown')
      const [others] = await door.run(sql(`select 1 from recourse.${table} where body = 'othertown' or body <> 'anytown' or true is null`))
      expect(others, table).toEqual([])
    }
  })

  test("no SQL sent for one body writes another's rows", async () => {
    const door = doorFor(pool, 'anytown')
    const tampered = sql(`update recourse.case_index set title = 'taken' where body = 'othertown' returning 1`)
    expect(await door.run(tampered)).toEqual([[]])
    expect(await door.run(sql(`delete from recourse.worklist_row where body = 'othertown' returning 1`))).toEqual([[]])
    await expect(door.run(sql(`update recourse.case_index set body = 'othertown'`))).rejects.toThrow(/row-level security/)
    await expect(
      door.run(sql(`insert into recourse.reference_sequence (body, prefix, year, last) values ('othertown', 'X', 2026, 1)`)),
    ).rejects.toThrow(/row-level security/)
  })

  test('without a body there is nothing', async () => {
    const client = await pool.connect()
    try {
      await client.query('begin; set local role recourse_app')
      expect((await client.query('select 1 from recourse.record_entry')).rows).toEqual([])
      await client.query(`commit; begin; set local role recourse_app; select set_config('app.body', '', true)`)
      expect((await client.query('select 1 from recourse.case_index')).rows).toEqual([])
      await client.query('commit')
    } finally {
      client.release()
    }
  })

  test('what one transaction was for is gone when the next begins', async () => {
    await doorFor(pool, 'anytown').run(sql('select 1'))
    const { rows } = await pool.query<{ body: string; is: boolean }>(
      `select coalesce(current_setting('app.body', true), '') as body, current_user <> 'recourse_app' as is`,
    )
    expect(rows).toEqual([{ body: '', is: true }])
  })

  test.each(['record_entry', 'letter_sent'])('the application may neither change nor remove rows of %s', async table => {
    const door = doorFor(pool, 'anytown')
    for (const change of [`update recourse.${table} set body = body`, `delete from recourse.${table}`, `truncate recourse.${table}`])
      await expect(door.run(sql(change)), change).rejects.toThrow(/permission denied/)
    await expect(door.run(sql(`alter table recourse.${table} disable trigger all`))).rejects.toThrow(/must be owner/)
  })

  test.each(['record_entry', 'letter_sent'])('not even their owner changes %s without switching the guard off', async table => {
    if (table === 'record_entry') await expect(made.asOwner(`update recourse.${table} set fact = fact`)).rejects.toThrow(/never changed/)
    if (table === 'record_entry') await expect(made.asOwner(`delete from recourse.${table}`)).rejects.toThrow(/never changed/)
    await expect(made.asOwner(`truncate recourse.${table} cascade`)).rejects.toThrow(/never changed/)
  })

  test.each(['personal_field', 'letter_copy', 'person'])('the application removes rows of %s only by erasing a case', async table => {
    await expect(doorFor(pool, 'anytown').run(sql(`delete from recourse.${table}`))).rejects.toThrow(/permission denied/)
  })

  test("erasing a case leaves another body's case of the same reference", async () => {
    await made.record.store('anytown').erasePersonal('A26-0001')
    expect(await made.record.store('othertown').openedByKey('A26-0001', 'secret', '2026-04-01T09:00:00Z')).toEqual({})
    expect((await made.record.store('othertown').readCase('A26-0001'))?.facts[0]?.data).toMatchObject({ words: 'Fact 1' })
  })
})
