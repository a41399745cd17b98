import type { FastifyInstance } from 'fastify'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { LimitsPage } from './page.tsx'

export const contactLimitsRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  app.get('/contact-limits', async (request, reply) => {
    const session = sessionOf(request)
    return sendPage(reply, LimitsPage({ ...(await services.contactLimits(session)), frame: { site, session } }))
  })
}
