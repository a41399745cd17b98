import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ClockState, DutyState } from '#case'
import { whyThisDate } from '#outputs'
import { type Site, sendPage } from '../../layout/index.ts'
import type { OpenRecord, Services, Session } from '../../services.ts'
import { clausesOf, readOf } from '../case-frame/view.ts'
import { openCase } from '../http/open-case.tsx'
import { param, query } from '../http/query.ts'
import { NoDate } from './no-date.tsx'
import { WhyPage } from './page.tsx'
import { whyView } from './view.ts'

type IsMeant = (clock: Pick<ClockState, 'for'>) => boolean

/** Of the clocks that several things have each, that of the thing the link names by its kind: `?payment=p1`. */
const meantBy =
  (request: FastifyRequest): IsMeant =>
  clock =>
    clock.for.every(({ kind, id }) => {
      const named = query(request).text(kind)
      return named === '' || named === id
    })

/** The clock of a key; of several strands, the one still running first. */
export const clockOf = (
  open: OpenRecord,
  key: string,
  isMeant: IsMeant,
): { readonly clock: ClockState | DutyState; readonly title: string } | undefined => {
  const duties = open.state.duties.filter(duty => duty.key === key && isMeant(duty))
  const duty = duties.find(({ due, doneOn }) => due !== undefined && doneOn === undefined) ?? duties[0]
  if (duty !== undefined) return { clock: duty, title: duty.must }
  const date = open.state.dates.find(one => one.key === key && isMeant(one))
  return date === undefined ? undefined : { clock: date, title: date.title }
}

interface Opened {
  readonly open: OpenRecord
  readonly session: Session
}

/** Why the date of this record that a path names is what it is. */
export const showWhy = (
  services: Services,
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  { open, session }: Opened,
): FastifyReply | Promise<FastifyReply> => {
  const found = clockOf(open, param(request, '*'), meantBy(request))
  const frame = { site, session }
  if (found === undefined) return sendPage(reply, NoDate({ open, frame }), 404)
  const why = whyThisDate(readOf(open), found.clock, open.calendar)
  const view = whyView(open, why, found.title, clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash)))
  return sendPage(reply, WhyPage({ view, frame }))
}

export const whyRoute = (app: FastifyInstance, services: Services, site: Site): void => {
  app.get('/cases/:reference/why/*', async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    return showWhy(services, site, request, reply, opened)
  })
}
