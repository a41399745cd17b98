/** What if: recorded cases read again by another version or with other lengths, as a run that pages look in on. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { inWords } from '#language'
import { whatIfCsvHeader, whatIfCsvRow } from '#outputs'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { param, query } from '../http/query.ts'
import { lengthName, readWhatIf } from './form.ts'
import { WhatIfFormPage } from './form-page.tsx'
import { WhatIfRunPage } from './run-page.tsx'
import { runView } from './run-view.ts'

const base = '/procedures/what-if'

export const whatIfRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const versionWith = (hash: string) => {
    const versions = services.versions()
    return versions.find(version => version.hash === hash) ?? versions.find(({ is }) => is === 'published') ?? versions[0]
  }
  const show = (reply: FastifyReply, session: Session, form: Form, errors: readonly FormError[]) => {
    const version = versionWith(textOf(form, 'version'))
    if (version === undefined) return reply.callNotFound()
    const mayNotSeeRestricted = !session.account.permissions.includes('see-restricted')
    const view = { versions: services.versions(), version, form, errors, csrf: session.csrf, mayNotSeeRestricted }
    return sendPage(reply, WhatIfFormPage({ view, frame: { site, session } }), errors.length > 0 ? 422 : 200)
  }

  app.get(base, async (request, reply) => {
    const kept = await keptForm(services, request)
    return show(reply, sessionOf(request), kept ?? { version: query(request).text('version') }, [])
  })

  app.post(base, async (request, reply) => {
    const session = sessionOf(request)
    const form = formOf(request)
    const version = versionWith(textOf(form, 'version'))
    if (version === undefined) return reply.callNotFound()
    const read = readWhatIf(form, version)
    if ('errors' in read) return show(reply, session, form, read.errors)
    const started = await services.startWhatIf(session, read.asked)
    if (started.is === 'started') return reply.redirect(`${base}/${started.run}`, 303)
    const field = started.field === undefined ? '' : lengthName({ id: started.field })
    return show(reply, session, form, [{ field, text: started.because }])
  })

  app.get(`${base}/:run`, async (request, reply) => {
    const session = sessionOf(request)
    const run = await services.whatIfRun(session, param(request, 'run'))
    if (run === undefined) return reply.callNotFound()
    const { procedure } = services.versions().find(({ hash }) => hash === run.asked.version) ?? {}
    const view = runView(run, stage => procedure?.stages[stage]?.title ?? inWords(stage))
    return sendPage(reply, WhatIfRunPage({ view, csrf: session.csrf, frame: { site, session } }))
  })

  app.post(`${base}/:run/stop`, async (request, reply) => {
    const run = param(request, 'run')
    await services.stopWhatIf(sessionOf(request), run)
    return reply.redirect(`${base}/${encodeURIComponent(run)}`, 303)
  })

  app.get(`${base}/:run/cases.csv`, async (request, reply) => {
    const run = await services.whatIfRun(sessionOf(request), param(request, 'run'))
    if (run === undefined) return reply.callNotFound()
    const partial = run.is === 'done' && run.moreRows === 0 ? [] : ['PARTIAL: not all rows are here']
    const rows = [whatIfCsvHeader, ...run.rows.map(({ reference, duty }) => whatIfCsvRow(reference, duty)), ...partial]
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="what-if.csv"')
      .send(`\uFEFF${rows.join('\r\n')}\r\n`)
  })
}
