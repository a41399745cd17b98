/** The book of a version of a procedure, and two of them side by side. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { csvRow } from '#outputs'
import { type Site, sendPage } from '../../layout/index.ts'
import { bookOf } from '../../procedure-book/book-of.ts'
import { sendBook } from '../../procedure-book/send-book.ts'
import type { ReadEdition, Services } from '../../services.ts'
import { sessionOf } from '../http/guard.ts'
import { param, query } from '../http/query.ts'
import { linkClause } from '../parts/clauses.tsx'
import type { Frame } from '../parts/shell.tsx'
import { WhoMayPage } from '../who-may/page.tsx'
import { whoMayRows, whoMayView } from '../who-may/view.ts'
import { CalendarPage, ChapterPage, ClausesPage, ContentsPage, DeparturesPage, FindPage, PeriodsPage, ReadingsPage } from './book-pages.tsx'
import type { BookPlace } from './book-shell.tsx'
import { ComparePage } from './compare-page.tsx'
import { compareView } from './compare-view.ts'
import { TryPage } from './try-page.tsx'
import { tryView } from './try-view.ts'
import { beside, formerOf, versionHref } from './versions.ts'

type Page = (place: BookPlace, frame: Frame, request: FastifyRequest, edition: ReadEdition) => ReturnType<typeof ContentsPage>

const pages: Readonly<Record<string, Page>> = {
  periods: (place, frame) => PeriodsPage({ place, frame }),
  calendar: (place, frame) => CalendarPage({ place, frame }),
  readings: (place, frame) => ReadingsPage({ place, frame }),
  departures: (place, frame) => DeparturesPage({ place, frame }),
  clauses: (place, frame) => ClausesPage({ place, frame }),
  find: (place, frame, request) => FindPage({ place, frame, sought: query(request).text('words') }),
  try: (place, frame, request, edition) => TryPage({ place, frame, view: tryView(edition, name => query(request).text(name)) }),
}

export const procedureRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const own = () => services.editions().filter(({ body }) => body.id === services.body.id)
  const asked = (request: FastifyRequest) =>
    own().find(({ procedure }) => procedure.id === param(request, 'procedure') && procedure.receivedFrom === param(request, 'version'))
  const placeOf = (edition: ReadEdition): BookPlace => {
    const base = versionHref(edition)
    const to = (chapter: string, anchor?: string) => `${base}/${chapter}${anchor === undefined ? '' : `#${anchor}`}`
    const { book, besides } = bookOf(edition)
    return { book, base, links: { to, besides, clauses: edition.clauses } }
  }
  const frameOf = (request: FastifyRequest): Frame => ({ site, session: sessionOf(request) })
  const { permissions } = services.body

  app.get('/procedures/compare', async (request, reply) => {
    const view = compareView(services, query(request).text('a'), query(request).text('b'))
    return view === undefined ? reply.callNotFound() : sendPage(reply, ComparePage({ view, frame: frameOf(request) }))
  })

  app.get('/procedures/:procedure', async (request, reply) => {
    // The version that takes complaints today; where none is published, a draft.
    const id = param(request, 'procedure')
    const published = services.procedures().find(procedure => procedure.id === id)
    const newest = own().find(({ procedure }) => procedure.id === id && (published === undefined || procedure === published))
    return newest === undefined ? reply.callNotFound() : reply.redirect(versionHref(newest), 302)
  })

  app.get('/procedures/:procedure/:version', async (request, reply) => {
    const edition = asked(request)
    if (edition === undefined) return reply.callNotFound()
    const { flow } = bookOf(edition)
    const former = formerOf(services.editions(), edition)
    return sendPage(
      reply,
      ContentsPage({
        place: placeOf(edition),
        frame: frameOf(request),
        flow,
        others: beside(services.editions(), edition),
        ...(former === undefined ? {} : { former }),
      }),
    )
  })

  app.get('/procedures/:procedure/:version/book.html', async (request, reply) => {
    const edition = asked(request)
    return edition === undefined ? reply.callNotFound() : sendBook(reply, edition)
  })

  app.get('/procedures/:procedure/:version/who-may', async (request, reply) => {
    const edition = asked(request)
    if (edition === undefined) return reply.callNotFound()
    const place = placeOf(edition)
    const view = whoMayView({ procedure: edition.procedure, permissions }, place.base, query(request).text('role'))
    return sendPage(reply, WhoMayPage({ view, place, link: linkClause(edition.procedure, edition.clauses), frame: frameOf(request) }))
  })

  app.get('/procedures/:procedure/:version/who-may.csv', async (request, reply) => {
    const edition = asked(request)
    if (edition === undefined) return reply.callNotFound()
    const rows = whoMayRows({ procedure: edition.procedure, permissions })
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="who-may-do-what.csv"')
      .send(`\uFEFF${rows.map(csvRow).join('\r\n')}\r\n`)
  })

  const chapter = (request: FastifyRequest, reply: FastifyReply, id: string) => {
    const edition = asked(request)
    if (edition === undefined) return reply.callNotFound()
    const { book, flow } = bookOf(edition)
    const found = book.chapters.find(one => one.id === id)
    if (found !== undefined) return sendPage(reply, ChapterPage({ place: placeOf(edition), frame: frameOf(request), chapter: found, flow }))
    const page = Object.hasOwn(pages, id) ? pages[id] : undefined
    return page === undefined ? reply.callNotFound() : sendPage(reply, page(placeOf(edition), frameOf(request), request, edition))
  }
  app.get('/procedures/:procedure/:version/:page', async (request, reply) => chapter(request, reply, param(request, 'page')))
  app.get('/procedures/:procedure/:version/stages/:stage', async (request, reply) =>
    chapter(request, reply, `stages/${param(request, 'stage')}`),
  )
}
