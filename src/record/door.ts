/**
 * The one way into the tables: a transaction for one public body, as a role that row-level security binds.
 * Everything of a transaction is sent at once (pipelined), so it costs one round trip however many statements it has.
 */
import { Pool, type PoolClient, type QueryResultRow, types } from 'pg'
import { type Rows, type Statement, statement } from './statement.ts'
import { mustBeStorable } from './storable-text.ts'

export const applicationRole = 'recourse_app'

const asIs = (text: string): string => text
const parsers = new Map<number, (text: string) => unknown>([
  [types.builtins.DATE, asIs],
  [types.builtins.INT8, Number],
  [types.builtins.TIMESTAMPTZ, text => new Date(text).toISOString()],
])

export const makePool = (url: string, connections = 10): Pool => {
  const pool = new Pool({
    connectionString: url,
    application_name: 'recourse',
    max: connections,
    pipeline: true,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    types: { getTypeParser: (oid: number, format?: 'text' | 'binary') => parsers.get(oid) ?? types.getTypeParser(oid, format as 'text') },
  } as ConstructorParameters<typeof Pool>[0])
  pool.on('error', () => undefined) // a connection lost while idle: the next statement makes another or says why not
  return pool
}

const enter = statement('enter', `select set_config('role', '${applicationRole}', true), set_config('app.body', $1, true)`)

/** Sends it all; PostgreSQL answers in order. After a refusal the rest is refused too and the commit at the end undoes it. */
export const send = async <const S extends readonly Statement<QueryResultRow>[]>(
  client: PoolClient,
  statements: S,
): Promise<{ -readonly [I in keyof S]: Rows<S[I]> }> => {
  const answers = await Promise.allSettled(
    statements.map(({ name, text, values }) =>
      name === '' ? client.query(text) : client.query({ name, text, values: values as unknown[] }),
    ),
  )
  const failed = answers.find(a => a.status === 'rejected')
  if (failed) throw failed.reason
  return answers.map(a => (a.status === 'fulfilled' ? a.value.rows : [])) as { -readonly [I in keyof S]: Rows<S[I]> }
}

const begin: Statement = { name: '', text: 'begin', values: [] }
const commit: Statement = { name: '', text: 'commit', values: [] }

const isLost = (fault: unknown): boolean => !(fault instanceof Error && 'severity' in fault && fault.severity === 'ERROR')

/** A transaction of these statements for this body. All of it happens, or none and it throws what PostgreSQL said first. */
export const transact = async <const S extends readonly Statement<QueryResultRow>[]>(
  pool: Pool,
  body: string,
  statements: S,
): Promise<{ -readonly [I in keyof S]: Rows<S[I]> }> => {
  for (const { values } of statements) mustBeStorable(values.filter(v => !Buffer.isBuffer(v)))
  const client = await pool.connect()
  let lost = true
  try {
    const [, , ...rows] = await send(client, [begin, enter(body), ...statements, commit])
    lost = false
    return rows.slice(0, -1) as { -readonly [I in keyof S]: Rows<S[I]> }
  } catch (fault) {
    lost = isLost(fault)
    throw fault
  } finally {
    client.release(lost)
  }
}

/** Reads that must all see the same moment, and cannot be known beforehand: one after another in one snapshot. */
export const inSnapshot = async <T>(
  pool: Pool,
  body: string,
  read: (ask: <Row extends QueryResultRow>(asked: Statement<Row>) => Promise<readonly Row[]>) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect()
  let lost = true
  try {
    await send(client, [{ ...begin, text: 'begin isolation level repeatable read read only' }, enter(body)])
    const answer = await read(
      async asked => (await client.query<NonNullable<(typeof asked)['row']>>({ ...asked, values: [...asked.values] })).rows,
    )
    await client.query('commit')
    lost = false
    return answer
  } finally {
    client.release(lost)
  }
}

/** The door as one body's store uses it. */
export interface Door {
  readonly body: string
  run<const S extends readonly Statement<QueryResultRow>[]>(...statements: S): Promise<{ -readonly [I in keyof S]: Rows<S[I]> }>
  snapshot<T>(read: (ask: <Row extends QueryResultRow>(asked: Statement<Row>) => Promise<readonly Row[]>) => Promise<T>): Promise<T>
}

export const doorFor = (pool: Pool, body: string): Door => ({
  body,
  run: (...statements) => transact(pool, body, statements),
  snapshot: read => inSnapshot(pool, body, read),
})
