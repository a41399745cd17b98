import type { FastifyInstance } from 'fastify'
import { whatHappensNext } from '#outputs'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { caseFrameView, clausesOf, readOf } from '../case-frame/view.ts'
import { openCase } from '../http/open-case.tsx'
import { query } from '../http/query.ts'
import { doneFlash } from '../record-step/done.tsx'
import { TakenPage } from './page.tsx'
import { takenView } from './view.ts'

export const takenRoute = (app: FastifyInstance, services: Services, site: Site): void => {
  app.get('/cases/:reference/taken', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const { open, session } = opened
    const what = whatHappensNext(readOf(open), open.calendar)
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const view = takenView(open, caseFrameView(open, what.strip, 'next'), what, session.account, link)
    const flash = doneFlash(open, query(request).text('done'), link)
    return sendPage(reply, TakenPage({ view, frame: { site, session, ...(flash && { flash }) } }))
  })
}
