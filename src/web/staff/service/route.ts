import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { owedByTheBody, timeline } from '#outputs'
import type { OpenBody } from '../../body-services.ts'
import { type Form, formOf, textOf } from '../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { clausesOf, readOf } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import { readDay } from '../forms/typed-field.ts'
import { keptForm } from '../http/kept-form.ts'
import { query } from '../http/query.ts'
import type { LinkClause } from '../parts/clauses.tsx'
import { mayUse } from '../permissions.ts'
import { doneFlash } from '../record-step/done.tsx'
import { stepRoutes } from '../record-step/route.ts'
import { entryView } from '../timeline/view.ts'
import { showWhy } from '../why/route.ts'
import { contactRoutes } from './contacts-route.ts'
import { formatRoutes } from './formats-route.ts'
import { liveRoutes } from './live-route.ts'
import { openService, openUnder } from './open-service.ts'
import { ownAbsenceRoutes } from './own-absence.tsx'
import { ServicePage } from './page.tsx'
import { administersAs, dayTyped, errorsOf, hiddenOf } from './parts.ts'
import { peopleHereRoutes } from './people-route.ts'
import { registerRoutes } from './registers-route.ts'
import { roleRoutes } from './roles-route.ts'
import { ServiceTimelinePage } from './timeline-page.tsx'
import { trainingRoutes } from './training-route.ts'
import { type ServiceView, serviceView } from './view.ts'

export const serviceRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const link = (open: OpenBody): LinkClause => clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))

  const show = async (request: FastifyRequest, reply: FastifyReply, values: Form, errors: readonly FormError[]) => {
    const { session, records } = await openService(services, request)
    const [open] = records
    const calendar = await services.calendar()
    const mayBegin = open !== undefined && mayUse('POST /service/begun', session.account.permissions)
    const view: ServiceView = {
      ...serviceView(records, owedByTheBody(records.map(readOf), calendar), session.account, link),
      ...(mayBegin && { begun: { hidden: hiddenOf(session, open, randomUUID()), from: dayTyped(values, 'from'), errors } }),
    }
    const done = query(request).text('done')
    const flash: Flash | undefined = records.map(one => doneFlash(one, done, link(one))).find(said => said !== undefined)
    return sendPage(reply, ServicePage({ view, frame: { site, session, ...(flash && { flash }) } }), errors.length > 0 ? 422 : 200)
  }

  app.get('/service', async (request, reply) => show(request, reply, (await keptForm(services, request)) ?? {}, []))

  app.post('/service/begun', async (request, reply) => {
    const { session, records } = await openService(services, request)
    const [open] = records
    if (open === undefined) return reply.callNotFound()
    const form = formOf(request)
    const from = readDay(form, 'from', 'The day')
    if ('error' in from) return show(request, reply, form, [{ field: from.error.id, text: from.error.text }])
    if (from.value === undefined) return show(request, reply, form, [{ field: 'from-day', text: 'Enter the day' }])
    if (from.value > open.state.today) return show(request, reply, form, [{ field: 'from-day', text: 'The day must be today or earlier' }])
    const role = administersAs(open, session)
    const recorded = await services.recordForBody(session, {
      procedure: open.procedure.id,
      position: Number(textOf(form, envelope.position)),
      key: textOf(form, envelope.key),
      attempts: [
        {
          type: 'record-begun',
          case: null,
          on: open.state.today,
          ...(role !== undefined && { by: { role, person: session.account.id } }),
          data: { from: from.value },
        },
      ],
    })
    const errors = errorsOf(recorded, { from: 'from-day' }, 'from-day')
    return recorded.is === 'recorded'
      ? reply.redirect(`/service?done=${recorded.facts[0]?.id ?? ''}`, 303)
      : show(request, reply, form, errors)
  })

  for (const routes of [
    trainingRoutes,
    registerRoutes,
    peopleHereRoutes,
    ownAbsenceRoutes,
    roleRoutes,
    formatRoutes,
    contactRoutes,
    liveRoutes,
  ])
    routes(app, services, site)

  app.get('/service/timeline', async (request, reply) => {
    const { session, records } = await openService(services, request)
    const [open] = records
    const entries = open === undefined ? [] : timeline(readOf(open)).map(entryView(open, link(open), () => false))
    return sendPage(reply, ServiceTimelinePage({ entries, frame: { site, session } }))
  })

  app.get('/service/under/:procedure/why/*', async (request, reply) => {
    const opened = await openUnder(services, request, reply)
    if (opened === undefined) return reply
    return showWhy(services, site, request, reply, opened)
  })

  stepRoutes(app, services, site, '/service/under/:procedure/record/*', (request, reply) => openUnder(services, request, reply))
}
