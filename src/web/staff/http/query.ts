/** The query string, read as text and nothing else. */
import type { FastifyRequest } from 'fastify'
import { cleaned } from '../../form.ts'

export interface Query {
  /** The value of a name, the last of several; '' where there is none. */
  text(name: string): string
  all(name: string): readonly string[]
}

export const query = (request: FastifyRequest): Query => queryOf(new URL(request.url, 'http://this.service').search)

/** What stands after the question mark of an address. */
export const queryOf = (text: string): Query => {
  const asked = new URLSearchParams(text)
  const all = (name: string) => asked.getAll(name).map(value => cleaned(value).slice(0, 500))
  return { text: name => all(name).at(-1) ?? '', all }
}

/** A parameter of the path: a reference, a key with its slashes. */
export const param = (request: FastifyRequest, name: string): string => {
  const { params } = request
  if (typeof params !== 'object' || params === null || !Object.hasOwn(params, name)) return ''
  const value: unknown = Reflect.get(params, name)
  return typeof value === 'string' ? value : ''
}
