/** The form of a step that no act of the procedure records. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Form, formOf, textOf } from '../../form.ts'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { caseHref, clausesOf } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import type { Step } from '../forms/step.ts'
import { keptForm } from '../http/kept-form.ts'
import { openCase } from '../http/open-case.tsx'
import { param, query } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { attemptStep } from '../record-step/attempt-step.ts'
import { StepPage } from '../record-step/page.tsx'
import { hiddenFields } from '../record-step/route.ts'
import { type StepAnswer, stepView, untouched } from '../record-step/view.ts'
import { NotByThePolicy } from './not-by-the-policy.tsx'
import { isByThePolicy, isPlainStep, type PlainStep, plainErrors, plainStep, plainSteps, policyOf } from './plain-steps.ts'

const path = '/cases/:reference/people/note/:step'

export const plainRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const find = async (request: FastifyRequest, reply: FastifyReply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return undefined
    const name = param(request, 'step')
    const step = isPlainStep(name) ? plainStep(opened.open, opened.session.account, name) : undefined
    if (step !== undefined && isPlainStep(name)) return { step, name, session: opened.session }
    const policy = isPlainStep(name) && isByThePolicy(name) ? policyOf(opened.open) : undefined
    if (isPlainStep(name) && policy !== undefined)
      await sendPage(reply, NotByThePolicy({ opened, step: name, policy, frame: { site, session: opened.session } }), 403)
    else reply.callNotFound()
    return undefined
  }

  const show = (reply: FastifyReply, session: Session, step: Step, name: PlainStep, answer: StepAnswer, status = 200) => {
    const { open } = step
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const base = stepView(step, answer, link, hiddenFields(session, open, answer))
    const at = caseHref(open.reference)
    const view = {
      ...base,
      ...{ action: `${at}/people/note/${name}`, clauses: [] },
      sub: isByThePolicy(name)
        ? `By the policy “${policyOf(open)?.title}”: this procedure itself says nothing of it. No date of the complaint stops.`
        : 'No clause of this procedure asks for it. It is kept all the same, so that everybody who handles the case sees it.',
    }
    return sendPage(reply, StepPage({ view, cancelHref: `${at}/${plainSteps[name].back}`, frame: { site, session } }), status)
  }

  const about = (request: FastifyRequest): Form => {
    const thing = ['adjustment', 'party', 'restriction'].map(kind => query(request).text(kind)).find(id => id !== '') ?? ''
    return { [envelope.filledIn]: 'yes', ...(thing !== '' && { [envelope.thing]: thing }) }
  }

  app.get(path, async (request, reply) => {
    const found = await find(request, reply)
    if (found === undefined) return reply
    const kept = await keptForm(services, request)
    return show(reply, found.session, found.step, found.name, { ...untouched, values: kept ?? about(request), isKept: kept !== undefined })
  })

  app.post(path, async (request, reply) => {
    const found = await find(request, reply)
    if (found === undefined) return reply
    const { session, step, name } = found
    const form = formOf(request)
    const errors = plainErrors(step.open, name, form)
    if (errors.length > 0) return show(reply, session, step, name, { ...untouched, values: form, errors }, 422)
    const attempted = await attemptStep(services, session, step, form)
    const back = `${caseHref(step.open.reference)}/${plainSteps[name].back}`
    if ('fact' in attempted) return reply.redirect(withQuery(back, 'done', attempted.fact), 303)
    const { again } = attempted
    const isMoved = again.changed !== undefined && textOf(form, envelope.key) !== ''
    const open = isMoved ? ((await services.openCase(session, step.open.reference)) ?? step.open) : step.open
    return show(reply, session, { ...step, open }, name, again, isMoved ? 409 : 422)
  })
}
