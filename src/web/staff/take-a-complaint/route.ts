import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Routing, representationsOf } from '#outputs'
import { type Form, formOf, listOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import { type Question, questions } from '../../public/answers.ts'
import { routeAnswerName } from '../../route-answers.ts'
import type { Services, Session } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { readComplaint } from './form.ts'
import { TakePage } from './page.tsx'
import { WhichWayPage } from './which-way.tsx'
import { whichWayView } from './which-way-view.ts'

const isQuestion = (name: string): name is Question => Object.hasOwn(questions, name)

const missingError = (name: string): FormError =>
  isQuestion(name) ? { field: name, text: `Answer this too: ${questions[name]}` } : { field: '', text: name }

/** A question to be asked again: its answer is left out. */
const without = (form: Form, question: string): Form => {
  const name = routeAnswerName(question)
  return Object.fromEntries(Object.entries(form).filter(([one]) => one !== name && one !== 'forget' && !one.startsWith(`${name}-`)))
}

/** Straight to the case where nothing more is to be said of its way; else to the page of its ways. */
const after = ({ points }: Routing, reference: string): string =>
  points.every(({ refusal, decisions }) => refusal === undefined && decisions.length === 0) &&
  new Set(points.map(({ track }) => track)).size < 2
    ? caseHref(reference)
    : `${caseHref(reference)}/routes`

export const takeAComplaintRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = async (reply: FastifyReply, session: Session, form: Form, errors: readonly FormError[], isKept = false) => {
    const key = textOf(form, '_key') || randomUUID()
    const others = services.procedures().flatMap(procedure => representationsOf(procedure) ?? [])
    const isAsked = textOf(form, 'do') === 'like'
    const like = isAsked ? await services.likeCases(session, listOf(form, 'points').join('\n')) : undefined
    const shown = { body: services.body, today: services.today(), form, errors, csrf: session.csrf, key, isKept, others: others[0] }
    const view = { ...shown, ...(like && { like }) }
    return sendPage(reply, TakePage({ view, frame: { site, session } }), errors.length > 0 ? 422 : 200)
  }

  app.get('/take-a-complaint', async (request, reply) => {
    const kept = await keptForm(services, request)
    return show(reply, sessionOf(request), kept ?? {}, [], kept !== undefined)
  })

  app.post('/take-a-complaint', async (request, reply) => {
    const session = sessionOf(request)
    const posted = formOf(request)
    const forget = textOf(posted, 'forget')
    const form = forget === '' ? posted : without(posted, forget)
    const wanted = forget === '' ? textOf(form, 'do') : 'route'
    if (wanted === 'more' || wanted === 'change' || wanted === 'like') return show(reply, session, form, [])
    const read = readComplaint(form, services.body, services.today())
    if ('errors' in read) return show(reply, session, form, read.errors)
    const routing = await services.whichWay(read.answers)
    if (wanted === 'route')
      return sendPage(
        reply,
        WhichWayPage({ view: whichWayView(services, session, routing, read.answers, form, []), frame: { site, session } }),
      )
    const submitted = await services.takeComplaint(session, read.answers, textOf(form, '_key'))
    if (submitted.is === 'incomplete') return show(reply, session, form, submitted.missing.map(missingError))
    if (submitted.is === 'no-procedure') return show(reply, session, form, [{ field: 'received-day', text: submitted.because }])
    return reply.redirect(after(routing, submitted.reference), 303)
  })
}
