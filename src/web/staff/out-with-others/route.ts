import type { FastifyInstance } from 'fastify'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { OutPage } from './page.tsx'

export const outWithOthersRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  app.get('/out-with-others', async (request, reply) => {
    const session = sessionOf(request)
    return sendPage(reply, OutPage({ ...(await services.outWithOthers(session)), frame: { site, session } }))
  })
}
