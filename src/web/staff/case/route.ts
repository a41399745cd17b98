import type { FastifyInstance } from 'fastify'
import { whatHappensNext } from '#outputs'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { caseFrameView, clausesOf, readOf } from '../case-frame/view.ts'
import { openCase } from '../http/open-case.tsx'
import { query } from '../http/query.ts'
import { postToSeeTo } from '../post/on-its-way.ts'
import { doneFlash } from '../record-step/done.tsx'
import { CasePage } from './page.tsx'
import { lookedForBy } from './people-view.ts'
import { caseView } from './view.ts'

export const caseRoute = (app: FastifyInstance, services: Services, site: Site): void => {
  app.get('/cases/:reference', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const { open, session } = opened
    const what = whatHappensNext(readOf(open), open.calendar)
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const related = await services.relatedCases(session, lookedForBy(open))
    const view = caseView(open, what, caseFrameView(open, what.strip, 'next'), session.account, link, related)
    const flash = doneFlash(open, query(request).text('done'), link)
    const post = postToSeeTo(open, await services.messagesOfCase(session, open.reference))
    return sendPage(reply, CasePage({ view, post, frame: { site, session, ...(flash && { flash }) } }))
  })
}
