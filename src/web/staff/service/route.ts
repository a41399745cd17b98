import type { FastifyInstance } from 'fastify'
import { owedByTheBody, timeline } from '#outputs'
import type { OpenBody } from '../../body-services.ts'
import { type Flash, type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { clausesOf, readOf } from '../case-frame/view.ts'
import { query } from '../http/query.ts'
import type { LinkClause } from '../parts/clauses.tsx'
import { doneFlash } from '../record-step/done.tsx'
import { stepRoutes } from '../record-step/route.ts'
import { entryView } from '../timeline/view.ts'
import { showWhy } from '../why/route.ts'
import { openService, openUnder } from './open-service.ts'
import { ServicePage } from './page.tsx'
import { ServiceTimelinePage } from './timeline-page.tsx'
import { serviceView } from './view.ts'

export const serviceRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const link = (open: OpenBody): LinkClause => clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))

  app.get('/service', async (request, reply) => {
    const { session, records } = await openService(services, request)
    const calendar = await services.calendar()
    const view = serviceView(records, owedByTheBody(records.map(readOf), calendar), session.account, link)
    const done = query(request).text('done')
    const flash: Flash | undefined = records.map(open => doneFlash(open, done, link(open))).find(said => said !== undefined)
    return sendPage(reply, ServicePage({ view, frame: { site, session, ...(flash && { flash }) } }))
  })

  app.get('/service/timeline', async (request, reply) => {
    const { session, records } = await openService(services, request)
    const [open] = records
    const entries = open === undefined ? [] : timeline(readOf(open)).map(entryView(open, link(open)))
    return sendPage(reply, ServiceTimelinePage({ entries, frame: { site, session } }))
  })

  app.get('/service/under/:procedure/why/*', async (request, reply) => {
    const opened = await openUnder(services, request, reply)
    if (opened === undefined) return reply
    return showWhy(services, site, request, reply, opened)
  })

  stepRoutes(app, services, site, '/service/under/:procedure/record/*', (request, reply) => openUnder(services, request, reply))
}
