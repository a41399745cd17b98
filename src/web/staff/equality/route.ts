import type { FastifyInstance } from 'fastify'
import { formOf, textOf } from '../../form.ts'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { query } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { mayUse } from '../permissions.ts'
import { EqualityAskPage, EqualityPage } from './page.tsx'

const path = '/equality/ask'
const smallUpTo = 4

export const equalityRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  app.get('/equality', async (request, reply) => {
    const session = sessionOf(request)
    const page = EqualityPage({
      frame: { site, session },
      years: await services.equalityFigures(session),
      titles: Object.fromEntries(services.procedures().map(({ id, title }) => [id, title])),
      upTo: site.body.smallNumbersUpTo ?? smallUpTo,
      mayAsk: mayUse('GET /equality/ask', session.account.permissions),
    })
    return sendPage(reply, page)
  })

  app.get(path, async (request, reply) => {
    const session = sessionOf(request)
    const page = EqualityAskPage({
      frame: { site, session },
      csrf: session.csrf,
      questions: site.body.equality?.questions ?? [],
      procedures: services.procedures(),
      isCounted: query(request).text('done') !== '',
      maySee: mayUse('GET /equality', session.account.permissions),
    })
    return sendPage(reply, page)
  })

  app.post(path, async (request, reply) => {
    const session = sessionOf(request)
    const form = formOf(request)
    const procedure = services.procedures().find(({ id }) => id === textOf(form, 'procedure'))
    if (procedure === undefined) return reply.redirect(path, 303)
    const questions = site.body.equality?.questions ?? []
    const answers = Object.fromEntries(questions.map(({ id }) => [id, textOf(form, `q-${id}`)]))
    await services.equalityTaken(session, procedure.id, textOf(form, 'do') === 'answered' ? answers : undefined)
    return reply.redirect(withQuery(path, 'done', 'yes'), 303)
  })
}
