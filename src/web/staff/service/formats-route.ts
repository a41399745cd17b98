import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LocalDate } from '#calendar'
import { formatsAsked } from '#outputs'
import type { OpenBody } from '../../body-services.ts'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services, Session } from '../../services.ts'
import { sentence } from '../acts/act.ts'
import { clausesOf } from '../case-frame/view.ts'
import { envelope } from '../forms/names.ts'
import { readDay } from '../forms/typed-field.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { query } from '../http/query.ts'
import { mayUse } from '../permissions.ts'
import { FormatsPage, type FormatsView } from './formats.tsx'
import { openService } from './open-service.ts'
import { administersAs, dayTyped, errorsOf, hiddenOf } from './parts.ts'

const base = '/service/formats'
const longest = 200
/** Duties and principles that speak of making the procedure known. */
const isOfPublicity = /\b(publicis|leaflet|format|language|reach for the public|accessible)/i

const partsOf = (day: LocalDate) => ({ day: String(Number(day.slice(8))), month: String(Number(day.slice(5, 7))), year: day.slice(0, 4) })

export const formatRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = (reply: FastifyReply, session: Session, open: OpenBody, values: Form, errors: readonly FormError[], done = '') => {
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const stages = [...Object.values(open.procedure.stages), ...(open.procedure.ofTheBody === undefined ? [] : [open.procedure.ofTheBody])]
    const said = stages.flatMap(({ duties = {}, principles = {} }) => [...Object.values(duties), ...Object.values(principles)])
    const view: FormatsView = {
      formats: formatsAsked(open),
      says: said
        .filter(({ must }) => isOfPublicity.test(must))
        .map(({ must, clause }) => ({ words: `${sentence(must)}.`, clauses: link(clause) })),
      ...(mayUse('POST /service/formats', session.account.permissions) && {
        form: {
          hidden: hiddenOf(session, open, randomUUID()),
          format: textOf(values, 'format'),
          of: textOf(values, 'of'),
          on: dayTyped(values, 'on', partsOf(open.state.today)),
          errors,
        },
      }),
    }
    const flash =
      done === ''
        ? {}
        : { flash: { type: 'success' as const, text: done === 'asked' ? 'Recorded: the request' : 'Recorded: it was supplied' } }
    return sendPage(reply, FormatsPage({ view, frame: { site, session, ...flash } }), errors.length > 0 ? 422 : 200)
  }

  app.get(base, async (request, reply) => {
    const { session, records } = await openService(services, request)
    const [open] = records
    if (open === undefined) return reply.callNotFound()
    const kept = await keptForm(services, request)
    return show(reply, session, open, kept ?? {}, [], query(request).text('done'))
  })

  const record = async (
    request: FastifyRequest,
    reply: FastifyReply,
    type: 'format-asked-for' | 'format-supplied',
    readOn: (form: Form, open: OpenBody) => LocalDate | readonly FormError[],
  ) => {
    const session = sessionOf(request)
    const form = formOf(request)
    const [open] = (await openService(services, request)).records
    if (open === undefined) return reply.callNotFound()
    const [format, of] = [textOf(form, 'format').trim().slice(0, longest), textOf(form, 'of').trim().slice(0, longest)]
    const errors: FormError[] = []
    if (of === '') errors.push({ field: 'of', text: 'Say what they asked for' })
    if (format === '') errors.push({ field: 'format', text: 'Say in which format or language' })
    const on = readOn(form, open)
    if (typeof on !== 'string') errors.push(...on)
    if (errors.length > 0 || typeof on !== 'string') return show(reply, session, open, form, errors)
    const role = administersAs(open, session)
    const recorded = await services.recordForBody(session, {
      procedure: open.procedure.id,
      position: Number(textOf(form, envelope.position)),
      key: textOf(form, envelope.key),
      attempts: [
        {
          type,
          case: null,
          on,
          ...(type === 'format-supplied' && role !== undefined && { by: { role, person: session.account.id } }),
          data: { format, of },
        },
      ],
    })
    if (recorded.is === 'recorded') return reply.redirect(`${base}?done=${type === 'format-asked-for' ? 'asked' : 'supplied'}`, 303)
    const [now] = await services.bodyRecord(session)
    return show(reply, session, now ?? open, form, errorsOf(recorded, { on: 'on-day', format: 'format', of: 'of' }, 'of'))
  }

  app.post(base, (request, reply) =>
    record(request, reply, 'format-asked-for', (form, open) => {
      const on = readDay(form, 'on', 'The day they asked')
      if ('error' in on) return [{ field: on.error.id, text: on.error.text }]
      if (on.value === undefined) return [{ field: 'on-day', text: 'Enter the day they asked' }]
      return on.value > open.state.today ? [{ field: 'on-day', text: 'The day they asked must be today or earlier' }] : on.value
    }),
  )
  app.post('/service/formats/supplied', (request, reply) => record(request, reply, 'format-supplied', (_form, open) => open.state.today))
}
