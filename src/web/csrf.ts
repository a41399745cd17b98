/**
 * Keeps other sites from posting our public forms: a random token in a cookie that scripts cannot read must come back in the form.
 * It lives in the browser, so a restart of the server makes no open form stale. Signed-in pages use their session's own token.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** For the hidden field `_csrf` of every form that posts. */
    csrf: string
  }
}

const cookie = 'recourse_form'

const isToken = (value: string | undefined): value is string => value !== undefined && /^[\w-]{43}$/.test(value)

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** Gives every request of this scope its token, and its browser the cookie. */
export function giveTokens(app: FastifyInstance): void {
  app.decorateRequest('csrf', '')
  app.addHook('onRequest', async (request, reply) => {
    const held = request.cookies[cookie]
    request.csrf = isToken(held) ? held : newToken(request, reply)
  })
}

function newToken(request: FastifyRequest, reply: FastifyReply): string {
  const token = randomBytes(32).toString('base64url')
  reply.setCookie(cookie, token, { path: '/', httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' })
  return token
}

/** Ours, ours but stale (the cookie has gone), or sent from another site. */
export type FormOrigin = 'ours' | 'stale' | 'elsewhere'

export function originOf(request: FastifyRequest, token: string): FormOrigin {
  if (request.headers['sec-fetch-site'] === 'cross-site') return 'elsewhere'
  return isToken(token) && same(token, request.csrf) ? 'ours' : 'stale'
}
