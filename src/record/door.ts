/** The one way into the tables: a transaction for one public body, as a role that row-level security binds. */
import { Pool, type PoolClient, type QueryResultRow } from 'pg'
import { Batch } from './batch.ts'
import { type Rows, type Statement, statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

export const applicationRole = 'recourse_app'

export const makePool = (url: string, connections = 10): Pool => {
  const pool = new Pool({
    connectionString: url,
    application_name: 'recourse',
    max: connections,
    idleTimeoutMillis: 0, // a connection is kept: its statements are already planned
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
  })
  pool.on('error', () => undefined) // a connection lost while idle: the next statement makes another or says why not
  return pool
}

type RowsOfAll<S extends readonly Statement[]> = { -readonly [I in keyof S]: Rows<S[I]> }

const enter = statement('enter', `select set_config('role', '${applicationRole}', true), set_config('app.body', $1, true)`)

const send = (client: PoolClient, statements: readonly Statement[]): Promise<readonly (readonly QueryResultRow[])[]> =>
  client.query(new Batch(statements)).answers

/** Lends a connection. One that failed in a way that may have lost its place is not used again. */
const lend = async <T>(pool: Pool, use: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect()
  let isSound = false
  try {
    const answer = await use(client)
    isSound = true
    return answer
  } catch (fault) {
    isSound = fault instanceof Error && 'severity' in fault && fault.severity === 'ERROR'
    throw fault
  } finally {
    client.release(!isSound)
  }
}

/**
 * A transaction of these statements for this body, whose values are known to be storable. All of it happens, or none and it throws what
 * PostgreSQL said first.
 */
export const transact = <const S extends readonly Statement[]>(pool: Pool, body: string, statements: S): Promise<RowsOfAll<S>> =>
  lend(pool, async client => {
    const [, ...rows] = await send(client, [enter(body), ...statements])
    return rows as RowsOfAll<S>
  })

export type Ask = <Row extends QueryResultRow>(asked: Statement<Row>) => Promise<readonly Row[]>

const plainly = (text: string): Statement => ({ name: '', text, values: [] })

/** Reads that must all see the same moment, and cannot all be known beforehand: one after another in one snapshot. */
export const inSnapshot = <T>(pool: Pool, body: string, read: (ask: Ask) => Promise<T>): Promise<T> =>
  lend(pool, async client => {
    await send(client, [plainly('begin isolation level repeatable read read only'), enter(body)])
    try {
      return await read(async <Row extends QueryResultRow>(asked: Statement<Row>) => {
        const [rows = []] = await send(client, [asked])
        return rows as readonly Row[]
      })
    } finally {
      await send(client, [plainly('commit')])
    }
  })

/** The door as one body's store uses it. */
export interface Door {
  readonly body: string
  run<const S extends readonly Statement[]>(...statements: S): Promise<RowsOfAll<S>>
  snapshot<T>(read: (ask: Ask) => Promise<T>): Promise<T>
}

export const doorFor = (pool: Pool, body: string): Door => ({
  body,
  run: async (...statements) => {
    for (const { values } of statements) mustBeStorable(values)
    return await transact(pool, body, statements)
  },
  snapshot: read => inSnapshot(pool, body, read),
})
