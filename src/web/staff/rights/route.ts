/** The pages under a case's People that one looks at: each step on them has a form of its own. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { whatHappensNext } from '#outputs'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Account, OpenCase, Services } from '../../services.ts'
import { type CaseFrameView, caseFrameView, clausesOf, readOf } from '../case-frame/view.ts'
import { openCase } from '../http/open-case.tsx'
import { query } from '../http/query.ts'
import type { LinkClause } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { doneFlash } from '../record-step/done.tsx'
import { AdjustmentsPage } from './adjustments-page.tsx'
import { adjustmentsView } from './adjustments-view.ts'
import { BehaviourPage } from './behaviour-page.tsx'
import { behaviourView } from './behaviour-view.ts'
import { groupRoutes } from './group-routes.ts'
import { HoldsPage } from './holds-page.tsx'
import { holdsView } from './holds-view.ts'
import { OthersPage } from './others-page.tsx'
import { othersView } from './others-view.ts'
import { plainRoutes } from './plain-routes.ts'

type Page = (open: OpenCase, account: Account, frame: CaseFrameView, link: LinkClause, page: Frame) => VNode

const pages = {
  '/cases/:reference/people/adjustments': (open, account, view, link, frame) =>
    AdjustmentsPage({ view: adjustmentsView(open, account, view, link), frame }),
  '/cases/:reference/people/behaviour': (open, account, view, link, frame) =>
    BehaviourPage({ view: behaviourView(open, account, view, link), frame }),
  '/cases/:reference/people/others': (open, account, view, link, frame) =>
    OthersPage({ view: othersView(open, account, view, link), frame }),
  '/cases/:reference/people/holds': (open, account, view, link, frame) => HoldsPage({ view: holdsView(open, account, view, link), frame }),
} as const satisfies Readonly<Record<string, Page>>

export const rightsRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  for (const [path, page] of Object.entries<Page>(pages))
    app.get(path, async (request: FastifyRequest, reply) => {
      const opened = await openCase(services, site, request, reply)
      if (opened === undefined) return reply
      const { open, session } = opened
      const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
      const { strip } = whatHappensNext(readOf(open), open.calendar)
      const flash = doneFlash(open, query(request).text('done'), link)
      const frame = { site, session, ...(flash && { flash }) }
      return sendPage(reply, page(open, session.account, caseFrameView(open, strip, 'people'), link, frame))
    })
  groupRoutes(app, services, site)
  plainRoutes(app, services, site)
}
