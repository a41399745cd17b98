import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type Routing, representationsOf } from '#outputs'
import { type Form, formOf, listOf, textOf } from '../../form.ts'
import type { RelatedCase } from '../../intake-services.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import { proceedingsAsked } from '../../proceedings-asked.ts'
import { type Question, questions } from '../../public/answers.ts'
import { routeAnswerName } from '../../route-answers.ts'
import type { Answers, Services, Session } from '../../services.ts'
import { caseHref } from '../case-frame/view.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { query } from '../http/query.ts'
import { readComplaint } from './form.ts'
import { formOfMail, mailOfKey } from './of-mail.ts'
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

/** Said on a line where somebody still listens. */
const isSpoken = ({ channel }: Answers): boolean => channel === 'telephone' || channel === 'in-person'

/** Where nothing more is to be said of its way, to what is read out, or to the case; else to the page of its ways. */
const after = ({ points }: Routing, reference: string, answers: Answers): string =>
  points.every(({ refusal, decisions }) => refusal === undefined && decisions.length === 0) &&
  new Set(points.map(({ track }) => track)).size < 2
    ? `${caseHref(reference)}${isSpoken(answers) ? '/taken' : ''}`
    : `${caseHref(reference)}/routes`

export const takeAComplaintRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = async (
    reply: FastifyReply,
    session: Session,
    form: Form,
    errors: readonly FormError[],
    { isKept = false, related = [] }: { readonly isKept?: boolean; readonly related?: readonly RelatedCase[] } = {},
  ) => {
    const key = textOf(form, '_key') || randomUUID()
    const others = services.procedures().flatMap(procedure => representationsOf(procedure) ?? [])
    const isAsked = textOf(form, 'do') === 'like'
    const like = isAsked ? await services.likeCases(session, listOf(form, 'points').join('\n')) : undefined
    const shown = {
      body: services.body,
      today: services.today(),
      form,
      errors,
      csrf: session.csrf,
      key,
      isKept,
      related,
      procedures: services.procedures().map(({ id, title }) => ({ title, href: `/procedures/${encodeURIComponent(id)}` })),
      proceedings: proceedingsAsked(services.procedures()),
      others: others[0],
    }
    const view = { ...shown, ...(like && { like }) }
    return sendPage(reply, TakePage({ view, frame: { site, session } }), errors.length > 0 ? 422 : 200)
  }

  /** It was about a case that is there: no new case is made. */
  const join = async (reply: FastifyReply, session: Session, form: Form, answers: Answers) => {
    const reference = textOf(form, 'join')
    const joined = await services.joinCase(session, reference, answers, textOf(form, '_key'))
    if (joined.is === 'recorded') {
      const [fact] = joined.facts
      const mail = mailOfKey(textOf(form, '_key'))
      if (mail !== undefined) await services.joinMail(session, mail, reference)
      return reply.redirect(`${caseHref(reference)}/timeline${fact === undefined ? '' : `?done=${fact.id}`}`, 303)
    }
    const because =
      joined.is === 'refused'
        ? joined.refusals.map(refusal => refusal.because)
        : ['Somebody recorded something on that case just now. Try again.']
    const errors = because.map(text => ({ field: 'points', text: `Not recorded on ${reference}: ${text}` }))
    return show(reply, session, form, errors, { related: await services.relatedCases(session, answers) })
  }

  app.get('/take-a-complaint', async (request, reply) => {
    const kept = await keptForm(services, request)
    const mail = await services.mail(sessionOf(request), query(request).text('mail'))
    return show(reply, sessionOf(request), kept ?? (mail ? formOfMail(mail) : {}), [], { isKept: kept !== undefined })
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
    if (textOf(form, 'join') !== '') return join(reply, session, form, read.answers)
    const related = wanted === 'record' ? await services.relatedCases(session, read.answers) : []
    if (related.some(({ reference }) => !listOf(form, 'seen').includes(reference))) return show(reply, session, form, [], { related })
    const routing = await services.whichWay(read.answers)
    if (wanted === 'route')
      return sendPage(
        reply,
        WhichWayPage({ view: whichWayView(services, session, routing, read.answers, form, []), frame: { site, session } }),
      )
    const submitted = await services.takeComplaint(session, read.answers, textOf(form, '_key'))
    if (submitted.is === 'incomplete') return show(reply, session, form, submitted.missing.map(missingError))
    if (submitted.is === 'no-procedure') return show(reply, session, form, [{ field: 'received-day', text: submitted.because }])
    const mail = mailOfKey(textOf(form, '_key'))
    if (mail !== undefined) await services.mailBecame(session, mail, submitted.reference)
    return reply.redirect(after(routing, submitted.reference, read.answers), 303)
  })
}
