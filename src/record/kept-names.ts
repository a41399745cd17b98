/** Who complained, kept from whoever may see the case and is not told: rows of lists are read out without it, and no search finds a case by it. */
import type { Door } from './door.ts'
import { contactKept, nameKept, type Told, wordsKept } from './kept-back.ts'
import { type Conditions, conditions, type Sight, unnamedIn } from './list-conditions.ts'
import { type Statement, statement } from './statement.ts'

interface Kept extends Record<string, unknown> {
  readonly case_reference: string
  readonly procedure: string
  readonly people: readonly (Told & { readonly as?: string })[]
  readonly said: readonly string[]
}

const namesIn = (body: string, sight: Sight, references: readonly string[]): Statement<Kept> | undefined => {
  const found: Conditions = conditions(body, 'c.')
  const kept = unnamedIn(found, sight, 'c.')
  if (kept === undefined) return undefined
  found.add(references, p => `c.case_reference = any (${p}::text[])`)
  found.say(kept)
  const fields = found.values.push([...new Set((sight.unnamed ?? []).flatMap(one => one.fields))])
  const text = `select c.case_reference, c.procedure,
      coalesce((select jsonb_agg(p.details) from recourse.person p
        where p.body = $1 and p.case_reference = c.case_reference), '[]') as people,
      coalesce((select jsonb_agg(f.value) from recourse.personal_field f
        where f.body = $1 and f.case_reference = c.case_reference and f.field = any ($${fields}::text[])), '[]') as said
    from recourse.case_index c where ${found.where()}`
  return statement<Kept>(`names-kept-${found.values.length}`, text)(...found.values)
}

/** What a fact says of somebody is kept as JSON; only words are a name. */
const saidNames = (said: readonly string[]): readonly Told[] =>
  said.flatMap(value => {
    const name: unknown = JSON.parse(value)
    return typeof name === 'string' ? [{ name }] : []
  })

/** The cases among these whose names are kept from whoever looks, each with how its words are said to them. */
const sayingsOf = async (
  door: Door,
  sight: Sight,
  references: readonly string[],
): Promise<ReadonlyMap<string, (text: string) => string>> => {
  const asked = references.length === 0 ? undefined : namesIn(door.body, sight, [...new Set(references)])
  if (asked === undefined) return new Map()
  const [rows] = await door.run(asked)
  return new Map(
    rows.map(({ case_reference: reference, procedure, people, said }) => {
      const { clause = '', shown = [] } = sight.unnamed?.find(one => one.procedure === procedure) ?? {}
      const kept = people.filter(({ as = '' }) => !shown.includes(as))
      return [reference, wordsKept([...kept, ...saidNames(said)], { contact: contactKept, name: nameKept(clause) })]
    }),
  )
}

/** The same, with every word in it said so. */
export const saidSo = <Row>(row: Row, say: (text: string) => string): Row =>
  JSON.parse(JSON.stringify(row), (_, value: unknown) => (typeof value === 'string' ? say(value) : value))

/** Rows of lists as this sight reads them: without the names of the cases whose names it is not told. */
export const asTold = async <Row>(
  door: Door,
  sight: Sight,
  rows: readonly Row[],
  referenceOf: (row: Row) => string | null,
): Promise<readonly Row[]> => {
  if ((sight.unnamed ?? []).length === 0) return rows
  const sayings = await sayingsOf(
    door,
    sight,
    rows.flatMap(row => referenceOf(row) ?? []),
  )
  if (sayings.size === 0) return rows
  return rows.map(row => {
    const say = sayings.get(referenceOf(row) ?? '')
    return say === undefined ? row : saidSo(row, say)
  })
}
