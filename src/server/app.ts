/** The web server around the pages. What it logs carries references, never names, words or what was searched for. */
import Fastify, { type FastifyInstance } from 'fastify'
import { type Services, web } from '#web'

/** The address of a calendar is a secret, and so are the links that were mailed. */
const withoutSecret = (path: string): string => path.replace(/^\/(calendar|complain\/return|progress\/open|papers\/open)\/.+/, '/$1/…')

export interface AppOptions {
  readonly log: boolean
  /** The proxies whose word is taken for where a request came from: addresses and ranges (CIDR), with commas between; this machine where none are named. */
  readonly proxies?: string | undefined
  /** Settles when the store answers. */
  readonly storeAnswers?: () => Promise<unknown>
}

export const makeApp = async (services: Services, options: AppOptions): Promise<FastifyInstance> => {
  const app = Fastify({
    trustProxy: options.proxies || 'loopback',
    bodyLimit: 2 * 1024 * 1024,
    logger: options.log
      ? {
          level: 'warn',
          serializers: {
            req: request => ({ method: request.method, path: withoutSecret((request.url ?? '').split('?')[0] ?? '') }),
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
