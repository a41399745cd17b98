import type { FastifyInstance } from 'fastify'
import { routing, whatHappensNext } from '#outputs'
import { type Site, sendPage } from '../../layout/index.ts'
import type { OpenCase, Services, Session } from '../../services.ts'
import { actsOf } from '../acts/act.ts'
import { doersOf, isOffered } from '../acts/offer.ts'
import { caseFrameView, caseHref, clausesOf, readOf } from '../case-frame/view.ts'
import { changeableBy } from '../correct/entry.ts'
import { factsOf } from '../forms/judged.ts'
import { envelope, fieldId } from '../forms/names.ts'
import { openCase } from '../http/open-case.tsx'
import { RoutesPage } from './page.tsx'
import { routesView } from './routes-view.ts'
import { type RouteContext, routingView } from './view.ts'

/** Links to the acts that this account may do, each with its point and its choice filled in. */
const contextOf = (services: Services, { open, session }: { readonly open: OpenCase; readonly session: Session }): RouteContext => {
  const { procedure } = open
  const clauses = services.clauses(procedure.id)
  const at = caseHref(open.reference)
  const offered = (key: string): boolean => {
    const act = actsOf(procedure).get(key)
    return act !== undefined && isOffered(doersOf(act, procedure, session.account))
  }
  return {
    body: open.body,
    procedure,
    link: clausesOf(open, clauses),
    clauses,
    mayCorrect: changeableBy(open, session.account),
    act: (key, point, choose) => {
      if (!offered(key)) return undefined
      const asked = new URLSearchParams([
        ...(point === undefined ? [] : [[envelope.points, point]]),
        ...Object.entries(choose).map(([field, value]) => [fieldId(field), value]),
      ])
      return `${at}/record/${key}${asked.size === 0 ? '' : `?${asked}`}`
    },
    letter: key => {
      const act = actsOf(procedure).get(key)
      const may = session.account.permissions.includes('send-letters')
      return may && act?.letter !== undefined && doersOf(act, procedure, session.account).own.length > 0 ? `${at}/letter/${key}` : undefined
    },
  }
}

export const routesRoute = (app: FastifyInstance, services: Services, site: Site): void => {
  app.get('/cases/:reference/routes', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const { open, session } = opened
    const { compiled, calendar, state } = open
    const context = contextOf(services, opened)
    const routed = routing({ compiled, calendar, today: state.today, facts: factsOf(open) })
    const { strip } = whatHappensNext(readOf(open), calendar)
    const view = routesView(open, routed, routingView(routed, context), caseFrameView(open, strip, 'routes'), context)
    return sendPage(reply, RoutesPage({ view, frame: { site, session } }))
  })
}
