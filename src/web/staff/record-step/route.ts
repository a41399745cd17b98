import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Form, formOf, textOf } from '../../form.ts'
import { type Site, sendPage } from '../../layout/index.ts'
import type { OpenCase, OpenRecord, Services, Session } from '../../services.ts'
import { caseHref, clausesOf, placeOf } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import type { AnyStep as Step } from '../forms/step.ts'
import { thingOfStep } from '../forms/thing-of-step.ts'
import { keptForm } from '../http/kept-form.ts'
import { isNoLongerTheirs, openCase } from '../http/open-case.tsx'
import { param, query } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { detailsHref, givesBankDetails, hasDetailsForm } from '../payments/view.ts'
import { attemptStep } from './attempt-step.ts'
import { findStep } from './find-step.ts'
import { pageThatJudges } from './judged-by.ts'
import { keptIn } from './kept-in.ts'
import { NotYours } from './not-yours.tsx'
import { StepPage } from './page.tsx'
import { type StepAnswer, stepView, untouched } from './view.ts'

/** The thing that a link names by its kind: `?payment=p1`; nothing where the case has none of that name. */
const thingIn = (request: FastifyRequest, step: Step): Form => {
  const thing = thingOfStep(step, {})
  const named = thing === undefined ? '' : query(request).text(thing.kind)
  return named === 'new' || thing?.things.some(({ id }) => id === named) ? { [envelope.thing]: named } : {}
}

/** What a link has filled in: the points, the thing it is about, and choices of the fact. */
const filledIn = (request: FastifyRequest, step: Step): Form => {
  const asked = new URL(request.url, 'http://this.service').searchParams
  const names = [...new Set(asked.keys())].filter(name => name === envelope.points || /^f-[A-Za-z]{1,40}$/.test(name))
  const back = isPageOfCase(query(request).text('back')) ? { [envelope.back]: query(request).text('back') } : {}
  const filled = { ...Object.fromEntries(names.map(name => [name, query(request).all(name)])), ...thingIn(request, step), ...back }
  return Object.keys(filled).length === 0 ? {} : { ...filled, [envelope.filledIn]: 'yes' }
}

/** 'ombudsman', 'payments/p1': a page below the case's own, and nothing else. */
const isPageOfCase = (page: string): boolean => /^[a-z][a-z-]{0,40}(\/[A-Za-z0-9-]{1,40})?$/.test(page)

/** Where somebody goes when the step is recorded, or given up: the page of this record that led here, else its first. */
const backTo = (open: OpenRecord, values: Form): string => {
  const page = textOf(values, envelope.back)
  const { home } = placeOf(open)
  return isPageOfCase(page) ? `${home}/${page}` : home
}

/** What the form carries that nobody types: whose it is, the record's length it was opened at, its own key. */
export const hiddenFields = (session: Session, open: OpenRecord, answer: StepAnswer): readonly (readonly [string, string])[] => [
  [envelope.csrf, session.csrf],
  [envelope.position, String(open.position)],
  [envelope.key, randomUUID()],
  ...(answer.warnings.length > 0 || answer.waits ? [[envelope.seenWarnings, 'yes'] as const] : []),
  ...(textOf(answer.values, envelope.back) === '' ? [] : [[envelope.back, textOf(answer.values, envelope.back)] as const]),
]

const isOfACase = (open: OpenRecord): open is OpenCase => open.reference !== null

interface OpenedRecord {
  readonly session: Session
  readonly open: OpenRecord
}

/** Opens the record that a path names; undefined where the answer has been sent already. */
type Open = (request: FastifyRequest, reply: FastifyReply) => Promise<OpenedRecord | undefined>

/** The forms of a record's steps under a path that ends in `/record/*`. */
export const stepRoutes = (
  app: FastifyInstance,
  services: Services,
  site: Site,
  path: '/cases/:reference/record/*' | '/service/under/:procedure/record/*',
  openRecord: Open,
): void => {
  const withLoad = async (session: Session, step: Step): Promise<Step> => {
    if (step.way.type !== 'person-appointed') return step
    const colleagues = await services.colleagues(session)
    return { ...step, parts: Object.fromEntries(colleagues.map(({ id, parts }) => [id, parts])) }
  }

  const find = async (request: FastifyRequest, reply: FastifyReply) => {
    const opened = await openRecord(request, reply)
    if (opened === undefined) return undefined
    const found = findStep(opened, param(request, '*'), query(request).text('way'))
    if (found.is === 'found') return { session: opened.session, step: await withLoad(opened.session, found.step) }
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
    const cancelHref = backTo(step.open, answer.values)
    return sendPage(reply, StepPage({ view, cancelHref, frame: { site, session } }), status)
  }

  app.get(path, async (request, reply) => {
    const found = await find(request, reply)
    if (found === undefined) return reply
    const { step } = found
    const { open } = step
    // Bank details are never typed in a step's form: they have one of their own, which keeps them apart.
    if (isOfACase(open) && givesBankDetails(open, step.act.key) && hasDetailsForm(open)) {
      const named = query(request).text('payment')
      const isThere = named !== '' && thingOfStep(step, {})?.things.some(({ id }) => id === named)
      return reply.redirect(isThere ? detailsHref(open, named) : `${caseHref(open.reference)}/payments`, 303)
    }
    const elsewhere = isOfACase(open) ? pageThatJudges({ ...step, open }) : undefined
    if (elsewhere !== undefined) return reply.redirect(elsewhere, 303)
    const kept = await keptForm(services, request)
    const values = kept ?? filledIn(request, found.step)
    return show(reply, found.session, found.step, { ...untouched, values, isKept: kept !== undefined })
  })

  app.post(path, async (request, reply) => {
    const found = await find(request, reply)
    if (found === undefined) return reply
    const { session, step } = found
    const form = formOf(request)
    const attempted = await attemptStep(services, session, step, form)
    if ('fact' in attempted) {
      if (isOfACase(step.open) && (await isNoLongerTheirs(services, site, reply, session, step.open))) return reply
      return reply.redirect(withQuery(backTo(step.open, form), 'done', attempted.fact), 303)
    }
    const { again } = attempted
    // Shown against the record as it stands now: the position it is sent again with is the newest.
    const open = again.changed === undefined ? step.open : ((await keptIn(services, session, step.open).reopen()) ?? step.open)
    return show(reply, session, { ...step, open }, again, again.changed === undefined ? 422 : 409)
  })
}

export const recordStepRoutes = (app: FastifyInstance, services: Services, site: Site): void =>
  stepRoutes(app, services, site, '/cases/:reference/record/*', (request, reply) => openCase(services, site, request, reply))
