import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type LiveRow, listInWords, liveCsv, livePaper, longDay, plainDay, progressInWords } from '#outputs'
import { pdfOf } from '#paper'
import { formOf, textOf } from '../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { LiveReport } from '../../live-list-services.ts'
import type { Services, Session } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import { sessionOf } from '../http/guard.ts'
import { param, query } from '../http/query.ts'
import { linkClauseOfStage } from '../parts/clauses.tsx'
import { LiveListPage, LivePage, type LiveReportView, type LiveViewRow } from './live-page.tsx'
import { errorsOf } from './parts.ts'

const base = '/service/live'
const hrefOf = (id: string): string => `${base}/${encodeURIComponent(id)}`

const rowView = ({ reference, stage, people, next, overdue, paused, ...row }: LiveRow): LiveViewRow => ({
  ...{ reference, href: caseHref(reference), stage, people, paused },
  next: next === undefined ? '' : plainDay(next.due),
  what: next?.must ?? '',
  progress: progressInWords(row),
  overdue: overdue === undefined ? '' : `${overdue.inWords} late`,
  overdueWhat: overdue === undefined ? '' : `${overdue.must}, was due ${plainDay(overdue.due)}`,
})

const nextInWords = ({ due, isLate }: LiveReport): string =>
  due === undefined
    ? 'None was sent yet: make out the first, and the next go by themselves.'
    : `The next ${isLate ? 'was' : 'is'} due on ${longDay(due)}, and goes by itself that day.`

export const liveRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const reportView = (report: LiveReport, session: Session): LiveReportView => ({
    ...{ id: report.report, title: report.title, to: listInWords(report.to), isLate: report.isLate, next: nextInWords(report) },
    clauses: linkClauseOfStage(services)('body', report.clause),
    ...(report.who.some(role => session.account.roles.includes(role)) && {
      hidden: [
        [envelope.csrf, session.csrf],
        [envelope.position, String(report.position)],
        [envelope.key, randomUUID()],
        ['procedure', report.procedure],
        ['report', report.report],
      ] as const,
    }),
  })

  const show = async (request: FastifyRequest, reply: FastifyReply, errors: readonly FormError[]) => {
    const session = sessionOf(request)
    const [reports, lists] = await Promise.all([services.liveReports(session), services.liveLists(session)])
    const flash: Flash | undefined =
      query(request).text('done') === 'sent' ? { type: 'success', text: 'The list is made out, recorded and sent.' } : undefined
    const page = LivePage({
      frame: { site, session, ...(flash && { flash }) },
      reports: reports.map(report => reportView(report, session)),
      lists: lists.map(list => ({ list, href: hrefOf(list.id) })),
      errors,
    })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  app.get('/service/live', (request, reply) => show(request, reply, []))

  app.post('/service/live', async (request, reply) => {
    const form = formOf(request)
    const recorded = await services.issueLiveList(sessionOf(request), {
      ...{ procedure: textOf(form, 'procedure'), report: textOf(form, 'report') },
      ...{ position: Number(textOf(form, envelope.position)), key: textOf(form, envelope.key) },
    })
    return recorded.is === 'recorded' ? reply.redirect(`${base}?done=sent`, 303) : show(request, reply, errorsOf(recorded, {}, 'main'))
  })

  app.get('/service/live/:list', async (request, reply) => {
    const session = sessionOf(request)
    const found = await services.liveList(session, param(request, 'list'))
    if (found === undefined) return reply.callNotFound()
    const view = { list: found.list, href: hrefOf(found.list.id), rows: found.rows.map(rowView) }
    return sendPage(reply, LiveListPage({ frame: { site, session }, view }))
  })

  app.get('/service/live/:list/:file', async (request, reply) => {
    const found = await services.liveList(sessionOf(request), param(request, 'list'))
    const file = param(request, 'file')
    if (found === undefined || (file !== 'list.csv' && file !== 'list.pdf')) return reply.callNotFound()
    const { list, rows } = found
    const name = `live-complaints-${list.on}.${file.slice(5)}`
    reply.header('content-disposition', `attachment; filename="${name}"`)
    if (file === 'list.csv') return reply.type('text/csv; charset=utf-8').send(liveCsv(rows))
    const paper = livePaper(rows, { title: list.title, body: services.body.name, on: list.on, to: listInWords(list.to) })
    return reply.type('application/pdf').send(Buffer.from(await pdfOf(paper)))
  })
}
