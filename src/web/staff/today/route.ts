import type { FastifyInstance } from 'fastify'
import { type Site, sendPage } from '../../layout/index.ts'
import type { Services } from '../../services.ts'
import { limitsToday } from '../contact-limits/limits-today.tsx'
import { newToday } from '../hand-over/new-today.tsx'
import { sessionOf } from '../http/guard.ts'
import { query } from '../http/query.ts'
import { linkClauseOfStage } from '../parts/clauses.tsx'
import { againViews } from '../themes/again-views.ts'
import { TodayPage } from './page.tsx'
import { type TodayQuery, todayView } from './view.ts'

export const todayRoute = (app: FastifyInstance, services: Services, site: Site): void => {
  app.get('/today', async (request, reply) => {
    const asked = query(request)
    const session = sessionOf(request)
    const [text, from, stage, all] = [asked.text('text').trim(), asked.all('from'), asked.all('stage'), asked.text('all')]
    const filter: TodayQuery = {
      ...(asked.text('mine') === 'yes' && { mine: true }),
      ...(text !== '' && { text }),
      ...(from.length > 0 && { from }),
      ...(stage.length > 0 && { stage }),
      ...(all !== '' && { all }),
    }
    const { all: _, ...wanted } = filter
    const [list, again, drafts, told, given, limits] = await Promise.all([
      services.worklist(session, wanted),
      services.comeUpAgain(session, { mine: true }),
      services.draftsForMe(session),
      services.ownReminders(session),
      newToday(services, session, services.today()),
      limitsToday(services, session),
    ])
    const view = todayView(list, filter, session.account, linkClauseOfStage(services))
    const reminders = told.filter(({ on }) => on === list.today).length
    const comeUp = againViews(services, again)
    return sendPage(reply, TodayPage({ view, reminders, again: comeUp, drafts, given, limits, frame: { site, session } }))
  })
}
