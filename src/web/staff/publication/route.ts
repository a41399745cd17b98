import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LocalDate } from '#calendar'
import { isOfAssessment, shownReport } from '#outputs'
import { actsIn } from '../../account.ts'
import { type Form, formOf, textOf } from '../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { ReportAtWork, ReportNamed, ReportSaved } from '../../publication-services.ts'
import { sendReportFile } from '../../report-article/report-files.ts'
import type { Services, Session } from '../../services.ts'
import { readDay } from '../forms/typed-field.ts'
import { sessionOf } from '../http/guard.ts'
import { param, query } from '../http/query.ts'
import { linkClause } from '../parts/clauses.tsx'
import { dayTyped, errorsOf } from '../service/parts.ts'
import { assessmentRoutes } from './assessment-route.ts'
import { issuedHref, reportHref, reportsHref } from './hrefs.ts'
import { IssuedPage, PreviewPage } from './issued-page.tsx'
import { listOfReports } from './list-of-reports.ts'
import { ReportsPage } from './list-page.tsx'
import { sectionField, summaryField, WordsPage, type WordsView } from './words-page.tsx'

const namedIn = (request: FastifyRequest): ReportNamed => ({
  procedure: param(request, 'procedure'),
  report: param(request, 'report'),
  period: param(request, 'period'),
})

const done: Readonly<Record<string, string>> = {
  saved: 'Saved',
  'signed-off': 'Signed off',
  presented: 'Recorded: it was presented',
}

const flashOf = (text: string | undefined): { readonly flash?: Flash } => (text === undefined ? {} : { flash: { type: 'success', text } })

/** What somebody else did meanwhile is said where they are, and nothing typed is lost. */
const wrongIn = (saved: ReportSaved, field: string): readonly FormError[] => {
  if (saved.is === 'saved') return []
  if (saved.is === 'changed')
    return [
      {
        field,
        text: 'Somebody else saved it while you had this open. Your words stand here still: look at theirs in the preview, then save yours',
      },
    ]
  const text = saved.clause === '' ? saved.because : `${saved.because.replace(/[.]$/, '')} (clause ${saved.clause})`
  return [{ field: saved.field === 'presented' ? 'presented-day' : (saved.field ?? field), text }]
}

const partsOf = (day: LocalDate) => ({ day: String(Number(day.slice(8))), month: String(Number(day.slice(5, 7))), year: day.slice(0, 4) })

const saidIn = (at: ReportAtWork, values: Form | undefined): Readonly<Record<string, string>> => {
  if (values !== undefined && summaryField in values)
    return Object.fromEntries([
      ...Object.keys(values).flatMap(name =>
        name.startsWith(sectionField('')) ? [[name.slice(sectionField('').length), textOf(values, name)]] : [],
      ),
      [summaryField, textOf(values, summaryField)],
    ])
  const words = at.version === 0 ? at.drafts : at.words.sections
  return { ...words, [summaryField]: at.words.summary }
}

export const publicationRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = (
    reply: FastifyReply,
    session: Session,
    at: ReportAtWork,
    values?: Form,
    errors: readonly FormError[] = [],
    flash?: string,
  ) => {
    const procedure = services.procedures().find(({ id }) => id === at.procedure)
    const view: WordsView = {
      at,
      clauses: procedure === undefined ? [] : linkClause(procedure, services.clauses(procedure.id))(at.clause),
      said: saidIn(at, values),
      presentedOn: dayTyped(values ?? {}, 'presented', partsOf(services.today())),
      reason: textOf(values ?? {}, 'reason'),
      may: {
        write: at.who.some(role => actsIn(session.account).includes(role)),
        signOff: at.signedOffBy !== undefined && actsIn(session.account).includes(at.signedOffBy.role),
      },
      ...{ errors, csrf: session.csrf, key: randomUUID() },
    }
    return sendPage(reply, WordsPage({ view, frame: { site, session, ...flashOf(flash) } }), errors.length > 0 ? 422 : 200)
  }

  /** The answer to a form: on to the page with what was done, or the form again with what was wrong. */
  const answer = async (request: FastifyRequest, reply: FastifyReply, saved: ReportSaved, field: string, what: string) => {
    const named = namedIn(request)
    if (saved.is === 'saved') return reply.redirect(`${reportHref(named, 'words')}?done=${what}`, 303)
    const session = sessionOf(request)
    const at = await services.reportAtWork(session, named)
    return at === undefined ? reply.callNotFound() : show(reply, session, at, formOf(request), wrongIn(saved, field))
  }

  app.get(reportsHref, async (request, reply) => {
    const session = sessionOf(request)
    return sendPage(reply, ReportsPage({ frame: { site, session }, reports: await listOfReports(services, session) }))
  })

  app.get(`${reportsHref}/:id`, async (request, reply) => {
    const session = sessionOf(request)
    const id = param(request, 'id')
    const one = await services.issuedReport(session, id)
    if (one === undefined) return reply.callNotFound()
    const again = query(request).text('again') === 'yes' ? await services.makeReportAgain(session, id) : undefined
    const whole = shownReport({ content: one.content, issuedOn: one.issuedOn, isOfTheEnd: () => false }).report
    return sendPage(
      reply,
      IssuedPage({
        view: { one, whole, ...(again && { again }) },
        frame: { site, session, ...flashOf(query(request).text('done') === 'issued' ? 'Issued' : undefined) },
      }),
    )
  })

  app.get(`${reportsHref}/:id/:file`, async (request, reply) => {
    const one = await services.issuedReport(sessionOf(request), param(request, 'id'))
    if (one === undefined) return reply.callNotFound()
    const whole = shownReport({ content: one.content, issuedOn: one.issuedOn, isOfTheEnd: () => false }).report
    if (!(await sendReportFile(reply, whole, param(request, 'file')))) reply.callNotFound()
    return reply
  })

  const path = '/reports/:procedure/:report/:period' as const

  assessmentRoutes(app, services, site)

  app.get(`${path}/words`, async (request, reply) => {
    const session = sessionOf(request)
    const at = await services.reportAtWork(session, namedIn(request))
    return at === undefined ? reply.callNotFound() : show(reply, session, at, undefined, [], done[query(request).text('done')])
  })

  app.get(`${path}/preview`, async (request, reply) => {
    const session = sessionOf(request)
    const at = await services.reportAtWork(session, namedIn(request))
    return at === undefined
      ? reply.callNotFound()
      : sendPage(reply, PreviewPage({ report: at.shown, back: reportHref(at, 'words'), frame: { site, session } }))
  })

  app.post(`${path}/words`, async (request, reply) => {
    const form = formOf(request)
    const sections = Object.fromEntries(
      Object.keys(form).flatMap(name => (name.startsWith('section-') ? [[name.slice('section-'.length), textOf(form, name).trim()]] : [])),
    )
    // What is answered beside its sections is saved on a page of its own, and stays.
    const kept = (await services.reportAtWork(sessionOf(request), namedIn(request)))?.words.sections ?? {}
    const answered = Object.fromEntries(Object.entries(kept).filter(([key]) => isOfAssessment(key)))
    const saved = await services.saveReport(sessionOf(request), namedIn(request), {
      version: Number(textOf(form, 'version')),
      words: { summary: textOf(form, summaryField).trim(), sections: { ...answered, ...sections } },
      recount: textOf(form, 'recount') === 'yes',
    })
    return answer(request, reply, saved, summaryField, 'saved')
  })

  app.post(`${path}/sign-off`, async (request, reply) => {
    const saved = await services.signOffReport(sessionOf(request), namedIn(request), Number(textOf(formOf(request), 'version')))
    return answer(request, reply, saved, 'main', 'signed-off')
  })

  app.post(`${path}/present`, async (request, reply) => {
    const form = formOf(request)
    const on = readDay(form, 'presented', 'The day it was presented')
    const wrong = (because: string): ReportSaved => ({ is: 'refused', because, clause: '', field: 'presented' })
    const saved =
      'error' in on
        ? wrong(on.error.text)
        : on.value === undefined
          ? wrong('Enter the day it was presented')
          : await services.presentReport(sessionOf(request), namedIn(request), { version: Number(textOf(form, 'version')), on: on.value })
    return answer(request, reply, saved, 'presented-day', 'presented')
  })

  app.post(`${path}/issue`, async (request, reply) => {
    const session = sessionOf(request)
    const named = namedIn(request)
    const form = formOf(request)
    const recorded = await services.issueReport(session, named, {
      ...{ version: Number(textOf(form, 'version')), position: Number(textOf(form, 'position')), key: textOf(form, 'key') },
      ...{ reason: textOf(form, 'reason'), namesRead: textOf(form, 'names') === 'read' },
    })
    if (recorded.is === 'recorded') {
      const issued = await services.issuedReports(session, named.procedure)
      const latest = issued.find(({ report, period }) => report === named.report && period === named.period)
      return reply.redirect(`${issuedHref(latest?.id ?? '')}?done=issued`, 303)
    }
    const at = await services.reportAtWork(session, named)
    if (at === undefined) return reply.callNotFound()
    const controls = { reason: 'reason', names: 'names', presented: 'presented-day', assessment: 'assessment' }
    return show(reply, session, at, form, errorsOf(recorded, controls, 'main'))
  })
}
