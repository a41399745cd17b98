import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addDays, closedDaysBetween, daysBetween, type LocalDate } from '#calendar'
import { type ClosureSaid, closureNoticesPaper, longDay } from '#outputs'
import { docxOf } from '#paper'
import { type Form, formOf, textOf } from '../../form.ts'
import { type Flash, type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { envelope } from '../forms/names.ts'
import { readDay } from '../forms/typed-field.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { param, query } from '../http/query.ts'
import { dayTyped, errorsOf } from '../service/parts.ts'
import { ClosureLookPage, ClosuresPage } from './closures-page.tsx'

const base = '/admin/closures'
/** Days changed at once: more is another calendar. */
const mostDays = 31
const longestWhy = 200

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const readClosure = (form: Form, today: LocalDate): ClosureSaid | { readonly errors: readonly FormError[] } => {
  const errors: FormError[] = []
  const does = textOf(form, 'does')
  if (does !== 'closed' && does !== 'working') errors.push({ field: 'does', text: 'Choose whether you are closed or work on these days' })
  const from = readDay(form, 'from', 'The first day')
  const to = readDay(form, 'to', 'The last day')
  for (const read of [from, to]) if ('error' in read) errors.push({ field: read.error.id, text: read.error.text })
  const first = 'error' in from ? undefined : from.value
  const last = 'error' in to ? undefined : (to.value ?? first)
  if (!('error' in from) && first === undefined) errors.push({ field: 'from-day', text: 'Enter the day' })
  if (first !== undefined && first < today)
    errors.push({ field: 'from-day', text: `${longDay(first)} is over: what was due then has been counted. Enter a day from today on` })
  if (first !== undefined && last !== undefined && last < first)
    errors.push({ field: 'to-day', text: 'The last day is before the first. Enter the same day or a later one' })
  if (first !== undefined && last !== undefined && daysBetween(first, last) >= mostDays)
    errors.push({ field: 'to-day', text: `That is more than ${mostDays} days. Enter a shorter time, and the rest afterwards` })
  const why = textOf(form, 'why').trim()
  if (why === '') errors.push({ field: 'why', text: 'Enter why: it is shown beside each date that moves' })
  if (why.length > longestWhy) errors.push({ field: 'why', text: `Why must be ${longestWhy} characters or fewer. It has ${why.length}` })
  if (errors.length > 0 || first === undefined || last === undefined) return { errors }
  const days = Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => addDays(first, i))
  return { days, isWorking: does === 'working', why }
}

export const closuresRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = async (request: FastifyRequest, reply: FastifyReply, values: Form, errors: readonly FormError[]) => {
    const session = sessionOf(request)
    const today = services.today()
    const [kept, calendar] = await Promise.all([services.closures(session), services.calendar()])
    const own = new Set(kept.flatMap(({ days }) => days))
    const page = ClosuresPage({
      ...{ frame: { site, session }, csrf: session.csrf, kept: kept.toReversed(), errors },
      holidays: closedDaysBetween(calendar, today, addDays(today, 365))
        .filter(({ day, why }) => !own.has(day) && !/^(Satur|Sun)day$/.test(why))
        .map(({ day, why }) => ({ on: longDay(day), why })),
      typed: { from: dayTyped(values, 'from'), to: dayTyped(values, 'to'), does: textOf(values, 'does'), why: textOf(values, 'why') },
    })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  app.get('/admin/closures', async (request, reply) => show(request, reply, (await keptForm(services, request)) ?? {}, []))

  app.post('/admin/closures', async (request, reply) => {
    const form = formOf(request)
    const said = readClosure(form, services.today())
    if ('errors' in said) return show(request, reply, form, said.errors)
    return reply.redirect(`${base}/look/${await services.lookAtClosure(sessionOf(request), said)}`, 303)
  })

  app.post('/admin/closures/:number', async (request, reply) => {
    const run = await services.lookAtKept(sessionOf(request), Number(param(request, 'number')))
    return run === undefined ? reply.callNotFound() : reply.redirect(`${base}/look/${run}?recorded=yes`, 303)
  })

  const showLook = async (request: FastifyRequest, reply: FastifyReply, run: string, errors: readonly FormError[]) => {
    const session = sessionOf(request)
    const look = services.closureLook(session, run)
    if (look === undefined) return reply.redirect(base, 303)
    const isRecorded = query(request).text('recorded') === 'yes'
    const [open] = await services.bodyRecord(session)
    const flash: Flash | undefined =
      query(request).text('done') === 'yes'
        ? { type: 'success', text: 'It is recorded. The dates have moved, and each case says why.' }
        : undefined
    // Without a script the page comes again by itself while it is being looked through.
    if (look.is === 'going') reply.header('refresh', '2')
    const page = ClosureLookPage({
      ...{
        frame: { site, session, ...(flash && { flash }) },
        csrf: session.csrf,
        look,
        href: `${base}/look/${run}`,
        phone: services.body.contact.phone,
        errors,
      },
      ...(!isRecorded && {
        hidden: [
          [envelope.csrf, session.csrf],
          [envelope.position, String(open?.position ?? 0)],
          [envelope.key, randomUUID()],
          ['run', run],
        ] as const,
      }),
    })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  app.get('/admin/closures/look/:run', (request, reply) => showLook(request, reply, param(request, 'run'), []))

  app.post('/admin/closures/look/:run/stop', async (request, reply) => {
    const run = param(request, 'run')
    services.stopClosureLook(sessionOf(request), run)
    return reply.redirect(`${base}/look/${encodeURIComponent(run)}`, 303)
  })

  app.post('/admin/closures/record', async (request, reply) => {
    const form = formOf(request)
    const run = textOf(form, 'run')
    const recorded = await services.recordClosure(sessionOf(request), run, {
      position: Number(textOf(form, envelope.position)),
      key: textOf(form, envelope.key),
    })
    if (recorded.is === 'recorded') return reply.redirect(`${base}/look/${run}?recorded=yes&done=yes`, 303)
    return showLook(request, reply, run, errorsOf(recorded, {}, 'main-h'))
  })

  app.get('/admin/closures/look/:run/notices.docx', async (request, reply) => {
    const look = services.closureLook(sessionOf(request), param(request, 'run'))
    if (look?.is !== 'done') return reply.callNotFound()
    const notices = look.moves.cases.filter(({ moves }) => moves.some(({ isPromised }) => isPromised))
    const { name, contact } = services.body
    const paper = closureNoticesPaper(notices, look.moves.said, {
      body: name,
      team: contact.team,
      phone: contact.phone,
      issued: services.today(),
    })
    return reply
      .header('content-disposition', `attachment; filename="notices-${services.today()}.docx"`)
      .type(docx)
      .send(Buffer.from(await docxOf(paper)))
  })
}
