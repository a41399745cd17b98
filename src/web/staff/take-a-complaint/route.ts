import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import { type Question, questions } from '../../public/answers.ts'
import type { Services, Session } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { readComplaint } from './form.ts'
import { TakePage } from './page.tsx'

const isQuestion = (name: string): name is Question => Object.hasOwn(questions, name)

const missingError = (name: string): FormError =>
  isQuestion(name) ? { field: name, text: `Answer this too: ${questions[name]}` } : { field: '', text: name }

export const takeAComplaintRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = (reply: FastifyReply, session: Session, form: Form, errors: readonly FormError[], isKept = false) => {
    const key = textOf(form, '_key') || randomUUID()
    const view = { body: services.body, today: services.today(), form, errors, csrf: session.csrf, key, isKept }
    return sendPage(reply, TakePage({ view, frame: { site, session } }), errors.length > 0 ? 422 : 200)
  }

  app.get('/take-a-complaint', async (request, reply) => {
    const kept = await keptForm(services, request)
    return show(reply, sessionOf(request), kept ?? {}, [], kept !== undefined)
  })

  app.post('/take-a-complaint', async (request, reply) => {
    const session = sessionOf(request)
    const form = formOf(request)
    if (textOf(form, 'do') === 'more') return show(reply, session, form, [])
    const read = readComplaint(form, services.body, services.today())
    if ('errors' in read) return show(reply, session, form, read.errors)
    const submitted = await services.takeComplaint(session, read.answers, textOf(form, '_key'))
    if (submitted.is === 'incomplete') return show(reply, session, form, submitted.missing.map(missingError))
    return reply.redirect(caseHref(submitted.reference), 303)
  })
}
