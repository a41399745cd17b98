import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type CaseFilter, caseFilterOf, withoutWords, wrongDays } from '../../case-filter.ts'
import type { CaseList, CaseListRow } from '../../case-list-services.ts'
import { formOf, textOf } from '../../form.ts'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'
import { sessionOf } from '../http/guard.ts'
import { param, query } from '../http/query.ts'
import { linkClauseOfStage } from '../parts/clauses.tsx'
import { casesCsv, casesCsvName, columnsOf } from './columns.ts'
import { keepingOf } from './keeping.ts'
import { CasesPage, type Keeping } from './page.tsx'
import { readReference } from './reference.ts'
import { type CasesView, casesHref, casesView } from './view.ts'

interface Shown {
  readonly at?: { readonly after: string; readonly before: string }
  readonly list?: string
  readonly wrong?: CasesView['wrongDays']
  readonly keeping?: Keeping
  readonly id?: string
}

/** As many cases as a list counts: a longer one is narrowed first. */
const longestCsv = 1_000

/** Columns come ticked, one by one, or written as one. */
const askedIn = (request: FastifyRequest) => {
  const asked = query(request)
  return (name: string): string => (name === 'columns' ? asked.all(name).join() : asked.text(name))
}

export const casesRoute = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = async (
    reply: FastifyReply,
    session: Session,
    filter: CaseFilter,
    { at, list: id, wrong = [], keeping, id: formId }: Shown,
  ) => {
    const [list, saved, keptList] = await Promise.all([
      services.cases(session, filter, at),
      services.savedLists(session),
      id === undefined || id === '' ? undefined : services.savedList(session, id),
    ])
    const view = casesView({
      ...{ list, filter, saved, session, wrongDays: wrong, body: services.body, procedures: services.procedures() },
      clausesOf: linkClauseOfStage(services),
      ...(keptList && { keptList }),
    })
    const page = { view, frame: { site, session }, id: formId ?? randomUUID(), ...(keeping && { keeping }) }
    return sendPage(reply, CasesPage(page), keeping ? 422 : 200)
  }

  app.get('/cases', async (request, reply) => {
    const asked = query(request)
    const session = sessionOf(request)
    // A whole case number, however it is written, opens the case.
    const reference = readReference(asked.text('text'), services.body.referencePrefix)
    if (reference !== undefined && (await services.openCase(session, reference)) !== undefined)
      return reply.redirect(caseHref(reference), 303)
    return show(reply, session, caseFilterOf(askedIn(request)), {
      at: { after: asked.text('after'), before: asked.text('before') },
      list: asked.text('list'),
      wrong: wrongDays(asked.text),
    })
  })

  app.get('/cases.csv', async (request, reply) => {
    const session = sessionOf(request)
    const asked = caseFilterOf(askedIn(request))
    let filter: CaseFilter = asked
    const rows: CaseListRow[] = []
    for (let after: string | undefined = ''; after !== undefined && rows.length < longestCsv; ) {
      const page: CaseList = await services.cases(session, filter, { after })
      rows.push(...page.rows)
      if (page.nearly) filter = { ...asked, nearly: true }
      after = page.next
    }
    return reply
      .header('content-disposition', `attachment; filename="${casesCsvName(services.today())}"`)
      .type('text/csv; charset=utf-8')
      .send(casesCsv(rows, columnsOf(filter, services.procedures())))
  })

  app.post('/cases/lists', async (request, reply) => {
    const [session, form] = [sessionOf(request), formOf(request)]
    const parameters = new URLSearchParams(textOf(form, 'asked'))
    const filter = withoutWords(caseFilterOf(name => parameters.get(name) ?? ''))
    const id = /^[\da-f-]{36}$/.test(textOf(form, 'id')) ? textOf(form, 'id') : randomUUID()
    const keeping = keepingOf(form, session)
    if (keeping.errors.length > 0) return show(reply, session, filter, { keeping, id })
    await services.keepList(session, { id, name: keeping.name, sharedWith: keeping.shared, filter })
    return reply.redirect(casesHref(filter, { list: id }), 303)
  })

  // The address that is passed on says nothing but which list it is.
  app.get('/cases/lists/:id', async (request, reply) => {
    const id = param(request, 'id')
    const kept = await services.savedList(sessionOf(request), id)
    if (kept === undefined) return reply.callNotFound()
    return reply.redirect(casesHref(kept.filter, { list: id }), 303)
  })

  app.post('/cases/lists/:id/remove', async (request, reply) => {
    await services.removeList(sessionOf(request), param(request, 'id'))
    return reply.redirect('/cases', 303)
  })
}
