/** A throwaway store for tests: a database of its own, on a throwaway server or on the server of DATABASE_URL. */
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import { migrate, migrations } from '../migrate.ts'
import { openRecord, type RecourseRecord } from '../open-record.ts'

export interface TestServer {
  /** A superuser's connection to the database `postgres`. */
  readonly url: string
  readonly version: string
  /** The postmaster's process, where it is ours. */
  readonly pid?: number
  stop(): Promise<void>
}

export interface TestServerChoice {
  readonly name: string
  start(): Promise<TestServer>
}

const servingFile = resolve(import.meta.dirname, '../../server/postgres/serve.ts')

export interface TestServerOptions {
  readonly major?: number
  readonly folder?: string
  /** What it holds need not outlive it: not for a test that kills it. */
  readonly isPassing?: boolean
}

/** A PostgreSQL that ends with this process: its keeper watches our end of a pipe. The folder is removed if we made it. */
export const startTestServer = async (options: TestServerOptions = {}): Promise<TestServer> => {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'recourse-test-')))
  if (!options.folder) await chmod(folder, 0o711) // as root, the server's own user must be able to enter it
  const asked = [...(options.major ? [String(options.major)] : []), ...(options.isPassing ? ['--passing'] : [])]
  const child = spawn(process.execPath, [servingFile, folder, ...asked], { stdio: ['pipe', 'pipe', 'pipe'] })
  const said: string[] = []
  child.stderr.on('data', text => said.push(String(text)))
  const exited = new Promise<void>(done => child.once('exit', () => done()))
  const ready = await new Promise<string>((found, fail) => {
    createInterface(child.stdout).once('line', found)
    exited.then(() => fail(new Error(`The test server did not start: ${said.join('')}`)))
  })
  const { url, pid, version } = JSON.parse(ready) as { url: string; pid: number; version: string }
  return {
    ...{ url, pid, version },
    stop: async () => {
      child.stdin.end()
      await exited
      if (!options.folder) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Where `one-server.ts` says which server it started for all the tests of a run. */
export const serverOfTheRun = 'RECOURSE_TEST_SERVER'

const served = (url: string): TestServer => ({ url, version: '', stop: async () => undefined })

/** The server of this run of tests; where none was started for all of them, one of our own. */
const startEmbedded = async (): Promise<TestServer> => {
  const url = process.env[serverOfTheRun]
  return url ? served(url) : await startTestServer({ isPassing: true })
}

/** The servers that tests of the record run on: always the embedded one, and that of DATABASE_URL where there is one. */
export const testServers = (): readonly TestServerChoice[] => {
  const given = process.env.DATABASE_URL
  const theirs: TestServerChoice = {
    name: 'the server of DATABASE_URL',
    start: async () => served(given ?? ''),
  }
  return [{ name: 'the embedded PostgreSQL', start: startEmbedded }, ...(given ? [theirs] : [])]
}

/** The same server, another database. */
export const withDatabase = (url: string, database: string): string => url.replace(/^([a-z]+:\/\/[^/]*)\/[^?]*/, `$1/${database}`)

const administer = async (url: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Made once on a server: copying its tables takes a tenth of the time of making them. */
const template = `template_${createHash('sha256')
  .update(
    migrations()
      .map(one => one.sha256)
      .join(),
  )
  .digest('hex')
  .slice(0, 12)}`

const makeTemplate = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('recourse: template'))`)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount !== 0) return
    const making = `making_${randomBytes(6).toString('hex')}`
    await client.query(`create database ${making}`)
    await migrate(withDatabase(url, making))
    await client.query(`alter database ${making} rename to ${template}`)
  } finally {
    await client.end()
  }
}

const withTemplate = new Map<string, Promise<void>>()

/** A new database with the tables of the record and nothing in them; dropped when it is over. */
const newDatabase = async (server: TestServer): Promise<{ readonly url: string; drop(): Promise<void> }> => {
  const { url } = server
  const made = withTemplate.get(url) ?? makeTemplate(url)
  withTemplate.set(url, made)
  await made
  const database = `test_${randomBytes(6).toString('hex')}`
  await administer(url, `create database ${database} template ${template}`)
  return { url: withDatabase(url, database), drop: () => administer(url, `drop database ${database} with (force)`) }
}

export interface TestStore {
  readonly record: RecourseRecord
  /** A superuser's way in, for tampering. */
  readonly ownerUrl: string
  readonly documents: string
  readonly server: TestServer
  /** SQL by the owner of the tables, past every rule. */
  asOwner<Row extends Record<string, unknown>>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>
  stop(): Promise<void>
}

/** A new database on this server, or on a throwaway one. */
export const startTestStore = async (given?: TestServer): Promise<TestStore> => {
  const server = given ?? (await startEmbedded())
  const { url: ownerUrl, drop } = await newDatabase(server)
  const documents = await mkdtemp(join(tmpdir(), 'recourse-documents-'))
  const record = await openRecord({ url: ownerUrl, documents })
  const owner = new Client({ connectionString: ownerUrl })
  owner.on('error', () => undefined)
  await owner.connect()
  return {
    ...{ record, ownerUrl, documents, server },
    asOwner: async <Row extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []) =>
      (await owner.query<Row>(sql, [...values])).rows,
    stop: async () => {
      await record.close()
      await owner.end().catch(() => undefined)
      await rm(documents, { recursive: true, force: true })
      await drop()
      if (!given) await server.stop()
    },
  }
}
