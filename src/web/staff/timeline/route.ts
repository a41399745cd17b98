import type { FastifyInstance } from 'fastify'
import { timeline, whatHappensNext } from '#outputs'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { caseFrameView, clausesOf, readOf } from '../case-frame/view.ts'
import { changeableBy } from '../correct/entry.ts'
import { openCase } from '../http/open-case.tsx'
import { query } from '../http/query.ts'
import { doneFlash } from '../record-step/done.tsx'
import { TimelinePage } from './page.tsx'
import { type Order, timelineView } from './view.ts'

export const timelineRoute = (app: FastifyInstance, services: Services, site: Site): void => {
  app.get('/cases/:reference/timeline', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const { open, session } = opened
    const asked = query(request)
    const order: Order = asked.text('order') === 'oldest-first' ? 'oldest-first' : 'newest-first'
    const { strip, next } = whatHappensNext(readOf(open), open.calendar)
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const view = timelineView(
      open,
      timeline(readOf(open), order),
      caseFrameView(open, strip, 'timeline'),
      link,
      changeableBy(open, session.account),
      {
        order,
        onlyMoved: asked.text('only') === 'moved',
      },
      next.find(({ key }) => key === strip.next?.key)?.title,
    )
    const flash = doneFlash(open, asked.text('done'), link)
    return sendPage(reply, TimelinePage({ view, frame: { site, session, ...(flash && { flash }) } }))
  })
}
