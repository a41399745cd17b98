/** A complaint of several people: the page, and its forms. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { refusalInWords, whatHappensNext } from '#outputs'
import { type Form, formOf, textOf } from '../../form.ts'
import { type FormError, type Site, sendPage } from '../../layout/index.ts'
import type { Answers, OpenCase, Recorded, Services } from '../../services.ts'
import { pointsOf } from '../acts/points.ts'
import { caseFrameView, caseHref, clausesOf, readOf } from '../case-frame/view.ts'
import { decideInTurn } from '../forms/judged.ts'
import { envelope } from '../forms/names.ts'
import { keptForm } from '../http/kept-form.ts'
import { type Opened, openCase } from '../http/open-case.tsx'
import { query } from '../http/query.ts'
import { withQuery } from '../http/return-to.ts'
import { doneFlash } from '../record-step/done.tsx'
import { actIn, errorsOfGroup, groupAttempts, newMember } from './group-attempts.ts'
import { GroupPage } from './group-page.tsx'
import { groupView } from './group-view.ts'

const path = '/cases/:reference/people/group'

const refusedIn = (recorded: Recorded): readonly FormError[] => {
  if (recorded.is === 'recorded') return []
  if (recorded.is === 'changed')
    return [{ field: '', text: 'Somebody else recorded something in this case meanwhile. Look at it and send this again.' }]
  return recorded.refusals.map(refusal => ({ field: '', text: refusalInWords(refusal) }))
}

/** The complaint of one who goes on alone: in the same words, received on the same first day. */
const ownComplaint = (open: OpenCase, member: string): Answers => {
  const received = open.facts.find(({ type }) => type === 'complaint-received')
  const person = open.people[member]
  const said = (field: string): string => (typeof received?.data[field] === 'string' ? received.data[field] : '')
  const channel = ['telephone', 'letter', 'email', 'in-person'].find(one => one === said('channel')) ?? 'letter'
  const joined = open.facts.find(({ type, about }) => type === 'person-joined' && about?.member?.includes(member) === true)
  const relation = typeof joined?.data.relation === 'string' ? joined.data.relation : said('relation')
  return {
    ...{ name: person?.name ?? '', email: person?.email ?? '', phone: person?.phone ?? '', address: person?.address ?? '' },
    ...{ points: pointsOf(open).map(({ words }) => words), service: said('service') || 'not-sure', relation, channel },
    ...{ anonymous: 'no', for: 'me', danger: 'no', representative: 'no', happened: 'not-sure', help: [], related: [open.reference] },
    receivedOn: received === undefined ? open.state.today : typeof received.on === 'string' ? received.on : received.on.from,
    contactBy: person?.email ? 'email' : person?.phone ? 'telephone' : 'letter',
  }
}

export const groupRoutes = (app: FastifyInstance, services: Services, site: Site): void => {
  const show = (
    request: Parameters<typeof query>[0],
    reply: FastifyReply,
    { open, session }: Opened,
    typed: Form,
    errors: readonly FormError[],
  ) => {
    const link = clausesOf(open, services.clauses(open.procedure.id, open.compiled.hash))
    const { strip } = whatHappensNext(readOf(open), open.calendar)
    const flash = errors.length > 0 ? undefined : doneFlash(open, query(request).text('done'), link)
    const hidden = [
      ['_csrf', session.csrf],
      [envelope.key, randomUUID()],
      [envelope.position, String(open.position)],
    ] as const
    const view = groupView(open, session.account, caseFrameView(open, strip, 'people'), link)
    const page = GroupPage({ view, hidden, typed, errors, frame: { site, session, ...(flash && { flash }) } })
    return sendPage(reply, page, errors.length > 0 ? 422 : 200)
  }

  /** Nobody new is put on the case by a form that is refused. */
  const memberFor = async ({ open, session }: Opened, form: Form): Promise<string | readonly FormError[]> => {
    if (actIn(form) !== 'join') return textOf(form, 'member')
    const tried = decideInTurn(open, groupAttempts(open, session.account, form, 'somebody-new'))
    const refused = tried.flatMap(decision => ('refused' in decision ? decision.refused : []))
    if (refused.length > 0) return refused.map(refusal => ({ field: '', text: refusalInWords(refusal) }))
    const added = await services.addPerson(session, open.reference, newMember(open, form))
    return added.is === 'added' ? added.person.id : [{ field: '', text: `${added.because} Nothing was recorded.` }]
  }

  app.get(path, async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    return show(request, reply, opened, (await keptForm(services, request)) ?? {}, [])
  })

  app.post(path, async (request, reply) => {
    const opened = await openCase(services, site, request, reply)
    if (opened === undefined) return reply
    const { open, session } = opened
    const form = formOf(request)
    const act = actIn(form)
    if (act === undefined) return show(request, reply, opened, form, [{ field: '', text: 'Choose what to record' }])
    const errors = errorsOfGroup(open, act, form)
    if (errors.length > 0) return show(request, reply, opened, form, errors)
    if (Number(textOf(form, envelope.position)) !== open.position)
      return show(request, reply, opened, form, refusedIn({ is: 'changed', since: [] }))
    const member = await memberFor(opened, form)
    if (typeof member !== 'string') return show(request, reply, opened, form, member)
    const recorded = await services.record(session, {
      ...{ reference: open.reference, position: open.position, key: textOf(form, envelope.key) },
      attempts: groupAttempts(open, session.account, form, member),
    })
    if (recorded.is !== 'recorded')
      return show(request, reply, { session, open: (await services.openCase(session, open.reference)) ?? open }, form, refusedIn(recorded))
    const home = `${caseHref(open.reference)}/people/group`
    if (act !== 'leave' || textOf(form, 'how') !== 'alone')
      return reply.redirect(withQuery(home, 'done', recorded.facts.at(-1)?.id ?? ''), 303)
    const taken = await services.takeComplaint(session, ownComplaint(open, member), `${textOf(form, envelope.key)}-alone`)
    if (taken.is === 'submitted') return reply.redirect(caseHref(taken.reference), 303)
    const now = (await services.openCase(session, open.reference)) ?? open
    const why = taken.is === 'incomplete' ? taken.missing.join(', ') : taken.because
    return show(request, reply, { session, open: now }, {}, [
      {
        field: '',
        text: `They have left the group. Their own complaint could not be taken in from here (${why}). Use “Take a complaint”, with the day it was first received.`,
      },
    ])
  })
}
