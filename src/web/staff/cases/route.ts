import type { FastifyInstance } from 'fastify'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { query } from '../http/query.ts'
import { CasesPage } from './page.tsx'
import { type CasesQuery, casesView } from './view.ts'

const which = (text: string): CasesQuery['which'] => (text === 'closed' || text === 'all' ? text : 'open')

const pageOf = (text: string): number => (/^\d{1,6}$/.test(text) ? Math.max(1, Number(text)) : 1)

export const casesRoute = (app: FastifyInstance, services: Services, site: Site): void => {
  app.get('/cases', async (request, reply) => {
    const asked = query(request)
    const session = sessionOf(request)
    const wanted: CasesQuery = { text: asked.text('text').trim(), which: which(asked.text('which')) }
    // A whole case number typed in the box at the top opens the case.
    if (/^\p{L}+\d+-\w+$/u.test(wanted.text) && (await services.openCase(session, wanted.text.toUpperCase())) !== undefined)
      return reply.redirect(`/cases/${encodeURIComponent(wanted.text.toUpperCase())}`, 303)
    const cases = await services.cases(session, {
      text: wanted.text,
      page: pageOf(asked.text('page')),
      ...(wanted.which !== 'all' && { open: wanted.which === 'open' }),
    })
    return sendPage(reply, CasesPage({ view: casesView(cases, wanted), frame: { site, session } }))
  })
}
