import type { FastifyInstance, FastifyReply } from 'fastify'
import { whatHappensNext } from '#outputs'
import { formWithFiles, largestFile, textOf } from '../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { caseFrameView, caseHref, readOf } from '../case-frame/view.ts'
import { isOwnForm } from '../http/guard.ts'
import { type Opened, openCase } from '../http/open-case.tsx'
import { param, query } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { DocumentsPage } from './page.tsx'
import { documentsView, sizeInWords } from './view.ts'

const filenameHeader = (title: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(title).replaceAll("'", '%27')}`

export const documentRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = (reply: FastifyReply, { open, session }: Opened, errors: readonly FormError[], flash?: Flash) => {
    const { strip } = whatHappensNext(readOf(open), open.calendar)
    const view = documentsView(open, caseFrameView(open, strip, 'documents'), session, errors)
    return sendPage(reply, DocumentsPage({ view, frame: { site, session, ...(flash && { flash }) } }), errors.length > 0 ? 422 : 200)
  }

  app.get('/cases/:reference/documents', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const added = opened.open.documents.find(({ id }) => id === query(request).text('added'))
    return show(reply, opened, [], added && { type: 'success', text: `Added: ${added.title}` })
  })

  app.post('/cases/:reference/documents', async (request, reply) => {
    const { form, files } = await formWithFiles(request)
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const refuse = (text: string) => show(reply, opened, [{ field: 'file', text }])
    if (!isOwnForm(opened.session, textOf(form, '_csrf')))
      return refuse('This page was open for a long time, so nothing was added. Choose the file again')
    const file = files[0]
    if (file === undefined) return refuse('Choose a file that is not empty')
    if (file.isTooBig) return refuse(`“${file.filename}” is too big. A file may be ${sizeInWords(largestFile)} at most`)
    const answer = await services.uploadToCase(opened.session, opened.open.reference, file)
    if (answer.is === 'refused') return refuse(answer.because)
    return reply.redirect(withQuery(`${caseHref(opened.open.reference)}/documents`, 'added', answer.document.id), 303)
  })

  app.get('/cases/:reference/documents/:id', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const found = await services.document(opened.session, opened.open.reference, param(request, 'id'))
    if (found === undefined) return show(reply.code(404), opened, [{ field: '', text: 'There is no such document in this case' }])
    // Always saved, never shown inside our own pages: a file may say anything.
    return reply
      .header('content-disposition', filenameHeader(found.document.title))
      .header('x-content-type-options', 'nosniff')
      .type(found.document.mediaType)
      .send(found.bytes)
  })
}
