/** Pages of other sites that may ask from a browser (CORS): those the configuration names, and no others. A token is needed all the same. */
import type { FastifyInstance } from 'fastify'

const exposed = 'etag, ratelimit-limit, ratelimit-remaining, ratelimit-reset, retry-after, www-authenticate'
const mayBeSent = 'authorization, content-type, idempotency-key, if-match, if-none-match, x-case-key'
/** How long a browser remembers the answer to its asking first, in seconds. */
const remembered = 600

export const allowOrigins = (app: FastifyInstance, origins: readonly string[]): void => {
  if (origins.length === 0) return
  app.addHook('onRequest', async (request, reply) => {
    reply.header('vary', 'origin')
    const { origin } = request.headers
    if (origin === undefined || !origins.includes(origin)) return undefined
    reply.headers({ 'access-control-allow-origin': origin, 'access-control-expose-headers': exposed })
    if (request.method !== 'OPTIONS' || request.headers['access-control-request-method'] === undefined) return undefined
    return reply
      .headers({
        'access-control-allow-methods': 'GET, POST, DELETE',
        'access-control-allow-headers': mayBeSent,
        'access-control-max-age': remembered,
      })
      .code(204)
      .send()
  })
}
