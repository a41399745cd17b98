import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type AgendaItem, type LessonState, lessonStates, logCsvHeader, logCsvRow, minutesPaper, papersOf, sheetOf } from '#outputs'
import { pdfOf } from '#paper'
import { type Form, formOf, listOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { CaseMinuted, MeetingAgenda } from '../../learning-services.ts'
import type { Services, Session } from '../../services.ts'
import { reasonOf } from '../case/view.ts'
import { clausesOf, readOf } from '../case-frame/view.ts'
import { sessionOf } from '../http/guard.ts'
import { keptForm } from '../http/kept-form.ts'
import { param, query } from '../http/query.ts'
import { linkClause } from '../parts/clauses.tsx'
import { BoardPage } from './board-page.tsx'
import { LogPage } from './log-page.tsx'
import { caseOnMinutes, decidedName, minutesNames, readCase, readHead, refusalsOf, saidOf } from './minutes-form.ts'
import { MinutesFormPage, MinutesPage } from './minutes-page.tsx'
import { reviewFor } from './review-route.ts'

/** What the log shows unless it is asked for more: what was learned, not what was not. */
const learned: readonly LessonState[] = lessonStates.filter(state => state !== 'undecided' && state !== 'nothing')

/** The whole log as a file is read in pages of this size, up to so many. */
const csvPage = 500
const csvPages = 40

export const logRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const frameOf = (session: Session) => ({ site, session })
  const linkOf = () => {
    const [procedure] = services.procedures()
    return procedure === undefined ? () => [] : linkClause(procedure, services.clauses(procedure.id))
  }

  const asked = (text: (name: string) => string) => {
    const state = lessonStates.find(one => one === text('state'))
    const words = text('words').trim()
    const service = text('service')
    return {
      query: { states: state === undefined ? learned : [state], ...(words !== '' && { words }), ...(service !== '' && { service }) },
      shown: { words, state: state ?? '', service },
    }
  }

  const countOf = ({ agenda }: MeetingAgenda): number =>
    new Set(agenda.now.flatMap(({ items }) => items.map(({ reference }) => reference))).size

  app.get('/learning', async (request, reply) => {
    const session = sessionOf(request)
    const { text } = query(request)
    const { query: wanted, shown } = asked(text)
    const page = Math.max(1, Math.trunc(Number(text('page'))) || 1)
    const list = await services.lessons(session, { ...wanted, page })
    const agendas = await Promise.all(services.meetingsOfLearning().map(({ id }) => services.meetingAgenda(session, id)))
    const review = await reviewFor(services, session)
    const params = (more: Readonly<Record<string, string>>) =>
      new URLSearchParams(Object.entries({ ...shown, ...more }).filter(([, value]) => value !== '')).toString()
    const view = {
      ...shown,
      list,
      services: services.body.services.map(({ id, title }) => ({ value: id, text: title })),
      meetings: agendas.flatMap(agenda => (agenda === undefined ? [] : [{ agenda, count: countOf(agenda) }])),
      href: (n: number) => `/learning?${params({ page: String(n) })}`,
      ...(review && { review }),
      csvHref: `/learning/log.csv?${params({})}`,
    }
    return sendPage(reply, LogPage({ view, states: lessonStates, frame: frameOf(session) }))
  })

  app.get('/learning/log.csv', async (request, reply) => {
    const session = sessionOf(request)
    const { query: wanted } = asked(query(request).text)
    const rows: string[] = []
    let of = 1
    for (let page = 1; page <= Math.min(of, csvPages); page += 1) {
      const list = await services.lessons(session, { ...wanted, page, pageSize: csvPage })
      rows.push(...list.rows.map(logCsvRow))
      of = list.pages
    }
    const partial = of > csvPages ? ['PARTIAL: not all rows are here. Ask for one service or state at a time'] : []
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="learning.csv"')
      .send(`\uFEFF${[logCsvHeader, ...rows, ...partial].join('\r\n')}\r\n`)
  })

  app.get('/learning/board', async (_request, reply) => {
    const [first] = services.meetingsOfLearning()
    return first === undefined ? reply.redirect('/learning', 303) : reply.redirect(`/learning/board/${first.id}`, 303)
  })

  const itemsByCase = ({ agenda }: MeetingAgenda): ReadonlyMap<string, readonly AgendaItem[]> => {
    const items = [...agenda.now, ...agenda.later].flatMap(part => part.items)
    return new Map(items.map(({ reference }) => [reference, items.filter(item => item.reference === reference)]))
  }

  /** The cases of the agenda as the minutes speak of them; opened one after another, since each is read whole. */
  const casesOf = async (session: Session, it: MeetingAgenda, values: Form) => {
    const cases = []
    for (const [reference, items] of itemsByCase(it)) {
      const open = await services.openCase(session, reference)
      if (open !== undefined) cases.push(caseOnMinutes({ open, session }, it.meeting.id, items, values))
    }
    return cases
  }

  const agendaFor = async (session: Session, meeting: string, reply: FastifyReply): Promise<MeetingAgenda | undefined> => {
    const it = await services.meetingAgenda(session, meeting)
    if (it === undefined) reply.callNotFound()
    return it
  }

  app.get('/learning/board/:meeting', async (request, reply) => {
    const session = sessionOf(request)
    const it = await agendaFor(session, param(request, 'meeting'), reply)
    if (it === undefined) return reply
    const others = services
      .meetingsOfLearning()
      .filter(({ id }) => id !== it.meeting.id)
      .map(({ id, title }) => ({ text: title, href: `/learning/board/${id}` }))
    const isOfIt =
      session.account.roles.includes(it.meeting.id) || (it.meeting.chair !== undefined && session.account.roles.includes(it.meeting.chair))
    return sendPage(
      reply,
      BoardPage({ view: { it, link: linkOf(), today: services.today(), others, mayMinute: isOfIt }, frame: frameOf(session) }),
    )
  })

  app.get('/learning/board/:meeting/papers.pdf', async (request, reply) => {
    const session = sessionOf(request)
    const it = await agendaFor(session, param(request, 'meeting'), reply)
    if (it === undefined) return reply
    const references = [...new Set(it.agenda.now.flatMap(({ items }) => items.map(({ reference }) => reference)))]
    const sheets = []
    for (const reference of references) {
      const open = await services.openCase(session, reference)
      const sheet = open && sheetOf({ ...readOf(open), reference })
      if (sheet !== undefined) sheets.push({ reference, sheet })
    }
    const paper = papersOf(
      { title: it.meeting.title, body: services.body.name, issued: services.today(), ...(it.on !== undefined && { on: it.on }) },
      it.agenda,
      sheets,
    )
    return reply
      .header('content-disposition', `attachment; filename="papers-${it.on ?? services.today()}.pdf"`)
      .type('application/pdf')
      .send(Buffer.from(await pdfOf(paper)))
  })

  interface Answer {
    readonly values: Form
    readonly errors?: readonly FormError[]
    readonly isJudged?: boolean
  }

  const show = async (
    reply: FastifyReply,
    session: Session,
    it: MeetingAgenda,
    { values, errors = [], isJudged = false }: Answer,
    status = 200,
  ) => {
    const cases = await casesOf(session, it, values)
    const head = readHead(values, services.today())
    const day = it.lastOn ?? services.today()
    const isNew = Object.keys(values).length === 0
    const part = (name: 'day' | 'month' | 'year', known: string) => (isNew ? known : textOf(values, `${minutesNames.heldOn}-${name}`))
    const view = {
      it,
      cases: cases.map(one => {
        const link = clausesOf(one.opened.open, services.clauses(one.opened.open.procedure.id, one.opened.open.compiled.hash))
        const read = isJudged && 'heldOn' in head ? readCase(one, head, it.meeting.title, values) : undefined
        const refused = read !== undefined && 'minuted' in read ? refusalsOf(one, read.minuted) : []
        return {
          ...one,
          said: saidOf(one, values),
          decided: listOf(values, decidedName(one.prefix)),
          refused: refused.map(reasonOf(one.opened.open, link)),
        }
      }),
      held: {
        day: part('day', String(Number(day.slice(8)))),
        month: part('month', String(Number(day.slice(5, 7)))),
        year: part('year', day.slice(0, 4)),
      },
      present: textOf(values, minutesNames.present),
      said: textOf(values, minutesNames.said),
      errors,
      hidden: [['_key', textOf(values, '_key') || randomUUID()]] as const,
      csrf: session.csrf,
    }
    return sendPage(reply, MinutesFormPage({ view, frame: frameOf(session) }), status)
  }

  app.get('/learning/board/:meeting/minutes', async (request, reply) => {
    const session = sessionOf(request)
    const it = await agendaFor(session, param(request, 'meeting'), reply)
    return it === undefined ? reply : show(reply, session, it, { values: (await keptForm(services, request)) ?? {} })
  })

  app.post('/learning/board/:meeting/minutes', async (request, reply) => {
    const session = sessionOf(request)
    const it = await agendaFor(session, param(request, 'meeting'), reply)
    if (it === undefined) return reply
    const values = formOf(request)
    const head = readHead(values, services.today())
    const cases = await casesOf(session, it, values)
    const reads = 'errors' in head ? [] : cases.map(one => ({ one, read: readCase(one, head, it.meeting.title, values) }))
    const errors = [...('errors' in head ? head.errors : []), ...reads.flatMap(({ read }) => ('errors' in read ? read.errors : []))]
    if (errors.length > 0 || 'errors' in head)
      return show(reply, session, it, { values, errors: errors.map(({ id, text }) => ({ field: id, text })) }, 422)
    const spoken = reads.flatMap(({ one, read }): { one: typeof one; minuted: CaseMinuted }[] =>
      'minuted' in read && read.isSpokenOf ? [{ one, minuted: read.minuted }] : [],
    )
    if (spoken.some(({ one, minuted }) => refusalsOf(one, minuted).length > 0))
      return show(reply, session, it, { values, isJudged: true }, 422)
    const id = textOf(values, '_key')
    if (!/^[0-9a-f-]{36}$/.test(id)) return show(reply, session, it, { values })
    await services.keepMinutes(session, {
      id,
      meeting: it.meeting.id,
      ...head,
      said: textOf(values, minutesNames.said).trim(),
      cases: spoken.map(({ minuted }) => minuted),
    })
    return reply.redirect(`/learning/minutes/${id}`, 303)
  })

  app.get('/learning/minutes/:id', async (request, reply) => {
    const session = sessionOf(request)
    const it = await services.minutes(session, param(request, 'id'))
    return it === undefined ? reply.callNotFound() : sendPage(reply, MinutesPage({ it, frame: frameOf(session) }))
  })

  app.get('/learning/minutes/:id/minutes.pdf', async (request, reply) => {
    const it = await services.minutes(sessionOf(request), param(request, 'id'))
    if (it === undefined) return reply.callNotFound()
    const about = { title: it.meeting.title, body: services.body.name, issued: it.heldOn, on: it.heldOn }
    return reply
      .header('content-disposition', `attachment; filename="minutes-${it.heldOn}.pdf"`)
      .type('application/pdf')
      .send(Buffer.from(await pdfOf(minutesPaper(about, it))))
  })
}
