import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { figuresCsv } from '../figures/figures-csv.ts'
import { proceduresOf } from '../figures/procedure-asked.ts'
import { sessionOf } from '../http/guard.ts'
import { param, query } from '../http/query.ts'
import { ReportPage, ReportsPage } from './page.tsx'
import { reportsListed, reportView } from './view.ts'

export const reportsRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  /** Of the procedure named, else of the first that has such a report. */
  const found = async (request: FastifyRequest) => {
    const [report, period] = [param(request, 'report'), param(request, 'period')]
    const asked = query(request).text('procedure')
    const procedure = proceduresOf(services).find(({ id, reports }) => reports?.[report] !== undefined && (asked === '' || asked === id))
    const figures = procedure && (await services.reportFigures(sessionOf(request), { procedure: procedure.id, report, period }))
    return procedure && figures && { procedure, report, figures }
  }

  app.get('/reports', async (request, reply) => {
    const session = sessionOf(request)
    const procedures = (await services.bodyRecord(session)).map(open => ({
      title: open.procedure.title,
      reports: reportsListed(services, open),
    }))
    return sendPage(reply, ReportsPage({ frame: { site, session }, procedures }))
  })

  app.get('/reports/:report/:period', async (request, reply) => {
    const one = await found(request)
    if (one === undefined) return reply.callNotFound()
    const view = reportView(services, one.procedure, one.report, one.figures)
    return sendPage(reply, ReportPage({ view, frame: { site, session: sessionOf(request) } }))
  })

  app.get('/reports/:report/:period/figures.csv', async (request, reply) => {
    const one = await found(request)
    if (one === undefined) return reply.callNotFound()
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${one.report}-${one.figures.period.from}.csv"`)
      .send(figuresCsv(one.figures))
  })
}
