import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { paperInChosenLanguage } from '../../languages/chosen-language.ts'
import { sendPage } from '../../layout/index.ts'
import type { PublishedReport } from '../../publication-services.ts'
import { sendReportFile } from '../../report-article/report-files.ts'
import type { PublicContext } from '../public-context.ts'
import { PublishedPage, PublishedReportPage } from './published-page.tsx'

const named = (request: FastifyRequest, name: string): string => {
  const { params } = request
  const value: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, name) : undefined
  return typeof value === 'string' ? value : ''
}

/** Reports that were published, for everybody: without an account, a script or a cookie. */
export function publishedRoutes(app: FastifyInstance, { services, site }: PublicContext): void {
  const found = async (request: FastifyRequest, reply: FastifyReply): Promise<PublishedReport | undefined> => {
    const one = await services.publishedReport(named(request, 'report'))
    if (one === undefined) reply.callNotFound()
    return one
  }

  app.get('/published', async (_request, reply) =>
    sendPage(reply, <PublishedPage site={site} reports={await services.publishedReports()} />),
  )

  app.get('/published.atom', async (_request, reply) =>
    reply.type('application/atom+xml; charset=utf-8').send(await services.publishedFeed()),
  )

  app.get('/published/:report', async (request, reply) => {
    const one = await found(request, reply)
    return one === undefined ? reply : sendPage(reply, <PublishedReportPage site={site} one={one} />)
  })

  app.get('/published/:report/:file', async (request, reply) => {
    const one = await found(request, reply)
    if (one === undefined) return reply
    if (!(await sendReportFile(reply, one.report, named(request, 'file'), paper => paperInChosenLanguage(request, paper))))
      reply.callNotFound()
    return reply
  })
}
