import type { FastifyInstance, FastifyRequest } from 'fastify'
import { addDays, day, type LocalDate } from '#calendar'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { readDay } from '../forms/typed-field.ts'
import { sessionOf } from '../http/guard.ts'
import { query } from '../http/query.ts'
import { linkClauseOfStage } from '../parts/clauses.tsx'
import { mayUse } from '../permissions.ts'
import { RemindersPage, SentPage } from './page.tsx'
import { mailedView, remindersView, sentView } from './view.ts'

/** Days shown where none are chosen. */
const usualDays = 14

const parts = (on: LocalDate) => ({ day: String(Number(on.slice(8))), month: String(Number(on.slice(5, 7))), year: on.slice(0, 4) })

const typedDay = (request: FastifyRequest, name: 'from' | 'to') => {
  const asked = query(request)
  return { day: asked.text(`${name}-day`), month: asked.text(`${name}-month`), year: asked.text(`${name}-year`) }
}

const isTyped = (typed: { readonly day: string; readonly month: string; readonly year: string }): boolean =>
  Object.values(typed).some(value => value !== '')

export const remindersRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  app.get('/reminders', async (request, reply) => {
    const session = sessionOf(request)
    const view = remindersView(await services.ownReminders(session), services.today(), linkClauseOfStage(services))
    const maySeeSent = mayUse('GET /reminders/sent', session.account.permissions)
    return sendPage(reply, RemindersPage({ frame: { site, session }, view, maySeeSent }))
  })

  app.get('/reminders/sent', async (request, reply) => {
    const session = sessionOf(request)
    const today = services.today()
    const errors: FormError[] = []
    const chosen = (name: 'from' | 'to', says: string, usual: LocalDate) => {
      const typed = typedDay(request, name)
      if (!isTyped(typed)) return { on: usual, typed: parts(usual) }
      const form = { [`${name}-day`]: typed.day, [`${name}-month`]: typed.month, [`${name}-year`]: typed.year }
      const read = readDay(form, name, says)
      if ('error' in read) errors.push({ field: read.error.id, text: read.error.text })
      return { on: 'error' in read || read.value === undefined ? usual : day(read.value), typed }
    }
    const from = chosen('from', 'The first day', addDays(today, -usualDays))
    const to = chosen('to', 'The last day', today)
    const told = errors.length > 0 ? [] : await services.remindersSent(session, { from: from.on, to: to.on })
    const mailed = errors.length > 0 ? [] : await services.digestsMailed({ from: from.on, to: to.on })
    const view = sentView(told, mailed, today, linkClauseOfStage(services))
    const days = { from: from.typed, to: to.typed }
    return sendPage(
      reply,
      SentPage({ frame: { site, session }, view, mailed: mailedView(mailed, services.mailGoes()), days, errors }),
      errors.length > 0 ? 422 : 200,
    )
  })
}
