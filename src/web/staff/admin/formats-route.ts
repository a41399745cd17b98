import type { FastifyInstance } from 'fastify'
import { frameOfBody } from '#outputs'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { FormatsReadyPage } from './formats-page.tsx'
import { formatsReady } from './formats-view.ts'

export const formatsReadyRoutes = (app: FastifyInstance, _services: Services, site: Site): void => {
  app.get('/admin/formats', async (request, reply) => {
    const ready = formatsReady(site.body, frameOfBody(site.body).formats)
    return sendPage(reply, FormatsReadyPage({ ready, frame: { site, session: sessionOf(request) } }))
  })
}
