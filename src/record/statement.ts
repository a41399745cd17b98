/** One SQL statement with its parameters, and the row it answers with. Named, so that PostgreSQL plans it once a connection. */
import type { QueryResultRow } from 'pg'

export interface Statement<Row extends QueryResultRow = QueryResultRow> {
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
  /** Never set: it only carries the type of the rows. */
  readonly row?: Row
}

export const statement =
  <Row extends QueryResultRow = Record<string, never>>(name: string, text: string) =>
  (...values: readonly unknown[]): Statement<Row> => ({ name, text, values })

export type Rows<S> = S extends Statement<infer Row> ? readonly Row[] : never

/** The same with named parameters, for statements of many: `:title` in the text, `title` among the values. */
export const namedStatement = <Row extends QueryResultRow = Record<string, never>>(name: string, text: string) => {
  const names: string[] = []
  const numbered = text.replace(/(?<!:):([a-z]\w*)/gi, (_, parameter: string) => {
    if (!names.includes(parameter)) names.push(parameter)
    return `$${names.indexOf(parameter) + 1}`
  })
  return (values: Readonly<Record<string, unknown>>): Statement<Row> => ({ name, text: numbered, values: names.map(n => values[n]) })
}
