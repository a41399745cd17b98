import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendPage } from '../../layout/index.ts'
import { bookOf } from '../../procedure-book/book-of.ts'
import { sendBook } from '../../procedure-book/send-book.ts'
import type { PublicContext } from '../public-context.ts'
import { ProceduresOfTheBody, PublicProcedure } from './procedure-page.tsx'

/** What is published may be read by everybody; drafts may not. */
export function procedureRoutes(app: FastifyInstance, { services, site }: PublicContext): void {
  const published = () =>
    services.procedures().flatMap(one => {
      const found = services
        .editions()
        .find(
          ({ procedure, body }) => body.id === services.body.id && procedure.id === one.id && procedure.receivedFrom === one.receivedFrom,
        )
      return found === undefined ? [] : [found]
    })
  const asked = (request: FastifyRequest) => {
    const { params } = request
    const id: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, 'procedure') : undefined
    return published().find(({ procedure }) => procedure.id === id)
  }

  app.get('/how-we-handle-complaints', async (_request, reply) =>
    sendPage(reply, <ProceduresOfTheBody site={site} editions={published()} />),
  )

  app.get('/how-we-handle-complaints/:procedure', async (request, reply) => {
    const edition = asked(request)
    if (edition === undefined) return reply.callNotFound()
    const { book, flow } = bookOf(edition)
    const chapters = book.chapters.filter(chapter => chapter.is === 'stage')
    return sendPage(reply, <PublicProcedure site={site} edition={edition} chapters={chapters} flow={flow} versionSays={book.versionSays} />)
  })

  app.get('/how-we-handle-complaints/:procedure/book.html', async (request, reply) => {
    const edition = asked(request)
    return edition === undefined ? reply.callNotFound() : sendBook(reply, edition)
  })
}
