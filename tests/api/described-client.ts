/** A client generated from the description that the service serves; each answer is held to that description. */

import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { AxiosRequestConfig } from 'axios'
import { type Document, OpenAPIClientAxios } from 'openapi-client-axios'

export interface Called {
  readonly status: number
  // What a call gives is whatever the description says; each test looks at the part it is about.
  // biome-ignore lint/suspicious/noExplicitAny: the client is generated while the test runs.
  readonly body: any
  readonly headers: Readonly<Record<string, string>>
}

export interface Call {
  readonly params?: Readonly<Record<string, string | number>>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Bytes are wanted. */
  readonly raw?: true
}

export interface DescribedClient {
  call(operation: string, call?: Call): Promise<Called>
  /** The same with another token; none: without one. */
  as(token: string | undefined): DescribedClient
}

export interface Described {
  readonly document: Document
  readonly operations: readonly string[]
  /** Operations called so far, each with the statuses it answered. */
  readonly called: ReadonlyMap<string, ReadonlySet<number>>
  client(token: string | undefined): DescribedClient
  /** What is wrong, by the description, with an answer to this call; '': nothing. */
  faultsIn(call: { readonly method: string; readonly path: string }, status: number, body: unknown): string
  /** What is wrong with a message to a webhook. */
  faultsInMessage(body: unknown): string
}

/** '/api/v1/cases/CA26-0001/why' is at '/api/v1/cases/{reference}/why'. */
const isAt = (template: string, path: string): boolean => {
  const [of, asked] = [template.split('/'), path.split('/')]
  return of.length === asked.length && of.every((part, i) => part === asked[i] || (part.startsWith('{') && asked[i] !== ''))
}

const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1')

export const describedClient = async (url: string): Promise<Described> => {
  const document = (await (await fetch(`${url}/api/v1/openapi.json`)).json()) as Document
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(document, 'description')
  const api = new OpenAPIClientAxios({
    definition: document,
    axiosConfigDefaults: { baseURL: url, validateStatus: () => true, maxRedirects: 0 },
  })
  const client = await api.init()
  const operations = api.getOperations()
  const called = new Map<string, Set<number>>()

  const faultsAt = (at: readonly string[], body: unknown): string => {
    const validate = ajv.compile({ $ref: `description#/${at.map(part => encodeURIComponent(escaped(part))).join('/')}` })
    return validate(body) ? '' : `${at.slice(1, 5).join(' ')}: ${ajv.errorsText(validate.errors)}`
  }

  /** What is wrong with an answer, by the description. */
  const faultsOf = (operationId: string, status: number, type: string, body: unknown): string => {
    const operation = operations.find(one => one.operationId === operationId)
    if (operation === undefined) return `${operationId} is not described`
    const found = operation.responses[String(status)]
    if (found === undefined || !('description' in found)) return status === 304 ? '' : `${operationId} is not described to answer ${status}`
    if (found.content === undefined) return ''
    if (found.content['*/*'] !== undefined) return ''
    if (found.content[type] === undefined) return `${operationId} ${status} is not described to be ${type}`
    if (!type.includes('json')) return ''
    return faultsAt(['paths', operation.path, operation.method, 'responses', String(status), 'content', type, 'schema'], body)
  }

  const clientWith = (token: string | undefined): DescribedClient => ({
    as: clientWith,
    async call(operation, { params = {}, body, headers = {}, raw } = {}) {
      const method = client[operation]
      if (method === undefined) throw new Error(`the description has no operation ${operation}`)
      const config: AxiosRequestConfig = {
        headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
        ...(raw && { responseType: 'arraybuffer' }),
      }
      const response = await method({ ...params }, body, config)
      const type = String(response.headers['content-type'] ?? '').split(';')[0] ?? ''
      const text = raw && type.includes('json') ? JSON.parse(Buffer.from(response.data).toString('utf8')) : response.data
      const faults = faultsOf(operation, response.status, type, text)
      if (faults !== '') throw new Error(`${faults}\n${JSON.stringify(text).slice(0, 2000)}`)
      called.set(operation, new Set([...(called.get(operation) ?? []), response.status]))
      const given = Object.entries(response.headers).map(([name, value]) => [name, String(value)] as const)
      return { status: response.status, body: text, headers: Object.fromEntries(given) }
    },
  })

  return {
    ...{ document, called, client: clientWith, operations: operations.flatMap(({ operationId }) => operationId ?? []) },
    faultsIn({ method, path }, status, body) {
      // What stands in a path by its own name is nearer than what stands for anything.
      const [found] = operations
        .filter(one => one.method === method.toLowerCase() && isAt(one.path, path))
        .toSorted((a, b) => a.path.split('{').length - b.path.split('{').length)
      if (found?.operationId === undefined) return `${method} ${path} is not described`
      return faultsOf(found.operationId, status, status >= 400 ? 'application/problem+json' : 'application/json', body)
    },
    faultsInMessage: body => faultsAt(['webhooks', 'recorded', 'post', 'requestBody', 'content', 'application/json', 'schema'], body),
  }
}
