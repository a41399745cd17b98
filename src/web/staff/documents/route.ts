import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { whatHappensNext } from '#outputs'
import { type Form, formOf, formWithFiles, largestFile, mostFilesAtOnce, type ReceivedFile, textOf } from '../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../layout/index.ts'
import { sendFile } from '../../send-file.ts'
import type { AboutDocument, Services } from '../../services.ts'
import { caseFrameView, caseHref, readOf } from '../case-frame/view.ts'
import { isOwnForm } from '../http/guard.ts'
import { type Opened, openCase } from '../http/open-case.tsx'
import { param, query } from '../http/query.ts'
import { aboutForm, aboutOf, readAbout } from './about.ts'
import { DocumentPage } from './document-page.tsx'
import { DocumentsPage } from './page.tsx'
import { documentsView, documentView, isShown, sizeInWords } from './view.ts'

/** The page of a document may frame what this service itself serves, and nothing else. */
const withFrames = (reply: FastifyReply): FastifyReply =>
  reply.header('content-security-policy', `${String(reply.getHeader('content-security-policy') ?? "default-src 'none'")};frame-src 'self'`)

const overtaken: FormError = {
  field: 'description',
  text: 'Somebody else changed this while you had it open: what stands now is in the list above the form, and what you typed is in it. Save again to put yours in its place',
}

/** A status that was set stays; else what was typed wrongly is said. */
const statusOf = ({ statusCode }: FastifyReply, errors: readonly FormError[]): number =>
  statusCode === 200 && errors.length > 0 ? 422 : statusCode

export const documentRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = async (reply: FastifyReply, { open, session }: Opened, form: Form, errors: readonly FormError[], flash?: Flash) => {
    const { strip } = whatHappensNext(readOf(open), open.calendar)
    const told = { about: aboutForm(open, form), errors, scanning: await services.scanning() }
    const view = documentsView(open, caseFrameView(open, strip, 'documents'), session, told)
    return sendPage(reply, DocumentsPage({ view, frame: { site, session, ...(flash && { flash }) } }), statusOf(reply, errors))
  }

  const none = (reply: FastifyReply, opened: Opened) =>
    show(reply.code(404), opened, {}, [{ field: '', text: 'There is no such document in this case' }])

  interface OneShown {
    readonly form?: Form
    readonly errors?: readonly FormError[]
    readonly flash?: Flash
    readonly isOvertaken?: boolean
  }

  const showOne = async (reply: FastifyReply, opened: Opened, id: string, { form, errors = [], flash, isOvertaken = false }: OneShown) => {
    const { open, session } = opened
    const found = await services.document(session, open.reference, id)
    if (found === undefined) return none(reply, opened)
    const about = form === undefined ? aboutOf(open, found.document) : aboutForm(open, form)
    // What was opened stays the revision it was, until somebody is told that another stands.
    const opens = form === undefined || isOvertaken ? String(found.document.revision) : textOf(form, 'revision')
    const view = documentView(open, found, session, { about, errors, scanning: await services.scanning(), opens })
    const page = DocumentPage({ view, frame: { site, session, ...(flash && { flash }) } })
    return sendPage(withFrames(reply), page, statusOf(reply, errors))
  }

  const keep = async ({ open, session }: Opened, files: readonly ReceivedFile[], about: AboutDocument, versionOf: string) => {
    const added: string[] = []
    const errors: FormError[] = []
    for (const file of files) {
      if (file.isTooBig) {
        const text = `“${file.filename}” is too big. A file may be ${sizeInWords(largestFile)} at most. Send a smaller copy, or part of it`
        errors.push({ field: 'file', text })
        continue
      }
      const answer = await services.uploadToCase(session, open.reference, file, about, versionOf === '' ? undefined : versionOf)
      if (answer.is === 'kept') added.push(answer.document.id)
      else errors.push({ field: 'file', text: answer.because })
    }
    return { added, errors }
  }

  app.get('/cases/:reference/documents', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const ids = query(request).all('added')
    const added = opened.open.documents.filter(({ id }) => ids.includes(id)).map(({ title }) => title)
    return show(reply, opened, {}, [], added.length > 0 ? { type: 'success', text: `Added: ${added.join(', ')}` } : undefined)
  })

  app.post('/cases/:reference/documents', async (request, reply) => {
    const { form, files } = await formWithFiles(request)
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const refuse = (errors: readonly FormError[], flash?: Flash) => show(reply, opened, form, errors, flash)
    if (!isOwnForm(opened.session, textOf(form, '_csrf')))
      return refuse([{ field: 'file', text: 'This page was open for a long time, so nothing was added. Choose the file again' }])
    if (files.length === 0) return refuse([{ field: 'file', text: 'Choose a file that is not empty' }])
    if (files.length > mostFilesAtOnce)
      return refuse([{ field: 'file', text: `Choose ${mostFilesAtOnce} files at a time: ${files.length} were chosen, and none was added` }])
    const about = readAbout(opened.open.procedure, form, services.today())
    if (!('seenBy' in about)) return refuse(about)
    const { added, errors } = await keep(opened, files, about, textOf(form, 'versionOf'))
    if (errors.length === 0) {
      const asked = new URLSearchParams(added.map(id => ['added', id]))
      return reply.redirect(`${caseHref(opened.open.reference)}/documents?${asked}`, 303)
    }
    const again = (await openCase(services, site, request, reply)) ?? opened
    const kept = again.open.documents.filter(({ id }) => added.includes(id)).map(({ title }) => title)
    const flash = kept.length > 0 ? ({ type: 'success', text: `Added: ${kept.join(', ')}` } as const) : undefined
    return show(reply, again, form, errors, flash)
  })

  app.get('/cases/:reference/documents/:id', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const done = query(request).text('done')
    const text = done === 'changed' ? 'Saved' : done === 'retracted' ? 'The document is retracted' : undefined
    return showOne(reply, opened, param(request, 'id'), text === undefined ? {} : { flash: { type: 'success', text } })
  })

  app.get('/cases/:reference/documents/:id/:file', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const [id, file] = [param(request, 'id'), param(request, 'file')]
    const found = await services.document(opened.session, opened.open.reference, id)
    if (found === undefined || (file !== 'save' && file !== 'show')) return none(reply, opened)
    if (found.is === 'shut') return showOne(reply.code(409), opened, id, {})
    // Anything else is saved, never shown inside our own pages: a file may say anything.
    return sendFile(reply, found, file === 'show' && isShown(found.document.mediaType) ? 'inline' : 'attachment')
  })

  const changing =
    (done: string, change: (opened: Opened, id: string, form: Form) => Promise<readonly FormError[] | 'overtaken'>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const opened = await openCase(services, site, request, reply)
      if (opened === undefined) return reply
      const [id, form] = [param(request, 'id'), formOf(request)]
      const errors = await change(opened, id, form)
      if (errors === 'overtaken') return showOne(reply.code(409), opened, id, { form, errors: [overtaken], isOvertaken: true })
      if (errors.length > 0) return showOne(reply, opened, id, { form, errors })
      return reply.redirect(`${caseHref(opened.open.reference)}/documents/${encodeURIComponent(id)}?done=${done}`, 303)
    }

  app.post(
    '/cases/:reference/documents/:id/change',
    changing('changed', async ({ open, session }, id, form) => {
      const about = readAbout(open.procedure, form, services.today())
      if (!('seenBy' in about)) return about
      const changed = await services.changeDocument(session, open.reference, id, about, Number(textOf(form, 'revision')))
      if (changed.is === 'changed') return 'overtaken'
      return changed.is === 'done' ? [] : [{ field: '', text: 'There is no such document in this case' }]
    }),
  )

  app.post(
    '/cases/:reference/documents/:id/retract',
    changing('retracted', async ({ open, session }, id, form) => {
      const reason = textOf(form, 'reason').trim()
      if (reason === '') return [{ field: 'reason', text: 'Say why it is retracted. The reason is shown beside it' }]
      if (reason.length > 1000) return [{ field: 'reason', text: 'The reason must be 1,000 characters or fewer' }]
      const isDone = await services.retractDocument(session, open.reference, id, reason)
      return isDone ? [] : [{ field: 'reason', text: 'Somebody has retracted it already' }]
    }),
  )
}
