/** The description of the API as its page shows it: read from the very document that clients are generated from. */

type Json = Readonly<Record<string, unknown>>

export interface FieldView {
  readonly name: string
  readonly type: readonly TypePart[]
  readonly isNeeded: boolean
  readonly says: string
  /** Of an object that has no name of its own. */
  readonly fields: readonly FieldView[]
}

/** Words, or the name of a schema that is described below. */
export interface TypePart {
  readonly words: string
  readonly schema?: string
}

export interface OperationView {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly summary: string
  readonly says: string
  readonly parameters: readonly (FieldView & { readonly where: string })[]
  readonly body?: { readonly media: string; readonly shape: ShapeView }
  readonly answers: readonly { readonly status: string; readonly says: string; readonly shape?: ShapeView }[]
}

export interface ShapeView {
  readonly type: readonly TypePart[]
  readonly fields: readonly FieldView[]
}

export interface DescriptionView {
  readonly title: string
  readonly says: string
  readonly groups: readonly { readonly tag: string; readonly operations: readonly OperationView[] }[]
  readonly schemas: readonly { readonly name: string; readonly shape: ShapeView }[]
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const jsonOf = (value: unknown): Json => (isJson(value) ? value : {})
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const words = (text: string): readonly TypePart[] => [{ words: text }]

const formats: Readonly<Record<string, string>> = { date: 'a day', 'date-time': 'a moment', binary: 'bytes' }

const plain = (schema: Json): string => {
  const values = listOf(schema.enum).map(String)
  if (values.length > 0) return values.join(', ')
  if (schema.const !== undefined) return String(schema.const)
  const format = formats[textOf(schema.format)]
  const type = textOf(schema.type)
  return (
    format ??
    (type === 'string' ? 'text' : type === 'integer' ? 'a whole number' : type === 'boolean' ? 'true or false' : type || 'anything')
  )
}

const typeOf = (schema: Json): readonly TypePart[] => {
  const named = /^#\/components\/schemas\/(.+)$/.exec(textOf(schema.$ref))?.[1]
  if (named !== undefined) return [{ words: named, schema: named }]
  const among = listOf(schema.anyOf ?? schema.oneOf).map(jsonOf)
  if (among.length > 0) return among.flatMap((one, i) => [...(i === 0 ? [] : words(' or ')), ...typeOf(one)])
  if (schema.type === 'array') return [...words('a list: '), ...typeOf(jsonOf(schema.items))]
  if (schema.type === 'object' && isJson(schema.additionalProperties) && !isJson(schema.properties))
    return [...words('by name: '), ...typeOf(schema.additionalProperties)]
  return words(schema.type === 'object' ? 'an object' : plain(schema))
}

/** The object within: of a list, of what is given by name, of one of several. */
const objectIn = (schema: Json): Json | undefined => {
  if (isJson(schema.properties)) return schema
  if (isJson(schema.items)) return objectIn(schema.items)
  if (isJson(schema.additionalProperties)) return objectIn(schema.additionalProperties)
  return listOf(schema.anyOf)
    .map(one => objectIn(jsonOf(one)))
    .find(one => one !== undefined)
}

const fieldsOf = (schema: Json): readonly FieldView[] => {
  const object = objectIn(schema)
  const needed = listOf(object?.required)
  return Object.entries(jsonOf(object?.properties)).map(([name, value]) => {
    const of = jsonOf(value)
    return { name, type: typeOf(of), isNeeded: needed.includes(name), says: textOf(of.description), fields: fieldsOf(of) }
  })
}

const shapeOf = (schema: Json): ShapeView => ({ type: typeOf(schema), fields: fieldsOf(schema) })

const shapeIn = (content: unknown): { readonly media: string; readonly shape: ShapeView } | undefined => {
  const [first] = Object.entries(jsonOf(content))
  return first && { media: first[0], shape: shapeOf(jsonOf(jsonOf(first[1]).schema)) }
}

/** Problems that every operation may answer with: the page says them once. */
const ofAll: ReadonlySet<string> = new Set(['400', '401', '403', '404', '413', '429'])

const operationOf = (path: string, method: string, of: Json): OperationView => {
  const body = shapeIn(jsonOf(of.requestBody).content)
  return {
    ...{
      id: textOf(of.operationId),
      method: method.toUpperCase(),
      path,
      summary: textOf(of.summary),
      says: textOf(of.description).replaceAll('`', ''),
    },
    parameters: listOf(of.parameters).map(one => {
      const { name, in: where, required, schema, description } = jsonOf(one)
      const type = jsonOf(schema)
      return {
        ...{ name: textOf(name), where: textOf(where), isNeeded: required === true, type: typeOf(type), fields: [] },
        says: textOf(description) || textOf(type.description),
      }
    }),
    ...(body && { body }),
    answers: Object.entries(jsonOf(of.responses))
      .filter(([status]) => !ofAll.has(status))
      .map(([status, response]) => {
        const { description, content } = jsonOf(response)
        const shape = shapeIn(content)?.shape
        const says = description === 'Default Response' ? 'Done.' : textOf(description)
        return { status, says, ...(shape && { shape }) }
      }),
  }
}

export const descriptionView = (document: unknown): DescriptionView => {
  const { info, paths, components } = jsonOf(document)
  const all = Object.entries(jsonOf(paths)).flatMap(([path, methods]) =>
    Object.entries(jsonOf(methods)).map(([method, of]) => ({
      tag: String(listOf(jsonOf(of).tags)[0] ?? ''),
      operation: operationOf(path, method, jsonOf(of)),
    })),
  )
  const schemas = Object.entries(jsonOf(jsonOf(components).schemas))
  return {
    title: textOf(jsonOf(info).title),
    says: textOf(jsonOf(info).description),
    groups: [...new Set(all.map(({ tag }) => tag))].map(tag => ({
      tag,
      operations: all.filter(one => one.tag === tag).map(({ operation }) => operation),
    })),
    schemas: schemas.map(([name, schema]) => ({ name, shape: shapeOf(jsonOf(schema)) })).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  }
}
