import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inLondon, plainDay } from '#outputs'
import { formOf, textOf } from '../../form.ts'
import { type Flash, type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { param, query } from '../http/query.ts'
import { CalendarPage } from './calendar-page.tsx'

/** Somebody's calendar program reads every few hours; whoever guesses asks more often. */
const seldom = { config: { rateLimit: { max: 60, timeWindow: '10 minutes' } } }

const siteAddress = (request: FastifyRequest): string => `${request.protocol}://${request.host}`

export const calendarRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = async (request: FastifyRequest, reply: FastifyReply, address?: string) => {
    const session = sessionOf(request)
    const madeAt = await services.calendarFeedMadeAt(session)
    const day = madeAt === undefined ? undefined : inLondon(madeAt)?.day
    const flash: Flash | undefined =
      query(request).text('done') === 'stopped'
        ? { type: 'success', text: 'The calendar is stopped. Its address opens nothing any more.' }
        : undefined
    const frame = { site, session, ...(flash && { flash }) }
    return sendPage(
      reply,
      CalendarPage({
        ...{ frame, csrf: session.csrf },
        ...(day !== undefined && { madeOn: plainDay(day) }),
        ...(address !== undefined && { address }),
      }),
    )
  }

  app.get('/account/calendar', (request, reply) => show(request, reply))

  app.post('/account/calendar', async (request, reply) => {
    const session = sessionOf(request)
    if (textOf(formOf(request), 'do') === 'stop') {
      await services.stopCalendarFeed(session)
      return reply.redirect('/account/calendar?done=stopped', 303)
    }
    const token = await services.makeCalendarFeed(session)
    return show(request, reply, `${siteAddress(request)}/calendar/${token}.ics`)
  })

  app.get('/calendar/:file', seldom, async (request, reply) => {
    const token = /^([\w-]{20,80})\.ics$/.exec(param(request, 'file'))?.[1]
    const text = token === undefined ? undefined : await services.calendarOf(token, siteAddress(request))
    if (text === undefined) return reply.callNotFound()
    const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"`
    reply.header('etag', etag).header('cache-control', 'private, no-cache')
    if (request.headers['if-none-match']?.split(',').some(one => one.trim().replace(/^W\//, '') === etag)) return reply.code(304).send()
    return reply.type('text/calendar; charset=utf-8').send(text)
  })
}
