import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dumpSchema } from './dump-schema.ts'
import { migrate, migrations } from './migrate.ts'
import { RecordFault } from './record-fault.ts'
import { startTestStore, type TestServer, type TestStore, testServers } from './testing/test-store.ts'

const file = join(import.meta.dirname, 'schema.sql')

describe.each(testServers())('the tables on $name', ({ start }) => {
  let server: TestServer
  let made: TestStore
  let owner: Client

  beforeAll(async () => {
    server = await start()
    made = await startTestStore(server)
    owner = new Client({ connectionString: made.ownerUrl })
    await owner.connect()
  })
  afterAll(async () => {
    await owner.end()
    await made.stop()
    await server.stop()
  })

  test('are what schema.sql says (set WRITE_SCHEMA=1 to write it anew)', async () => {
    const dumped = await dumpSchema(owner)
    if (process.env.WRITE_SCHEMA) await writeFile(file, dumped)
    expect(dumped).toBe(await readFile(file, 'utf8'))
  })

  test('all begin with the body, and keep bodies apart', async () => {
    const tables = await made.asOwner<{ name: string; first: string; apart: boolean; forced: boolean; policies: number }>(
      `select c.relname as name, format('%s %s %s', a.attname, format_type(a.atttypid, -1), a.attnotnull) as first,
         c.relrowsecurity as apart, c.relforcerowsecurity as forced,
         (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum = 1
       where c.relnamespace = 'recourse'::regnamespace and c.relkind = 'r'`,
    )
    expect(tables.length).toBeGreaterThan(15)
    for (const table of tables) expect(table).toMatchObject({ first: 'body text t', apart: true, forced: true, policies: 1 })
  })

  test('every key and every index begins with the body', async () => {
    const strange = await made.asOwner(
      `select x.relname from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
       where c.relnamespace = 'recourse'::regnamespace and i.indkey[0] <> 1`,
    )
    expect(strange).toEqual([])
  })

  test('migrating again changes nothing, also many at once', async () => {
    expect(await Promise.all([migrate(made.ownerUrl), migrate(made.ownerUrl), migrate(made.ownerUrl)])).toEqual([[], [], []])
  })

  test('many at once on an empty database: one applies them, the others wait', async () => {
    const empty = `empty_${Date.now()}`
    await made.asOwner(`create database ${empty}`)
    const url = made.ownerUrl.replace(/test_[0-9a-f]+/, empty)
    const applied = await Promise.all([migrate(url), migrate(url), migrate(url)])
    expect(applied.map(names => names.length).sort()).toEqual([0, 0, migrations().length])
    await made.asOwner(`drop database ${empty} with (force)`)
  })

  test('a store made by a newer version is refused, and so is an edited migration', async () => {
    await made.asOwner(`insert into recourse_migrations.applied values ('9999-later.sql', 'x')`)
    await expect(migrate(made.ownerUrl)).rejects.toThrow(/newer Recourse .*9999-later\.sql/)
    await made.asOwner(`delete from recourse_migrations.applied where name = '9999-later.sql'`)
    await made.asOwner(`update recourse_migrations.applied set sha256 = 'x' where name = '0001-record.sql'`)
    await expect(migrate(made.ownerUrl)).rejects.toThrow(RecordFault)
    await made.asOwner(`update recourse_migrations.applied set sha256 = $1 where name = '0001-record.sql'`, [migrations()[0]?.sha256])
  })
})
