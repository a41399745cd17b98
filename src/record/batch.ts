/**
 * Several statements sent and answered in one go. PostgreSQL runs all that comes before a Sync message as one transaction: so a batch
 * outside a transaction is one, without begin and commit, and costs one round trip however long it is. `pg` itself sends a Sync after
 * every statement, and each wakes both sides.
 */
import type { Connection, QueryResultRow, Submittable } from 'pg'
import { types } from 'pg'
import type { Statement } from './statement.ts'

type Parser = (text: string) => unknown

const asIs: Parser = text => text
/** Days stay days and instants stay text: neither passes through a Date in the machine's own zone. */
const parsers = new Map<number, Parser>([
  [types.builtins.DATE, asIs],
  [types.builtins.INT8, Number],
  [types.builtins.TIMESTAMPTZ, text => new Date(text).toISOString()],
])

const parserOf = (type: number): Parser => parsers.get(type) ?? types.getTypeParser(type, 'text')

const inArray = (value: unknown): string => {
  if (value === null || value === undefined) return 'NULL'
  if (Buffer.isBuffer(value)) return `"\\\\x${value.toString('hex')}"`
  return `"${String(value).replace(/["\\]/g, '\\$&')}"`
}

const encoded = (value: unknown): string | Buffer | null => {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || Buffer.isBuffer(value)) return value
  return Array.isArray(value) ? `{${value.map(inArray).join(',')}}` : String(value)
}

/** Which statements PostgreSQL has parsed on a connection. */
const parsedOn = new WeakMap<Connection, Set<string>>()

const parsedBy = (connection: Connection): Set<string> => {
  const known = parsedOn.get(connection) ?? new Set()
  parsedOn.set(connection, known)
  return known
}

interface Described {
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[]
}

export class Batch implements Submittable {
  /** The rows of each statement, in order; or what PostgreSQL said of the first that failed, and then none has happened. */
  readonly answers: Promise<readonly (readonly QueryResultRow[])[]>
  readonly #statements: readonly Statement[]
  readonly #rows: QueryResultRow[][]
  #columns: readonly { readonly name: string; readonly parse: Parser }[] = []
  #at = 0
  #resolve: (rows: QueryResultRow[][]) => void = () => undefined
  #reject: (fault: Error) => void = () => undefined

  constructor(statements: readonly Statement[]) {
    this.#statements = statements
    this.#rows = statements.map(() => [])
    this.answers = new Promise((resolve, reject) => {
      this.#resolve = resolve
      this.#reject = reject
    })
  }

  submit(connection: Connection): void {
    const parsed = parsedBy(connection)
    connection.stream.cork()
    for (const { name, text, values } of this.#statements) {
      if (name === '' || !parsed.has(name)) {
        // after a failed batch nobody knows which of its new statements were parsed: closing one that is not there does no harm
        if (name !== '') connection.close({ type: 'S', name }, true)
        connection.parse({ name, text, types: [] }, true)
        if (name !== '') parsed.add(name)
      }
      connection.bind({ statement: name, values: values.map(encoded) }, true)
      connection.describe({ type: 'P', name: '' }, true)
      connection.execute({}, true)
    }
    connection.sync()
    connection.stream.uncork()
  }

  handleRowDescription({ fields }: Described): void {
    this.#columns = fields.map(field => ({ name: field.name, parse: parserOf(field.dataTypeID) }))
  }

  handleDataRow({ fields }: { readonly fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {}
    for (const [i, { name, parse }] of this.#columns.entries()) {
      const text = fields[i]
      row[name] = text === null || text === undefined ? null : parse(text)
    }
    this.#rows[this.#at]?.push(row)
  }

  handleCommandComplete(): void {
    this.#at += 1
  }

  handleError(fault: Error, connection: Connection | undefined): void {
    if (connection) for (const { name } of this.#statements) parsedBy(connection).delete(name)
    this.#reject(fault)
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#rows)
  }
}
