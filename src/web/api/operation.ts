/** One operation of the API: what it takes and gives as schemas, from which the description is made and which every call is held to. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Session } from '../services.ts'
import { sessionOfCall } from './guard.ts'
import { type Problem, problemSchema, sendProblem } from './problem.ts'
import { type ApiRoute, apiTable } from './table.ts'

/** What services give may be read-only all the way down. */
export type Frozen<T> = T extends readonly (infer One)[]
  ? readonly Frozen<One>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T

export type Answer<T> =
  | { readonly is: 'answer'; readonly value: T; readonly headers?: Readonly<Record<string, string>> }
  | { readonly is: 'unchanged'; readonly headers: Readonly<Record<string, string>> }
  | { readonly is: 'problem'; readonly problem: Problem }

export const answer = <T>(value: T, headers: Readonly<Record<string, string>> = {}): Answer<T> => ({ is: 'answer', value, headers })
export const failed = (found: Problem): Answer<never> => ({ is: 'problem', problem: found })

const none = z.object({})

interface Asked<P, Q, B> {
  readonly session: Session
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly request: FastifyRequest
}

interface OperationOf<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  readonly summary: string
  readonly description?: string
  readonly params?: P
  readonly query?: Q
  readonly headers?: z.ZodObject
  readonly body?: B
  /** Of the body, where it is no JSON. */
  readonly consumes?: readonly string[]
  readonly answers: R
  readonly status?: 200 | 201 | 202
  handle(asked: Asked<z.output<P>, z.output<Q>, z.output<B>>): Promise<Answer<Frozen<z.output<R>>>>
}

const problemAnswer = (says: string) => ({
  description: says,
  content: { 'application/problem+json': { schema: problemSchema } },
})

/** The problems that any operation may answer with; those that need a body only where it takes one. */
const problemAnswers = (writes: boolean, hasParams: boolean, isMatched = false) => ({
  400: problemAnswer('The request could not be read.'),
  401: problemAnswer('No token, or one that opens nothing.'),
  403: problemAnswer('The token, or its account, may not do this.'),
  ...((hasParams || writes) && { 404: problemAnswer('It is not there, or the account may not see it.') }),
  ...(writes && {
    409: problemAnswer('Somebody else was first. Nothing was recorded.'),
    ...(isMatched && { 412: problemAnswer('What If-Match names is overtaken: somebody else was first. Nothing was recorded.') }),
    413: problemAnswer('The request is too big.'),
    422: problemAnswer('Refused, with every reason and its clause. Nothing was recorded.'),
  }),
  429: problemAnswer('Asked too often.'),
})

const splitRoute = (route: ApiRoute): { method: 'GET' | 'POST' | 'DELETE'; url: string } => {
  const [method = '', url = ''] = route.split(' ')
  return { method: method === 'POST' ? 'POST' : method === 'DELETE' ? 'DELETE' : 'GET', url }
}

const about = (route: ApiRoute, summary: string, description: string | undefined) => {
  const { operation, scope, tag } = apiTable[route]
  const needs = scope === undefined ? 'Any token.' : `Needs the scope \`${scope}\`.`
  return {
    operationId: operation,
    summary,
    description: description === undefined ? needs : `${description} ${needs}`,
    tags: [tag],
    security: [{ token: scope === undefined ? [] : [scope] }],
  }
}

export const operation = <
  P extends z.ZodType = typeof none,
  Q extends z.ZodType = typeof none,
  B extends z.ZodType = typeof none,
  R extends z.ZodType = typeof none,
>(
  app: FastifyInstance,
  route: ApiRoute,
  it: OperationOf<P, Q, B, R>,
): void => {
  const { method, url } = splitRoute(route)
  const status = it.status ?? 200
  const parsed = <S extends z.ZodType>(value: unknown): z.output<S> => value as z.output<S>
  app.route({
    method,
    url,
    schema: {
      ...about(route, it.summary, it.description),
      ...(it.params && { params: it.params }),
      ...(it.query && { querystring: it.query }),
      ...(it.headers && { headers: it.headers }),
      ...(it.body && { body: it.body }),
      ...(it.consumes && { consumes: [...it.consumes] }),
      response: {
        [status]: it.answers,
        ...problemAnswers(method !== 'GET', it.params !== undefined, it.headers?.shape['if-match'] !== undefined),
      },
    },
    handler: async (request, reply) => {
      const answered = await it.handle({
        ...{ session: sessionOfCall(request), request },
        // The validator has read them by these very schemas.
        ...{ params: parsed<P>(request.params), query: parsed<Q>(request.query), body: parsed<B>(request.body) },
      })
      if (answered.is === 'problem') return sendProblem(reply, answered.problem)
      reply.headers(answered.headers ?? {})
      if (answered.is === 'unchanged') return reply.code(304).send()
      return reply.code(status).send(answered.value)
    },
  })
}

interface FileOf<P extends z.ZodType> {
  readonly summary: string
  readonly description?: string
  readonly params: P
  /** Sends the file itself; or says what is wrong. */
  send(asked: { readonly session: Session; readonly params: z.output<P>; readonly reply: FastifyReply }): Promise<Problem | FastifyReply>
}

const bytes = { description: 'The file.', content: { '*/*': { schema: z.unknown().describe('Bytes.') } } }

/** An operation that gives a file. */
export const fileOperation = <P extends z.ZodType>(app: FastifyInstance, route: ApiRoute, it: FileOf<P>): void => {
  app.route({
    ...splitRoute(route),
    schema: {
      ...about(route, it.summary, it.description),
      params: it.params,
      response: { 200: bytes, ...problemAnswers(false, true), 409: problemAnswer('It is there, and cannot be opened now.') },
    },
    handler: async (request, reply) => {
      const params = request.params as z.output<P>
      const sent = await it.send({ session: sessionOfCall(request), params, reply })
      return 'detail' in sent ? sendProblem(reply, sent) : sent
    },
  })
}
