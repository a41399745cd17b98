/** The key of the case that this browser has open: a cookie that scripts cannot read, sent to that case's pages alone. */
import type { FastifyReply, FastifyRequest } from 'fastify'

const cookie = 'recourse_case'

export const holdKey = (request: FastifyRequest, reply: FastifyReply, reference: string, key: string): void => {
  reply.setCookie(cookie, key, {
    path: `/progress/${encodeURIComponent(reference)}`,
    httpOnly: true,
    sameSite: 'lax',
    secure: request.protocol === 'https',
  })
}

export const heldKey = (request: FastifyRequest): string | undefined => request.cookies[cookie]
