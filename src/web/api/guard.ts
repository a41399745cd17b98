/** Every call passes here: whose token, for what, how often. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Services, Session } from '../services.ts'
import { mayUse, missingInWords } from '../staff/permissions.ts'
import type { ApiToken } from '../token-services.ts'
import { apiPath, type Problem, problem, sendProblem } from './problem.ts'
import { type ApiRoute, apiTable, isApiRoute, isOpenRoute } from './table.ts'

interface Caller {
  readonly session: Session
  readonly token: ApiToken
}

declare module 'fastify' {
  interface FastifyRequest {
    apiCaller: Caller | undefined
  }
}

const callerOf = (request: FastifyRequest): Caller => {
  if (request.apiCaller === undefined) throw new Error(`${request.method} ${request.url} was served without a token`)
  return request.apiCaller
}

export const sessionOfCall = (request: FastifyRequest): Session => callerOf(request).session
export const tokenOfCall = (request: FastifyRequest): ApiToken => callerOf(request).token

/** A HEAD is judged as its GET. */
const keyOf = (method: string, url: string): string =>
  `${method === 'HEAD' ? 'GET' : method} ${url.startsWith(apiPath) ? url.slice(apiPath.length) : url}`

const bearer = (request: FastifyRequest): string | undefined => /^Bearer +([\w-]{20,200})$/i.exec(request.headers.authorization ?? '')?.[1]

const faultOf = (route: ApiRoute, { session, token }: Caller): Problem | undefined => {
  const { as, scope } = apiTable[route]
  if (scope !== undefined && !token.scopes.includes(scope))
    return problem(
      'not-allowed',
      `This needs the scope ${scope}, and the token has ${token.scopes.join(', ')}. Make a token with that scope on your account’s page.`,
    )
  if (as !== undefined && !mayUse(as, session.account.permissions))
    return problem('not-allowed', `The account of this token may not: it takes somebody who may ${missingInWords(as)}.`)
  return undefined
}

interface Limit {
  readonly isAllowed: boolean
  readonly isExceeded?: boolean
  readonly max?: number
  readonly remaining?: number
  readonly ttlInSeconds?: number
}

/** Says in headers how much is left; a problem where nothing is. */
const limitOf = (reply: FastifyReply, { isExceeded = false, max = 0, remaining = 0, ttlInSeconds = 0 }: Limit): Problem | undefined => {
  reply.headers({ 'ratelimit-limit': max, 'ratelimit-remaining': remaining, 'ratelimit-reset': ttlInSeconds })
  if (!isExceeded) return undefined
  reply.header('retry-after', ttlInSeconds)
  return problem('too-many', `More than ${max} calls in a minute. Wait ${ttlInSeconds} seconds, and ask less often.`)
}

const noToken = problem('no-token', 'Send a token with each call: "Authorization: Bearer recourse_...". Make one on your account’s page.')

/** Wrong tokens from one address: somebody guesses, or forgot to change one. */
const wrongPerMinute = 30

export const guardApi = (app: FastifyInstance, services: Services): void => {
  const calls = app.createRateLimit({
    max: services.callsPerMinute,
    timeWindow: '1 minute',
    keyGenerator: request => tokenOfCall(request).id,
  })
  const wrong = app.createRateLimit({ max: wrongPerMinute, timeWindow: '1 minute', keyGenerator: request => request.ip })
  app.decorateRequest('apiCaller', undefined)
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) {
      const key = keyOf(one, url)
      if (!isApiRoute(key) && !isOpenRoute(key)) throw new Error(`${one} ${url} has no row in src/web/api/table.ts`)
    }
  })
  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const key = keyOf(request.method, request.routeOptions.url ?? '')
    const secret = bearer(request)
    // What is not there is counted too, for whoever sends a token: else it would tell good tokens from bad ones, as often as anybody likes.
    if (!isApiRoute(key) && !(request.is404 && secret !== undefined)) return undefined
    const opened = secret === undefined ? undefined : await services.openToken(secret)
    if (opened?.is !== 'open') {
      const tooOften = limitOf(reply, await wrong(request))
      if (tooOften) return sendProblem(reply, tooOften)
      if (!isApiRoute(key)) return undefined
      reply.header('www-authenticate', 'Bearer realm="Recourse"')
      return sendProblem(reply, opened === undefined ? noToken : problem('no-token', opened.because))
    }
    const caller = { session: opened.session, token: opened.token }
    request.apiCaller = caller
    const fault = limitOf(reply, await calls(request)) ?? (isApiRoute(key) ? faultOf(key, caller) : undefined)
    return fault && sendProblem(reply, fault)
  })
}
