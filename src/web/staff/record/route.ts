import type { FastifyInstance } from 'fastify'
import { whatHappensNext } from '#outputs'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { caseFrameView, clausesOf, readOf } from '../case-frame/view.ts'
import { openCase } from '../http/open-case.tsx'
import { RecordPage } from './page.tsx'
import { recordView } from './view.ts'

export const recordRoute = (app: FastifyInstance, services: Services, site: Site): void => {
  app.get('/cases/:reference/record', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const { open, session } = opened
    const what = whatHappensNext(readOf(open), open.calendar)
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const view = recordView(open, what, caseFrameView(open, what.strip, 'record'), session.account, link)
    return sendPage(reply, RecordPage({ view, frame: { site, session } }))
  })
}
