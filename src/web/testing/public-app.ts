/** The public pages over services kept in memory. */
import Fastify, { type FastifyInstance } from 'fastify'
import { frame } from '../frame.ts'
import { siteOf } from '../layout/index.ts'
import type { PublicContext } from '../public/public-context.ts'
import { publicRoutes } from '../public/public-routes.ts'
import type { Services } from '../services.ts'
import { answeredProgress, newProgress } from './example-progress.ts'

export async function publicApp(
  services: Services,
  options: { readonly answered?: boolean; readonly progressOf?: PublicContext['progressOf'] } = {},
): Promise<FastifyInstance> {
  const app = Fastify({ routerOptions: { maxParamLength: 300 } })
  const site = siteOf(services)
  await frame(app, site)
  await app.register(
    publicRoutes({
      services,
      site,
      progressOf:
        options.progressOf ?? (async open => ({ ...(options.answered ? answeredProgress : newProgress), reference: open.reference })),
    }),
  )
  return app
}
