/** The review of what was learned for what comes back: its form, recorded in the body's own record. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LocalDate } from '#calendar'
import { longDay, personInWords, plainDay, tallyThemes, themeListOn } from '#outputs'
import type { OpenBody } from '../../body-services.ts'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { actsOfRecord, sentence, stageOfAct } from '../acts/act.ts'
import { type Reason, reasonOf } from '../case/view.ts'
import { clausesOf } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import { readStep } from '../forms/read-step.ts'
import type { Step } from '../forms/step.ts'
import { stepFields } from '../forms/step-fields.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { findStep } from '../record-step/find-step.ts'
import { decidedIn, factOf, faultsOf, rowsTyped, type ThemeRow } from './review-form.ts'
import { ReviewPage, type ReviewView } from './review-page.tsx'

/** A theme that came up once has not come back. */
const comesBack = 2
const monthsBack = 6

/** The body's duty that is judged by how many themes were answered. */
const reviewOf = (open: OpenBody): string | undefined =>
  [...actsOfRecord(open).values()].find(({ key, stage, ways }) => {
    const duty = stageOfAct(open.procedure, stage)?.duties?.[key.split('/')[1] ?? '']
    return ways.some(({ type }) => type === 'review-held') && JSON.stringify(duty?.needs ?? {}).includes('"themesAnswered"')
  })?.key

/** The month so many before this one, as '2026-05'. */
const monthBefore = (month: string, n: number): string => {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - n
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

const themesOf = async (services: Services, session: Session): Promise<readonly ThemeRow[]> => {
  const { body } = services
  const list = themeListOn(body.themeLists ?? [], services.today())
  if (list === undefined || !session.account.permissions.includes('see-figures')) return []
  const last = services.today().slice(0, 7)
  const { counted } = await services.themeFigures(session, '')
  const { themes } = tallyThemes(body.themeLists ?? [], list, counted, monthBefore(last, monthsBack), last)
  return themes.filter(({ total }) => total >= comesBack).map(({ title, total }) => ({ title, count: total }))
}

const dayParts = (values: Form, today: LocalDate): ReviewView['on'] => {
  const part = (name: string, otherwise: string) =>
    values[`${envelope.on}-${name}`] === undefined ? otherwise : textOf(values, `${envelope.on}-${name}`)
  return {
    day: part('day', String(Number(today.slice(8)))),
    month: part('month', String(Number(today.slice(5, 7)))),
    year: part('year', today.slice(0, 4)),
  }
}

/** Those held of the same, the latest first. */
const earlierOf = ({ open, way }: Step<OpenBody>): ReviewView['earlier'] =>
  open.facts
    .filter(({ type, data }) => type === way.type && data.of === way.fixed.of)
    .map(fact => ({
      on: plainDay(typeof fact.on === 'string' ? fact.on : fact.on.to),
      by: personInWords(open, fact.by),
      decided: decidedIn(fact.data),
    }))
    .reverse()

/** The review that this account may record, with when it is due. */
export const reviewFor = async (
  services: Services,
  session: Session,
): Promise<{ readonly title: string; readonly due?: LocalDate } | undefined> => {
  for (const open of await services.bodyRecord(session)) {
    const key = reviewOf(open)
    const found = key === undefined ? undefined : findStep({ open, session }, key, '0')
    const due = open.state.duties.find(duty => duty.key === key)?.due
    if (found?.is === 'found') return { title: sentence(found.step.act.title), ...(due !== undefined && { due }) }
  }
  return undefined
}

export const reviewRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const find = async (request: FastifyRequest, reply: FastifyReply) => {
    const session = sessionOf(request)
    for (const open of await services.bodyRecord(session)) {
      const key = reviewOf(open)
      const found = key === undefined ? undefined : findStep({ open, session }, key, '0')
      if (found?.is === 'found') return { session, step: found.step, themes: await themesOf(services, session) }
    }
    reply.callNotFound()
    return undefined
  }

  interface Found {
    readonly session: Session
    readonly step: Step<OpenBody>
    readonly themes: readonly ThemeRow[]
  }
  interface Answer {
    readonly errors?: readonly FormError[]
    readonly refusals?: readonly Reason[]
  }

  const show = (reply: FastifyReply, { session, step, themes }: Found, values: Form, { errors = [], refusals = [] }: Answer = {}) => {
    const { open, act, way } = step
    const duty = open.state.duties.find(({ key }) => key === act.key)
    const { asked, more } = stepFields(open, act, way, values)
    const view: ReviewView = {
      title: sentence(act.title),
      ...(duty?.due !== undefined && { due: `It is due ${longDay(duty.due)}.` }),
      clauses: clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))(act.clause),
      rows: rowsTyped(values, themes),
      on: dayParts(values, services.today()),
      earlier: earlierOf(step),
      fields: [...asked, ...more].filter(({ field }) => field === 'with'),
      errors,
      refusals,
      hidden: [
        [envelope.position, String(open.position)],
        [envelope.key, randomUUID()],
      ],
      csrf: session.csrf,
    }
    return sendPage(reply, ReviewPage({ view, frame: { site, session } }), errors.length + refusals.length > 0 ? 422 : 200)
  }

  app.get('/learning/review', async (request, reply) => {
    const found = await find(request, reply)
    return found === undefined ? reply : show(reply, found, (await keptForm(services, request)) ?? {})
  })

  app.post('/learning/review', async (request, reply) => {
    const found = await find(request, reply)
    if (found === undefined) return reply
    const { session, step, themes } = found
    const values = formOf(request)
    const rows = rowsTyped(values, themes)
    const faults = faultsOf(rows)
    if (faults.length > 0) return show(reply, found, values, { errors: faults })
    const form = { ...values, ...factOf(rows), [envelope.by]: step.doers.own[0] ?? '' }
    const read = readStep(form, step)
    if ('errors' in read) return show(reply, found, values, { errors: read.errors.map(({ id, text }) => ({ field: id, text })) })
    const recorded = await services.recordForBody(session, {
      procedure: step.open.procedure.id,
      position: Number(textOf(values, envelope.position)),
      attempts: read.attempts,
      key: textOf(values, envelope.key),
    })
    if (recorded.is === 'recorded') return reply.redirect(`/service?done=${encodeURIComponent(recorded.facts.at(-1)?.id ?? '')}`, 303)
    const link = clausesOf(step.open, services.clauses(step.open.procedure.id, step.open.compiled.hash))
    const refusals =
      recorded.is === 'refused'
        ? recorded.refusals.map(reasonOf(step.open, link))
        : [{ because: 'The record changed while you had this open. Look again, then record it', clauses: [] }]
    return show(reply, found, values, { refusals })
  })
}
