/** Every staff request passes here: who asks, may they, is the form theirs. */
import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formOf, textOf } from '../../form.ts'
import type { Services, Session } from '../../services.ts'
import { typed } from '../forms/values.ts'
import { mayUse, missingInWords, type StaffRoute, staffRoute } from '../permissions.ts'
import { signInPath, withQuery } from './return-to.ts'
import { clearSession, sessionId } from './session-cookie.ts'

declare module 'fastify' {
  interface FastifyRequest {
    staffSession: Session | undefined
  }
}

/** Draws the page that says no: what is missing, in words. */
export type RefusePage = (request: FastifyRequest, reply: FastifyReply, session: Session, missing: string) => FastifyReply

/** The session of a route that asks for one; the guard has seen to it. */
export const sessionOf = (request: FastifyRequest): Session => {
  if (request.staffSession === undefined) throw new Error(`${request.method} ${request.url} was served without a session`)
  return request.staffSession
}

const same = (a: string, b: string): boolean => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Whether the token sent with a form is this session's own. */
export const isOwnForm = (session: Session, token: string): boolean => same(token, session.csrf)

const pathOf = (request: FastifyRequest): string => request.url.split('?')[0] ?? '/'

const isForm = (request: FastifyRequest): boolean =>
  request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true

const routeOf = (request: FastifyRequest): StaffRoute => {
  const route = staffRoute(request.method, request.routeOptions.url ?? '')
  if (route === undefined) throw new Error(`${request.method} ${request.url} has no row in the table of permissions`)
  return route
}

/** Nobody is signed in: what was typed is kept, and they come back to it. */
const askToSignIn = async (services: Services, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  if (sessionId(request) !== undefined) clearSession(request, reply)
  if (request.method !== 'POST') return reply.redirect(signInPath(request.url, 'ended'), 303)
  if (!isForm(request) || pathOf(request) === '/sign-out') return reply.redirect(signInPath(pathOf(request), 'ended'), 303)
  const form = await services.keepForm(request.url, typed(formOf(request)))
  return reply.redirect(signInPath(request.url, 'kept', form), 303)
}

/** A form of another session, or not of ours: shown again, filled in, never carried out. */
const showAgain = async (services: Services, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const form = await services.keepForm(request.url, typed(formOf(request)))
  return reply.redirect(withQuery(request.url, 'kept', form), 303)
}

/** Their pages look at the public form's token: somebody signed in may sign in again, as somebody else. */
const beforeSignIn: ReadonlySet<StaffRoute> = new Set(['POST /sign-in', 'POST /sign-in/code', 'POST /sign-in/outside'])

export const guard = (app: FastifyInstance, services: Services, refusePage: RefusePage): void => {
  app.decorateRequest('staffSession', undefined)
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat())
      if (staffRoute(one, url) === undefined) throw new Error(`${one} ${url} has no row in src/web/staff/permissions.ts`)
  })
  app.addHook('preHandler', async (request, reply) => {
    const route = routeOf(request)
    const id = sessionId(request)
    const session = id === undefined ? undefined : await services.session(id)
    request.staffSession = session
    // A page with somebody's name on it stays in nobody's cache.
    reply.header('cache-control', 'no-store')
    if (session?.mustChangePassword && !route.includes(' /account') && route !== 'POST /sign-out')
      return reply.redirect('/account/password', 303)
    if (mayUse(route, session?.account.permissions)) {
      // A form with a file carries its token among its parts: its own page reads it.
      if (request.method === 'POST' && session && isForm(request) && !isOwnForm(session, textOf(formOf(request), '_csrf')))
        return beforeSignIn.has(route) ? undefined : showAgain(services, request, reply)
      return undefined
    }
    return session === undefined
      ? askToSignIn(services, request, reply)
      : refusePage(request, reply.code(403), session, missingInWords(route))
  })
}
