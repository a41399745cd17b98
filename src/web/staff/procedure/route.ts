import type { FastifyInstance } from 'fastify'
import { clausePage, plainDay } from '#outputs'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { param } from '../http/query.ts'
import { ProcedurePage, ProceduresPage } from './page.tsx'
import { procedureView } from './view.ts'

export const procedureRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  app.get('/procedures', async (request, reply) => {
    const rows = services.procedures().map(({ id, title, receivedFrom }) => ({
      title,
      href: `/procedures/${encodeURIComponent(id)}`,
      detail: `For complaints received from ${plainDay(receivedFrom)}`,
    }))
    return sendPage(reply, ProceduresPage({ view: { rows }, frame: { site, session: sessionOf(request) } }))
  })

  app.get('/procedures/:id', async (request, reply) => {
    const procedure = services.procedures().find(({ id }) => id === param(request, 'id'))
    if (procedure === undefined) return reply.callNotFound()
    const view = procedureView(clausePage(procedure, services.clauses(procedure.id)))
    return sendPage(reply, ProcedurePage({ view, frame: { site, session: sessionOf(request) } }))
  })
}
