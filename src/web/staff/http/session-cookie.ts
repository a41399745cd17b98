/** The cookie that names the session. It holds an id that means nothing outside the server. */
import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

export const sessionCookie = 'recourse_session'

export const sessionId = (request: FastifyRequest): string | undefined => request.cookies[sessionCookie]

const options = (request: FastifyRequest) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' }) as const

export const setSession = (request: FastifyRequest, reply: FastifyReply, id: string): void => {
  reply.setCookie(sessionCookie, id, options(request))
}

export const clearSession = (request: FastifyRequest, reply: FastifyReply): void => {
  reply.clearCookie(sessionCookie, options(request))
}

/** Between going to the identity provider and coming back: only the browser that went may come back. */
const errandCookie = 'recourse_errand'

export const errandOf = (request: FastifyRequest): string => request.cookies[errandCookie] ?? ''

export const setErrand = (request: FastifyRequest, reply: FastifyReply, errand: string): void => {
  reply.setCookie(errandCookie, errand, { ...options(request), path: '/sign-in/back' })
}

export const clearErrand = (request: FastifyRequest, reply: FastifyReply): void => {
  reply.clearCookie(errandCookie, { ...options(request), path: '/sign-in/back' })
}
