/** One point that is really two: what stays in it, and what becomes a point of its own. Both are recorded, or neither. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Attempt, Fact } from '#case'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import { longestPoint } from '../../public/limits.ts'
import type { OpenCase, Services, Session } from '../../services.ts'
import { actsOf } from '../acts/act.ts'
import { doersOf } from '../acts/offer.ts'
import { nextThing, pointsOf } from '../acts/points.ts'
import { caseHref } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import { keptForm } from '../http/kept-form.ts'
import { openCase } from '../http/open-case.tsx'
import { param } from '../http/query.ts'
import { SplitPage } from './split-page.tsx'

interface Parts {
  readonly stays: string
  readonly becomes: string
}

const readParts = (form: Form): { readonly parts: Parts } | { readonly errors: readonly FormError[] } => {
  const parts = { stays: textOf(form, 'stays').trim(), becomes: textOf(form, 'becomes').trim() }
  const errors = (['stays', 'becomes'] as const).flatMap((field): FormError[] => {
    if (parts[field] === '')
      return [{ field, text: field === 'stays' ? 'Enter what stays in this point' : 'Enter what becomes a point of its own' }]
    return parts[field].length > longestPoint
      ? [{ field, text: `This must be ${longestPoint.toLocaleString('en-GB')} characters or fewer` }]
      : []
  })
  return errors.length > 0 ? { errors } : { parts }
}

const raised = (open: OpenCase, point: string): Fact | undefined =>
  open.facts.find(({ type, about }) => type === 'point-raised' && about?.point?.includes(point) === true)

/** The role this account may write a point down in, and the act it does so by. */
const writer = (open: OpenCase, session: Session): { readonly role: string; readonly act: string } | undefined => {
  for (const act of actsOf(open.procedure).values()) {
    if (!act.ways.some(({ type }) => type === 'point-raised')) continue
    const [role] = doersOf(act, open.procedure, session.account).own
    if (role !== undefined) return { role, act: act.key }
  }
  return undefined
}

/** The old point in fewer words; a new one with what was its own: the day it was raised, and when the matter arose. */
const splitAttempts = (
  open: OpenCase,
  fact: Fact,
  point: string,
  { stays, becomes }: Parts,
  by: NonNullable<Attempt['by']>,
): readonly Attempt[] => {
  const made = { point: [nextThing(open, 'point')] }
  const { words: _words, outcomeWanted: _wanted, ...rest } = fact.data
  const days = open.facts.filter(
    one => (one.type === 'matter-arose' || one.type === 'matter-came-to-notice') && one.about?.point?.includes(point) === true,
  )
  return [
    {
      type: 'fact-corrected',
      case: open.reference,
      on: open.state.today,
      by,
      data: { corrects: fact.id, with: JSON.stringify({ words: stays }), reason: `Split: the rest is point ${made.point[0]}` },
    },
    { type: 'point-raised', case: open.reference, on: fact.on, by, about: made, data: { ...rest, words: becomes } },
    ...days.map(({ type, on }): Attempt => ({ type, case: open.reference, on, about: made, data: {} })),
  ]
}

export const splitRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = (
    reply: FastifyReply,
    open: OpenCase,
    session: Session,
    point: string,
    form: Form,
    errors: readonly FormError[],
    status = 200,
  ) => {
    const words = pointsOf(open).find(({ id }) => id === point)?.words ?? ''
    const view = {
      reference: open.reference,
      caseHref: caseHref(open.reference),
      point,
      words,
      stays: Object.hasOwn(form, 'stays') ? textOf(form, 'stays') : words,
      becomes: textOf(form, 'becomes'),
      errors,
      mayWrite: writer(open, session) !== undefined,
      hidden: [
        [envelope.csrf, session.csrf],
        [envelope.position, String(open.position)],
        [envelope.key, textOf(form, envelope.key) || randomUUID()],
      ] as const,
    }
    return sendPage(reply, SplitPage({ view, frame: { site, session } }), status)
  }

  app.get('/cases/:reference/split/:point', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const point = param(request, 'point')
    if (raised(opened.open, point) === undefined) return reply.redirect(`${caseHref(opened.open.reference)}/routes`, 303)
    return show(reply, opened.open, opened.session, point, (await keptForm(services, request)) ?? {}, [])
  })

  app.post('/cases/:reference/split/:point', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const { open, session } = opened
    const point = param(request, 'point')
    const form = formOf(request)
    const fact = raised(open, point)
    const by = writer(open, session)
    if (fact === undefined) return reply.redirect(`${caseHref(open.reference)}/routes`, 303)
    if (by === undefined) return show(reply, open, session, point, form, [], 403)
    const read = readParts(form)
    if ('errors' in read) return show(reply, open, session, point, form, read.errors, 422)
    const attempts = splitAttempts(open, fact, point, read.parts, { role: by.role, person: session.account.id })
    const recorded = await services.record(session, {
      reference: open.reference,
      position: Number(textOf(form, envelope.position)),
      attempts,
      key: textOf(form, envelope.key),
    })
    if (recorded.is === 'recorded') return reply.redirect(`${caseHref(open.reference)}/routes`, 303)
    const because =
      recorded.is === 'changed'
        ? ['The case changed while you had this open. Look again, then record it.']
        : recorded.refusals.map(one => one.because)
    return show(
      reply,
      open,
      session,
      point,
      form,
      because.map(text => ({ field: 'becomes', text })),
      recorded.is === 'changed' ? 409 : 422,
    )
  })
}
