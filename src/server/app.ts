/** The web server around the pages. What it logs carries references, never names, words or what was searched for. */
import Fastify, { type FastifyInstance } from 'fastify'
import { type Services, web } from '#web'

/** The address of a calendar is a secret, and so are the links that were mailed. */
const withoutSecret = (path: string): string => path.replace(/^\/(calendar|complain\/return|progress\/open|papers\/open)\/.+/, '/$1/…')

export const makeApp = async (services: Services, options: { readonly log: boolean }): Promise<FastifyInstance> => {
  const app = Fastify({
    trustProxy: 'loopback',
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
  app.get('/health', { logLevel: 'silent' }, async () => ({ is: 'up' }))
  await app.register(web(services))
  return app
}
