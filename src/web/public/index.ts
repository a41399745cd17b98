import type { FastifyPluginAsync } from 'fastify'
import { progress } from '#outputs'
import { siteOf } from '../layout/index.ts'
import type { Services } from '../services.ts'
import { publicRoutes } from './public-routes.ts'

/** The public pages of one body. */
export const publicPages = (services: Services): FastifyPluginAsync =>
  publicRoutes({
    services,
    site: siteOf(services),
    progressOf: async (open, voice) => progress(open, voice),
  })
