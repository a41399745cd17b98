import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Form, formOf } from '../../form.ts'
import { type Site, sendPage } from '../../layout/index.ts'
import type { OpenCase, Services, Session } from '../../services.ts'
import { caseHref, clausesOf } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import type { Step } from '../forms/step.ts'
import { keptForm } from '../http/kept-form.ts'
import { openCase } from '../http/open-case.tsx'
import { param, query } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { attemptStep } from './attempt-step.ts'
import { findStep } from './find-step.ts'
import { NotYours } from './not-yours.tsx'
import { StepPage } from './page.tsx'
import { type StepAnswer, stepView, untouched } from './view.ts'

/** What a link has filled in: the points, and choices of the fact. */
const filledIn = (request: FastifyRequest): Form => {
  const asked = new URL(request.url, 'http://this.service').searchParams
  const names = [...new Set(asked.keys())].filter(name => name === envelope.points || /^f-[A-Za-z]{1,40}$/.test(name))
  if (names.length === 0) return {}
  return { ...Object.fromEntries(names.map(name => [name, query(request).all(name)])), [envelope.filledIn]: 'yes' }
}

/** What the form carries that nobody types: whose it is, the record's length it was opened at, its own key. */
export const hiddenFields = (session: Session, open: OpenCase, answer: StepAnswer): readonly (readonly [string, string])[] => [
  [envelope.csrf, session.csrf],
  [envelope.position, String(open.position)],
  [envelope.key, randomUUID()],
  ...(answer.warnings.length > 0 || answer.waits ? [[envelope.seenWarnings, 'yes'] as const] : []),
]

export const recordStepRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const find = async (request: FastifyRequest, reply: FastifyReply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return undefined
    const found = findStep(opened, param(request, '*'), query(request).text('way'))
    if (found.is === 'found') return { session: opened.session, step: found.step }
    const clauses = services.clauses(opened.open.procedure.id, opened.open.compiled.hash)
    const page = NotYours({
      opened,
      frame: { site, session: opened.session },
      clauses,
      ...(found.is === 'not-theirs' && { act: found.act }),
    })
    await sendPage(reply, page, found.is === 'unknown' ? 404 : 403)
    return undefined
  }

  const show = (reply: FastifyReply, session: Session, step: Step, answer: StepAnswer, status = 200) => {
    const link = clausesOf(step.open, services.clauses(step.open.procedure.id, step.open.compiled.hash))
    const view = stepView(step, answer, link, hiddenFields(session, step.open, answer))
    return sendPage(reply, StepPage({ view, frame: { site, session } }), status)
  }

  app.get('/cases/:reference/record/*', async (request, reply) => {
    const found = await find(request, reply)
    if (found === undefined) return reply
    const kept = await keptForm(services, request)
    const values = kept ?? filledIn(request)
    return show(reply, found.session, found.step, { ...untouched, values, isKept: kept !== undefined })
  })

  app.post('/cases/:reference/record/*', async (request, reply) => {
    const found = await find(request, reply)
    if (found === undefined) return reply
    const { session, step } = found
    const attempted = await attemptStep(services, session, step, formOf(request))
    if ('fact' in attempted) return reply.redirect(withQuery(caseHref(step.open.reference), 'done', attempted.fact), 303)
    const { again } = attempted
    // Shown against the case as it stands now: the position it is sent again with is the newest.
    const open = again.changed === undefined ? step.open : ((await services.openCase(session, step.open.reference)) ?? step.open)
    return show(reply, session, { ...step, open }, again, again.changed === undefined ? 422 : 409)
  })
}
