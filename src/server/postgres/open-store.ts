/** The store by whatever there is: the server of DATABASE_URL, else an embedded PostgreSQL in the data folder. */
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { type DocumentFiles, openRecord, type RecourseRecord } from '#record'
import { startServer } from './start-server.ts'
import { StoreFault } from './store-fault.ts'

export interface StoreOptions {
  /** DATABASE_URL. */
  readonly databaseUrl?: string
  /** RECOURSE_DATA, or ./data: documents and the embedded store. */
  readonly dataFolder: string
  /** Where documents are kept, where that is not the data folder. */
  readonly documents?: DocumentFiles
  /** What is being done, for the terminal. */
  readonly say?: (line: string) => void
}

export interface OpenedStore {
  readonly record: RecourseRecord
  /** In words, for the terminal: "PostgreSQL 18.4 in ./data/postgres". */
  readonly where: string
  /** For the command line's own look at the tables. */
  readonly ownerUrl: string
  /** Closes connections and stops an embedded server, unless another process is using it. */
  close(): Promise<void>
}

const database = 'recourse'
const application = 'recourse_app'

const makeDatabase = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${database}`)
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${application}' and rolcanlogin) then
        perform pg_advisory_xact_lock(hashtext('recourse: role'));
        if not exists (select from pg_roles where rolname = '${application}') then create role ${application}; end if;
        alter role ${application} login;
      end if;
    end $$`)
  } catch (fault) {
    const wasQuicker = fault instanceof Error && 'code' in fault && (fault.code === '42P04' || fault.code === '23505')
    if (!wasQuicker) throw fault
    await makeDatabase(url)
  } finally {
    await client.end()
  }
}

const hidePassword = (url: string): string => url.replace(/:[^:@/]*@/, ':…@')

const overServer = async (databaseUrl: string, documents: string | DocumentFiles): Promise<OpenedStore> => {
  const open = async (): Promise<RecourseRecord> => {
    try {
      return await openRecord({ url: databaseUrl, documents })
    } catch (fault) {
      const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
      if (!/^(E[A-Z]+|28...|3D000|57P0.)$/.test(code)) throw fault
      const said = fault instanceof Error && fault.message !== '' ? fault.message : code
      throw new StoreFault(
        `The PostgreSQL server of DATABASE_URL (${hidePassword(databaseUrl)}) cannot be reached: ${said}. ` +
          'Start it or mend DATABASE_URL, or unset DATABASE_URL to use the embedded store.',
      )
    }
  }
  const record = await open()
  return { record, where: `PostgreSQL at ${hidePassword(databaseUrl)}`, ownerUrl: databaseUrl, close: () => record.close() }
}

export const openStore = async ({
  databaseUrl,
  dataFolder,
  documents: elsewhere,
  say = () => undefined,
}: StoreOptions): Promise<OpenedStore> => {
  const folder = resolve(dataFolder)
  const documents = elsewhere ?? join(folder, 'documents')
  if (databaseUrl) return await overServer(databaseUrl, documents)
  const server = await startServer({ folder, say })
  try {
    await makeDatabase(server.url('postgres'))
    const ownerUrl = server.url(database)
    const record = await openRecord({ url: ownerUrl, applicationUrl: server.url(database, application), documents })
    const close = async (): Promise<void> => {
      await record.close()
      await server.stop()
    }
    return { record, where: `PostgreSQL ${server.version} in ${server.folder}`, ownerUrl, close }
  } catch (fault) {
    await server.stop()
    throw fault
  }
}
