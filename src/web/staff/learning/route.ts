import type { FastifyInstance } from 'fastify'
import { type Sheet, sheetOf, sheetPaper, whatHappensNext } from '#outputs'
import { docxOf, pdfOf } from '#paper'
import { type Flash, type Site, sendPage } from '../../layout/index.ts'
import type { OpenCase, Services } from '../../services.ts'
import { caseFrameView, clausesOf, readOf } from '../case-frame/view.ts'
import { openCase } from '../http/open-case.tsx'
import { param, query } from '../http/query.ts'
import { doneFlash } from '../record-step/done.tsx'
import { LearningPage } from './case-page.tsx'
import { learningView } from './case-view.ts'
import { logRoutes } from './log-route.ts'
import { reviewRoutes } from './review-route.ts'
import { sheetRoutes } from './sheet-route.ts'

const files = {
  'sheet.pdf': { type: 'application/pdf', bytes: pdfOf },
  'sheet.docx': { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes: docxOf },
} as const

const isFile = (name: string): name is keyof typeof files => Object.hasOwn(files, name)

const paperOf = (open: OpenCase, sheet: Sheet) => sheetPaper(sheet, open.body.name, open.reference, open.state.today)

export const learningRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  sheetRoutes(app, services, site)
  logRoutes(app, services, site)
  reviewRoutes(app, services, site)

  app.get('/cases/:reference/learning', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const { open, session } = opened
    const { strip } = whatHappensNext(readOf(open), open.calendar)
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const view = learningView(open, caseFrameView(open, strip, 'learning'), session.account, link)
    const isSaved = query(request).text('saved') !== ''
    const flash: Flash | undefined = isSaved
      ? { type: 'success', text: 'What you typed is saved. Nothing of it is recorded yet' }
      : doneFlash(open, query(request).text('done'), link)
    return sendPage(reply, LearningPage({ view, frame: { site, session, ...(flash && { flash }) } }))
  })

  app.get('/cases/:reference/learning/:file', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const { open } = opened
    const name = param(request, 'file')
    const sheet = sheetOf({ ...readOf(open), reference: open.reference })
    if (!isFile(name) || sheet === undefined) return reply.callNotFound()
    const { type, bytes } = files[name]
    return reply
      .header('content-disposition', `attachment; filename="${open.reference.replaceAll(/[^A-Za-z0-9-]/g, '')}-${name}"`)
      .type(type)
      .send(Buffer.from(await bytes(paperOf(open, sheet))))
  })
}
