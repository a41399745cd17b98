/** Ask your own: what somebody chooses to count, as a page and as files, and kept under a name. The address is the question. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { chosenReport, type ReportFigures } from '#outputs'
import type { OwnQuestionSaved } from '../../figure-services.ts'
import { formOf, textOf } from '../../form.ts'
import { type Site, sendPage } from '../../layout/index.ts'
import { sendReportFile } from '../../report-article/report-files.ts'
import type { Services, Session } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { param, type Query, query, queryOf } from '../http/query.ts'
import { figuresCsv } from './figures-csv.ts'
import { keepingOf, sharesOf } from './keeping-own.ts'
import { narrowChoices, narrowsInWords } from './narrows.ts'
import { type Keeping, keptHref } from './own-keep.tsx'
import { OwnPage, type OwnView } from './own-page.tsx'
import { askedOfOwn, chosenOf, type OwnQuestion, ownQuestionOf } from './own-question.ts'
import { proceduresOf } from './procedure-asked.ts'
import { leftOut } from './view.ts'

const shownOf = (services: Services, figures: ReportFigures, title: string, narrowed: readonly string[]) =>
  chosenReport({
    ...{ figures, title, body: services.body.name, on: services.today() },
    says: [
      `Counted from the record as it stands.${leftOut(figures.isWhole)}`,
      ...(narrowed.length === 0 ? [] : [`Only complaints of which this is so: ${narrowed.join('; ')}.`]),
    ],
  })

export const ownRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const narrowedOf = async (session: Session, { procedure, narrows }: OwnQuestion) => {
    const choices = narrowChoices(procedure, services.body, await services.narrowedTo(session, procedure.id))
    return { choices, words: narrowsInWords(narrows, choices) }
  }

  const counted = (session: Session, own: OwnQuestion): Promise<ReportFigures | undefined> | undefined =>
    own.measures.length === 0 ? undefined : services.chosenFigures(session, chosenOf(own, services))

  const show = async (
    reply: FastifyReply,
    session: Session,
    asked: Query,
    more: { readonly kept?: OwnQuestionSaved | undefined; readonly keeping?: Keeping; readonly id?: string; readonly flash?: string },
  ) => {
    const own = ownQuestionOf(asked, services)
    if (own === undefined) return reply.callNotFound()
    const [figures, narrowed, saved] = await Promise.all([counted(session, own), narrowedOf(session, own), services.ownQuestions(session)])
    const view: OwnView = {
      ...own,
      ...{ procedures: proceduresOf(services), services: services.body.services, figures, saved, shares: sharesOf(services) },
      ...{ narrowChoices: narrowed.choices, narrowed: narrowed.words, asked: askedOfOwn(own), id: more.id ?? randomUUID() },
      shown: figures && shownOf(services, figures, '', []).sections[0],
      note: leftOut(figures?.isWhole ?? true).trim(),
      ...(more.kept && { kept: more.kept }),
      ...(more.keeping && { keeping: more.keeping }),
    }
    const flash = more.flash === undefined ? {} : { flash: { type: 'success' as const, text: more.flash } }
    return sendPage(reply, OwnPage({ view, frame: { site, session, ...flash } }), more.keeping ? 422 : 200)
  }

  app.get('/figures/own', async (request, reply) => {
    const [session, asked] = [sessionOf(request), query(request)]
    const id = asked.text('kept')
    const kept = id === '' ? undefined : await services.ownQuestion(session, id)
    const done = asked.text('done')
    const flash = done === 'mail' ? 'Saved: what comes to you by email' : done === 'kept' ? 'Kept' : undefined
    return show(reply, session, asked, { kept, ...(flash !== undefined && { flash }) })
  })

  app.get('/figures/own.csv', async (request, reply) => {
    const own = ownQuestionOf(query(request), services)
    const figures = own && (await counted(sessionOf(request), own))
    if (figures === undefined) return reply.callNotFound()
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="figures.csv"')
      .send(figuresCsv(figures))
  })

  app.get('/figures/own/:file', async (request, reply) => {
    const session = sessionOf(request)
    const own = ownQuestionOf(query(request), services)
    const figures = own && (await counted(session, own))
    if (own === undefined || figures === undefined) return reply.callNotFound()
    const { words } = await narrowedOf(session, own)
    const report = shownOf(services, figures, `Figures of ${own.procedure.title}`, words)
    if (!(await sendReportFile(reply, report, param(request, 'file')))) reply.callNotFound()
    return reply
  })

  app.post('/figures/own/kept', async (request, reply) => {
    const [session, form] = [sessionOf(request), formOf(request)]
    const asked = queryOf(textOf(form, 'asked'))
    const own = ownQuestionOf(asked, services)
    if (own === undefined) return reply.callNotFound()
    const id = /^[\da-f-]{36}$/.test(textOf(form, 'id')) ? textOf(form, 'id') : randomUUID()
    const keeping = keepingOf({ name: textOf(form, 'name'), shared: textOf(form, 'shared') }, services)
    if (keeping.errors.length > 0) return show(reply, session, asked, { keeping, id })
    await services.keepQuestion(session, { id, name: keeping.name, sharedWith: keeping.shared, asked: askedOfOwn(own) })
    return reply.redirect(`${keptHref(id)}?done=kept`, 303)
  })

  // The address that is passed on says nothing but which question it is.
  app.get('/figures/own/kept/:id', async (request, reply) => {
    const kept = await services.ownQuestion(sessionOf(request), param(request, 'id'))
    if (kept === undefined) return reply.callNotFound()
    const done = query(request).text('done')
    return reply.redirect(`/figures/own?${kept.asked}&${new URLSearchParams({ kept: kept.id, ...(done !== '' && { done }) })}`, 303)
  })

  app.post('/figures/own/kept/:id/remove', async (request, reply) => {
    await services.removeQuestion(sessionOf(request), param(request, 'id'))
    return reply.redirect('/figures/own', 303)
  })

  app.post('/figures/own/kept/:id/mail', async (request, reply) => {
    const [session, form, id] = [sessionOf(request), formOf(request), param(request, 'id')]
    const every = textOf(form, 'every')
    const mail =
      every === 'week' || every === 'month' ? ({ every, sends: textOf(form, 'sends') === 'csv' ? 'csv' : 'figures' } as const) : undefined
    if (await services.mailQuestion(session, id, mail)) return reply.redirect(`${keptHref(id)}?done=mail`, 303)
    const kept = await services.ownQuestion(session, id)
    if (kept === undefined) return reply.callNotFound()
    const errors = [{ field: 'every', text: 'There is no email address to send it to: give yours on the page of your account first' }]
    return show(reply, session, queryOf(kept.asked), { kept, keeping: { name: '', shared: '', errors } })
  })
}
