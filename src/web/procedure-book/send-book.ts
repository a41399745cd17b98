import type { FastifyReply } from 'fastify'
import type { ReadEdition } from '../services.ts'
import { printedBook } from './printed-book.tsx'

/** The book as a file to keep: it has its style inside, which a page of ours may not have. */
export const sendBook = (reply: FastifyReply, edition: ReadEdition): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .header('content-disposition', `attachment; filename="${edition.procedure.id}-${edition.procedure.receivedFrom}.html"`)
    .header('cache-control', 'no-store')
    .send(printedBook(edition))
