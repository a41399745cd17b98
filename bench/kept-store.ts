/** A store for measuring that may be kept in a folder and opened again, filled as it was. */
import { Client } from 'pg'
import { openRecord } from '../src/record/open-record.ts'
import { startTestServer, startTestStore, type TestStore, withDatabase } from '../src/record/testing/test-store.ts'

const database = 'kept'

/** Without a folder it is thrown away when it is stopped. */
export async function keptStore(folder: string | undefined): Promise<TestStore> {
  const server = await startTestServer(folder === undefined ? {} : { folder })
  if (folder === undefined) {
    const made = await startTestStore(server)
    return { ...made, stop: () => made.stop().then(server.stop) }
  }
  const first = new Client({ connectionString: server.url })
  await first.connect()
  const { rowCount } = await first.query('select from pg_database where datname = $1', [database])
  if (rowCount === 0) await first.query(`create database ${database}`)
  await first.end()
  const ownerUrl = withDatabase(server.url, database)
  const record = await openRecord({ url: ownerUrl, documents: `${folder}/documents` })
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  return {
    ...{ record, ownerUrl, documents: `${folder}/documents`, server },
    asOwner: async <Row extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []) =>
      (await owner.query<Row>(sql, [...values])).rows,
    stop: async () => {
      await record.close()
      await owner.end()
      await server.stop()
    },
  }
}
