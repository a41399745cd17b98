/** Ask your own: measures, groups, services and days as somebody chooses them, as a page and as CSV. The address is the question. */
import type { FastifyInstance } from 'fastify'
import type { Procedure } from '#language'
import type { ReportFigures } from '#outputs'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { type Query, query } from '../http/query.ts'
import { type DaysAsked, daysAsked } from './choose.tsx'
import { figuresCsv } from './figures-csv.ts'
import { OwnPage } from './own-page.tsx'
import { procedureAsked, proceduresOf } from './procedure-asked.ts'
import { leftOut } from './view.ts'

interface Own {
  readonly procedure: Procedure
  readonly measures: readonly string[]
  readonly by: readonly string[]
  readonly only: readonly string[]
  readonly days: DaysAsked
  readonly beside: number
}

const ownAsked = (services: Services, asked: Query): Own | undefined => {
  const procedure = procedureAsked(services, asked.text('procedure'))
  if (procedure === undefined) return undefined
  const known = Object.keys(procedure.measures ?? {})
  const fields = new Set(Object.values(procedure.measures ?? {}).flatMap(({ splitBy = [] }) => splitBy))
  return {
    procedure,
    measures: known.filter(id => asked.all('measure').includes(id)),
    by: asked.all('by').filter(field => fields.has(field)),
    only: asked.all('service').filter(id => services.body.services.some(one => one.id === id)),
    days: daysAsked(asked, services.today()),
    beside: Math.min(8, Math.max(0, Math.trunc(Number(asked.text('beside')) || 0))),
  }
}

const figuresOf = (services: Services, session: Session, own: Own): Promise<ReportFigures | undefined> => {
  const { procedure, measures, by, only, days, beside } = own
  const { from, to } = days
  return services.chosenFigures(session, {
    ...{ procedure: procedure.id, measures, by, beside, from, to },
    ...(only.length > 0 && { services: only }),
  })
}

export const ownRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  app.get('/figures/own', async (request, reply) => {
    const session = sessionOf(request)
    const own = ownAsked(services, query(request))
    if (own === undefined) return reply.callNotFound()
    const figures = own.measures.length === 0 ? undefined : await figuresOf(services, session, own)
    const address = new URL(request.url, 'http://this.service').search
    const view = {
      ...own,
      ...{ procedures: proceduresOf(services), services: services.body.services, figures, csv: `/figures/own.csv${address}` },
      note: leftOut(figures?.isWhole ?? true).trim(),
    }
    return sendPage(reply, OwnPage({ view, frame: { site, session } }))
  })

  app.get('/figures/own.csv', async (request, reply) => {
    const own = ownAsked(services, query(request))
    const figures = own && (await figuresOf(services, sessionOf(request), own))
    if (figures === undefined) return reply.callNotFound()
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="figures.csv"')
      .send(figuresCsv(figures))
  })
}
