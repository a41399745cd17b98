/** The web server around the pages. What it logs carries references, never names, words or what was searched for. */
import Fastify, { type FastifyInstance } from 'fastify'
import { type Services, web } from '#web'

export interface AppOptions {
  readonly log: boolean
  /** Where what is logged goes; absent: standard output. */
  readonly logTo?: { write(line: string): void }
  /** The proxies whose word is taken for where a request came from: addresses and ranges (CIDR), with commas between; this machine where none are named. */
  readonly proxies?: string | undefined
  /** Settles when the store answers. */
  readonly storeAnswers?: () => Promise<unknown>
}

/** A photo of 20 MB takes this long at 17 kB a second: whoever is slower than that is not a person at a form. */
const longestRequestMs = 20 * 60 * 1000

export const makeApp = async (services: Services, options: AppOptions): Promise<FastifyInstance> => {
  const app = Fastify({
    trustProxy: options.proxies || 'loopback',
    bodyLimit: 2 * 1024 * 1024,
    requestTimeout: longestRequestMs,
    logger: options.log
      ? {
          level: 'warn',
          ...(options.logTo && { stream: options.logTo }),
          serializers: {
            // The route and not the address: links that were mailed are secrets, and an address says whose case it was.
            req: request => ({ method: request.method, route: request.routeOptions?.url ?? 'none' }),
            err: error => ({ type: error.name, message: error.message, stack: error.stack ?? '' }),
          },
        }
      : false,
    routerOptions: { ignoreTrailingSlash: true },
  })
  app.get('/health', { logLevel: 'silent' }, async (_, reply) => {
    try {
      await options.storeAnswers?.()
      return { is: 'up' }
    } catch {
      return reply.code(503).send({ is: 'down', because: 'The store does not answer. Look at the PostgreSQL server.' })
    }
  })
  await app.register(web(services))
  return app
}
