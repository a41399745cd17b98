import type { FastifyInstance, FastifyRequest } from 'fastify'
import { addDays, addMonths } from '#calendar'
import type { Procedure } from '#language'
import type { ReportFigures } from '#outputs'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { figuresCsv } from '../figures/figures-csv.ts'
import { proceduresOf } from '../figures/procedure-asked.ts'
import { sessionOf } from '../http/guard.ts'
import { param, query } from '../http/query.ts'
import { ReportPage, ReportsPage } from './page.tsx'
import { type QuartersView, quartersView, reportsListed, reportView } from './view.ts'

/** Of a year: what happened in each of its quarters, beside their sum and the year; each is counted again from the record as it stands. */
const quartersOf = async (
  services: Services,
  session: Session,
  procedure: Procedure,
  year: ReportFigures,
): Promise<QuartersView | undefined> => {
  const { from, to } = year.period
  if (addMonths(from, 12) !== addDays(to, 1)) return undefined
  const measures = Object.keys(year.definitions).filter(id => isOfWhatHappened(procedure, id))
  const last = { from: addMonths(from, 9), to }
  const [quarters, whole] = await Promise.all([
    services.chosenFigures(session, { procedure: procedure.id, measures, ...last, beside: 3 }),
    services.chosenFigures(session, { procedure: procedure.id, measures, from, to }),
  ])
  const table = quarters?.sections[0]?.tables[0]
  const wholes = whole?.sections[0]?.tables[0]?.rows ?? []
  return table && quartersView(table, wholes)
}

const isOfWhatHappened = ({ measures = {} }: Procedure, id: string): boolean => {
  const { on, value } = measures[id] ?? {}
  return value === undefined && !(typeof on === 'object' && 'at' in on && on.at === 'period-end')
}

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
    const quarters = await quartersOf(services, sessionOf(request), one.procedure, one.figures)
    const view = { ...reportView(services, one.procedure, one.report, one.figures), ...(quarters && { quarters }) }
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
