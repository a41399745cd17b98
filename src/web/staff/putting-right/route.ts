import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '#case'
import { actionsOf, whatHappensNext } from '#outputs'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { OpenCase, Services, Session } from '../../services.ts'
import { reasonOf } from '../case/view.ts'
import { caseFrameView, caseHref, clausesOf, readOf } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import type { Step } from '../forms/step.ts'
import { keptForm } from '../http/kept-form.ts'
import { isNoLongerTheirs, openCase } from '../http/open-case.tsx'
import { param, query } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { attemptStep } from '../record-step/attempt-step.ts'
import { doneFlash } from '../record-step/done.tsx'
import { StepPage } from '../record-step/page.tsx'
import { hiddenFields } from '../record-step/route.ts'
import { type StepAnswer, stepView, untouched } from '../record-step/view.ts'
import { PuttingRightPage } from './page.tsx'
import { freshPromises, judgedPromises, mayPromise, type PromiseForm, promiseChoices, promisesFrom, readPromises } from './promises.ts'
import { isPlainStep, plainStep } from './steps.ts'
import { puttingRightView } from './view.ts'

interface Adding {
  readonly form: PromiseForm
  readonly errors?: readonly FormError[]
  readonly refused?: readonly Refusal[]
  readonly changed?: boolean
}

const pageOf = (reference: string): string => `${caseHref(reference)}/putting-right`

export const puttingRightRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const linkOf = (open: OpenCase) => clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))

  const show = (request: FastifyRequest, reply: FastifyReply, session: Session, open: OpenCase, adding?: Adding, status = 200) => {
    const { account } = session
    const link = linkOf(open)
    const { strip } = whatHappensNext(readOf(open), open.calendar)
    const mayAdd = mayPromise(open, account)
    const view = puttingRightView(open, caseFrameView(open, strip, 'putting-right'), link, { account, mayAdd })
    const flash = doneFlash(open, query(request).text('done'), link)
    const add = adding && {
      action: `${pageOf(open.reference)}#add`,
      form: adding.form,
      choices: promiseChoices(open, account),
      hidden: hiddenFields(session, open, untouched),
      errors: adding.errors ?? [],
      refused: (adding.refused ?? []).map(reasonOf(open, link)),
      changed: adding.changed ?? false,
    }
    const frame = { site, session, ...(flash && { flash }) }
    return sendPage(reply, PuttingRightPage({ view, frame, ...(add && mayAdd && { add }) }), status)
  }

  app.get('/cases/:reference/putting-right', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const { open, session } = opened
    const kept = await keptForm(services, request)
    const asked = new URL(request.url, 'http://this.service').searchParams
    const form = kept
      ? promisesFrom(kept)
      : asked.has('for')
        ? freshPromises(query(request).text('for'), query(request).text('member'))
        : undefined
    return show(request, reply, session, open, form && { form })
  })

  app.post('/cases/:reference/putting-right', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const { open, session } = opened
    const posted = formOf(request)
    const form = promisesFrom(posted)
    if (textOf(posted, 'do') === 'more') return show(request, reply, session, open, { form })
    const read = readPromises(open, session.account, form)
    if ('errors' in read) return show(request, reply, session, open, { form, errors: read.errors }, 422)
    const refused = judgedPromises(open, read.attempts)
    if (refused.length > 0) return show(request, reply, session, open, { form, refused }, 422)
    const recorded = await services.record(session, {
      reference: open.reference,
      position: Number(textOf(posted, envelope.position)),
      attempts: read.attempts,
      key: textOf(posted, envelope.key),
    })
    if (recorded.is === 'recorded') {
      if (await isNoLongerTheirs(services, site, reply, session, open)) return reply
      return reply.redirect(withQuery(pageOf(open.reference), 'done', recorded.facts.at(-1)?.id ?? ''), 303)
    }
    const now = (await services.openCase(session, open.reference)) ?? open
    return recorded.is === 'changed'
      ? show(request, reply, session, now, { form, changed: true }, 409)
      : show(request, reply, session, now, { form, refused: recorded.refusals }, 422)
  })

  const findPlain = async (request: FastifyRequest, reply: FastifyReply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return undefined
    const name = param(request, 'step')
    const action = param(request, 'action')
    const isKnown = actionsOf(readOf(opened.open)).some(({ id }) => id === action)
    const step = isPlainStep(name) && isKnown ? plainStep(opened.open, opened.session.account, name) : undefined
    if (step !== undefined) return { step, session: opened.session, action, name }
    reply.callNotFound()
    return undefined
  }

  const showPlain = (
    reply: FastifyReply,
    session: Session,
    step: Step,
    of: { action: string; name: string },
    answer: StepAnswer,
    status = 200,
  ) => {
    const { open } = step
    const view = stepView(step, answer, linkOf(open), hiddenFields(session, open, answer))
    const plain = {
      ...view,
      ...{ action: `${pageOf(open.reference)}/${encodeURIComponent(of.action)}/${of.name}`, clauses: [] },
      sub: 'No clause asks for this. It is kept so that what was promised is not lost sight of.',
    }
    return sendPage(reply, StepPage({ view: plain, cancelHref: pageOf(open.reference), frame: { site, session } }), status)
  }

  const about = (values: Form, action: string): Form => ({ [envelope.thing]: action, ...values })

  app.get('/cases/:reference/putting-right/:action/:step', async (request, reply) => {
    const found = await findPlain(request, reply)
    if (found === undefined) return reply
    const kept = await keptForm(services, request)
    const values = kept ?? { [envelope.filledIn]: 'yes' }
    return showPlain(reply, found.session, found.step, found, {
      ...untouched,
      values: about(values, found.action),
      isKept: kept !== undefined,
    })
  })

  app.post('/cases/:reference/putting-right/:action/:step', async (request, reply) => {
    const found = await findPlain(request, reply)
    if (found === undefined) return reply
    const { session, step } = found
    const attempted = await attemptStep(services, session, step, about(formOf(request), found.action))
    if ('fact' in attempted) {
      if (await isNoLongerTheirs(services, site, reply, session, step.open)) return reply
      return reply.redirect(withQuery(pageOf(step.open.reference), 'done', attempted.fact), 303)
    }
    const { again } = attempted
    const open = again.changed === undefined ? step.open : ((await services.openCase(session, step.open.reference)) ?? step.open)
    return showPlain(reply, session, { ...step, open }, found, again, again.changed === undefined ? 422 : 409)
  })
}
